"""Whether words of a PDF are drawn at all: a page is painted, and where nothing shows in the place of a word
no reader sees it. Run in the child process; plain values come back.

A layer that is off and an annotation over text cannot be told from the objects of a page alone. Painting
takes time, so it is done only to pages that hold what may hide so, and for so long in all.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from regioparagraaf.patterns import on_demand

_TEXT, _FORM = 1, 5
_DEEPEST: Final = 5
_HARMLESS: Final = frozenset((2, 9, 10, 11, 12, 16))
"""Annotations that let the words be seen: links, marked and underlined words, struck words, and windows that
open when clicked (fpdf_annot.h)."""
_SECONDS: Final = 6.0
"""Of the processor, for all pages together."""
_SCALE: Final = 1.5
_MOST_PIXELS: Final = 4_000_000
_INK: Final = 40
"""Of 255: what differs less from its surroundings is no ink."""
_GONE: Final = 0.7
"""The part of the ink of a word that is painted over where the word cannot be read."""
_SOLID: Final = on_demand("[^ \\t\\r\\n\\u00a0\\ufffe]{2,}")
NOT_DRAWN, UNDER_NOTE = "tekst die niet is getekend (een laag die uit staat?)", "tekst onder een aantekening"


class Painting:
    """Looks at the pages of one file, as long as there is time."""

    def __init__(self) -> None:
        self._spent = 0.0

    def undrawn(self, page: Any, text: Any) -> list[list[str]] | None:
        """Why, and which text of a page is not drawn; None where there was no time left to look."""
        has_layers, has_notes = _may_hide(page), _may_cover(page)
        if not has_layers and not has_notes:
            return []
        if self._spent > _SECONDS or page.get_width() * page.get_height() * _SCALE**2 > _MOST_PIXELS:
            return None
        begin = time.process_time()
        try:
            return list(_told(page, text, has_notes))
        finally:
            self._spent += time.process_time() - begin


class _Picture(NamedTuple):
    """A page in grey, one byte for a point."""

    points: bytes
    width: int
    height: int
    row: int

    def part(self, box: tuple[float, float, float, float]) -> bytes:
        left, bottom, right, top = (round(side * _SCALE) for side in box)
        across = slice(max(0, left), min(self.width, max(right, left + 1)))
        down = range(
            max(0, self.height - top), min(self.height, max(self.height - bottom, self.height - top + 1))
        )
        return b"".join(self.points[y * self.row + across.start : y * self.row + across.stop] for y in down)


def _told(page: Any, text: Any, has_notes: bool) -> Iterator[list[str]]:
    bare = _painted(page, has_notes=False)
    noted = _painted(page, has_notes=True) if has_notes else bare
    left, bottom, _, _ = page.get_cropbox()
    found: dict[str, list[str]] = {}
    for word, box in _words(text):
        place = (box[0] - left, box[1] - bottom, box[2] - left, box[3] - bottom)
        ink = _ink(bare.part(place))
        if not ink:
            found.setdefault(NOT_DRAWN, []).append(word)
        elif has_notes and _is_gone(bare.part(place), noted.part(place), ink):
            found.setdefault(UNDER_NOTE, []).append(word)
    for why, words in found.items():
        yield [why, " ".join(words)]


def _painted(page: Any, has_notes: bool) -> _Picture:
    upright = -page.get_rotation() % 360
    bitmap = page.render(
        scale=_SCALE, rotation=upright, grayscale=True, may_draw_forms=False, draw_annots=has_notes
    )
    try:
        return _Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    finally:
        bitmap.close()


def _ink(part: bytes) -> list[int]:
    """Where in a part of a page something differs from most of it."""
    if not part or max(part) - min(part) < _INK:
        return []
    ground = max(set(part), key=part.count)
    return [at for at, point in enumerate(part) if abs(point - ground) >= _INK]


def _is_gone(before: bytes, after: bytes, ink: list[int]) -> bool:
    return sum(abs(before[at] - after[at]) >= _INK for at in ink) >= _GONE * len(ink)


def _words(text: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Every word of a page with the box around it."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    letters = "".join(chr(pdfium.FPDFText_GetUnicode(text, at) or 0xFFFE) for at in range(text.count_chars()))
    sides = [ctypes.c_double() for _ in range(4)]
    for word in _SOLID.finditer(letters):
        boxes = []
        for at in range(*word.span()):
            pdfium.FPDFText_GetCharBox(text, at, *sides)
            boxes.append(tuple(side.value for side in sides))
        left, right, bottom, top = zip(*boxes, strict=True)
        box = (min(left), min(bottom), max(right), max(top))
        if box[2] - box[0] > 1 and box[3] - box[1] > 1:
            yield word[0], box


def _may_hide(page: Any) -> bool:
    """Whether something on a page is in a layer, or in a form, which may be in one without saying so here."""
    import pypdfium2.raw as pdfium

    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if "OC" in _marks(item) or (pdfium.FPDFPageObj_GetType(item) == _FORM and _has_text(item)):
            return True
    return False


def _marks(item: Any) -> Iterator[str]:
    import pypdfium2.raw as pdfium

    length, buffer = ctypes.c_ulong(), (ctypes.c_ushort * 16)()
    for index in range(max(0, pdfium.FPDFPageObj_CountMarks(item))):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length) and length.value > 2:
            yield bytes(buffer)[: length.value - 2].decode("utf-16-le", "replace")


def _has_text(form: Any, depth: int = 0) -> bool:
    import pypdfium2.raw as pdfium

    for index in range(max(0, pdfium.FPDFFormObj_CountObjects(form))):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _TEXT or (kind == _FORM and depth < _DEEPEST and _has_text(item, depth + 1)):
            return True
    return False


def _may_cover(page: Any) -> bool:
    """Whether a reader put something on a page that has a look of its own and may hide words."""
    import pypdfium2.raw as pdfium

    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            has_look = pdfium.FPDFAnnot_GetAP(annotation, 0, None, 0) > 2
            if has_look and kind not in _HARMLESS:
                return True
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return False
