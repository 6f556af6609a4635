"""A level that became a difference, or the other way round: 'daalt tot honderd liter', 'ligt honderd liter
lager'. The number stays, and says another thing."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.relative_changes import moves
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity


def level_or_difference(pair: Pair) -> Signal | None:
    """The signal of a number up to which it goes on one side and by which it goes on the other."""
    for side, other in pair.both_ways:
        if _UP_TO.isdisjoint(side.all_keys) or _COMPARING.isdisjoint(other.all_keys):
            continue
        if not any(moves(side.keys)):
            continue  # 'tot tien uur' is no level
        for level in side.measures.quantities:
            lead = side.keys[max(level.start - 1, 0)] if level.start else side.keys[0]
            if lead not in _UP_TO and side.keys[level.start] not in _UP_TO:
                continue
            for moved in other.measures.quantities:
                if (moved.value, moved.unit) == (level.value, level.unit) and (
                    end := _compared(other, moved)
                ):
                    start = level.start - (lead in _UP_TO)
                    said = side.span(start, level.end), other.span(moved.start, end)
                    return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


def _compared(side: Side, quantity: Quantity) -> int:
    """Where the comparison behind a number ends that tells how much more or less it is; 0 for none."""
    led = side.keys[max(quantity.start - 1, 0)] in _UP_TO or side.keys[quantity.start] in _UP_TO
    for at in range(quantity.end, 0 if led else min(side.stop(quantity.end), quantity.end + _NEAR)):
        if side.keys[at] in _COMPARING:
            return at + 1
    return 0


_NEAR = 4
"""Places behind a number in which it is compared: 'honderd liter per dag lager'."""
_UP_TO = frozenset("tot naar".split())
_COMPARING = frozenset("lager hoger minder meer korter langer kleiner groter goedkoper duurder".split())
