"""The matrix shows every place of the common text with what each draft makes of it."""

from __future__ import annotations

from pathlib import Path

from accessibility import findings
from comparisons import COMMON, DROPPED, Says, compared, weaker
from msgspec.structs import replace
from reading import cell_blocks, headings, rows, tables, texts, words

from regioparagraaf.comparison.model import (
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
from regioparagraaf.document.model import Citation, Origin, Role
from regioparagraaf.errors import Remark
from regioparagraaf.library.model import Recommendation, Source, SourceKind
from regioparagraaf.reports.about import About
from regioparagraaf.reports.lost_first import MOST
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.weighty import ORDER
from regioparagraaf.reports.wording import MANY
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
WEAKER = Says(
    "De raden streven uiterlijk 1 juli 2027 naar één woonagenda.",
    signals=(weaker("stellen vast", "streven naar"),),
)
HIGHER = Signal(SignalKind.QUANTITY, "8.500", "9.000", Direction.HIGHER)
DRAFTS = [
    compared("Leiden", {2: WEAKER}),
    compared("Leiderdorp", {2: WEAKER, 3: DROPPED}),
    compared("Oegstgeest", {3: DROPPED}, {6: "De gemeenten openen één loket."}),
]


def section(comparisons: list[Comparison], name: str, only_open: bool = False) -> list[list[str]]:
    return tables(matrix(comparisons, only_open=only_open))[f"Vergelijking van het hoofdstuk {name}"][1:]


def test_identical_deviations_stand_under_the_names_of_their_municipalities() -> None:
    first = section(DRAFTS, "Wonen")[0]
    assert first[0] == "2"
    assert first[1] == f"{COMMON[1]}\nOngewijzigd in Oegstgeest"
    assert first[2].splitlines()[0] == "Leiden en Leiderdorp"
    assert "Mogelijk zwakkere verbintenis (te beoordelen): ‘stellen vast’ werd ‘streven naar’." in first[3]


def test_words_that_changed_carry_a_role_and_spaces_do_not() -> None:
    report = matrix(DRAFTS)
    assert {"stellen", "streven"} <= {
        word for role in (Role.ADDED, Role.REMOVED) for word in words(report, role)
    }
    assert all(word == word.strip() for role in (Role.ADDED, Role.REMOVED) for word in words(report, role))


def test_what_is_dropped_is_told_at_the_top_with_all_who_drop_it() -> None:
    assert tables(matrix(DRAFTS))["Wat vervalt, en bij wie"][1:] == [
        ["3", COMMON[2], "Leiderdorp en Oegstgeest"]
    ]
    assert "In het concept vervalt geen afspraak." in texts(matrix(DRAFTS[:1]))
    assert "In geen enkel concept vervalt een afspraak." in texts(matrix([DRAFTS[0]] * 2))


def test_a_chapter_that_is_missing_is_one_row_and_its_sentences_are_told_where_another_drops_them() -> None:
    chapter = compared("Lisse", {4: Says("", Weight.EDITORIAL), 5: DROPPED, 6: DROPPED})
    found = tables(matrix([chapter, compared("Leiden", {5: DROPPED})]))["Wat vervalt, en bij wie"][1:]
    assert found == [["5 en 6", "Economie\nHet hele hoofdstuk", "Lisse"], ["5", COMMON[4], "Leiden"]]


def test_what_only_led_to_a_list_is_not_told_as_an_agreement_that_fell_away() -> None:
    told = texts(matrix([compared("Leiden", {2: Says("", Weight.EDITORIAL)})]))
    assert "In het concept vervalt geen afspraak." in told


def test_what_may_bind_less_is_told_before_the_text_with_who_says_it() -> None:
    found = tables(matrix(DRAFTS))["Wat mogelijk zwakker wordt, en bij wie"][1:]
    said = (
        "Mogelijk zwakkere verbintenis: ‘stellen vast’ werd ‘streven naar’.\n"
        "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
    )
    assert found == [["2", said, "Leiden en Leiderdorp"]]
    assert "zwakker wordt" not in texts(matrix([compared("Leiden")]))
    common = ["# Wonen", *(f"De raden stellen agenda {n} vast." for n in range(2, 30))]
    says = {n: Says(f"Agenda {n}?", signals=WEAKER.signals) for n in range(2, 30)}
    many = matrix([compared("Leiden", says, common=common)])
    assert len(tables(many)["Wat mogelijk zwakker wordt, en bij wie"]) == 1 + MOST
    assert "Verder bij: 22 t/m 29." in texts(many)


def test_the_tally_counts_per_municipality_and_names_the_files() -> None:
    about = About("gemeenschappelijk.docx", ("leiden.docx", "leiderdorp.odt", "o.md"), "24 november 2026")
    report = matrix(DRAFTS, about)
    assert tables(report)["Aantallen per gemeente"][2] == [
        "Leiderdorp",
        "leiderdorp.odt",
        "4",
        "0",
        "2",
        "1",
        "0",
        "0",
    ]
    assert "gemeenschappelijk.docx" in texts(report)
    assert "24 november 2026" in texts(report)


def test_what_was_not_compared_is_told_per_draft() -> None:
    noticed = Remark("RP125", "niet vergeleken: kop- en voetteksten")
    draft = replace(DRAFTS[0], remarks=(noticed,), scope=Scope(Found.PART, ((3, 9),)))
    failed = Remark("RP101", "is geen Word-bestand maar een PDF", place="zoeterwoude.docx")
    told = texts(matrix([draft], About(failed=(failed,))))
    assert (
        "Leiden: Vergeleken is één deel van het concept: alinea 3 tot en met 9. Niet vergeleken: kop- en"
        in told
    )
    assert "zoeterwoude.docx: niet vergeleken; is geen Word-bestand maar een PDF." in told


def test_what_holds_for_several_drafts_is_told_once() -> None:
    noticed = Remark("RP125", "niet vergeleken: kop- en voetteksten")
    drafts = [replace(draft, remarks=(noticed,)) for draft in DRAFTS[:2]] + DRAFTS[2:]
    told = texts(matrix(drafts))
    assert "Alle concepten: Het hele concept is vergeleken." in told
    assert "Leiden en Leiderdorp: Niet vergeleken: kop- en voetteksten (RP125)." in told


def test_a_draft_in_which_nothing_was_found_is_told_and_counts_nowhere() -> None:
    nothing = replace(compared("Leiden", {3: DROPPED}), scope=Scope(Found.NOTHING))
    report = matrix([nothing, DRAFTS[2]])
    assert tables(report)["Aantallen per gemeente"][1][:3] == ["Leiden", "–", "niet gevonden"]
    assert tables(report)["Wat vervalt, en bij wie"][1:] == [["3", COMMON[2], "Oegstgeest"]]


NOTHING: Comparison = replace(compared("Leiden", {3: DROPPED}), scope=Scope(Found.NOTHING))
MISSED = (
    "In het concept van Leiden is de gemeenschappelijke tekst niet gevonden; daarvan is niets vergeleken."
)


def test_of_a_draft_on_another_subject_nothing_is_said_but_that_the_text_is_not_in_it() -> None:
    for only_open in (False, True):
        told = texts(matrix([NOTHING], only_open=only_open))
        assert MISSED in told
        assert "vervalt" not in told.lower()
        assert "wijkt" not in told
        assert "onderstreept" not in told


def test_beside_a_draft_on_another_subject_the_others_are_named_and_that_one_is_not_equal() -> None:
    report = matrix([NOTHING, compared("Oegstgeest")])
    told = texts(report)
    assert MISSED in told
    assert "In het concept van Oegstgeest vervalt geen afspraak." in told
    rows = section([NOTHING, compared("Oegstgeest")], "Wonen")
    assert rows[1][2:] == ["Ongewijzigd in Oegstgeest", "Gelijk"]
    shut = texts(matrix([NOTHING, compared("Oegstgeest")], only_open=True))
    assert "In het concept van Oegstgeest is nergens een inhoudelijke afwijking" in shut


def test_a_doubt_is_told_of_the_municipality_that_it_is_about() -> None:
    unsure, sure = Says(confidence=0.5), DROPPED
    both = [compared("Leiden", {3: unsure}), compared("Lisse", {3: sure}), compared("Delft", {3: unsure})]
    said = tables(matrix(both))["Wat vervalt, en bij wie"][1][2]
    assert said == "Leiden, Lisse en Delft (onzeker bij Leiden en Delft)"
    row = section(both, "Wonen")[1]
    assert "Onzeker bij Leiden en Delft: kijk daar zelf naar." in row[3]
    alone = tables(matrix([compared("Leiden", {3: unsure})]))["Wat vervalt, en bij wie"][1][2]
    assert alone == "Leiden (onzeker)"


def test_every_version_has_its_weight_beside_it() -> None:
    editorial = compared("Voorschoten", {2: Says("De raden stellen vast.", Weight.EDITORIAL)})
    found = [row for row in section([*DRAFTS, editorial], "Wonen") if row[0] == "2"]
    assert [row[2].splitlines()[0] for row in found] == ["Leiden en Leiderdorp", "Voorschoten"]
    assert [row[3].splitlines()[0] for row in found] == ["Inhoudelijk gewijzigd", "Redactioneel gewijzigd"]
    assert found[1][1] == "als hierboven"


def test_what_a_draft_adds_has_a_row_of_its_own() -> None:
    added = section(DRAFTS, "Economie")[-1]
    assert added[0] == "na 6"
    assert added[1] == "Staat niet in de gemeenschappelijke tekst."
    assert added[2] == "Oegstgeest\nDe gemeenten openen één loket."


def test_sentences_that_are_added_together_have_one_weight_and_all_their_signals() -> None:
    draft = compared("Leiden", added={6: "Mits het geld er is."})
    added = draft.changes[-1]
    signals = (Signal(SignalKind.RESERVATION, "", "Mits het geld er is", Direction.ADDED),)
    label = replace(added, label="6b", signals=signals)
    row = section([replace(draft, changes=(*draft.changes, label))], "Economie")[-1]
    assert row[2] == "Leiden\nMits het geld er is.\nMits het geld er is."
    assert row[3] == "Toegevoegd\nEr komt een voorbehoud bij: ‘Mits het geld er is’."


def test_records_of_a_joined_place_carry_their_numbers_on_both_sides() -> None:
    joined, other = compared("Leiden"), compared("Oegstgeest", {2: DROPPED, 3: Says("Wij bouwen.")})
    changes = list(joined.changes)
    both = replace(
        changes[1],
        relation=Relation.CHANGED,
        weight=Weight.EDITORIAL,
        common=(*changes[1].common, *changes[2].common),
    )
    joined = replace(joined, changes=(changes[0], both, *changes[3:]))
    row = next(row for row in section([joined, other], "Wonen") if row[0] == "2 en 3")
    assert row[2].startswith("Oegstgeest\n2: Vervallen\n3: Wij bouwen")
    assert row[3].splitlines() == ["2: Inhoudelijk", "3: Inhoudelijk gewijzigd"]
    gone = tables(matrix([joined, other]))["Wat vervalt, en bij wie"][1:]
    assert gone == [["2", COMMON[1], "Oegstgeest"]], "also where another draft made one sentence of two"


def test_what_falls_away_says_where_to_look_oneself() -> None:
    dropped = compared("Leiden", {3: DROPPED})
    changes = tuple(
        replace(change, confidence=0.4) if change.relation is Relation.DROPPED else change
        for change in dropped.changes
    )
    told = tables(matrix([replace(dropped, changes=changes)]))["Wat vervalt, en bij wie"]
    assert told[1][2] == "Leiden (onzeker)"


def test_where_a_moved_sentence_went_is_told() -> None:
    elsewhere = compared("Leiden", {3: Says(COMMON[2], Weight.EDITORIAL, behind=6)})
    nearby = compared("Leiden", {6: Says(COMMON[5], Weight.EDITORIAL, behind=4)})
    heading = compared("Leiden", {4: Says(COMMON[3], Weight.EDITORIAL, behind=6)})
    assert section([elsewhere], "Wonen")[1][2].endswith("Verplaatst, staat nu onder ‘Economie’ (alinea 6)")
    assert section([nearby], "Economie")[1][2].endswith("Verplaatst, nog onder ‘Economie’ (alinea 5)")
    assert section([heading], "Economie")[0][2].endswith("Verplaatst naar alinea 6")


def test_position_and_conditions_come_before_the_themes() -> None:
    common = (
        "# Wonen",
        "Wij bouwen.",
        "# Voorwaarden",
        "De raad besluit.",
        "# Onze positie",
        "Wij zijn vrij.",
    )
    drafts = compared("Leiden", common=common)
    elements = {"Wonen": "opgave", "Voorwaarden": "voorwaarde", "Onze positie": "positie"}
    changes = tuple(
        replace(
            change,
            common=tuple(
                replace(unit, origin=Origin("x", element=elements[unit.heading])) for unit in change.common
            ),
        )
        for change in drafts.changes
    )
    assert headings(matrix([replace(drafts, changes=changes)]))[-3:] == [
        "Onze positie",
        "Voorwaarden",
        "Wonen",
    ]
    assert headings(matrix([drafts]))[-3:] == ["Wonen", "Voorwaarden", "Onze positie"]


def test_the_title_comes_before_position_and_conditions() -> None:
    common = ("# Onze regio", "# Wonen", "Wij bouwen.", "# Voorwaarden", "De raad besluit.")
    draft = compared("Leiden", {1: Says("# Onze streek", Weight.EDITORIAL)}, common=common)
    changes = tuple(
        replace(
            change,
            common=tuple(replace(unit, origin=Origin("x", element="voorwaarde")) for unit in change.common),
        )
        if change.common[0].heading == "Voorwaarden"
        else change
        for change in draft.changes
    )
    assert headings(matrix([replace(draft, changes=changes)]))[-3:] == ["Onze regio", "Voorwaarden", "Wonen"]


def test_only_the_open_places_are_shown_when_asked_for() -> None:
    drafts = [*DRAFTS, compared("Zoeterwoude", {5: Says("De colleges regisseren samen.", Weight.EDITORIAL)})]
    assert [row[0] for row in section(drafts, "Wonen", only_open=True)] == ["2", "3"]
    assert [row[0] for row in section(drafts, "Economie", only_open=True)] == ["na 6"]
    agreed = matrix([compared("Leiden"), compared("Leiderdorp")], only_open=True)
    assert "Geen enkel concept wijkt inhoudelijk af" in texts(agreed)


def test_a_place_that_all_drafts_leave_alone_is_one_quiet_row() -> None:
    assert section(DRAFTS, "Economie")[0][2:] == ["Alle concepten gelijk", "Gelijk"]


def test_a_renamed_heading_is_a_row_and_an_equal_one_only_a_heading() -> None:
    renamed = compared("Leiden", {1: Says("# Wonen en groen", Weight.EDITORIAL)})
    assert section([renamed], "Wonen")[0][1] == "Kop: Wonen"
    assert section(DRAFTS, "Wonen")[0][0] == "2"


def test_a_local_sentence_that_touches_an_agreement_stands_beside_it() -> None:
    unit = replace(DRAFTS[0].changes[2].draft[0], text="Mits de begroting het toelaat.", heading="Financiën")
    draft = replace(DRAFTS[0], elsewhere=(Elsewhere(unit, "3"),))
    row = section([draft], "Wonen")[-1]
    assert (
        row[2] == "Leiden, elders in het akkoord\nMits de begroting het toelaat.\nAlinea 3 onder ‘Financiën’"
    )
    assert row[3] == "Raakt deze afspraak: kijk hier zelf naar."
    on_all = replace(DRAFTS[0], elsewhere=(Elsewhere(unit, "3", is_on_all=True),))
    assert section([on_all], "Wonen")[-1][3] == "Raakt alle afspraken: kijk hier zelf naar."


def test_a_place_that_a_sentence_elsewhere_touches_is_open_and_told_in_short() -> None:
    equal = compared("Leiden")
    unit = replace(equal.changes[2].draft[0], text="Wij betalen alleen als het kan.", heading="Financiën")
    draft = replace(equal, elsewhere=(Elsewhere(unit, "3", is_on_all=True),))
    assert [row[0] for row in section([draft], "Wonen", only_open=True)] == ["3"]
    told = texts(matrix([draft], only_open=True))
    assert "Elders in dit akkoord raakt één zin (alinea" in told
    assert "of waar een zin elders een afspraak raakt" in told
    assert "wijkt nergens" not in told


def test_recommendations_stand_under_the_text_and_a_working_wording_is_said() -> None:
    citation = Citation("av2018", "A3")
    draft = compared("Leiden", citations=(citation,))
    blocks = tuple(replace(block, citations=(citation,)) for block in draft.common.blocks)
    draft = replace(draft, common=replace(draft.common, blocks=blocks))
    items = (Recommendation("A3", "wonen", "Maak één woonvisie."),)
    source = Source(
        "av2018", "Ambtelijke verkenning", SourceKind.EXPLORATION, items, status="werkformulering"
    )
    report = matrix([draft], About(sources=(source,)))
    assert rows(report, 1)[1][1] == f"{COMMON[1]}\nVoert uit: A3 (av2018)"
    assert tables(report)["Aangehaalde aanbevelingen"][1] == ["A3", "av2018", "Maak één woonvisie."]
    assert "niet in die van de bron zelf: Ambtelijke verkenning (av2018)." in texts(report)


def test_many_names_are_counted_where_it_does_not_matter_which() -> None:
    drafts = [compared(f"Gemeente {number}") for number in range(MANY + 1)]
    first = section([*drafts, DRAFTS[0]], "Wonen")[0][1]
    assert first == f"{COMMON[1]}\nOngewijzigd in {MANY + 1} concepten"
    assert "Gemeente 1, Gemeente 2" in section([*drafts[1:], DRAFTS[0]], "Wonen")[0][1]


def test_doubt_is_said_and_certainty_is_not() -> None:
    doubtful = compared("Leiden", {3: Says("Wij bouwen.", confidence=0.5, reason="de woorden verschillen")})
    weight = section([doubtful], "Wonen")[1][3]
    assert weight == "Inhoudelijk gewijzigd\nDe woorden verschillen.\nOnzeker: kijk hier zelf naar."
    assert "Onzeker" not in section(DRAFTS, "Wonen")[0][3]


def test_the_matrix_lies_across_an_accessible_page() -> None:
    report = matrix([*DRAFTS, compared("Zoeterwoude", {4: Says("# 1. Economie", Weight.EDITORIAL)})])
    assert report.landscape
    assert findings(docx_bytes(report, STYLE)) == []
    assert cell_blocks(report, 3, 1, 2)[0].role is Role.LABEL


RETOLD = Says("Over wat er komt, spreken bestuurders elkaar.")


def test_what_is_otherwise_is_named_with_whose_it_is_behind_what_may_bind_less() -> None:
    leiden, lisse = compared("Leiden", {2: WEAKER, 3: RETOLD}), compared("Lisse", {3: WEAKER, 2: RETOLD})
    assert "Verder inhoudelijk anders: Leiden bij 3." in texts(matrix([leiden]))
    assert "Verder inhoudelijk anders: Leiden bij 3; Lisse bij 2." in texts(matrix([leiden, lisse]))
    assert "Wel inhoudelijk anders: Leiden bij 3." in texts(matrix([compared("Leiden", {3: RETOLD})]))
    assert "inhoudelijk anders" not in texts(matrix([compared("Leiden", {2: WEAKER, 3: DROPPED})]))


def test_what_is_otherwise_is_told_with_its_words_where_few_were_changed_or_a_signal_has_them() -> None:
    doubt = "in twijfel: ‘regie’ werd ‘overleg’"
    swapped = Says(
        "De colleges voeren samen overleg over de bedrijventerreinen.", confidence=0.33, reason=doubt
    )
    more = Says("Wij bouwen 9.000 woningen.", signals=(HIGHER,))
    drafts = [compared("Leiden", {2: WEAKER, 3: more, 5: swapped}), compared("Lisse", {3: more, 6: RETOLD})]
    found = tables(matrix(drafts))["Wat verder anders wordt, en bij wie"][1:]
    assert found == [
        ["5", f"In twijfel: ‘regie’ werd ‘overleg’.\n{COMMON[4]}", "Leiden"],
        ["3", f"Het getal gaat omhoog: ‘8.500’ werd ‘9.000’.\n{COMMON[2]}", "Leiden en Lisse"],
    ]
    assert "Verder inhoudelijk anders: Lisse bij 6." in texts(matrix(drafts))
    alone = tables(matrix([compared("Leiden", {5: swapped})]))
    assert "Wat anders wordt, en bij wie" in alone


def test_what_may_bind_less_stands_in_the_order_in_which_it_asks_for_attention() -> None:
    hedge = Signal(SignalKind.RESERVATION, "", "zo veel mogelijk", Direction.ADDED)
    hedged = Says("Wij bouwen zo veel mogelijk 8.500 woningen.", signals=(hedge,))
    denial = Signal(SignalKind.NEGATION, "", "geen", Direction.ADDED)
    denied = Says("Wij zetten in op geen 4.000 extra banen.", signals=(denial,))
    drafts = [compared("Leiden", {2: WEAKER, 3: hedged}), compared("Lisse", {6: denied})]
    found = tables(matrix(drafts))["Wat mogelijk zwakker wordt, en bij wie"][1:]
    assert [row[0] for row in found] == ["6", "2", "3"]
    assert ORDER in texts(matrix(drafts))
