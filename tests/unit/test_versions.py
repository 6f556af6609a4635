"""Which version a draft is, which is the newest, and what is new in it."""

from __future__ import annotations

import json

import pytest
from comparisons import DROPPED, Says, compared

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.dossier.versions import Edition, edition
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.news import Since, Together, news_report, rows
from regioparagraaf.trace.since import MovedOn, News, Side, outside, since
from regioparagraaf.writers.html.news import told
from regioparagraaf.writers.json import frame, whole_json


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("leiden.docx", ""),
        ("Leiden concept 2.docx", "concept 2"),
        ("leiden_v1.3_2026-03-05.docx", "concept 1.3, 5 maart 2026"),
        ("leiden concept 2 5-3-2026 voorlopig.odt", "concept 2, voorlopig, 5 maart 2026"),
        ("Leiden versie 2 5 maart 2026.docx", "concept 2, 5 maart 2026"),
        ("leiden 15mrt2026.odt", "15 maart 2026"),
        ("leiden-concept-3-1-augustus-2026.docx", "concept 3, 1 augustus 2026"),
        ("leiden 2e concept.docx", "concept 2"),
        ("Leiden definitief.docx", "vastgesteld"),
        ("Leiden vastgesteld 20260630.pdf", "vastgesteld, 30 juni 2026"),
        ("coalitieakkoord-leiden-2026-2030.docx", ""),
        ("coalitieakkoord 2026-2030 leiden 12 maart 2026.docx", "12 maart 2026"),
        ("akkoord 2026_2026-05-12.docx", "12 mei 2026"),
        ("akkoord concept 3.1 2026-2030.docx", "concept 3.1"),
        ("leiden 20261399.docx", ""),
        ("leiden 31-02-2026.docx", ""),
        ("leiden 31-02-2026 (verbeterd 28-02-2026).docx", "28 februari 2026"),
        ("Leiden_concept_2026.docx", "concept"),
        ("Leiden_concept_3_2026.docx", "concept 3"),
    ],
)
def test_the_name_of_a_file_says_which_version_it_is(file: str, words: str) -> None:
    assert edition(file).words == words


def test_what_the_dossier_says_goes_before_the_name_point_by_point() -> None:
    said = [Edition("Leiden concept 2.docx", date="2026-04-01", status="voorlopig")]
    assert edition("leiden Concept 2.docx", said).words == "concept 2, voorlopig, 1 april 2026"
    assert edition("leiden concept 3.docx", said).words == "concept 3"


def test_a_later_date_is_newer_whatever_the_number_and_ten_comes_after_nine() -> None:
    later, earlier = edition("x concept 1 2026-05-01.md"), edition("x concept 2 2026-04-01.md")
    assert later.age > earlier.age
    assert edition("x concept 10.md").age > edition("x concept 9.md").age


@pytest.mark.parametrize("name", ["2", "concept 2", "v2", "2026-03-05", "x concept 2 2026-03-05"])
def test_a_version_is_called_by_number_date_or_file(name: str) -> None:
    one = edition("x concept 2 2026-03-05.docx")
    assert one.is_called(name)
    assert not edition("x.docx").is_called(name)


FIRST = compared("Leiden", {2: Says("a b c d"), 3: Says("e f g h"), 5: DROPPED}, {6: "Erbij gekomen."})


def news(second: dict[int, Says], added: dict[int, str] | None = None) -> dict[str, News]:
    return {one.number: one.news for one in since(FIRST, compared("Leiden", second, added))}


def test_the_same_draft_again_is_no_news() -> None:
    assert since(FIRST, FIRST) == ()


def test_new_again_and_back_are_told_apart() -> None:
    found = news({2: Says("a b c d"), 3: Says("e f g i"), 6: Says("k l m n")})
    assert found == {"3": News.AGAIN, "5": News.BACK, "6": News.NEW, "6a": News.BACK}


def test_an_addition_that_stays_is_no_news_and_another_is() -> None:
    second = {2: Says("a b c d"), 3: Says("e f g h"), 5: DROPPED}
    assert news(second, {6: "Erbij gekomen."}) == {}
    assert news(second, {4: "Erbij gekomen."}) == {}
    other = since(FIRST, compared("Leiden", second, {6: "Iets anders."}))
    assert [(one.number, one.news) for one in other] == [("6a", News.NEW), ("6a", News.BACK)]


# The common text moved on too.

AGENDA = "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
HOMES = "Wij bouwen samen ten minste 8.500 woningen binnen de kernen."
LAND = "Het open landschap tussen de kernen houden wij vrij van bebouwing."
BUSES = "Elke kern houdt ook in de avond een busverbinding met het station."
CARDS = "Kortingspassen van alle gemeenten gelden in de hele regio."
THEN = (AGENDA, HOMES, LAND, BUSES, CARDS)
LEXICON = load_lexicon()


