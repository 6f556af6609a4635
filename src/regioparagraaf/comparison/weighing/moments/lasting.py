"""A period told by both its ends, or by its start and how long it lasts: 'van 1 mei 2027 tot 1 mei 2029' is
'twee jaar, vanaf 1 mei 2027'."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.periods import periods
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term

_A_MONTH = 28
"""Days from which on a span is told in months or years, and the end is some days off."""
_OFF = 3
"""Days that a span of years may be off: of 'tot' or 'tot en met', and of leap years."""


class Lasting(Struct, frozen=True):
    """A period with both its ends on one side, and on the other its start and its span."""

    period: Term
    start: Term
    span: Quantity


@lru_cache(maxsize=8)
def lasting(pair: Pair) -> Lasting | None:
    """The one period that both sides tell, each in its own way; None where there is none."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        for period in periods(side.measures.terms):
            found = _same_period(period, other) if period.since else None
            if found:
                return found
    return None


def _same_period(period: Term, other: Side) -> Lasting | None:
    spans = [q for q in other.measures.quantities if q.unit == "d" and q.value >= _A_MONTH and not q.bound]
    for start in other.measures.terms:
        for span in spans if not start.since else ():
            begins = start.kind in ("op", "vanaf") and abs(start.moment - period.since) <= 1
            if begins and abs(period.moment - period.since - span.value) <= _OFF:
                return Lasting(period, start, span)
    return None
