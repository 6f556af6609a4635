"""Putting a report together: paragraphs, lists and tables as blocks, without counting cells by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.comparison.model import Edit, Op
from regioparagraaf.document.model import Block, Cell, Document, Kind, Role, Span, Table
from regioparagraaf.dutch.unseen import legible

Line = str | Span | Block | Sequence[str | Span]
"""One paragraph: its text, its spans, or a block that brings a role of its own."""
_ROLES = {Op.REMOVE: Role.REMOVED, Op.INSERT: Role.ADDED}
CellContent = Line | list[Block]
"""A cell: one paragraph, or several."""


class Page(Struct):
    """A report that grows from top to bottom."""

    title: str
    landscape: bool = False
    is_inside: bool = False
    """Whether it quotes what the drafts do not show on the page."""
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def heading(self, text: str, level: int = 1, new_page: bool = False) -> None:
        self.blocks.append(Block(Kind.HEADING, (Span(text),), level=level, new_page=new_page))

    def text(self, *parts: str | Span, role: Role = Role.PLAIN) -> None:
        self.blocks.append(replace(line(*parts), role=role))

    def items(self, lines: Iterable[str | Span | Sequence[str | Span]]) -> None:
        for one in lines:
            parts = (one,) if isinstance(one, str | Span) else tuple(one)
            self.blocks.append(replace(line(*parts), kind=Kind.ITEM))

    def table(
        self,
        caption: str,
        heads: Sequence[CellContent],
        rows: Iterable[Sequence[CellContent]],
        widths: Sequence[float] = (),
    ) -> None:
        """A table whose first row names the columns; `widths` are shares of the page."""
        number = len(self.tables)
        shares = widths or (1,) * len(heads)
        total = sum(shares)
        self.tables.append(Table(tuple(share / total for share in shares), caption=caption))
        for row, cells in enumerate([heads, *rows]):
            assert len(cells) == len(heads), f"row {row} of '{caption}' has {len(cells)} cells"
            for column, content in enumerate(cells):
                self.blocks += _in_cell(content, Cell(number, row, column))

    def document(self) -> Document:
        return Document(
            tuple(map(_legible, self.blocks)),
            title=legible(self.title),
            tables=tuple(self.tables),
            landscape=self.landscape,
            is_inside=self.is_inside,
        )


def _legible(block: Block) -> Block:
    """The paragraph with what nobody would see made visible."""
    spans = tuple(replace(span, text=legible(span.text)) for span in block.spans)
    return block if spans == block.spans else replace(block, spans=spans)


def line(*parts: str | Span, role: Role = Role.PLAIN) -> Block:
    """One paragraph."""
    spans = tuple(Span(part) if isinstance(part, str) else part for part in parts if part != "")
    return Block(Kind.PARAGRAPH, spans, role=role)


def bold(text: str) -> Span:
    return Span(text, bold=True)


def muted(text: str) -> Span:
    return Span(text, role=Role.MUTED)


def marked(diff: Iterable[Edit]) -> tuple[Span, ...]:
    """A word diff with what went struck and what came underlined, but for the space around words; what
    went and what came never touch."""
    spans: list[Span] = []
    for edit in diff:
        if edit.op is Op.KEEP or not edit.text.strip():
            spans.append(Span(edit.text))
            continue
        words = edit.text.strip()
        before, _, after = edit.text.partition(words)
        touches = bool(spans) and spans[-1].role not in (Role.PLAIN, _ROLES[edit.op])
        spans += [Span(before or " " * touches), Span(words, role=_ROLES[edit.op]), Span(after)]
        spans = [span for span in spans if span.text]
    return tuple(spans)


def _in_cell(content: CellContent, cell: Cell) -> list[Block]:
    if isinstance(content, list):
        lines = content or [line()]
    elif isinstance(content, Block):
        lines = [content]
    else:
        lines = [line(*((content,) if isinstance(content, str | Span) else content))]
    return [
        replace(block, kind=Kind.ITEM if block.kind is Kind.ITEM else Kind.CELL, cell=cell) for block in lines
    ]
