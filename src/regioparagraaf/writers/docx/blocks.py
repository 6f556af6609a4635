"""The blocks of a document as the body of a Word text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.library.layout import BOOKMARK
from regioparagraaf.ooxml.names import w
from regioparagraaf.writers.docx.runs import (
    Hanging,
    Pen,
    content,
    is_plain,
    mark_properties,
    plain_run,
    revision_element,
)
from regioparagraaf.writers.docx.style import HouseStyle
from regioparagraaf.writers.docx.xml import el

_PARAGRAPH_STYLES: Final = {
    Role.MUTED: "Gedemptealinea",
    Role.SIGNAL: "Signaalalinea",
    Role.LABEL: "Etiketalinea",
}
_LEAD: Final = 8
"""Paragraphs that lead from a heading to its table, with the heading."""
_BEHIND_TABLE: Final = 160
"""Room between a table and the text behind it, in twentieths of a point."""
_BEHIND_LIST: Final = 120
"""Room between a list and the text behind it, that of any two paragraphs: its items stand closer together."""
_BOOKMARK_LENGTH: Final = 40
"""Word's longest name of a bookmark."""


class Lists(Struct):
    """The numbered lists of a document: each begins at 1 again."""

    first: int
    """The id of the first `w:num` that is given out; it belongs to the bulleted lists."""
    nums: list[int] = field(default_factory=list)
    """Of each numbered list the level at which it starts again."""
    open: dict[int, int] = field(default_factory=dict)
    """Level -> the list that runs on there."""

    def place(self, item: Block) -> tuple[int, int]:
        """The level of a list item and the list that it stands in."""
        for level in [level for level in self.open if level > item.level]:
            del self.open[level]
        if not item.ordered:
            self.open.pop(item.level, None)
            return item.level, self.first
        if item.level not in self.open:
            self.nums.append(item.level)
            self.open[item.level] = self.first + len(self.nums)
        return item.level, self.open[item.level]

    def end(self) -> None:
        """What follows is no list item."""
        self.open.clear()


class Writing(Struct):
    """One document being written."""

    document: Document
    pen: Pen
    lists: Lists
    comments: Mapping[int, Sequence[Hanging]]
    """Index of a block -> the comments that begin or end in it."""
    bookmarks: Mapping[int, Bookmark]
    leading: Collection[int]
    """The blocks that lead from a heading to its table."""
    notes: list[tuple[int, int]] = field(default_factory=list)
    """Id of a footnote, index of its block."""

    def is_plain(self, index: int) -> bool:
        """Whether the block is nothing but words: no revisions, comments, notes or links."""
        block = self.document.blocks[index]
        return (
            all(map(is_plain, block.spans))
            and not block.mark
            and not self.comments.get(index)
            and next(_notes_behind(self.document, index), None) is None
        )

    def paragraph(self, index: int, *properties: etree._Element) -> etree._Element:
        """The block as `w:p`; the notes right behind it are referred to at its end."""
        block = _with_row(self.document.blocks[index])
        heads = [*properties, *([mark_properties(block.mark, self.pen)] if block.mark else [])]
        inside = list(content(block.spans, self.comments.get(index, ()), self.pen))
        bookmark = self.bookmarks.get(index)
        if bookmark is not None:
            inside = bookmark.around(inside, index)
        inside += [self._reference(note) for note in _notes_behind(self.document, index)]
        return el("p", *([el("pPr", *heads)] if heads else []), *inside)

    def _reference(self, note: int) -> etree._Element:
        ident = len(self.notes) + 1
        self.notes.append((ident, note))
        style = el("rPr", el("rStyle", val=self.pen.style.ident("Voetnootmarkering")))
        run = el("r", style, el("footnoteReference", id=ident))
        row = self.document.blocks[note].row
        return revision_element(row[-1], self.pen, run) if row else run

    def style(self, name: str) -> etree._Element:
        return el("pStyle", val=self.pen.style.ident(name))


def begun(document: Document, pen: Pen, comments: Mapping[int, Sequence[Hanging]]) -> Writing:
    """The document with nothing written of it yet."""
    return Writing(
        document,
        pen,
        Lists(pen.style.free_num),
        comments,
        bookmarks=_bookmarks(document, pen),
        leading=_leading_to_tables(document.blocks),
    )


