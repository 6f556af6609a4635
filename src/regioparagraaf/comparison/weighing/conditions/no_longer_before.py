"""Before it happens, or only when it does: 'voordat een school sluit, is er een plek', 'sluit een school, dan
is er een plek'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among


def no_longer_before(pair: Pair) -> tuple[Signal, ...]:
    """The signal of an event before which it was done, and which the other side only has as a condition."""
    for side, way in ((pair.common, Direction.LATER), (pair.draft, Direction.EARLIER)):
        other = pair.other(side)
        if _BEFORE.isdisjoint(side.all_keys) or not _ORDER.isdisjoint(other.all_keys):
            continue
        denied = {"niet", "geen", "nooit"}
        for at in side.places(_BEFORE):
            if not denied.isdisjoint(side.keys):
                continue
            end = side.stop(at + 1)
            event = [side.roots[p] for p in pair.content(side) if at < p < end]
            hedge = next((h for h in other.hedges if h.group in _CONDITIONS), None)
            if hedge is None or not event:
                continue
            there = [root for root in other.roots[hedge.start : hedge.end] if root]
            if all_among(pair, event, there):
                said = side.span(at, end), other.quote(hedge)
                return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


_BEFORE = frozenset("voordat alvorens vooraleer".split())
_CONDITIONS = frozenset("zin-als zin-indien zin-zodra".split())
_ORDER = _BEFORE | frozenset(
    "eerst vóór vooraf tevoren pas nadat na tot totdat eerder daarna vervolgens alvast tijdig".split()
)
