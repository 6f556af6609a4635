"""What readers of a PDF put on its pages (ISO 32000-1, 12.5): notes, marked words, text typed over it, and
fields that were filled in. Run in the child process; plain values come back."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_TEXT, _TYPED, _FIELD, _POPUP = 1, 3, 20, 16
_STRUCK, _CARET = 12, 14
_MARKING: Final = (9, 10, 11, _STRUCK)
"""Highlighted, underlined, with a wavy line, struck out: each over some words."""
_NOTES: Final = frozenset((_TEXT, _TYPED, _CARET, *_MARKING))
_BEFORE: Final = 60
"""Characters before the place of a note that help to find it back."""
_LONGEST: Final = 1 << 16
_NEAR: Final = 40.0
"""Points around a note in which a letter is looked for."""


def notes_of(page: Any, text: Any) -> list[dict[str, str]]:
    """The notes of a page: kind, author, text, moment, the words that it marks and those before them."""
    return [_note(text, kind, annotation) for kind, annotation in _annotations(page) if kind in _NOTES
            and not _value(annotation, "StateModel")]  # fmt: skip


def filled_in(page: Any) -> list[str]:
    """What was filled in on a page: it is seen there, and is no text of it."""
    values = (_value(annotation, "V") for kind, annotation in _annotations(page) if kind == _FIELD)
    return [value for value in values if value.strip()]


def _annotations(page: Any) -> Iterator[tuple[int, Any]]:
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        with _opened(page, index) as annotation:
            if annotation:
                yield pdfium.FPDFAnnot_GetSubtype(annotation), annotation


@contextmanager
def _opened(page: Any, index: int) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _value(annotation: Any, key: str) -> str:
    import pypdfium2.raw as pdfium

    length = pdfium.FPDFAnnot_GetStringValue(annotation, key.encode(), None, 0)
    if not 2 < length <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key.encode(), buffer, length)
    return bytes(buffer)[:-2].decode("utf-16-le", "replace").replace("\r", "\n")


def _note(text: Any, kind: int, annotation: Any) -> dict[str, str]:
    boxes = _boxes(annotation)
    words = " ".join(_words(text, box) for box in boxes) if kind in _MARKING else ""
    return {
        "kind": {_STRUCK: "struck", _CARET: "caret", _TEXT: "note", _TYPED: "typed"}.get(kind, "marked"),
        "author": _value(annotation, "T"),
        "text": _value(annotation, "Contents"),
        "moment": _value(annotation, "M") or _value(annotation, "CreationDate"),
        "words": words,
        "before": _before(text, boxes[0]) if boxes else "",
    }


Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def _boxes(annotation: Any) -> list[Box]:
    import pypdfium2.raw as pdfium

    found: list[Box] = []
    points = pdfium.FS_QUADPOINTSF()
    for index in range(pdfium.FPDFAnnot_CountAttachmentPoints(annotation)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, points):
            x = (points.x1, points.x2, points.x3, points.x4)
            y = (points.y1, points.y2, points.y3, points.y4)
            found.append((min(x), min(y), max(x), max(y)))
    place = pdfium.FS_RECTF()
    if not found and pdfium.FPDFAnnot_GetRect(annotation, place):
        found.append((place.left, place.bottom, place.right, place.top))
    return found


def _words(text: Any, box: Box) -> str:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = box
    length = pdfium.FPDFText_GetBoundedText(text, left, top, right, bottom, None, 0)
    if not 0 < length <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (length + 1))()
    pdfium.FPDFText_GetBoundedText(text, left, top, right, bottom, buffer, length)
    return bytes(buffer)[: 2 * length].decode("utf-16-le", "replace").rstrip("\0")


def _before(text: Any, box: Box) -> str:
    """The characters before the one that is nearest to the begin of a box."""
    import pypdfium2.raw as pdfium

    left, bottom, _, top = box
    middle = (bottom + top) / 2
    at = pdfium.FPDFText_GetCharIndexAtPos(text, left + 1, middle, 2, 2)
    if at < 0:
        at = pdfium.FPDFText_GetCharIndexAtPos(text, left, middle, _NEAR, _NEAR)
    if at <= 0:
        return ""
    start = max(0, at - _BEFORE)
    buffer = (ctypes.c_ushort * (at - start + 1))()
    pdfium.FPDFText_GetText(text, start, at - start, buffer)
    return bytes(buffer)[: 2 * (at - start)].decode("utf-16-le", "replace").rstrip("\0")
