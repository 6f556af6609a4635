"""Municipalities: who acts, where something is, and who is named in a row."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Direction, Passage, SignalKind, Weight
from regioparagraaf.loading.lexicon import load_lexicon

REGION = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
REST = "Leiderdorp, Oegstgeest, Voorschoten en Zoeterwoude"


def weighed(was: str, wordt: str, region: tuple[str, ...] = REGION) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings(region[0], region))


def signals(passage: Passage) -> list[tuple[SignalKind, Direction]]:
    return [(signal.kind, signal.direction) for signal in passage.signals]


@pytest.mark.parametrize("struck", ["Leiden", "Voorschoten"], ids=["the own one", "another one"])
@pytest.mark.parametrize(
    "row", ["Wie in {} vaart, krijgt een vlag.", "De schippers van {} krijgen een vlag."], ids=["in", "van"]
)
def test_a_municipality_struck_from_a_row_is_missed(struck: str, row: str) -> None:
    names = ["Leiden", "Voorschoten", "Katwijk"]
    was, wordt = ", ".join(names[:-1]) + " en Katwijk", " en ".join(n for n in names if n != struck)
    said = weighed(row.format(was), row.format(wordt))
    assert signals(said) == [(SignalKind.ENUMERATION, Direction.DROPPED)]


def test_who_acts_with_all_others_acts_together_with_them() -> None:
    said = weighed("Wij kopen gezamenlijk boeien.", f"Wij kopen met {REST} boeien.")
    assert SignalKind.BODY not in {kind for kind, _ in signals(said)}
    said = weighed("Wij kopen gezamenlijk boeien.", "Wij kopen met Leiderdorp en Oegstgeest boeien.")
    assert signals(said) == [(SignalKind.BODY, Direction.ADDED)]


def test_all_but_the_own_one_is_not_all() -> None:
    said = weighed("In alle vijf de gemeenten geldt één tarief.", f"In {REST} geldt één tarief.")
    assert signals(said) == [(SignalKind.SCOPE, Direction.NARROWER)]


def test_a_municipality_of_no_table_is_known_by_the_dossier() -> None:
    region = ("Vlotmond", "Kaaiburg", "Sluiswoude")
    was, wordt = "Vlotmond betaalt de kraan.", "Kaaiburg betaalt de kraan."
    assert signals(weighed(was, wordt, region)) == [(SignalKind.BODY, Direction.CHANGED)]
    was, wordt = "Onze gemeente betaalt de kraan.", "De kraan betaalt Vlotmond."
    assert weighed(was, wordt, region).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    "who", ["Daarom heeft {} de leiding over de sluis.", "{} heeft de leiding over de sluis."]
)
def test_who_has_the_lead_acts(who: str) -> None:
    said = weighed(who.format("Oegstgeest"), who.format("Voorschoten"))
    assert signals(said) == [(SignalKind.BODY, Direction.CHANGED)]
