"""Whether a colour can be told from the one behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from regioparagraaf.patterns import on_demand

WHITE: Final = "FFFFFF"
UNKNOWN: Final = "?"
"""Behind the text stands a pattern, a picture or a colour of a theme."""
_HEX: Final = on_demand(r"#?([0-9A-Fa-f]{6})\b")
_DIFFERENCE: Final = 24
"""Of 255 in any of the three colours: less cannot be told apart."""
_LEAST_CONTRAST: Final = 1.5
"""Text is to have 4.5 (WCAG 2.2, 1.4.3). Yellow on white has 1.07, pale blue 1.09 and the palest grey of
Word 1.41: on paper none of them is read. Its next grey, in which people do write, has 1.84."""


def plain(colour: str) -> str:
    """The six hexadecimal digits of a colour; `UNKNOWN` for one that is written in another way."""
    found = _HEX.match(colour)
    return found[1].upper() if found else UNKNOWN


@lru_cache(maxsize=1024)
def hidden_by(colour: str, ground: str) -> str:
    """What to call text of this colour on this ground where it cannot be seen; empty where it can."""
    if not _are_alike(colour, ground):
        return "tekst die nauwelijks afsteekt" if _contrast(colour, ground) < _LEAST_CONTRAST else ""
    return "witte tekst" if _are_alike(colour, WHITE) else "tekst in de kleur van de ondergrond"


def _contrast(one: str, other: str) -> float:
    """From 1 to 21 (WCAG 2.2, 'contrast ratio'); 21 where a colour is not known."""
    if UNKNOWN in (plain(one), plain(other)):
        return 21.0
    dark, light = sorted(_luminance(bytes.fromhex(plain(colour))) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: bytes) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _are_alike(one: str, other: str) -> bool:
    both = [plain(colour) for colour in (one, other)]
    if UNKNOWN in both:
        return False
    mine, yours = map(bytes.fromhex, both)
    return all(abs(a - b) <= _DIFFERENCE for a, b in zip(mine, yours, strict=True))
