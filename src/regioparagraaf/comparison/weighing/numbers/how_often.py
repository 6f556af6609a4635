"""How often: a frequency that came, went or changed, as far as no other words say the same."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.clock import CLOCK, DIAL
from regioparagraaf.dutch.frequencies import ALWAYS, EVERY_TIME, WEEKDAYS, Frequency, is_any_hour
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantity import FACTOR, Quantity
from regioparagraaf.dutch.words import EVERY


def counted_often(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> tuple[list[Signal], bool]:
    """The signals of numbers that say how often, and whether any was weighed so; those are taken out."""
    if not gone and not new:
        return [], False
    return (
        _without_period(pair, gone, new) or _all_week(pair, gone, new) or _counts_per_period(pair, gone, new)
    )


def _without_period(
    pair: Pair, gone: list[Quantity], new: list[Quantity]
) -> tuple[list[Signal], bool] | None:
    """'Twee keer per jaar' against 'twee keer': as many, not in each year. The count is taken out."""
    for counts, side in ((gone, pair.common), (new, pair.draft)):
        other = pair.other(side)
        often = next((f for f in other.measures.frequencies if f.counted), None)
        if often is None or side.measures.frequencies:
            continue
        times = {number(key) for key in other.keys_of(often)}
        for quantity in counts:
            if quantity.unit in ("keer", "maal") and quantity.value in times:
                counts.remove(quantity)
                said = side.span(quantity.start, min(quantity.end + 1, len(side.keys)))
                told = other.quote(often)
                words = pair.in_order(side, (said, told))
                return [Signal(SignalKind.QUANTITY, *words, Direction.CHANGED)], True
    return None


def _all_week(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> tuple[list[Signal], bool] | None:
    """'Vijf dagen per week' against 'zeven dagen per week', which are all of them. The count is taken out."""
    for counts, side in ((gone, pair.common), (new, pair.draft)):
        other = pair.other(side)
        daily = next((f for f in other.measures.frequencies if f.times == _DAILY), None)
        part = next((q for q in counts if side.keys[q.end - 1 : q.end + 2] == _A_WEEK), None)
        if daily is None or part is None:
            continue
        counts.remove(part)
        said = side.span(part.start, part.end + 2), other.quote(daily)
        direction = Direction.HIGHER if side is pair.common else Direction.LOWER
        return [Signal(SignalKind.QUANTITY, *pair.in_order(side, said), direction)], True
    return None


_DAILY = 365.0
_A_WEEK = ("dagen", "per", "week")


def _counts_per_period(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> tuple[list[Signal], bool]:
    """'Twaalf ritten per jaar' against 'tien keer per jaar': what is counted is how often. Also whether any
    was weighed so."""
    for ours, theirs, side, other in (
        (gone, new, pair.common, pair.draft),
        (new, gone, pair.draft, pair.common),
    ):
        counted = {(q.value, q.unit, q.bound) for q in theirs}
        for quantity in ours:
            if (quantity.value, quantity.unit, quantity.bound) in counted:
                continue  # 'elk jaar ten minste één rit', 'elk jaar minstens één rit'
            often = _times_a_year(side, quantity, other)
            told = [f for f in other.measures.frequencies if f.counted or (often and f.times == often)]
            twin = told[0] if often and told else None
            if often is None or twin is None:
                continue
            ours.remove(quantity)
            if abs(often - twin.times) <= ROUNDED * often:
                return [], True
            said = side.quote(quantity), other.quote(twin)
            more = (twin.times > often) == (side is pair.common)
            was, wordt = pair.in_order(side, said)
            return [
                Signal(SignalKind.QUANTITY, was, wordt, Direction.HIGHER if more else Direction.LOWER)
            ], True
    return [], False


_SOON = 3
"""Words between what is counted and 'per jaar': 'twaalf gratis ritten per jaar'."""


def _times_a_year(side: Side, quantity: Quantity, other: Side) -> float | None:
    """How often a year a counted thing comes: 'twaalf ritten per jaar'."""
    if quantity.unit in ("€", "%", "d", CLOCK, DIAL, FACTOR, ""):
        return None
    first = next((f for f in side.measures.frequencies if _leads(side, f, quantity)), None)
    if first and any(f.counted and f.bound == quantity.bound for f in other.measures.frequencies):
        return quantity.value * first.times  # 'per jaar ten minste twee tochten'
    return next(
        (
            quantity.value * often.times
            for often in side.measures.frequencies
            if side.keys[often.start] == "per" and 0 < often.start - quantity.end <= _SOON
        ),
        _so_many_each(side, quantity, other),
    )


def _leads(side: Side, often: Frequency, quantity: Quantity) -> bool:
    """Whether 'per jaar' stands right before what is counted, and its bound."""
    near = 0 <= quantity.start - often.end <= _SOON
    return side.keys[often.start] == "per" and not often.counted and near


def _so_many_each(side: Side, quantity: Quantity, other: Side) -> float | None:
    """How often a year the things come that 'elk jaar' counts, where the other side counts the times of one
    of them: 'elk jaar drie markten', 'drie keer per jaar een markt'."""
    if len(side.measures.frequencies) != 1:
        return None
    (often,) = side.measures.frequencies
    counted = side.keys[quantity.end : quantity.end + _SOON]
    if often.counted or often.times <= 0 or quantity.unit not in counted:
        return None
    root = side.roots[side.keys.index(quantity.unit, quantity.end)]
    one = any(
        key in ("een", "één") and root in other.roots[at + 1 : at + _SOON]
        for at, key in enumerate(other.keys)
    )
    return quantity.value * often.times if one else None


ROUNDED = 0.02
"""What rounding does to a number: a third is 33%, three months are 90 days; 1,5% is not 1,7%."""


def frequency_change(pair: Pair) -> Signal | None:
    gone, new = _told_once(pair.common), _told_once(pair.draft)
    for frequency in list(gone):
        twin = next((f for f in new if _as_often(f, frequency)), None)
        if twin and not _never_stops(pair, frequency, twin):
            gone.remove(frequency)
            new.remove(twin)
    if not gone and not new:
        return None  # as of most
    if all(any(is_any_hour(side.keys, f) for f in side.measures.frequencies) for side in pair.sides):
        gone = [f for f in gone if not _on_all_days(pair.common, f)]
        new = [f for f in new if not _on_all_days(pair.draft, f)]
    gone = [f for f in gone if not _in_own_condition(pair.common, f, pair.draft)]
    new = [f for f in new if not _in_own_condition(pair.draft, f, pair.common)]
    gone = [f for f in gone if not _in_any_one(f, pair.draft)]
    new = [f for f in new if not _in_any_one(f, pair.common)]
    gone = [f for f in gone if not _in_none(pair.common, f, pair.draft)]
    new = [f for f in new if not _in_none(pair.draft, f, pair.common)]
    gone = [f for f in gone if f.times != EVERY_TIME or _AGAIN.isdisjoint(pair.draft.all_keys)]
    new = [f for f in new if f.times != EVERY_TIME or _AGAIN.isdisjoint(pair.common.all_keys)]
    gone = [f for f in gone if not _but_then(pair.common, f, pair.draft)]
    new = [f for f in new if not _but_then(pair.draft, f, pair.common)]
    gone = [f for f in gone if f.times or not _once(pair.draft)]
    new = [f for f in new if f.times or not _once(pair.common)]
    gone = [f for f in gone if not _in_compound(f, pair.draft)]
    new = [f for f in new if not _in_compound(f, pair.common)]
    if not _amount_stays(pair):
        gone = [f for f in gone if not _names(pair.common, f, pair.matching.common_left)]
        new = [f for f in new if not _names(pair.draft, f, pair.matching.draft_left)]
    gone = [f for f in gone if not _on_that_day(pair.common, f, pair.draft)]
    new = [f for f in new if not _on_that_day(pair.draft, f, pair.common)]
    gone = [f for f in gone if not _goes_with_term(pair.common, f, pair.draft)]
    new = [f for f in new if not _goes_with_term(pair.draft, f, pair.common)]
    gone = [f for f in gone if f.times != 1 or _SUCCESSIVE.isdisjoint(pair.draft.all_keys)]
    new = [f for f in new if f.times != 1 or _SUCCESSIVE.isdisjoint(pair.common.all_keys)]
    gone = [f for f in gone if not _lasts(pair.common, f, pair.draft)]
    new = [f for f in new if not _lasts(pair.draft, f, pair.common)]
    if any("altijd" in side.all_keys for side in pair.sides):
        gone, new = ([f for f in them if f.times < ALWAYS] for them in (gone, new))
    if not gone and not new:
        return None
    was = pair.common.span(gone[0].start, gone[0].end) if gone else _once_said(pair.common)
    wordt = pair.draft.span(new[0].start, new[0].end) if new else _once_said(pair.draft)
    if was and wordt and not (gone and new):
        return Signal(SignalKind.QUANTITY, was, wordt, Direction.CHANGED)
    way = _way(gone[0] if gone else None, new[0] if new else None)
    if way in (Direction.ADDED, Direction.DROPPED) and _amount_stays(pair):
        way = Direction.CHANGED
    return Signal(SignalKind.QUANTITY, was, wordt, way)


def _never_stops(pair: Pair, often: Frequency, twin: Frequency) -> bool:
    """Whether one of them says that it never stops and the other that it comes each year, of no money: that
    comes 'doorlopend' by the year too."""
    said = {pair.common.keys[often.start], pair.draft.keys[twin.start]}
    lasting = {key for key in said if key.startswith("doorlopend")}
    money = any(q.unit == "€" for side in pair.sides for q in side.measures.quantities)
    return len(lasting) == 1 < len(said) and not money and not any(k.startswith("structure") for k in said)


def _on_all_days(side: Side, often: Frequency) -> bool:
    """Whether it says beside 'dag en nacht' that it is each day, which that says too: 'zeven dagen per week,
    24 uur per dag'."""
    beside = any(
        is_any_hour(side.keys, twin)
        and min(abs(twin.start - often.end), abs(often.start - twin.end)) <= _BESIDE
        for twin in side.measures.frequencies
    )
    return beside and often.times == _DAILY and often.end - often.start > _SHORT