def _with_row(block: Block) -> Block:
    """A cell of a row that is itself inserted or deleted carries that on its content too: programs that
    do not know `w:trPr/w:ins` would keep its text. A note goes with its reference alone."""
    if block.kind is Kind.NOTE and block.row:
        return replace(block, spans=tuple(replace(span, revisions=()) for span in block.spans))
    if block.cell is None or not block.row:
        return block
    spans = tuple(span if span.revisions else replace(span, revisions=block.row[-1:]) for span in block.spans)
    return replace(block, spans=spans, mark=block.mark or block.row[-1:])


def flow(writing: Writing, indexes: Sequence[int]) -> Iterator[etree._Element]:
    """The paragraphs of blocks that stand in no table."""
    for index in indexes:
        block = writing.document.blocks[index]
        if block.kind is Kind.NOTE and _is_behind_text(writing.document, index):
            continue
        if block.kind is not Kind.ITEM:
            writing.lists.end()
        look = _look(writing, index)
        if writing.is_plain(index):
            bookmark = writing.bookmarks.get(index)
            marks = bookmark.at(index) if bookmark is not None else (None, None)
            yield deepcopy(_plain_paragraph(look, block.spans, *marks))
        else:
            yield writing.paragraph(index, *look.elements())


def footnote(writing: Writing, ident: int, index: int) -> etree._Element:
    """One note as it stands at the foot of the page."""
    paragraph = writing.paragraph(index, writing.style("Voetnoottekst"))
    number = el(
        "r", el("rPr", el("rStyle", val=writing.pen.style.ident("Voetnootmarkering"))), el("footnoteRef")
    )
    paragraph.insert(1, number)
    return el("footnote", paragraph, id=ident)


class _Look(Struct, frozen=True):
    """What `w:pPr` of a paragraph says."""

    style: str
    """The id of its style; empty for the style of all text."""
    leads_on: bool
    """It may not stand at the foot of a page without what it leads to."""
    is_on_new_page: bool
    item: tuple[int, int] | None
    """Its level and its list."""
    room: int
    """Above it, in twentieths of a point; 0 where its style says it."""

    def elements(self) -> Iterator[etree._Element]:
        """In the order of the schema (17.3.1.26)."""
        if self.style:
            yield el("pStyle", val=self.style)
        if self.leads_on:
            yield el("keepNext")
        if self.is_on_new_page:
            yield el("pageBreakBefore")
        if self.item is not None:
            yield _numbering(*self.item)
        if self.room:
            yield el("spacing", before=self.room)


def _look(writing: Writing, index: int) -> _Look:
    block = writing.document.blocks[index]
    name = _paragraph_style(block)
    return _Look(
        writing.pen.style.ident(name) if name else "",
        index in writing.leading or _leads_to_list(writing.document.blocks, index),
        block.kind is Kind.HEADING and block.new_page,
        writing.lists.place(block) if block.kind is Kind.ITEM else None,
        _room_above(writing, index),
    )


@lru_cache(maxsize=1024)
def _plain_paragraph(
    look: _Look, spans: tuple[Span, ...], start: Bookmark | None, end: Bookmark | None
) -> etree._Element:
    """Remembered: the texts of a batch share most of their paragraphs, and a copy costs little."""
    heads = list(look.elements())
    return el(
        "p",
        *([el("pPr", *heads)] if heads else []),
        *([start.start()] if start else []),
        *(plain_run(span) for span in spans if span.text),
        *([end.end()] if end else []),
    )


