"""A number with what it counts and its bound, and where it stands."""

from __future__ import annotations

from msgspec import Struct


class Quantity(Struct, frozen=True):
    """A number with its unit and bound, and the words from start to end (exclusive)."""

    value: float
    unit: str
    """'€', '%', a span of days ('d'), an hour ('klok', 'wijzerplaat'), 'maal' for a factor, or the word it
    counts."""
    bound: str
    start: int
    end: int


FACTOR = "maal"
"""The unit of a number that multiplies: 'twee keer zo veel'."""
