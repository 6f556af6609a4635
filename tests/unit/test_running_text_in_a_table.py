"""A table that frames a running text is read by sentences (docs/decisions/running-text-in-a-table.md)."""

from __future__ import annotations

from regioparagraaf.comparison.units import PROSE, units
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

TWO = "De pont vaart elk uur. In de winter vaart hij niet."


def _texts(cells: list[str]) -> list[str]:
    rows = "\n".join(f"| {number} | {text} |" for number, text in enumerate(cells, 1))
    document = read_bytes(f"| nr | tekst |\n|---|---|\n{rows}\n".encode(), "concept.md")
    return [unit.text for unit in units(document, load_lexicon().abbreviations)]


def test_cells_of_a_running_text_are_cut_into_sentences() -> None:
    assert _texts([TWO] * PROSE).count("De pont vaart elk uur.") == PROSE


def test_a_remark_of_two_sentences_stays_one_cell() -> None:
    assert _texts([TWO] * (PROSE - 1) + ["De haven."]).count(TWO) == PROSE - 1
