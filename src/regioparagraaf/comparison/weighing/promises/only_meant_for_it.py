"""A deed that became what can be done with a thing: 'kopen panden en maken er woningen van', 'kopen panden
waar woningen van te maken zijn'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import MAY


def only_meant_for_it(pair: Pair) -> tuple[str, str] | None:
    """The verb of a deed, and the words that only say that it can be done, in a clause about a thing."""
    for side, other in pair.both_ways:
        for at, key in enumerate(other.keys[:-2]):
            if key != "te" or other.keys[at + 2] not in _CAN_BE or not _is_relative(other, at):
                continue
            root = other.roots[at + 1]
            done = [
                p
                for p, (own, said) in enumerate(zip(side.roots, side.keys, strict=True))
                if own == root and said.endswith(("t", "n")) and side.keys[max(p - 1, 0)] != "te"
            ]
            if root and done and not _is_relative(side, done[0]) and MAY.isdisjoint(side.all_keys):
                return pair.in_order(side, (side.words(done[0]), other.span(at, at + 3)))
    return None


def _is_relative(side: Side, at: int) -> bool:
    """Whether a word stands in a clause about the thing before it."""
    start = side.stretch(at)[0]
    return not _RELATING.isdisjoint(side.keys[start:at])


_RELATING = frozenset("die dat waar waarvan waarin waarmee".split())
_CAN_BE = frozenset("is zijn valt vallen".split())
