"""What undoes an agreement on a thing or a place by its name is named, whoever says it; what only happens to
it is not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document import views
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

COMMON = """# Samen langs de vaart

De vijf gemeenten nemen deze paragraaf ongewijzigd op in hun akkoord.

Het veerpontje vaart het hele jaar, ook op zondag.

Scholieren reizen gratis met het veerpontje.

Op de Zeedijk pleiten wij voor een maximumsnelheid van 50 kilometer per uur.

Op bedrijventerrein Meerhof mogen uitsluitend bedrijven komen die zonder aardgas werken.

De gemeenten houden het tarief van de ijsbaan gelijk.

Het muziekarchief krijgt een vaste plek in de oude gasfabriek.

Wij bouwen niet in de Hoefpolder.

Proeven met vuurwerkshows beëindigen de gemeenten vóór 2029.

Het noodfonds voor schippers blijft bestaan.

De besluiten van de regiotafel zijn openbaar.

De vijf kringloopwinkels zijn ook op zaterdag open.

Het zwembad sluiten wij niet zonder instemming van de raden.
"""
LOCAL = """
## Sport

De hockeyclub verhuist naar het oosten van het dorp. Elke buurt krijgt een veld om te voetballen.

Kinderen leren weer schaatsen. De turnhal krijgt nieuwe toestellen.

## Cultuur

De bibliotheek is op zaterdag langer open. {sentence}

De griffie maakt een agenda voor inwoners. De muziekschool geeft les in het dorpshuis.

## Groen

In elke wijk komen bomen. De hertenkamp krijgt een hek. Het gras maaien wij twee keer. Wij zoeken een imker.
"""


def touched(sentence: str) -> list[tuple[str, str]]:
    comparison = compare(
        views.accepted(read_bytes(COMMON.encode(), "gemeenschappelijk.md")),
        views.accepted(read_bytes((COMMON + LOCAL.format(sentence=sentence)).encode(), "leiden.md")),
        load_lexicon(),
        Settings("Leiden", ("Leiden", "Zoeterwoude")),
    )
    return [(place.unit.text, place.touches) for place in comparison.elsewhere]


@pytest.mark.parametrize(
    ("sentence", "agreement"),
    [
        ("Het veerpontje vaart bij ons in de winter niet.", "3"),
        ("Scholieren betalen op het veerpontje een euro.", "4"),
        ("Aan de Zeedijk houden wij vast aan 80 kilometer per uur.", "5"),
        ("Op Meerhof is ook plek voor een steenfabriek.", "6"),
        ("Het tarief van de ijsbaan gaat in 2028 met 8 procent omhoog.", "7"),
        ("Het muziekarchief blijft in ons eigen gemeentehuis.", "8"),
        ("Vissers mogen in de Hoefpolder een loods bouwen.", "9"),
        ("Vuurwerkshows houden wij ook na 2029.", "10"),
        ("Het noodfonds voor schippers schaffen wij af.", "11"),
        ("Het noodfonds voor schippers vervalt als het Rijk niet meebetaalt.", "11"),
        ("Het noodfonds voor schippers eindigt in 2028.", "11"),
        ("Van het noodfonds voor schippers wijken wij af.", "11"),
        ("Over het noodfonds voor schippers maken wij aparte afspraken.", "11"),
        ("De regiotafel vergadert achter gesloten deuren.", "12"),
        ("De kringloopwinkel gaat op zaterdag dicht.", "13"),
        ("Over het zwembad beslist onze eigen raad.", "14"),
        ("Als de regio niet bevalt, treden wij uit.", "2"),
    ],
)
def test_what_undoes_an_agreement_is_named(sentence: str, agreement: str) -> None:
    assert touched(sentence) == [(sentence, agreement)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het veerpontje stopt ook bij het strand.",
        "Op het veerpontje kost een kop koffie niets.",
        "Langs de Zeedijk planten wij bomen.",
        "Aan de Zeedijk komt een bankje van 3 meter.",
        "Op Meerhof komt een bushalte.",
        "De ijsbaan krijgt een nieuw dak.",
        "Het muziekarchief krijgt in ons eigen gemeentehuis een vitrine.",
        "In de Hoefpolder mag iedereen wandelen.",
        "De les over vuurwerkshows begint na de zomer.",
        "Het veerpontje stopt om acht uur.",
        "De kringloopwinkel gaat op zondag dicht.",
        "Het muziekarchief groeit in Leiden niet harder dan dat van de buren.",
        "De regiotafel vergadert in het dorpshuis.",
        "Ouderen uit de regio stappen vaker op de fiets.",
        "Over de kleur van het dorpshuis beslist onze eigen raad.",
    ],
)
def test_what_only_happens_to_the_thing_is_not(sentence: str) -> None:
    assert touched(sentence) == []