def _paragraph_style(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return f"Kop{min(block.level, 9)}" if block.level else "Titel"
    if block.kind is Kind.CONTENTS:
        return f"Inhopg{min(max(block.level, 1), 9)}"
    styles = {Kind.ITEM: "Lijstalinea", Kind.NOTE: "Voetnoottekst"}
    return styles.get(block.kind) or _PARAGRAPH_STYLES.get(block.role, "")


def _leading_to_tables(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks between a heading and its table: on a page before the table they would be lost."""
    borders = [at for at, block in enumerate(blocks) if block.kind is Kind.HEADING or block.cell is not None]
    return frozenset(
        index
        for above, below in pairwise(borders)
        if blocks[above].kind is Kind.HEADING and blocks[below].cell is not None and below - above <= _LEAD
        for index in range(above + 1, below)
    )


def _leads_to_list(blocks: Sequence[Block], index: int) -> bool:
    """Whether a list begins behind it, or with it: one item by itself at the foot of a page looks lost."""
    block = blocks[index]
    if block.cell is not None or index + 1 >= len(blocks) or blocks[index + 1].kind is not Kind.ITEM:
        return False
    if block.kind is Kind.ITEM:
        return index == 0 or blocks[index - 1].kind is not Kind.ITEM
    return block.kind is Kind.PARAGRAPH and block.text.rstrip().endswith(":")


def _room_above(writing: Writing, index: int) -> int:
    """The room that text asks right behind a table, which has none of its own below it (a note to the table
    stands close to it), and behind a list in our own style; a file of somebody else has its own way."""
    block = writing.document.blocks[index]
    if index == 0 or block.kind not in (Kind.PARAGRAPH, Kind.ITEM) or block.role is not Role.PLAIN:
        return 0
    before = writing.document.blocks[index - 1]
    if before.cell is not None:
        return _BEHIND_TABLE
    is_behind_list = before.kind is Kind.ITEM and block.kind is Kind.PARAGRAPH and block.cell is None
    return _BEHIND_LIST if is_behind_list and isinstance(writing.pen.style, HouseStyle) else 0


def in_list(writing: Writing, block: Block) -> Iterator[etree._Element]:
    """What makes a paragraph of a cell a point of a list; nothing for any other."""
    if block.kind is Kind.ITEM:
        yield _numbering(*writing.lists.place(block))
    else:
        writing.lists.end()


def _numbering(level: int, num: int) -> etree._Element:
    return el("numPr", el("ilvl", val=min(level, 8)), el("numId", val=num))


def cell_style(block: Block) -> str:
    """The style of a paragraph in a table cell."""
    return _PARAGRAPH_STYLES.get(block.role, "Tabeltekst")


def _is_behind_text(document: Document, index: int) -> bool:
    """Whether a note has a paragraph in front of it that can refer to it."""
    while index >= 0 and document.blocks[index].kind is Kind.NOTE:
        index -= 1
    return index >= 0


def _notes_behind(document: Document, index: int) -> Iterator[int]:
    if document.blocks[index].kind is Kind.NOTE:
        return
    for later in range(index + 1, len(document.blocks)):
        if document.blocks[later].kind is not Kind.NOTE:
            return
        yield later


# Bookmarks: blocks in a row that carry the same name stand between one pair of marks.


class Bookmark(Struct, frozen=True):
    ident: int
    name: str
    first: int
    last: int

    def at(self, index: int) -> tuple[Bookmark | None, Bookmark | None]:
        """Itself where it begins at this block, and where it ends there."""
        return self if index == self.first else None, self if index == self.last else None

    def around(self, inside: list[etree._Element], index: int) -> list[etree._Element]:
        start, end = self.at(index)
        return [*([start.start()] if start else []), *inside, *([end.end()] if end else [])]

    def start(self) -> etree._Element:
        return el("bookmarkStart", id=self.ident, name=self.name)

    def end(self) -> etree._Element:
        return el("bookmarkEnd", id=self.ident)


def _bookmarks(document: Document, pen: Pen) -> dict[int, Bookmark]:
    """The bookmark that each marked block stands in; a name that comes back later is not used again."""
    found: dict[int, Bookmark] = {}
    used: set[str] = set()
    for name, group in groupby(range(len(document.blocks)), lambda index: document.blocks[index].bookmark):
        valid = bookmark_name(name) if name else ""
        if valid and valid.casefold() not in used:
            used.add(valid.casefold())
            indexes = list(group)
            found |= dict.fromkeys(indexes, Bookmark(next(pen.ids), valid, indexes[0], indexes[-1]))
    return found


def bookmark_name(name: str) -> str:
    """The name as Word takes it: a letter first, then letters, digits and underscores."""
    valid = re.sub(r"\W", "_", name)[:_BOOKMARK_LENGTH]
    return valid if valid[:1].isalpha() else f"{BOOKMARK}{valid}"[:_BOOKMARK_LENGTH]


def add_lists(numbering: etree._Element, writing: Writing) -> None:
    """Puts the `w:num` elements that the items refer to behind those of the file (17.9.15)."""
    style, lists = writing.pen.style, writing.lists
    nums = [el("num", el("abstractNumId", val=style.bullets), numId=lists.first)]
    for offset, level in enumerate(lists.nums, 1):
        again = el("lvlOverride", el("startOverride", val=1), ilvl=min(level, 8))
        nums.append(el("num", el("abstractNumId", val=style.numbers), again, numId=lists.first + offset))
    own = list(numbering.iterchildren(w("num")))
    position = numbering.index(own[-1]) + 1 if own else len(numbering)
    numbering[position:position] = nums
