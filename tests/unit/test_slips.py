"""A slip of the keyboard is the word that the other side has; two words that look alike stay two."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.comparison.weighing.beforehand.slips import slips
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("bibliotheeek", "bibliotheek"),
        ("gemeneten", "gemeenten"),
        ("bowuen", "bouwen"),
        ("subsdiie", "subsidie"),
        ("doorfietsrote", "doorfietsroute"),
        ("toekomstbestedig", "toekomstbestendig"),
        ("inwonersbijeenkmst", "inwonersbijeenkomst"),
    ],
)
def test_a_slip_is_the_word_that_was_meant(slip: str, word: str) -> None:
    lexicon = load_lexicon()
    assert slips([slip], [word], lexicon) == {slip: word}
    assert slips([word], [slip], lexicon) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("erkennen", "herkennen"),
        ("straten", "staten"),
        ("platen", "planten"),
        ("preken", "perken"),
        ("beogen", "boegen"),
        ("stromen", "stormen"),
        ("bedreigers", "bedriegers"),
        ("aangeplakt", "aangepakt"),
        ("olievlekken", "olielekken"),
        ("psychologe", "psychologie"),
        ("broeken", "boeken"),
        ("gesimuleerd", "gestimuleerd"),
        ("optellingen", "opstellingen"),
        ("behandelbaar", "behandelaar"),
        ("onwaardig", "onaardig"),
        ("schadelijk", "schandelijk"),
        ("gemeente", "gemeenten"),
        ("betalen", "bepalen"),
    ],
)
def test_two_words_that_look_alike_are_two(one: str, other: str) -> None:
    lexicon = load_lexicon()
    assert slips([one], [other], lexicon) == slips([other], [one], lexicon) == {}


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("De bibliotheek opent een loket.", "De bibliotheeek opent een loket."),
        ("De gemeenten betalen samen de sluis.", "De gemeneten betalen samen de sluis."),
        ("Wij bouwen een sluis.", "Wij bowuen een sluis."),
    ],
)
def test_who_mends_a_slip_or_makes_one_changes_nothing(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        passage = weigh_passage(one, other, load_lexicon(), Settings())
        assert (passage.weight, passage.signals) == (Weight.EDITORIAL, ())
