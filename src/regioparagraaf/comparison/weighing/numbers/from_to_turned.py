"""Two numbers that changed places around 'van … naar': 'het peil gaat van 60 naar 40', 'van 40 naar 60'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number


def from_to_turned(pair: Pair) -> Signal | None:
    """The signal of a change of which the end became the beginning; it leads to more or to less now."""
    theirs = _steps(pair.draft) if "van" in pair.common.all_keys else {}
    for (first, last), span in _steps(pair.common).items() if theirs else ():
        there = theirs.get((last, first))
        if there and first != last and (first, last) not in theirs:
            said = pair.common.span(*span), pair.draft.span(*there)
            way = Direction.HIGHER if first > last else Direction.LOWER
            return Signal(SignalKind.QUANTITY, *said, way)
    return None


def _steps(side: Side) -> dict[tuple[float, float], tuple[int, int]]:
    """What goes from one number to another, and where that stands: 'van 60 procent naar 40'."""
    found = {}
    for at, key in enumerate(side.keys[:-2]):
        first = number(side.keys[at + 1]) if key == "van" else None
        to = next((p for p in range(at + 2, min(at + _NEAR, len(side.keys) - 1)) if side.keys[p] in _TO), 0)
        last = number(side.keys[to + 1]) if to else None
        if first is not None and last is not None:
            found[first, last] = (at, to + 2)
    return found


_TO = frozenset({"naar", "tot"})
_NEAR = 5
"""Words from 'van' to 'naar', with the number and its unit between them."""
