"""The months, and days that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()

_WRITTEN = re.compile(rf"(?<![\d.,-])(\d{{1,2}})\s+({'|'.join(MONTHS)})(?:\s+(\d{{4}}))?\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_LEAP_YEAR = 2028
"""Of a date without a year: 29 February may be meant."""


_YEAR = re.compile(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def years_in(text: str) -> tuple[int, ...]:
    """The years that a date or a year names; one of five digits too, as that is what a slip makes."""
    return tuple(map(int, _YEAR.findall(text)))


def names_a_day(text: str) -> bool:
    """Whether it is a date, or at least a year or a month: 'eind 2027', '1 juli'."""
    return bool(years_in(text) or _MONTH.search(text))


def impossible_dates(text: str) -> Iterator[str]:
    """The dates in a text that do not exist, as '31 februari 2027'."""
    for day, month, year in _WRITTEN.findall(text):
        yield from _impossible(int(day), MONTHS.index(month.lower()) + 1, year)
    for year, month, day in _NUMBERED.findall(text):
        yield from _impossible(int(day), int(month), year)


def _impossible(day: int, month: int, year: str) -> Iterator[str]:
    try:
        date(int(year or 0) or _LEAP_YEAR, month, day)
    except ValueError:
        named = MONTHS[month - 1] if 1 <= month <= len(MONTHS) else f"maand {month}"
        yield f"{day} {named} {year}".strip()
