"""The same span, distance or hour behind another preposition, however much was told anew: 'na twee jaar',
'tijdens twee jaar'; 'tot vijf uur', 'na 17.00 uur'."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantity import Quantity


def other_front(pair: Pair) -> tuple[str, str] | None:
    """A measure of either side with what leads it in, where these leave no room for one meaning."""
    denials = pair.lexicon.plain_denials
    for side, other in pair.both_ways:
        if not denials.isdisjoint(side.all_keys) and not ONLY.isdisjoint(other.all_keys):
            return None  # 'geen palen binnen 50 meter', 'alleen palen buiten 50 meter'
    theirs = tuple(_fronted(pair.draft))
    for was in _fronted(pair.common) if theirs else ():
        alike = [wordt for wordt in theirs if (was.value, was.unit) == (wordt.value, wordt.unit)]
        if alike and all(frozenset({was.front, wordt.front}) in _APART for wordt in alike):
            wordt = alike[0]
            return pair.common.quote(was), pair.draft.quote(wordt)
    return _past_the_hour(pair)


def _past_the_hour(pair: Pair) -> tuple[str, str] | None:
    """An hour at or until which it is on one side, and after which on the other, however it is written: 'tot
    vijf uur', 'na 17.00 uur'; not where one side alone tells when it is shut."""
    shut = [not _SHUT.isdisjoint(side.all_keys) for side in pair.sides]
    if shut[0] != shut[1] or "na" in pair.common.all_keys & pair.draft.all_keys:
        return None
    for was in _hours(pair.common):
        for wordt in _hours(pair.draft):
            fronts = frozenset({pair.common.keys[was.start - 1], pair.draft.keys[wordt.start - 1]})
            if (was.value - wordt.value) % _HALF_A_DAY == 0 and fronts in _TURNED:
                return (
                    pair.common.span(was.start - 1, was.end),
                    pair.draft.span(wordt.start - 1, wordt.end),
                )
    return None


def _hours(side: Side) -> list[Quantity]:
    """The hours of the clock; 'na tien uur' may be a length of time, and counts as an hour where nothing else
    is one."""
    hours = [q for q in side.measures.quantities if q.unit in _CLOCK and q.start]
    if hours or "na" not in side.keys[:-2]:
        return hours
    at = side.keys.index("na") + 1
    value = number(side.keys[at]) if side.keys[at + 1] == "uur" else None
    return [] if value is None else [Quantity(value, "wijzerplaat", "", at, at + 2)]


_CLOCK = ("klok", "wijzerplaat")
_HALF_A_DAY = 12
_TURNED = tuple(map(frozenset, ({"om", "na"}, {"tot", "na"}, {"voor", "na"}, {"vóór", "na"})))
"""Words before an hour of which only one can hold."""
_SHUT = frozenset("sluit sluiten dicht gesloten niet geen nooit verboden uit uiterlijk".split())


class _Fronted(Struct, frozen=True):
    """A span in days or a distance, what leads it in, and the words of both from start to end (exclusive)."""

    value: float
    unit: str
    front: str
    start: int
    end: int


def _fronted(side: Side) -> Iterator[_Fronted]:
    for term in side.measures.terms:
        front = side.keys[term.start]
        if front in _WHERE and front == term.kind:
            yield _Fronted(term.moment, "d", _WHERE[front], term.start, term.end)
    for at, key in enumerate(side.keys):
        near = side.keys[max(at - _NEAR + 1, 0) : at]
        front = next((word for word in reversed(near) if word in _WHERE), "")
        if (
            key.endswith(_TIME)
            and front
            and all(one in _BEFORE_TIME for one in near[near.index(front) + 1 :])
        ):
            yield _Fronted(0, "termijn", _WHERE[front], at - (len(near) - near.index(front)), at + 1)
    for found in side.measures.quantities:
        birthday = side.keys[found.end - 1] == "verjaardag"
        if found.unit not in _MEASURED and not birthday:
            continue
        end = found.end + (found.unit != "d" and not birthday)
        for at in range(found.start, max(found.start - _NEAR, -1), -1):
            key = side.keys[at]
            if key in _WHERE:
                yield _Fronted(found.value, found.unit, _WHERE[key], at, end)
            if key in _WHERE or (at < found.start and key not in _BETWEEN):
                break


_MEASURED = frozenset({"d", "meter", "kilometer", "hectare"})
_NEAR = 5
"""Words before a measure among which its preposition stands: 'binnen een straal van 100 meter'."""
_BETWEEN = frozenset(
    "een de het straal afstand van minder meer dan hooguit maximaal ten hoogste die deze hun zijn haar "
    "uw".split()
)
_TIME = ("termijn", "tijd", "tijdsbestek")
_BEFORE_TIME = frozenset("de het een die deze afgesproken wettelijke gestelde bepaalde redelijke".split())
"""Between 'binnen' and a span that is not told in days: 'binnen de wettelijke termijn'."""
_WHERE = {
    "binnen": "binnen",
    "buiten": "buiten",
    "na": "na",
    "vanaf": "vanaf",
    "sinds": "vanaf",
    "tijdens": "tijdens",
    "gedurende": "tijdens",
    "tot": "tot",
}
_APART = frozenset(
    map(
        frozenset,
        (
            ("binnen", "buiten"),
            ("binnen", "na"),
            ("binnen", "vanaf"),
            ("binnen", "tijdens"),
            ("tot", "vanaf"),
            ("na", "tijdens"),
            ("na", "tot"),
            ("tot", "buiten"),
        ),
    )
)
"""Two of these before one measure say another thing."""
