"""Where the money comes from: another source is a change of substance, also where all else is told anew."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weight(was: str, wordt: str) -> Weight:
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Wij bekostigen de loods van de zeilclub uit de reserve.",
            "De loods van de zeilclub wordt door ons met een lening betaald.",
        ),
        (
            "Het college betaalt het herstel van de molen met eigen geld.",
            "De kosten van het molenherstel worden door het college gedekt met subsidie.",
        ),
        (
            "De dijkraad dekt de aanleg van de pier uit de algemene begroting.",
            "De pier wordt door de dijkraad aangelegd en betaald uit een fonds.",
        ),
        (
            "Het herstel van de kade betalen wij uit de opbrengst van de loods.",
            "Wij dragen de kosten van het kadeherstel met een heffing.",
        ),
        (
            "Wij betalen de pont uit onze eigen middelen.",
            "De pont wordt door ons met een lening bekostigd.",
        ),
    ],
)
def test_another_source_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Wij bekostigen de nieuwe loods uit onze spaarpot.",
            "De nieuwe loods wordt door ons betaald uit de reserve.",
        ),
        (
            "De dijkraad betaalt de pont uit de begroting.",
            "De pont wordt door de dijkraad uit eigen middelen betaald.",
        ),
        (
            "De raad stemt in met de begroting en met een lening aan de zeilclub.",
            "Met een lening aan de zeilclub en met de begroting stemt de raad in.",
        ),
    ],
)
def test_the_same_source_in_other_words_is_editorial(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.EDITORIAL
