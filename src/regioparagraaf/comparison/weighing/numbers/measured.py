"""What is measured on one side and only worked out on the other: 'wij meten het waterpeil', 'wij schatten het
waterpeil'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_worked_out(pair: Pair) -> tuple[str, str] | None:
    """The words for measuring and for estimating, where each stands on one side alone."""
    for side, other in pair.both_ways:
        measured = _first(side, _MEASURING)
        worked_out = None if measured is None else _first(other, _ESTIMATING)
        if measured is None or worked_out is None:
            continue
        if _ESTIMATING.isdisjoint(side.all_keys) and _MEASURING_TOO.isdisjoint(other.all_keys):
            said = side.words(measured), other.words(worked_out)
            return pair.in_order(side, said)
    return None


def _first(side: Side, words: frozenset[str]) -> int | None:
    if words.isdisjoint(side.all_keys):
        return None
    return side.places(words)[0]


_MEASURING = frozenset("meten meet gemeten meting metingen tellen geteld telling tellingen".split())
_MEASURING_TOO = _MEASURING | frozenset("meetpunt meetpunten meters sensoren telt".split())
_ESTIMATING = frozenset(
    "schatten schat geschat schatting schattingen inschatten ingeschat inschatting ramen geraamd raming "
    "ramingen berekenen berekent berekend berekening berekeningen afleiden afgeleid modelleren "
    "gemodelleerd".split()
)
