"""Laws of the notation: what is written reads back the same, whatever the words."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.markup import blocks, commonmark, templates, text, values
from regioparagraaf.markup.values import Filled, Value
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
@example(
    Document((Block(Kind.HEADING, (Span("1 #"),), level=1), Block(Kind.HEADING, (Span("##"),), level=2)))
)
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


WORDLIKE = (*"aZé \n-1.:(\ue002\ue003", "\n\n", "- ", "\ue0000\ue001")
MARKDOWN = (*"*+=#>|`_~[]<&!\\\t", "1. ", "---", "  ", "[a](#b)", "<b>", "&amp;", "\u00a0", "\u2028")
LINES = st.one_of(
    st.lists(st.sampled_from(WORDLIKE), max_size=16).map("".join),
    st.lists(st.sampled_from(WORDLIKE + MARKDOWN), max_size=12).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_sentences_and_plain_lists_are_the_blocks_that_markdown_it_makes_of_them(source: str) -> None:
    found = blocks.sentences(source)
    if found is not None:
        assert [_joined(block) for block in found] == [_joined(block) for block in commonmark.blocks(source)]
        assert not list(commonmark.faults(source))


def _joined(block: Block) -> tuple[object, ...]:
    """What a block says, however the words are cut into spans that look alike."""
    looks = {replace(span, text="") for span in block.spans}
    return block.kind, block.level, block.ordered, block.text, looks


def test_the_words_of_a_fragment_are_mostly_read_without_markdown_it() -> None:
    assert blocks.sentences("De raden stellen {{ x }}% vast.\nZij bouwen.\n\n- eerst\n- dan") is not None


PIECES = (
    "{{",
    "}}",
    "{",
    "}",
    "|",
    "a",
    "b2",
    "A",
    "self",
    "getal",
    "woord",
    "attr",
    "\n",
    "\r",
    "%",
    "#",
    "-",
    " ",
)
NOTATION = st.lists(st.sampled_from((*PIECES, "{{ a }}", "{{ b2 | getal }}")), max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(NOTATION, st.one_of(st.integers(0, 10**6), st.text("ab{}|", max_size=4), st.just(("a", "b"))))
def test_a_text_is_filled_as_jinja_fills_it(source: str, value: Value) -> None:
    assert list(values.faults(source)) == list(templates.faults(source))
    if list(templates.faults(source)):
        return
    assert [(use.name, use.line) for use in values.uses(source)] == templates.names(source)
    given_values = {use.name: value for use in values.uses(source)}
    assert _filled(values.fill, source, given_values) == _filled(
        lambda text, known: Filled(*templates.rendered(text, known)), source, given_values
    )


def _filled(
    fill: Callable[[str, dict[str, Value]], Filled], source: str, known: dict[str, Value]
) -> Filled | str:
    try:
        return fill(source, known)
    except values.UnfitError as error:
        return str(error)


@given(st.lists(st.text("abc", max_size=3), min_size=1, max_size=3))
def test_a_fingerprint_knows_where_one_part_ends(parts: list[str]) -> None:
    joined = ["".join(parts), *[""] * (len(parts) - 1)]
    assert (fingerprint(parts) == fingerprint(joined)) == (parts == joined)
