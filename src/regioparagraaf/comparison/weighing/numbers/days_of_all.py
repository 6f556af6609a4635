"""A part of each day on one side that is one of a single day of the week on the other: 'elke avond' and
'iedere vrijdagavond'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.words import EVERY

_PARTS = {part + ending: part for part in ("ochtend", "middag", "avond", "nacht") for ending in ("", "en")}
_OF_A_WEEK = frozenset({"weekend", *WEEKDAYS})


def day_of_all(pair: Pair) -> Signal | None:
    """The signal of a part of each day that only one day of the week is left of, or the other way round."""
    for side, other in pair.both_ways:
        for at, part in _each(side, whole=True):
            one = next((place for place, same in _each(other, whole=False) if same == part), None)
            if one is not None and not any(same == part for _, same in _each(other, whole=True)):
                said = side.span(at, at + 2), other.span(one, one + 2)
                return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


def _each(side: Side, *, whole: bool) -> Iterator[tuple[int, str]]:
    """Where 'elke avond' begins, and its part of the day; or, not whole, 'elke vrijdagavond'."""
    if EVERY.isdisjoint(side.all_keys):
        return
    for at, key in enumerate(side.keys[1:]):
        if side.keys[at] not in EVERY:
            continue
        part = next((short for long, short in _PARTS.items() if key.endswith(long)), None)
        if part is None:
            continue
        day = key[: key.rindex(part)]
        if not day if whole else day in _OF_A_WEEK:
            yield at, part
