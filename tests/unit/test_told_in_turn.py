"""Rows in another order, who goes first, how often, who pays: the same told in turn, or something else."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage
from regioparagraaf.loading.lexicon import load_lexicon


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


def signals(was: str, wordt: str) -> list[str]:
    return sorted(f"{signal.kind}: {signal.direction}" for signal in weighed(was, wordt).signals)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Vissers aan de Kade, de Steeg en het Hoofd krijgen een nieuwe kraan van de haven.",
            "Vissers aan het Hoofd, de Kade en de Steeg krijgen van de haven een nieuwe kraan.",
        ),
        (
            "Bewoners van de Molenhoek, De Burgh en het Oosterveld betalen één tarief voor de veerpont.",
            "Bewoners van het Oosterveld, De Burgh en de Molenhoek betalen één tarief voor de veerpont.",
        ),
        (
            "Door de provincie wordt elk jaar een kaart van alle lekke sluizen, fabrieken en stuwen gemaakt.",
            "Elk jaar maakt de provincie een kaart van alle stuwen, sluizen en fabrieken die lekken.",
        ),
        (
            "Elk jaar belt het college met alle kerken, scholen en corporaties over de dijk.",
            "Het college belt elk jaar met alle scholen, corporaties en kerken over de dijk.",
        ),
        (
            "Jongeren krijgen van ons een eigen plein, met hogere hekken, zachtere tegels en een kraan.",
            "Van ons krijgen jongeren een eigen plein met zachtere tegels, hogere hekken en een kraan.",
        ),
        (
            "Wij zorgen voor een schoner strand, veiligere paden en een museum.",
            "Wij zorgen voor veiligere paden, een schoner strand en een museum.",
        ),
    ],
)
def test_a_row_in_another_order_is_editorial(was: str, wordt: str) -> None:
    assert str(weighed(was, wordt).weight) == "redactioneel"


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De raad betaalt de kade en het college betaalt de brug.",
            "De raad betaalt de brug en het college betaalt de kade.",
        ),
        (
            "Het fonds betaalt het zand en de clubs krijgen het gras.",
            "Het fonds betaalt het gras en de clubs krijgen het zand.",
        ),
        (
            "De haven krijgt een diepere geul, bredere kaden en licht.",
            "De haven krijgt een bredere geul, diepere kaden en licht.",
        ),
        (
            "Wij zorgen voor hogere hekken en zachtere tegels op het plein.",
            "Wij zorgen voor zachtere hekken en hogere tegels op het plein.",
        ),
    ],
)
def test_what_goes_with_another_thing_or_body_is_substantive(was: str, wordt: str) -> None:
    assert str(weighed(was, wordt).weight) == "inhoudelijk"


@pytest.mark.parametrize(
    ("was", "wordt", "weight"),
    [
        (
            "De raad stelt de visie in juni vast, waarna het college de kade verkoopt.",
            "In juni stelt de raad de visie vast. Daarna verkoopt het college de kade.",
            "redactioneel",
        ),
        (
            "De stuurgroep bekijkt het ontwerp, waarna de raden erover stemmen.",
            "De stuurgroep bekijkt het ontwerp. Vervolgens stemmen de raden erover.",
            "redactioneel",
        ),
        (
            "De stuurgroep bekijkt het ontwerp, waarna de raden erover stemmen.",
            "De raden stemmen over het ontwerp. Daarna bekijkt de stuurgroep het.",
            "inhoudelijk",
        ),
        (
            "De stuurgroep bekijkt het ontwerp en de raden stemmen erover.",
            "De stuurgroep bekijkt het ontwerp. Daarna stemmen de raden erover.",
            "inhoudelijk",
        ),
        (
            "De bruggen worden door de provincie hersteld, te beginnen met de smalste brug.",
            "De bruggen worden door de provincie hersteld, de smalste brug als eerste.",
            "redactioneel",
        ),
        (
            "Wij vervangen de lantaarns, te beginnen in de haven.",
            "Wij vervangen de lantaarns, in de haven het eerst.",
            "redactioneel",
        ),
        (
            "Wij vervangen de ramen van kerken en scholen, te beginnen met de scholen.",
            "Wij vervangen de ramen van kerken en scholen, de kerken als eerste.",
            "inhoudelijk",
        ),
        (
            "Wij vervangen alle ramen, te beginnen met de scholen.",
            "Wij vervangen alle ramen.",
            "inhoudelijk",
        ),
        (
            "Wij vervangen alle ramen, te beginnen met de scholen.",
            "Wij beginnen met de ramen van de scholen.",
            "inhoudelijk",
        ),
    ],
)
def test_what_comes_first_stays_first(was: str, wordt: str, weight: str) -> None:
    assert str(weighed(was, wordt).weight) == weight


@pytest.mark.parametrize(
    ("was", "wordt", "weight"),
    [
        (
            "Voor scholen met een tuin stellen wij maximaal € 900 per school beschikbaar voor zaad.",
            "Scholen met een tuin krijgen van ons elk maximaal € 900 voor zaad.",
            "redactioneel",
        ),
        (
            "Wij geven € 5.000 per koor aan de koren voor een dirigent.",
            "Koren krijgen van ons ieder € 5.000 voor een dirigent.",
            "redactioneel",
        ),
        (
            "Roeiclubs met een loods ontvangen ten hoogste 2.000 euro voor verf.",
            "Roeiclubs met een loods ontvangen elk ten hoogste 2.000 euro voor verf.",
            "inhoudelijk",
        ),
        (
            "De gemeenten betalen € 3.000 per inwoner aan het fonds.",
            "De gemeenten betalen elk € 3.000 aan het fonds.",
            "inhoudelijk",
        ),
        ("Kinderen krijgen van ons gratis zeilles.", "Voor kinderen betalen wij de zeilles.", "redactioneel"),
        ("Vissers krijgen van ons een gratis pas.", "Vissers betalen ons hun pas.", "inhoudelijk"),
        ("Vissers krijgen een gratis pas.", "Vissers moeten hun pas betalen.", "inhoudelijk"),
        ("Vissers varen gratis.", "Voor vissers wordt het varen betaald.", "inhoudelijk"),
    ],
)
def test_who_pays_and_for_whom_each_sum_is(was: str, wordt: str, weight: str) -> None:
    assert str(weighed(was, wordt).weight) == weight


@pytest.mark.parametrize(
    ("was", "wordt", "said"),
    [
        (
            "Twee keer per jaar houden wij een oefening op de sluis.",
            "Elk jaar houden wij twee oefeningen op de sluis.",
            [],
        ),
        (
            "Vier keer per jaar houdt het college een braderie.",
            "Het college houdt jaarlijks vier braderieën.",
            [],
        ),
        (
            "Twee keer per jaar houden wij een oefening op de sluis.",
            "Elk jaar houden wij drie oefeningen op de sluis.",
            ["getal: hoger"],
        ),
        (
            "Twee keer per jaar houden wij een oefening op de sluis.",
            "Elke maand houden wij twee oefeningen op de sluis.",
            ["getal: hoger"],
        ),
        (
            "De pont vaart tussen middernacht en vijf uur niet.",
            "Tussen 0.00 en 5.00 uur vaart de pont niet.",
            [],
        ),
        (
            "De pont vaart tussen middernacht en vijf uur niet.",
            "Tussen 0.00 en 6.00 uur vaart de pont niet.",
            ["getal: gewijzigd"],
        ),
        (
            "Langs de havens van Oudega, Sneek en Lemmer planten wij riet.",
            "Langs de havens van Oudega, Bolsward, Sneek en Lemmer planten wij riet.",
            ["opsomming: toegevoegd"],
        ),
        (
            "Wij houden elk jaar een proef in Oudega, Nunspeet en Harlingen.",
            "In Harlingen, Oudega en Nunspeet houden wij elk jaar een proef.",
            [],
        ),
        ("Wij varen samen met Leiden.", "Wij varen samen met Leiden en Harlingen.", ["orgaan: toegevoegd"]),
        (
            "De visie wordt gemaakt door de provincie en ons.",
            "De provincie en wij maken de visie.",
            [],
        ),
        (
            "De visie wordt gemaakt door de provincie.",
            "De visie wordt gemaakt door de provincie en ons.",
            ["orgaan: toegevoegd"],
        ),
        ("De raad benoemt de griffier.", "Het presidium benoemt de griffier.", ["orgaan: gewijzigd"]),
        (
            "Wij laten geen feesten toe in de haven.",
            "Wij laten feesten toe in de haven, mits de geluidsnorm wordt gehaald.",
            ["ontkenning: vervallen", "voorbehoud: toegevoegd"],
        ),
        (
            "Wij laten geen feesten toe zonder vergunning.",
            "Wij laten feesten toe, mits er een vergunning is.",
            [],
        ),
        ("Wij houden de veerpont in stand.", "De veerpont schaffen wij niet af.", []),
        (
            "Binnen de bestaande begroting baggeren wij de haven.",
            "Wij baggeren de haven met het geld dat al in de begroting staat.",
            [],
        ),
        (
            "Wij baggeren de haven.",
            "Wij baggeren de haven met het geld dat al in de begroting staat.",
            ["voorbehoud: toegevoegd"],
        ),
        (
            "Nachtelijk varen is toegestaan na een verzoek van de reder.",
            "Als de reder erom verzoekt, is nachtelijk varen toegestaan.",
            [],
        ),
        (
            "Wij werken met de provincie aan een vaargeul.",
            "Een vaargeul: daaraan werken wij met de provincie.",
            [],
        ),
        (
            "De vaargeul wordt gegraven. Dat doen wij met de provincie.",
            "De vaargeul: daaraan werken wij met de provincie.",
            ["verbintenis: zwakker"],
        ),
        (
            "Wij houden toezicht op de sluizen.",
            "Wij houden de sluizen in de gaten.",
            ["verbintenis: zwakker"],
        ),
    ],
)
def test_the_signals_of_what_is_told_in_turn(was: str, wordt: str, said: list[str]) -> None:
    assert signals(was, wordt) == said
