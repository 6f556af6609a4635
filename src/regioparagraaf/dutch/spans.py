"""Spans of time in Dutch words, in days."""

from __future__ import annotations

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import Keys

SPANS = {
    "seconde": 1 / 86400,
    "seconden": 1 / 86400,
    "minuut": 1 / 1440,
    "minuten": 1 / 1440,
    "kwartier": 15 / 1440,
    "uur": 1 / 24,
    "uren": 1 / 24,
    "etmaal": 1.0,
    "etmalen": 1.0,
    "dag": 1.0,
    "dagen": 1.0,
    "werkdag": 1.4,
    "werkdagen": 1.4,
    "week": 7.0,
    "weken": 7.0,
    "werkweek": 7.0,
    "werkweken": 7.0,
    "maand": 365 / 12,
    "maanden": 365 / 12,
    "kwartaal": 365 / 4,
    "kwartalen": 365 / 4,
    "halfjaar": 365 / 2,
    "kalenderjaar": 365.0,
    "jaar": 365.0,
    "jaren": 365.0,
    "decennium": 3650.0,
    "decennia": 3650.0,
    "raadsperiode": 1460.0,
    "collegeperiode": 1460.0,
    "bestuursperiode": 1460.0,
}


def span_of(keys: Keys, at: int) -> tuple[float, int] | None:
    """A span of time that starts here, in days, and where it ends."""
    if at + 1 >= len(keys):
        return None
    key, following = keys[at], keys[at + 1]
    if key == "een" and following in SPANS and keys[at + 2 : at + 3] == ("of",):
        many = number(keys[at + 3]) if at + 3 < len(keys) else None  # 'een week of drie'
        if many:
            return many * SPANS[following], at + 4
    if key == "een" and following in _WHOLE and at + 2 < len(keys) and keys[at + 2] in SPANS:
        return SPANS[keys[at + 2]], at + 3  # 'een heel jaar'
    if key in ("een", "één", "het", "de"):
        if following == "half" and keys[at + 2 : at + 3] == ("jaar",):
            return 365 / 2, at + 3
        if following == "half" and keys[at + 2 : at + 3] == ("uur",) and key == "een":
            return 1 / 48, at + 3
        if following in SPANS and not (key == "de" and following.endswith("en")):
            return SPANS[following], at + 2  # 'de jaren' may be any number of them
    if key == "half" and following == "jaar":
        return 365 / 2, at + 2
    if key == "anderhalf" and following == "jaar":
        return 365 * 1.5, at + 2
    count = number(key)
    if count is None:
        return None
    end = at + 2 if following in _RUNNING else at + 1
    if end < len(keys) and keys[end] in SPANS:
        return count * SPANS[keys[end]], end + 1
    return None


_WHOLE = frozenset("heel hele vol volle".split())
_RUNNING = frozenset("opeenvolgende achtereenvolgende hele volle volledige".split())
"""Adjectives between a number and its span that say nothing of its length."""
