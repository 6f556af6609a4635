"""What one side does without, and the other does or asks for: 'zonder dat er bomen worden gekapt'."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import said_plainly
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.pair import Pair


def without_that(pair: Pair) -> tuple[Signal, ...]:
    """'zonder dat zij bonnen inleveren' that became 'nadat zij bonnen hebben ingeleverd', or the other way
    round: what need not be is a condition now."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if (
            side.keys.count("zonder") != 1
            or said_plainly(side, pair.lexicon) != 1
            or said_plainly(other, pair.lexicon)
        ):
            continue
        at = side.keys.index("zonder")
        if side.keys[at + 1 : at + 2] != ("dat",) and "te" not in side.keys[at : side.stop(at)]:
            continue
        about = {side.roots[p] for p in pair.content(side) if at < p < side.stop(at)}
        for place, key in enumerate(other.keys):
            if key in _ONCE and not about.isdisjoint(other.roots[place : other.stop(place)]):
                said = side.words(at), other.words(place)
                was, wordt = said if lost else said[::-1]
                way = Direction.DROPPED if lost else Direction.ADDED
                return (Signal(SignalKind.NEGATION, was, wordt, way),)
        if side.keys[at + 1 : at + 2] == ("dat",) and about and _is_told(pair, other, about):
            told = next(p for p in pair.content(other) if other.roots[p] in about)
            said = side.words(at), other.words(told)
            way = Direction.DROPPED if lost else Direction.ADDED
            return (Signal(SignalKind.NEGATION, *(said if lost else said[::-1]), way),)
    return ()


def _is_told(pair: Pair, side: Side, about: Collection[str]) -> bool:
    """Whether a side that denies nothing in any words says all of it: 'daarbij worden bomen gekapt'."""
    own = (at for at, key in enumerate(side.keys) if key not in pair.other(side).all_keys)
    denies = any(is_quiet(pair, side, at) for at in own if side.roots[at] not in about)
    return not denies and not side.hedges and set(about).issubset(side.all_roots)


_ONCE = frozenset("nadat zodra mits als wanneer indien na".split())
