"""The words for findings: one Dutch sentence for each, none missing."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison.model import Direction, Found, Relation, Scope, Signal, SignalKind, Weight
from regioparagraaf.reports.wording import change_title, listed, scope_sentence, signal_lead, signal_sentence

PAIRS = {
    SignalKind.COMMITMENT: "zwakker sterker",
    SignalKind.RESERVATION: "toegevoegd vervallen gewijzigd",
    SignalKind.QUANTITY: "hoger lager gewijzigd toegevoegd vervallen",
    SignalKind.TERM: "eerder later gewijzigd toegevoegd vervallen",
    SignalKind.NEGATION: "toegevoegd vervallen",
    SignalKind.BODY: "gewijzigd toegevoegd vervallen",
    SignalKind.SCOPE: "ruimer nauwer",
    SignalKind.ENUMERATION: "toegevoegd vervallen",
}
"""Which directions go with which kind: docs/vergelijking.md, section 4."""
SIGNALS = [(kind, Direction(word)) for kind, words in PAIRS.items() for word in words.split()]


def test_every_kind_has_directions() -> None:
    assert set(PAIRS) == set(SignalKind)


@pytest.mark.parametrize(("kind", "direction"), SIGNALS)
def test_every_signal_has_a_sentence_of_its_own(kind: SignalKind, direction: Direction) -> None:
    lead = signal_lead(Signal(kind, "a", "b", direction))
    assert lead != f"{str(kind).capitalize()} {direction}"
    others = [signal_lead(Signal(*other)) for other in _signals() if other[0::3] != (kind, direction)]
    assert lead not in others


def _signals() -> list[tuple[SignalKind, str, str, Direction]]:
    return [(kind, "a", "b", direction) for kind, direction in SIGNALS]


@pytest.mark.parametrize(
    ("common", "draft", "sentence"),
    [
        ("1 juli", "2028", "De termijn komt later: ‘1 juli’ werd ‘2028’."),
        ("1 juli", "", "De termijn komt later: ‘1 juli’."),
        ("", "2028", "De termijn komt later: ‘2028’."),
        ("", "", "De termijn komt later."),
    ],
)
def test_a_sentence_shows_the_words_that_there_are(common: str, draft: str, sentence: str) -> None:
    assert signal_sentence(Signal(SignalKind.TERM, common, draft, Direction.LATER)) == sentence


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("weight", [Weight.EDITORIAL, Weight.SUBSTANTIVE])
def test_every_change_has_a_title(relation: Relation, weight: Weight) -> None:
    assert change_title(relation, weight)
    assert change_title(Relation.EQUAL, Weight.NONE) == "Gelijk"


@pytest.mark.parametrize(
    ("scope", "sentence"),
    [
        (Scope(Found.WHOLE), "Het hele concept is vergeleken."),
        (Scope(Found.PART, ((3, 9),)), "Vergeleken is één deel van het concept: alinea 3 tot en met 9."),
        (
            Scope(Found.SCATTERED, ((3, 3), (7, 9))),
            "Vergeleken zijn verspreide delen van het concept: alinea 3 en alinea 7 tot en met 9.",
        ),
        (
            Scope(Found.NOTHING),
            "In dit concept is niets gevonden dat de gemeenschappelijke tekst beantwoordt.",
        ),
    ],
)
def test_the_scope_is_told_in_one_sentence(scope: Scope, sentence: str) -> None:
    assert scope_sentence(scope) == sentence


def test_names_are_listed_as_people_say_them() -> None:
    assert listed([]) == ""
    assert listed(["Leiden"]) == "Leiden"
    assert listed(["Leiden", "Leiderdorp", "Zoeterwoude"]) == "Leiden, Leiderdorp en Zoeterwoude"


def test_of_words_on_one_side_the_scope_says_what_became_of_them() -> None:
    went = Signal(SignalKind.SCOPE, "uitsluitend", "", Direction.WIDER)
    came = Signal(SignalKind.SCOPE, "", "waaronder", Direction.WIDER)
    assert signal_sentence(went) == "De reikwijdte wordt ruimer: ‘uitsluitend’ vervalt."
    assert signal_sentence(came) == "De reikwijdte wordt ruimer: ‘waaronder’ komt erbij."
