"""A term: by when, as the last moment at which the promise would still be kept."""

from __future__ import annotations

from msgspec import Struct

EARLIEST = (("op", "zijn", "vroegst"), ("op", "z'n", "vroegst"), ("ten", "vroegste"))
"""What says that it is not before then: the longest time before an event, and the shortest behind it."""


class Term(Struct, frozen=True):
    """By when: the last moment that keeps the promise, or a span of time."""

    kind: str
    """'op' a day, 'rond' one, 'vanaf' one; 'binnen' a span, 'na' one, 'voor' a span before an event."""
    moment: float
    """Of a day its proleptic ordinal (1 is the first day of the year 1), before `NO_DATE` where no year is
    named; of a span its length in days."""
    start: int
    end: int
    bound: str = ""
    """'min' or 'max' of a span before or after an event: 'ten hoogste zes weken voor het besluit'."""
    since: float = 0.0
    """The first day, as an ordinal, of a period that is named by both ends ('2026-2030'); of others 0."""
