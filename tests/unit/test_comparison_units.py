"""What counts as a unit."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import (
    Act,
    Block,
    Kind,
    Revision,
    Span,
    cell,
    document,
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.document.views import accepted
from regioparagraaf.loading.lexicon import load_lexicon

ABBREVIATIONS = load_lexicon().abbreviations


def texts(*blocks: Block) -> list[str]:
    return [unit.text for unit in units(document(*blocks), ABBREVIATIONS)]


def test_a_paragraph_is_its_sentences() -> None:
    assert texts(paragraph("Wij bouwen. De raad beslist.")) == ["Wij bouwen.", "De raad beslist."]


def test_a_heading_a_cell_and_a_bare_list_item_are_one_unit_each() -> None:
    assert texts(
        heading("Wonen. Nu echt"), cell("Raad. College", table=0, row=0, column=0), item("een brug. Of niet")
    ) == ["Wonen. Nu echt", "Raad. College", "een brug. Of niet"]


def test_what_a_change_joined_to_the_next_paragraph_stays_a_unit_of_its_kind() -> None:
    gone = (Revision(Act.DELETED, "Griffie"),)
    raw = document(
        paragraph("Wij bouwen. De raad beslist.", mark=gone),
        heading("Wonen"),
        paragraph("Wij meten.", mark=gone),
        paragraph("Wij delen ", mark=gone),
        paragraph("alles."),
    )
    found = units(accepted(raw), ABBREVIATIONS)
    assert [(unit.text, unit.kind, unit.heading) for unit in found] == [
        ("Wij bouwen.", Kind.PARAGRAPH, ""),
        ("De raad beslist.", Kind.PARAGRAPH, ""),
        ("Wonen", Kind.HEADING, "Wonen"),
        ("Wij meten.", Kind.PARAGRAPH, "Wonen"),
        ("Wij delen alles.", Kind.PARAGRAPH, "Wonen"),
    ]


def test_a_list_item_with_a_full_stop_is_its_sentences() -> None:
    assert texts(item("Wij bouwen. De raad beslist.")) == ["Wij bouwen.", "De raad beslist."]


def test_contents_and_empty_blocks_are_counted_and_never_compared() -> None:
    found = units(
        document(Block(Kind.CONTENTS, (Span("1 Wonen 3"),)), paragraph(" \u00a0"), paragraph("Wij bouwen.")),
        ABBREVIATIONS,
    )
    assert [(unit.text, unit.number, unit.sentence) for unit in found] == [("Wij bouwen.", 3, 1)]


def test_no_kind_of_white_space_is_a_unit() -> None:
    spaces = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
    kinds = (
        paragraph(spaces),
        heading("\u2002\u2002"),
        cell(spaces, table=0, row=0, column=0),
        item("\u3000"),
    )
    assert texts(*kinds) == []


def test_a_note_is_a_block_of_its_own_under_the_heading_that_it_stands_under() -> None:
    found = units(document(heading("Wonen"), paragraph("Wij bouwen."), note("Zie de nota.")), ABBREVIATIONS)
    assert [(unit.text, unit.heading) for unit in found] == [
        ("Wonen", "Wonen"),
        ("Wij bouwen.", "Wonen"),
        ("Zie de nota.", "Wonen"),
    ]


def test_a_unit_knows_its_place_in_the_text_of_its_block() -> None:
    text = document(paragraph("  Wij bouwen. De raad beslist. "))
    for unit in units(text, ABBREVIATIONS):
        assert text.blocks[unit.block].text[unit.start : unit.end] == unit.text


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        ((("Wat", "Bijdrage per jaar"), ("Haven", "€ 40.000")), ["Wat", "Bijdrage per jaar"]),
        ((("Haven", "€ 40.000"), ("Sluis", "€ 20.000")), []),
        ((("Haven", "Wij baggeren de vaargeul"), ("Sluis", "Wij vervangen de deuren")), []),
        ((("Haven", "Sluis"),), []),
    ],
)
def test_the_titles_of_the_columns_are_the_first_row_where_it_holds_no_figure_and_no_agreement(
    rows: tuple[tuple[str, ...], ...], titles: list[str]
) -> None:
    blocks = [
        cell(text, table=0, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    found = units(document(*blocks), ABBREVIATIONS)
    assert [unit.text for unit in found if unit.is_column_title] == titles
