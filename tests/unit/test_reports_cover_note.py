"""The oplegger tells per municipality, in a page or two, what its draft does with the common text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import findings
from comparisons import COMMON, DROPPED, Says, compared, weaker
from msgspec.structs import replace
from reading import headings, tables, texts

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Elsewhere,
    Found,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Weight,
)
from regioparagraaf.document.model import Comment, Document, Origin, document, heading, paragraph
from regioparagraaf.document.revisions import status
from regioparagraaf.errors import Remark
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.about import About
from regioparagraaf.reports.cover_note import MOST, cover_note
from regioparagraaf.reports.decisions import decisions
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.missing import missing_sections
from regioparagraaf.reports.news import news_report
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
WEAKER = Says("De raden streven naar één woonagenda.", signals=(weaker("stellen vast", "streven naar"),))


def test_the_first_page_stands_by_itself_and_the_municipalities_follow_each_other() -> None:
    report = cover_note([compared("Leiden"), compared("Leiderdorp")])
    assert [block.text for block in report.blocks if block.new_page] == ["Leiden"]
    many = cover_note([compared(f"Dorp {number}", {2: WEAKER, 3: DROPPED}) for number in range(12)])
    assert not any(block.new_page for block in many.blocks), "what takes two pages is followed at once"


def test_the_weightiest_change_comes_first_with_its_reason() -> None:
    draft = compared("Leiden", {2: Says("De raden stellen één agenda vast."), 5: WEAKER})
    rows = tables(cover_note([draft]))["Inhoudelijke wijzigingen"]
    assert [row[0] for row in rows] == ["Nr", "5", "2"]
    assert rows[1][2] == "Mogelijk zwakkere verbintenis (te beoordelen): ‘stellen vast’ werd ‘streven naar’."
    assert rows[2][2] == "Inhoudelijk gewijzigd"
    assert rows[1][1].startswith("Economie\n")


def test_a_condition_that_came_is_read_before_one_that_went_and_a_lost_amount_before_a_weaker_verb() -> None:
    came, went = (
        Says(
            "De raden stellen één agenda vast.", signals=(Signal(SignalKind.RESERVATION, *words, direction),)
        )
        for words, direction in ((("", "mits"), Direction.ADDED), (("mits", ""), Direction.DROPPED))
    )
    draft = compared("Leiden", {2: went, 3: came, 5: WEAKER, 6: DROPPED})
    amount = draft.changes[5]
    paid = replace(
        amount, common=tuple(replace(unit, text="Wij betalen € 250.000.") for unit in amount.common)
    )
    said = weightiest(replace(draft, changes=(*draft.changes[:5], paid)))
    assert [change.label for change in said] == ["6", "5", "3", "2"]


def test_of_a_change_without_a_signal_the_first_page_tells_what_became_of_it() -> None:
    draft = compared("Leiden", {2: Says("De raden stellen één agenda vast.")})
    changes = tuple(
        replace(change, reason="‘op dit moment’ kwam erbij") if change.label == "2" else change
        for change in draft.changes
    )
    rows = tables(cover_note([replace(draft, changes=changes)]))[
        "Wat het eerst aandacht vraagt, per gemeente"
    ]
    assert rows[1][1] == "2, Wonen: inhoudelijk gewijzigd: ‘op dit moment’ kwam erbij"


def test_a_reason_with_a_colon_of_its_own_gets_no_second() -> None:
    draft = compared(
        "Leiden", {2: Says("De raden stellen iets vast.", reason="in twijfel: geen tegenhanger")}
    )
    rows = tables(cover_note([draft]))["Wat het eerst aandacht vraagt, per gemeente"]
    assert rows[1][1] == "2, Wonen: inhoudelijk gewijzigd, in twijfel: geen tegenhanger"


def test_what_is_uncertain_is_told_to_be_so_wherever_no_reason_does() -> None:
    draft = compared(
        "Leiden",
        {
            2: Says("De raden stellen één agenda vast."),
            3: Says("Iets.", reason="in twijfel: ‘iets’"),
            6: DROPPED,
        },
    )
    doubted = tuple(replace(change, confidence=0.4) for change in draft.changes)
    report = cover_note([replace(draft, changes=doubted)])
    first = tables(report)["Wat het eerst aandacht vraagt, per gemeente"][1][1]
    assert "2, Wonen: inhoudelijk gewijzigd (onzeker): " in first
    assert "3, Wonen: inhoudelijk gewijzigd, in twijfel: ‘iets’" in first
    rows = {row[0]: row[2] for row in tables(report)["Inhoudelijke wijzigingen"]}
    assert rows["2"] == "Inhoudelijk gewijzigd\nOnzeker: kijk hier zelf naar."
    assert rows["3"] == "Inhoudelijk gewijzigd\nIn twijfel: ‘iets’."
    (fallen,) = [line for line in texts(report).splitlines() if line.startswith("6: ")]
    assert fallen.endswith(" (onzeker)")
    assert "onzeker" not in texts(cover_note([draft])).lower()


def test_one_draft_and_one_change_are_told_as_one() -> None:
    one = compared("Leiden", {2: Says("De raden stellen één agenda vast.")})
    told = texts(cover_note([one]))
    assert "in het concept van Leiden?" in told
    assert "Van de 6 onderdelen van de gemeenschappelijke tekst zijn er 5 ongewijzigd." in told
    assert "Dit concept heeft 1 inhoudelijke wijziging en geen redactionele." in told
    both = texts(cover_note([one, compared("Leiderdorp")]))
    assert "in de concepten van Leiden en Leiderdorp?" in both
    other = {number: Says("Iets anders.") for number in range(1, 6)}
    assert "is er 1 ongewijzigd." in texts(cover_note([compared("Leiden", other)]))
    assert "is er geen ongewijzigd." in texts(cover_note([compared("Leiden", other | {6: Says("Niets.")})]))


def test_a_draft_without_a_municipality_goes_by_its_file() -> None:
    told = texts(cover_note([compared("")], About(files=("versie 3.docx",))))
    assert "in het concept van versie 3.docx?" in told


def test_a_dropped_heading_and_an_added_phrase_are_not_the_same_agreement() -> None:
    draft = compared(
        "Leiden", {4: Says("", Weight.EDITORIAL)}, {5: "Hieronder leest u wat er is afgesproken."}
    )
    changes = tuple(
        replace(change, weight=Weight.EDITORIAL) if change.deviates else change for change in draft.changes
    )
    told = texts(cover_note([replace(draft, changes=changes)]))
    assert "dezelfde afspraak" not in told
    assert "Vervallen zonder dat er een afspraak vervalt, zoals een kop: nummer 4." in told
    assert (
        "Toegevoegd zonder nieuwe afspraak, zoals een kop: na 5 ‘Hieronder leest u wat er is afgesproken’."
        in told
    )


def test_position_and_conditions_stand_apart_and_first() -> None:
    draft = compared("Leiden", {2: Says("De raden stellen één agenda vast."), 5: WEAKER})

    def at(change: Change, element: str) -> Change:
        units = tuple(replace(unit, origin=Origin("x", element=element)) for unit in change.common)
        return replace(change, common=units)

    elements = ["opgave", "positie", "opgave", "opgave", "opgave", "opgave"]
    changes = tuple(map(at, draft.changes, elements))
    report = cover_note([replace(draft, changes=changes)])
    assert headings(report)[3:5] == ["Positie en voorwaarden", "Overige inhoudelijke wijzigingen"]
    assert tables(report)["Positie en voorwaarden"][1][0] == "2"


def test_a_section_of_which_nothing_is_left_is_missing_and_its_sentences_are_not_listed_again() -> None:
    draft = compared("Leiden", {2: DROPPED, 3: DROPPED, 5: DROPPED})
    assert [section.heading.text for section in missing_sections(draft)] == ["Wonen"]
    told = texts(cover_note([draft]))
    assert "Wonen ontbreekt in zijn geheel (2 en 3)" in told
    assert f"5: {COMMON[4]}" in told
    assert COMMON[2] not in told


def test_a_title_of_which_only_the_first_words_went_is_not_missing() -> None:
    kept = paragraph("De raden stellen in 2027 één woonagenda vast.")
    common = document(
        heading("Samen verder"), paragraph("Wij zijn goede buren."), heading("Wonen", level=2), kept
    )
    found = compare(common, document(heading("Wonen", level=2), kept), load_lexicon(), Settings("Leiden"))
    assert [change.relation for change in found.changes if change.label == "1"] == [Relation.DROPPED]
    assert list(missing_sections(found)) == []


FIRST = "Wat het eerst aandacht vraagt, per gemeente"


def test_chapters_that_went_are_told_first_in_one_go() -> None:
    common = (
        "# Wonen",
        "Wij bouwen.",
        "Wij slopen.",
        "# Zorg",
        "Wij helpen.",
        "Wij wachten.",
        "# Slot",
        "Zo.",
    )
    gone = dict.fromkeys((2, 3, 5, 6), DROPPED)
    rows = tables(cover_note([compared("Leiden", {**gone, 8: Says("Niet zo.")}, common=common)]))[FIRST]
    assert rows[1][1].splitlines()[1:] == ["2, 3, 5 en 6: 2 hele hoofdstukken vervallen: Wonen en Zorg"]
    one = tables(cover_note([compared("Leiden", {2: DROPPED, 3: DROPPED}, common=common)]))[FIRST]
    assert one[1][1] == "2 en 3: het hele hoofdstuk vervalt: Wonen"


def test_a_condition_elsewhere_on_all_that_was_agreed_is_told_first() -> None:
    draft = compared("Leiden", {3: DROPPED})
    unit = replace(draft.changes[0].draft[0], text="Regionale kosten dragen wij pas na een raadsbesluit.")
    places = (Elsewhere(unit, "1", is_on_all=True), Elsewhere(replace(unit, text="Iets over bouwen."), "3"))
    first = tables(cover_note([replace(draft, elsewhere=places)]))[FIRST][1][1]
    assert first.splitlines()[0] == (
        "Elders, raakt alle afspraken: ‘Regionale kosten dragen wij pas na een raadsbesluit.’"
    )
    assert first.splitlines()[2:] == [
        "Elders in dit akkoord raken 2 zinnen een afspraak: bij 3, en bij alle samen.",
        "bij 3: ‘Iets over bouwen.’",
    ]
    others = [compared(name) for name in ("Lisse", "Teylingen")]
    first = tables(cover_note([replace(draft, elsewhere=places), *others]))[FIRST][1][1]
    assert "raadsbesluit" in first
    assert "Iets over bouwen" not in first  # there is no room for it


def test_a_sentence_elsewhere_with_an_amount_is_cited_before_those_without() -> None:
    draft = compared("Leiden")
    unit = draft.changes[0].draft[0]
    texts_elsewhere = ("Iets over bouwen.", "Iets over wonen.", "Aan bouwen besteden wij € 80.000.")
    places = tuple(Elsewhere(replace(unit, text=text), "3") for text in texts_elsewhere)
    note = cover_note([replace(draft, elsewhere=places)])
    cited = [told for told in tables(note)[FIRST][1][1].splitlines() if told.startswith("bij 3")]
    assert cited == ["bij 3: ‘Aan bouwen besteden wij € 80.000.’", "bij 3: ‘Iets over bouwen.’"]


def test_the_first_page_names_every_signal_and_tells_with_its_words_as_many_as_fit() -> None:
    signals = (
        weaker("stellen vast", "streven naar"),
        Signal(SignalKind.TERM, "1 juli 2027", "2028", Direction.LATER),
        Signal(SignalKind.ENUMERATION, "wonen", "", Direction.DROPPED),
    )
    draft = compared("Leiden", {2: Says("Iets anders.", signals=signals)})
    others = [compared(name) for name in ("Lisse", "Teylingen")]
    first = "2, Wonen: Mogelijk zwakkere verbintenis: ‘stellen vast’ werd ‘streven naar’."
    assert (
        tables(cover_note([draft, *others]))[FIRST][1][1] == f"{first} Ook: termijn later, opsomming korter."
    )
    assert tables(cover_note([draft]))[FIRST][1][1] == (
        f"{first} De termijn komt later: ‘1 juli 2027’ werd ‘2028’. Ook: opsomming korter."
    )


def test_a_page_with_room_names_more_changes_and_the_whole_chapter() -> None:
    title = "Spreiding en toegankelijkheid van voorzieningen"
    common = [f"# {title}", *(f"De raden stellen agenda {n} vast." for n in range(2, 30))]
    says = {n: Says("Iets anders.", signals=(weaker("stellen vast", "willen"),)) for n in range(2, 30)}

    def told(*names: str) -> list[list[str]]:
        return tables(cover_note([compared(name, says, common=common) for name in names]))[FIRST][1:]

    assert f", {title}: Mogelijk" in told("Leiden")[0][1]
    assert told("Leiden")[0][0].endswith("14 van de 28")
    assert [row[0].endswith("3 van de 28") for row in told(*"ABCDEFGH")] == [True] * 8


def test_of_five_full_drafts_less_is_told_so_that_all_stand_on_the_first_page() -> None:
    signals = (
        weaker("stellen vast", "streven naar"),
        Signal(SignalKind.TERM, "1 juli 2027", "2028", Direction.LATER),
        Signal(SignalKind.ENUMERATION, "wonen, werken en groen in de kernen", "", Direction.DROPPED),
    )
    full = {number: Says("Iets anders.", signals=signals) for number in (2, 3, 5)}

    def first(names: str) -> str:
        drafts = []
        for draft in (compared(name, full) for name in names.split()):
            unit = replace(
                draft.changes[0].draft[0], text="Regionale kosten dragen wij pas na een raadsbesluit."
            )
            drafts.append(replace(draft, elsewhere=(Elsewhere(unit, "1", is_on_all=True),)))
        return "\n".join(row[1] for row in tables(cover_note(drafts))[FIRST][1:])

    few, many = first("Leiden Lisse Teylingen"), first("Leiden Lisse Teylingen Katwijk Noordwijk")
    assert "Ook: termijn later" in few
    assert "raadsbesluit" in few
    assert "Ook:" not in many
    assert many.count("‘stellen vast’ werd ‘streven naar’") == 3 * 5
    assert many.count("alle afspraken") == 5


def test_of_a_draft_without_the_text_no_changes_are_counted() -> None:
    every = dict.fromkeys(range(1, 7), DROPPED)
    rows = tables(cover_note([replace(compared("Leiden", every), scope=Scope(Found.NOTHING))]))[FIRST]
    assert rows[1] == ["Leiden", "De gemeenschappelijke tekst is in dit concept niet gevonden."]


def test_a_heading_is_missing_with_all_the_headings_that_it_holds_and_not_before() -> None:
    last = paragraph("De raden stellen in 2027 één woonagenda vast.")
    common = document(
        heading("Zorg"),
        paragraph("Zorg is dichtbij."),
        heading("Jeugd", level=2),
        paragraph("Wij openen zes jeugdhuizen."),
        heading("Wonen"),
        last,
    )
    settings = Settings("Leiden")
    rest = (heading("Wonen"), last, paragraph("Wij houden van fietsen."))
    youth = (heading("Jeugd", level=2), paragraph("Wij openen zes jeugdhuizen."))
    found = compare(common, document(*rest), load_lexicon(), settings)
    assert [section.heading.text for section in missing_sections(found)] == ["Zorg", "Jeugd"]
    found = compare(common, document(*youth, *rest), load_lexicon(), settings)
    assert list(missing_sections(found)) == []


def test_what_was_added_and_what_only_reads_differently_is_told() -> None:
    draft = compared(
        "Leiden", {3: Says("Wij bouwen 8500 huizen.", Weight.EDITORIAL)}, {6: "Wij openen een loket."}
    )
    told = texts(cover_note([draft]))
    assert "6a (na 6): Wij openen een loket." in told
    assert "dezelfde afspraak: nummer 3." in told
    assert "Geen afspraak is inhoudelijk anders verwoord." in told


def test_of_a_long_list_the_rest_is_told_in_a_line_each() -> None:
    common = ["# Wonen", *(f"De raden stellen agenda {n} vast." for n in range(2, 20))]
    says = {n: Says(f"De raden zien af van agenda {n}.") for n in range(2, 20)}
    report = cover_note([compared("Leiden", says, common=common)])
    assert len(tables(report)["Inhoudelijke wijzigingen"]) == MOST + 1
    told = texts(report)
    assert all(
        f"{n}: inhoudelijk gewijzigd: ‘De raden stellen agenda {n} vast.’" in told for n in range(12, 20)
    )
    assert any(block.text == "14 van de 18" for block in report.blocks)


def test_comments_local_text_and_remarks_of_the_draft_are_told() -> None:
    draft = compared("Leiden")
    comment = Comment("Hier wil\nde fractie meer", "Griffie", 2, 0, 10)
    unit = replace(draft.changes[2].draft[0], text="Mits de begroting het toelaat.", number=301)
    draft = replace(
        draft,
        draft=replace(draft.draft, comments=(comment,)),
        elsewhere=(Elsewhere(unit, "3"),),
        remarks=(Remark("RP121", "12 openstaande wijzigingen"),),
    )
    told = texts(cover_note([draft]))
    assert "bij 3, ‘Wij bouwen’: Hier wil de fractie meer" in told
    first = tables(cover_note([draft]))[FIRST][1][1]
    assert "In de kantlijn staat 1 opmerking, bij 3; er kan een voorbehoud in staan." in first
    assert "Griffie" not in told
    assert "bij 3: Mits de begroting het toelaat. (alinea 301)" in told
    assert "12 openstaande wijzigingen (RP121)." in told


def test_places_on_all_that_was_agreed_are_told_as_such_and_many_are_counted() -> None:
    draft = compared("Leiden")
    unit = replace(draft.changes[2].draft[0], text="Voor de regio ramen wij € 85.000.", number=301)
    places = (Elsewhere(unit, "2", is_on_all=True), *(Elsewhere(unit, str(n)) for n in range(1, 10)))
    told = texts(cover_note([replace(draft, elsewhere=places)]))
    assert "bij alle afspraken: Voor de regio ramen wij € 85.000. (alinea 301)" in told
    assert "En nog 2 zinnen." in told


def _said(drafts: list[Comparison]) -> str:
    return " ".join(block.text for block in cover_note(drafts).blocks)


def test_a_note_with_comments_of_a_draft_does_not_call_itself_fit_to_send() -> None:
    draft = compared("Leiden")
    comment = Comment("Hier wil de fractie vanaf", "Griffie", 2, 0, 10)
    told = replace(draft, draft=replace(draft.draft, comments=(comment,)))
    assert "verzendversie" in _said([draft])
    assert "verzendversie" not in _said([draft, told])
    assert "lees ze na voordat het bestand rondgaat" in _said([draft, told])


def test_a_draft_in_which_nothing_was_found_says_so_and_nothing_else() -> None:
    nothing: Comparison = replace(compared("Leiden", {3: DROPPED}), scope=Scope(Found.NOTHING))
    told = texts(cover_note([nothing], About(files=("leiden.docx",))))
    assert "Concept: leiden.docx. In dit concept is de gemeenschappelijke tekst niet gevonden" in told
    assert "Eerst wat omkeert" not in told
    assert "Vervallen" not in told


def test_the_document_is_accessible() -> None:
    draft = compared("Leiden", {2: WEAKER, 3: DROPPED}, {6: "Erbij."})
    assert findings(docx_bytes(cover_note([draft]), STYLE)) == []


def test_what_was_chosen_between_brackets_is_named_and_not_called_the_same_agreement() -> None:
    common = ("Wij betalen [Leiden: naar inwonertal | Lisse: naar gebruik] mee.", "Wij bouwen woningen.")
    says = {
        1: Says("Wij betalen naar inwonertal mee.", Weight.EDITORIAL),
        2: Says("Woningen bouwen wij.", Weight.EDITORIAL),
    }
    report = cover_note([compared("Leiden", says, common=common)])
    told = texts(report)
    first = tables(report)["Wat het eerst aandacht vraagt, per gemeente"]
    assert "Wel gekozen tussen haken bij 1." in first[1][1]
    assert "1: ‘naar inwonertal’" in told
    assert "Alleen anders verwoord of geplaatst, dezelfde afspraak: nummer 2." in told


@pytest.mark.parametrize(
    "report", [cover_note, matrix, decisions, lambda drafts: news_report([], "", drafts)]
)
def test_a_report_on_a_draft_with_hidden_text_is_a_working_version(
    report: Callable[[list[Comparison]], Document],
) -> None:
    draft = compared("Leiden")
    remark = Remark("RP123", "verborgen tekst in alinea 3")
    hidden = replace(draft, draft=replace(draft.draft, remarks=(remark,)))
    for drafts, expected in (([draft], "verzendversie"), ([draft, hidden], "werkversie")):
        made = report(drafts)
        assert status(made) == expected
        assert f"een {expected}" in " ".join(block.text for block in made.blocks)


def test_neighbours_that_one_reason_leaves_behind_are_told_in_one_line() -> None:
    why = "Nieuw in versie 2; dit concept is van vóór die versie."
    plain = compared("Leiden", {2: DROPPED, 3: DROPPED, 4: DROPPED, 6: DROPPED})
    older = (
        replace(one, outdated=why, behind=True) if one.relation is Relation.DROPPED else one
        for one in plain.changes
    )
    note = cover_note([replace(plain, changes=tuple(older))])
    assert f"2 t/m 4 en 6: {why}" in [block.text for block in note.blocks]
