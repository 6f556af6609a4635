"""A table of the common text that a draft leaves out as a whole is one loss, in every report."""

from __future__ import annotations

from cells import cells
from msgspec.structs import replace
from reading import tables, texts

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Relation
from regioparagraaf.document.model import Block, Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.about import About
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.dropped_tables import dropped_tables, fell_together
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.told_first import told_first
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.writers.html.page import page

LEXICON = load_lexicon()
AGENDA = "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
WILLING = "De raden willen uiterlijk 1 juli 2027 één woonagenda vaststellen."
LIST = "De stuurgroep legt uiterlijk 1 oktober 2027 een lijst van voorzieningen voor."
OTHER = "Het landschap tussen de kernen blijft open en groen."
HEADS, FIRST, SECOND = (
    ("Wat", "Wie", "Wanneer"),
    ("Woonagenda", "De raden", "1 juli 2027"),
    ("Lijst van voorzieningen", "Stuurgroep", "1 oktober 2027"),
)
FIRST_OF_ALL = "Wat het eerst aandacht vraagt, per gemeente"
PAYING = ("Bijdrage", "Alle gemeenten", "€ 90.000")
SENTENCES = [paragraph(text) for text in (AGENDA, LIST, OTHER)]


def compared(text: Document, *blocks: Block, name: str = "Leiden") -> Comparison:
    return compare(text, document(*blocks), LEXICON, Settings(name, (name,)))


def text_with(*rows: tuple[str, str, str]) -> Document:
    return document(heading("Afspraken"), *SENTENCES, *cells(*rows))


SUMMARY = text_with(HEADS, FIRST, SECOND)
TOP = heading("Afspraken")


def test_only_a_table_of_which_nothing_is_left_is_gone_as_a_whole() -> None:
    whole = compared(SUMMARY, TOP, *SENTENCES)
    (table,) = dropped_tables(whole).values()
    assert table.labels == [str(number) for number in range(5, 14)]
    assert table.words == "; ".join(", ".join(row) for row in (HEADS, FIRST, SECOND))
    assert not dropped_tables(compared(SUMMARY, TOP, *SENTENCES, *cells(HEADS, FIRST)))


def test_a_summary_that_went_is_read_after_what_a_sentence_says_less() -> None:
    draft = compared(SUMMARY, TOP, paragraph(WILLING), *SENTENCES[1:])
    assert [change.label for change in weightiest(draft)][:2] == ["2", "8"]


def test_a_table_that_alone_names_an_amount_is_read_first_and_takes_one_place() -> None:
    draft = compared(text_with(HEADS, FIRST, PAYING), TOP, paragraph(WILLING), *SENTENCES[1:])
    assert [change.label for change in weightiest(draft)][:2] == ["8", "2"]
    (_, row) = tables(cover_note([draft]))[FIRST_OF_ALL]
    assert row[1].startswith("5 t/m 13: de hele tabel vervalt: ‘Wat, Wie, Wanneer; Woonagenda, De raden, ")


def test_the_reports_tell_it_in_one_line() -> None:
    draft = compared(SUMMARY, TOP, *SENTENCES)
    note = texts(cover_note([draft]))
    assert "5 t/m 13: de hele tabel: Wat, Wie, Wanneer; Woonagenda" in note
    assert "zoals een kop" not in note
    (_, row) = tables(matrix([draft]))["Wat vervalt, en bij wie"]
    assert (row[0], row[2]) == ("5 t/m 13", "Leiden")
    assert row[1].endswith("1 oktober 2027\nDe hele tabel")
    (finding,) = page([draft], About(), ()).dropped
    assert (finding.labels[0], finding.labels[-1]) == ("5", "13")


def test_a_table_that_went_as_a_whole_takes_one_place_in_what_is_told_first() -> None:
    (_, row) = tables(cover_note([compared(SUMMARY, TOP, *SENTENCES)]))[FIRST_OF_ALL]
    assert row[1].count("de hele tabel vervalt") == 1
    assert "van de" not in row[0]


def test_a_dropped_row_is_told_with_all_its_cells() -> None:
    draft = compared(text_with(HEADS, FIRST, PAYING), TOP, *SENTENCES, *cells(HEADS, FIRST))
    (told,) = told_first(draft)
    assert (told.label, told.count) == ("11 t/m 13", 3)
    (_, row) = tables(cover_note([draft]))[FIRST_OF_ALL]
    assert row[1] == "11 t/m 13: de hele rij vervalt: ‘Bijdrage, Alle gemeenten, € 90.000’"


