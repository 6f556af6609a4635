"""On which side of an hour it holds, however much was told anew: 'na 22.00 uur gesloten', 'vóór 22.00 uur
is de kade gesloten'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def side_of_the_hour(pair: Pair) -> tuple[str, str] | None:
    """The hour behind 'na' on one side and behind 'vóór' on the other, where both forbid or both allow; what
    is shut after ten is open before it."""
    ours, theirs = _hours(pair.common), _hours(pair.draft)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (was, when, at), (wordt, then, place) = ours[0], theirs[0]
    if was != wordt or when == then or _is_shut(pair.common) != _is_shut(pair.draft):
        return None
    return pair.common.words(at, at + 1), pair.draft.words(place, place + 1)


def _hours(side: Side) -> list[tuple[float, str, int]]:
    """Each hour of a side behind 'na' or 'vóór', with which of these, and the place of that word."""
    return [
        (one.value, _SIDES[side.keys[one.start - 1]], one.start - 1)
        for one in side.measures.quantities
        if one.unit == "klok" and one.start and side.keys[one.start - 1] in _SIDES
    ]


_SIDES = {"na": "na", "vanaf": "na", "voor": "voor", "vóór": "voor", "tot": "voor"}


def _is_shut(side: Side) -> bool:
    """Whether what is told of the hour is denied: two denials are none."""
    return sum(key in _SHUT for key in side.keys) % 2 == 1


_SHUT = frozenset(
    "niet geen niemand nooit nergens verboden dicht gesloten sluit sluiten alleen slechts uitsluitend enkel "
    "pas uit stopt eindigt".split()
)
