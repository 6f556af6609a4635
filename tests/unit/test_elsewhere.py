"""Local sentences that touch an agreement are named; those that only speak of the same things are not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document import views
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

COMMON = """# Samen in de streek

De vijf gemeenten nemen deze paragraaf ongewijzigd op in hun akkoord.

Een fusie van gemeenten is voor ons geen doel.

De raden stellen uiterlijk 1 juli 2027 een regionale woonagenda vast.

De gemeenten betalen samen € 250.000 per jaar voor het landschap rond de plassen.

Een stuurgroep van wethouders volgt de voortgang van alle afspraken.
"""
LOCAL = """
## Sport

Het zwembad aan de Dorpsstraat krijgt nieuwe kleedkamers. De hockeyclub verhuist naar het oosten van het dorp.

Kinderen leren op school weer schaatsen. Elke buurt krijgt een veld om te voetballen.

## Cultuur

De bibliotheek is op zaterdag langer open voor scholieren. De muziekschool geeft les in het dorpshuis.

## Geld en bestuur

De begroting is sluitend. {sentence}

Het gemeentehuis is op maandagavond open. De griffie maakt een agenda voor inwoners.
"""


def touched(sentence: str) -> list[tuple[str, str]]:
    draft = COMMON + "\n" + LOCAL.format(sentence=sentence)
    found = compare(
        views.accepted(read_bytes(COMMON.encode(), "gemeenschappelijk.md")),
        views.accepted(read_bytes(draft.encode(), "leiden.md")),
        load_lexicon(),
        Settings("Leiden"),
    )
    return [(place.unit.text, place.touches) for place in found.elsewhere]


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("De regionale paragraaf geldt alleen als de raad daar geld voor heeft.", "2"),
        ("Alle regionale afspraken gelden onder voorbehoud van de begroting.", "2"),
        ("Bij strijd gaat dit hoofdstuk voor op de regionale paragraaf.", "2"),
        ("Een fusie met de buurgemeenten sluiten wij niet uit.", "3"),
        ("Voor het landschap betalen wij € 250.000 minder.", "5"),
        ("Aan regionale uitgaven betalen wij alleen mee zolang onze begroting sluit.", "2"),
        ("Voor samenwerking in de regio stellen wij geen extra ambtenaren beschikbaar.", "2"),
        ("Wij houden ons niet gebonden aan afspraken waarvoor geen geld is.", "2"),
    ],
)
def test_a_sentence_that_undermines_an_agreement_is_named(sentence: str, agreement: str) -> None:
    assert touched(sentence) == [(sentence, agreement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De regionale samenwerking levert ons veel op.",
        "Wij zijn trots op het landschap.",
        "Met het landschap staat ons dorp niet alleen.",
        "Een fusie van twee sportclubs geeft ruimte voor een nieuw veld.",
        "De wachttijd bij het loket is niet langer dan tien minuten.",
    ],
)
def test_a_sentence_that_only_speaks_of_the_same_is_not(sentence: str) -> None:
    assert touched(sentence) == []
