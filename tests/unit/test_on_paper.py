"""What was on paper and is digital now has another form; the same form in other words has not."""

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
            "Wij bewaren de kaarten van de polder op papier in de loods.",
            "De kaarten van de polder worden door ons in digitale vorm bewaard in de loods.",
        ),
        (
            "De havenmeester stuurt elk jaar een papieren lijst van ligplaatsen.",
            "Elk jaar wordt door de havenmeester een elektronische lijst van ligplaatsen verstuurd.",
        ),
        ("Schippers krijgen de vaarkaart op papier.", "De vaarkaart krijgen schippers online."),
    ],
)
def test_another_form_is_a_change_of_substance(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Leden krijgen de nota op papier.", "Leden krijgen een papieren nota."),
        ("Schippers krijgen de vaarkaart digitaal.", "De vaarkaart krijgen schippers digitaal."),
        (
            "De vaarkaart is er op papier en digitaal.",
            "Zowel digitaal als op papier is de vaarkaart er.",
        ),
    ],
)
def test_the_same_form_is_editorial(was: str, wordt: str) -> None:
    assert _weight(was, wordt) is _weight(wordt, was) is Weight.EDITORIAL
