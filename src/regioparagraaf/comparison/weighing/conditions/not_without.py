"""What was barred flatly and now is only barred without something: 'wij bouwen er niet', 'wij bouwen er niet
zonder overleg'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def not_without(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a 'zonder' that came behind a denial, or went there, with what it is without."""
    if pair.extra is None:
        return ()
    side, start, end = pair.extra
    first, _ = side.stretch(start)
    if side.keys[start] != "zonder" or pair.lexicon.plain_denials.isdisjoint(side.keys[first:start]):
        return ()
    said = side.span(start, end)
    if side is pair.draft:
        return (Signal(SignalKind.RESERVATION, "", said, Direction.ADDED),)
    return (Signal(SignalKind.RESERVATION, said, "", Direction.DROPPED),)
