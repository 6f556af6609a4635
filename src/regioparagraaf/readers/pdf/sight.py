"""Text of a PDF that nobody sees on its pages. Run in the child process; plain values come back."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from regioparagraaf.readers.colours import UNKNOWN, WHITE, hidden_by

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_NOT_PAINTED: Final = (3, 7)
"""Rendering modes of text (ISO 32000-1, table 106): not painted, and only to clip what follows."""
_SMALLEST: Final = 3.0
"""Points; smaller is not meant to be read."""
_NARROWEST: Final = 0.12
"""The width of a letter in its height; an i has a quarter."""
_ENOUGH: Final = 4
"""Letters by which that can be told."""
_DEEPEST: Final = 5
_RECTANGLE: Final = 5
"""Corners that a path has at most where it fills the whole of its box."""
_SCANNED: Final = 0.5
"""A picture over more of a page than this, under text that is not painted, is a scan that a program read."""
INVISIBLE, COVERED, AWAY, SMALL, SCAN, CLIPPED = (
    "onzichtbare tekst",
    "tekst onder een vlak of afbeelding",
    "tekst buiten de bladzijde",
    "onleesbaar kleine tekst",
    "scan",
    "tekst buiten haar uitsnede",
)

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def unseen(page: Any, text: Any) -> list[list[str]]:
    """Of a page: why, and which text is not seen. Of a scan it is all one kind."""
    area: Box = page.get_cropbox()
    items = list(objects(page))
    painted = [
        _Painted(at, _box(item), *_paint(item)) for at, item in enumerate(items) if _kind(item) != _TEXT
    ]
    is_scan = any(one.is_picture and _share(one.box, area) > _SCANNED for one in painted)
    found: list[list[str]] = []
    for at, item in enumerate(items):
        for inner in _texts(item):
            why = _of_itself(inner, text, is_scan)
            if not why and inner is item:
                why = _of_place(at, item, area, painted)
            written = _written(inner, text) if why else ""
            if written.strip():
                found.append([why, written])
    return found


class _Painted(NamedTuple):
    """What is drawn on a page besides text."""

    at: int
    """How many objects were drawn before it."""
    box: Box
    colour: str
    """`UNKNOWN` of a picture, and of a shape that may leave places in its box open."""
    hides: bool
    """Nothing under it is seen."""
    is_picture: bool


def _of_place(at: int, item: Any, area: Box, painted: list[_Painted]) -> str:
    box = _box(item)
    if _share(box, area) == 0:
        return AWAY
    clip = _clip(item)
    if clip is not None and _share(clip, box) == 0:
        return CLIPPED
    if any(one.hides and one.at > at and _around(one.box, box) for one in painted):
        return COVERED
    return hidden_by(_colour(item), _ground([one for one in painted if one.at < at], box))


def objects(page: Any) -> Iterator[Any]:
    """The objects of a page in the order in which they are drawn."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield pdfium.FPDFPage_GetObject(page, index)


def _kind(item: Any) -> int:
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFPageObj_GetType(item))


def _texts(item: Any, depth: int = 0) -> Iterator[Any]:
    """The texts in an object of a page: itself, or those in a form, which is drawn as one."""
    import pypdfium2.raw as pdfium

    kind = _kind(item)
    if kind == _TEXT:
        yield item
    elif kind == _FORM and depth < _DEEPEST:
        for index in range(max(0, pdfium.FPDFFormObj_CountObjects(item))):
            yield from _texts(pdfium.FPDFFormObj_GetObject(item, index), depth + 1)


def _of_itself(item: Any, text: Any, is_scan: bool) -> str:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFTextObj_GetTextRenderMode(item) in _NOT_PAINTED:
        return SCAN if is_scan else INVISIBLE
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    height = abs(size.value) * max(abs(matrix.b), abs(matrix.d))
    return SMALL if height <= _SMALLEST or _is_squeezed(item, text, height) else ""


def _is_squeezed(item: Any, text: Any, height: float) -> bool:
    """Whether the letters are so narrow, or so close, that none can be told from the next."""
    letters = len(_written(item, text).strip())
    left, bottom, right, top = _box(item)
    return letters >= _ENOUGH and max(right - left, top - bottom) < letters * height * _NARROWEST


def _box(item: Any) -> Box:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _share(box: Box, area: Box) -> float:
    """How much of an area a box covers."""
    width = min(box[2], area[2]) - max(box[0], area[0])
    height = min(box[3], area[3]) - max(box[1], area[1])
    whole = (area[2] - area[0]) * (area[3] - area[1])
    return width * height / whole if width > 0 and height > 0 and whole > 0 else 0.0


def _clip(item: Any) -> Box | None:
    """The box around what an object is cut to; None where it is not."""
    import pypdfium2.raw as pdfium

    path = pdfium.FPDFPageObj_GetClipPath(item)
    if not path:
        return None
    area: Box | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
        points = []
        for at in range(max(0, pdfium.FPDFClipPath_CountPathSegments(path, index))):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, index, at)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                points.append((x.value, y.value))
        if points:
            across, down = zip(*points, strict=True)
            box = (min(across), min(down), max(across), max(down))
            area = box if area is None else _overlap(area, box)
    return area


def _overlap(one: Box, other: Box) -> Box:
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left, bottom, max(left, min(one[2], other[2])), max(bottom, min(one[3], other[3]))


def _fill(item: Any) -> tuple[str, int]:
    """The colour that an object is filled with, and how opaque."""
    import pypdfium2.raw as pdfium

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return UNKNOWN, 255
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}", alpha.value


def _colour(text: Any) -> str:
    colour, alpha = _fill(text)
    return colour if alpha > 0 else WHITE


def _paint(item: Any) -> tuple[str, bool, bool]:
    """The colour of an object, whether nothing under it is seen, and whether it is a picture."""
    import pypdfium2.raw as pdfium

    kind = _kind(item)
    if kind != _PATH:
        return UNKNOWN, kind == _IMAGE and not pdfium.FPDFPageObj_HasTransparency(item), kind == _IMAGE
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, mode, stroke)
    colour, alpha = _fill(item)
    if not mode.value or not alpha:
        return "", False, False
    if alpha < 255 or pdfium.FPDFPath_CountSegments(item) > _RECTANGLE:
        return UNKNOWN, False, False
    return colour, True, False


def _around(box: Box, text: Box) -> bool:
    """Whether all of a text lies within a box, give or take a point."""
    return box[0] <= text[0] + 1 and box[1] <= text[1] + 1 and box[2] >= text[2] - 1 and box[3] >= text[3] - 1


def _ground(below: list[_Painted], text: Box) -> str:
    """The colour that lies under a text; unknown where that is a picture, or changes."""
    for one in reversed(below):
        if one.colour and _around(one.box, text):
            return one.colour
        if one.colour and _share(one.box, text) > 0:
            return UNKNOWN
    return WHITE


def _written(item: Any, text: Any) -> str:
    import pypdfium2.raw as pdfium

    length = pdfium.FPDFTextObj_GetText(item, text, None, 0)
    buffer = (ctypes.c_ushort * max(length // 2, 1))()
    pdfium.FPDFTextObj_GetText(item, text, buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")
