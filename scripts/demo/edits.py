"""What a negotiator does to a text, as functions from document to document.

Every edit names the words that it finds and fails when they are not there, so that the drafts of the
demo cannot drift away from the library.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Comment, Document, Kind, Revision, Span
from regioparagraaf.markup.blocks import parse
from regioparagraaf.markup.values import Filled

Edit = Callable[[Document], Document]
MOMENT = "2026-04-16T09:00:00Z"


def edited(document: Document, *edits: Edit) -> Document:
    """The document after the edits, in order."""
    for edit in edits:
        document = edit(document)
    return document


def reword(old: str, new: str) -> Edit:
    """Other words at one place; an empty `new` drops a sentence with the space before it."""

    def edit(document: Document) -> Document:
        index = place_of(document, old)
        block = document.blocks[index]
        text = block.text.replace(old, new, 1)
        text = " ".join(text.split()) if not new else text
        return with_block(document, index, replace(block, spans=(Span(text),)))

    return edit


def drop(sentence: str) -> Edit:
    return reword(sentence, "")


def drop_block(words: str) -> Edit:
    """The whole paragraph that holds the words goes."""
    return lambda document: without(document, place_of(document, words))


def add(after: str, markdown: str) -> Edit:
    """New paragraphs behind the one that holds the words."""

    def edit(document: Document) -> Document:
        index = place_of(document, after) + 1
        blocks = (*document.blocks[:index], *parse(Filled(markdown, ())), *document.blocks[index:])
        return replace(document, blocks=blocks)

    return edit


def move(words: str, after: str) -> Edit:
    """The paragraph that holds the words goes behind another one."""

    def edit(document: Document) -> Document:
        index = place_of(document, words)
        block, rest = document.blocks[index], without(document, index)
        target = place_of(rest, after) + 1
        return replace(rest, blocks=(*rest.blocks[:target], block, *rest.blocks[target:]))

    return edit


def move_section(heading: str, before: str) -> Edit:
    """A section with its heading goes before another section."""

    def edit(document: Document) -> Document:
        section, rest = split_section(document, heading)
        target = next(i for i, block in enumerate(rest.blocks) if is_heading(block, before))
        return replace(rest, blocks=(*rest.blocks[:target], *section, *rest.blocks[target:]))

    return edit


def split_section(document: Document, heading: str) -> tuple[tuple[Block, ...], Document]:
    """A section with its heading, and the document without it."""
    blocks = document.blocks
    start = next(i for i, block in enumerate(blocks) if is_heading(block, heading))
    level = blocks[start].level
    end = next(
        (
            i
            for i, b in enumerate(blocks[start + 1 :], start + 1)
            if b.kind is Kind.HEADING and b.level <= level
        ),
        len(blocks),
    )
    return blocks[start:end], replace(document, blocks=(*blocks[:start], *blocks[end:]))


def is_heading(block: Block, text: str) -> bool:
    return block.kind is Kind.HEADING and block.text == text


# The same with track changes on.


def track(author: str, old: str, new: str) -> Edit:
    """Other words at one place as a tracked change of an author, also inside another one's insertion."""
    removed, added = Revision(Act.DELETED, author, MOMENT), Revision(Act.INSERTED, author, MOMENT)

    def edit(document: Document) -> Document:
        index, at = next(
            (i, j)
            for i, block in enumerate(document.blocks)
            for j, span in enumerate(block.spans)
            if old in span.text and not any(r.act is Act.DELETED for r in span.revisions)
        )
        block = document.blocks[index]
        span = block.spans[at]
        before, _, after = span.text.partition(old)
        pieces = [
            replace(span, text=before),
            replace(span, text=old, revisions=(*span.revisions, removed)),
            Span(new, (added,)),
            replace(span, text=after),
        ]
        kept = tuple(piece for piece in pieces if piece.text)
        return with_block(
            document, index, replace(block, spans=(*block.spans[:at], *kept, *block.spans[at + 1 :]))
        )

    return edit


def track_add(author: str, after: str, text: str) -> Edit:
    """A new paragraph as a tracked change."""
    added = Revision(Act.INSERTED, author, MOMENT)

    def edit(document: Document) -> Document:
        index = place_of(document, after) + 1
        block = Block(Kind.PARAGRAPH, (Span(text, (added,)),), mark=(added,))
        return replace(document, blocks=(*document.blocks[:index], block, *document.blocks[index:]))

    return edit


def track_drop(author: str, words: str) -> Edit:
    """The whole paragraph that holds the words, struck."""
    removed = Revision(Act.DELETED, author, MOMENT)

    def edit(document: Document) -> Document:
        index = place_of(document, words)
        block = document.blocks[index]
        spans = tuple(replace(span, revisions=(*span.revisions, removed)) for span in block.spans)
        return with_block(document, index, replace(block, spans=spans, mark=(removed,)))

    return edit


def comment(author: str, words: str, text: str) -> Edit:
    """A remark in the margin on these words."""

    def edit(document: Document) -> Document:
        index = place_of(document, words)
        start = document.blocks[index].text.index(words)
        initials = "".join(word[0] for word in author.split())
        remark = Comment(text, author, index, start, start + len(words), MOMENT, initials)
        return replace(document, comments=(*document.comments, remark))

    return edit


def place_of(document: Document, words: str) -> int:
    """The index of the one block that holds the words."""
    found = [index for index, block in enumerate(document.blocks) if words in block.text]
    assert len(found) == 1, f"{words!r} stands in {len(found)} blocks"
    return found[0]


def with_block(document: Document, index: int, block: Block) -> Document:
    return replace(document, blocks=(*document.blocks[:index], block, *document.blocks[index + 1 :]))


def without(document: Document, index: int) -> Document:
    return replace(document, blocks=(*document.blocks[:index], *document.blocks[index + 1 :]))
