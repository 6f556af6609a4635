"""The gemene deler: agreed text as it is, contested places in brackets with names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from accessibility import findings
from comparisons import COMMON, DROPPED, Says, compared
from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, Found, Relation, Scope, Weight
from regioparagraaf.document.model import Document, Role
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())


def body(report: Document) -> list[str]:
    return [block.text for block in report.blocks[2:]]


def line(number: int, *drafts: Comparison) -> str:
    return body(common_ground(drafts))[number - 1]


def test_what_all_drafts_have_is_the_common_text_itself() -> None:
    report = common_ground([compared("Leiden"), compared("Leiderdorp")])
    assert body(report) == [text.removeprefix("# ") for text in COMMON]
    assert (
        "4 van de 4 onderdelen. Koppen en zinnen die een opsomming inleiden, zijn niet"
        in report.blocks[1].text
    )


def test_a_contested_word_is_bracketed_with_the_names_on_both_sides() -> None:
    more, less = Says("Wij bouwen 9.000 woningen."), Says("Wij bouwen 7.000 woningen.")
    drafts = [compared("Leiden", {3: more}), compared("Leiderdorp", {3: less}), compared("Oegstgeest")]
    assert line(3, *drafts) == (
        "Wij bouwen [Oegstgeest: 8.500 | Leiden: 9.000 | Leiderdorp: 7.000] woningen."
    )


def test_municipalities_that_want_the_same_share_one_wording() -> None:
    same = Says("Wij bouwen 9.000 woningen.")
    drafts = [compared("Leiden", {3: same}), compared("Leiderdorp", {3: same}), compared("Oegstgeest")]
    assert line(3, *drafts) == "Wij bouwen [Oegstgeest: 8.500 | Leiden en Leiderdorp: 9.000] woningen."


def test_what_only_some_write_in_has_nothing_on_the_other_side() -> None:
    hedge = Says("Wij bouwen zo mogelijk 8.500 woningen.")
    drafts = [compared("Leiden", {3: hedge}), compared("Oegstgeest")]
    assert line(3, *drafts) == "Wij bouwen [Oegstgeest: (niets) | Leiden: zo mogelijk] 8.500 woningen."


def test_who_only_fills_in_its_own_name_contests_nothing() -> None:
    common = ("# Cultuur", "Onze gemeente betaalt elk jaar mee aan het museum, inclusief de indexering.")
    named = Says("Oegstgeest betaalt elk jaar mee aan het museum, zonder de indexering.")
    drafts = [compared("Oegstgeest", {2: named}, common=common), compared("Leiden", common=common)]
    assert line(2, *drafts) == (
        "Onze gemeente betaalt elk jaar mee aan het museum, "
        "[Leiden: inclusief | Oegstgeest: zonder] de indexering."
    )


def test_what_is_added_behind_a_lead_in_does_not_become_its_first_item() -> None:
    common = ("# Plan", "In het plan staan:", "- een haven;", "- een kade.", "Wij stellen het vast.")
    drafts = [compared("Leiden", added={2: "Wij wachten een jaar."}, common=common)]
    assert body(common_ground(drafts))[1:5] == [
        "In het plan staan:",
        "een haven;",
        "een kade.",
        "[Leiden: Wij wachten een jaar.]",
    ]


def test_what_some_drop_is_bracketed_as_a_whole() -> None:
    assert line(3, compared("Leiden", {3: DROPPED}), compared("Oegstgeest")) == (
        "[Oegstgeest: Wij bouwen 8.500 woningen. | Leiden: (niets)]"
    )


def test_a_sentence_that_was_rewritten_is_bracketed_as_a_whole() -> None:
    other = Says("Bouwen is aan elke gemeente zelf.")
    assert line(3, compared("Leiden", {3: other}), compared("Oegstgeest")) == (
        "[Oegstgeest: Wij bouwen 8.500 woningen. | Leiden: Bouwen is aan elke gemeente zelf.]"
    )


def test_other_words_for_the_same_agreement_leave_it_agreed() -> None:
    editorial = Says("Wij bouwen samen 8.500 woningen.", Weight.EDITORIAL)
    assert line(3, compared("Leiden", {3: editorial}), compared("Oegstgeest")) == COMMON[2]


def test_who_only_said_it_in_other_words_stands_with_the_common_text_where_another_wants_something_else() -> (
    None
):
    editorial = Says("Samen bouwen wij 8.500 huizen.", Weight.EDITORIAL)
    drafts = [compared("Leiden", {3: editorial}), compared("Lisse", {3: DROPPED}), compared("Oegstgeest")]
    assert line(3, *drafts) == "[Leiden en Oegstgeest: Wij bouwen 8.500 woningen. | Lisse: (niets)]"


def test_what_leads_a_list_in_is_not_agreed_where_some_leave_it_out_and_counts_as_no_agreement() -> None:
    common = ("# Wonen", "Daarvoor doen wij het volgende:", "Wij bouwen huizen.", "Wij bouwen scholen.")
    gone = Says("", Weight.EDITORIAL)
    drafts = [compared("Leiden", {2: gone, 3: DROPPED}, common=common), compared("Lisse", common=common)]
    assert line(2, *drafts) == "[Lisse: Daarvoor doen wij het volgende: | Leiden: (niets)]"
    assert "1 van de 2 onderdelen" in common_ground(drafts).blocks[1].text


def test_what_some_add_stands_in_brackets_behind_its_place() -> None:
    drafts = [compared("Leiden", added={3: "Wij bouwen snel."}), compared("Oegstgeest")]
    assert body(common_ground(drafts))[2:4] == [COMMON[2], "[Leiden: Wij bouwen snel.]"]
    drafts = [compared("Leiden", added={0: "Vooraf."}), compared("Oegstgeest")]
    assert body(common_ground(drafts))[0] == "[Leiden: Vooraf.]"


def test_a_bracket_does_not_begin_with_a_comma() -> None:
    common = ("# Wonen", "Wij bouwen huizen en scholen in de hele regio, ook in de dorpen.")
    said = Says("Wij bouwen huizen, winkels en scholen in de hele regio, ook in de dorpen.")
    drafts = [compared("Leiden", {2: said}, common=common), compared("Oegstgeest", common=common)]
    assert "[Oegstgeest: huizen | Leiden: huizen, winkels] en scholen" in line(2, *drafts)


def test_sentences_that_one_draft_joins_are_one_contested_place() -> None:
    leiden, oegstgeest = compared("Leiden"), compared("Oegstgeest")
    changes = list(leiden.changes)
    joined = replace(changes[1], relation=Relation.CHANGED, weight=Weight.SUBSTANTIVE,
                     common=(*changes[1].common, *changes[2].common))  # fmt: skip
    leiden = replace(leiden, changes=(changes[0], joined, *changes[3:]))
    report = body(common_ground([leiden, oegstgeest]))
    assert report[1].startswith(f"[Oegstgeest: {COMMON[1]} {COMMON[2]} | Leiden: ")
    assert report[2] == "Economie"


def test_names_and_brackets_are_set_off_and_words_are_not() -> None:
    report = common_ground([compared("Leiden", {3: DROPPED}), compared("Oegstgeest")])
    shown = [(span.text, span.role) for span in report.blocks[4].spans]
    assert shown[:2] == [("[Oegstgeest: ", Role.BRACKET), (COMMON[2], Role.PLAIN)]


@pytest.mark.parametrize("comparisons", [[], [replace(compared("Leiden"), scope=Scope(Found.NOTHING))]])
def test_without_a_draft_to_compare_there_is_nothing_shared(comparisons: list[Comparison]) -> None:
    told = [block.text for block in common_ground(comparisons).blocks[1:]]
    assert told == ["De gemeenschappelijke tekst is in geen enkel concept gevonden."]


def test_a_draft_on_another_subject_is_named_and_shares_nothing() -> None:
    nothing: Comparison = replace(compared("Leiden"), scope=Scope(Found.NOTHING))
    told = [block.text for block in common_ground([nothing, compared("Oegstgeest")]).blocks[1:3]]
    assert "het concept van Oegstgeest" in told[0]
    assert told[1].startswith("In het concept van Leiden is de gemeenschappelijke tekst niet gevonden")


def test_the_document_is_accessible_and_headings_begin_at_one() -> None:
    report = common_ground([compared("Leiden", {3: DROPPED}), compared("Oegstgeest")])
    assert findings(docx_bytes(report, STYLE)) == []


def test_where_nothing_is_agreed_on_that_is_said() -> None:
    other = {n: Says(f"Iets anders, deel {n}.") for n in range(2, len(COMMON) + 1)}
    told = common_ground([compared("Leiden", other), compared("Oegstgeest")]).blocks[1].text
    assert told.startswith("Van de 4 onderdelen is er geen waarover de concepten van Leiden en Oegstgeest")


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({}, "De tekst waarover het concept van Leiden het eens is met de regio: het ene onderdeel."),
        (
            {1: Says("Wij bouwen niets.")},
            "Het ene onderdeel is er geen waarover het concept van Leiden het eens is met de regio.",
        ),
    ],
)
def test_of_one_agreement_no_number_is_told(says: Mapping[int, Says], told: str) -> None:
    report = common_ground([compared("Leiden", says, common=("Wij bouwen 8.500 woningen.",))])
    assert report.blocks[1].text.startswith(told)


def test_a_heading_among_added_sentences_is_called_one() -> None:
    common = ("# Plan", "Wij bouwen een haven.")
    drafts = [
        compared("Leiden", added={2: "# Ons dorp"}, common=common),
        compared("Oegstgeest", common=common),
    ]
    (change,) = [one for one in drafts[0].changes if one.relation is Relation.ADDED]
    sentence = replace(drafts[0].changes[1].draft[0], text="Wij wachten een jaar.")
    both = replace(change, draft=(*change.draft, sentence))
    leiden = replace(drafts[0], changes=(*drafts[0].changes[:-1], both))
    assert any(
        "Leiden: kop ‘Ons dorp’: Wij wachten een jaar." in text for text in body(common_ground([leiden]))
    )
