"""Which numbers the other side has too: two ways to count the same are one number."""

from __future__ import annotations

from math import floor, isclose

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.how_often import ROUNDED
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import is_at_least, one_more, same_bound
from regioparagraaf.comparison.weighing.numbers.relative_changes import same_change
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.clock import CLOCK, DIAL, same_time
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantity import FACTOR, Quantity


def cancel_equal(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> None:
    """Takes out the numbers that count the same on both sides, with the same bound."""
    for quantity in list(gone):
        rest = next((twin for twin in new if _the_rest(pair, quantity, twin)), None)
        if rest:
            gone.remove(quantity)
            new.remove(rest)
    for loose in (False, True):
        for quantity in list(gone):
            for twin in new:
                if _as_many(pair, quantity, twin) and (
                    same_bound(pair, quantity, twin)
                    or (loose and is_at_least(pair.common, quantity) and is_at_least(pair.draft, twin))
                ):
                    gone.remove(quantity)
                    new.remove(twin)
                    break


def cancel_rates(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> None:
    """Takes out '0,8 boot per huis' and 'acht boten per tien huizen', which are as many."""
    for side, once, often in ((pair.common, gone, new), (pair.draft, new, gone)):
        if len(once) != 1 or len(often) != 2 or "per" not in side.all_keys:
            continue
        other = pair.other(side)
        base = next((q for q in often if _is_base(other, q)), None)
        many = next((q for q in often if q is not base), None)
        if base and many and base.value > 1 and many.value == round(once[0].value * base.value, 6):
            gone.clear()
            new.clear()


def _is_base(side: Side, quantity: Quantity) -> bool:
    """Whether a number says of how many something is counted: 'per tien huizen', 'op elke tien huizen'."""
    before = side.keys[max(quantity.start - 2, 0) : quantity.start]
    return before[-1:] == ("per",) or before in (("op", "elke"), ("op", "iedere"), ("voor", "elke"))


def _the_rest(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether 'met 40 procent verminderen' or '40 procent bezuinigen' is told as 'terugbrengen tot 60
    procent'."""
    if (was.unit, wordt.unit) != ("%", "%") or was.value + wordt.value != _WHOLE_OF_IT:
        return False
    leads = {side.keys[lead_at(side, q)] for side, q in ((pair.common, was), (pair.draft, wordt))}
    if leads in BY_OR_TO:
        return True
    sides = ((pair.common, was, pair.draft), (pair.draft, wordt, pair.common))
    return "tot" in leads and any(cuts(side, q) and "terug" in other.all_keys for side, q, other in sides)


def cuts(side: Side, quantity: Quantity) -> bool:
    """Whether so much is cut: 'bezuinigen tien procent'; not 'bezuinigen tot tien procent'."""
    cutting = not _CUTTING.isdisjoint(side.keys[slice(*side.stretch(quantity.start))])
    return cutting and side.keys[lead_at(side, quantity)] not in ("tot", "naar")


_CUTTING = frozenset("bezuinigen bezuinigt bezuinigd besparen bespaart bespaard".split())
BY_OR_TO = ({"tot", "met"}, {"naar", "met"})
"""'Naar 60 procent' says what 'tot 60 procent' says, and 'met 60 procent' does not."""
_WHOLE_OF_IT = 100


def lead_at(side: Side, quantity: Quantity) -> int:
    """Where the preposition of a number stands: before its bound, or in it ('tot ten hoogste')."""
    return quantity.start if side.keys[quantity.start] == "tot" else max(quantity.start - 1, 0)


def _as_many(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether both count the same; one may leave out its unit ('van twintig naar acht weken')."""
    units = (was.unit, wordt.unit)
    if {CLOCK, DIAL} & {*units}:
        bare = {"€", "%", "d", FACTOR}.isdisjoint(units)
        hours = all(q.value <= 24 or q.unit in (CLOCK, DIAL) for q in (was, wordt))
        return bare and hours and same_time(was.value, wordt.value, units)
    if units == ("d", "d"):
        return _as_long(pair.common, was, pair.draft, wordt)
    if FACTOR in units and was.unit != wordt.unit:
        return same_change(pair.common, was, pair.draft, wordt)
    if _one_less(pair.common, was, pair.draft, wordt) or _one_less(pair.draft, wordt, pair.common, was):
        return True
    if _the_others(pair.common, was, pair.draft, wordt) or _the_others(pair.draft, wordt, pair.common, was):
        return True
    if _TIMES_OVER & {*units} and "%" in units:
        one, other = (q.value * (1 if q.unit == "%" else 100) for q in (was, wordt))
        return abs(one - other) <= ROUNDED * max(one, other)  # '1,3 keer' is 130 procent
    if not comparable(*units):
        return False
    if one_more(pair, was, wordt):
        return True
    if is_one_number(was.value, wordt.value):
        return True
    if not ({was.unit, wordt.unit} & NO_UNIT) or not ({was.unit, wordt.unit} & {"d", "%"}):
        return False
    return bare_number(pair.common, was) == bare_number(pair.draft, wordt)


_TIMES_OVER = frozenset({"keer", "maal"})


def comparable(unit: str, other: str) -> bool:
    """Whether what two numbers count can be one thing: a share, an amount or a span of time is no count."""
    if unit == other or {unit, other} & NO_UNIT:
        return True
    return {"%", "€", "d"}.isdisjoint({unit, other})


def _one_less(side: Side, quantity: Quantity, other: Side, twin: Quantity) -> bool:
    """Whether 'onder de 18' is told as 'tot en met 17'."""
    under, through = bare_number(side, quantity), bare_number(other, twin)
    runs = other.keys[max(twin.start - 3, 0) : twin.start] == ("tot", "en", "met")
    return bool(quantity.bound == "under" and runs and under and through and under - through == 1)


def _the_others(side: Side, quantity: Quantity, other: Side, twin: Quantity) -> bool:
    """Whether 'de vier andere gemeenten' are all but the speaker of 'de vijf gemeenten'."""
    if quantity.value != twin.value + 1 or "gemeenten" not in (quantity.unit, twin.unit):
        return False
    return _apart(other, twin) and not _apart(side, quantity)


def _apart(side: Side, quantity: Quantity) -> bool:
    """Whether a count leaves out who speaks: 'de vier andere', 'de andere vier gemeenten', 'onze vier
    buren'."""
    around = side.keys[max(quantity.start - 1, 0) : quantity.end + 1]
    return not {"andere", "overige", "buren", "buurgemeenten"}.isdisjoint(around)


def _as_long(side: Side, span: Quantity, other: Side, twin: Quantity) -> bool:
    """Whether two spans last as long: to the day, but for what a calendar adds where one is told in months
    and the other in weeks or days ('zes weken', 'anderhalve maand')."""
    in_months = (_counts_months(side, span), _counts_months(other, twin))
    if in_months[0] == in_months[1]:
        return is_one_number(span.value, twin.value)
    return abs(span.value - twin.value) <= _ABOUT * max(span.value, twin.value)


def _counts_months(side: Side, span: Quantity) -> bool:
    """Whether a span is told in months, quarters or years, of which none has a fixed number of days."""
    return side.keys[span.end - 1].endswith(_MONTHS)


_MONTHS = ("maand", "maanden", "kwartaal", "kwartalen", "jaar", "jaren")
_ABOUT = 0.1
"""What six weeks and a month and a half differ."""


def is_one_number(one: float, other: float) -> bool:
    """Whether two numbers are the same, or one a fraction without end that the other cuts off or rounds: 'een
    derde', '33 procent'."""
    return isclose(one, other, rel_tol=_EXACT) or _rounds(one, other) or _rounds(other, one)


def _rounds(fraction: float, other: float) -> bool:
    """Whether no decimals write out the fraction, and the other number is what is written for it."""
    if isclose(fraction, round(fraction, _DECIMALS), rel_tol=_EXACT):
        return False
    written = (
        nearest
        for decimals in range(_DECIMALS)
        for nearest in (round(fraction, decimals), floor(fraction * 10**decimals) / 10**decimals)
    )
    return any(isclose(other, near, rel_tol=_EXACT) for near in written)


_EXACT = 1e-7
"""What adding up in binary fractions may differ."""
_DECIMALS = 3
"""More than anybody writes of a share."""


NO_UNIT = frozenset({"", "naar", "tot"})
"""What stands for a unit that is said elsewhere."""


def bare_number(side: Side, quantity: Quantity) -> float | None:
    """The bare number of a quantity, without what its unit makes of it."""
    counts = (number(side.keys[at]) for at in range(quantity.start, quantity.end))
    return next((count for count in counts if count is not None), None)