def test_a_row_of_which_a_cell_is_left_is_not_gone_as_a_whole() -> None:
    text = text_with(HEADS, FIRST, PAYING)
    draft = compared(text, TOP, *SENTENCES, *cells(HEADS, FIRST, ("Bijdrage", "", "")))
    assert [(told.label, told.count) for told in told_first(draft)] == [("12 en 13", 2)]
    (_, row) = tables(cover_note([draft]))[FIRST_OF_ALL]
    assert row[1] == "12 en 13: vervallen: ‘Alle gemeenten, € 90.000’"


def test_a_single_cell_that_went_stands_by_itself() -> None:
    text = text_with(HEADS, FIRST, PAYING)
    draft = compared(text, TOP, *SENTENCES, *cells(HEADS, FIRST, ("Bijdrage", "Alle gemeenten", "")))
    assert [(told.label, told.together) for told in told_first(draft)] == [("13", None)]


def test_who_dropped_one_row_of_it_is_told_beside_who_dropped_it_all() -> None:
    whole = compared(SUMMARY, TOP, *SENTENCES)
    part = compared(SUMMARY, TOP, *SENTENCES, *cells(HEADS, FIRST), name="Lisse")
    rows = tables(matrix([whole, part]))["Wat vervalt, en bij wie"][1:]
    assert [(row[0], row[2]) for row in rows] == [("5 t/m 13", "Leiden"), ("11 t/m 13", "Lisse")]
    assert rows[1][1].endswith("De hele rij")
    first, second = page([whole, part], About(), ()).dropped
    assert [who.name for who in first.reasons[0][1]] == ["Leiden"]
    assert (second.labels, second.whole) == (("11", "12", "13"), "De hele rij")
    assert [who.name for who in second.reasons[0][1]] == ["Lisse"]


def test_who_dropped_one_cell_of_it_is_told_alone() -> None:
    whole = compared(SUMMARY, TOP, *SENTENCES)
    part = compared(SUMMARY, TOP, *SENTENCES, *cells(HEADS, FIRST, (*SECOND[:2], "")), name="Lisse")
    rows = tables(matrix([whole, part]))["Wat vervalt, en bij wie"][1:]
    assert [(row[0], row[2]) for row in rows] == [("5 t/m 13", "Leiden"), ("13", "Lisse")]
    _, second = page([whole, part], About(), ()).dropped
    assert second.item is not None
    assert second.item.number == 13
    assert [who.name for who in second.reasons[0][1]] == ["Lisse"]


def test_what_the_draft_could_not_know_it_did_not_drop() -> None:
    draft = compared(SUMMARY, TOP, *SENTENCES)
    changes = tuple(replace(change, behind=bool(not change.draft)) for change in draft.changes)
    assert not dropped_tables(replace(draft, changes=changes))


def test_a_table_that_opens_with_an_empty_row_is_compared_as_any_other() -> None:
    found = compared(document(*cells((AGENDA,))), *cells(("",), (AGENDA,)))
    assert [change.relation for change in found.changes] == [Relation.EQUAL]


POTS = (
    ("Pot", "Bedrag", "Sleutel"),
    ("het buitenbad", "410.000 euro per jaar", "inwoners"),
    ("de buurtbus en de pont", "640.000 euro per jaar", "kilometers oever"),
)
POTS_TOLD = (
    "Voor het buitenbad is er 410.000 euro per jaar, verdeeld naar inwoners.",
    "De buurtbus en de pont krijgen 640.000 euro per jaar, verdeeld naar kilometers oever.",
)


def test_a_table_told_in_sentences_loses_the_titles_of_its_columns_and_those_are_no_loss() -> None:
    pots = text_with(*POTS)
    told = compared(pots, TOP, *SENTENCES, *map(paragraph, POTS_TOLD))
    gone = [change.common[0].text for change in told.changes if change.relation is Relation.DROPPED]
    assert gone == list(POTS[0])
    assert not fell_together(told)
    one_row = compared(pots, TOP, *SENTENCES, *cells(*POTS[:2]))
    assert [row.words for row in fell_together(one_row)] == [", ".join(POTS[2])]
