"""Names that one side writes out and the other shortens."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import SignalKind, Weight
from regioparagraaf.comparison.weighing.beforehand.initials import written_out
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("was", "wordt", "name"),
    [
        ("Gedeputeerde Staten keuren het plan goed.", "GS keuren het plan goed.", "Gedeputeerde Staten"),
        ("De Brugdienst meet de hoogte.", "De BD meet de hoogte.", "Brugdienst"),
        ("De Gemeenschappelijke Brugdienst meet.", "De GBD meet.", "Gemeenschappelijke Brugdienst"),
        ("De Dienst voor Bruggen meet.", "De DB meet.", "Dienst voor Bruggen"),
        ("Een brugdienst meet de hoogte.", "Een BD meet de hoogte.", ""),
        ("De hoge toren en de houten trap.", "De HT.", ""),
        ("De Hoge Tol heft toeslag. Wij hebben twee boten.", "De HT heft toeslag.", "Hoge Tol"),
        ("De Kamer van Vissers meldt de vangst.", "De KvV meldt de vangst.", "Kamer van Vissers"),
        ("De kamer van de visser is leeg.", "De KvV is leeg.", ""),
        ("De Kamer van Schippers meldt de vangst.", "De KvV meldt de vangst.", ""),
    ],
    ids=[
        "initials",
        "a compound with a capital",
        "a part of a compound",
        "a small word between",
        "a compound that is no name",
        "two that could be",
        "two that could be, of which one has capitals",
        "a small word with its letter",
        "another small word between",
        "another name",
    ],
)
def test_an_abbreviation_is_the_name_whose_letters_it_takes(was: str, wordt: str, name: str) -> None:
    _, theirs, names = written_out(was, wordt)
    assert (name in theirs and list(names) == [name]) if name else (theirs == wordt and not names)


def test_an_abbreviation_of_its_own_name_between_brackets_is_left_out() -> None:
    ours, _, _ = written_out("Wij weren brede houten vlonders (BHV).", "Wij weren brede houten vlonders.")
    assert ours == "Wij weren brede houten vlonders."


def test_an_abbreviation_that_both_sides_have_stays() -> None:
    was, wordt = "Gouden Sleutel en GS openen.", "GS opent."
    assert written_out(was, wordt)[:2] == (was, wordt)


def test_shortened_is_editorial_and_another_name_is_not() -> None:
    def weighed(wordt: str) -> Weight:
        return weigh_passage("Gedeputeerde Staten betalen de brug.", wordt, load_lexicon(), Settings()).weight

    assert weighed("GS betalen de brug.") is Weight.EDITORIAL
    assert weighed("PS betalen de brug.") is Weight.SUBSTANTIVE


def test_a_signal_has_the_words_that_stand_in_the_text() -> None:
    said = weigh_passage(
        "Gedeputeerde Staten betalen de helft van de brug.",
        "GS betalen een kwart van de brug en de raad van Leiden de rest.",
        load_lexicon(),
        Settings(),
    )
    assert SignalKind.QUANTITY in {signal.kind for signal in said.signals}
    for signal in said.signals:
        assert "Gedeputeerde" not in signal.draft
