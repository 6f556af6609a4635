"""On both sides of a thing, or on one: 'aan weerszijden van de vaart', 'aan één kant van de vaart'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach


def on_one_bank(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a place that lay on both sides of a thing, and lies on one of them now."""
    for side, other in pair.both_ways:
        both = _both(side)
        one = _one(other) if both else ""
        if one and not _both(other) and not _one(side):
            return reach(*pair.in_order(side, (both, one)), side is pair.draft)
    return ()


def _both(side: Side) -> str:
    """'Weerszijden', 'beide oevers', 'tweezijdig' as written; '' where none stands."""
    if _BOTH.isdisjoint(side.all_keys) and _FLANKS.isdisjoint(side.all_keys):
        return ""
    for at, key in enumerate(side.keys):
        if key in _BOTH or (key in _FLANKS and side.keys[max(at - 1, 0)] in _TWO):
            return side.words(at) if key in _BOTH else side.words(at - 1, at)
    return ""


def _one(side: Side) -> str:
    """'Eén kant', 'eenzijdig' as written; '' where none stands."""
    for at, key in enumerate(side.keys):
        if key in _ONE_SIDED or (key in _FLANK and side.keys[max(at - 1, 0)] in _SINGLE):
            return side.words(at) if key in _ONE_SIDED else side.words(at - 1, at)
    return ""


_BOTH = frozenset("weerszijden weerskanten tweezijdig tweezijdige dubbelzijdig dubbelzijdige".split())
_TWO = frozenset("beide twee 2".split())
_FLANKS = frozenset("kanten zijden zijdes oevers richtingen zijkanten uiteinden".split())
_ONE_SIDED = frozenset("eenzijdig eenzijdige enkelzijdig enkelzijdige".split())
_SINGLE = frozenset("één eén een 1".split())
_FLANK = frozenset("kant zijde oever richting zijkant uiteinde".split())