def text(*sentences: str) -> Document:
    return document(heading("Samen"), *map(paragraph, sentences))


def met(now: tuple[str, ...], earlier: tuple[str, ...], later: tuple[str, ...]) -> dict[str, News]:
    """What became of each place where the common text went from THEN to `now`, and the draft from
    `earlier` to `later`."""
    common = text(*now)
    region = compare(text(*THEN), common, LEXICON, Settings())
    then, new = (compare(common, text(*draft), LEXICON, Settings()) for draft in (earlier, later))
    return {one.number: one.news for one in since(then, new, MovedOn(region, LEXICON))}


def put(old: str, new: str, texts: tuple[str, ...] = THEN) -> tuple[str, ...]:
    assert old in texts
    return tuple(new if one == old else one for one in texts)


FEWER, MORE = HOMES.replace("8.500", "8.000"), HOMES.replace("8.500", "9.000")


def test_a_draft_that_stayed_behind_the_region_is_told() -> None:
    assert met(put(HOMES, MORE), THEN, THEN) == {"3": News.BEHIND}


def test_what_the_region_took_from_the_draft_is_no_difference_any_more() -> None:
    assert met(put(HOMES, MORE), put(HOMES, MORE), put(HOMES, MORE)) == {"3": News.TAKEN}


def test_a_draft_that_follows_the_region_and_one_that_goes_another_way() -> None:
    assert met(put(HOMES, MORE), THEN, put(HOMES, MORE)) == {"3": News.FOLLOWED}
    assert met(put(HOMES, MORE), THEN, put(HOMES, FEWER)) == {"3": News.CROSSED}


def test_a_deviation_that_stayed_while_the_region_moved() -> None:
    assert met(put(HOMES, MORE), put(HOMES, FEWER), put(HOMES, FEWER)) == {"3": News.APART}


def test_what_the_municipality_alone_changed_stays_its_own() -> None:
    weaker = BUSES.replace("houdt", "houdt zo veel mogelijk")
    found = met(put(HOMES, MORE), THEN, put(BUSES, weaker))
    assert found == {"3": News.BEHIND, "5": News.NEW}
    assert [news.side for news in found.values()] == [Side.REGION, Side.MUNICIPALITY]


def test_what_the_region_dropped_is_still_there_in_whatever_words() -> None:
    without = tuple(one for one in THEN if one != CARDS)
    later = CARDS.replace("gelden", "gelden uiterlijk in 2028")
    assert met(without, THEN, THEN) == {"6": News.BEHIND}
    assert met(without, THEN, without) == {"6": News.FOLLOWED}
    assert met(without, without, without) == {"6": News.TAKEN}
    assert met(without, put(CARDS, later), put(CARDS, later)) == {"6": News.APART}
    assert met(without, THEN, put(CARDS, later)) == {"6": News.CROSSED}


# What moved together is one row.


def rows_between(earlier: tuple[str, ...], later: tuple[str, ...]) -> list[tuple[str, str]]:
    """Number and news of each row, where the common text stayed as it was."""
    common = text(*THEN)
    then, new = (compare(common, text(*draft), LEXICON, Settings()) for draft in (earlier, later))
    return [
        (row.number, row.first.news if isinstance(row, Together) else row.news)
        for row in rows(since(then, new))
    ]


MOVED = (BUSES, CARDS, AGENDA, HOMES, LAND)


def test_sentences_that_moved_together_are_one_row_and_so_is_their_way_back() -> None:
    assert rows_between(THEN, MOVED) == [("5 t/m 6", News.NEW)]
    assert rows_between(MOVED, THEN) == [("5 t/m 6", News.BACK)]


def test_a_moved_sentence_with_other_words_is_a_row_of_its_own() -> None:
    other = put(CARDS, CARDS.replace("gelden in", "gelden voortaan in"), MOVED)
    assert rows_between(THEN, other) == [("5", News.NEW), ("6", News.NEW)]


def test_sentences_that_moved_apart_are_rows_of_their_own() -> None:
    apart = (CARDS, AGENDA, HOMES, LAND, BUSES)
    assert rows_between(THEN, apart) == [("6", News.NEW)]
    assert len(rows_between(THEN, (BUSES, AGENDA, CARDS, HOMES, LAND))) == 2


def test_a_row_of_what_moved_together_says_how_much_and_where_to() -> None:
    common = document(
        heading("Wonen"), *map(paragraph, THEN[:3]), heading("Verkeer"), *map(paragraph, THEN[3:])
    )
    draft = document(
        heading("Wonen"), paragraph(THEN[0]), heading("Verkeer"), *map(paragraph, (*THEN[3:], *THEN[1:3]))
    )
    then, new = (compare(common, one, LEXICON, Settings()) for one in (common, draft))
    (row,) = rows(since(then, new))
    assert isinstance(row, Together)
    assert row.sentence == "2 onderdelen samen verplaatst, nu onder ‘Verkeer’."
    assert row.words == f"{HOMES} … {LAND}"


