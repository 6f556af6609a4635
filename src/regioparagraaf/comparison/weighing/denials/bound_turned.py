"""A most that became a least: 'niet langer dan een nacht', 'langer dan een nacht'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.marker_senses import NOBODY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def bound_turned(pair: Pair) -> tuple[Signal, ...]:
    """The 'niet' that came or went before a comparison that stayed, where the other side denies nothing."""
    for side, other, way in (
        (pair.common, pair.draft, Direction.DROPPED),
        (pair.draft, pair.common, Direction.ADDED),
    ):
        if not NOBODY.isdisjoint(other.all_keys) or other.measures.quantities:
            continue  # 'ten hoogste 2 procent meer dan' has a bound of its own
        theirs = {key for _, key in _comparisons(other)}
        for at, compared in _comparisons(side):
            if side.keys[at - 1] == "niet" and compared in theirs:
                return (Signal(SignalKind.NEGATION, *pair.in_order(side, (side.words(at - 1), "")), way),)
    return ()


def _comparisons(side: Side) -> list[tuple[int, str]]:
    """The comparatives right before 'dan', with their places."""
    return [
        (at, key)
        for at, key in enumerate(side.keys[:-1])
        if at and key.endswith("er") and side.keys[at + 1] == "dan"
    ]
