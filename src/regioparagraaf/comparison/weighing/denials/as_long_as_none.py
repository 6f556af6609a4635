"""Not without a thing, or as long as there is none: 'wordt niet gedempt zonder dat er een nieuwe gracht is',
'wordt gedempt zolang er geen nieuwe gracht is'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def as_long_as_none(pair: Pair) -> Signal | None:
    """The signal of the denial that went when 'zonder' became 'zolang er geen', or that came the other way
    round; None where that side denies what is done as well."""
    for side in pair.sides:
        other = pair.other(side)
        if "zonder" not in side.all_keys or "zolang" not in other.all_keys or "zonder" in other.all_keys:
            continue
        denied = _denied(pair, side)
        if denied is None or _denied(pair, other) is not None or not _while_there_is_none(pair, other):
            continue
        way = pair.gone_or_new(side)
        return Signal(SignalKind.NEGATION, *pair.in_order(side, (side.words(denied), "")), way)
    return None


def _denied(pair: Pair, side: Side) -> int | None:
    """The place of the first plain denial that stands in no condition."""
    denials = pair.lexicon.plain_denials - {"zonder"}
    return next((at for at, key in enumerate(side.keys) if key in denials and at not in side.in_hedges), None)


def _while_there_is_none(pair: Pair, side: Side) -> bool:
    """Whether a condition says 'zolang er geen'."""
    denials = pair.lexicon.plain_denials
    return any(
        side.keys[hedge.start] == "zolang" and not denials.isdisjoint(side.keys_of(hedge))
        for hedge in side.hedges
    )
