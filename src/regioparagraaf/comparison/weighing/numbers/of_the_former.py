"""A share that came on top of another and is now a share of it: 'nog eens 35 procent', 'daarvan 35
procent'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def of_the_former(pair: Pair) -> Signal | None:
    """The signal of a share that one side adds to what stands before it and the other takes of it."""
    for side, other in pair.both_ways:
        if _BESIDES.isdisjoint(side.all_keys) or _OF_IT.isdisjoint(other.all_keys):
            continue
        besides, part = _led(side, _BESIDES), _led(other, _OF_IT)
        if besides and part and not _led(side, _OF_IT) and not _led(other, _BESIDES):
            return Signal(SignalKind.QUANTITY, *pair.in_order(side, (besides, part)), Direction.CHANGED)
    return None


def _led(side: Side, leads: frozenset[str]) -> str:
    """A share with the words before it among which one of these stands, as written; '' for none."""
    for quantity in side.measures.quantities:
        start = side.stretch(quantity.start)[0]
        at = next((p for p in range(start, quantity.start) if side.keys[p] in leads), None)
        if quantity.unit == "%" and at is not None:
            return side.span(at, quantity.end)
    return ""


_BESIDES = frozenset("nog daarnaast bovendien verder daarbovenop daarenboven".split())
_OF_IT = frozenset("daarvan hiervan waarvan ervan".split())
