"""The characters that `w:sym` draws from a symbol font, in Unicode (ECMA-376 part 1, 17.3.3.30).

Word writes such a character as its place in the font, moved to the private use area (F000-F0FF).
Only the fonts that office documents really use are known: Symbol (Adobe's Symbol encoding), and of
Wingdings and Wingdings 2 what says something: figures, arrows, bullets, ticks, hands. Any other
character stays what it is in the file.
"""

from __future__ import annotations

from typing import Final

_FIGURES: Final = "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"


def _in_order(first: int, characters: str) -> dict[str, str]:
    """These characters at this place in a font and the places behind it."""
    return {chr(first + n): character for n, character in enumerate(characters)}


_SYMBOL: Final = {
    **{chr(point): chr(point) for point in range(0x20, 0x7F)},
    **dict(
        zip(
            (
                "\x22\x24\x27\x2a\x2d\x40\x41\x42\x43\x44\x45\x46\x47\x48\x49\x4a\x4b\x4c\x4d\x4e"
                "\x4f\x50\x51\x52\x53\x54\x55\x56\x57\x58\x59\x5a\x5c\x5e\x61\x62\x63\x64\x65\x66"
                "\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f\x70\x71\x72\x73\x74\x75\x76\x77\x78\x79\x7a"
            ),
            "∀∃∋∗−≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ∴⊥αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
            strict=True,
        )
    ),
    **_in_order(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    **_in_order(0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    "\xe5": "∑",
    "\xf2": "∫",
}
_WINGDINGS: Final = {
    "\x20": " ",
    **_in_order(0x45, "☜☞☝☟"),
    **dict(
        zip(
            (
                "\x4a\x4c\x6c\x6e\x6f\x71\x72\x75\x76\x9f\xa7\xa8\xab\xd8\xdf\xe0\xe1\xe2\xe8\xef\xf0\xf1"
                "\xf2\xfb\xfc\xfd\xfe"
            ),
            "☺☹●■□❑❒◆❖•▪◻★➢←→↑↓➔⇦⇨⇧⇩✗✓☒☑",
            strict=True,
        )
    ),
    **_in_order(0x80, _FIGURES),
}
_WINGDINGS_2: Final = {"\x20": " ", **_in_order(0x4F, "✗✓☒☑☒☒"), **_in_order(0x69, _FIGURES)}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: str) -> str:
    """The character for a `w:sym` with this font and hexadecimal code; nothing for a senseless code."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= point <= 0x10FFFF or 0xD800 <= point <= 0xDFFF:
        return ""
    table = _FONTS.get(font.strip().lower(), {})
    return table.get(chr(point & 0xFF if 0xF000 <= point <= 0xF0FF else point), chr(point))
