"""What is left over beside a change belongs to it where the two together say the same in other words."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

WHOLE = "Een regiegroep van drie wethouders volgt de uitvoering en rapporteert elk half jaar aan de raden."
FIRST = "Een regiegroep van 3 wethouders volgt de uitvoering."
SECOND = "Zij brengt twee keer per jaar verslag uit aan de raden."
HOUSES = "De vijf gemeenten bouwen samen 8.500 woningen in de regio."
AROUND = (
    "Het polderlandschap tussen de kernen bebouwen wij niet.",
    "De raden stellen uiterlijk 1 juli 2027 een woonagenda vast.",
    "De raden komen twee keer per jaar bijeen.",
    "Elk jaar leggen de colleges de begroting voor aan de raden.",
    "Een keer per jaar praten de wethouders met de huurders.",
)


def said(common: Document, draft: Document, whole: bool = False) -> Comparison:
    return compare(common, draft, load_lexicon(), Settings("Leiden", whole=whole))


def text(*sentences: str) -> Document:
    return document(paragraph(HOUSES), paragraph(" ".join(sentences)), *map(paragraph, AROUND))


@pytest.mark.parametrize("whole", [False, True])
def test_a_sentence_in_two_is_one_change_though_the_second_has_other_words(whole: bool) -> None:
    split = said(text(WHOLE), text(FIRST, SECOND), whole)
    joined = said(text(FIRST, SECOND), text(WHOLE), whole)
    for found, (was, wordt) in ((split, (1, 2)), (joined, (2, 1))):
        (changed,) = (change for change in found.changes if change.weight is not Weight.NONE)
        assert (len(changed.common), len(changed.draft)) == (was, wordt)
        assert (changed.weight, changed.signals) == (Weight.EDITORIAL, ())


@pytest.mark.parametrize(
    "second",
    [
        "Zij brengt elke week verslag uit aan de raden.",
        "Zij brengt twee keer per jaar verslag uit aan de raden, als er geld is.",
        "De griffiers bereiden de vergaderingen van de raden voor.",
    ],
)
def test_a_sentence_that_says_something_else_is_not_drawn_in(second: str) -> None:
    found = said(text(WHOLE), text(FIRST, second))
    assert sum(change.weight is Weight.SUBSTANTIVE for change in found.changes) == 2
    assert all(len(change.draft) < 2 for change in found.changes)


def test_a_sentence_under_another_heading_is_not_drawn_in() -> None:
    parted = document(
        paragraph(HOUSES), paragraph(FIRST), heading("Raden"), paragraph(SECOND), *map(paragraph, AROUND)
    )
    assert all(len(change.draft) < 2 for change in said(text(WHOLE), parted).changes)


MONEY = "De gemeenten stellen daarvoor samen € 600.000 beschikbaar."
IN_OTHER_WORDS = "Daar trekken de gemeenten samen zes ton voor uit."


@pytest.mark.parametrize(
    ("wordt", "is_one"), [(IN_OTHER_WORDS, True), (f"{IN_OTHER_WORDS[:-1]}, als er geld is.", False)]
)
def test_two_free_sentences_in_one_place_are_one_where_nothing_changed_for_sure(
    wordt: str, is_one: bool
) -> None:
    found = said(text("De kade krijgt bomen.", MONEY), text("De kade krijgt bomen.", wordt))
    relations = [str(change.relation) for change in found.changes if change.weight is not Weight.NONE]
    assert (relations == ["gewijzigd"]) is is_one
    assert any(change.weight is Weight.SUBSTANTIVE for change in found.changes) is not is_one


@pytest.mark.parametrize(
    ("was", "wordt", "is_one"),
    [
        ("Greppels dempen wij niet.", "We gooien geen enkele greppel dicht.", True),
        ("De toegang is gratis.", "Wie binnenkomt, hoeft niets te betalen.", True),
        ("De toegang is gratis.", "Wie binnenkomt, hoeft niets te ondertekenen.", False),
    ],
)
def test_two_free_sentences_in_one_place_that_surely_say_the_same_need_no_word_in_common(
    was: str, wordt: str, is_one: bool
) -> None:
    found = said(text("De kade krijgt bomen.", was), text("De kade krijgt bomen.", wordt))
    relations = [str(change.relation) for change in found.changes if change.weight is not Weight.NONE]
    assert (relations == ["gewijzigd"]) is is_one


MOVES = "De muziekschool verhuist in 2028 naar één pand aan de haven."
GOES = "In 2028 gaat de muziekschool naar één pand aan de haven."
SHARED = "De kosten van de verhuizing worden naar rato van het inwonertal verdeeld."


@pytest.mark.parametrize(
    "told",
    [
        "De kosten van de verhuizing worden verdeeld op basis van het aantal inwoners.",
        "De kosten van de verhuizing worden verdeeld over de gemeenten, elk een vijfde.",
        "De kosten van de verhuizing worden door de provincie gedragen, op basis van een raming.",
    ],
)
def test_a_sentence_with_an_answer_of_its_own_is_not_drawn_into_the_change_before_it(told: str) -> None:
    for common, draft in ((text(MOVES, SHARED), text(GOES, told)), (text(GOES, told), text(MOVES, SHARED))):
        found = [change for change in said(common, draft).changes if change.weight is not Weight.NONE]
        assert all(len(change.common) < 2 and len(change.draft) < 2 for change in found)


@pytest.mark.parametrize(
    "more",
    [
        "De kosten van de verhuizing worden verdeeld op basis van het aantal inwoners.",
        "Voor de verhuizing is een projectleider nodig.",
        "Rond de verhuizing blijft de lesprijs voor alle leden van de school gelijk.",
    ],
)
def test_a_sentence_that_came_beside_a_change_told_anew_is_not_lost_in_it(more: str) -> None:
    for common, draft in ((text(MOVES), text(GOES, more)), (text(GOES, more), text(MOVES))):
        found = said(common, draft).changes
        holding = [one for one in found if more in {unit.text for unit in (*one.common, *one.draft)}]
        assert [one.weight for one in holding] == [Weight.SUBSTANTIVE]


BINDING = (
    "Klachten over de pont leggen wij voor aan een onafhankelijke havenmeester, wiens oordeel bindend is."
)
ASKED = "Klaagt iemand over de pont? Dan vragen wij een onafhankelijke havenmeester om een oordeel."


@pytest.mark.parametrize(
    ("third", "is_one"),
    [
        ("Aan dat oordeel moeten wij ons houden.", True),
        ("Aan zijn oordeel houden wij ons.", True),
        ("Aan dat oordeel zijn wij gebonden.", True),
        ("Aan dat oordeel hechten wij veel waarde.", False),
        ("Dat oordeel nemen wij mee in ons besluit.", False),
        ("Met dat oordeel kan de schipper naar de rechter.", False),
    ],
)
def test_a_third_sentence_that_points_back_at_a_thing_of_the_agreement_may_be_its_last_part(
    third: str, is_one: bool
) -> None:
    found = [one for one in said(text(BINDING), text(ASKED, third)).changes if one.weight is not Weight.NONE]
    assert [len(one.draft) for one in found] == ([3] if is_one else [2, 1])
    assert (found[0].weight is Weight.EDITORIAL) is is_one


def test_without_the_third_sentence_the_agreement_lost_something() -> None:
    (found,) = (one for one in said(text(BINDING), text(ASKED)).changes if one.weight is not Weight.NONE)
    assert found.weight is Weight.SUBSTANTIVE


OPEN = "Het register van ligplaatsen is openbaar."
LOCAL = (
    "Het dorpshuis krijgt een lift.",
    "De kermis blijft op het plein.",
    "De speeltuin gaat om tien uur open.",
)


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("Het register van ligplaatsen kunnen schippers inzien.", True),
        ("Het register van vaarwegen kunnen schippers inzien.", False),
    ],
)
def test_a_sentence_that_says_all_of_a_free_one_is_that_one_wherever_it_stands(
    told: str, is_one: bool
) -> None:
    draft = document(
        paragraph(HOUSES),
        *map(paragraph, AROUND),
        heading("Ons dorp"),
        paragraph(" ".join((LOCAL[0], told, *LOCAL[1:]))),
    )
    found = said(text(OPEN), draft).changes
    answered = any(one.common and one.draft for one in found if OPEN in {u.text for u in one.common})
    assert answered is is_one


HOURS = "De bibliotheek is ten minste 25 uur per week open."
FREE = "Lidmaatschap is gratis tot de leeftijd van 21 jaar."


@pytest.mark.parametrize(
    ("second", "joined"),
    [
        (FREE, True),
        ("De huur van het theater stijgt niet harder dan de inflatie.", False),
        ("Lid worden kan in elke vestiging.", False),
    ],
)
def test_an_agreement_that_has_what_came_in_the_one_before_it_was_joined_with_that(
    second: str, joined: bool
) -> None:
    draft = text("De bibliotheek is ten minste 25 uur per week open, en wie nog geen 21 is, is gratis lid.")
    found = said(text(HOURS, second), draft)
    (answer,) = (change for change in found.changes if HOURS in {unit.text for unit in change.common})
    assert (len(answer.common) == 2) == joined
