"""What is said of all of them, and then only tells which are meant: 'alle vergaderingen zijn openbaar en te
volgen', 'elke openbare vergadering is te volgen'. No longer need any be public."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EVERY


def only_described(pair: Pair) -> tuple[str, str] | None:
    """The word that one side says of all of a kind, and the same before the thing on the other."""
    for side, other in pair.both_ways:
        if _ALL.isdisjoint(side.keys[:1]) or _BEING.isdisjoint(side.all_keys) or "en" not in side.all_keys:
            continue
        being = side.places(_BEING)[0]
        for at in range(being + 1, side.stop(being) - 1):
            said = side.keys[at + 1] in ("en", ",") and side.roots[at] and not side.keys[at].endswith("e")
            place = _before_a_thing(other, side.roots[at]) if said else None
            if place is not None:
                return pair.in_order(side, (side.words(at), other.words(place)))
    return None


def _before_a_thing(side: Side, root: str) -> int | None:
    """Where a word of this root stands with its ending before a thing."""
    for at, key in enumerate(side.keys[:-1]):
        if side.roots[at] == root and key.endswith("e") and side.roots[at + 1]:
            return at
    return None


_ALL = EVERY | {"alle"}
_BEING = frozenset("is zijn blijft blijven wordt worden".split())
