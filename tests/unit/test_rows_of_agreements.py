"""A draft that lays its agreements out in a table: what its rows say beside the sentences they answer."""

from __future__ import annotations

import pytest
from cells import cells

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Op, Relation, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.redline import lay_out, redline

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


def _added(draft: Document) -> dict[str, Weight]:
    was = "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast."
    changes = _compared(_text(was), draft).changes
    return {c.draft[0].text: c.weight for c in changes if c.relation is Relation.ADDED}


def test_a_row_that_was_added_counts_once() -> None:
    row = ("Een zwembad huren in het dorp", "raden", "uiterlijk 1 mei 2029")
    other = ("Vuurtoren", "uiterlijk 1 juni 2030", "colleges en stuurgroep")
    assert _added(_table(TITLES, row, other)) == {
        **dict.fromkeys(TITLES, Weight.EDITORIAL),
        row[0]: Weight.SUBSTANTIVE,
        row[1]: Weight.EDITORIAL,
        row[2]: Weight.EDITORIAL,
        other[0]: Weight.SUBSTANTIVE,
        other[1]: Weight.EDITORIAL,
        other[2]: Weight.EDITORIAL,
    }


def test_the_name_of_a_row_is_no_agreement_of_its_own() -> None:
    said = ("De raden stellen uiterlijk 1 maart 2028 één havenagenda vast.", "Wij huren een zwembad.")
    draft = _table(("Onderwerp", "Tekst"), ("Haven", said[0]), ("Sport", said[1]))
    assert _added(draft) == {
        "Onderwerp": Weight.EDITORIAL,
        "Tekst": Weight.EDITORIAL,
        "Haven": Weight.EDITORIAL,
        "Sport": Weight.EDITORIAL,
        said[1]: Weight.SUBSTANTIVE,
    }


def test_a_condition_or_a_denial_in_a_row_that_was_added_stays_heavy() -> None:
    row = ("Een zwembad huren in het dorp", "raden, mits er geld is", "niet vóór 2029")
    assert {_added(_table(TITLES, row))[cell] for cell in row} == {Weight.SUBSTANTIVE}


def test_what_stands_beside_a_sentence_in_its_row_and_says_more_is_an_addition() -> None:
    said = "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast."
    added = _added(_table(("Tekst", "Geld"), (said, "20.000 euro uit de reserve")))
    assert added["20.000 euro uit de reserve"] is Weight.SUBSTANTIVE


def test_in_a_table_that_answers_a_table_each_cell_says_something() -> None:
    steps = (("Mijlpaal", "Wie", "Wanneer"), ("Havenagenda", "Raden", "1 maart 2028"))
    more = ("Zwembad", "Colleges", "1 mei 2029")
    changes = _compared(_table(*steps), _table(*steps, more)).changes
    weights = {c.draft[0].text: c.weight for c in changes if c.relation is Relation.ADDED}
    assert weights == dict.fromkeys(more, Weight.SUBSTANTIVE)


def test_a_dropped_sentence_is_told_of_the_row_that_may_stand_for_it() -> None:
    said = (
        "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast.",
        "Vrijwilligers bemannen de vuurtoren op elke zondag in de zomer.",
    )
    rows = (
        ("Eén havenagenda vaststellen", "raden", "uiterlijk 1 maart 2028"),
        ("Onze vuurtoren verhuren aan een kunstenaar", "colleges", "2029"),
    )
    comparison = _compared(_text(*said), _table(TITLES, *rows))
    dropped = _of(comparison, said[1])
    added = next(c for c in comparison.changes if c.draft and c.draft[0].text == rows[1][0])
    assert (dropped.relation, added.relation) == (Relation.DROPPED, Relation.ADDED)
    assert (dropped.instead, added.instead) == (added.label, dropped.label)


def test_a_redline_says_at_a_row_what_changed_in_its_sentence() -> None:
    was = "De raden stellen uiterlijk 1 maart 2028 één havenagenda vast."
    row = ("Eén havenagenda vaststellen", "raden", "uiterlijk 1 mei 2029")
    comparison = _compared(_text(was), _table(TITLES, row))
    label = _of(comparison, was).label
    plan = redline(lay_out(comparison), "Gemeente Duinzicht", "2026-03-01T00:00:00Z")
    told = [comment.text for comment in plan.comments]
    assert f"{label} · Staat nu in een rij van een tabel." in told
    at_row = next(text for text in told if text.startswith(f"{label} · Stond in een zin; gewijzigd: "))
    assert "uiterlijk 1 mei 2029" in at_row
    assert "De termijn komt later" in at_row


@pytest.mark.parametrize(
    ("titles", "weight"),
    [
        (("Afspraak", "Wie en waar", "Wanneer"), Weight.EDITORIAL),
        (("Afspraak", "Raden", "Wanneer"), Weight.SUBSTANTIVE),
    ],
)
def test_a_changed_title_of_a_column_is_editorial_as_long_as_it_names_no_body(
    titles: tuple[str, ...], weight: Weight
) -> None:
    rows = ("Bomen planten langs de dijken", "colleges samen", "2029"), ("Een strandplan", "raden", "2030")
    named = ("Afspraak", "Colleges" if weight is Weight.SUBSTANTIVE else "Wie", "Wanneer")
    change = _of(_compared(_table(named, *rows), _table(titles, *rows)), named[1])
    assert (change.weight, bool(change.signals)) == (weight, weight is Weight.SUBSTANTIVE)


def test_an_amount_in_an_added_row_is_told_beside_what_it_is_for() -> None:
    rows = (("Onderwerp", "Bijdrage", "Wie"), ("Onderhoud van de bakens", "€ 300.000", "colleges"))
    added = {
        change.draft[0].text: change.weight
        for change in _compared(_text(), _table(*rows)).changes
        if change.relation is Relation.ADDED
    }
    assert added["€ 300.000"] is Weight.SUBSTANTIVE
    assert added["Onderhoud van de bakens"] is Weight.SUBSTANTIVE
    assert added["colleges"] is Weight.EDITORIAL
