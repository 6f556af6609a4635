"""What stands in a table, a note or a text box says so in the reports: bare, '€ 250.000' says nothing."""

from __future__ import annotations

import pytest
from cells import cells
from msgspec.structs import replace
from reading import tables, texts

from regioparagraaf.cli.summary import show_weightiest, summary_of
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document, document, note, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.decisions import decisions
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.wording import beside_the_text
from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html

LEXICON = load_lexicon()
FOLDER = data_folder("templates") / "vergelijking"
TEMPLATE = {name: (FOLDER / name).read_text("utf-8") for name in TEMPLATE_FILES}
HOMES = "De raden bouwen samen 8.500 woningen binnen de kernen."
HEADS = ("Project", "Bedrag", "Trekker")
BRIDGE = ("Fietsbrug", "€ 250.000", "Leiden")
STOPS = ("Bushaltes", "€ 90.000", "Oegstgeest")
BOX = "De haven krijgt een nieuwe kade."
SAME = (paragraph(HOMES), note("Volgens de telling van 2026."), replace(paragraph(BOX), aside=1))
TEXT = document(*cells(HEADS, BRIDGE, STOPS), *SAME)


def compared(draft: Document) -> Comparison:
    return compare(TEXT, draft, LEXICON, Settings("Leiden", ("Leiden",)))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Bedrag", "tabel"),
        ("Bushaltes", "tabel, kolom ‘Project’"),
        ("€ 90.000", "tabel, rij ‘Bushaltes’, kolom ‘Bedrag’"),
        (HOMES, ""),
        ("Volgens de telling van 2026.", "noot"),
        (BOX, "tekstvak"),
    ],
)
def test_each_unit_knows_where_it_stands(text: str, where: str) -> None:
    (unit,) = [unit for unit in units(TEXT, LEXICON.abbreviations) if unit.text == text]
    assert beside_the_text(unit) == where


def test_a_sentence_and_an_empty_cell_name_no_row_or_column() -> None:
    table = cells(
        ("", "Wij zorgen samen voor wonen."), ("Het landschap blijft open.", "€ 1"), ("Groen", "€ 2")
    )
    found = {unit.text: beside_the_text(unit) for unit in units(document(*table), LEXICON.abbreviations)}
    assert found["€ 1"] == "tabel"
    assert found["€ 2"] == "tabel, rij ‘Groen’"


def test_a_long_name_is_shortened() -> None:
    (*_, unit) = units(document(*cells(("a", "b"), ("lang woord " * 9, "€ 1"))), LEXICON.abbreviations)
    assert beside_the_text(unit) == "tabel, rij ‘lang woord lang woord lang woord lang …’, kolom ‘b’"


def test_cells_that_fall_away_or_come_in_say_their_row_and_column() -> None:
    dropped = compared(document(*cells(HEADS, STOPS), *SAME))
    (_, row) = tables(matrix([dropped]))["Wat vervalt, en bij wie"]
    assert row[1] == f"{', '.join(BRIDGE)}\nDe hele rij"
    emptied = compared(document(*cells(HEADS, (BRIDGE[0], "", BRIDGE[2]), STOPS), *SAME))
    (_, row) = tables(matrix([emptied]))["Wat vervalt, en bij wie"]
    assert row[1] == "€ 250.000\nTabel, rij ‘Fietsbrug’, kolom ‘Bedrag’"
    assert f"de hele rij: {', '.join(BRIDGE)}" in texts(cover_note([dropped]))
    assert "5: € 250.000 (tabel, rij ‘Fietsbrug’, kolom ‘Bedrag’)" in texts(cover_note([emptied]))
    added = compared(document(*cells(HEADS, BRIDGE, ("Laadpalen", "€ 40.000", "Leiden"), STOPS), *SAME))
    label = "rij ‘Laadpalen’, kolom ‘Bedrag’"
    assert f"€ 40.000 (tabel, {label})" in texts(cover_note([added]))
    assert f"Tabel, {label}" in [block.text for block in matrix([added]).blocks]


def test_the_list_of_decisions_the_page_and_the_screen_say_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    dropped = compared(document(*cells(HEADS, STOPS), *SAME))
    added = compared(document(*cells(HEADS, BRIDGE, ("Laadpalen", "€ 40.000", "Leiden"), STOPS), *SAME))
    changed = compared(document(*cells(HEADS, ("Fietsbrug", "€ 240.000", "Leiden"), STOPS), *SAME))
    for comparison, label in (
        (changed, "rij ‘Fietsbrug’, kolom ‘Bedrag’"),
        (dropped, "rij ‘Fietsbrug’, kolom ‘Bedrag’"),
        (added, "rij ‘Laadpalen’, kolom ‘Bedrag’"),
    ):
        told = [block.text for block in decisions([comparison]).blocks]
        assert f"Tabel, {label}" in told
        assert f">Tabel, {label}" in comparison_html([comparison], template=TEMPLATE)
        show_weightiest([summary_of(comparison, "leiden.docx")])
        shown = capsys.readouterr().out
        row = "4 t/m 6  tabel · Vervallen, de hele rij\n        [-Fietsbrug, € 250.000, Leiden-]"
        assert (row if comparison is dropped else f"tabel, {label} · ") in shown
