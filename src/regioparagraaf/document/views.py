"""The two readings of a document with open revisions: as accepted and as original.

The rules are Word's: a paragraph whose mark is gone joins the next one, and the joined paragraph has
the properties of the one whose mark stays (ECMA-376 part 1, 17.13.5.15: deleted paragraph). Nothing
joins across the border of a table cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regioparagraaf.document.model import Act, Block, Comment, Document, Revision, Span


def accepted(document: Document) -> Document:
    """The document as if every open revision were accepted."""
    return _view(document, gone=Act.DELETED)


def original(document: Document) -> Document:
    """The document as if every open revision were rejected."""
    return _view(document, gone=Act.INSERTED)


def has_revisions(document: Document) -> bool:
    """Whether the two views can differ."""
    return any(block.mark or block.row or any(s.revisions for s in block.spans) for block in document.blocks)


def _view(document: Document, gone: Act) -> Document:
    blocks: list[Block] = []
    moved_to: dict[int, tuple[int, dict[int, int]]] = {}
    """Old block index -> (new block index, old offset -> new offset), for the comments."""
    waiting: list[tuple[int, Block]] = []
    for index, block in enumerate(document.blocks):
        if _has(block.row, gone):
            continue
        waiting.append((index, block))
        following = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
        if _has(block.mark, gone) and following is not None and _may_join(block, following, gone):
            continue
        joined, offsets = _join(waiting, gone)
        # A paragraph whose content and mark are both gone leaves nothing, also as the last one.
        vanished = _has(block.mark, gone) and not joined.spans
        if not vanished:
            for old, offset in offsets.items():
                moved_to[old] = (len(blocks), offset)
            blocks.append(joined)
        waiting = []
    return replace(document, blocks=tuple(blocks), comments=tuple(_follow(document.comments, moved_to)))


def _has(revisions: tuple[Revision, ...], act: Act) -> bool:
    return any(revision.act is act for revision in revisions)


def _may_join(block: Block, following: Block, gone: Act) -> bool:
    """Paragraphs join within one container: the body, or one and the same cell."""
    return block.cell == following.cell and not _has(following.row, gone)


def _join(parts: list[tuple[int, Block]], gone: Act) -> tuple[Block, dict[int, dict[int, int]]]:
    spans: list[Span] = []
    offsets: dict[int, dict[int, int]] = {}
    length = 0
    for index, block in parts:
        here: dict[int, int] = {}
        position = 0
        for span in block.spans:
            kept = not _has(span.revisions, gone)
            for character in range(len(span.text) + 1):
                here.setdefault(position + character, length + (character if kept else 0))
            position += len(span.text)
            if kept:
                spans.append(replace(span, revisions=()))
                length += len(span.text)
        here[position] = length
        offsets[index] = here
    last = parts[-1][1]
    numbers = tuple(number for _, block in parts for number in block.numbers)
    bookmark = next((block.bookmark for _, block in parts if block.bookmark), "")
    return replace(last, spans=tuple(spans), numbers=numbers, mark=(), row=(), bookmark=bookmark), offsets


def _follow(
    comments: tuple[Comment, ...], moved_to: dict[int, tuple[int, dict[int, int]]]
) -> Iterator[Comment]:
    for comment in comments:
        if comment.block in moved_to:
            block, offset = moved_to[comment.block]
            start, end = offset.get(comment.start, 0), offset.get(comment.end, 0)
            yield replace(comment, block=block, start=start, end=end)
