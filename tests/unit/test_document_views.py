"""The two views of a document with open revisions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from regioparagraaf.document.model import (
    Act,
    Block,
    Comment,
    Document,
    Kind,
    Revision,
    cell,
    document,
    note,
    paragraph,
    span,
)
from regioparagraaf.document.revisions import open_revisions
from regioparagraaf.document.views import accepted, original
from regioparagraaf.errors import Remark

ADDED = Revision(Act.INSERTED, "Griffie")
GONE = Revision(Act.DELETED, "Griffie")


def texts(seen: Document) -> list[str]:
    return [block.text for block in seen.blocks]


def test_a_replaced_word_is_new_when_accepted_and_old_when_not() -> None:
    raw = document(paragraph("Wij ", span("streven naar", GONE), span("bouwen", ADDED), " woningen."))
    assert texts(accepted(raw)) == ["Wij bouwen woningen."]
    assert texts(original(raw)) == ["Wij streven naar woningen."]


def test_what_one_author_added_and_another_struck_is_in_neither_view() -> None:
    raw = document(paragraph("Wij ", span("ooit ", ADDED, Revision(Act.DELETED, "College")), "bouwen."))
    assert texts(accepted(raw)) == texts(original(raw)) == ["Wij bouwen."]


def test_a_deleted_paragraph_leaves_nothing_and_its_neighbour_keeps_its_own_number() -> None:
    raw = document(paragraph(span("Weg.", GONE), mark=(GONE,)), paragraph("Blijft."))
    seen = accepted(raw)
    assert texts(seen) == ["Blijft."]
    assert seen.blocks[0].numbers == (2,)


def test_a_deleted_mark_joins_two_paragraphs_under_both_numbers() -> None:
    raw = document(paragraph("Wij bouwen ", mark=(GONE,)), paragraph("woningen."))
    seen = accepted(raw)
    assert texts(seen) == ["Wij bouwen woningen."]
    assert seen.blocks[0].numbers == (1, 2)
    assert texts(original(raw)) == ["Wij bouwen ", "woningen."]


def test_a_joined_paragraph_is_what_the_last_of_its_parts_is() -> None:
    raw = document(paragraph("Een kop ", mark=(GONE,)), Block(Kind.HEADING, (span("erbij"),), level=2))
    assert [(block.kind, block.level) for block in accepted(raw).blocks] == [(Kind.HEADING, 2)]


def test_paragraphs_do_not_join_over_the_border_of_a_cell() -> None:
    raw = document(
        paragraph("Voor.", mark=(GONE,)),
        cell("In de cel.", table=0, row=0, column=0),
        paragraph("Na."),
    )
    assert texts(accepted(raw)) == ["Voor.", "In de cel.", "Na."]


def test_a_note_between_two_joined_paragraphs_stands_behind_them() -> None:
    raw = document(paragraph("Wij bouwen ", mark=(GONE,)), note("Tenzij."), paragraph("woningen."))
    assert texts(accepted(raw)) == ["Wij bouwen woningen.", "Tenzij."]


def test_a_text_box_joins_within_itself_only() -> None:
    raw = document(
        paragraph("Anker.", mark=(GONE,)),
        replace(paragraph("Kader ", mark=(GONE,)), aside=1),
        replace(paragraph("een."), aside=1),
        replace(paragraph("Ander kader."), aside=2),
        paragraph(" Verder."),
    )
    assert texts(accepted(raw)) == ["Anker. Verder.", "Kader een.", "Ander kader."]


def test_a_deleted_row_is_gone_with_all_that_stands_in_it() -> None:
    rows = [cell(text, table=0, row=row, column=0) for row, text in enumerate(("blijft", "weg"))]
    raw = document(rows[0], replace(rows[1], row=(GONE,)))
    assert texts(accepted(raw)) == ["blijft"]
    assert texts(original(raw)) == ["blijft", "weg"]


def test_a_mark_and_a_whole_table_that_are_gone_join_what_stood_around_the_table() -> None:
    row = replace(cell("weg", table=0, row=0, column=0), row=(GONE,))
    raw = document(paragraph("Voor ", mark=(GONE,)), row, paragraph("na."))
    assert texts(accepted(raw)) == ["Voor na."]
    assert texts(original(raw)) == ["Voor ", "weg", "na."]


def test_a_comment_follows_the_text_that_it_is_about() -> None:
    blocks = document(paragraph("Weg.", mark=(GONE,)), paragraph(span("Ook ", ADDED), "dit blijft.")).blocks
    raw = Document(blocks, comments=(Comment("Waarom?", "Griffie", 1, 4, 7),))
    for seen, expected in ((accepted(raw), "dit"), (original(raw), "dit")):
        comment = seen.comments[0]
        assert seen.blocks[comment.block].text[comment.start : comment.end] == expected


def test_a_comment_on_words_that_are_gone_stays_where_they_were() -> None:
    blocks = document(paragraph(span("Weg.", GONE), mark=(GONE,)), paragraph("Blijft.")).blocks
    raw = Document(blocks, comments=(Comment("Waarom?", "Griffie", 0, 0, 4),))
    comment = accepted(raw).comments[0]
    assert (comment.block, comment.start, comment.end) == (0, 0, 0)


def test_the_cells_of_a_row_are_counted_anew_where_one_is_gone() -> None:
    cells = [cell(text, table=0, row=0, column=column) for column, text in enumerate(("weg", "een", "twee"))]
    raw = document(replace(cells[0], row=(GONE,)), *cells[1:])
    assert [block.cell and block.cell.column for block in accepted(raw).blocks] == [0, 1]
    assert [block.cell and block.cell.column for block in original(raw).blocks] == [0, 1, 2]


def test_a_comment_in_a_row_that_is_gone_is_gone_too() -> None:
    row = replace(cell("weg", table=0, row=0, column=0), row=(GONE,))
    raw = replace(document(row, paragraph("Blijft.")), comments=(Comment("Waarom?", "Griffie", 0, 0, 3),))
    assert accepted(raw).comments == ()
    assert len(original(raw).comments) == 1


@pytest.mark.parametrize(("view", "told"), [(accepted, "geaccepteerd"), (original, "zonder")])
def test_each_view_says_which_text_was_compared(view: Callable[[Document], Document], told: str) -> None:
    raw = replace(
        document(paragraph(span("Nieuw.", ADDED))), remarks=(Remark("RP121", "1 openstaande wijziging"),)
    )
    assert told in view(raw).remarks[0].text


def test_an_inserted_paragraph_counts_as_one_change_and_each_author_by_itself() -> None:
    raw = document(
        paragraph(span("Een nieuwe ", ADDED), span("alinea.", ADDED, bold=True), mark=(ADDED,)),
        paragraph("Oud ", span("weg", Revision(Act.DELETED, "College")), span("nieuw", ADDED)),
    )
    assert open_revisions(raw) == (("Griffie", 2), ("College", 1))
