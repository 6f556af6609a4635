"""Blocks to text: Markdown that reads back as the same blocks, and plain text for the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.patterns import on_demand

_SPECIAL = on_demand(r"([\\`*_\[\]<>&])")
_OPENING = on_demand(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{2,}\s*$|~{3,})")
_NUMBERED = on_demand(r"^(\d+)([.)])(?=\s|$)")
_CLOSING = on_demand(r"(^|\s)(#+\s*)$")
"""What would close a heading, and so be no part of it (CommonMark 0.31, 4.2)."""


def markdown(document: Document) -> str:
    """The document in Markdown. Headings keep their level; a title (level 0) is a first-level heading."""
    return _joined(document.blocks, _markdown_spans, _markdown_heading, "\\|")


def plain(document: Document) -> str:
    """The document as text for a screen: a blank line between blocks, no marks but list signs."""
    return _joined(document.blocks, _plain_spans, lambda block: _plain_spans(block.spans), "|")


def _joined(
    blocks: Iterable[Block],
    write: Callable[[tuple[Span, ...]], str],
    heading: Callable[[Block], str],
    bar: str,
) -> str:
    pieces: list[str] = []
    for is_list, group in groupby(blocks, lambda block: (block.kind, block.cell and block.cell.table)):
        kind = is_list[0]
        if kind is Kind.ITEM:
            pieces.append("\n".join(_items(group, write)))
        elif kind is Kind.CELL:
            pieces.append("\n".join(_rows(group, write, bar)))
        elif kind is Kind.HEADING:
            pieces.extend(map(heading, group))
        else:
            pieces.extend(write(block.spans) for block in group)
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _items(blocks: Iterable[Block], write: Callable[[tuple[Span, ...]], str]) -> Iterator[str]:
    counters: list[int] = []
    for block in blocks:
        del counters[block.level + 1 :]
        counters.extend([0] * (block.level + 1 - len(counters)))
        # Behind another kind of list a numbered one begins at 1, as it does in Word.
        counters[block.level] = counters[block.level] + 1 if block.ordered else 0
        sign = f"{counters[block.level]}." if block.ordered else "-"
        yield f"{'   ' * block.level}{sign} {write(block.spans)}"


def _rows(blocks: Iterable[Block], write: Callable[[tuple[Span, ...]], str], bar: str) -> Iterator[str]:
    """A table with its first row as heading; several paragraphs in a cell stand behind each other."""
    cells = [(block.cell, write(block.spans).replace("|", bar)) for block in blocks if block.cell]
    columns = max(place.column for place, _ in cells) + 1
    for row, group in groupby(cells, lambda pair: pair[0].row):
        texts = [""] * columns
        for place, text in group:
            texts[place.column] = f"{texts[place.column]} {text}".strip()
        yield f"| {' | '.join(texts)} |"
        if row == cells[0][0].row:
            yield f"|{' --- |' * columns}"


def _plain_spans(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def _markdown_spans(spans: tuple[Span, ...]) -> str:
    text = "".join(map(_markdown_span, spans))
    return _NUMBERED.sub(r"\1\\\2", _OPENING.sub(r"\\\1", text))


def _markdown_heading(block: Block) -> str:
    return "#" * max(1, block.level) + " " + _CLOSING.sub(r"\1\\\2", _markdown_spans(block.spans))


def _markdown_span(span: Span) -> str:
    """A span with its marks outside the white space at its ends, as CommonMark asks (6.2)."""
    words = span.text.strip()
    if not words:
        return span.text
    before, after = span.text[: span.text.index(words[0])], span.text[len(span.text.rstrip()) :]
    written = _SPECIAL.sub(r"\\\1", words)
    if span.italic:
        written = f"*{written}*"
    if span.bold:
        written = f"**{written}**"
    if span.link:
        written = f"[{written}]({span.link})"
    return f"{before}{written}{after}"
