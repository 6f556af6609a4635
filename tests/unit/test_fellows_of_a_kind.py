"""Things of one kind of which one took the other's place (naamwoorden.tsv, kinds 'soort-…')."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon


def test_a_thing_is_of_one_kind() -> None:
    rows = [row for row in load_lexicon().tables["naamwoorden"] if row[0].startswith("soort-")]
    words = [word for row in rows for word in row[1].split()]
    assert rows
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De winst van de kermis gaat naar nieuwe verf voor de tunnels.",
            "Wat de kermis opbrengt, wordt besteed aan het schilderen van de rotondes.",
        ),
        (
            "In juni telt de boswachter samen met leden van de club de ganzen.",
            "De leden van de club doen in juni met de boswachter een telling van vleermuizen.",
        ),
        (
            "Uit de kas van de kermis krijgt de harmonie een subsidie.",
            "De harmonie kan rekenen op een lening, die uit de kas van de kermis komt.",
        ),
    ],
)
def test_a_fellow_of_its_kind_is_another_thing(was: str, wordt: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De winst van de kermis gaat naar nieuwe verf voor de tunnels.",
            "Wat de kermis opbrengt, wordt besteed aan het schilderen van de tunnels.",
        ),
        (
            "Het gras in de haven wordt elke maand door de tuinman gemaaid.",
            "De tuinman maait elke maand de grasvelden in de haven.",
        ),
        (
            "De gids wijst schippers op de bruggen en de sluizen.",
            "Op sluizen en bruggen worden schippers gewezen door de gids.",
        ),
    ],
)
def test_the_same_thing_stays_the_same(was: str, wordt: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.EDITORIAL
