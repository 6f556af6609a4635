"""Documents at random, for the laws of writing, and what must come back of them."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st
from msgspec.structs import replace

from regioparagraaf.document.model import (
    Act,
    Block,
    Cell,
    Comment,
    Document,
    Kind,
    Revision,
    Role,
    Span,
    Table,
)
from regioparagraaf.document.views import merged

ALPHABET = "abc éüĳ\u2011\u00a0\u201c\u201d<&>'\"{}…€\t\n0123\U0001f33f"
texts = st.text(ALPHABET, min_size=1, max_size=12)
authors = st.sampled_from(["Gemeente Leiden", 'Gemeente "X" & Y'])
moments = st.sampled_from(["", "2026-11-24T08:00:00Z"])
inserted = st.builds(Revision, st.just(Act.INSERTED), authors, moments)
deleted = st.builds(Revision, st.just(Act.DELETED), authors, moments)
revisions = st.one_of(
    st.just(()), st.just(()), st.tuples(inserted), st.tuples(deleted), st.tuples(inserted, deleted)
)
links = st.sampled_from(["", "", "", "https://www.leiden.nl/?a=1&b=2", "#rp_won_01"])
spans = st.builds(
    Span, texts, revisions, bold=st.booleans(), italic=st.booleans(), role=st.sampled_from(Role), link=links
)
content = st.lists(spans, min_size=1, max_size=4).map(tuple)
marks = st.one_of(st.just(()), st.just(()), st.tuples(inserted), st.tuples(deleted))


@st.composite
def flows(draw: st.DrawFn) -> list[Block]:
    """Some blocks outside tables."""
    kinds = st.sampled_from([Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM])
    blocks = []
    for kind in draw(st.lists(kinds, min_size=1, max_size=4)):
        level = draw(st.integers(0, 9)) if kind is Kind.HEADING else 0
        level = draw(st.integers(0, 8)) if kind is Kind.ITEM else level
        ordered = kind is Kind.ITEM and draw(st.booleans())
        # A short line that is bold as a whole reads as a heading, so no paragraph here is.
        begin = () if kind is Kind.HEADING else (Span("Zin "),)
        inside = (*begin, *draw(content))
        blocks.append(Block(kind, inside, level=level, ordered=ordered, mark=draw(marks)))
        if draw(st.integers(0, 4)) == 0:
            blocks.append(Block(Kind.NOTE, draw(content)))
    return blocks


@st.composite
def tables(draw: st.DrawFn, number: int) -> list[Block]:
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    return [
        Block(Kind.CELL, draw(content), cell=Cell(number, row, column))
        for row in range(rows)
        for column in range(columns)
        for _ in range(draw(st.integers(1, 2)))
    ]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    blocks: list[Block] = []
    number = 0
    for is_table in draw(st.lists(st.booleans(), min_size=1, max_size=4)):
        blocks += draw(tables(number)) if is_table else draw(flows())
        number += is_table
    assume(any(block.text.strip() for block in blocks))  # a file of white space alone is refused
    comments = []
    for index in draw(st.lists(st.integers(0, len(blocks) - 1), max_size=3)):
        # Word has no comments in footnotes.
        if blocks[index].kind is not Kind.NOTE:
            length = len(blocks[index].text)
            start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
            comments.append(
                Comment("Let op\nhier", draw(authors), index, start, end, draw(moments), initials="GL")
            )
    layout = tuple(Table((1.0,)) for _ in range(number))
    return Document(tuple(blocks), title="Proef", tables=layout, comments=tuple(comments))


def essence(document: Document) -> tuple[list[Block], list[Comment]]:
    """What must come back: all but the numbers, which a file gives, the looks that only print has, and the
    joints of a view, of which a file without revisions knows nothing."""
    kept = [index for index, block in enumerate(document.blocks) if block.text]
    blocks = [
        replace(
            block,
            spans=merged(
                replace(span, bold=False, italic=False, role=Role.PLAIN, struck=False) for span in block.spans
            ),
            numbers=(),
            label="",
            aside=0,
            joints=(),
        )
        for block in (document.blocks[index] for index in kept)
    ]
    comments = sorted(
        (
            replace(comment, block=kept.index(comment.block))
            for comment in document.comments
            if comment.block in kept
        ),
        key=lambda comment: (comment.block, comment.start, comment.end, comment.author, comment.moment),
    )
    return blocks, comments
