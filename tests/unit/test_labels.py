"""A typed number in front of a unit is a label; a number that is part of the sentence is not."""

from __future__ import annotations

import pytest

from regioparagraaf.dutch.labels import (
    MUST,
    MUST_NOT,
    article_number,
    label_length,
    references,
    renumbered,
    retitled,
    without_label,
)


@pytest.mark.parametrize("label", MUST)
def test_a_typed_number_is_a_label(label: str) -> None:
    assert without_label(label + "De raden besluiten.") == "De raden besluiten."


@pytest.mark.parametrize("opening", MUST_NOT)
def test_a_number_that_says_something_stays(opening: str) -> None:
    assert label_length(opening + " de afspraak.") == 0


def test_a_cell_with_only_a_number_keeps_it() -> None:
    assert without_label("12.") == "12."


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("bedoeld in artikel 4 , derde lid", {"4", "derde"}),
        ("de artikelen 4 , 5 en 6", {"4", "5", "6"}),
        ("hoofdstuk 3 en 40 woningen per jaar", {"3", "40"}),
        ("elk lid krijgt 3 stemmen", set()),
        ("het derde kwartaal", set()),
    ],
)
def test_a_reference_is_told_from_a_quantity(text: str, cited: set[str]) -> None:
    keys = tuple(text.split())
    assert {keys[at] for at in references(keys)} == cited


def test_a_reference_follows_the_numbers_of_the_articles() -> None:
    assert renumbered("Zie de artikelen 3 en 4.", {"3": "5", "4": "6"}) == "Zie de artikelen 5 en 6."
    assert article_number("Artikel 12. Groen") == "12"
    assert article_number("Wonen en groen") == ""


@pytest.mark.parametrize(
    ("text", "other", "read"),
    [
        (
            "Zie het hoofdstuk Water.",
            "Kijk bij hoofdstuk Sloten en regen.",
            "Zie het hoofdstuk Sloten en regen.",
        ),
        ("Dit geldt niet (zie Water).", "(zie Sloten en regen)", "Dit geldt niet (zie Sloten en regen)."),
        ("Dit geldt niet (zie Water).", "(zie Wonen)", "Dit geldt niet (zie Water)."),
        ("Wij zuiveren Water.", "Sloten en regen", "Wij zuiveren Water."),
        ("Zie het hoofdstuk Waterkering.", "Sloten en regen", "Zie het hoofdstuk Waterkering."),
    ],
)
def test_a_reference_follows_the_titles_of_the_chapters(text: str, other: str, read: str) -> None:
    assert retitled(text, other, {"Water": "Sloten en regen"}) == read
