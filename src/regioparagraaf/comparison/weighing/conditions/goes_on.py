"""When there is something, or only when it stays or grows: 'zodra er files zijn', 'als de files
aanhouden'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def goes_on(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a condition by which a thing must be there on one side and go on on the other."""
    ours, theirs = _clause(pair.common), _clause(pair.draft)
    if ours is None or theirs is None:
        return ()
    lasts = _lasts(pair, pair.common, ours), _lasts(pair, pair.draft, theirs)
    if lasts[0] == lasts[1]:
        return ()
    roots = [
        {side.roots[p] for p in pair.content(side) if start < p < end}
        for side, (start, end) in ((pair.common, ours), (pair.draft, theirs))
    ]
    if roots[0].isdisjoint(roots[1]):
        return ()
    was, wordt = pair.common.span(*ours), pair.draft.span(*theirs)
    return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)


def _clause(side: Side) -> tuple[int, int] | None:
    """Where the one condition of a side stands."""
    places = side.places(_OPENERS)
    return (places[0], side.stop(places[0])) if len(places) == 1 else None


def _lasts(pair: Pair, side: Side, clause: tuple[int, int]) -> bool:
    """Whether a word in the clause says so, and has no answer."""
    return any(
        side.keys[at].startswith(_LASTS) or side.keys[at] in _LASTING
        for at in pair.left(side)
        if clause[0] <= at < clause[1]
    )


_OPENERS = frozenset("als wanneer indien zodra".split())
_LASTS = tuple("aanhoud aangehouden voortduur voortduren toeneem toenem verslechter blijv blijf".split())
_LASTING = frozenset("langdurig herhaaldelijk opnieuw nog steeds telkens terugkerend".split())
