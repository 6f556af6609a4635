"""What a person does not see, or does not see as it is read: text in the colour of its ground, too small,
off the page, in a place that Word leaves out, or struck by hand.

A rule errs on the side of telling: what is told is read all the same, and a remark stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.names import DRAWING, PPR, TBL, TC, TCPR, TR, TRPR, TXBXCONTENT, VAL, w
from regioparagraaf.readers.colours import UNKNOWN, WHITE, hidden_by, plain
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.look import PLAIN, Look, ground_of, stand_of
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.docx.theme import Theme

_SMALLEST: Final = 6
"""Half points; text of three points is not meant to be read."""
_USUAL: Final = 22
"""Half points of text that says nothing of its size."""
_CLOSEST: Final = 3.5
"""Twentieths of a point that letters of a half point are nearer to each other where they stand on each
other: a third of their size."""
_NARROWEST: Final = 10
"""Per cent of the width of a letter."""
_THINNEST: Final = 60
"""Twentieths of a point: a line or row of an exact height of three points shows no letter."""
_LINE: Final = 24
"""Half points: text that is moved by more than a line, and by more than its own height, stands elsewhere."""
_BEYOND: Final = 15_000
"""Twentieths of a point: further (26 cm) no text begins on a page."""
_OFF_PAGE: Final = 20_000_000
"""English metric units: further (55 cm) from any edge nothing is on the page."""
_FLAT: Final = 36_000
"""English metric units: a frame of a millimetre shows no line."""
_DRAWING: Final = f"{{{DRAWING}}}"
_PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_VML_GONE: Final = re.compile(r"visibility:\s*hidden|(?:^|;)\s*(?:width|height):\s*0(?:\D|$)")

HIDDEN, SMALL, AWAY = "verborgen tekst", "onleesbaar kleine tekst", "tekst buiten de bladzijde"
SHIFTED = "tekst die van haar regel is geschoven"
MERGED = "tekst in een samengevoegde cel, die Word niet toont"


class Sight(Struct):
    """Looks at the paragraphs of one file; of cells and boxes it remembers what it saw."""

    styles: Styles
    _grounds: dict[etree._Element, str | None] = field(default_factory=dict)
    _boxes: dict[etree._Element, str] = field(default_factory=dict)

    def hiding(self, read: Read) -> Iterator[tuple[str, str]]:
        """Why, and which text of a paragraph is not seen."""
        of_place = self._of_place(read) if read.looks else ""
        of_table = self._of_table(read) if read.looks and read.paragraph.cell is not None else PLAIN
        for text, look in read.looks:
            if text.strip():
                kind = of_place or self._of_look(look.over(of_table).over(self.styles.defaults), read)
                if kind:
                    yield kind, text

    def _of_look(self, look: Look, read: Read) -> str:
        if look.hidden:
            return HIDDEN
        size = _USUAL if look.size is None else look.size
        if size <= _SMALLEST or (look.closer or 0) >= _CLOSEST * size:
            return SMALL
        if look.width is not None and 0 < look.width <= _NARROWEST:
            return SMALL
        if look.position is not None and abs(look.position) > max(_LINE, size):
            return SHIFTED
        ground = look.ground or read.ground or self._ground_around(read) or WHITE
        return next(filter(None, (hidden_by(colour, ground) for colour in look.colours or ())), "")

    def _of_table(self, read: Read) -> Look:
        """How all text of the table around a paragraph looks by the style of that table (17.7.2)."""
        table = next(read.paragraph.element.iterancestors(TBL), None)
        style = None if table is None else table.find(f"{w('tblPr')}/{w('tblStyle')}")
        return PLAIN if style is None else self.styles.get(style.get(VAL, "")).look

    def _of_place(self, read: Read) -> str:
        element = read.paragraph.element
        own = stand_of(element.find(PPR))
        found = _of_stand({**self.styles.default_stand, **read.style.stand, **own})
        if not found and read.paragraph.cell is not None:
            found = _of_cells(element)
        if not found and read.paragraph.aside and not read.paragraph.is_note:
            box = next(element.iterancestors(TXBXCONTENT), None)
            if box is not None:
                if box not in self._boxes:
                    self._boxes[box] = _of_box(box)
                found = self._boxes[box]
        return found

    def _ground_around(self, read: Read) -> str | None:
        """The colour of the nearest cell, table or box around the paragraph that has one."""
        if read.paragraph.cell is None and not read.paragraph.aside:
            return None
        holder = next(read.paragraph.element.iterancestors(TC, TXBXCONTENT), None)
        if holder is None:
            return None
        if holder not in self._grounds:
            self._grounds[holder] = (
                self._of_cell(holder) if holder.tag == TC else _of_shape(holder, self.styles.theme)
            )
        return self._grounds[holder]

    def _of_cell(self, cell: etree._Element) -> str | None:
        own = ground_of(cell.find(TCPR), self.styles.theme)
        table = next(cell.iterancestors(TBL), None)
        properties = None if table is None else table.find(w("tblPr"))
        if own is not None or properties is None:
            return own
        style = properties.find(w("tblStyle"))
        if style is not None and self.styles.has_ground(style.get(VAL, "")):
            return UNKNOWN  # it may be this row's
        return ground_of(properties, self.styles.theme)


def _of_stand(said: Mapping[str, str]) -> str:
    is_exact = said.get("spacing lineRule") == "exact"
    if is_exact and 0 < _number(said.get("spacing line"), _THINNEST + 1) <= _THINNEST:
        return SMALL
    return AWAY if any(abs(_number(said.get(place))) >= _BEYOND for place in _PLACES) else ""


_PLACES: Final = ("framePr x", "framePr y", "ind left", "ind start", "ind firstLine", "ind hanging")


def _of_cells(element: etree._Element) -> str:
    for cell in element.iterancestors(TC):
        merge = cell.find(f"{TCPR}/{w('vMerge')}")
        if merge is None:
            merge = cell.find(f"{TCPR}/{w('hMerge')}")
        if merge is not None and merge.get(VAL, "continue") == "continue":
            return MERGED
    for row in element.iterancestors(TR):
        properties = row.find(TRPR)
        if properties is None:
            continue
        hidden, height = properties.find(w("hidden")), properties.find(w("trHeight"))
        if hidden is not None and hidden.get(VAL, "1") not in ("0", "false", "off"):
            return HIDDEN
        is_exact = height is not None and height.get(w("hRule")) == "exact"
        if height is not None and is_exact and _number(height.get(VAL), _THINNEST + 1) <= _THINNEST:
            return SMALL
    return ""


def _of_box(box: etree._Element) -> str:
    """What hides the shape around a text box; '' where it is to be seen."""
    for shape in box.iterancestors(f"{_PLACED}anchor", f"{_PLACED}inline"):
        about, extent = shape.find(f"{_PLACED}docPr"), shape.find(f"{_PLACED}extent")
        if about is not None and about.get("hidden", "0") in ("1", "true"):
            return HIDDEN
        sides = [] if extent is None else [extent.get("cx"), extent.get("cy")]
        if any(_number(side, _FLAT) < _FLAT for side in sides):
            return SMALL
        offsets = shape.iterfind(f"*/{_PLACED}posOffset")
        if any(abs(_number(offset.text)) >= _OFF_PAGE for offset in offsets):
            return AWAY
    for shape in box.iterancestors(*(f"{_VML}{name}" for name in ("shape", "rect", "roundrect", "oval"))):
        if _VML_GONE.search(shape.get("style", "")):
            return HIDDEN
    return ""


def _of_shape(box: etree._Element, theme: Theme) -> str | None:
    """The colour of a text box; unknown where it is no single one or comes from a theme."""
    shape = next(box.iterancestors(f"{_SHAPE}wsp"), None)
    if shape is not None:
        properties = shape.find(f"{_SHAPE}spPr")
        for fill in () if properties is None else properties:
            if fill.tag == f"{_DRAWING}noFill":
                return None
            if fill.tag == f"{_DRAWING}solidFill":
                return theme.filling(fill)
            if str(fill.tag).endswith("Fill"):
                return UNKNOWN
        return None if shape.find(f"{_SHAPE}style") is None else UNKNOWN
    for older in box.iterancestors(*(f"{_VML}{name}" for name in ("shape", "rect", "roundrect", "oval"))):
        if older.get("filled", "t") in ("f", "false"):
            return None
        return plain(older.get("fillcolor", WHITE))
    return None


def _number(value: str | None, otherwise: int = 0) -> int:
    """The whole number, with its sign, that an attribute holds."""
    if value is None or not re.fullmatch(r"\s*[+-]?[0-9]{1,12}(?:\.[0-9]*)?\s*", value):
        return otherwise
    return int(float(value))
