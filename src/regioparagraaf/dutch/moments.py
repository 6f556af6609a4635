"""Moments in a row of Dutch words: a day, month, season, quarter or year, by its first and last day.

A day is a number everywhere here: its proleptic ordinal, as `date.toordinal` gives it (1 is 1 January of the
year 1). One of no year in particular is a day of the year 2000, or of the winter behind it.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from regioparagraaf.dutch.numerals import is_year
from regioparagraaf.dutch.words import MONTHS, MONTHS_SHORT, Keys
from regioparagraaf.patterns import on_demand

_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}

SEASONS = {
    "voorjaar": (6, 20),
    "lente": (6, 20),
    "zomer": (9, 20),
    "najaar": (12, 20),
    "herfst": (12, 20),
    "winter": (15, 20),
}

_SEASON_STARTS = {
    "voorjaar": (3, 20),
    "lente": (3, 20),
    "zomer": (6, 20),
    "najaar": (9, 20),
    "herfst": (9, 20),
    "winter": (12, 20),
}


def opens_moment(keys: Keys, at: int) -> bool:
    """Whether a date, month, season, quarter or year may start here: of most words that can be ruled out."""
    return at < len(keys) and may_open_moment(keys[at])


@lru_cache(maxsize=4096)
def may_open_moment(key: str) -> bool:
    """Whether one of these may start with a word."""
    return key in _MOMENT_WORDS or key[0].isdecimal()


def moment_at(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """The first and the last day of a date, month, season, quarter or year that starts here, as ordinals, and
    the place behind its last word; None where none starts here."""
    if not opens_moment(keys, at):
        return None
    if keys[at][0].isdecimal():
        return _in_figures(keys, at)
    return _in_a_year(keys, at) or _part_of_year(keys, at)


_DAY = on_demand(r"(\d{1,2})(?:e|ste|de)? (\w+)\.?(?: (\d{4}))?")

_NUMERIC = on_demand(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")

_YEARS = on_demand(r"((?:19|20)\d\d)[-/](\d{2,4})")


def _in_figures(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """'1 juli 2027', '1-7-2027', '1/7/2027', '2026-2030', '2027', and '1 juli' in two words."""
    key = keys[at]
    full, numeric, spread = _DAY.fullmatch(key), _NUMERIC.fullmatch(key), _YEARS.fullmatch(key)
    month = (MONTHS.get(full[2]) or MONTHS_SHORT.get(full[2])) if full else None
    if full and month:
        return _days(int(full[3] or _NO_YEAR), month, int(full[1]), at + 1)
    if numeric and 1 <= int(numeric[3]) <= 12:
        return _days(int(numeric[4]), int(numeric[3]), int(numeric[1]), at + 1)
    if spread:
        last = int(spread[2]) if len(spread[2]) == 4 else int(spread[1][:2] + spread[2])
        return date(int(spread[1]), 1, 1).toordinal(), _safe(last, 12, 31), at + 1
    if re.fullmatch(r"20[2-9]\d", key):
        return _safe(int(key), 1, 1), _safe(int(key), 12, 31), at + 1
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following in MONTHS and 1 <= (day := _of_a_date(key)) <= 31:
        year, end = _year(keys, at + 2)
        return _days(year, MONTHS[following], day, end)
    return None


def _of_a_date(key: str) -> int:
    """A day or a month in figures; 0 for any other word, and for more figures than a day has."""
    return int(key) if key.isdecimal() and len(key) <= 2 else 0


def _in_a_year(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """A month, or a row of them, a season or a quarter, with the year if it is named; or 'jaar 2028'."""
    key = keys[at]
    final = _last_of_row(keys, at) if key in MONTHS else at
    year, end = _year(keys, final + 1)
    if key in MONTHS:
        return _safe(year, MONTHS[key], 1), _safe(year, MONTHS[keys[final]], 31), end
    if key in _COURSES:
        return _course(keys, at + 1)
    if key == "jaar":
        return (_safe(year, 1, 1), _safe(year, 12, 31), end) if end == at + 2 else None
    if key in SEASONS:
        month, day = SEASONS[key]
        start_month, start_day = _SEASON_STARTS[key]
        return _safe(year, start_month, start_day), _safe(year + month // 13, (month - 1) % 12 + 1, day), end
    if key in _HOLIDAYS and end > at + 1:  # without a year it is an event
        start, last = _HOLIDAYS[key]
        return _safe(year, *start), _safe(year + (last < start), *last), end
    if key in _QUARTERS:
        month = 3 * _QUARTERS[key]
        return _safe(year, month - 2, 1), _safe(year, month, 31), end
    return None


def _course(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """'Schooljaar 2028-2029' and 'het seizoen 2028/29': from the one summer to the other."""
    years = _YEARS.fullmatch(keys[at]) if at < len(keys) else None
    if years is None or int(years[2][-2:]) - int(years[1][-2:]) != 1:
        return None
    return _safe(int(years[1]), 8, 1), _safe(int(years[1]) + 1, 7, 31), at + 1


_COURSES = frozenset("schooljaar seizoen cursusjaar".split())


def _part_of_year(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """'Begin 2028', 'eind 2027', 'het tweede kwartaal', 'de eerste helft van 2028'."""
    key = keys[at]
    if key in _THREE_MONTHS and keys[at + 1 : at + 4] == ("drie", "maanden", "van"):
        year, end = _year(keys, at + 3)
        first, last = _THREE_MONTHS[key]
        return _safe(year, first, 1), _safe(year, last, 31), end
    if names_middle(keys, at):
        year, end = _year(keys, at + 2)
        return _days(year, MONTHS[keys[at + 1]], _MID_MONTH, end)
    if key in _ABOUT:
        year, end = _year(keys, at + 1)
        if end == at + 1:
            return None
        first, last = _ABOUT[key]
        start = _safe(year, 12, 31) + 1 if key in ("eind", "einde") else _safe(year, first, 1)
        return start, _safe(year, last, 31), end
    if key in _ORDINALS and at + 1 < len(keys) and keys[at + 1] in ("kwartaal", "helft", "halfjaar"):
        year, end = _year(keys, at + 2)
        if end == at + 2 and keys[at + 1] != "kwartaal":
            return None
        parts = 4 if keys[at + 1] == "kwartaal" else 2
        size = 12 // parts
        month = min(_ORDINALS[key], parts) * size
        return _safe(year, month - size + 1, 1), _safe(year, month, 31), end
    return None


_THREE_MONTHS = {"eerste": (1, 3), "laatste": (10, 12)}


def names_middle(keys: Keys, at: int) -> bool:
    """Whether the middle of a month is named here: 'half maart', 'medio juli'."""
    return keys[at] in _MIDDLE and keys[at + 1 : at + 2] != () and keys[at + 1] in MONTHS


_MIDDLE = ("medio", "halverwege", "midden", "half")
_MID_MONTH = 15
_ABOUT = {
    "begin": (1, 3),
    **dict.fromkeys(_MIDDLE, (5, 8)),
    **dict.fromkeys(("eind", "einde"), (12, 12)),
}
"""The months, first and last, that a part of a year may be; 'eind' is its last day."""

_DATED = frozenset("uiterlijk vóór vanaf per sinds t/m na".split())
"""Before a day and month in figures these leave no doubt that it is one: 'vanaf 1/7'."""


def slashed(keys: Keys, at: int, lead: Keys) -> tuple[float, float, int] | None:
    """A day and month in figures, '15/3': not where it may be a part, as in 'op 1/4 van de grond'."""
    day = _day_of(keys, at)
    if day is None or not lead or keys[at + 3 : at + 4] in (("van",), ("deel",), ("/",)):
        return None
    ranges = keys[at + 3 : at + 4] == ("tot",) and _day_of(keys, at + 4)
    ends = lead == ("tot",) and at > 3 and _day_of(keys, at - 4)
    if day[0] > day[1] or lead[0] in _DATED or ranges or ends:
        return _days(_NO_YEAR, day[1], day[0], at + 3)
    return None


def _day_of(keys: Keys, at: int) -> tuple[int, int] | None:
    """The day and the month of '15/3', if both can be that."""
    if keys[at + 1 : at + 2] != ("/",) or not keys[at + 2 : at + 3]:
        return None
    day, month = _of_a_date(keys[at]), _of_a_date(keys[at + 2])
    return (day, month) if 1 <= day <= 31 and 1 <= month <= 12 else None


_QUARTERS = {f"q{number}": number for number in range(1, 5)} | {
    f"k{number}": number for number in range(1, 5)
}
_HOLIDAYS = {
    **dict.fromkeys("voorjaarsvakantie krokusvakantie".split(), ((2, 14), (3, 1))),
    **dict.fromkeys("meivakantie meireces".split(), ((4, 24), (5, 8))),
    **dict.fromkeys("bouwvak bouwvakantie zomervakantie zomerreces".split(), ((7, 1), (8, 31))),
    **dict.fromkeys("herfstvakantie herfstreces".split(), ((10, 10), (10, 31))),
    **dict.fromkeys("kerstvakantie kerstreces".split(), ((12, 20), (1, 6))),
}
"""The month and day that a holiday begins and ends with, in the region where it is earliest and latest."""
_MOMENT_WORDS = frozenset((*MONTHS, *SEASONS, *_HOLIDAYS, *_ORDINALS, *_ABOUT, *_QUARTERS, *_COURSES, "jaar"))


_NO_YEAR = 2000

NO_DATE = float(date(2002, 1, 1).toordinal())
"""Days before this one are of no year in particular: no text promises anything by then."""


def _last_of_row(keys: Keys, at: int) -> int:
    """The last month of a row that follow each other: 'april, mei of juni 2028' is one moment, 'mei en
    november' are two."""
    while (
        at + 2 < len(keys)
        and keys[at + 1] in (",", "en", "of")
        and MONTHS.get(keys[at + 2]) == MONTHS[keys[at]] + 1
    ):
        at += 2
    return at


def _year(keys: Keys, at: int) -> tuple[int, int]:
    """The year that follows ('van 2028', 'in 2028', '2028'), and where it ends; else a stand-in."""
    skip = at + 1 if at < len(keys) and keys[at] in ("van", "in") else at
    if skip < len(keys) and is_year(keys[skip]):
        return int(keys[skip]), skip + 1
    return _NO_YEAR, at


def _days(year: int, month: int, day: int, end: int) -> tuple[float, float, int] | None:
    """A moment of one day: that day as its first and as its last, and the place behind its words; None of
    what no calendar has."""
    if year < 1 or day < 1:
        return None  # '0-7-2027'
    moment = _safe(year, month, day)
    return moment, moment, end


def _safe(year: int, month: int, day: int) -> float:
    """The ordinal of a day; of the last one of its month where the day does not exist."""
    return float(date(year, month, min(day, calendar.monthrange(year, month)[1])).toordinal())
