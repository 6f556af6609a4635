"""A dropped and an added sentence that may be one agreement are told of each other, and stay two records."""

from __future__ import annotations

from pathlib import Path

import pytest
from cells import cells
from comparisons import compared
from msgspec.structs import replace
from reading import tables, texts

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.counterparts import REPLACED, without_decided
from regioparagraaf.comparison.model import Change, Comparison, Relation
from regioparagraaf.document.model import Block, Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.wording import INSTEAD
from regioparagraaf.trace.numbers import named
from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html
from regioparagraaf.writers.json import draft_json

COMMON = (
    "# Duurzaamheid",
    "De colleges openen in 2027 één energieloket voor inwoners en ondernemers.",
    "De gemeenten maken daarvoor samen € 1,2 miljoen vrij.",
    "Wij stellen met het hoogheemraadschap een plan tegen wateroverlast vast.",
    "# Bereikbaarheid",
    "Alle fietsroutes worden verlicht.",
    "Elke kern houdt een busverbinding in de avond.",
)
LESS = "De gemeenten maken daarvoor, binnen de bestaande begroting, samen € 800.000 vrij."


def _text(*lines: str) -> Document:
    def block(line: str) -> Block:
        return heading(line[2:], level=2) if line.startswith("# ") else paragraph(line)

    return document(*map(block, lines))


def _compared(*draft: str) -> Comparison:
    return compare(_text(*COMMON), _text(*draft), load_lexicon(), Settings("Leiderdorp", ("Leiderdorp",)))


def _lone(comparison: Comparison) -> dict[str, Change]:
    return {
        change.label: change
        for change in comparison.changes
        if change.relation in (Relation.DROPPED, Relation.ADDED)
    }


def _without(place: int, *instead: str) -> tuple[str, ...]:
    return (*COMMON[: place - 1], *instead, *COMMON[place:])


def test_the_common_ground_says_where_nothing_may_be_another_sentence() -> None:
    assert "bij 3 (Leiderdorp) ‘De gemeenten maken daarvoor" in texts(
        common_ground([_compared(*_without(3, LESS))])
    )
    assert "zegt dat een zin niet is gevonden" not in texts(common_ground([_compared(*_without(3))]))


def test_a_smaller_promise_in_the_same_place_is_told_of_the_one_that_went_and_is_no_link() -> None:
    found = _lone(_compared(*_without(3, LESS)))
    assert {label: change.instead for label, change in found.items()} == {"3": "2a", "2a": "3"}
    assert {change.confidence for change in found.values()} == {REPLACED}
    assert not any(change.common and change.draft for change in found.values())


def test_it_is_told_too_where_the_new_one_stands_in_another_place() -> None:
    draft = (*_without(3), "Voor een energieloket maken de gemeenten in de begroting € 800.000 vrij.")
    found = _lone(_compared(*draft))
    assert {label: change.instead for label, change in found.items()} == {"3": "7a", "7a": "3"}


def test_the_only_two_in_one_place_are_told_of_each_other_and_are_as_sure_as_any() -> None:
    found = _lone(_compared(*_without(6, "De zwemlessen worden gratis.")))
    assert {label: change.instead for label, change in found.items()} == {"6": "5a", "5a": "6"}
    assert {change.confidence for change in found.values()} == {0.95}


@pytest.mark.parametrize(
    "instead",
    [
        "De molen aan de Vliet valt buiten deze afspraak.",
        "Daarvan krijgen de buren bericht.",
        "Wie er woont, krijgt hierover een brief.",
        "Voor brommers geldt hetzelfde.",
    ],
)
def test_what_goes_on_with_the_sentence_before_it_came_for_no_other(instead: str) -> None:
    found = _lone(_compared(*_without(7, instead)))
    assert [change.instead for change in found.values()] == ["", ""]


@pytest.mark.parametrize(
    "instead",
    [
        "Deze gemeente koopt twee veegwagens.",
        "De zwemlessen worden dit jaar gratis.",
        "Het bos wordt groter.",
    ],
)
def test_here_and_this_year_are_no_sentence_before_it(instead: str) -> None:
    found = _lone(_compared(*_without(7, instead)))
    assert {label: change.instead for label, change in found.items()} == {"7": "6a", "6a": "7"}


def test_sentences_that_share_neither_place_nor_words_are_not_told_of_each_other() -> None:
    found = _lone(_compared(*_without(3), "De zwemlessen worden gratis."))
    assert [change.instead for change in found.values()] == ["", ""]
    assert {change.confidence for change in found.values()} == {0.95}


