"""The body of an OpenDocument text as blocks, numbered as a Word reader would number them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Cell, Comment, Kind, Revision, Span
from regioparagraaf.document.views import merged
from regioparagraaf.errors import Refused, fault
from regioparagraaf.library.layout import BOOKMARK
from regioparagraaf.ooxml import limits
from regioparagraaf.ooxml.names import whole
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.odt.changes import Change, changes
from regioparagraaf.readers.odt.labels import Labels
from regioparagraaf.readers.odt.names import (
    ANNOTATION,
    DC,
    DRAW,
    LIST,
    LOEXT,
    META,
    NOTE,
    STYLE_NAME,
    SVG,
    XLINK,
    H,
    P,
    office,
    table,
    text,
)
from regioparagraaf.readers.odt.styles import OdtStyles, TextLook

_BLANKS: Final = on_demand(r"[ \t\r\n]+")
_MOST_SPACES: Final = 1_000
"""text:s may ask for two billion spaces; no text needs more than a line of them."""
_MOST_CELLS: Final = 100
"""A cell may ask to stand in a million columns; no text needs more than fit on a page."""
_INDEXES: Final = frozenset(
    map(
        text,
        (
            "table-of-content",
            "illustration-index",
            "table-index",
            "object-index",
            "user-index",
            "alphabetical-index",
            "bibliography",
        ),
    )
)
_BOOKMARKS: Final = (text("bookmark-start"), text("bookmark-end"))
_CHANGE_MARKS: Final = frozenset(map(text, ("change", "change-start", "change-end")))
_SKIPPED: Final = frozenset(
    (
        text("tracked-changes"),
        text("number"),
        text("ruby-text"),
        text("note-citation"),
        text("table-of-content-source"),
        f"{{{SVG}}}title",
        f"{{{SVG}}}desc",
        office("forms"),
        office("scripts"),
        text("script"),
        office("event-listeners"),
    )
)


class _Place(Struct, frozen=True):
    """Where a paragraph stands."""

    cell: Cell | None = None
    aside: int = 0
    is_note: bool = False
    is_contents: bool = False
    row: tuple[Revision, ...] = ()


class _Open(Struct):
    """The paragraph that is being read."""

    block: Block
    element: etree._Element
    look: TextLook = TextLook()
    """How its text looks where nothing else is said of it."""
    spans: list[Span] = field(default_factory=list)
    length: int = 0
    after_blank: bool = True
    bookmark: str = ""
    """The first of our own bookmarks that holds some of its text."""
    waiting: list[Callable[[], None]] = field(default_factory=list)
    """The notes and text boxes to be read behind it."""


class _Anchor(Struct):
    element: etree._Element
    block: int
    start: int
    end: int


class TextReader:
    """Reads one body; afterwards its blocks and comments are there."""

    def __init__(self, styles: OdtStyles, name: str) -> None:
        self._styles = styles
        self._name = name
        self._labels = Labels(styles)
        self._changes: dict[str, Change] = {}
        self._inserted: dict[str, tuple[Revision, ...]] = {}
        self._ended: frozenset[str] = frozenset()
        """The changes that end somewhere. One that does not would reach to the end of the text; LibreOffice
        takes no notice of it."""
        self._anchors: list[_Anchor] = []
        self._open_marks: dict[str, None] = {}
        self._tables = 0
        self._asides = 0
        self.blocks: list[Block] = []
        self.looks: list[tuple[int, etree._Element, str, TextLook]] = []
        """Of text that is not deleted: the number and element of its paragraph, itself, and how it looks."""

    def read(self, body: etree._Element) -> None:
        """Reads office:text."""
        self._changes = changes(body)
        self._ended = _ends(body)
        self._blocks(body, _Place())

    def comments(self) -> tuple[Comment, ...]:
        """The annotations, each on the text that it is about."""
        return tuple(
            Comment(
                _annotation_text(anchor.element),
                _of(anchor.element, f"{{{DC}}}creator"),
                anchor.block,
                anchor.start,
                max(anchor.start, anchor.end),
                _of(anchor.element, f"{{{DC}}}date"),
                _of(anchor.element, f"{{{META}}}creator-initials")
                or _of(anchor.element, f"{{{LOEXT}}}sender-initials"),
            )
            for anchor in self._anchors
        )

    def _blocks(self, parent: etree._Element, place: _Place) -> None:
        for child in parent:
            tag = child.tag
            if tag in (P, H):
                self._paragraph(child, self._template(child, place), place)
            elif tag == LIST:
                self._list(child, place, child.get(STYLE_NAME, ""), 0)
            elif tag == table("table"):
                self._table(child, place)
            elif tag in _INDEXES:
                self._blocks(child, replace(place, is_contents=True))
            elif tag in _CHANGE_MARKS:
                self._change_mark(child, None)
            elif tag not in _SKIPPED and tag != ANNOTATION:
                self._blocks(child, place)

    def _template(self, element: etree._Element, place: _Place) -> Block:
        """The block without its text."""
        template = self._plain_template(element, place)
        if template.kind is Kind.HEADING and template.level:
            return replace(template, label=self._labels.heading(template.level - 1))
        return template

    def _plain_template(self, element: etree._Element, place: _Place) -> Block:
        if element.tag == H:
            level = whole(element.get(text("outline-level"))) or 1
            return self._at(Block(Kind.HEADING, level=min(level, 9)), place)
        if self._styles.is_title(element):
            return self._at(Block(Kind.HEADING, level=0), place)
        return self._at(Block(Kind.PARAGRAPH), place)

    def _at(self, block: Block, place: _Place) -> Block:
        kind = block.kind
        if place.is_contents:
            kind = Kind.CONTENTS
        elif place.is_note:
            kind = Kind.NOTE
        elif place.cell is not None:
            kind = Kind.CELL
        level = block.level if kind is block.kind else 0
        return replace(block, kind=kind, level=level, cell=place.cell, aside=place.aside, row=place.row)

    def _list(self, element: etree._Element, place: _Place, style_name: str, depth: int) -> None:
        self._labels.begin_list(element, style_name, depth)
        for entry in element:
            if entry.tag not in (text("list-item"), text("list-header")):
                continue
            is_first = entry.tag == text("list-item")
            for child in entry:
                if child.tag == LIST:
                    self._list(child, place, child.get(STYLE_NAME, "") or style_name, depth + 1)
                elif child.tag in (P, H):
                    template = self._template(child, place)
                    if is_first:
                        named = style_name or self._styles.list_style_of(child)
                        ordered, label = self._labels.item(entry, named, depth)
                        template = replace(template, label=label)
                        if template.kind is Kind.PARAGRAPH:
                            template = replace(template, kind=Kind.ITEM, level=min(depth, 8), ordered=ordered)
                        is_first = False
                    self._paragraph(child, template, place)
                elif child.tag not in _SKIPPED:
                    self._blocks(child, place) if child.tag != table("table") else self._table(child, place)

    def _table(self, element: etree._Element, place: _Place) -> None:
        index = self._tables
        self._tables += 1
        ends = _ends(element)
        around = (revisions for name, revisions in self._inserted.items() if name not in ends)
        place = replace(place, row=(*place.row, *chain.from_iterable(around)))
        rows = [row for row in element.iter(table("table-row")) if _owner(row) is element]
        for number, row in enumerate(rows):
            for column, cell in enumerate(_cells(row)):
                self._blocks(cell, replace(place, cell=Cell(index, number, column)))

    def _paragraph(self, element: etree._Element, template: Block, place: _Place) -> None:
        own = self._styles.look(element.get(STYLE_NAME, ""), "paragraph")
        current = _Open(template, element, own.over(self._styles.look("", "paragraph")))
        self._inline(element, current, TextLook(), "", (), place)
        self._close(current, self._open_insertions())

    def _close(self, current: _Open, mark: tuple[Revision, ...]) -> None:
        if len(self.blocks) >= limits.PARAGRAPHS:
            what = f"bevat meer dan {limits.PARAGRAPHS} alinea's"
            raise Refused(fault("RP113", what, "haal eruit wat u niet wilt vergelijken", self._name))
        if current.after_blank and current.spans:
            # White space at the end of a paragraph does not count (part 3, 6.1.2).
            last = current.spans[-1]
            current.spans[-1] = replace(last, text=last.text.removesuffix(" "))
        spans = merged(span for span in current.spans if span.text)
        numbers, named = (len(self.blocks) + 1,), current.bookmark
        self.blocks.append(replace(current.block, spans=spans, numbers=numbers, mark=mark, bookmark=named))
        waiting, current.waiting = current.waiting, []
        for read_aside in waiting:
            read_aside()

    def _inline(
        self,
        parent: etree._Element,
        current: _Open,
        look: TextLook,
        link: str,
        deleted: tuple[Revision, ...],
        place: _Place,
    ) -> None:
        self._write(current, parent.text, look, link, deleted)
        for child in parent:
            tag = child.tag
            if tag == text("span"):
                inner = self._styles.look(child.get(STYLE_NAME, ""))
                inner = (
                    replace(inner.over(look), bold=inner.bold, italic=inner.italic)
                    if inner != TextLook()
                    else look
                )
                self._inline(child, current, inner, link, deleted, place)
            elif tag == text("a"):
                self._inline(child, current, look, child.get(f"{{{XLINK}}}href", ""), deleted, place)
            elif tag == text("s"):
                count = whole(child.get(text("c")))
                spaces = 1 if count is None else min(count, _MOST_SPACES)
                self._add(current, " " * spaces, look, link, deleted)
            elif tag == text("tab"):
                self._add(current, "\t", look, link, deleted)
            elif tag == text("line-break"):
                self._add(current, "\n", look, link, deleted)
            elif tag == NOTE:
                self._aside(child.find(text("note-body")), current, deleted, place, is_note=True)
            elif tag == ANNOTATION:
                self._anchors.append(_Anchor(child, len(self.blocks), current.length, current.length))
            elif tag == office("annotation-end"):
                self._end_annotation(child.get(office("name"), ""), current)
            elif tag in _CHANGE_MARKS:
                self._change_mark(child, current, look, link, place)
            elif tag in _BOOKMARKS:
                self._bookmark(tag, child.get(text("name"), ""))
            elif str(tag).startswith(f"{{{DRAW}}}"):
                self._aside(child, current, deleted, place, is_note=place.is_note)
            elif tag not in _SKIPPED:
                self._inline(child, current, look, link, deleted, place)
            self._write(current, child.tail, look, link, deleted)

    def _write(
        self, current: _Open, characters: str | None, look: TextLook, link: str, deleted: tuple[Revision, ...]
    ) -> None:
        """Adds character data, in which a run of white space is one space and none at the start."""
        if not characters:
            return
        collapsed = _BLANKS.sub(" ", characters)
        if current.after_blank and collapsed.startswith(" "):
            collapsed = collapsed[1:]
        if collapsed:
            self._add(current, collapsed, look, link, deleted)
            current.after_blank = collapsed.endswith(" ")

    def _add(
        self, current: _Open, characters: str, look: TextLook, link: str, deleted: tuple[Revision, ...]
    ) -> None:
        revisions = deleted or self._open_insertions()
        if self._open_marks and not current.bookmark:
            current.bookmark = next(reversed(self._open_marks))
        struck = look.over(current.look).struck
        current.spans.append(
            Span(characters, revisions, bold=look.bold, italic=look.italic, link=link, struck=struck)
        )
        current.length += len(characters)
        current.after_blank = False
        if not deleted and characters.strip():
            self.looks.append((len(self.blocks) + 1, current.element, characters, look))

    def _aside(
        self,
        element: etree._Element | None,
        current: _Open,
        deleted: tuple[Revision, ...],
        place: _Place,
        is_note: bool,
    ) -> None:
        if element is None or next(element.iter(P, H), None) is None:
            return
        row = (*place.row, *(deleted or self._open_insertions()))

        def read_aside() -> None:
            self._asides += 1
            inserted, self._inserted = self._inserted, {}
            self._blocks(element, _Place(aside=self._asides, is_note=is_note, row=row))
            self._inserted = inserted

        current.waiting.append(read_aside)

    def _open_insertions(self) -> tuple[Revision, ...]:
        """What is inserted here. It does not hold for deleted text that stands in between: that says for
        itself whether it was inserted before, as LibreOffice writes and reads it."""
        return tuple(revision for revisions in self._inserted.values() for revision in revisions)

    def _change_mark(
        self,
        element: etree._Element,
        current: _Open | None,
        look: TextLook | None = None,
        link: str = "",
        place: _Place | None = None,
    ) -> None:
        name = element.get(text("change-id"), "")
        change = self._changes.get(name)
        if change is None:
            return
        if element.tag == text("change-start"):
            if name in self._ended:
                self._inserted[name] = change.revisions
            return
        if element.tag == text("change-end"):
            self._inserted.pop(name, None)
            return
        # Deleted text stood in one place: two marks, or one within the text itself, would repeat it forever.
        del self._changes[name]
        if current is not None and place is not None:
            self._deleted_text(change, current, look or TextLook(), link, place)
        else:
            for paragraph in change.deleted:
                whole = _Open(self._template(paragraph, _Place()), paragraph)
                self._inline(paragraph, whole, TextLook(), "", change.revisions, _Place())
                self._close(whole, change.revisions)

    def _deleted_text(self, change: Change, current: _Open, look: TextLook, link: str, place: _Place) -> None:
        for index, paragraph in enumerate(change.deleted):
            if index:
                # The block so far is what the deleted paragraph was; what follows has the properties of
                # the paragraph that stays, as the joined paragraph has.
                done = replace(current, block=self._plain_template(change.deleted[index - 1], place))
                self._close(done, change.revisions)
                current.spans, current.length, current.waiting, current.bookmark = [], 0, [], ""
            current.after_blank = False
            self._inline(paragraph, current, look, link, change.revisions, place)

    def _bookmark(self, tag: object, name: str) -> None:
        """One of our own ('rp_won_01') begins or ends; a paragraph has it by the text in between."""
        if tag == _BOOKMARKS[1]:
            self._open_marks.pop(name, None)
        elif name.startswith(BOOKMARK):
            self._open_marks[name] = None

    def _end_annotation(self, name: str, current: _Open) -> None:
        for anchor in self._anchors:
            if name and anchor.element.get(office("name")) == name:
                if anchor.block == len(self.blocks):
                    anchor.end = current.length
                elif anchor.block < len(self.blocks):
                    anchor.end = len(self.blocks[anchor.block].text)


def _ends(element: etree._Element) -> frozenset[str]:
    """The changes that end within an element."""
    return frozenset(end.get(text("change-id"), "") for end in element.iter(text("change-end")))


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; one that is said to stand there more than once, as often."""
    for cell in row:
        if cell.tag in (table("table-cell"), table("covered-table-cell")):
            count = whole(cell.get(table("number-columns-repeated"))) or 1
            yield from repeat(cell, min(count, _MOST_CELLS))


def _owner(row: etree._Element) -> etree._Element | None:
    return next(row.iterancestors(table("table")), None)


def _of(element: etree._Element, tag: str) -> str:
    child = element.find(tag)
    return "" if child is None else child.text or ""


def _annotation_text(element: etree._Element) -> str:
    return "\n".join("".join(str(part) for part in p.itertext()) for p in element.iter(P, H)).strip()
