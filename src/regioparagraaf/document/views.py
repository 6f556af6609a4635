"""The two readings of a document with open revisions: as accepted and as original.

The rules are Word's: a paragraph whose mark is gone joins the next one, and the joined paragraph has
the properties of the one whose mark stays (ECMA-376 part 1, 17.13.5.15: deleted paragraph). Nothing
joins across the border of a table cell; notes and text boxes in between stand behind the joined
paragraph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Cell, Comment, Document, Joint, Kind, Revision, Span

OPEN_REVISIONS: Final = "RP121"
STOPS: Final = (".", "?", "!", "\u2026")
"""What can end a sentence."""


BEFORE: Final = "vergelijk met --zicht origineel voor de tekst ervoor"
AFTER: Final = "vergelijk met --zicht geaccepteerd voor de tekst erna"
"""What to do for the other view of a draft; other verbs that read drafts have no such option, so this names
the one that has."""


def accepted(document: Document, used: str = "vergeleken", advice: str = BEFORE) -> Document:
    """The document as if every open revision were accepted, and told so: what it is used for, and what to do
    for the text before them."""
    return _view(document, Act.DELETED, f"{used} is de tekst alsof ze zijn geaccepteerd", advice)


def original(document: Document) -> Document:
    """The document as if every open revision were rejected."""
    return _view(document, Act.INSERTED, "vergeleken is de tekst zonder deze wijzigingen", AFTER)


def has_revisions(document: Document) -> bool:
    """Whether the two views can differ."""
    return any(block.mark or block.row or any(s.revisions for s in block.spans) for block in document.blocks)


def _view(document: Document, gone: Act, told: str, advice: str) -> Document:
    blocks: list[Block] = []
    begins: dict[int, tuple[int, int]] = {}
    """Old block index -> (new block index, where its text begins there), for the comments."""
    for group in _joined(document.blocks, gone):
        parts = [document.blocks[index] for index in group]
        if len(parts) == 1 and _is_settled(parts[0]):
            begins[group[0]] = (len(blocks), 0)
            blocks.append(parts[0])
            continue
        kept = [_kept(part.spans, gone) for part in parts]
        # A paragraph whose content and mark are both gone leaves nothing, also as the last one.
        if _has(parts[-1].mark, gone) and not any(kept):
            continue
        length = 0
        for index, spans in zip(group, kept, strict=True):
            begins[index] = (len(blocks), length)
            length += sum(len(span.text) for span in spans)
        blocks.append(_one_block(parts, kept))
    lost = [block.cell for block in document.blocks if block.cell is not None and _has(block.row, gone)]
    if lost:
        blocks = list(_closed_up(blocks, lost))
    comments = tuple(_follow(document, begins, gone)) if document.comments else ()
    remarks = tuple(
        remark._replace(text=f"{remark.text}; {told}", advice=advice)
        if remark.code == OPEN_REVISIONS
        else remark
        for remark in document.remarks
    )
    return replace(document, blocks=tuple(blocks), comments=comments, remarks=remarks)


def _one_block(parts: Sequence[Block], kept: Sequence[Sequence[Span]]) -> Block:
    """The block that these become: the last one, with what was kept of all."""
    last = parts[-1]
    numbers = (
        number
        for part, spans in zip(parts, kept, strict=True)
        if spans or part is last
        for number in part.numbers
    )
    return replace(
        last,
        spans=merged(span for spans in kept for span in spans),
        numbers=tuple(numbers),
        mark=(),
        row=(),
        bookmark=next((part.bookmark for part in parts if part.bookmark), ""),
        joints=tuple(_joints(parts, kept)),
    )


def _joints(parts: Sequence[Block], kept: Sequence[Sequence[Span]]) -> Iterator[Joint]:
    """Where parts end that do not go on in the next one: they are of another kind, or end as a sentence."""
    texts = ["".join(span.text for span in spans) for spans in kept]
    end = 0
    for (part, text), following in zip(zip(parts, texts, strict=True), parts[1:], strict=False):
        end += len(text)
        is_like = (part.kind, part.level) == (following.kind, following.level)
        if text.strip() and not part.is_initial and not (is_like and not text.rstrip().endswith(STOPS)):
            yield Joint(end, part.kind, part.level)


def _closed_up(blocks: Sequence[Block], lost: Iterable[Cell]) -> Iterator[Block]:
    """The blocks with the cells of a row counted anew where some of it are gone. Of a part of a document the
    other cells of a row may be no blocks, and still stand before those that are."""
    gone: dict[tuple[int, int], set[int]] = defaultdict(set)
    for cell in lost:
        gone[cell.table, cell.row].add(cell.column)
    for block in blocks:
        if block.cell is not None and (block.cell.table, block.cell.row) in gone:
            cell = block.cell
            before = sum(column < cell.column for column in gone[cell.table, cell.row])
            block = replace(block, cell=replace(cell, column=cell.column - before))
        yield block


def _is_settled(block: Block) -> bool:
    """Whether the block is the same in every view, as most are."""
    spans = block.spans
    if block.mark or block.row or any(span.revisions for span in spans):
        return False
    return len(spans) < 2 or not any(_look(one) == _look(other) for one, other in pairwise(spans))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans with neighbours that differ in nothing but their text made one."""
    return tuple(
        alike[0] if len(alike) == 1 else replace(alike[0], text="".join(span.text for span in alike))
        for _, group in groupby(spans, key=_look)
        for alike in (list(group),)
    )


