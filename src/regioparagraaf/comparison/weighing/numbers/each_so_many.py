"""For each, or for each so many: 'voor elke boom twee struiken', 'voor elke twee bomen een struik'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number


def each_so_many(pair: Pair) -> Signal | None:
    """The signal of a number behind 'elke' that one side alone has, where both say 'voor elke'."""
    ours, theirs = _each(pair.common), _each(pair.draft)
    if ours is None or theirs is None or ours[0] == theirs[0]:
        return None
    said = pair.common.span(*ours[1:]), pair.draft.span(*theirs[1:])
    return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)


def _each(side: Side) -> tuple[float, int, int] | None:
    """How many 'voor elke' counts at a time, and from where to where (exclusive) that stands."""
    for at, key in enumerate(side.keys[:-2]):
        if key in ("voor", "per") and side.keys[at + 1] in ("elke", "elk", "iedere", "ieder"):
            count = number(side.keys[at + 2])
            return (count, at, at + 3) if count is not None else (1.0, at, at + 2)
    return None