def test_a_chapter_that_moved_with_its_heading_is_not_said_to_stand_under_itself() -> None:
    first, second = (
        (heading("Wonen"), *map(paragraph, THEN[:3])),
        (heading("Verkeer"), *map(paragraph, THEN[3:])),
    )
    common, draft = document(*first, *second), document(*second, *first)
    then, new = (compare(common, one, LEXICON, Settings()) for one in (common, draft))
    (row,) = rows(since(then, new))
    assert isinstance(row, Together)
    assert row.sentence == "3 onderdelen samen verplaatst, nu vanaf alinea 1."


ASIDE = (CARDS, AGENDA, HOMES, LAND, BUSES)


def test_a_draft_that_follows_a_sentence_to_where_the_region_put_it_goes_back_to_nothing() -> None:
    assert met(ASIDE, THEN, ASIDE) == {"2": News.FOLLOWED}
    assert met(ASIDE, THEN, THEN) == met(ASIDE, ASIDE, ASIDE) == {}
    assert met(THEN, ASIDE, THEN) == {"6": News.BACK}


def test_what_the_region_put_elsewhere_is_shown_as_moved() -> None:
    common = text(*ASIDE)
    region = compare(text(*THEN), common, LEXICON, Settings())
    then, now = (compare(common, text(*draft), LEXICON, Settings()) for draft in (THEN, ASIDE))
    new = Since("Leiden", "1", "2", since(then, now, MovedOn(region, LEXICON)), "versie 1", "versie 2")
    assert f"Verplaatst: {CARDS}" in [block.text for block in news_report([new]).blocks]
    ((title, _, (row,)),) = told(new).tables
    assert (title, "".join(piece.text for piece in row.common)) == (
        "Wat beide wijzigden",
        f"Verplaatst: {CARDS}",
    )


# What stands elsewhere in an agreement.

CONDITION = (
    "Aan de afspraken in de regionale paragraaf werken wij alleen mee zolang dat binnen onze begroting past."
)
STREETS = tuple(enumerate(("Dorpsstraat", "Laan", "Kade", "Vaart", "Brink", "Singel", "Weide", "Hof"), 3))
POOL = "Het zwembad aan de Kerkweg krijgt een nieuwe kleedkamer."


def agreement(*own: str) -> Comparison:
    """An agreement with the paragraph among chapters of its own, the last of which says `own`."""
    draft = document(
        heading("Wonen in ons dorp"),
        *(
            paragraph(f"Aan de {street} komt een speelveld met {number} toestellen.")
            for number, street in STREETS
        ),
        heading("Samen"),
        *map(paragraph, THEN),
        heading("Financiën"),
        *map(paragraph, (POOL, *own)),
    )
    return compare(text(*THEN), draft, LEXICON, Settings())


def told_outside(then: Comparison, now: Comparison) -> list[tuple[str, bool, bool]]:
    return [(one.place.unit.text, one.was_there, one.is_there) for one in outside(then, now)]


def test_a_condition_that_comes_or_goes_elsewhere_in_an_agreement_is_news() -> None:
    then, now = agreement(), agreement(CONDITION)
    assert since(then, now) == ()
    assert told_outside(then, now) == [(CONDITION, False, True)]
    assert told_outside(now, then) == [(CONDITION, True, False)]
    assert told_outside(now, now) == []


def test_a_condition_that_leaves_the_paragraph_for_another_chapter_still_stands_there() -> None:
    then = compare(text(*THEN), text(*THEN, CONDITION), LEXICON, Settings())
    assert told_outside(then, agreement(CONDITION)) == [(CONDITION, True, True)]
    assert told_outside(agreement(CONDITION), then) == []


def test_an_agreement_with_a_new_condition_elsewhere_did_change() -> None:
    then, now = agreement(), agreement(CONDITION)
    new = Since("Leiden", "concept 1", "concept 2", since(then, now), outside=outside(then, now))
    assert new.summary == (
        "in de paragraaf niets veranderd",
        "Elders in het akkoord: 1 zin erbij die een afspraak raakt",
    )
    shown = [block.text for block in news_report([new]).blocks]
    assert "Raakt alle afspraken; onder ‘Financiën’." in shown
    assert CONDITION in shown
    ((title, _, (row,)),) = told(new).tables
    assert (title, row.then, row.now) == ("Elders in het akkoord", "", CONDITION)
    (said,) = json.loads(b"".join(whole_json(frame("x", "", 6, news=(new,)), ())))["sinds"]
    assert [(one["wat"], one["tekst"]) for one in said["elders"]] == [("erbij", CONDITION)]
