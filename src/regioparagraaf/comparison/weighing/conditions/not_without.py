"""What was barred flatly and now is only barred without something: 'wij bouwen er niet', 'wij bouwen er niet
zonder overleg'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def not_without(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a 'zonder' that came behind a denial, with what it is without. Where it went, the denial
    says more than it did, and `ontkenning` tells that."""
    if pair.extra is None or pair.extra[0] is not pair.draft:
        return ()
    side, start, end = pair.extra
    first, _ = side.stretch(start)
    if side.keys[start] != "zonder" or pair.lexicon.plain_denials.isdisjoint(side.keys[first:start]):
        return ()
    return (Signal(SignalKind.RESERVATION, "", side.span(start, end), Direction.ADDED),)