_DAILY = 365.0
_BESIDE = 1
"""Words, a comma or 'en', between the two."""
_SHORT = 2
"""Words of 'elke dag', which may be told of another thing."""


def _but_then(side: Side, often: Frequency, other: Side) -> bool:
    """Whether 'elke dag behalve zondag' is told as 'niet op zondag'."""
    excepted = any(hedge.group == EXCEPTION and hedge.start == often.end for hedge in side.hedges)
    return excepted and side.keys[often.start] in EVERY and "niet" in other.all_keys


_AGAIN = frozenset("telkens steeds".split())
"""These say as much as 'per keer'."""


def in_any_one(side: Side, quantity: Quantity) -> float:
    """How often a year what is told of any one period comes back: 'in een maand', 'aan het begin van een
    kwartaal'; 0 where the span is told of nothing."""
    at = quantity.start
    if quantity.unit != "d" or side.keys[at : at + 1] != ("een",) or quantity.end != at + 2:
        return 0.0
    led = side.keys[at - 1 : at] == ("in",) or side.keys[max(at - 2, 0) : at] in _PART_OF
    return 365 / quantity.value if led else 0.0


_PART_OF = tuple((part, "van") for part in "begin start aanvang eind einde slot".split())


def _in_any_one(often: Frequency, other: Side) -> bool:
    """Whether 'per maand' and 'ieder kwartaal' are told by the other side of any one of these."""
    return (
        not often.counted
        and often.times > 0
        and any(
            abs(in_any_one(other, quantity) - often.times) <= ROUNDED * max(often.times, 1)
            for quantity in other.measures.quantities
        )
    )


