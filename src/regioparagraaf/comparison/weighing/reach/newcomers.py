"""Who is there, or who only comes: 'wie bij ons werkt, krijgt les', 'wie bij ons komt werken, krijgt les'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import COMING


def newcomers(pair: Pair) -> tuple[str, str] | None:
    """The verb of one side, and 'komt' with that verb on the other, in a clause that says who is meant."""
    for side, other in pair.both_ways:
        if _WHO.isdisjoint(other.all_keys) or _WHO.isdisjoint(side.all_keys) or _coming(side):
            continue
        for at, root in _coming(other).items():
            there = next((p for p, own in enumerate(side.roots) if own == root), None)
            if there is not None and side.keys[there].endswith(("t", "en")):
                return pair.in_order(side, (side.words(there), other.span(at, at + 2)))
    return None


def _coming(side: Side) -> dict[int, str]:
    """Where 'komt' or 'gaat' stands right before an infinitive, with the root of that."""
    return {
        at: side.roots[at + 1]
        for at, key in enumerate(side.keys[:-1])
        if key in COMING
        and side.keys[at + 1].endswith("en")
        and side.roots[at + 1]
        and not _WHO.isdisjoint(side.keys[side.stretch(at)[0] : at])
    }


_WHO = frozenset("wie die iedereen".split())
