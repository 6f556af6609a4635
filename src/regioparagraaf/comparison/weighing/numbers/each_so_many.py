"""For each, or for each so many: 'voor elke boom twee struiken', 'voor elke twee bomen een struik'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import EVERY


def each_so_many(pair: Pair) -> Signal | None:
    """The signal of a number behind 'elke' that one side alone has, where both say 'voor elke'."""
    ours, theirs = _each(pair.common), _each(pair.draft)
    if ours is None or theirs is None:
        return _each_time(pair, ours or theirs)
    if ours[0] == theirs[0]:
        return None
    said = pair.common.span(*ours[1:]), pair.draft.span(*theirs[1:])
    return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)


def _each_time(pair: Pair, each: tuple[float, int, int] | None) -> Signal | None:
    """The signal of so many for each of a kind, and on the other side as many each time: 'voor elke gekapte
    boom drie', 'na elke kap drie'."""
    if each is None:
        return None
    side = pair.common if _each(pair.common) else pair.draft
    other = pair.other(side)
    counted = {(q.value, q.bound) for q in side.measures.quantities} & {
        (q.value, q.bound) for q in other.measures.quantities
    }
    for at, key in enumerate(other.keys[:-2] if counted else ()):
        thing = other.roots[at + 2]
        if (
            key in _TIMES
            and other.keys[at + 1] in EVERY
            and thing
            and thing not in side.roots[each[1] : each[2] + _NEAR]
        ):
            said = side.span(*each[1:]), other.span(at, at + 3)
            return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


_TIMES = frozenset("na bij".split())
_NEAR = 2
"""Words behind 'voor elke' in which the thing stands that is counted: 'voor elke gekapte boom'."""


def _each(side: Side) -> tuple[float, int, int] | None:
    """How many 'voor elke' counts at a time, and from where to where (exclusive) that stands."""
    for at, key in enumerate(side.keys[:-2]):
        if key in ("voor", "per") and side.keys[at + 1] in ("elke", "elk", "iedere", "ieder"):
            count = number(side.keys[at + 2])
            return (count, at, at + 3) if count is not None else (1.0, at, at + 2)
    return None
