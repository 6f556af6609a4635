"""A draft that lays its agreements out in a table: what its rows say beside the sentences they answer."""

from __future__ import annotations

import pytest
from cells import cells

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Op, Relation, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.matrix import matrix

KEPT = (
    "De havenmeesters overleggen elke maand over de scheepvaart.",
    "Wij verzorgen de bakens langs de vaargeul gezamenlijk.",
    "Het strand blijft vrij toegankelijk voor wandelaars.",
)
TITLES = ("Afspraak", "Wie", "Wanneer")


def _text(*said: str) -> Document:
    return document(heading("Samen aan zee"), *map(paragraph, KEPT), *map(paragraph, said))


def _table(*rows: tuple[str, ...]) -> Document:
    return document(heading("Samen aan zee"), *map(paragraph, KEPT), *cells(*rows))


def _compared(common: Document, draft: Document) -> Comparison:
    return compare(common, draft, load_lexicon(), Settings())


def _of(comparison: Comparison, text: str) -> Change:
    return next(change for change in comparison.changes if change.common and change.common[0].text == text)


@pytest.mark.parametrize(
    ("was", "row"),
    [
        (
            "De colleges planten samen 2.400 bomen langs de dijken.",
            ("2.400 bomen planten langs de dijken", "colleges samen", "–"),
        ),
        (
            "De colleges stellen vóór 2029 een strandplan op, met ruimte voor 30 strandhuisjes in 2031.",
            (
                "Een strandplan opstellen, met ruimte voor 30 strandhuisjes in 2031",
                "colleges",
                "vóór 2029",
            ),
        ),
    ],
)
def test_a_row_in_the_words_of_a_sentence_is_editorial(was: str, row: tuple[str, ...]) -> None:
    change = _of(_compared(_text(was), _table(TITLES, row)), was)
    assert [unit.text for unit in change.draft] == list(row)
    assert (change.weight, change.signals) == (Weight.EDITORIAL, ())


def test_a_row_that_names_whom_a_pronoun_meant_names_no_other() -> None:
    first = "De gemeenten halen het zwerfvuil van het strand."
    was = "In 2031 verbruiken zij ten minste 20% minder stroom dan in 2027."
    rows = (
        ("Zwerfvuil van het strand halen", "gemeenten", ""),
        ("Ten minste 20% minder stroom verbruiken dan in 2027", "gemeenten", "2031"),
    )
    change = _of(_compared(_text(first, was), _table(TITLES, *rows)), was)
    assert change.signals == ()


def test_a_row_with_another_date_and_another_body_has_both_signals() -> None:
    was = "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast."
    row = ("Eén havenagenda vaststellen", "colleges", "uiterlijk 1 mei 2029")
    change = _of(_compared(_text(was), _table(TITLES, row)), was)
    assert change.relation is Relation.CHANGED
    assert {(str(signal.kind), str(signal.direction)) for signal in change.signals} == {
        ("orgaan", "gewijzigd"),
        ("termijn", "later"),
    }


def test_the_overview_says_that_a_sentence_stands_in_a_row_now_and_parts_its_cells() -> None:
    was = "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast."
    row = ("Eén havenagenda vaststellen", "raden", "uiterlijk 1 mei 2029")
    comparison = _compared(_text(was), _table(TITLES, row))
    told = "\n".join(block.text for block in matrix([comparison]).blocks)
    assert "Staat nu in een rij van een tabel" in told
    assert "Gesplitst in" not in told
    assert "raden, uiterlijk 1 mei 2029" in "".join(
        edit.text for edit in _of(comparison, was).diff if edit.op is not Op.REMOVE
    )
