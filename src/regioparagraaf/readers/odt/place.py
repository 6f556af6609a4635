"""Where text of an OpenDocument file stands, and whether that hides it: off its page, or behind a shape.
Lengths are in points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.odt.names import DRAW, FO, STYLE_NAME, SVG, P, style, table, text
from regioparagraaf.readers.odt.styles import OdtStyles
from regioparagraaf.readers.room import Room

AWAY, SMALL = "tekst buiten de bladzijde", "onleesbaar kleine tekst"
_SIZE: Final = on_demand(r"(-?[0-9]*\.?[0-9]+)(pt|mm|cm|in|px|pc|%)")
_POINTS: Final = {"pt": 1.0, "mm": 2.835, "cm": 28.35, "in": 72.0, "px": 0.75, "pc": 12.0, "%": 0.12}
"""A per cent is of a letter of twelve points."""
_SMALLEST: Final = 3.0
_OVER: Final = 15.0
"""What begins half a centimetre beyond the edge of the paper has lost its first letters there."""
_A4: Final = (595.3, 841.9)
_MARGIN: Final = 56.7
_WIDE, _HIGH = 20.0, 7.0
"""Smaller no shape hides a word."""
_SHAPES: Final = tuple(
    f"{{{DRAW}}}{name}" for name in ("rect", "custom-shape", "ellipse", "circle", "polygon")
)
_DRAWN_STYLE: Final = f"{{{DRAW}}}style-name"


def points(size: str) -> float | None:
    """A length in points; None for what is none."""
    found = _SIZE.fullmatch(size)
    return float(found[1]) * _POINTS[found[2]] if found else None


class Paper(NamedTuple):
    """The first kind of page of a file."""

    width: float
    height: float
    margin: float


def paper(styles: OdtStyles) -> Paper:
    page = styles.page()
    width, height = (
        points(page.get(f"{{{FO}}}page-{side}", "")) or usual
        for side, usual in zip(("width", "height"), _A4, strict=True)
    )
    margin = points(page.get(f"{{{FO}}}margin-left", page.get(f"{{{FO}}}margin", "")))
    return Paper(width, height, _MARGIN if margin is None else min(margin, width))


def of_stand(element: etree._Element, styles: OdtStyles, page: Paper) -> str:
    """What the place and the lines of a paragraph hide."""
    stand = styles.stand(element.get(STYLE_NAME, ""))
    line = points(stand.get(f"{{{FO}}}line-height", ""))
    if line is not None and 0 < line <= _SMALLEST:
        return SMALL
    around = _table_begins(element, styles, page)
    begin = (page.margin if around is None else around) + _length(stand, f"{{{FO}}}margin-left")
    first = begin + _length(stand, f"{{{FO}}}text-indent")
    if min(begin, first) < -_OVER or max(begin, first) >= page.width:
        return AWAY
    frames = element.iterancestors(f"{{{DRAW}}}frame")
    return AWAY if any(_is_off(frame, styles, page) for frame in frames) else ""


def _length(said: dict[str, str], name: str) -> float:
    return points(said.get(name, "")) or 0.0


def _table_begins(element: etree._Element, styles: OdtStyles, page: Paper) -> float | None:
    """Where the table around a paragraph begins, which stands in no other table or frame."""
    around = [*element.iterancestors(table("table"), f"{{{DRAW}}}frame")]
    if len(around) != 1 or around[0].tag != table("table"):
        return None
    said = styles.said(around[0].get(table("style-name"), ""), "table", "table")
    if said.get(table("align"), "margins") not in ("left", "margins"):
        return None
    return page.margin + _length(said, f"{{{FO}}}margin-left")


def _is_off(frame: etree._Element, styles: OdtStyles, page: Paper) -> bool:
    """Whether a frame is placed off the paper."""
    said = styles.said(frame.get(_DRAWN_STYLE, ""), "graphic", "graphic")
    across, down = (
        said.get(style(f"{of}-pos"), "from-left") in ("from-left", "from-top", "from-inside")
        for of in ("horizontal", "vertical")
    )
    x, y, width, height = (
        points(frame.get(f"{{{SVG}}}{name}", "")) for name in ("x", "y", "width", "height")
    )
    return (across and _is_beyond(x, width, page.width, page.margin)) or (
        down and _is_beyond(y, height, page.height, page.height)
    )


def _is_beyond(begin: float | None, length: float | None, edge: float, before: float) -> bool:
    """Whether what begins here lies beyond the edge or ends before the paper, from wherever it is counted."""
    return begin is not None and (begin >= edge or begin + (length or edge) + before <= 0)


HOLDERS: Final = (table("table-cell"), f"{{{DRAW}}}frame")


def room_of(holder: etree._Element, styles: OdtStyles) -> Room | None:
    """The room of a frame, or of a cell in a row that does not grow; None of one that does. The width of a
    cell is not looked up: there each paragraph counts for one line."""
    if holder.tag == table("table-cell"):
        row = holder.getparent()
        ident = "" if row is None else row.get(table("style-name"), "")
        high = points(styles.said(ident, "table-row", "table-row").get(style("row-height"), ""))
        is_merged = holder.get(table("number-rows-spanned"), "1") != "1"
        return None if high is None or is_merged else Room(_NO_EDGE, high)
    box = holder.find(f"{{{DRAW}}}text-box")
    width, height = (points(holder.get(f"{{{SVG}}}{side}", "")) for side in ("width", "height"))
    if box is None or width is None or height is None or box.get(f"{{{FO}}}min-height") is not None:
        return None
    goes_on = box.get(f"{{{DRAW}}}chain-next-name") is not None
    said = styles.said(holder.get(_DRAWN_STYLE, ""), "graphic", "graphic")
    grows = said.get(f"{{{DRAW}}}auto-grow-height", "false") == "true"
    return None if goes_on or grows else Room(max(width - _INSIDE, 1.0), height)


_INSIDE: Final = 8.0
"""What a box keeps free beside its text."""
_NO_EDGE: Final = 1e9


def covering(body: etree._Element, styles: OdtStyles) -> Iterator[etree._Element]:
    """The paragraphs that hold a filled shape without words in front of their text."""
    for shape in body.iter(*_SHAPES):
        said = styles.said(shape.get(_DRAWN_STYLE, ""), "graphic", "graphic")
        sizes = [points(shape.get(f"{{{SVG}}}{side}", "")) or 0.0 for side in ("width", "height")]
        is_over = (
            said.get(style("run-through"), "foreground") == "foreground"
            and said.get(style("wrap"), "run-through") == "run-through"
            and shape.get(text("anchor-type"), "paragraph") not in ("page", "as-char")
        )
        is_filled = said.get(f"{{{DRAW}}}fill", "solid") == "solid" and not _is_clear(said)
        has_words = any("".join(map(str, line.itertext())).strip() for line in shape.iter(P))
        around = next(shape.iterancestors(P), None)
        is_large = sizes[0] >= _WIDE and sizes[1] >= _HIGH
        if around is not None and is_over and is_filled and is_large and not has_words:
            yield around


def _is_clear(said: dict[str, str]) -> bool:
    opacity = re.fullmatch(r"([0-9.]+)%", said.get(f"{{{DRAW}}}opacity", ""))
    return opacity is not None and float(opacity[1]) < 50
