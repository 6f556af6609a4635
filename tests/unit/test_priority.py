"""What goes before what: the order turned round is a change of substance, in other words it is not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

SAID = (
    (
        "In de haven geeft de dijkraad voorrang aan vissers boven zeilers.",
        "De dijkraad laat in de haven de {} voorgaan op de {}.",
        ("vissers", "zeilers"),
    ),
    (
        "Bij het ontwerp van het plein weegt groen zwaarder dan parkeren.",
        "Als wij het plein ontwerpen, laten wij {} voorgaan op {}.",
        ("groen", "parkeren"),
    ),
    (
        "De dijkraad geeft bij de verdeling van loodsen prioriteit aan koren boven bedrijven.",
        "Bij het verdelen van loodsen gaan {} bij de dijkraad voor {}.",
        ("koren", "bedrijven"),
    ),
    ("Rust gaat bij ons boven snelheid.", "Bij ons krijgt {} voorrang boven {}.", ("rust", "snelheid")),
    (
        "Wij geven herstel van molens voorrang boven herstel van bruggen.",
        "{} gaat bij ons voor {}.",
        ("Herstel van molens", "herstel van bruggen"),
    ),
    ("Snelheid is bij ons ondergeschikt aan rust.", "Bij ons gaat {} voor {}.", ("rust", "snelheid")),
)


def _weight(was: str, wordt: str) -> Weight:
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight


@pytest.mark.parametrize(("was", "form", "things"), SAID)
def test_the_order_turned_round_is_a_change_of_substance(
    was: str, form: str, things: tuple[str, str]
) -> None:
    turned = form.format(*reversed(things))
    assert _weight(was, turned) is _weight(turned, was) is Weight.SUBSTANTIVE


@pytest.mark.parametrize(("was", "form", "things"), SAID)
def test_the_same_order_in_other_words_is_editorial(was: str, form: str, things: tuple[str, str]) -> None:
    told = form.format(*things)
    assert _weight(was, told) is _weight(told, was) is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "In mei stelt de dijkraad een kader op voor de pier en zet hij een loket op.",
            "De dijkraad zet in mei een loket op en stelt voor de pier een kader op.",
        ),
        (
            "Niet eerder dan nadat de kade is hersteld, gaat de sluis open voor zeilers.",
            "De sluis gaat pas open voor zeilers als de kade is hersteld.",
        ),
        (
            "In mei heeft de dijkraad voorrang aan vissers gegeven.",
            "De dijkraad gaf in mei voorrang aan de vissers.",
        ),
    ],
)
def test_what_ranks_nothing_is_not_turned_round(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is Weight.EDITORIAL
