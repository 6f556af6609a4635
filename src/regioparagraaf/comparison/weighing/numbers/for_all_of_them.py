"""A sum for each, or for all of them together: 'duizend euro voor elk jeugdteam', 'duizend euro voor de
jeugdteams'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EVERY


def for_all_of_them(pair: Pair) -> Signal | None:
    """The signal of a sum that stayed, for each of a kind on one side and for the kind on the other."""
    sums = [{q.value for q in side.measures.quantities if q.unit == "€"} for side in pair.sides]
    if not sums[0] or sums[0] != sums[1]:
        return None
    for side, way in ((pair.common, Direction.LOWER), (pair.draft, Direction.HIGHER)):
        other = pair.other(side)
        for at, key in enumerate(side.keys[:-2]):
            if key not in ("voor", "per") or side.keys[at + 1] not in EVERY or not side.roots[at + 2]:
                continue
            there = _of_all(other, side.roots[at + 2])
            if there:
                said = side.span(at, at + 3), other.span(*there)
                return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), way)
    return None


def _of_all(side: Side, root: str) -> tuple[int, int] | None:
    """Where 'voor' leads in several of this kind; None where each of them is told of too."""
    each = any(
        key in EVERY or key == "per"
        for key, own in zip(side.keys, side.roots[1:], strict=False)
        if own == root
    )
    if each:
        return None
    for at, key in enumerate(side.keys[:-2]):
        if key == "voor" and side.keys[at + 1] in _WHOSE and side.roots[at + 2] == root:
            return (at, at + 3) if side.keys[at + 2].endswith(("en", "s")) else None
    return None


_WHOSE = frozenset("de haar hun zijn onze".split())
