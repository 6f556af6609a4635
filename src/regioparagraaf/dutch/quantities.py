"""Numbers, amounts, frequencies and terms in a row of Dutch words, with what they come down to.

A number may be in digits or in words, a fraction is a percentage, a ton is 100,000 euro. A frequency
comes down to times a year, a term to the last moment at which the promise would still be kept.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from regioparagraaf.dutch.labels import references
from regioparagraaf.dutch.words import MONTHS

_UNITS = {
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_SCALES = {"miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9, "ton": 1e5}
_FRACTIONS = {
    "helft": 50.0,
    "kwart": 25.0,
    "driekwart": 75.0,
    "derde": 100 / 3,
    "vierde": 25.0,
    "vijfde": 20.0,
    "zesde": 100 / 6,
    "achtste": 12.5,
    "tiende": 10.0,
}
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
_SPANS = {
    "seconde": 1 / 86400,
    "minuut": 1 / 1440,
    "minuten": 1 / 1440,
    "kwartier": 15 / 1440,
    "uur": 1 / 24,
    "uren": 1 / 24,
    "etmaal": 1.0,
    "dag": 1.0,
    "dagen": 1.0,
    "werkdag": 1.4,
    "werkdagen": 1.4,
    "week": 7.0,
    "weken": 7.0,
    "maand": 365 / 12,
    "maanden": 365 / 12,
    "kwartaal": 365 / 4,
    "kwartalen": 365 / 4,
    "halfjaar": 365 / 2,
    "jaar": 365.0,
    "jaren": 365.0,
    "raadsperiode": 1460.0,
    "collegeperiode": 1460.0,
    "bestuursperiode": 1460.0,
}
_ADVERBS = {
    "dagelijks": 365.0,
    "wekelijks": 365 / 7,
    "tweewekelijks": 365 / 14,
    "maandelijks": 12.0,
    "halfjaarlijks": 2.0,
    "jaarlijks": 1.0,
    "tweejaarlijks": 0.5,
    "vierjaarlijks": 0.25,
    "structureel": 1.0,
    "eenmalig": 0.0,
    "incidenteel": 0.0,
}
_TIMES = {"eenmaal": 1, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "zesmaal": 6, "eens": 1}
_WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_SEASONS = {
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
_BOUNDS = (
    (("minimaal",), "min"),
    (("minstens",), "min"),
    (("ten", "minste"), "min"),
    (("op", "zijn", "minst"), "min"),
    (("niet", "minder", "dan"), "min"),
    (("maximaal",), "max"),
    (("hooguit",), "max"),
    (("hoogstens",), "max"),
    (("ten", "hoogste"), "max"),
    (("niet", "meer", "dan"), "max"),
    (("nooit", "langer", "dan"), "max"),
    (("niet", "langer", "dan"), "max"),
    (("niemand", "langer", "dan"), "max"),
    (("langer", "dan"), "ruim"),
    (("tot", "maximaal"), "max"),
    (("tot", "ten", "hoogste"), "max"),
    (("meer", "dan"), "ruim"),
    (("minder", "dan"), "under"),
    (("ruim",), "ruim"),
    (("bijna",), "bijna"),
    (("circa",), "circa"),
    (("ca",), "circa"),
    (("ca.",), "circa"),
    (("ongeveer",), "circa"),
    (("zo'n",), "circa"),
    (("rond", "de"), "circa"),
    (("gemiddeld",), "gemiddeld"),
    (("precies",), ""),
    (("exact",), ""),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and bound, and the words from start to end (exclusive)."""

    value: float
    unit: str
    """'€', '%', a span of days ('d'), or the word it counts."""
    bound: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: times a year (0 for once only), and whether it counts ('twee keer per jaar')."""

    times: float
    counted: str
    """The period that a count is per ('jaar'), or ''."""
    start: int
    end: int
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """By when: the last moment that keeps the promise, in days; or a span of days."""

    kind: str
    """'op' a moment, 'vanaf' a moment, 'binnen' a span, 'voor' a span before an event."""
    moment: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measures:
    """All that can be counted in a row of words."""

    quantities: tuple[Quantity, ...]
    frequencies: tuple[Frequency, ...]
    terms: tuple[Term, ...]


@lru_cache(maxsize=4096)
def number(key: str) -> float | None:
    """What a number comes down to, in digits or in words; None for any other word."""
    if key[0].isdigit():
        digits = key.replace("%", "").strip()
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?|\d+(,\d+)?", digits):
            return float(digits.replace(".", "").replace(",", "."))
        return None
    return _in_words(key)


def _in_words(key: str) -> float | None:
    if key in _UNITS:
        return float(_UNITS[key])
    if key in _TENS:
        return float(_TENS[key])
    if key in ("honderd", "duizend"):
        return 100.0 if key == "honderd" else 1000.0
    for word, scale in (("duizend", 1000), ("honderd", 100)):
        if word in key:
            head, _, tail = key.partition(word)
            most = _in_words(head) if head else 1.0
            rest = _in_words(tail.removeprefix("en")) if tail else 0.0
            return None if most is None or rest is None else most * scale + rest
    for word, tens in _TENS.items():
        if key.endswith(word):
            head = key[: -len(word)]
            for joint in ("ën", "en"):
                unit = head.removesuffix(joint)
                if unit != head:
                    unit = {"een": "één"}.get(unit, unit)
                    if unit in _UNITS and _UNITS[unit] < 10:
                        return float(tens + _UNITS[unit])
    return None


def measures(keys: Sequence[str]) -> Measures:
    """The terms, frequencies and quantities in a row of lower-case words; no word counts twice."""
    keys = list(keys)
    cited = references(keys)
    taken = [at in cited for at in range(len(keys))]
    frequencies: list[Frequency] = []
    terms: list[Term] = []
    quantities: list[Quantity] = []
    at = 0
    while at < len(keys):
        found: Frequency | Term | None = None if taken[at] else _frequency(keys, at) or _term(keys, at)
        if found is None:
            at += 1
            continue
        (frequencies if isinstance(found, Frequency) else terms).append(found)  # type: ignore[arg-type]
        taken[found.start : found.end] = [True] * (found.end - found.start)
        at = found.end
    at = 0
    while at < len(keys):
        quantity = None if taken[at] else _quantity(keys, at, taken)
        if quantity:
            quantities.append(quantity)
            at = quantity.end
        else:
            at += 1
    return Measures(tuple(quantities), tuple(frequencies), tuple(terms))


# Frequencies


def _frequency(keys: Sequence[str], at: int) -> Frequency | None:
    key = keys[at]
    rest = tuple(keys[at + 1 : at + 6])
    adverb = _ADVERBS.get(key) if key in _ADVERBS else _ADVERBS.get(key.removesuffix("e"))
    if key in ("structurele", "incidentele", "eenmalige"):
        adverb = 1.0 if key == "structurele" else 0.0
    if adverb is not None:
        return Frequency(adverb, "", at, at + 1)
    if key in ("elk", "elke", "ieder", "iedere", "om"):
        skip = 1 if key == "om" and rest[:1] == ("de",) else 0
        if key == "om" and not skip:
            return None
        each = _each(keys, at, at + 1 + skip)
        if each and key == "om" and each.end == at + 3 and keys[at + 2] in _SPANS:
            return replace(each, times=each.times / 2)  # 'om de week' is every other week
        return each
    start = at
    bound_end, bound = at, ""
    for words, name in _BOUNDS:
        if tuple(keys[at : at + len(words)]) == words:
            bound_end, bound = at + len(words), name
    count: float | None
    place = bound_end
    if place < len(keys) and keys[place] in _TIMES:
        count, place = float(_TIMES[keys[place]]), place + 1
    elif place + 1 < len(keys) and keys[place + 1] in ("keer", "maal"):
        count = 1.0 if keys[place] == "een" else number(keys[place])
        place += 2
    else:
        count = None
    if (
        count is not None
        and place < len(keys)
        and keys[place] in ("per", "in", "elk", "elke", "ieder", "iedere", "om")
    ):
        period_at = place + (
            2 if keys[place] in ("in", "om") and keys[place + 1 : place + 2] == ["de"] else 1
        )
        if keys[place] == "om" and period_at == place + 1:
            period_at += 0
        each = _each(keys, place, min(period_at, len(keys)))
        if each:
            return Frequency(each.times * count, keys[each.end - 1], start, each.end, bound)
    if key == "per" and rest and rest[0] in ("jaar", "maand", "week", "dag", "kwartaal", "halfjaar"):
        return Frequency(365 / _SPANS[rest[0]], "", at, at + 2)
    if key == "keer" and rest[:2] == ("per", "jaar"):
        return None
    return None


def _each(keys: Sequence[str], start: int, at: int) -> Frequency | None:
    """'elk kwartaal', 'elke twee jaar', 'elk half jaar', 'iedere dinsdag' from the word after 'elk'."""
    if at >= len(keys):
        return None
    key = keys[at]
    if key in _WEEKDAYS:
        return Frequency(52.0, "", start, at + 1)
    if key == "half" and at + 1 < len(keys) and keys[at + 1] == "jaar":
        return Frequency(2.0, "", start, at + 2)
    if key in _SPANS:
        return Frequency(_round(365 / _SPANS[key]), "", start, at + 1)
    count = number(key)
    if count and at + 1 < len(keys) and keys[at + 1] in _SPANS:
        return Frequency(_round(365 / (_SPANS[keys[at + 1]] * count)), "", start, at + 2)
    return None


def _round(times: float) -> float:
    return round(times, 3)


# Terms


def _term(keys: Sequence[str], at: int) -> Term | None:
    return _moment_term(keys, at) or _span_term(keys, at)


_LEADS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("uiterlijk", "tot", "en", "met"), "op"),
    (("uiterlijk", "aan", "het"), "op"),
    (("uiterlijk", "op"), "op"),
    (("uiterlijk", "in", "de"), "op"),
    (("uiterlijk", "in", "het"), "op"),
    (("uiterlijk", "in"), "op"),
    (("uiterlijk", "per"), "op"),
    (("uiterlijk", "voor"), "voor"),
    (("uiterlijk", "vóór"), "voor"),
    (("uiterlijk",), "op"),
    (("vóór", "het"), "voor"),
    (("vóór", "de"), "voor"),
    (("vóór",), "voor"),
    (("nog", "voor", "de"), "voor"),
    (("voor", "het"), "voor"),
    (("voor", "de"), "voor"),
    (("voor",), "voor"),
    (("in", "de", "loop", "van"), "op"),
    (("in", "de", "periode"), "op"),
    (("tussen",), "op"),
    (("ergens", "in"), "op"),
    (("nog", "in"), "op"),
    (("al", "in"), "op"),
    (("pas", "in"), "op"),
    (("in", "het"), "op"),
    (("in", "de"), "op"),
    (("in",), "op"),
    (("tegen", "het"), "op"),
    (("met", "ingang", "van"), "vanaf"),
    (("vanaf", "het"), "vanaf"),
    (("vanaf", "de"), "vanaf"),
    (("vanaf",), "vanaf"),
    (("per",), "vanaf"),
    (("sinds",), "vanaf"),
    (("na", "de"), "vanaf"),
    (("na",), "vanaf"),
    (("tot", "en", "met"), "tot"),
    (("t/m",), "tot"),
    (("tot", "het"), "tot"),
    (("tot", "de"), "tot"),
    (("tot",), "tot"),
    (("aan", "het"), "op"),
    (("op",), "op"),
    (("van",), "op"),
    (("de",), "op"),
    (("het",), "op"),
    ((), "op"),
)


def _moment_term(keys: Sequence[str], at: int) -> Term | None:
    for lead, kind in _LEADS:
        size = len(lead)
        if tuple(keys[at : at + size]) != lead:
            continue
        found = _moment(keys, at + size)
        if not found:
            continue
        first, last, end = found
        start = keys[at + size]
        vague = first < _NO_DATE and start not in ("voorjaar", "najaar") and not start.isdigit()
        vague = vague and not (start in MONTHS and lead)
        if vague and not (kind == "voor" or lead[:1] == ("uiterlijk",)):
            continue
        if kind == "voor":
            return Term("op", first - 1, at, end)
        if kind == "vanaf":
            return Term("vanaf", first, at, end)
        if lead[:1] == ("tussen",) and end + 1 < len(keys) and keys[end] == "en":
            second = _moment(keys, end + 1)
            if second:
                return Term("op", second[1], at, second[2])
        if kind == "tot":
            whole = lead in ((("tot", "en", "met")), ("t/m",))
            return Term("op", last if whole else first - 1, at, end)
        return Term("op", last, at, end)
    return None


def _moment(keys: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """The first and last day of a date, month, season, quarter or year that starts here, and its end."""
    if at >= len(keys):
        return None
    key = keys[at]
    full = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", key)
    if full and full[2] in MONTHS:
        return _days(int(full[3]), MONTHS[full[2]], int(full[1]), at + 1)
    numeric = re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", key)
    if numeric and 1 <= int(numeric[2]) <= 12:
        return _days(int(numeric[3]), int(numeric[2]), int(numeric[1]), at + 1)
    spread = re.fullmatch(r"((?:19|20)\d\d)[-/](\d{2,4})", key)
    if spread:
        last = int(spread[2]) if len(spread[2]) == 4 else int(spread[1][:2] + spread[2])
        return date(int(spread[1]), 1, 1).toordinal(), _safe(last, 12, 31), at + 1
    if re.fullmatch(r"20[2-9]\d", key):
        year = int(key)
        return _safe(year, 1, 1), _safe(year, 12, 31), at + 1
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following in MONTHS and key.isdigit() and 1 <= int(key) <= 31:
        year, end = _year(keys, at + 2)
        return _days(year, MONTHS[following], int(key), end)
    if key in MONTHS:
        year, end = _year(keys, at + 1)
        days = calendar.monthrange(year, MONTHS[key])[1]
        return _safe(year, MONTHS[key], 1), _safe(year, MONTHS[key], days), end
    if key in _SEASONS:
        year, end = _year(keys, at + 1)
        month, day = _SEASONS[key]
        start_month, start_day = _SEASON_STARTS[key]
        return _safe(year, start_month, start_day), _safe(year + month // 13, (month - 1) % 12 + 1, day), end
    if key in ("begin", "medio", "eind", "einde", "midden", "half"):
        year, end = _year(keys, at + 1)
        if end == at + 1:
            return None
        month = {"begin": 3, "medio": 8, "midden": 8, "half": 8}.get(key, 12)
        first = {"begin": 1, "medio": 5, "midden": 5, "half": 5}.get(key, 12)
        if key in ("eind", "einde"):
            return _safe(year, 12, 31) + 1, _safe(year, 12, 31), end
        return _safe(year, first, 1), _safe(year, month, 31), end
    if key in _ORDINALS and at + 1 < len(keys) and keys[at + 1] in ("kwartaal", "helft", "halfjaar"):
        year, end = _year(keys, at + 2)
        if end == at + 2 and keys[at + 1] != "kwartaal":
            return None
        parts = 4 if keys[at + 1] == "kwartaal" else 2
        size = 12 // parts
        which = min(_ORDINALS[key], parts)
        month = which * size
        return _safe(year, month - size + 1, 1), _safe(year, month, 31), end
    return None


_NO_YEAR = 2000
_NO_DATE = float(date(2002, 1, 1).toordinal())


def _year(keys: Sequence[str], at: int) -> tuple[int, int]:
    """The year that follows ('van 2028', 'in 2028', '2028'), and where it ends; else a stand-in."""
    skip = at + 1 if at < len(keys) and keys[at] in ("van", "in") else at
    if skip < len(keys) and re.fullmatch(r"20\d\d", keys[skip]):
        return int(keys[skip]), skip + 1
    return _NO_YEAR, at


def _days(year: int, month: int, day: int, end: int) -> tuple[float, float, int]:
    moment = _safe(year, month, day)
    return moment, moment, end


def _safe(year: int, month: int, day: int) -> float:
    """The day as a number, the last of its month where the day does not exist."""
    return float(date(year, month, min(day, calendar.monthrange(year, month)[1])).toordinal())


_NAMED_SPANS = {
    ("nog", "dit", "jaar"): 365.0,
    ("dit", "jaar"): 365.0,
    ("dit", "kalenderjaar"): 365.0,
    ("volgend", "jaar"): 730.0,
    ("nog", "deze", "raadsperiode"): 1460.0,
    ("deze", "raadsperiode"): 1460.0,
    ("in", "deze", "raadsperiode"): 1460.0,
    ("in", "deze", "periode"): 1460.0,
    ("in", "deze", "bestuursperiode"): 1460.0,
    ("deze", "collegeperiode"): 1460.0,
    ("dezelfde", "dag"): 1.0,
    ("nog", "dezelfde", "dag"): 1.0,
    ("dezelfde", "dag", "nog"): 1.0,
    ("deze", "zomer"): 300.0,
    ("dit", "najaar"): 360.0,
}


def _span_term(keys: Sequence[str], at: int) -> Term | None:
    for words, days in _NAMED_SPANS.items():
        if tuple(keys[at : at + len(words)]) == words:
            return Term("binnen", days, at, at + len(words))
    start = at
    place = at
    for words, _ in _BOUNDS:
        if tuple(keys[at : at + len(words)]) == words:
            place = at + len(words)
    if place < len(keys) and keys[place] in ("binnen", "over", "na") and place == at:
        span = _span(keys, place + 1)
        if span:
            kind = "binnen" if keys[place] in ("binnen", "over") else "na"
            return Term(kind, span[0], start, span[1])
        return None
    if keys[place : place + 1] and place + 1 < len(keys):
        span = _span(keys, place)
        if span and span[1] < len(keys):
            after = keys[span[1]]
            if after in ("na", "nadat", "daarna", "later", "erna"):
                return Term("na", span[0], start, span[1] + 1)
            if after in ("voor", "vóór", "voordat", "eerder", "vooraf") or tuple(
                keys[span[1] : span[1] + 2]
            ) == ("van", "tevoren"):
                end = span[1] + (2 if after == "van" else 1)
                if after in ("voor", "vóór") and end < len(keys):
                    end = min(end + 2, len(keys)) if keys[end] in ("de", "het", "een") else end + 1
                return Term("voor", span[0], start, end)
    return None


def _span(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    """A span of time that starts here, in days, and where it ends."""
    if at >= len(keys):
        return None
    if keys[at] in ("een", "één", "het", "de") and at + 1 < len(keys):
        if keys[at + 1] == "half" and keys[at + 2 : at + 3] == ["jaar"]:
            return 365 / 2, at + 3
        if keys[at + 1] in _SPANS:
            return _SPANS[keys[at + 1]], at + 2
    if keys[at] == "half" and keys[at + 1 : at + 2] == ["jaar"]:
        return 365 / 2, at + 2
    if keys[at] == "anderhalf" and keys[at + 1 : at + 2] == ["jaar"]:
        return 365 * 1.5, at + 2
    count = number(keys[at])
    if count is not None and at + 1 < len(keys) and keys[at + 1] in _SPANS:
        return count * _SPANS[keys[at + 1]], at + 2
    return None


# Quantities

_NO_UNIT = frozenset(
    "en of van de het een die dat in op voor met bij te tot extra nieuwe andere per aan is zijn".split()
)


def _quantity(keys: Sequence[str], at: int, taken: Sequence[bool]) -> Quantity | None:
    bound, place = "", at
    for words, name in _BOUNDS:
        if tuple(keys[at : at + len(words)]) == words and at + len(words) > place:
            bound, place = name, at + len(words)
    if place >= len(keys) or taken[place]:
        return None
    if (
        place > at
        and keys[place] in ("een", "de")
        and place + 1 < len(keys)
        and keys[place + 1] in _FRACTIONS
    ):
        pass
    base = _amount(keys, place)
    return replace(base, bound=bound, start=at) if base else None


def _amount(keys: Sequence[str], at: int) -> Quantity | None:
    key = keys[at]
    money = re.fullmatch(r"(?:€|eur) ?([\d.,]*\d)(?: ?(miljoen|mln|miljard|mld|ton)\.?)?(?:,-)?", key)
    money = money or re.fullmatch(r"([\d.,]*\d) ?(miljoen|mln|miljard|mld|ton)?\.? ?(?:euro|€)", key)
    if money:
        value = number(money[1])
        return (
            None if value is None else Quantity(value * _SCALES.get(money[2] or "", 1), "€", "", at, at + 1)
        )
    scaled = re.fullmatch(r"([\d.,]*\d) ?(miljoen|mln|miljard|mld|ton)\.?", key)
    if scaled:
        value = number(scaled[1])
        unit, end = _unit(keys, at + 1)
        return None if value is None else Quantity(value * _SCALES[scaled[2]], unit, "", at, end)
    if key.endswith("%"):
        value = number(key)
        return None if value is None else Quantity(value, "%", "", at, at + 1)
    fraction = _fraction(keys, at)
    if fraction:
        return fraction
    if key == "een" and at + 1 < len(keys) and keys[at + 1] in ("ton", "miljoen"):
        unit, end = _unit(keys, at + 2)
        return Quantity(_SCALES[keys[at + 1]], "€" if keys[at + 1] == "ton" else unit, "", at, end)
    span = _span(keys, at)
    if span and key not in ("het", "de"):
        return Quantity(round(span[0], 2), "d", "", at, span[1])
    value = number(key)
    if value is None or re.fullmatch(r"20\d\d", key):
        return None
    end = at + 1
    if end < len(keys) and keys[end] in ("procent", "percent"):
        return Quantity(value, "%", "", at, end + 1)
    if end < len(keys) and keys[end] in _SCALES:
        value, end = value * _SCALES[keys[end]], end + 1
        if end < len(keys) and keys[end] == "euro":
            return Quantity(value, "€", "", at, end + 1)
        return Quantity(value, "€" if keys[end - 1] == "ton" else _unit(keys, end)[0], "", at, end)
    if end < len(keys) and keys[end] == "euro":
        return Quantity(value, "€", "", at, end + 1)
    return Quantity(value, _unit(keys, end)[0], "", at, end)


def _fraction(keys: Sequence[str], at: int) -> Quantity | None:
    """'een kwart', 'de helft', 'twee derde', 'drie van de vier' as a percentage."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    if key == "driekwart":
        return Quantity(75.0, "%", "", at, at + 1)
    if key in ("de", "een", "één") and following in _FRACTIONS and following not in ("vierde", "zesde"):
        if key == "de" and following != "helft":
            return None
        end = at + 2
        if (
            key != "de"
            and following in ("derde", "vijfde", "tiende", "achtste")
            and not _ends_fraction(keys, end)
            and keys[max(at - 1, 0)] != "met"
        ):
            return None
        if keys[end : end + 1] in (["jaar"], ["keer"], ["deel"]):
            return None if keys[end] != "deel" else Quantity(_FRACTIONS[following], "%", "", at, end + 1)
        return Quantity(round(_FRACTIONS[following], 2), "%", "", at, end)
    many = number(key)
    if many is None:
        return None
    if following in ("derde", "vierde", "vijfde", "tiende"):
        return Quantity(round(many * _FRACTIONS[following], 2), "%", "", at, at + 2)
    if following == "op" or following == "van":
        rest = list(keys[at + 2 : at + 4])
        if rest[:1] == ["de"]:
            whole = number(rest[1]) if len(rest) > 1 else None
            if whole and whole >= many and whole <= 10:
                return Quantity(round(100 * many / whole, 2), "%", "", at, at + 4)
    return None


def _ends_fraction(keys: Sequence[str], end: int) -> bool:
    """Whether 'een derde' is a part of something here, and not the third one."""
    return (
        end >= len(keys)
        or not keys[end][0].isalnum()
        or keys[end] in ("van", "minder", "meer", "deel", "lager", "hoger")
    )


def _unit(keys: Sequence[str], at: int) -> tuple[str, int]:
    """The word that a number counts: the first word behind it that can be one."""
    for place in range(at, min(at + 3, len(keys))):
        if keys[place] == "euro":
            return "€", place + 1
        if keys[place][0].isalpha() and keys[place] not in _NO_UNIT:
            return keys[place], at
        if not keys[place][0].isalnum():
            break
    return "", at
