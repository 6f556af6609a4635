"""What holds for the comparison of any two texts."""

from __future__ import annotations

import time
from collections import Counter
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Found, Relation, Unit
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Block, Document, cell, document, heading, item, note, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
WHOLE = Settings("Leiden", ("Leiden", "Zoeterwoude"), whole=True)
LOCATING = Settings("Leiden", ("Leiden", "Zoeterwoude"))

SUBJECTS = (
    "de raden|het college|de vijf gemeenten|wij|een stuurgroep|onze gemeente|Leiden|de provincie".split("|")
)
VERBS = "stellen|bouwen|onderzoeken|betalen|sluiten|maken|willen|openen".split("|")
THINGS = (
    "een woonagenda|het zwembad|300 woningen|een fietspad|de sporthal|€ 250.000|het groen|een warmteplan|"
    "de bus|het museum|geen windmolens|een afspraak"
).split("|")
TAILS = "vast|vóór 1 juli 2027|in de regio|samen|waar mogelijk|niet|aan de raden|elk jaar|".split("|")

sentences = st.tuples(
    st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(THINGS), st.sampled_from(TAILS)
).map(lambda parts: " ".join(parts).strip().capitalize() + ".")
odd = st.text("abcé .?!…\u00a0\u00ad—\"'()1€\n", min_size=0, max_size=14)
texts = st.one_of(
    sentences, sentences, st.lists(sentences, min_size=2, max_size=4).map(" ".join), odd, st.just("***")
)
titles = st.one_of(st.sampled_from(["Wonen", "Wonen en groen", "1 Verkeer", "Hoe wij beslissen"]), odd)


def cells(rows: list[tuple[str, str]]) -> list[Block]:
    return [
        cell(text, table=0, row=row, column=column)
        for row, pair in enumerate(rows)
        for column, text in enumerate(pair)
    ]


tables = st.lists(st.tuples(texts, texts), min_size=1, max_size=3).map(cells)
single = st.one_of(
    texts.map(paragraph),
    texts.map(paragraph),
    texts.map(item),
    texts.map(note),
    st.tuples(titles, st.integers(0, 3)).map(lambda pair: heading(pair[0], level=pair[1])),
).map(lambda block: [block])
documents = st.lists(single, max_size=14).flatmap(
    lambda blocks: st.one_of(st.just([]), tables).map(
        lambda table: document(*[block for group in [*blocks, table] for block in group])
    )
)


def said(common: Document, draft: Document, how: Settings = WHOLE) -> Comparison:
    return compare(common, draft, LEXICON, how)


def places(some: tuple[Unit, ...]) -> list[tuple[int, int]]:
    return [(unit.block, unit.start) for unit in some]


@settings(max_examples=50, deadline=None)
@given(documents, st.sampled_from([WHOLE, LOCATING]))
def test_a_text_against_itself_is_equal_and_nothing_moved(text: Document, how: Settings) -> None:
    comparison = said(text, text, how)
    assert {change.relation for change in comparison.changes} <= {Relation.EQUAL}
    assert not any(change.moved for change in comparison.changes)
    for change in comparison.changes:
        assert places(change.common) == places(change.draft)


@settings(max_examples=50, deadline=None)
@given(documents, documents, st.sampled_from([WHOLE, LOCATING]))
def test_every_unit_stands_in_exactly_one_record(common: Document, draft: Document, how: Settings) -> None:
    comparison = said(common, draft, how)
    ours = [place for change in comparison.changes for place in places(change.common)]
    theirs = [place for change in comparison.changes for place in places(change.draft)]
    assert sorted(ours) == places(units(common, LEXICON.abbreviations))
    every_draft = places(units(draft, LEXICON.abbreviations))
    if how.whole or comparison.scope.found is Found.WHOLE:
        assert sorted(theirs) == every_draft
    else:
        assert len(set(theirs)) == len(theirs)
        assert set(theirs) <= set(every_draft)


@settings(max_examples=50, deadline=None)
@given(documents, documents)
def test_swapped_sides_mirror_what_was_dropped_and_added(common: Document, draft: Document) -> None:
    there, back = said(common, draft), said(draft, common)

    def lone(comparison: Comparison, relation: Relation) -> list[tuple[int, int]]:
        return sorted(
            place
            for change in comparison.changes
            if change.relation is relation
            for place in places(change.common + change.draft)
        )

    assert lone(there, Relation.DROPPED) == lone(back, Relation.ADDED)
    assert lone(there, Relation.ADDED) == lone(back, Relation.DROPPED)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(sentences, min_size=1, max_size=4), min_size=1, max_size=5), st.randoms())
def test_shuffled_sections_only_move(sections: list[list[str]], chance: object) -> None:
    parts = [
        [heading(f"Deel {number}", level=1), *map(paragraph, lines)]
        for number, lines in enumerate(sections, 1)
    ]
    order = list(parts)
    chance.shuffle(order)  # type: ignore[attr-defined]
    comparison = said(document(*chain.from_iterable(parts)), document(*chain.from_iterable(order)))
    assert {change.relation for change in comparison.changes} <= {Relation.EQUAL}


@settings(max_examples=40, deadline=None)
@given(documents, documents, st.sampled_from([WHOLE, LOCATING]))
def test_records_stand_in_order_under_labels_of_their_own(
    common: Document, draft: Document, how: Settings
) -> None:
    comparison = said(common, draft, how)
    labels = [change.label for change in comparison.changes]
    assert len(set(labels)) == len(labels)
    firsts = [change.common[0] for change in comparison.changes if change.common]
    assert places(tuple(firsts)) == sorted(places(tuple(firsts)))
    assert Counter(comparison.tally)["gelijk"] == sum(
        change.relation is Relation.EQUAL for change in comparison.changes
    )


@settings(max_examples=20, deadline=None)
@given(documents, documents)
def test_the_same_texts_give_the_same_answer_twice(common: Document, draft: Document) -> None:
    assert said(common, draft, LOCATING) == said(common, draft, LOCATING)


WORDS = [
    f"{a}{b}{c}"
    for a in ("bo", "ka", "li", "mu")
    for b in ("ste", "ren", "wo", "dij")
    for c in ("k", "n", "")
]


def blocks_of(count: int, length: int, step: int) -> Document:
    return document(
        *(
            paragraph(" ".join(WORDS[(n * step + k * (n + 7)) % len(WORDS)] for k in range(length)))
            for n in range(count)
        )
    )


@pytest.mark.parametrize(
    ("common", "draft"),
    [
        pytest.param(
            document(*[paragraph("De raden stellen dit vast.")] * 10_000),
            document(*[paragraph("De raden stellen dit vast.")] * 9_000),
            id="10,000 equal sentences",
        ),
        pytest.param(blocks_of(1, 50_000, 1), blocks_of(1, 49_999, 3), id="one sentence of 50,000 words"),
        pytest.param(blocks_of(5_000, 3, 11), blocks_of(5_000, 3, 17), id="5,000 blocks of three words"),
        *(
            pytest.param(
                *(document(paragraph(f"De raad stelt {put}vast.")) for put in ("", f"{word} ")), id=kind
            )
            for kind, word in (
                ("one word of 50,000 letters", "A" * 50_000),
                ("a word of words", "paren" * 10_000),
                ("marks and letters", "a@" * 20_000),
                ("shares without a space", "30%" * 10_000),
                ("letters with loose accents", "e\u0301" * 30_000),
            )
        ),
    ],
)
def test_no_input_takes_over_ten_seconds(common: Document, draft: Document) -> None:
    start = time.process_time()
    said(common, draft)
    assert time.process_time() - start < 10