def _in_none(side: Side, often: Frequency, other: Side) -> bool:
    """Whether 'ieder kwartaal ten minste 30' is told as 'in geen enkel kwartaal minder dan 30': which way the
    number is bound is asked of that."""
    period = side.keys[often.end - 1]
    none = any(other.keys[at : at + 2] in _NOT_ANY for at in _places(other, period, 2))
    return side.keys[often.start] in EVERY and not often.counted and none


_NOT_ANY = (("geen", "enkel"), ("geen", "enkele"))


def _places(side: Side, word: str, back: int) -> list[int]:
    """The places so many words before a word."""
    return [at - back for at, key in enumerate(side.keys) if key == word and at >= back]


def on_another_day(pair: Pair) -> tuple[str, str] | None:
    """The day of the week on either side, where one took the other's place: 'iedere dinsdag'."""
    ours, theirs = (
        [at for at, key in enumerate(side.keys) if key in WEEKDAYS and key not in other.all_keys]
        for side, other in pair.both_ways
    )
    return (pair.common.words(ours[0]), pair.draft.words(theirs[0])) if ours and theirs else None


def _told_once(side: Side) -> list[Frequency]:
    """The frequencies of a side, without a 'structureel' that says no more than 'per jaar' beside it, and
    without one that only says the one before it in other words: 'vier keer per jaar, elk kwartaal'."""
    found = list(side.measures.frequencies)
    if len(found) < 2:
        return found
    again = [
        two
        for one, two in pairwise(found)
        if side.keys[one.end : two.start] == (",",) and round(one.times) == round(two.times)
    ]
    found = [f for f in found if f not in again]
    yearly = [f for f in found if f.times == 1 and not side.keys[f.start].startswith("structure")]
    return [f for f in found if not (yearly and side.keys[f.start].startswith("structure"))]


def _lasts(side: Side, often: Frequency, other: Side) -> bool:
    """Whether 'structureel' is told as 'blijvend', that the side itself does not say."""
    lasting = _LASTING.intersection(other.all_keys).difference(side.all_keys)
    stays = any(keys in _STAYING for keys in pairwise(other.keys))
    return side.keys[often.start].startswith("structure") and (bool(lasting) or stays)


