"""What comes in a year, or the work on it that starts in that year: 'in 2030 komt er een sluis', 'in 2030
start de bouw van de sluis'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_started(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a moment at which one side has the thing there, and the other only starts on it."""
    if not pair.common.measures.terms:
        return ()
    moments = [{term.moment for term in side.measures.terms} for side in (pair.common, pair.draft)]
    if not moments[0] or moments[0] != moments[1]:
        return ()
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        other, starts = pair.other(side), _starts(side)
        there = next((at for at, key in enumerate(other.keys) if key in _THERE), None)
        if starts is None or there is None or any(key.startswith(_STARTING_TOO) for key in other.keys):
            continue
        said = side.words(*starts), other.words(there)
        return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


def _starts(side: Side) -> tuple[int, int] | None:
    """The places of 'start' and of the work that starts."""
    if _STARTING.isdisjoint(side.all_keys):
        return None
    at = next((at for at, key in enumerate(side.keys) if key in _STARTING), None)
    work = next((at for at, key in enumerate(side.keys) if key in _WORK), None)
    dated = any(term.start <= (at or 0) < term.end for term in side.measures.terms)
    return (at, work) if at is not None and work is not None and not dated else None


_STARTING = frozenset("start starten begint beginnen gestart begonnen".split())
_STARTING_TOO = ("start", "begin", "begon", "gestart", "aanvang", "schop", "paal", "aanleg", "bouw")
_WORK = frozenset(
    "aanleg bouw bouwen aanleggen herstel renovatie verbouwing werk werkzaamheden inrichting "
    "herinrichting uitvoering".split()
)
_THERE = frozenset("komt komen krijgt krijgen ligt liggen".split())
