"""A few words that were changed in a sentence that otherwise stands are told by those words."""

from __future__ import annotations

import pytest
from comparisons import Says, compared

from regioparagraaf.comparison.model import Change, Direction, Signal, SignalKind
from regioparagraaf.reports.small_edits import in_its_words, mostly_stands, small_edit


def _changed(was: str, wordt: str, reason: str = "", signals: tuple[Signal, ...] = ()) -> Change:
    says = {2: Says(wordt, signals=signals, reason=reason)}
    return compared("Leiden", says, common=("# Haven", was)).changes[1]


@pytest.mark.parametrize(
    ("was", "wordt", "told"),
    [
        (
            "Aanleggen is hier niet mogelijk.",
            "Aanleggen is hier niet wenselijk.",
            "‘mogelijk’ werd ‘wenselijk’",
        ),
        (
            "De raden stellen in het voorjaar een havenplan vast.",
            "De raden leggen in het voorjaar een havenplan voor.",
            "‘stellen … vast’ werd ‘leggen … voor’",
        ),
        (
            "De pont vaart op elke dag van het jaar, ook in het weekend.",
            "De pont vaart op elke dag van het jaar, ook op zaterdag.",
            "‘in het weekend’ werd ‘op zaterdag’",
        ),
        (
            "Wij betalen de helft van het onderhoud.",
            "Wij betalen de helft van het reguliere onderhoud.",
            "‘reguliere’ kwam erbij",
        ),
        ("Wij houden de oude kraan in bedrijf.", "Wij houden de kraan in bedrijf.", "‘oude’ viel weg"),
    ],
)
def test_few_words_in_a_sentence_that_stands_are_a_small_edit(was: str, wordt: str, told: str) -> None:
    small = small_edit(_changed(was, wordt))
    assert small is not None
    assert small.told == told


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Warmte per kade", "Nieuwe bron per kade"),
        ("Elke boot die hier aanlegt, betaalt liggeld.", "Liggeld is er voor iedere boot die hier aanlegt."),
        ("De pont vaart elk half uur.", "De pont vaart elk half uur, zoals nu ook al gebeurt."),
        ("De pont vaart elk half uur.", "De pont vaart, elk half uur"),
    ],
)
def test_much_of_a_sentence_or_its_marks_alone_are_none(was: str, wordt: str) -> None:
    assert small_edit(_changed(was, wordt)) is None
    assert in_its_words(_changed(was, wordt)) == ""


def test_the_words_stand_behind_a_reason_that_names_none() -> None:
    was, wordt = "Wij bouwen een kade in Katwijk.", "Wij bouwen een kade in Noordwijk."
    assert in_its_words(_changed(was, wordt)) == "‘Katwijk’ werd ‘Noordwijk’"
    assert in_its_words(_changed(was, wordt, "in twijfel: een andere plaats")) == (
        "in twijfel: een andere plaats (‘Katwijk’ werd ‘Noordwijk’)"
    )
    named = "in twijfel: ‘Katwijk’ werd ‘Noordwijk’"
    assert in_its_words(_changed(was, wordt, named)) == named


def test_a_small_edit_is_one_with_a_signal_too() -> None:
    narrower = Signal(SignalKind.SCOPE, "", "grote", Direction.NARROWER)
    assert small_edit(
        _changed("De haven is voor alle boten.", "De haven is voor alle grote boten.", "", (narrower,))
    )


def test_a_sentence_in_another_order_mostly_stands() -> None:
    was = "In het voorjaar keuren wij de kranen."
    assert mostly_stands(_changed(was, "Wij keuren de kranen in het voorjaar niet."))
    assert not mostly_stands(_changed(was, "Wie een kraan heeft, hoort na de winter of zij niet lekt."))
