"""Moves, the part, labels and what is said when nothing is found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import pytest
from cells import cells

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Found, Relation, Weight
from regioparagraaf.document.model import Block, Document, Kind, Span, document, heading, item, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

OWN = Settings("Leiden", ("Leiden", "Zoeterwoude"))
WHOLE = Settings("Leiden", ("Leiden", "Zoeterwoude"), whole=True)

HOUSES = "De vijf gemeenten bouwen samen 8.500 woningen in de regio."
AGENDA = "De raden stellen uiterlijk 1 juli 2027 een woonagenda vast."
GREEN = "Het polderlandschap tussen de kernen bebouwen wij niet."
BUS = "Een snelle buslijn verbindt Leiderdorp met het Bio Science Park."
BIKE = "De doorfietsroute naar Leiden Centraal krijgt voorrang."
POOL = "Zwembaden en theaters betalen wij naar inwonertal."
LOCAL = (
    "De kermis verhuist naar het evenemententerrein.",
    "Honden mogen in de zomer niet op het strand.",
    "Het gemeentehuis gaat op donderdagavond open.",
    "De kapvergunning voor kastanjebomen vervalt.",
    "Wij schaffen de precariobelasting af.",
    "De schouwburg krijgt nieuwe stoelen.",
    "Voor de vuilniswagens komt een nieuwe loods.",
    "De avondvierdaagse houdt haar subsidie.",
)


def said(common: Document, draft: Document, how: Settings = OWN) -> Comparison:
    return compare(common, draft, load_lexicon(), how)


def text(*sentences: str) -> Document:
    return document(*map(paragraph, sentences))


def moved(comparison: Comparison) -> list[str]:
    return [change.common[0].text for change in comparison.changes if change.moved]


def labels(comparison: Comparison) -> list[str]:
    return [change.label for change in comparison.changes]


def test_of_two_blocks_that_swapped_the_one_with_fewer_records_moved() -> None:
    assert moved(said(text(HOUSES, AGENDA, GREEN, BUS, BIKE), text(BUS, BIKE, HOUSES, AGENDA, GREEN))) == [
        BUS,
        BIKE,
    ]


def test_on_a_tie_the_block_with_fewer_characters_moved() -> None:
    assert moved(said(text(AGENDA, POOL), text(POOL, AGENDA))) == [POOL]
    assert len(POOL) < len(AGENDA)


def test_a_moved_unit_that_is_otherwise_equal_is_editorial() -> None:
    change = next(c for c in said(text(AGENDA, HOUSES, POOL), text(POOL, AGENDA, HOUSES)).changes if c.moved)
    assert (change.relation, change.weight) == (Relation.EQUAL, Weight.EDITORIAL)


def sections(*parts: tuple[str, Sequence[str]]) -> Document:
    blocks: list[Block] = []
    for title, sentences in parts:
        blocks += [heading(title, level=2), *map(paragraph, sentences)]
    return document(*blocks)


def test_a_unit_under_a_heading_that_answers_another_heading_moved() -> None:
    common = sections(("Wonen", (HOUSES, AGENDA, GREEN)), ("Verkeer", (BUS, BIKE)))
    draft = sections(("Wonen", (HOUSES, AGENDA)), ("Verkeer", (BUS, GREEN, BIKE)))
    assert moved(said(common, draft)) == [GREEN]


def test_a_heading_that_was_renamed_added_or_dropped_moves_nothing() -> None:
    common = sections(("Wonen", (HOUSES, AGENDA, GREEN)), ("Verkeer", (BUS, BIKE)))
    assert not moved(
        said(common, sections(("Bouwen en groen", (HOUSES, AGENDA, GREEN)), ("Verkeer", (BUS, BIKE))))
    )
    assert not moved(said(common, sections(("Wonen", (HOUSES, AGENDA, GREEN, BUS, BIKE)))))
    added = sections(("Wonen", (HOUSES,)), ("Besluiten", (AGENDA, GREEN)), ("Verkeer", (BUS, BIKE)))
    assert not moved(said(common, added))


def test_an_added_unit_has_the_number_of_the_unit_before_it_and_a_letter() -> None:
    comparison = said(text(HOUSES, AGENDA), text(LOCAL[0], HOUSES, LOCAL[1], LOCAL[2], AGENDA), WHOLE)
    assert labels(comparison) == ["0a", "1", "1a", "1b", "2"]


def test_after_z_comes_aa() -> None:
    extra = [f"Straat {n} krijgt een zebrapad met nummer {n * 7}." for n in range(28)]
    comparison = said(text(HOUSES, AGENDA), text(HOUSES, *extra, AGENDA), WHOLE)
    assert labels(comparison)[26:30] == ["1z", "1aa", "1ab", "2"]


def test_a_whole_draft_is_the_part_when_half_of_it_is_linked() -> None:
    comparison = said(text(HOUSES, AGENDA, GREEN), text(HOUSES, *LOCAL[:2], AGENDA))
    assert comparison.scope.found is Found.WHOLE
    assert comparison.scope.ranges == ((1, 4),)
    assert [c.draft[0].text for c in comparison.changes if c.relation is Relation.ADDED] == list(LOCAL[:2])


def test_one_section_of_an_agreement_is_a_part_and_draws_no_other_section_in() -> None:
    draft = sections(
        ("Sport", LOCAL[:4]), ("De regio", (HOUSES, AGENDA, GREEN, BUS)), ("Geld", (*LOCAL[4:], *LOCAL[:1]))
    )
    comparison = said(text(HOUSES, AGENDA, GREEN, BUS), draft)
    assert comparison.scope.found is Found.PART
    assert comparison.scope.ranges == ((6, 10),)
    assert not any(unit.text in LOCAL for change in comparison.changes for unit in change.draft)


def test_a_lone_linked_sentence_in_a_local_paragraph_is_the_only_one_taken() -> None:
    draft = document(
        heading("Sport", level=2),
        paragraph(" ".join((LOCAL[0], LOCAL[1], HOUSES, LOCAL[2]))),
        *map(paragraph, LOCAL[3:6]),
        heading("Geld", level=2),
        paragraph(" ".join((LOCAL[6], AGENDA, LOCAL[7], LOCAL[5]))),
        paragraph(LOCAL[0]),
    )
    comparison = said(text(HOUSES, AGENDA, GREEN), draft)
    assert comparison.scope.found is Found.SCATTERED
    assert [unit.text for c in comparison.changes for unit in c.draft] == [HOUSES, AGENDA]


def test_where_hardly_anything_is_found_no_link_is_invented() -> None:
    comparison = said(text(HOUSES, AGENDA, GREEN, BUS), text(*LOCAL))
    assert comparison.scope.found is Found.NOTHING
    assert {change.relation for change in comparison.changes} == {Relation.DROPPED}
    assert [remark.code for remark in comparison.remarks] == ["RP201"]


@pytest.mark.parametrize(
    "minutes",
    [
        [paragraph("Verslag van de avond."), *cells(("Wonen", AGENDA)), paragraph("Rondvraag: niemand.")],
        cells(("Opgave", AGENDA), ("Groen", GREEN)),
    ],
)
def test_of_a_short_draft_that_takes_over_a_sentence_or_two_those_are_found(minutes: list[Block]) -> None:
    """Also in a table, and where the common text has a table of its own."""
    names = ("dijk", "brug", "haven", "molen", "markt", "kerk", "polder", "sluis", "toren", "gracht")
    long = [
        f"De {name} in {where} krijgt een schilder." for name in names for where in ("oost", "west", "noord")
    ]
    table = cells(("Onderwerp", "Bijdrage per jaar"), ("Groen", "€ 250.000"))
    common = document(*map(paragraph, [AGENDA, *long, GREEN]), *table)
    comparison = said(common, document(*minutes))
    equal = [change.common[0].text for change in comparison.changes if change.relation is Relation.EQUAL]
    expected = [one for one in (AGENDA, GREEN) if one in [block.text for block in minutes]]
    assert [one for one in equal if one in (AGENDA, GREEN)] == expected
    assert comparison.scope.found is not Found.NOTHING


def test_a_sentence_split_over_a_paragraph_break_is_still_equal() -> None:
    comparison = said(
        document(paragraph(f"{HOUSES} {AGENDA}"), paragraph(GREEN)), text(HOUSES, AGENDA, GREEN)
    )
    assert {change.relation for change in comparison.changes} == {Relation.EQUAL}


def test_an_own_name_in_a_slot_is_equal_and_anothers_is_not() -> None:
    common = text("Onze gemeente wijst een aanspreekpunt voor de regio aan.", HOUSES)
    own = said(common, text("Leiden wijst een aanspreekpunt voor de regio aan.", HOUSES))
    other = said(common, text("Zoeterwoude wijst een aanspreekpunt voor de regio aan.", HOUSES))
    assert own.changes[0].relation is Relation.EQUAL
    assert (other.changes[0].relation, other.changes[0].weight) == (Relation.CHANGED, Weight.SUBSTANTIVE)


def test_compared_whole_there_are_no_slots() -> None:
    common = text("Onze gemeente wijst een aanspreekpunt aan.", HOUSES)
    comparison = said(common, text("Leiden wijst een aanspreekpunt aan.", HOUSES), WHOLE)
    assert comparison.changes[0].relation is Relation.CHANGED


def test_a_local_condition_on_the_same_amount_is_named_elsewhere() -> None:
    fund = "De vijf gemeenten vullen samen een regiofonds met € 640.000 per jaar."
    limit = "In het regiofonds storten wij onze bijdrage aan die € 640.000 alleen als de raad instemt."
    draft = sections(("De regio", (fund, HOUSES, AGENDA)), ("Geld", (*LOCAL[:3], limit, LOCAL[3], LOCAL[4])))
    comparison = said(text(fund, HOUSES, AGENDA), draft)
    assert [(place.unit.text, place.touches) for place in comparison.elsewhere] == [(limit, "1")]


DESK = "De vijf gemeenten openen samen een energieloket voor huurders en verenigingen."
BANK = "Met de huurdersvereniging maken wij afspraken over het onderhoud van de flats."


@pytest.mark.parametrize(
    ("local", "named"),
    [
        ("Het lokale energieloket houden wij daarnaast in stand.", True),
        ("Het lokale energieloket blijft open.", True),
        ("Aan een energieloket betalen wij mee, mits de buren dat ook doen.", True),
        ("Als de huur daalt, betalen wij mee aan het energieloket.", True),
        ("Aan een energieloket betalen wij niet mee.", True),
        ("Aan het energieloket betalen wij hoogstens 12.500 euro mee.", True),
        ("Wij fietsen graag naar het strand, maar niet naar het energieloket.", True),
        ("De buurman fietst graag naar het strand, maar niet naar het energieloket.", False),
        ("Het energieloket is gezellig ingericht.", False),
        ("Een energieloket is niet gezellig ingericht.", False),
        ("Wij zien bij het energieloket hoogstens 12 mensen op een dag.", False),
        ("Wij fietsen naar het strand, mits het energieloket dicht is.", False),
        ("Bij het energieloket hangt een kaart, die niet altijd klopt.", False),
        ("Op zondag zonder muziek is het dorp niet stil.", False),
    ],
)
def test_only_a_local_sentence_that_limits_or_refuses_the_subject_itself_is_named(
    local: str, named: bool
) -> None:
    draft = sections(("De regio", (DESK, BANK, HOUSES, AGENDA)), ("Dorp", (*LOCAL[:3], local, *LOCAL[3:])))
    found = said(text(DESK, BANK, HOUSES, AGENDA), draft).elsewhere
    assert [(place.unit.text, place.touches) for place in found] == ([(local, "1")] if named else [])


@pytest.mark.parametrize(
    ("local", "named"),
    [
        ("De bijdrage aan het regionale fonds betalen wij alleen als de begroting dat toelaat.", True),
        ("Het regiofonds vullen wij pas nadat de raad de jaarrekening kent.", True),
        ("Het zwembad betalen wij alleen als de begroting dat toelaat.", False),
        ("Van het regiofonds staat een foto in de krant.", False),
    ],
)
def test_a_regional_fund_is_the_same_in_two_words(local: str, named: bool) -> None:
    fund = "De vijf gemeenten vullen samen een regiofonds, waaruit zij de buslijnen betalen."
    draft = sections(("De regio", (fund, HOUSES, AGENDA)), ("Geld", (*LOCAL[:3], local, *LOCAL[3:])))
    found = said(text(fund, HOUSES, AGENDA), draft).elsewhere
    assert [(place.unit.text, place.touches) for place in found] == ([(local, "1")] if named else [])


@pytest.mark.parametrize(
    ("local", "named"),
    [
        ("Aan de snelfietsroute betalen wij niet mee.", True),
        ("Wij leggen de fietssnelweg alleen aan als de provincie betaalt.", True),
        ("De snelfietsroute is gezellig ingericht.", False),
        ("Aan de wandelroute betalen wij niet mee.", False),
    ],
)
def test_an_agreement_is_touched_in_other_words_for_its_subject(local: str, named: bool) -> None:
    route = "De vijf gemeenten leggen samen een doorfietsroute langs de plassen."
    draft = sections(("De regio", (route, HOUSES, AGENDA)), ("Geld", (*LOCAL[:3], local, *LOCAL[3:])))
    found = said(text(route, HOUSES, AGENDA), draft).elsewhere
    assert [(place.unit.text, place.touches) for place in found] == ([(local, "1")] if named else [])


def test_millions_are_an_amount_however_few_their_figures() -> None:
    fund = "De vijf gemeenten maken samen € 1,2 miljoen vrij voor een kenniscentrum."
    same = "Bij het kenniscentrum staat een bord met daarop die € 1,2 miljoen."
    other = "Bij het kenniscentrum staat een bord met daarop die € 1,3 miljoen."
    draft = sections(("De regio", (fund, HOUSES, AGENDA)), ("Geld", (*LOCAL[:3], same, other, *LOCAL[3:])))
    assert [place.unit.text for place in said(text(fund, HOUSES, AGENDA), draft).elsewhere] == [same]


def test_a_local_sentence_that_repeats_an_agreement_shares_its_subject() -> None:
    common = "Daar staat voor de gemeenten nu veel tegenover."
    other = "Daar willen de dorpen nu iets moois tegenover stellen."
    draft = sections(("De regio", (common, HOUSES, AGENDA)), ("Dorp", (*LOCAL[:3], other, *LOCAL[3:])))
    assert said(text(common, HOUSES, AGENDA), draft).elsewhere == ()


def test_a_local_sentence_on_the_same_body_and_subject_is_named() -> None:
    common = "Met Staatsbosbeheer beheren de gemeenten de rietkragen langs de plassen."
    same = "De rietkragen laten wij door Staatsbosbeheer jaarlijks maaien."
    other = "De bankjes laten wij door Staatsbosbeheer jaarlijks schilderen."
    draft = sections(("De regio", (common, HOUSES, AGENDA)), ("Dorp", (*LOCAL[:3], other, same, *LOCAL[3:])))
    found = said(text(common, HOUSES, AGENDA), draft).elsewhere
    assert [place.unit.text for place in found] == [same]


def test_a_local_sentence_about_something_else_is_not_named() -> None:
    draft = sections(("De regio", (HOUSES, AGENDA, GREEN)), ("Geld", LOCAL))
    assert said(text(HOUSES, AGENDA, GREEN), draft).elsewhere == ()


def test_an_item_dropped_from_a_kept_list_stands_in_a_record_of_its_own() -> None:
    def priorities(*items: str) -> Document:
        return document(
            paragraph("Wij geven voorrang aan deze projecten:"), *map(item, items), paragraph(HOUSES)
        )

    bike, bus, sheds = "de doorfietsroute naar Leiden", "een snelle buslijn", "veilige fietsenstallingen"
    changes = said(priorities(bike, bus, sheds), priorities(bike, bus)).changes
    assert [c.common[0].text for c in changes if c.relation is Relation.DROPPED] == [sheds]


def test_chapters_of_its_own_in_a_draft_that_counts_whole_are_told() -> None:
    text = [
        heading("Wonen"),
        *map(paragraph, (f"Wij bouwen in {year} huizen." for year in range(2026, 2036))),
    ]
    own = [
        block
        for title in ("Sport", "Zorg")
        for block in (heading(title), *(paragraph(f"De {title} van dorp {n} krijgt een dak.") for n in "abc"))
    ]
    comparison = compare(document(*text), document(*own, *text), load_lexicon(), Settings())
    assert "RP203" in [remark.code for remark in comparison.remarks]
    comparison = compare(document(*text), document(*own[:4], *text), load_lexicon(), Settings())
    assert "RP203" not in [remark.code for remark in comparison.remarks]


COMMITTEE = "De klankbordgroep vergadert elke maand in het dorpshuis."


@pytest.mark.parametrize(
    ("before", "weight"),
    [(COMMITTEE, Weight.EDITORIAL), (BIKE, Weight.SUBSTANTIVE)],
    ids=["named in the sentence before", "named nowhere"],
)
def test_who_is_meant_by_zij_stands_in_the_sentence_before_it(before: str, weight: Weight) -> None:
    common = text(HOUSES, before, "De klankbordgroep bewaakt de kosten van het dorpsplein.", GREEN)
    draft = text(HOUSES, before, "Zij bewaakt de kosten van het dorpsplein.", GREEN)
    change = next(c for c in said(common, draft, WHOLE).changes if "dorpsplein" in c.common[0].text)
    assert change.weight is weight


def test_a_zij_under_another_heading_points_at_nothing_before_it() -> None:
    under = "Zij bewaakt de kosten van het dorpsplein."
    common = sections(
        ("Overleg", (HOUSES, COMMITTEE)),
        ("Geld", ("De klankbordgroep bewaakt de kosten van het dorpsplein.", GREEN)),
    )
    draft = sections(("Overleg", (HOUSES, COMMITTEE)), ("Geld", (under, GREEN)))
    change = next(c for c in said(common, draft, WHOLE).changes if c.draft and c.draft[0].text == under)
    assert change.weight is Weight.SUBSTANTIVE


PLAN, STUDY = "De raden stellen een woonagenda vast.", "De raden onderzoeken een woonagenda vast."
HEAT, GROUP = "De raden stellen een warmteplan vast.", "Een stuurgroep volgt de woonagenda."


@pytest.mark.parametrize(
    ("chapters", "order"),
    [
        (((PLAN,), (STUDY,), (PLAN, STUDY)), (0, 2, 1)),
        (((PLAN,), (STUDY,), (PLAN, STUDY)), (2, 1, 0)),
        (
            (
                (STUDY, HEAT, PLAN),
                (PLAN, PLAN, GROUP),
                (STUDY, HEAT, HEAT),
                (PLAN,),
                (PLAN, HEAT, PLAN, PLAN),
            ),
            (4, 1, 0, 2, 3),
        ),
    ],
)
def test_look_alikes_that_occur_more_often_are_not_taken_for_each_other_where_chapters_moved(
    chapters: tuple[tuple[str, ...], ...], order: tuple[int, ...]
) -> None:
    parts = [[heading(f"Deel {n}"), *map(paragraph, lines)] for n, lines in enumerate(chapters, 1)]
    common, draft = (
        document(*chain.from_iterable(one)) for one in (parts, [parts[number] for number in order])
    )
    assert {change.relation for change in said(common, draft).changes} == {Relation.EQUAL}


@pytest.mark.parametrize(
    ("before", "figure", "behind", "weight"),
    [
        ("De vijf gemeenten bouwen samen 8.500 woningen in de regio.", "2", "", Weight.EDITORIAL),
        ("De vijf gemeenten", "12", " bouwen samen 8.500 woningen in de regio.", Weight.EDITORIAL),
        ("De vijf gemeenten bouwen samen 9.500 woningen in de regio.", "2", "", Weight.SUBSTANTIVE),
        ("De vijf gemeenten bouwen samen 8.500", "2", " woningen in de regio.", Weight.SUBSTANTIVE),
    ],
)
def test_a_raised_figure_behind_a_word_or_stop_is_the_number_of_a_note(
    before: str, figure: str, behind: str, weight: Weight
) -> None:
    spans = Span(before), Span(figure, raised=True), Span(behind)
    draft = document(paragraph(AGENDA), Block(Kind.PARAGRAPH, spans), paragraph(GREEN))
    changes = said(document(*map(paragraph, (AGENDA, HOUSES, GREEN))), draft, WHOLE).changes
    assert [change.weight for change in changes] == [Weight.NONE, weight, Weight.NONE]
    assert "".join(unit.text for unit in changes[1].draft) == before + figure + behind


def test_a_line_with_the_number_of_a_page_that_comes_again_is_no_agreement() -> None:
    foot = "Coalitieakkoord Leiden 2026-2030 – pagina {}"
    lines = [HOUSES, foot.format(1), AGENDA, foot.format(2), GREEN]
    added = said(document(*map(paragraph, (HOUSES, AGENDA, GREEN))), document(*map(paragraph, lines))).changes
    told = [(change.weight, change.reason) for change in added if change.relation is Relation.ADDED]
    assert told == [(Weight.EDITORIAL, "regel met een paginanummer")] * 2


@pytest.mark.parametrize("line", ["Wij bouwen woningen, zie bladzijde {}", "Dorp {} krijgt een plein"])
def test_a_sentence_that_comes_again_with_another_number_is_one(line: str) -> None:
    lines = [HOUSES, line.format(1), AGENDA, line.format(2), GREEN]
    added = said(document(*map(paragraph, (HOUSES, AGENDA, GREEN))), document(*map(paragraph, lines))).changes
    told = [change.weight for change in added if change.relation is Relation.ADDED]
    assert told == [Weight.SUBSTANTIVE] * 2
