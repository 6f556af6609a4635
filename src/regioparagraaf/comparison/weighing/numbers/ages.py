"""Ages and ends that are a year apart: whether the last one, or the first, is counted in."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.bounds import bound_behind
from regioparagraaf.dutch.quantity import Quantity


def a_year_apart(pair: Pair, gone: Sequence[Quantity], new: Sequence[Quantity]) -> Signal | None:
    """The signal of a number that stayed while its last or first year came in or fell out."""
    return _through(pair, gone, new) or _aged_a_year(pair, gone, new)


def _through(pair: Pair, gone: Sequence[Quantity], new: Sequence[Quantity]) -> Signal | None:
    """'tot en met 23 jaar' that became 'tot 23 jaar', or the other way round: a year less, or more."""
    for was in gone:
        for wordt in new:
            if was.unit != wordt.unit or was.unit not in ("d", "") or was.value != wordt.value:
                continue
            leads = _up_to(pair.common, was), _up_to(pair.draft, wordt)
            if all(leads) and leads[0] != leads[1]:
                said = pair.common.span(was.start - leads[0], was.end)
                told = pair.draft.span(wordt.start - leads[1], wordt.end)
                way = Direction.LOWER if leads[0] > leads[1] else Direction.HIGHER
                return Signal(SignalKind.QUANTITY, said, told, way)
    return None


def _aged_a_year(pair: Pair, gone: Sequence[Quantity], new: Sequence[Quantity]) -> Signal | None:
    """'67 jaar en ouder' that became 'ouder dan 67 jaar', a year more; or 'tot en met 22' that became 'onder
    de 22'."""
    for was in gone:
        for wordt in new:
            if _years(was) != _years(wordt) or not {_unit(pair.common, was), _unit(pair.draft, wordt)} <= {
                "d",
                "",
            }:
                continue
            ages = _age(pair.common, was), _age(pair.draft, wordt)
            if all(ages) and ages[0] != ages[1] and ages[0].split()[0] == ages[1].split()[0]:
                said = [
                    side.span(q.start, min(bound_behind(side.keys, q.end)[1], len(side.keys)))
                    for side, q in ((pair.common, was), (pair.draft, wordt))
                ]
                more = "over" in ages[1] or ages == ("up under", "up to")
                way = Direction.HIGHER if more else Direction.LOWER
                return Signal(SignalKind.QUANTITY, said[0], said[1], way)
    return None


def _unit(side: Side, quantity: Quantity) -> str:
    """What it counts: of 'onder de 20' years, whatever word stands behind it."""
    return "" if side.keys[quantity.start : quantity.start + 2] == ("onder", "de") else quantity.unit


def _years(quantity: Quantity) -> float:
    """How many years it is: of a bare number as many."""
    return quantity.value / _A_YEAR if quantity.unit == "d" else quantity.value


_A_YEAR = 365


def _age(side: Side, quantity: Quantity) -> str:
    """Whether an age is counted in or not: 'from at' (67 en ouder), 'from over' (ouder dan 67), 'up to' (tot
    en met 22, 22 jaar of jonger), 'up under' (onder de 22, tot 22 jaar); '' where it does not show."""
    behind, end = bound_behind(side.keys, quantity.end)
    if behind and "ouder" in side.keys[quantity.end : end]:
        return "from at"
    if behind and "jonger" in side.keys[quantity.end : end]:
        return "up to"
    if behind == "under" and "leeftijd" in side.keys[max(quantity.start - _NAMED, 0) : quantity.start]:
        return "up under"  # 'de leeftijd van 17 nog niet heeft bereikt'
    words = side.keys_of(quantity)
    if "ouder" in words and "dan" in words and quantity.bound == "ruim":
        return "from over"
    if quantity.bound == "under" and ("jonger" in words or words[0] == "onder"):
        return "up under"
    return {_THROUGH: "up to", _TO: "up under"}.get(_up_to(side, quantity), "")


_THROUGH, _TO = 3, 1
_NAMED = 3
"""Words before an age in which 'leeftijd' stands."""


def _up_to(side: Side, quantity: Quantity) -> int:
    """How many words say up to where it goes: three for 'tot en met', one for 'tot', none for neither."""
    if side.keys[max(quantity.start - 3, 0) : quantity.start] == ("tot", "en", "met"):
        return _THROUGH
    return _TO if side.keys[max(quantity.start - 1, 0)] == "tot" and quantity.start else 0
