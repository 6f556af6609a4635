"""The months, days that no calendar has, and dates that are no date in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from regioparagraaf.patterns import on_demand

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()

_NUMBERED = on_demand(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_LEAP_YEAR = 2028
"""Of a date without a year: 29 February may be meant."""


_YEAR = on_demand(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")
_MONTH = on_demand(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def years_in(text: str) -> tuple[int, ...]:
    """The years that a date or a year names; one of five digits too, as that is what a slip makes."""
    return tuple(map(int, _YEAR.findall(text)))


def names_a_day(text: str) -> bool:
    """Whether it is a date, or at least a year or a month: 'eind 2027', '1 juli'."""
    return bool(years_in(text) or _MONTH.search(text))


def day_in_words(date: str) -> str:
    """'2026-03-01' as '1 maart 2026', whatever hour stands behind it; what is no whole date stays."""
    parts = re.match(r"(\d{4})-(\d\d)-(\d\d)(?=T|$)", date)
    if not parts or not 1 <= int(parts[2]) <= len(MONTHS):
        return date
    return f"{int(parts[3])} {MONTHS[int(parts[2]) - 1]} {parts[1]}"


class DateMistake(Struct, frozen=True):
    """What keeps a date from standing in a sentence, and what is meant where that can be told."""

    what: str
    meant: str = ""


def date_mistake(text: str, needs_year: bool = True) -> DateMistake | None:
    """The first mistake in a date as it is to stand in a sentence: '1 juli 2027', 'eind 2027'."""
    figures = _FIGURES.search(text)
    if figures:
        return DateMistake("een datum staat in een zin in woorden", _in_words(figures))
    turned = _turned().search(text)
    if turned:
        meant = " ".join(filter(None, (turned[2], turned[1].lower(), turned[3])))
        return DateMistake("de dag hoort voor de maand", meant)
    for number, word, year in _AROUND_MONTH.findall(text):
        month = _month_meant(word)
        if word.lower() not in MONTHS and (month or (number and word.lower() not in _BETWEEN)):
            meant = " ".join(filter(None, (number, month, year))) if month else ""
            return DateMistake(f"‘{word}’ is geen maand", meant)
    if needs_year and not years_in(text):
        return DateMistake("het jaar ontbreekt")
    return None


_FIGURES = on_demand(r"(?<!\d)(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)")
_AROUND_MONTH = on_demand(r"(?:\b(\d{1,2})\s+)?\b([^\W\d_]{3,}\.?)\s+(\d{4})(?!\d)")
_BETWEEN = ("van", "het", "jaar", "tot")
"""Words that may stand between a number and a year: 'kwartaal 1 van 2027'."""


@cache
def _turned() -> re.Pattern[str]:
    """The day behind the month; made for who fills in a date."""
    return re.compile(
        rf"(?<!\d\s)\b({'|'.join(MONTHS)})\s+(\d{{1,2}})(?!\d)(?:,?\s+(\d{{4}}))?", re.IGNORECASE
    )


def _in_words(figures: re.Match[str]) -> str:
    """'2027-12-31' and '31/12/2027' as '31 december 2027'; empty where that is no date."""
    first, _, month, last = figures.groups()
    day, year = (last, first) if len(first) == len("2027") else (first, last)
    if len(year) == len("2027") and len(day) <= len("31") and 1 <= int(month) <= len(MONTHS):
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
    return ""


def _month_meant(word: str) -> str:
    """The month that a word almost is, or that it shortens: 'julli', 'sept.'."""
    plain = word.lower().rstrip(".")
    short = next((month for month in MONTHS if plain != month and month.startswith(plain)), "")
    if short or plain == "mrt":
        return short or "maart"
    if len(plain) < _KNOWN_BY:
        return ""
    like = [month for month in MONTHS if len({*plain} ^ {*month}) <= _SLIP]
    if not like:
        return ""
    from rapidfuzz.distance import OSA  # only for who made a slip: most texts do not wait for it

    return next((month for month in like if OSA.distance(plain, month, score_cutoff=1) <= 1), "")


_KNOWN_BY = 4
"""Letters from which a word with one slip is a month: 'met 2027' is not 'mei 2027'."""
_SLIP = 2
"""Letters that one of two words has and the other not, where one letter was written for another."""


@cache
def _written() -> re.Pattern[str]:
    """A day with its month in words; made for who looks a date up in the calendar."""
    return re.compile(rf"(?<![\d.,-])(\d{{1,2}})\s+({'|'.join(MONTHS)})(?:\s+(\d{{4}}))?\b", re.IGNORECASE)


def impossible_dates(text: str) -> Iterator[str]:
    """The dates in a text that do not exist, as '31 februari 2027'."""
    for day, month, year in _written().findall(text):
        yield from _impossible(int(day), MONTHS.index(month.lower()) + 1, year)
    for year, month, day in _NUMBERED.findall(text):
        yield from _impossible(int(day), int(month), year)


def _impossible(day: int, month: int, year: str) -> Iterator[str]:
    try:
        date(int(year or 0) or _LEAP_YEAR, month, day)
    except ValueError:
        named = MONTHS[month - 1] if 1 <= month <= len(MONTHS) else f"maand {month}"
        yield f"{day} {named} {year}".strip()
