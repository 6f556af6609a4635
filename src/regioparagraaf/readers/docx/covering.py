"""Filled shapes without words that lie in front of running text: a white box, a black bar. Which words lie
under one depends on the page as it is laid out, so the place of its anchor is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from regioparagraaf.errors import Remark
from regioparagraaf.ooxml.names import DRAWING, FALLBACK, P, T
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.pages import number
from regioparagraaf.readers.noticed import places, read_along

_DRAWING: Final = f"{{{DRAWING}}}"
_PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_OLD: Final = tuple(f"{_VML}{name}" for name in ("rect", "roundrect", "oval"))
_WIDE, _HIGH = 250_000, 90_000
"""English metric units: smaller (7 by 2.5 millimetres) no shape hides a word."""
_LINE, _POINT = 200_000, 12_700
"""English metric units."""
_OFF: Final = ("f", "false", "0")
_TO_TEXT: Final = ("paragraph", "line")
"""What a shape that a person draws over words is placed by; a design is placed by its page."""
_CLEAR_FROM: Final = 50_000
"""Thousandths of a per cent: a filling that lets half of the light through hides nothing."""


def covering(word: WordFile, reads: Sequence[Read]) -> Iterator[Remark]:
    """The remark on them, where there are any."""
    at = {read.paragraph.element: index for index, read in enumerate(reads)}
    shapes = [(one, _reach(one)) for one in word.body.iter(f"{_PLACED}anchor")]
    shapes += [(one, _reach_as_before(one)) for one in word.body.iter(*_OLD)]
    found = [
        reads[at[paragraph]].block.number
        for shape, reach in shapes
        if reach is not None
        for paragraph in shape.iterancestors(P)
        if paragraph in at and _has_text(reads, at[paragraph], *reach)
    ]
    if found:
        what = f"tekst die misschien achter een gevuld vlak staat, bij {places(sorted(found))}"
        yield read_along(what, "schuif het vlak in Word opzij en lees wat eronder staat", word.package.name)


def _has_text(reads: Sequence[Read], at: int, begin: int, end: int) -> bool:
    """Whether there is text in a paragraph, or in the one before or behind it where a shape begins above the
    paragraph or is higher than a line."""
    near = reads[at - 1 if begin < 0 and at else at : at + (2 if end > _LINE else 1)]
    return any(read.block.text.strip() for read in near)


def _reach(anchor: etree._Element) -> tuple[int, int] | None:
    """Where a drawing (20.4.2.3) that hides what is behind it begins and ends, from its paragraph down."""
    is_behind = anchor.get("behindDoc", "0") not in ("0", "false")
    extent, down = anchor.find(f"{_PLACED}extent"), anchor.find(f"{_PLACED}positionV")
    if is_behind or extent is None or down is None or down.get("relativeFrom") not in _TO_TEXT:
        return None
    offset = down.find(f"{_PLACED}posOffset")
    begin = 0 if offset is None else number(offset.text)
    high = number(extent.get("cy"))
    is_large = high >= _HIGH and number(extent.get("cx")) >= _WIDE
    in_front = anchor.find(f"{_PLACED}wrapNone") is not None and begin + high > 0
    return (begin, begin + high) if in_front and is_large and _is_filled(anchor) else None


def _is_filled(anchor: etree._Element) -> bool:
    shapes = list(anchor.iter(f"{_SHAPE}wsp"))
    return len(shapes) == 1 and not _has_words(shapes[0]) and _has_colour(shapes[0])


def _has_words(shape: etree._Element) -> bool:
    return any((text.text or "").strip() for text in shape.iter(T))


def _has_colour(shape: etree._Element) -> bool:
    """Whether a shape is filled with one colour that hides; of itself, or by its style (20.1.4.1.30)."""
    properties = shape.find(f"{_SHAPE}spPr")
    geometry = None if properties is None else properties.find(f"{_DRAWING}prstGeom")
    if properties is None or (geometry is not None and "ine" in geometry.get("prst", "")):
        return False
    for fill in properties:
        if fill.tag == f"{_DRAWING}solidFill":
            clear = [number(alpha.get("val"), 100_000) for alpha in fill.iter(f"{_DRAWING}alpha")]
            return not clear or min(clear) > _CLEAR_FROM
        if str(fill.tag).endswith("Fill"):
            return False
    by_style = shape.find(f"{_SHAPE}style/{_DRAWING}fillRef")
    return by_style is not None and number(by_style.get("idx")) > 0


def _reach_as_before(shape: etree._Element) -> tuple[int, int] | None:
    """The same of a shape of older versions; it lies behind text where its place in the pile is below 0."""
    said = shape.get("style", "").replace(" ", "")
    pile, top, high = (
        re.search(rf"(?:^|;){name}:(-?[0-9.]+)", said) for name in ("z-index", "margin-top", "height")
    )
    is_floating = (
        "position:absolute" in said and "page" not in said and not (pile and pile[1].startswith("-"))
    )
    fill = shape.find(f"{_VML}fill")
    is_filled = shape.get("filled", "t") not in _OFF and shape.find(f"{_VML}imagedata") is None
    is_solid = fill is None or fill.get("opacity") is None
    is_old = next(shape.iterancestors(FALLBACK), None) is None
    if not (is_floating and is_filled and is_solid and is_old) or _has_words(shape):
        return None
    begin, length = (0 if one is None else number(one[1]) * _POINT for one in (top, high))
    return (begin, begin + length) if begin + length > 0 else None
