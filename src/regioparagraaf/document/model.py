"""The one middle value for text: a document of blocks, made of spans.

Readers make it, assembly makes it, reports make it; views choose from it, comparison compares it,
writers write it. It imports nothing that knows a file format.

A document that comes from a reader is *raw*: it holds deleted and inserted text side by side, each
span with the revisions it stands in. `views.accepted` and `views.original` choose one side. A
redline is such a document too: accepted, it is the draft; original, it is the common text.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.errors import Remark


class Kind(StrEnum):
    """What a block is. Every block is a paragraph of the file; a table cell holds one or more."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    CONTENTS = "contents"
    """A line of a table of contents: counted, never compared."""


class Act(StrEnum):
    """What a tracked revision does."""

    INSERTED = "inserted"
    DELETED = "deleted"


class Revision(Struct, frozen=True):
    """One tracked change around a span, a paragraph mark or a table row."""

    act: Act
    author: str = ""
    moment: str = ""
    """As in the file (ISO 8601, UTC), or empty."""
    moved: bool = False
    """The deleted or inserted half of a move."""


class Role(StrEnum):
    """Why a span looks different from the text around it; the writer maps it to a character style."""

    PLAIN = ""
    ADDED = "added"
    REMOVED = "removed"
    MUTED = "muted"
    SIGNAL = "signal"
    LABEL = "label"
    BRACKET = "bracket"


class Span(Struct, frozen=True):
    """A run of characters that shares its formatting and its revisions."""

    text: str
    revisions: tuple[Revision, ...] = ()
    """Outermost first; Word allows a deletion inside an insertion."""
    bold: bool = False
    italic: bool = False
    role: Role = Role.PLAIN
    link: str = ""
    """The target of a hyperlink: an https address, or '#name' of a bookmark in this document."""
    control: str = ""
    """The name of a content control around it: 'vak:…' is a box to tick, 'veld:…' a place to write."""
    struck: bool = False
    """Whether somebody struck it by hand: to a reader it is gone, in the file it is text like any other."""
    raised: bool = False
    """Whether it stands above the line or below it, and smaller."""


class Cell(Struct, frozen=True):
    """Where a table cell stands; all counted from 0 in the order of the document."""

    table: int
    row: int
    column: int


class Citation(Struct, frozen=True):
    """An item of a source that a text carries out, such as recommendation A3 of av2018."""

    source: str
    item: str

    def __str__(self) -> str:
        return f"{self.source}/{self.item}"


class Origin(Struct, frozen=True):
    """The fragment and variant that a block was made from."""

    fragment: str
    variant: str = ""
    theme: str = ""
    element: str = ""
    """The building block: positie, opgave, voorwaarde, werkwijze or slot."""
    fingerprint: str = ""


class Joint(Struct, frozen=True):
    """Where in a block a paragraph of its own ended, before a change joined it to the next."""

    end: int
    kind: Kind
    level: int


class Block(Struct, frozen=True):
    """One paragraph of the file."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    level: int = 0
    """Of a heading 1 to 9 (0 for the title); of a list item its depth from 0."""
    numbers: tuple[int, ...] = ()
    """Which blocks of the file this is, counted from 1 in the body (`alinea`): more than one where a
    view joined paragraphs; none for a block that was not read from a file."""
    ordered: bool = False
    label: str = ""
    """The computed number of a numbered paragraph ('3.2', 'a)'): known, never compared."""
    cell: Cell | None = None
    mark: tuple[Revision, ...] = ()
    """The revisions of the paragraph mark at the end of this block."""
    row: tuple[Revision, ...] = ()
    """The revisions that take this block along as a whole: of the table row that it stands in, or around
    the reference to its note."""
    aside: int = 0
    """0 in the running text; each note and each text box has a number of its own. Paragraphs join only
    within one."""
    origin: Origin | None = None
    citations: tuple[Citation, ...] = ()
    bookmark: str = ""
    role: Role = Role.PLAIN
    joints: tuple[Joint, ...] = ()
    """In a view: where one sentence, or a text of another kind, ended with its paragraph."""
    is_initial: bool = False
    """Whether it is the drop cap of the next block: in every view the two are one."""
    new_page: bool = False
    """Whether it begins at the top of a page, in a report of ours."""

    @property
    def text(self) -> str:
        """The characters of the block; offsets of units count in these."""
        if len(self.spans) == 1:  # as of most, and this is asked often
            return self.spans[0].text
        return "".join([span.text for span in self.spans])

    @property
    def number(self) -> int:
        """`alinea`: the first of the blocks of the file that this block is (0 where it is of no file)."""
        return self.numbers[0] if self.numbers else 0


class Comment(Struct, frozen=True):
    """A remark in the margin, on a piece of one block, or on what follows it too."""

    text: str
    author: str
    block: int
    """Index in Document.blocks."""
    start: int
    end: int
    moment: str = ""
    initials: str = ""
    until: int = -1
    """Index of the later block at the begin of which it ends; -1: it ends in its own."""


class Table(Struct, frozen=True):
    """How a table is laid out; cells are blocks with a `cell`."""

    widths: tuple[float, ...]
    """Of the columns, in parts of the whole (they add up to 1)."""
    header_rows: int = 1
    caption: str = ""
    """Title for assistive technology (ECMA-376 part 1, 17.4.62 tblCaption)."""


class Document(Struct, frozen=True):
    """A text as blocks, in the order in which it is read."""

    blocks: tuple[Block, ...]
    title: str = ""
    language: str = "nl-NL"
    tables: tuple[Table, ...] = ()
    comments: tuple[Comment, ...] = ()
    landscape: bool = False
    properties: tuple[tuple[str, str], ...] = ()
    """What travels with the file: id, round and fingerprint of the dossier it was made from."""
    remarks: tuple[Remark, ...] = field(default=())
    """What the reader noticed: open revisions, hidden text, parts that are not compared."""
    is_inside: bool = False
    """Whether it quotes what its sources do not show on the page: comments, hidden text."""


def numbered(document: Document) -> Document:
    """The document with its blocks numbered as a reader would, for a text that was not read from a file."""
    blocks = tuple(replace(block, numbers=(number,)) for number, block in enumerate(document.blocks, 1))
    return replace(document, blocks=blocks)


# Builders: lower-case names so that tests and assembly read like the text itself.


def span(text: str, *revisions: Revision, bold: bool = False, italic: bool = False) -> Span:
    return Span(text, revisions, bold=bold, italic=italic)


def _spans(parts: tuple[str | Span, ...]) -> tuple[Span, ...]:
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def heading(*parts: str | Span, level: int = 1) -> Block:
    return Block(Kind.HEADING, _spans(parts), level=level)


def paragraph(*parts: str | Span, mark: tuple[Revision, ...] = ()) -> Block:
    return Block(Kind.PARAGRAPH, _spans(parts), mark=mark)


def item(*parts: str | Span, level: int = 0, ordered: bool = False) -> Block:
    return Block(Kind.ITEM, _spans(parts), level=level, ordered=ordered)


def cell(*parts: str | Span, table: int, row: int, column: int) -> Block:
    return Block(Kind.CELL, _spans(parts), cell=Cell(table, row, column))


def note(*parts: str | Span) -> Block:
    return Block(Kind.NOTE, _spans(parts))


def document(*blocks: Block, title: str = "") -> Document:
    """A document whose blocks are numbered as a reader would number them."""
    return numbered(Document(blocks, title=title))
