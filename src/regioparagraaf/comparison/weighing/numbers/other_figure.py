"""A figure that stands where another one stood, between the same words: '12 uur per week' and '14 uur per
week', 'elke tien jaar' and 'elke elf jaar'. However near the two lie, no reckoning makes them one: what spans
are rounded to ('drie dagen' for '72 uur') is only asked where they are told in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.calendar import MONTHS
from regioparagraaf.dutch.numerals import number
from regioparagraaf.patterns import on_demand

Spot = tuple[int, int]
"""Where the one figure stands in the common text, and the other in the draft."""


def figure_exchanged(pair: Pair) -> tuple[str, str] | None:
    """The words of the two figures; None where there are none."""
    spot = next(_exchanged(pair), None)
    return (pair.common.words(spot[0]), pair.draft.words(spot[1])) if spot else None


def figure_named(pair: Pair) -> tuple[Signal, ...]:
    """The signal of such a change: a term where the figure says when, else a number."""
    spot = next(_exchanged(pair), None)
    if spot is None:
        return ()
    at, place = spot
    more = _ordered(pair.draft.keys[place]) > _ordered(pair.common.keys[at])
    when = pair.common.keys[at] in MONTHS or any(
        term.start <= at < term.end for term in pair.common.measures.terms
    )
    kind = SignalKind.TERM if when else SignalKind.QUANTITY
    ways = (Direction.LATER, Direction.EARLIER) if when else (Direction.HIGHER, Direction.LOWER)
    return (Signal(kind, pair.common.words(at), pair.draft.words(place), ways[0] if more else ways[1]),)


def _exchanged(pair: Pair) -> Iterator[Spot]:
    """The figures of one shape that only one side has, between the same two words."""
    ours, theirs = _figures(pair.common, pair.draft), _figures(pair.draft, pair.common)
    for at in ours:
        for place in theirs:
            one, other = pair.common.keys[at], pair.draft.keys[place]
            alike = _shape(one) == _shape(other) and _around(pair.common, at) == _around(pair.draft, place)
            if alike and _ordered(one) != _ordered(other):
                yield at, place


def _figures(side: Side, other: Side) -> list[int]:
    """The places of the figures that the other side has nowhere, but for those of a reference."""
    return [
        at
        for at, key in enumerate(side.keys)
        if (any(map(str.isdigit, key)) or number(key) is not None or key in MONTHS)
        and side.keys.count(key) > other.keys.count(key)
        and side.keys[max(at - 1, 0)] not in _REFERRING
    ]


_REFERRING = frozenset(
    "artikel hoofdstuk paragraaf bijlage tabel figuur pagina bladzijde lid noot fase lijn buslijn groep "
    "label".split()
)
"""Before a figure that counts nothing: it is part of a name."""


def _around(side: Side, at: int) -> tuple[str, ...]:
    """The word before a figure and the one behind it."""
    before = side.keys[at - 1] if at else ""
    return before, side.keys[at + 1] if at + 1 < len(side.keys) else ""


def _shape(key: str) -> str:
    """A figure without its digits: '1 april' and '3 april' are of one shape; '2029' and '1 januari 2029' are
    not, nor '9.00' and '9' or a number in words."""
    if key in MONTHS:
        return "maand"
    return _DIGITS.sub("#", key) if any(map(str.isdigit, key)) else ""


_DIGITS = on_demand(r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+")


def _ordered(key: str) -> list[float]:
    """What orders two figures of one shape: of a day the year first; of others the number."""
    if key in MONTHS:
        return [float(list(MONTHS).index(key))]
    told = number(key) if not any(map(str.isdigit, key)) else None
    if told is not None:
        return [float(told)]
    parts = [float(text.replace(".", "")) for text in _DIGITS.findall(key)]
    for at in range(1, len(parts)):
        if parts[at] < _CENTURY and parts[at - 1] >= _YEAR:  # '2027-28'
            parts[at] += parts[at - 1] // _CENTURY * _CENTURY
    return parts[::-1] if parts and parts[-1] >= _YEAR else parts


_YEAR, _CENTURY = 1000, 100
"""The least that a year in four digits is, and what one in two leaves out."""