def _look(span: Span) -> tuple[object, ...]:
    return span.revisions, span.bold, span.italic, span.role, span.link, span.struck, span.raised


def _joined(blocks: tuple[Block, ...], gone: Act) -> Iterator[list[int]]:
    """The blocks that stay, by index, in groups of those that become one."""
    taken: set[int] = set()
    for first, block in enumerate(blocks):
        if first in taken or _has(block.row, gone):
            continue
        group = [first]
        while blocks[group[-1]].is_initial or _has(blocks[group[-1]].mark, gone):
            following = _next_in_story(blocks, group[-1], gone)
            if following is None:
                break
            group.append(following)
            taken.add(following)
        yield group


def _next_in_story(blocks: tuple[Block, ...], index: int, gone: Act) -> int | None:
    """The paragraph behind this one in the same text and the same cell, over what is gone in between and
    over notes and text boxes (these have a higher number than what they belong to)."""
    block = blocks[index]
    for following in range(index + 1, len(blocks)):
        other = blocks[following]
        if _aside(other) > _aside(block) or _has(other.row, gone):
            continue
        is_neighbour = other.cell == block.cell and _aside(other) == _aside(block)
        return following if is_neighbour else None
    return None


def _aside(block: Block) -> float:
    return float("inf") if block.kind is Kind.NOTE and not block.aside else block.aside


def _has(revisions: tuple[Revision, ...], act: Act) -> bool:
    return any(revision.act is act for revision in revisions)


def _kept(spans: tuple[Span, ...], gone: Act) -> list[Span]:
    return [
        replace(span, revisions=()) if span.revisions else span
        for span in spans
        if not _has(span.revisions, gone)
    ]


def _follow(document: Document, begins: Mapping[int, tuple[int, int]], gone: Act) -> Iterator[Comment]:
    """The comments at their place in the view; those whose block is gone are gone too."""
    for comment in document.comments:
        if comment.block in begins:
            block, begin = begins[comment.block]
            spans = document.blocks[comment.block].spans
            start = begin + _kept_before(spans, comment.start, gone)
            end = begin + _kept_before(spans, comment.end, gone)
            yield replace(comment, block=block, start=start, end=end, until=-1)


def _kept_before(spans: tuple[Span, ...], offset: int, gone: Act) -> int:
    """How many of the first `offset` characters of a block stay."""
    position = kept = 0
    for span in spans:
        if position >= offset:
            break
        if not _has(span.revisions, gone):
            kept += min(len(span.text), offset - position)
        position += len(span.text)
    return kept
