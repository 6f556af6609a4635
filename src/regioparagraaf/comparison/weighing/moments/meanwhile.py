"""What comes after or before a thing, and now goes beside it: 'nadat de kade is hersteld', 'terwijl de kade
wordt hersteld'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def meanwhile(pair: Pair) -> tuple[Signal, ...]:
    """The signal of an event behind or before which it was done, and beside which it is done now."""
    for side, other in pair.both_ways:
        beside = _beside(other)
        if beside is None or _beside(side) is not None or "pas" in side.all_keys:
            continue  # as of most; 'pas nadat' is a condition, which `voorbehoud` weighs
        for at, key in enumerate(side.keys):
            if key not in _ORDERING or not _about_the_same(pair, side, at, other, beside):
                continue
            said = side.span(at, side.stop(at)), other.span(beside, other.stop(beside))
            sooner = (key in _BEHIND) == (side is pair.common)
            way = Direction.EARLIER if sooner else Direction.LATER
            return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


_BEHIND = frozenset("nadat na zodra".split())
_BEFORE = frozenset("voordat alvorens vóór".split())
_ORDERING = _BEHIND | _BEFORE
_BESIDE = frozenset("terwijl tijdens gedurende".split())
_TOGETHER = frozenset("tegelijk tegelijkertijd gelijktijdig gelijk".split())
_BESIDING = _BESIDE | _TOGETHER


def _beside(side: Side) -> int | None:
    """Where it is told beside what it is done."""
    for at, key in enumerate(side.keys if not _BESIDING.isdisjoint(side.all_keys) else ()):
        if key in _BESIDE or (key in _TOGETHER and side.keys[at + 1 : at + 2] == ("met",)):
            return at
    return None


def _about_the_same(pair: Pair, side: Side, at: int, other: Side, place: int) -> bool:
    """Whether one thing is told from here on both sides, and neither tells it elsewhere too."""
    here, there = (
        {s.roots[p] for p in pair.content(s) if start < p < s.stop(start)}
        for s, start in ((side, at), (other, place))
    )
    return len(here & there) >= min(len(here), len(there)) > 0
