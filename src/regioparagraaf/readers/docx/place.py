"""Where a paragraph stands, and whether that hides it: off its page, in a row or box that is too small, in a
cell or shape that Word does not show. Lengths are in twentieths of a point unless they say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.names import DRAWING, PPR, TBL, TC, TCPR, TR, TRPR, TXBXCONTENT, VAL, w
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.look import stand_of
from regioparagraaf.readers.docx.pages import Page, Pages, number
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.room import CUT, Room, length_of

_THINNEST: Final = 60
"""A line or row of an exact height of three points shows no letter."""
_CUT: Final = 0.4
"""The part of its letters that a line of an exact height shows at least."""
_OVER: Final = 300
"""What begins half a centimetre beyond the edge of the paper has lost its first letters there."""
_PART: Final = 0.25
"""A box of which more than this is off the paper has lost words there."""
_BEYOND: Final = 15_000
"""In a cell or box, of which we do not know where it stands: further (26 cm) no text begins on a page."""
_SIZE: Final = 10
"""The size of a letter of half a point."""
_INSIDE: Final = 216
"""What a cell or box keeps free beside its text."""
_OF_A_LETTER: Final = 2
"""The length of a hundredth of a letter."""
_EMU: Final = 635
"""English metric units in a twentieth of a point."""
_FLAT: Final = 36_000
"""English metric units: a frame of a millimetre shows no line."""
_DRAWING: Final = f"{{{DRAWING}}}"
_PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_SHARES: Final = tuple(
    f"{{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}}pctPos{side}Offset"
    for side in ("H", "V")
)
_WHOLE: Final = 100_000
"""Thousandths of a per cent of the page."""
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_VML_SHAPES: Final = tuple(f"{_VML}{name}" for name in ("shape", "rect", "roundrect", "oval"))
_POINT: Final = 20
_VML_PLACE: Final = on_demand(r"(?:^|;)\s*(?:margin-)?(?:left|top):\s*(-?[0-9.]+)pt")
_VML_GONE: Final = on_demand(r"visibility:\s*hidden|(?:^|;)\s*(?:width|height):\s*0(?:\D|$)")

HIDDEN, SMALL, AWAY = "verborgen tekst", "onleesbaar kleine tekst", "tekst buiten de bladzijde"
MERGED = "tekst in een samengevoegde cel, die Word niet toont"


class _Grid(Struct, frozen=True, eq=False):
    """A table of which a cell may be off the paper, or have no width."""

    begin: int
    columns: tuple[int, ...]
    is_fixed: bool
    edge: int
    is_away: bool
    """It floats above or under the paper."""

    def hides(self, cell: etree._Element) -> str:
        row = cell.getparent()
        before = 0 if row is None else number(_value(row.find(f"{TRPR}/{w('gridBefore')}")))
        at = before + sum(_span(one) for one in cell.itersiblings(TC, preceding=True))
        end = at + _span(cell)
        if self.is_fixed and 0 < sum(self.columns[at:end]) <= _THINNEST:
            return SMALL
        # Columns that are fitted to their text may be narrower than the grid says.
        begin = self.begin + (sum(self.columns[:at]) if self.is_fixed else 0)
        ends_before = bool(self.columns) and self.begin + sum(self.columns[:end]) <= 0
        return AWAY if self.is_away or begin >= self.edge or ends_before else ""


class Places(Struct):
    """Looks at the paragraphs of one file in reading order, and remembers how full rows and boxes are."""

    pages: Pages
    styles: Styles
    _boxes: dict[etree._Element, str] = field(default_factory=dict)
    _grids: dict[etree._Element, _Grid | None] = field(default_factory=dict)
    _rooms: dict[etree._Element, Room | None] = field(default_factory=dict)

    def hiding(self, read: Read, half_points: int) -> str:
        """What hides all of a paragraph with letters of this size; empty where it is to be seen."""
        element = read.paragraph.element
        stand = {**self.styles.default_stand, **read.stand, **stand_of(element.find(PPR))}
        page = self.pages.of(element)
        is_running = read.paragraph.cell is None and not read.paragraph.aside
        length = sum(len(text) for text, _ in read.looks)
        found = ""
        if stand:
            found = _of_lines(stand, half_points) or _of_frame(stand, page)
            found = found or _of_tabs(stand, page, sum(text.count("\t") for text, _ in read.looks))
            if not found and is_running and "framePr x" not in stand:
                found = _of_indents(stand, page, length_of(length, half_points * _SIZE))
            elif not found and any(abs(number(stand.get(place))) >= _BEYOND for place in _INDENTS):
                found = AWAY
        if not found and read.paragraph.cell is not None:
            found = self._of_cells(element, page)
        if not found and read.paragraph.aside and not read.paragraph.is_note:
            found = self._of_box(element, page)
        if not found and not read.paragraph.is_note and page.is_too_small:
            found = AWAY
        room = None if found else self._room(read)
        return CUT if room is not None and room.cuts(length, half_points * _SIZE) else found

    def _of_box(self, element: etree._Element, page: Page) -> str:
        box = next(element.iterancestors(TXBXCONTENT), None)
        if box is None:
            return ""
        if box not in self._boxes:
            self._boxes[box] = _of_box(box, page)
        return self._boxes[box]

    def _of_cells(self, element: etree._Element, page: Page) -> str:
        for cell in element.iterancestors(TC):
            merge = cell.find(f"{TCPR}/{w('vMerge')}")
            if merge is None:
                merge = cell.find(f"{TCPR}/{w('hMerge')}")
            if merge is not None and merge.get(VAL, "continue") == "continue":
                return MERGED
            found = self._of_table(cell, page)
            if found:
                return found
        for row in element.iterancestors(TR):
            properties = row.find(TRPR)
            if properties is None:
                continue
            hidden = properties.find(w("hidden"))
            if hidden is not None and hidden.get(VAL, "1") not in ("0", "false", "off"):
                return HIDDEN
            height = _exact_height(row)
            if height is not None and height <= _THINNEST:
                return SMALL
        return ""

    def _of_table(self, cell: etree._Element, page: Page) -> str:
        table = next(cell.iterancestors(TBL), None)
        if table is None:
            return ""
        if table not in self._grids:
            self._grids[table] = _grid(table, page)
        grid = self._grids[table]
        return "" if grid is None else grid.hides(cell)

    def _room(self, read: Read) -> Room | None:
        """The cell or box with bounds that a paragraph stands in; nothing where it can grow."""
        if read.paragraph.cell is None and not read.paragraph.aside:
            return None
        holder = next(read.paragraph.element.iterancestors(TC, TXBXCONTENT), None)
        if holder is None:
            return None
        if holder not in self._rooms:
            self._rooms[holder] = _of_cell(holder) if holder.tag == TC else _of_shape(holder)
        return self._rooms[holder]


def _of_tabs(stand: Mapping[str, str], page: Page, tabs: int) -> str:
    """Whether a tab brings what comes after it off the paper."""
    stops = sorted(map(number, stand.get("tabs", "").split())) if tabs else []
    return AWAY if any(page.left + stop >= page.width for stop in stops[:tabs]) else ""


_INDENTS: Final = ("ind left", "ind start", "ind firstLine", "ind hanging")


def _of_lines(stand: Mapping[str, str], half_points: int) -> str:
    height = number(stand.get("spacing line"), -1)
    if stand.get("spacing lineRule") == "exact" and 0 < height <= max(_THINNEST, half_points * _SIZE * _CUT):
        return SMALL
    return ""


def _of_indents(stand: Mapping[str, str], page: Page, length: float) -> str:
    """Whether running text begins off the paper, or runs off it on the right."""
    left = page.left + _indent(stand, "start", "left")
    first = left + _indent(stand, "firstLine") - _indent(stand, "hanging")
    right = page.width - page.right - _indent(stand, "end", "right")
    begins_away = min(left, first) < -_OVER or max(left, first) >= page.width
    return AWAY if begins_away or (right > page.width + _OVER and first + length > page.width + _OVER) else ""


def _indent(stand: Mapping[str, str], *sides: str) -> int:
    """An indent in lengths; one in letters (17.3.1.12) goes before it."""
    for side in sides:
        letters = number(stand.get(f"ind {side}Chars"))
        if letters:
            return letters * _OF_A_LETTER
    return next((number(stand[f"ind {side}"]) for side in sides if f"ind {side}" in stand), 0)


def _of_frame(stand: Mapping[str, str], page: Page) -> str:
    """Whether a frame (17.3.1.11) is off the paper, or has no room for text."""
    sides = {side: number(stand.get(f"framePr {side}"), -1) for side in ("w", "h")}
    is_exact = stand.get("framePr hRule") == "exact"
    if 0 < sides["w"] <= _THINNEST or (is_exact and 0 < sides["h"] <= _THINNEST):
        return SMALL
    across, down = stand.get("framePr x"), stand.get("framePr y")
    if across is not None and "framePr xAlign" not in stand:
        begin = number(across) + (0 if stand.get("framePr hAnchor") == "page" else page.left)
        if _is_off(begin, sides["w"], page.width):
            return AWAY
    if down is not None and "framePr yAlign" not in stand:
        anchor = stand.get("framePr vAnchor", "page")
        begin = number(down) + (page.top if anchor == "margin" else 0)
        is_told = anchor != "text" or abs(begin) >= page.height
        if is_told and _is_off(begin, sides["h"], page.height):
            return AWAY
    return ""


def _is_off(begin: int, length: int, edge: int) -> bool:
    """Whether what begins here ends before the paper, or begins behind it; of what has no length as much as
    the paper has."""
    return begin >= edge or begin + (length if length > 0 else edge) <= 0


def _exact_height(row: etree._Element) -> int | None:
    height = row.find(f"{TRPR}/{w('trHeight')}")
    if height is None or height.get(w("hRule")) != "exact":
        return None
    return number(height.get(VAL), _THINNEST + 1)


def _grid(table: etree._Element, page: Page) -> _Grid | None:
    """The grid of a table in the running text; nothing where all of it is surely on the paper."""
    properties = table.find(w("tblPr"))
    if properties is None or next(table.iterancestors(TBL, TXBXCONTENT), None) is not None:
        return None
    columns = tuple(number(one.get(w("w"))) for one in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
    layout, floats = properties.find(w("tblLayout")), properties.find(w("tblpPr"))
    is_fixed = layout is not None and layout.get(w("type")) == "fixed"
    begin = _beginning(properties, page)
    is_away = floats is not None and _is_below(floats, page)
    at = page.left if begin is None else begin
    is_within = at >= 0 and at + (sum(columns) if is_fixed else 0) < page.width
    if not is_away and is_within and not (is_fixed and min(columns, default=0) <= _THINNEST):
        return None
    return _Grid(at, columns, is_fixed, page.width, is_away)


def _beginning(properties: etree._Element, page: Page) -> int | None:
    """Where a table begins; None where it is put in the middle or on the right."""
    floats, indent, aligned = (properties.find(w(name)) for name in ("tblpPr", "tblInd", "jc"))
    if floats is not None:
        if floats.get(w("tblpXSpec")) is not None:
            return None
        return number(floats.get(w("tblpX"))) + (0 if floats.get(w("horzAnchor")) == "page" else page.left)
    if aligned is not None and aligned.get(VAL) not in ("left", "start"):
        return None
    is_length = indent is not None and indent.get(w("type"), "dxa") == "dxa"
    return page.left + (number(indent.get(w("w"))) if indent is not None and is_length else 0)


def _is_below(floats: etree._Element, page: Page) -> bool:
    """Whether a table floats under or above the paper."""
    down = floats.get(w("tblpY"))
    if down is None or floats.get(w("tblpYSpec")) is not None:
        return False
    anchor = floats.get(w("vertAnchor"), "text")
    begin = number(down) + (page.top if anchor == "margin" else 0)
    return abs(begin) >= page.height


def _span(cell: etree._Element) -> int:
    return max(1, number(_value(cell.find(f"{TCPR}/{w('gridSpan')}")), 1))


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def _of_cell(cell: etree._Element) -> Room | None:
    """The room of a cell in a row that does not grow; of one that is turned or merged nothing is said."""
    row = cell.getparent()
    height = None if row is None else _exact_height(row)
    width = cell.find(f"{TCPR}/{w('tcW')}")
    if height is None or width is None or width.get(w("type"), "dxa") != "dxa":
        return None
    if any(cell.find(f"{TCPR}/{w(name)}") is not None for name in ("textDirection", "vMerge")):
        return None
    across = number(width.get(w("w")))
    return Room(across - _INSIDE, height) if across > _INSIDE else None


def _of_shape(box: etree._Element) -> Room | None:
    """The room of a text box that does not grow, and whose text does not go on in another."""
    shape = next(box.iterancestors(f"{_SHAPE}wsp"), None)
    holder = box.getparent()
    if shape is None or holder is None or holder.get("id") is not None:
        return None
    about = shape.find(f"{_SHAPE}bodyPr")
    size = shape.find(f"{_SHAPE}spPr/{_DRAWING}xfrm/{_DRAWING}ext")
    anchored = next(shape.iterancestors(f"{_PLACED}anchor", f"{_PLACED}inline"), None)
    if about is None or size is None or anchored is None or about.get("vert", "horz") != "horz":
        return None
    if any(str(child.tag).endswith("AutoFit") and "no" not in str(child.tag) for child in about):
        return None
    if shape.getparent() is None or not str(shape.getparent().tag).endswith("graphicData"):  # type: ignore[union-attr]
        return None  # in a group, which is scaled
    across, down = (
        (number(size.get(side)) - sum(number(about.get(f"{edge}Ins")) for edge in edges)) // _EMU
        for side, edges in (("cx", "lr"), ("cy", "tb"))
    )
    return Room(max(across - _INSIDE, 1), max(down, 1))


def _of_box(box: etree._Element, page: Page) -> str:
    """What hides the shape around a text box; '' where it is to be seen."""
    for shape in box.iterancestors(f"{_PLACED}anchor", f"{_PLACED}inline"):
        about, extent = shape.find(f"{_PLACED}docPr"), shape.find(f"{_PLACED}extent")
        if about is not None and about.get("hidden", "0") in ("1", "true"):
            return HIDDEN
        sides = [] if extent is None else [number(extent.get(side), _FLAT) for side in ("cx", "cy")]
        if any(side < _FLAT for side in sides):
            return SMALL
        if sides and any(_offsets(shape, [side // _EMU for side in sides], page)):
            return AWAY
    for shape in box.iterancestors(*_VML_SHAPES):
        style = shape.get("style", "")
        if _VML_GONE.search(style):
            return HIDDEN
        places = (number(place) * _POINT for place in _VML_PLACE.findall(style))
        if any(abs(place) >= max(page.width, page.height) for place in places):
            return AWAY
    return ""


def _offsets(shape: etree._Element, sides: list[int], page: Page) -> Iterator[bool]:
    """Of a drawing across and down: whether its place is off the paper."""
    simple = shape.find(f"{_PLACED}simplePos")
    if simple is not None and shape.get("simplePos", "0") in ("1", "true"):
        yield _is_off(number(simple.get("x")) // _EMU, sides[0], page.width)
        yield _is_off(number(simple.get("y")) // _EMU, sides[1], page.height)
        return
    for share in shape.iter(*_SHARES):
        yield abs(number(share.text)) >= _WHOLE
    for name, length, edge, anchors in (
        ("positionH", sides[0], page.width, _across(page)),
        ("positionV", sides[1], page.height, _down(page)),
    ):
        position = shape.find(f"{_PLACED}{name}")
        offset = None if position is None else position.find(f"{_PLACED}posOffset")
        if position is None or offset is None:
            continue
        begin, anchor = number(offset.text) // _EMU, position.get("relativeFrom", "page")
        if anchor in anchors:
            begin += anchors[anchor]
            over = max(-begin, begin + length - edge) if name == "positionH" else -begin
            yield _is_off(begin, length, edge) or over > max(length * _PART, _OVER)
        else:  # from a line, of which we do not know where it stands
            yield begin >= edge or begin + length <= -edge


def _across(page: Page) -> dict[str, int]:
    """From where a place across the paper is counted, by its name (20.4.3.4)."""
    right = page.width - page.right
    return {"page": 0, "leftMargin": 0, "margin": page.left, "column": page.left, "rightMargin": right}


def _down(page: Page) -> dict[str, int]:
    return {"page": 0, "topMargin": 0, "margin": page.top, "bottomMargin": page.height - page.bottom}
