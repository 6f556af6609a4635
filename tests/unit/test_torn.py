"""Sentences that hard Enters tore, as in what was pasted from a PDF."""

from __future__ import annotations

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Relation
from regioparagraaf.document.model import document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

WAS = (
    "Wij kiezen voor de fiets en het openbaar vervoer.",
    "De doorfietsroute tussen Leiden en Katwijk is in 2029 klaar.",
    "De colleges stellen hiervoor € 1,2 miljoen beschikbaar.",
)


def test_the_piece_of_a_sentence_that_was_torn_off_goes_with_it() -> None:
    lines = (
        "Wij kiezen voor de fiets en het openbaar vervoer. De",
        "doorfietsroute tussen Leiden en Katwijk is in 2029 klaar. De",
        "colleges stellen hiervoor € 0,8 miljoen beschikbaar.",
    )
    common, draft = document(paragraph(" ".join(WAS))), document(*map(paragraph, lines))
    changes = compare(common, draft, load_lexicon(), Settings()).changes
    assert [(change.relation, change.moved) for change in changes] == [
        (Relation.EQUAL, False),
        (Relation.EQUAL, False),
        (Relation.CHANGED, False),
    ]
    assert [len(change.draft) for change in changes] == [1, 2, 2]


def test_a_piece_goes_with_its_sentence_where_that_moved() -> None:
    lines = (f"{WAS[0]} De", f"colleges stellen hiervoor € 1,2 miljoen beschikbaar. {WAS[1]}")
    common, draft = document(*map(paragraph, WAS)), document(*map(paragraph, lines))
    changes = compare(common, draft, load_lexicon(), Settings()).changes
    assert {change.relation for change in changes} == {Relation.EQUAL}
    assert [len(change.draft) for change in changes] == [1, 1, 2]


def test_a_piece_that_says_something_of_its_own_stays_an_addition() -> None:
    lines = (*WAS[:2], "In Oegstgeest", "stellen de colleges hiervoor € 1,2 miljoen beschikbaar.")
    common, draft = document(*map(paragraph, WAS)), document(*map(paragraph, lines))
    changes = compare(common, draft, load_lexicon(), Settings()).changes
    told = {change.draft[0].text: change.relation for change in changes[2:]}
    assert told == {lines[2]: Relation.ADDED, lines[3]: Relation.CHANGED}
