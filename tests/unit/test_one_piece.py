"""A change that is one piece struck or put in is told by that piece, whatever single word of it counts."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.diff.one_piece import one_piece
from regioparagraaf.comparison.diff.worddiff import word_diff
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

KEPT = "De sluiswachters blijven in dienst."


@pytest.mark.parametrize(
    ("was", "wordt", "told"),
    [
        (
            "De sluiswachters blijven in dienst, maar helpen elkaar bij taken die te zwaar zijn voor één.",
            KEPT,
            "‘maar helpen elkaar bij taken die te zwaar zijn voor één’ viel weg",
        ),
        (
            "De pont vaart elk half uur.",
            "De pont vaart elk half uur, zoals nu ook al gebeurt.",
            "‘zoals nu ook al gebeurt’ kwam erbij",
        ),
        (
            "Wij richten een havendienst in die schippers gratis adviseert.",
            "Wij richten een havendienst in.",
            "‘die schippers gratis adviseert’ viel weg",
        ),
    ],
)
def test_the_reason_quotes_the_piece(was: str, wordt: str, told: str) -> None:
    passage = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert (passage.weight, passage.signals, passage.reason) == (Weight.SUBSTANTIVE, (), told)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (KEPT, "De sluiswachters blijven ook in dienst."),
        (KEPT, "De brugwachters blijven in vaste dienst van de stad."),
        (KEPT, KEPT),
    ],
)
def test_less_or_more_than_one_piece_is_none(was: str, wordt: str) -> None:
    assert one_piece(word_diff(was, wordt)) is None


def test_a_long_piece_is_cut_short() -> None:
    long = " ".join(["en de veerman van de grote plas", *["bij elk dorp aan de kreek"] * 5])
    piece = one_piece(word_diff(f"Wij helpen de sluiswachter {long}.", "Wij helpen de sluiswachter."))
    assert piece is not None
    assert piece.text == long
    assert piece.told.endswith("…’ viel weg")
