"""What is said in other terms needs no answer; what only looks like it does."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weight(was: str, wordt: str) -> Weight:
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De haven laat geen bedrijven toe die geen band hebben met de visserij.",
            "Bedrijven die niets met de visserij te maken hebben, laat de haven niet toe.",
        ),
        (
            "Wie geen relatie heeft met de molen, krijgt geen sleutel.",
            "Wie niets te maken heeft met de molen, krijgt geen sleutel.",
        ),
        (
            "De dijkraad legt bij de splitsing N11/Dijkweg een rotonde aan.",
            "De dijkraad legt bij de splitsing van de N11 met de Dijkweg een rotonde aan.",
        ),
        (
            "De havens en de dijkraad betalen elk de helft van de pont.",
            "De kosten van de pont worden door de dijkraad en de havens ieder voor de helft betaald.",
        ),
        (
            "Ouderen die niet meer naar de markt kunnen, krijgen hulp.",
            "Hulp krijgen ouderen die niet meer naar de markt kunnen reizen.",
        ),
        (
            "Dankzij de steun van de vissers blijft de veerpont in de vaart.",
            "De veerpont blijft varen door de steun van de vissers.",
        ),
        ("De haven biedt oude boten te koop aan.", "Oude boten zet de haven in de verkoop."),
        (
            "Van elk besluit van het bestuur krijgen de raadsleden binnen een week bericht.",
            "De raadsleden ontvangen van ieder bestuursbesluit binnen een week bericht.",
        ),
    ],
)
def test_the_same_in_other_terms_is_editorial(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De dijkraad legt bij de splitsing N11/Dijkweg een rotonde aan.",
            "De dijkraad legt bij de splitsing van de N11 met de Kadeweg een rotonde aan.",
        ),
        ("De dijkraad betaalt de pont.", "De dijkraad betaalt mee aan de kosten van de pont."),
        ("Dankzij de wind vaart de pont.", "Ondanks de wind vaart de pont."),
        ("De haven koopt oude boten aan.", "De haven verkoopt oude boten."),
        (
            "De pachters nemen elk besluit over het peil.",
            "De pachters krijgen bericht van elk besluit over het peil.",
        ),
    ],
)
def test_what_only_looks_alike_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.SUBSTANTIVE
