"""Where what a PDF says in letters and what it shows may be two things, looked for by who reads it.

A PDF draws shapes. Which letters they are is told beside them, in the font (ISO 32000-1, 9.10), in a text
that replaces them (14.9.4) or nowhere; and only what is marked belongs to the text of a tagged file (14.8).
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from typing import Any

from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.pdf.sight import objects

_TEXT_OBJECT, _PICTURE_OBJECT = 1, 3
_NO_LETTER = on_demand("[\x00-\x08\x0b\x0c\x0e-\x1f\ue000-\uf8ff\ufffd-\uffff]")
"""What stands for a letter that the file does not name, the letters of nobody (private use) included."""
_RUN = on_demand("[^ \t\r\n\u00a0]{2,}")
"""Letters that stand together; one by itself may be a bullet of an old font of symbols."""
_SOLID = on_demand("[^ \\t\\r\\n\\u00a0]+")
_LIGATURE = 3
"""Letters that may stand for one shape ('ffi'): what replaces more of them is told."""
_WORD = on_demand(r"\w+")


def doubts(document: Any, page: Any, text: Any, elements: list[list[Any]]) -> dict[str, Any]:
    """What is doubtful about a page, as plain values."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    letters = _letters(text)
    kinds = [pdfium.FPDFPageObj_GetType(item) for item in objects(page)]
    return {
        "mended": not pdfium.FPDF_DocumentHasValidCrossReferenceTable(document),
        "unknown": _unknown(text, letters),
        "replaced": list(dict.fromkeys(_replaced(page))),
        "pictures": kinds.count(_PICTURE_OBJECT),
        "drawn": bool(kinds) and not letters.strip(),
        "outside": list(_outside(letters, elements)) if elements else [],
        "turns": 0 if elements else _turns(text, letters),
    }


def _letters(text: Any) -> str:
    """The letters of a page, one for each that the library counts."""
    import pypdfium2.raw as pdfium

    codes = (pdfium.FPDFText_GetUnicode(text, index) for index in range(text.count_chars()))
    return "".join(chr(code or 0xFFFE) for code in codes)


def _unknown(text: Any, letters: str) -> int:
    """How many letters the file does not name."""
    import pypdfium2.raw as pdfium

    return sum(
        (_NO_LETTER.match(letters[index]) or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1)
        and pdfium.FPDFText_IsHyphen(text, index) != 1
        for run in _RUN.finditer(letters)
        for index in range(*run.span())
    )


def _replaced(page: Any) -> Iterator[str]:
    """The texts that are given for longer pieces of what is drawn, and may be others."""
    import pypdfium2.raw as pdfium

    for item in objects(page):
        for index in range(max(0, pdfium.FPDFPageObj_CountMarks(item))):
            told = _actual_text(pdfium.FPDFPageObj_GetMark(item, index))
            if sum(map(str.isalpha, told)) > _LIGATURE:
                yield told


def _actual_text(mark: Any) -> str:
    import pypdfium2.raw as pdfium

    length = ctypes.c_ulong()
    key = b"ActualText"
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, None, 0, length) or length.value < 2:
        return ""
    buffer = ctypes.create_string_buffer(length.value)
    holds = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, holds, length.value, length)
    return buffer.raw[: length.value - 2].decode("utf-16-le", "replace")


def _outside(letters: str, elements: list[list[Any]]) -> Iterator[str]:
    """The lines of a page that are in none of its tagged elements."""
    inside = Counter(word for _, piece, *_ in elements for word in _WORD.findall(piece))
    left = Counter(_WORD.findall(letters)) - inside
    for line in letters.splitlines() if left else ():
        words = Counter(_WORD.findall(line))
        if words and words <= left:
            left -= words
            yield line.strip()


def _turns(text: Any, letters: str) -> int:
    """How often a word of a line stands to the left of the word before it, or clearly higher or lower: such
    a line is read in another order than a reader sees."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    turns, end = 0, 0
    before: tuple[float, float] | None = None
    for word in _SOLID.finditer(letters):
        if "\n" in letters[end : word.start()]:
            before = None
        pdfium.FPDFText_GetCharOrigin(text, word.start(), x, y)
        if before is not None:
            size = pdfium.FPDFText_GetFontSize(text, word.start())
            turns += x.value < before[0] or abs(y.value - before[1]) > size
        before, end = (x.value, y.value), word.end()
    return turns
