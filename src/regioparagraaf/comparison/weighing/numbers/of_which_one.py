"""Of what was counted only one is as it must be: 'twee zeilboten', 'twee boten, waarvan één met een zeil'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def of_which_one(pair: Pair) -> Signal | None:
    """The signal of 'waarvan één' that only one side has, where the other counts more than one of them."""
    for side, way in ((pair.draft, Direction.LOWER), (pair.common, Direction.HIGHER)):
        other, found = pair.other(side), _of_them(side)
        if found is None or not _ONE.isdisjoint(other.all_keys) or _of_them(other):
            continue
        here = {q.value for q in side.measures.quantities if q.unit not in _MEASURED}
        counted = next(
            (
                q
                for q in other.measures.quantities
                if q.value in here and q.value > 1 and q.unit not in _MEASURED
            ),
            None,
        )
        if counted is not None:
            said = side.span(*found), other.quote(counted)
            return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), way)
    return None


def _of_them(side: Side) -> tuple[int, int] | None:
    """Where 'waarvan één' stands."""
    if _WHICH.isdisjoint(side.all_keys) or _ONE.isdisjoint(side.all_keys):
        return None
    for at, key in enumerate(side.keys[:-1]):
        end = at + 1 + (side.keys[at + 1] in _BOUNDING)
        if key in _WHICH and side.keys[end : end + 1] and side.keys[end] in _ONE:
            return at, end + 1
    return None


_WHICH = frozenset("waarvan waaronder waarbij daarvan hiervan".split())
_BOUNDING = frozenset("minstens minimaal tenminste slechts".split())
_ONE = frozenset("één eén".split())
_MEASURED = ("€", "%", "d")
