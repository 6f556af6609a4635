"""Small words on which an agreement turns are never editorial; moving them about is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.loading.lexicon import load_lexicon

PAIRS = Path(__file__).parents[1] / "samples" / "paren" / "scharnier.jsonl"


def _pairs(weight: str) -> list[tuple[str, str]]:
    lines = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(line["was"], line["wordt"]) for line in lines if line["gewicht"] == weight]


@pytest.mark.parametrize(("was", "wordt"), _pairs("inhoudelijk"))
def test_a_small_word_that_turns_the_agreement_is_substantive(was: str, wordt: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert str(said.weight) == "inhoudelijk"
    assert said.signals or said.reason, "someone must be able to read why"


@pytest.mark.parametrize(
    ("was", "wordt"),
    _pairs("redactioneel"),
)
def test_the_same_small_words_in_another_place_are_editorial(was: str, wordt: str) -> None:
    assert str(weigh_passage(was, wordt, load_lexicon(), Settings()).weight) == "redactioneel"


@pytest.mark.parametrize(
    ("was", "wordt", "weight"),
    [
        (
            "De pachters worden gehoord alvorens de dijkraad beslist.",
            "Nadat de dijkraad heeft beslist, hoort hij de pachters.",
            "inhoudelijk",
        ),
        (
            "De pachters worden gehoord alvorens de dijkraad beslist.",
            "Voordat de dijkraad beslist, worden de pachters gehoord.",
            "redactioneel",
        ),
        (
            "Een kade wordt niet gesloopt voordat een nieuwe kade in gebruik is genomen.",
            "Sloop van een kade vindt pas plaats nadat een nieuwe kade in gebruik is genomen.",
            "redactioneel",
        ),
        (
            "In de zomer varen er meer boten dan de rivier verdraagt.",
            "In de zomer varen er meer boten dan de rivier kan verdragen.",
            "redactioneel",
        ),
        (
            "Feesten met meer dan 50 bezoekers melden de burgemeesters vooraf.",
            "De burgemeesters melden feesten met meer dan 50 bezoekers vooraf.",
            "redactioneel",
        ),
        (
            "Bij storm belt de voorzitter de politie.",
            "Bij storm belt de politie de voorzitter.",
            "inhoudelijk",
        ),
        (
            "Bij storm belt de voorzitter de politie.",
            "De voorzitter belt de politie bij storm.",
            "redactioneel",
        ),
        ("Alle inwoners krijgen een pas.", "Iedereen die hier werkt, krijgt een pas.", "inhoudelijk"),
        ("Alle inwoners krijgen een pas.", "Iedereen die hier woont, krijgt een pas.", "redactioneel"),
        ("Wie hier werkt, krijgt een pas.", "Iedereen die hier werkt, krijgt een pas.", "redactioneel"),
    ],
)
def test_the_order_of_two_clauses_and_the_people_meant_are_part_of_the_agreement(
    was: str, wordt: str, weight: str
) -> None:
    assert str(weigh_passage(was, wordt, load_lexicon(), Settings()).weight) == weight
