"""A period told by both its ends, or by its start and how long it lasts: 'van 1 mei 2027 tot 1 mei 2029' is
'twee jaar, vanaf 1 mei 2027'."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.periods import periods
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term

_A_MONTH = 28
"""Days from which on a span is told in months or years, and the end is some days off."""
_OFF = 3
"""Days that a span of years may be off: of 'tot' or 'tot en met', and of leap years."""
_ENDING = frozenset("eindigt eindigen stopt stoppen loopt lopen duurt duren".split())


class Lasting(Struct, frozen=True):
    """What either side says of a period that both tell, each in its own way: their terms, and the span."""

    common: tuple[Term, ...]
    draft: tuple[Term, ...]
    span: Quantity


@lru_cache(maxsize=8)
def lasting(pair: Pair) -> Lasting | None:
    """The one period that both sides tell, each in its own way; None where there is none."""
    if not pair.common.measures.terms or not pair.draft.measures.terms:
        return None  # as of most
    for side, other in pair.both_ways:
        for period, told in _periods(side):
            found = _same_period(period, other)
            if found:
                start, span = found
                terms = (told, () if told[0] != period else (start,))
                ours, theirs = pair.in_order(side, terms)
                return Lasting(ours, theirs, span)
    return None


def _periods(side: Side) -> Iterator[tuple[Term, tuple[Term, ...]]]:
    """The periods with both their ends, and the terms that tell them; of one that is told by a start and an
    end apart the end alone: 'begint op 1 mei en eindigt op 1 juli'."""
    for period in periods(side.measures.terms):
        if period.since:
            yield period, (period,)
    apart = [term for term in side.measures.terms if term.kind in ("op", "vanaf") and not term.since]
    for start, end in pairwise(apart) if not _ENDING.isdisjoint(side.all_keys) else ():
        if end.moment > start.moment:
            yield replace(end, since=start.moment), (end,)


def _same_period(period: Term, other: Side) -> tuple[Term, Quantity] | None:
    """The start and the span by which the other side tells a period."""
    spans = [q for q in other.measures.quantities if q.unit == "d" and q.value >= _A_MONTH and not q.bound]
    for start in other.measures.terms if spans else ():
        begins = start.kind in ("op", "vanaf") and not start.since and abs(start.moment - period.since) <= 1
        for span in spans if begins else ():
            if abs(period.moment - period.since - span.value) <= _OFF:
                return start, span
    return None
