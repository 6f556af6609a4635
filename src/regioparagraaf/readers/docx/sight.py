"""What a person does not see: text in the colour of its ground, too small, moved off its line, or in a place
that hides it (`place`).

A rule errs on the side of telling: what is told is read all the same, and a remark stops nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.document.model import Kind
from regioparagraaf.ooxml.names import (
    COLLAPSED,
    DRAWING,
    ENDNOTEREFERENCE,
    FOOTNOTEREFERENCE,
    ID,
    MOST,
    PPR,
    TBL,
    TC,
    TCPR,
    TXBXCONTENT,
    VAL,
    WORD_2012,
    w,
)
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.colours import UNKNOWN, WHITE, hidden_by, plain
from regioparagraaf.readers.docx.blocks import Read
from regioparagraaf.readers.docx.look import PLAIN, Look, ground_of
from regioparagraaf.readers.docx.pages import number
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

_NARROW: Final = 1.2
"""Twentieths of a point that a letter of a half point has at least where it can be told from the next."""
_WORD: Final = on_demand(r"[A-Za-z]{2}")
_COLLAPSED_VAL: Final = f"{{{WORD_2012}}}val"
_NOTES: Final = {FOOTNOTEREFERENCE: w("footnote"), ENDNOTEREFERENCE: w("endnote")}
SHUT = "tekst onder een ingeklapte kop"
SHIFTED = "tekst die van haar regel is geschoven"


class Sight(Struct):
    """Looks at the paragraphs of one file; of cells and boxes it remembers what it saw."""

    styles: Styles
    places: Places
    hidden_notes: frozenset[tuple[str, str | None]] = frozenset()
    """Notes whose sign in the text is hidden, by their kind and number: they are not shown either."""
    page_colour: str = WHITE
    """What the screen shows behind the text; on paper it stays white."""
    _grounds: dict[etree._Element, str | None] = field(default_factory=dict)
    _tables: dict[str, list[tuple[str, Look]]] = field(default_factory=dict)
    """Of each table style how it hides some of its cells."""
    _collapsed: int | None = None
    """The level of the heading above that is shut."""

    def hiding(self, read: Read) -> Iterator[tuple[str, str]]:
        """Why, and which text of a paragraph is not seen."""
        of_table = self._of_table(read) if read.looks and read.paragraph.cell is not None else PLAIN
        looks = [(text, look.over(of_table).over(self.styles.defaults)) for text, look in read.looks]
        sizes = [look.size for text, look in looks if look.size is not None and text.strip()]
        of_place = self._of_others(read)
        if looks and not of_place:
            of_place = self.places.hiding(read, min(sizes, default=_USUAL))
        for text, look in looks:
            if text.strip():
                kind = of_place or self._of_look(look, read) or _of_room(look, read, text)
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

    def _of_others(self, read: Read) -> str:
        """What elsewhere in the text hides a paragraph: a heading that is shut, a sign that is hidden."""
        block = read.block
        if block.kind is Kind.HEADING and self._collapsed is not None and block.level <= self._collapsed:
            self._collapsed = None
        found = SHUT if self._collapsed is not None else ""
        if block.kind is Kind.HEADING and self._collapsed is None and _is_shut(read):
            self._collapsed = block.level
        if read.paragraph.is_note and self.hidden_notes:
            notes = read.paragraph.element.iterancestors(*_NOTES.values())
            if any((str(note.tag), note.get(ID)) in self.hidden_notes for note in notes):
                return HIDDEN
        return found

    def _of_table(self, read: Read) -> Look:
        """How text in a cell looks by the style of its table (17.7.2): the whole of it, or what hides it."""
        table = next(read.paragraph.element.iterancestors(TBL), None)
        style = None if table is None else table.find(f"{w('tblPr')}/{w('tblStyle')}")
        cell = read.paragraph.cell
        if style is None or cell is None:
            return PLAIN
        ident = style.get(VAL, "")
        if ident not in self._tables:
            self._tables[ident] = [
                (of, look) for of, look in self.styles.in_parts(ident) if look.hidden or _is_small(look)
            ]
        for of, look in self._tables[ident]:
            if not ((of == "firstRow" and cell.row) or (of == "firstCol" and cell.column)):
                return look
        return self.styles.get(ident).look

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


def hidden_notes(word: WordFile, styles: Styles) -> frozenset[tuple[str, str | None]]:
    """The notes whose sign in the text is hidden."""
    signs = ((sign, sign.getparent()) for sign in word.document.iter(*_NOTES))
    return frozenset(
        (_NOTES[str(sign.tag)], sign.get(ID))
        for sign, run in signs
        if run is not None and styles.of_run(run).hidden
    )


def _is_small(look: Look) -> bool:
    return look.half_points is not None and look.half_points <= _SMALLEST


def _is_shut(read: Read) -> bool:
    """Whether a heading is saved shut: what is under it shows when it is opened ([MS-DOCX] 2.5.4)."""
    properties = read.paragraph.element.find(PPR)
    mark = None if properties is None else properties.find(COLLAPSED)
    return mark is not None and mark.get(VAL, mark.get(_COLLAPSED_VAL, "1")) not in ("0", "false", "off")


def _of_room(look: Look, read: Read, text: str) -> str:
    """Whether words are made to fit in less room than can be read, or are left out by some programs."""
    least = _NARROW * (look.size or _USUAL) * len(text)
    if look.fitted is not None and look.fitted < least:
        return SMALL
    if look.off_web and read.block.kind is not Kind.CONTENTS and _WORD.search(text):
        return HIDDEN
    cell = next(read.paragraph.element.iterancestors(TC), None) if read.paragraph.cell is not None else None
    fits = None if cell is None else cell.find(f"{TCPR}/{w('tcFitText')}")
    width = None if cell is None else cell.find(f"{TCPR}/{w('tcW')}")
    if fits is None or width is None or width.get(w("type"), "dxa") != "dxa":
        return ""
    return SMALL if number(width.get(w("w")), MOST) < least else ""


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
