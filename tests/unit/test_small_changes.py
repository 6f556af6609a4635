"""Three words or fewer that change who, when or what, in a sentence that is otherwise kept."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


def _told(was: str, wordt: str) -> list[tuple[str, str]]:
    return [(signal.kind.value, signal.direction.value) for signal in _weighed(was, wordt).signals]


def test_each_row_of_small_words_names_at_least_two_and_what_they_share() -> None:
    rows = load_lexicon().tables["evengoed"]
    assert [row for row in rows if len(row) != 3 or len(set(row[0].split())) < 2 or not all(row)] == []


def test_a_row_beside_some_verbs_narrows_no_other_row() -> None:
    rows = [(frozenset(words.split()), beside) for words, beside, _ in load_lexicon().tables["evengoed"]]
    narrow = [words for words, beside in rows if beside != "-"]
    assert [
        words for words in narrow if any(len(words & other) > 1 for other, beside in rows if beside == "-")
    ] == []


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De laatste pont uit Katwijk vaart later.", "De laatste pont naar Katwijk vaart later."),
        ("Elke steiger krijgt een lamp of een boei.", "Elke steiger krijgt een lamp met een boei."),
        ("De dijkraad betaalt de kade en het pad.", "De dijkraad betaalt de kade bij het pad."),
        ("De bond stelt een fonds voor schippers in.", "De bond stelt een fonds voor schippers voor."),
    ],
)
def test_a_small_word_that_made_way_for_another_is_a_change(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert _weighed(wordt, was).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De pont vaart niet tijdens de storm.", "De pont vaart niet gedurende de storm."),
        ("De boten liggen aan de kade.", "De boten liggen langs de kade."),
        ("De bond geeft steun aan schippers.", "De bond geeft steun voor schippers."),
        ("Wij baggeren als de geul dichtslibt.", "Wij baggeren wanneer de geul dichtslibt."),
        ("Zowel de haven als de sluis krijgt licht.", "De haven en de sluis krijgen allebei licht."),
        ("Met een brief nodigen wij schippers uit.", "Wij nodigen schippers met een brief uit."),
    ],
)
def test_a_small_word_that_stands_as_well_there_is_none(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De bond baggert de geul; wij betalen dat.", "De bond baggert de geul; zij betaalt dat."),
        ("De schippers krijgen ons advies.", "De schippers krijgen hun advies."),
        ("De bond kiest onze havenmeester.", "De bond kiest zijn havenmeester."),
    ],
)
def test_another_pronoun_is_another_party_once_that_is_named(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE


def test_the_municipalities_are_both_we_and_they() -> None:
    was = "De gemeenten leggen steigers aan die wij onderhouden."
    assert _weighed(was, was.replace("wij", "zij")).weight is Weight.EDITORIAL


def test_what_it_held_for_is_now_excepted() -> None:
    was = "De bond betaalt als een boot zinkt door ijsgang."
    wordt = "De bond betaalt als een boot zinkt, behalve door ijsgang."
    assert _told(was, wordt) == [("voorbehoud", "toegevoegd")]
    assert _told(wordt, was) == [("voorbehoud", "vervallen")]
    elsewhere = "De bond betaalt niet als een boot zinkt door ijsgang."
    assert _told(elsewhere, wordt) != [("voorbehoud", "toegevoegd")]


def test_a_number_of_another_kind_is_not_told_twice() -> None:
    was = "Wie riet plant, krijgt voor elke vierkante meter twintig euro."
    wordt = "Wie riet plant, krijgt voor elke twintig vierkante meter twintig euro."
    assert _told(was, wordt) == [("getal", "toegevoegd")]
    assert _weighed("De drie havens krijgen licht.", "De drie havens krijgen alle drie licht.").signals == ()


@pytest.mark.parametrize(
    ("was", "wordt", "way"),
    [
        ("Een deel van de boten heeft geen lamp.", "Geen van de boten heeft een lamp.", "nauwer"),
        ("Wij weren geen van de boten.", "Wij weren een deel van de boten niet.", "ruimer"),
    ],
)
def test_none_of_them_is_more_than_not_some(was: str, wordt: str, way: str) -> None:
    assert _told(was, wordt) == [("reikwijdte", way)]


@pytest.mark.parametrize(
    ("was", "wordt", "way"),
    [
        (
            "De loodsen zijn uiterlijk tien dagen voor de keuring leeg.",
            "De loodsen zijn op zijn vroegst tien dagen voor de keuring leeg.",
            "later",
        ),
        ("De pont vaart voor de duur van twee jaar.", "De pont vaart na twee jaar.", "gewijzigd"),
        ("De pont vaart gratis voor twee jaar.", "De pont vaart over twee jaar gratis.", "gewijzigd"),
        ("De pont vaart voor de duur van de bouw.", "De pont vaart na de bouw.", "later"),
        ("Aan de bouw gaat een keuring vooraf.", "Na de bouw komt een keuring.", "later"),
    ],
)
def test_how_long_it_lasts_is_not_when_it_comes(was: str, wordt: str, way: str) -> None:
    assert _told(was, wordt) == [("termijn", way)]


def test_what_stops_after_so_long_has_lasted_so_long() -> None:
    passage = _weighed("De proef loopt gedurende twee jaar.", "De proef stopt na twee jaar.")
    assert [signal for signal in passage.signals if signal.kind.value == "termijn"] == []


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De bonden voegen hun vloten samen.", "De bonden laten hun vloten samenwerken."),
        ("De bonden stemmen in mei in met het plan.", "De bonden stemmen in mei over het plan."),
        ("De loodsen aan de kade worden aangesloten op het net.", "De loodsen aan de kade gaan van het net."),
        ("De schippers betalen de bond liggeld.", "De schippers ontvangen van de bond liggeld."),
        ("De kade blijft openbaar.", "De kade wordt openbaar."),
        ("De pont vaart met instemming van de bond.", "De pont vaart met medeweten van de bond."),
        ("De winst komt ten goede aan de haven.", "De winst komt ten laste van de haven."),
    ],
)
def test_a_verb_that_looks_like_it_is_another_deed(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij baggeren de geulen langs de dijk.", "Wij baggeren de geul langs de dijk."),
        ("Het gif in de havens ruimen wij op.", "Het gif in de haven ruimen wij op."),
        ("De loodsen krijgen een nieuw dak.", "De loods krijgt een nieuw dak."),
    ],
)
def test_one_of_several_is_not_all_of_them(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert _weighed(wordt, was).weight is Weight.SUBSTANTIVE


def test_one_who_may_be_any_of_them_is_all_of_them() -> None:
    passage = _weighed("De huurder kiest de kleur van de deur.", "De huurders kiezen de kleur van de deur.")
    assert passage.weight is Weight.EDITORIAL
