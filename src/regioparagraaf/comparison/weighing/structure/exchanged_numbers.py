"""Two things that took each other's number, and stand where they stood: 'tien palen in de haven en twintig
aan de kade' against 'twintig palen in de haven en tien aan de kade'.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.structure.shifted import shifted
from regioparagraaf.dutch.quantity import Quantity


def exchanged_numbers(pair: Pair) -> list[tuple[Quantity, Quantity]]:
    """The number that each of two things had and has; none where the things themselves changed places."""
    ours, theirs = pair.common.measures.quantities, pair.draft.measures.quantities
    if pair.changed > TINY or len(ours) != len(theirs):
        return []
    other = [(was, wordt) for was, wordt in zip(ours, theirs, strict=True) if _said(was) != _said(wordt)]
    if len(other) != _TWO or [_said(was) for was, _ in other] != [_said(wordt) for _, wordt in other[::-1]]:
        return []
    (first, _), (second, _) = other
    return other if first.unit == second.unit and _same_else(pair) and shifted(pair) else []


_TWO = 2


def _said(quantity: Quantity) -> tuple[float, str, str]:
    return quantity.value, quantity.unit, quantity.bound


def _same_else(pair: Pair) -> bool:
    """Whether all words but the numbers stand in one order."""
    ours, theirs = _but_numbers(pair.common), _but_numbers(pair.draft)
    return ours == theirs


def _but_numbers(side: Side) -> list[str]:
    counted = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    return [key for at, key in enumerate(side.keys) if at not in counted]
