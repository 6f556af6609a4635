"""A table that frames a running text is read by sentences (docs/decisions/running-text-in-a-table.md)."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Relation, Weight
from regioparagraaf.comparison.units import PROSE, units
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

COMMON = """# Samen wonen

De raden stellen een woonagenda vast. Zij doen dat uiterlijk in 2027.

De colleges bouwen samen 800 woningen. Een derde daarvan is sociale huur.

# Samen varen

De pont vaart elk uur. In de winter vaart hij niet. Dat staat in het protocol:

- de griffiers schrijven het
- de colleges lezen het
"""
TWO = "De pont vaart elk uur. In de winter vaart hij niet."


def _texts(cells: list[str]) -> list[str]:
    rows = "\n".join(f"| {number} | {text} |" for number, text in enumerate(cells, 1))
    document = read_bytes(f"| nr | tekst |\n|---|---|\n{rows}\n".encode(), "concept.md")
    return [unit.text for unit in units(document, load_lexicon().abbreviations)]


def test_cells_of_a_running_text_are_cut_into_sentences() -> None:
    assert _texts([TWO] * PROSE).count("De pont vaart elk uur.") == PROSE


def test_no_cell_names_the_row_or_column_of_a_running_text() -> None:
    for count, rows in ((PROSE - 1, {"", "nu"}), (PROSE, {""})):
        table = "| Wonen | Varen |\n|---|---|\n" + f"| nu | {TWO} |\n" * count + "| nu | de haven |\n"
        found = units(read_bytes(table.encode(), "concept.md"), load_lexicon().abbreviations)
        assert {unit.row for unit in found} == rows


def test_a_remark_of_two_sentences_stays_one_cell() -> None:
    assert _texts([TWO] * (PROSE - 1) + ["De haven"]).count(TWO) == PROSE - 1


def test_one_cell_of_two_sentences_is_enough_where_a_single_column_says_all() -> None:
    assert _texts([TWO, "De haven blijft open."])[3:5] == [
        "De pont vaart elk uur.",
        "In de winter vaart hij niet.",
    ]


def _changes(rows: list[str]) -> dict[str, Weight]:
    common = read_bytes(COMMON.encode(), "samen.md")
    draft = read_bytes(("# Samen wonen\n\n" + "\n".join(rows) + "\n").encode(), "concept.md")
    changes = compare(common, draft, load_lexicon(), Settings()).changes
    assert not any(change.relation is Relation.CHANGED for change in changes)
    assert {change.common[0].heading for change in changes if change.relation is Relation.DROPPED} <= {
        "Samen varen"
    }
    return {unit.text: change.weight for change in changes if not change.common for unit in change.draft}


HOUSES = (
    "De raden stellen een woonagenda vast. Zij doen dat uiterlijk in 2027.",
    "De colleges bouwen samen 800 woningen. Een derde daarvan is sociale huur.",
)


def test_numbers_of_the_rows_and_a_heading_as_their_name_change_nothing() -> None:
    rows = [f"| {n} | Samen wonen | {text} |" for n, text in enumerate(HOUSES, 1)]
    added = _changes(["| nr | deel | afspraak |", "|---|---|---|", *rows])
    assert set(added) >= {"nr", "1", "2", "Samen wonen"}
    assert set(added.values()) == {Weight.EDITORIAL}


def test_who_takes_the_lead_in_a_column_of_its_own_is_added() -> None:
    """Few cells of such a table are linked, and it is the regional text all the same."""
    leads = ("Leiden", "Oegstgeest")
    rows = [f"| bouw | {lead} | {text} | nieuw |" for lead, text in zip(leads, HOUSES, strict=True)]
    added = _changes(["| thema | trekker | afspraak | stand |", "|---|---|---|---|", *rows])
    assert {added[lead] for lead in leads} == {Weight.SUBSTANTIVE}


@pytest.mark.parametrize("beside", ["", "zie bijlage", "De wethouder komt hierop terug."])
def test_of_a_text_laid_out_beside_remarks_all_that_stands_there_is_found(beside: str) -> None:
    common = read_bytes(COMMON.encode(), "samen.md")
    rows = "".join(f"| {block.text} | {beside} |\n" for block in common.blocks)
    draft = read_bytes(f"| afspraak | toelichting |\n|---|---|\n{rows}".encode(), "concept.md")
    changes = compare(common, draft, load_lexicon(), Settings()).changes
    assert {change.relation for change in changes if change.common} == {Relation.EQUAL}
    assert {unit.text for change in changes if not change.common for unit in change.draft} <= {
        *(beside, "afspraak", "toelichting")
    }