def test_what_a_person_judged_is_not_asked_again() -> None:
    changes = _compared(*_without(3, LESS)).changes
    judged = tuple(replace(one, judged=("Niet.",)) if one.label == "3" else one for one in changes)
    assert not any(change.instead for change in without_decided(judged))
    assert without_decided(changes) == changes


def test_the_numbers_are_those_of_all_versions() -> None:
    names = ("1", "2", "2.1", "3", "4", "5", "6")
    found = _lone(named(_compared(*_without(3, LESS)), names))
    assert {label: change.instead for label, change in found.items()} == {"2.1": "2a", "2a": "2.1"}


def test_cover_note_and_matrix_say_it_on_both_sides_and_explain_it_once() -> None:
    comparison = _compared(*_without(3, LESS))
    note = texts(cover_note([comparison]))
    assert f"3: {COMMON[2]} Misschien vervangen door 2a." in note
    assert f"2a (na 2): {LESS} Misschien in plaats van 3." in note
    assert note.count(INSTEAD) == 1
    report = matrix([comparison])
    assert "Misschien vervangen door 2a." in tables(report)["Wat vervalt, en bij wie"][1][2]
    rows = {row[0]: row[2] for row in tables(report)["Vergelijking van het hoofdstuk Duurzaamheid"]}
    assert "Misschien vervangen door 2a." in rows["3"]
    assert "2a: misschien in plaats van 3." in rows["na 2"]
    assert texts(report).count(INSTEAD) == 1


def test_of_municipalities_that_drop_the_same_it_is_told_at_whom() -> None:
    other = replace(_compared(*_without(3)), municipality="Leiden")
    rows = tables(matrix([_compared(*_without(3, LESS)), other]))["Wat vervalt, en bij wie"]
    assert rows[1][2] == "Leiderdorp en Leiden\nBij Leiderdorp: misschien vervangen door 2a."


@pytest.mark.parametrize("report", [cover_note, matrix])
def test_a_report_without_any_explains_nothing(report) -> None:  # type: ignore[no-untyped-def]
    assert INSTEAD not in texts(report([compared("Leiden")]))


def test_the_json_has_no_key_for_it() -> None:
    comparison = _compared(*_without(3, LESS))
    plain = replace(comparison, changes=tuple(replace(one, instead="") for one in comparison.changes))
    assert draft_json("leiderdorp.docx", comparison, "") == draft_json("leiderdorp.docx", plain, "")


def test_the_page_links_the_two_to_each_other() -> None:
    folder = Path(__file__).parents[2] / "templates" / "vergelijking"
    template = {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    html = comparison_html([_compared(*_without(3, LESS))], template=template)
    assert 'Misschien vervangen door <a href="#e2a-leiderdorp">2a</a>.' in html
    assert 'Misschien in plaats van <a href="#e3-leiderdorp">3</a>.' in html
    assert "vervallen, misschien vervangen door 2a" in html
    assert INSTEAD in html


HEADS = ("Haven", "Ligplaatsen", "Waarvan op stroom")
ROWS = (HEADS, ("Aarveld", "1.450", "435"), ("Bergmeer", "1.100", "330"), ("Kolkzijl", "850", "255"))
AS_A_SENTENCE = "Daarvan krijgt Aarveld er 1.450 (435 op stroom), Bergmeer 1.100 (330) en Kolkzijl 850 (255)."


def of_the_table(sentence: str) -> set[str]:
    """By what the cells of a table may have been replaced in a draft that has this sentence instead."""
    lead = paragraph("De havens bouwen tot en met 2030 samen 3.400 ligplaatsen.")
    rest = [paragraph(text) for text in COMMON if not text.startswith("# ")]
    common = document(heading("Havens"), lead, *cells(*ROWS), *rest)
    draft = document(heading("Havens"), lead, paragraph(sentence), *rest)
    told = compare(common, draft, load_lexicon(), Settings("Aarveld", ("Aarveld", "Bergmeer", "Kolkzijl")))
    return {change.instead for change in told.changes if change.common and change.common[0].cell}


def test_a_table_that_became_a_sentence_is_told_of_it() -> None:
    (added,) = of_the_table(AS_A_SENTENCE) - {""}
    assert added.endswith("a")


def test_a_sentence_with_a_figure_of_the_table_is_not_the_table() -> None:
    assert of_the_table("Aarveld krijgt een zwembad met 435 kluisjes.") == {""}
