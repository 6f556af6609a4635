"""Signs that say something are no punctuation: they never come or go as an editorial change."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("was", "wordt", "reason"),
    [
        ("Het tarief groeit met 2% per jaar.", "Het tarief groeit met -2% per jaar.", "‘-’ kwam erbij"),
        ("Het tarief groeit met \u22122% per jaar.", "Het tarief groeit met 2% per jaar.", "‘-’ viel weg"),
        ("Wij betalen € 100 per huis.", "Wij betalen $ 100 per huis.", "‘$’ kwam erbij"),
        ("Wij bouwen 30 woningen.", "Wij bouwen 30* woningen.", "‘*’ kwam erbij"),
        ("Wij bouwen 12 woningen.", "Wij bouwen \u202e12\u202c woningen.", "leesrichting"),
        ("De regel geldt voor 5-10 kavels.", "De regel geldt voor 5\u200f-10 kavels.", "leesrichting"),
        ("Wij bouwen geen torens.", "Wij bouwen geen torens?", "een vraag"),
    ],
)
def test_a_sign_that_says_something_is_substantive(was: str, wordt: str, reason: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert said.weight is Weight.SUBSTANTIVE
    assert reason in said.reason


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij bouwen 10-20 woningen.", "Wij bouwen 10 - 20 woningen."),
        ("Wij bouwen woningen, scholen en wegen.", "Wij bouwen: woningen, scholen en wegen!"),
        ("Wij bouwen woningen \u2013 en scholen.", "Wij bouwen woningen, en scholen."),
        ("Het zijn \u202e12\u202c woningen.", "Het zijn, \u202e12\u202c woningen."),
        ("Wij bouwen woningen.", "Wij bouwen \u200ewoningen\u200e."),
    ],
)
def test_other_signs_are_editorial(was: str, wordt: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.EDITORIAL