_LASTING = frozenset("blijvend blijvende permanent permanente".split())
_STAYING = frozenset((who, stays) for who in ("die", "dat") for stays in ("blijft", "blijven"))
"""'Er komen drie mensen bij, en die blijven.'"""
_SUCCESSIVE = frozenset("achtereen achtereenvolgende achtereenvolgens opeenvolgende".split())
"""'Drie jaar achtereen' is each of them."""


def _in_own_condition(side: Side, often: Frequency, other: Side) -> bool:
    """Whether it stands in a condition that one side alone has: `voorbehoud` tells that."""
    own = any(h.is_condition and h.holds(often.start) for h in side.hedges)
    return own and not any(h.is_condition for h in other.hedges)


def _on_that_day(side: Side, often: Frequency, other: Side) -> bool:
    """Whether 'elke zondag' is told as 'op zondag' or 'alle zondagen', where the other side names no date."""
    days = _days_of(side, often)
    if any(_days_of(other, twin) - days for twin in other.measures.frequencies):
        return False  # 'iedere zondag', 'iedere zaterdag en zondag'
    return bool(days) and all(_names_day(other, day) for day in days) and not other.measures.terms


def _days_of(side: Side, often: Frequency) -> frozenset[str]:
    return WEEKDAYS.intersection(side.keys_of(often))


def _names_day(side: Side, day: str) -> bool:
    """Whether a side names a day of the week: 'op zondag', "'s zondags", 'op alle zondagen'."""
    if day in side.all_keys or f"{day}s" in side.all_keys:
        return True
    if f"{day}en" in side.all_keys:
        before = side.keys[side.keys.index(f"{day}en") - 1]
        return before in _ANY_OF_THEM
    return day in _WEEKEND and "weekend" in side.all_keys


_ANY_OF_THEM = frozenset("alle op de zijn".split())
_WEEKEND = frozenset("zaterdag zondag".split())


def _goes_with_term(side: Side, often: Frequency, other: Side) -> bool:
    """Whether it is the 'elk' of an 'elk voorjaar' that one side alone has: `termijn` tells that."""
    return any(
        term.start == often.end and all(term.moment != twin.moment for twin in other.measures.terms)
        for term in side.measures.terms
    )


def _amount_stays(pair: Pair) -> bool:
    """Whether both sides name the same amount of money, or of time: then its period changed ('jaarlijks
    € 40.000', 'hooguit 40 minuten per dag')."""
    ours, theirs = (
        {q.value for q in side.measures.quantities if q.unit in ("€", "d")} for side in pair.sides
    )
    return not ours.isdisjoint(theirs)


def _names(side: Side, frequency: Frequency, left: Collection[int]) -> bool:
    """Whether the frequency only names a thing that is new as a whole: 'in de jaarlijkse tarievennota'."""
    named = frequency.end == frequency.start + 1 and side.keys[frequency.start].endswith("se")
    return named and frequency.end in left


_PERIODS = {8760.0: "uur", 365.0: "dag", 52.0: "week", 12.0: "maand", 4.0: "kwartaal", 1.0: "jaar"}


def _in_compound(frequency: Frequency, other: Side) -> bool:
    """Whether a compound of the other side says how often: 'de weekmarkt' is 'de wekelijkse markt'."""
    period = _PERIODS.get(round(frequency.times))
    if period == "jaar" and any(root.startswith("index") for root in other.roots):
        return True  # who indexes a sum does so each year
    return period is not None and any(
        key.startswith(period) and len(key) > len(period) + 3 and not key.endswith("lijks")
        for key in other.keys
    )


def _once_said(side: Side) -> str:
    """The words 'één keer' or 'in totaal', where they stand."""
    once = (("één", "keer"), ("in", "totaal"))
    places = range(len(side.keys) - 1)
    return next((side.span(at, at + 2) for at in places if side.keys[at : at + 2] in once), "")


def _once(side: Side) -> bool:
    """Whether the side says 'één keer', which is 'eenmalig'."""
    times = (("één", "keer"), ("een", "keer"), ("één", "maal"))
    return "eenmaal" in side.all_keys or any(side.keys[at : at + 2] in times for at in range(len(side.keys)))


def _as_often(one: Frequency, other: Frequency) -> bool:
    if EVERY_TIME in (one.times, other.times):
        return one.times == other.times
    return abs(one.times - other.times) <= ROUNDED * max(one.times, 1) and one.bound == other.bound


def _way(was: Frequency | None, wordt: Frequency | None) -> Direction:
    if was is None:
        return Direction.ADDED
    if wordt is None:
        return Direction.DROPPED
    if was.counted and was.counted == wordt.counted and was.times != wordt.times:
        return Direction.HIGHER if wordt.times > was.times else Direction.LOWER
    return Direction.CHANGED
