"""Small words that say another thing in each other's place (wissels.tsv), and nothing elsewhere."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weight(was: str, wordt: str) -> Weight:
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight


def test_each_row_has_two_sides_and_says_what_differs() -> None:
    rows = load_lexicon().tables["wissels"]
    assert [row for row in rows if len(row) != 3 or not all(row)] == []
    assert [row for row in rows if set(row[0].split()) & set(row[1].split())] == []


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De dijkraad bepaalt wanneer de sluis opengaat.", "De dijkraad bepaalt of de sluis opengaat."),
        ("Wij leggen vast wie de boten keurt.", "Wij leggen vast dat iemand de boten keurt."),
        (
            "Schippers krijgen een boei in plaats van een steiger.",
            "Schippers krijgen een boei of een steiger.",
        ),
        (
            "Wij helpen schippers door hun liggeld te betalen.",
            "Wij helpen schippers om hun liggeld te betalen.",
        ),
        ("Wij keuren elke loods waar wordt gestookt.", "Wij keuren elke loods wanneer wordt gestookt."),
        ("De sluizen worden door hen beheerd.", "De sluizen worden voor hen beheerd."),
        ("Wij varen zoals wij dat nu doen.", "Wij varen zoals wij dat nu kunnen."),
        ("Wij huren anders loodsen.", "Wij huren andere loodsen."),
        ("Ondanks de wind vaart de pont.", "Vanwege de wind vaart de pont."),
        ("De pont vaart hoewel de schippers klagen.", "De pont vaart omdat de schippers klagen."),
        ("De sluiswachter mag geen boot openen.", "De sluiswachter hoeft geen boot te openen."),
        ("De dijkraad meldt wat hij heeft besloten.", "De dijkraad meldt wat hij wil besluiten."),
    ],
)
def test_a_small_word_in_the_place_of_another_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is Weight.SUBSTANTIVE
    assert _weight(wordt, was) is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Schippers krijgen een boei in plaats van een steiger.",
            "In plaats van een steiger krijgen schippers een boei.",
        ),
        (
            "Door het liggeld te schrappen helpen wij schippers om te varen.",
            "Wij helpen schippers om te varen door het liggeld te schrappen.",
        ),
        ("Voor ons geldt: wij baggeren de haven.", "Door ons wordt de haven gebaggerd."),
        ("Ondanks de wind vaart de pont.", "De pont vaart ondanks de wind."),
        ("Vanwege de wind vaart de pont niet.", "Door de wind vaart de pont niet."),
        ("Wanneer de sluis opengaat, bepaalt de dijkraad.", "De dijkraad bepaalt wanneer de sluis opengaat."),
        ("De dijkraad meldt wat hij heeft besloten.", "Wat de dijkraad heeft besloten, meldt hij."),
    ],
)
def test_the_same_words_may_move(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is Weight.EDITORIAL
