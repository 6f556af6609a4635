"""Laws of the notation: what is written reads back the same, whatever the words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.markup import blocks, text, values
from regioparagraaf.markup.values import Filled
from regioparagraaf.trace.fingerprints import fingerprint

LETTERS = st.text("abcé €1.)-#*_[]<>&\\`~!|{}+=\"'", min_size=1, max_size=24).map(
    lambda s: " ".join(s.split())
)
WORDS = LETTERS.filter(bool)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    made = [Block(Kind.PARAGRAPH, (Span("begin"),))]
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from([Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM]))
        level = draw(st.integers(1, 6)) if kind is Kind.HEADING else 0
        span = Span(draw(WORDS), bold=draw(st.booleans()) and kind is not Kind.HEADING)
        made.append(Block(kind, (span,), level=level))
    return Document(tuple(made))


@settings(max_examples=50, deadline=None)
@given(documents())
def test_blocks_written_as_markdown_read_back_the_same(document: Document) -> None:
    read = blocks.parse(Filled(text.markdown(document), ()))
    assert [(b.kind, b.level, b.text) for b in read] == [(b.kind, b.level, b.text) for b in document.blocks]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200).filter(lambda s: not any("\ue000" <= c <= "\ue003" for c in s)))
def test_a_value_comes_out_as_it_went_in(value: str) -> None:
    (block,) = blocks.parse(values.fill("x {{ x }} x", {"x": value}))
    assert block.text == f"x {value} x"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_either_at_fault_or_can_be_filled(source: str) -> None:
    if not list(values.faults(source)):
        values.fill(source, {use.name: "waarde" for use in values.uses(source)})


@given(st.lists(st.text("abc", max_size=3), min_size=1, max_size=3))
def test_a_fingerprint_knows_where_one_part_ends(parts: list[str]) -> None:
    joined = ["".join(parts), *[""] * (len(parts) - 1)]
    assert (fingerprint(parts) == fingerprint(joined)) == (parts == joined)
