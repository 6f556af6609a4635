"""A limit that became a pace: 'stijgen niet sneller dan de inflatie', 'stijgen gelijk met de inflatie'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def limit_or_pace(pair: Pair) -> tuple[str, str] | None:
    """The comparison of one side and the pace of the other, with what both are measured by; else None."""
    for side, other in pair.both_ways:
        if "dan" not in side.all_keys or "dan" in other.all_keys or _PACE.isdisjoint(other.all_keys):
            continue  # as of most
        at = side.keys.index("dan")
        if at == 0 or not side.keys[at - 1].endswith(_COMPARED):
            continue
        by = [side.roots[place] for place in range(at + 1, side.stop(at)) if len(side.roots[place]) > _BRIEF]
        pace = next((p for p, key in enumerate(other.keys) if key in _PACE), 0)
        there = next((p for p in range(pace + 1, other.stop(pace)) if other.roots[p] in by), None)
        if there is not None and "met" in other.keys[pace:there] and _moves(side) and _moves(other):
            return pair.in_order(side, (side.span(at - 1, side.stop(at)), other.span(pace, there + 1)))
    return None


_PACE = frozenset("gelijk mee precies tred".split())
_COMPARED = ("er", "der", "meer")
_BRIEF = 3
"""Letters up to which a root names nothing that is measured by."""


def _moves(side: Side) -> bool:
    return any(key.startswith(_MOVING) for key in side.keys)


_MOVING = tuple("stijg groei daal dale verhog verhoog toene neemt nemen bouw houd".split())
"""How verbs begin for what goes up or down, or keeps up with it."""
