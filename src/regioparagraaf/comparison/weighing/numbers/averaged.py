"""A number that holds each time on one side, and on average on the other, wherever 'gemiddeld' stands."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def averaged(pair: Pair) -> Signal | None:
    """The signal of the 'gemiddeld' that one side alone has beside the numbers of both."""
    for side in (pair.common, pair.draft):
        other = pair.other(side)
        if "gemiddeld" not in side.all_keys or any(key.startswith(_ROUGHLY) for key in other.keys):
            continue
        ours, theirs = (sorted((q.value, q.unit) for q in one.measures.quantities) for one in (side, other))
        if ours and ours == theirs:
            said = pair.in_order(side, ("gemiddeld", ""))
            return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


_ROUGHLY = (
    "gemiddeld",
    "gem.",
    "doorgaans",
    "meestal",
    "doorsnee",
    "modaal",
    "circa",
    "ongeveer",
    "rond",
    "zo'n",
)
