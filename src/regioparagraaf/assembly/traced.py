"""The words of a piece that still know which of them were filled in, so that they can be written back.

A span that came from `{{ jaar }}` or `[[Leiden: …|…]]` has that very notation as its `control`; all text is
as `fill_piece` makes it. Whoever edits the blocks keeps the notation where the words around it stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from regioparagraaf.assembly.fill import Filling, fill_piece, settled_words, value_of
from regioparagraaf.assembly.select import Piece
from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.markup import blocks as markdown
from regioparagraaf.markup import brackets
from regioparagraaf.markup.text import markdown as as_markdown
from regioparagraaf.markup.values import CLOSE, OPEN, Filled, fill, uses
from regioparagraaf.patterns import on_demand

_NOTATION = on_demand(r"\[\[(?:(?!\[\[|\]\]).)*\]\]|\{\{.*?\}\}", re.DOTALL)
_HOLE = on_demand(f"({OPEN}\\d+{CLOSE})")


def notations(text: str) -> list[str]:
    """Everything in a variant that is filled in or not agreed yet, as it stands there."""
    return _NOTATION.findall(text)


def traced_piece(piece: Piece, with_: Filling) -> tuple[Block, ...]:
    """The blocks of a piece, what was filled in marked with its notation; plain blocks where that cannot be
    told for sure."""
    filled = fill_piece(piece, with_).blocks
    written = notations(piece.text)
    if not written:
        return filled
    counted = iter(range(len(written)))
    text = _NOTATION.sub(lambda _: f"{OPEN}{next(counted)}{CLOSE}", piece.text)
    holes = tuple(f"{OPEN}{number}{CLOSE}" for number in range(len(written)))
    spans = [_span(notation, piece, with_) for notation in written]
    traced = tuple(
        replace(block, spans=tuple(_put(block.spans, spans))) for block in markdown.parse(Filled(text, holes))
    )
    same = [block.text for block in traced] == [block.text for block in filled]
    return traced if same else filled


def source_of(blocks: tuple[Block, ...]) -> str:
    """The text of a variant that gives these blocks, the notation of what is filled in put back."""
    hidden: list[str] = []

    def hide(span: Span) -> Span:
        if not span.control:
            return span
        hidden.append(span.control)
        return replace(span, text=f"{OPEN}{len(hidden) - 1}{CLOSE}", control="")

    bare = tuple(replace(block, spans=tuple(map(hide, block.spans))) for block in blocks)
    text = "\n\n".join(as_markdown(Document(group)).rstrip("\n") for group in _lists_together(bare))
    return _HOLE.sub(lambda match: hidden[int(match.group()[1:-1])], text)


def _lists_together(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks one by one, the items of a list as one."""
    group: list[Block] = []
    for block in blocks:
        if group and not (block.kind is Kind.ITEM and group[-1].kind is Kind.ITEM):
            yield tuple(group)
            group = []
        group.append(block)
    if group:
        yield tuple(group)


def _span(notation: str, piece: Piece, with_: Filling) -> Span:
    """What stands in the text for a notation."""
    settled = brackets.settle(notation, lambda one: settled_words(one, piece, with_))
    defaults = {variable.name: variable.default for variable in piece.fragment.variables}
    known = {use.name: value_of(use.name, with_, defaults) for use in uses(settled)}
    values = {name: value for name, value in known.items() if value is not None}
    filled = fill(settled, values)
    text = filled.put(filled.text)
    shown = text.replace(markdown.OPEN_BRACKET, "").replace(markdown.CLOSE_BRACKET, "")
    role = Role.BRACKET if markdown.OPEN_BRACKET in text else Role.PLAIN
    return Span(shown, role=role, control=notation)


def _put(spans: tuple[Span, ...], filled: list[Span]) -> Iterator[Span]:
    for span in spans:
        for part in _HOLE.split(span.text):
            if _HOLE.fullmatch(part):
                one = filled[int(part[1:-1])]
                yield replace(span, text=one.text, role=one.role, control=one.control)
            elif part:
                yield replace(span, text=part)
