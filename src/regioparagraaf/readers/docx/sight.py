"""What a person does not see: text in the colour of its ground, too small, moved off its line, or in a place
that hides it (`place`).

A rule errs on the side of telling: what is told is read all the same, and a remark stops nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.names import DRAWING, TBL, TC, TCPR, TXBXCONTENT, VAL, w
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.colours import UNKNOWN, WHITE, hidden_by, plain
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.look import PLAIN, Look, ground_of
from regioparagraaf.readers.docx.place import HIDDEN, SMALL, Places
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
_LINE: Final = 24
"""Half points: text that is moved by more than a line, and by more than its own height, stands elsewhere."""
_DRAWING: Final = f"{{{DRAWING}}}"
_SHAPE: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"

SHIFTED = "tekst die van haar regel is geschoven"


class Sight(Struct):
    """Looks at the paragraphs of one file; of cells and boxes it remembers what it saw."""

    styles: Styles
    places: Places
    page_colour: str = WHITE
    """What the screen shows behind the text; on paper it stays white."""
    _grounds: dict[etree._Element, str | None] = field(default_factory=dict)

    def hiding(self, read: Read) -> Iterator[tuple[str, str]]:
        """Why, and which text of a paragraph is not seen."""
        of_table = self._of_table(read) if read.looks and read.paragraph.cell is not None else PLAIN
        looks = [(text, look.over(of_table).over(self.styles.defaults)) for text, look in read.looks]
        sizes = [look.size for text, look in looks if look.size is not None and text.strip()]
        of_place = self.places.hiding(read, min(sizes, default=_USUAL)) if looks else ""
        for text, look in looks:
            if text.strip():
                kind = of_place or self._of_look(look, read)
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
        if not look.colours:
            return ""
        own = look.ground or read.ground or self._ground_around(read)
        grounds = (own,) if own else dict.fromkeys((WHITE, self.page_colour))
        return next(filter(None, (hidden_by(one, ground) for ground in grounds for one in look.colours)), "")

    def _of_table(self, read: Read) -> Look:
        """How all text of the table around a paragraph looks by the style of that table (17.7.2)."""
        table = next(read.paragraph.element.iterancestors(TBL), None)
        style = None if table is None else table.find(f"{w('tblPr')}/{w('tblStyle')}")
        return PLAIN if style is None else self.styles.get(style.get(VAL, "")).look

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


def page_colour(word: WordFile, theme: Theme) -> str:
    """The colour of all pages, where the settings let it show (17.2.1, 17.15.1.25)."""
    settings, ground = word.related("settings"), word.document.find(w("background"))
    shows = None if settings is None else settings.find(w("displayBackgroundShape"))
    if ground is None or shows is None or shows.get(VAL, "1") in ("0", "false", "off"):
        return WHITE
    named = ground.get(w("themeColor"))
    if named is None:
        return plain(ground.get(w("color"), WHITE))
    return theme.colour(named, ground.get(w("themeTint")), ground.get(w("themeShade")))


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
