"""What is denied for good, or only within bounds: 'kappen geen bomen', 'kappen in het park geen bomen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.small_words import DENYING


def denied_within(pair: Pair) -> tuple[Signal, ...]:
    """The signal of the phrase that bounds a denial on one side alone, all else being answered."""
    if pair.changed > HALF:
        return ()
    for side, other in pair.both_ways[::-1]:
        left = pair.left(side)
        if not left or pair.left(other) or not side.in_hedges.isdisjoint(left):
            continue
        if DENYING.isdisjoint(side.all_keys) or DENYING.isdisjoint(other.all_keys):
            continue
        start = _phrase(side, left)
        if start is not None:
            said = side.span(start, left[-1] + 1)
            return reach(*pair.in_order(side, (said, "")), side is pair.common)
    return ()


HALF = 0.5
"""Above this share of changed words a phrase may tell what the other side told in its own way."""


def _phrase(side: Side, left: tuple[int, ...]) -> int | None:
    """Where the preposition stands of the one phrase in which all is that nothing answers."""
    start = left[0] - 1
    while start > 0 and left[0] - start < _NEAR and side.keys[start] not in _BOUNDING:
        start -= 1
    whole = left[-1] - left[0] < _NEAR and side.stop(start) > left[-1]
    whole = whole and side.is_noun(left[-1])
    whole = whole and (left[-1] + 1 >= len(side.keys) or not _goes_on(side, left[-1] + 1))
    return start if whole and side.keys[start] in _BOUNDING else None


def _goes_on(side: Side, at: int) -> bool:
    """Whether the noun of the phrase stands here, behind what only describes it: 'in gewone wijken'."""
    before = side.keys[at - 1]
    return before.endswith("e") and bool(side.roots[at]) and side.is_noun(at)


_BOUNDING = frozenset("in binnen buiten op aan langs tijdens bij onder boven".split())
_NEAR = 3
"""Words between a preposition and its noun: 'buiten de oude stad'."""
