"""Terms in a row of Dutch words: by when, as the last moment at which the promise would still be kept."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from regioparagraaf.dutch.numerals import bound_at, span_of
from regioparagraaf.dutch.words import MONTHS, MONTHS_SHORT

_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
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


class Term(Struct, frozen=True):
    """By when: the last moment that keeps the promise, in days; or a span of days."""

    kind: str
    """'op' a moment, 'rond' one, 'vanaf' one, 'binnen' a span, 'voor' a span before an event."""
    moment: float
    start: int
    end: int
    bound: str = ""
    """'min' or 'max' of a span before or after an event: 'ten hoogste zes weken voor het besluit'."""


def term_at(keys: Sequence[str], at: int) -> Term | None:
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
    *(
        (("niet", "later", "dan", *lead), "op")
        for lead in (("in", "het"), ("in", "de"), ("in",), ("op",), ())
    ),
    (("niet", "vóór"), "vanaf"),
    (("niet", "voor"), "vanaf"),
    (("niet", "eerder", "dan", "in"), "vanaf"),
    (("niet", "eerder", "dan", "op"), "vanaf"),
    (("niet", "eerder", "dan"), "vanaf"),
    (("pas", "vanaf"), "vanaf"),
    (("pas", "per"), "vanaf"),
    (("pas", "op"), "vanaf"),
    (("pas", "na"), "vanaf"),
    (("te", "beginnen", "in"), "vanaf"),
    (("te", "beginnen", "op"), "vanaf"),
    (("te", "beginnen", "met"), "vanaf"),
    (("voordat", "het"), "voor"),
    (("voordat", "de"), "voor"),
    (("voordat",), "voor"),
    (("vóór", "het"), "voor"),
    (("vóór", "de"), "voor"),
    (("vóór",), "voor"),
    (("nog", "voor", "de"), "voor"),
    (("voor", "het"), "voor"),
    (("voor", "de"), "voor"),
    (("voor",), "voor"),
    (("in", "de", "loop", "van"), "op"),
    (("in", "de", "periode", "van"), "op"),
    (("in", "de", "periode"), "op"),
    (("in", "de", "jaren"), "op"),
    (("in", "het", "jaar"), "op"),
    (("tussen",), "op"),
    (("ergens", "in"), "op"),
    (("nog", "in"), "op"),
    (("al", "in"), "op"),
    (("pas", "in"), "op"),
    (("in", "het"), "op"),
    (("in", "de"), "op"),
    (("in",), "op"),
    (("tegen", "het"), "op"),
    (("rond", "het"), "rond"),
    (("rond", "de"), "rond"),
    (("rond",), "rond"),
    (("omstreeks",), "rond"),
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


_LEADS_BY_FIRST: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    first: tuple((lead, kind) for lead, kind in _LEADS if lead and lead[0] == first)
    for first in {lead[0] for lead, _ in _LEADS if lead}
}


def _moment_term(keys: Sequence[str], at: int) -> Term | None:
    for lead, kind in (*_LEADS_BY_FIRST.get(keys[at], ()), ((), "op")):
        size = len(lead)
        if tuple(keys[at : at + size]) != lead:
            continue
        found = _moment(keys, at + size) or _slashed(keys, at + size, lead)
        if not found:
            continue
        first, last, end = found
        start = keys[at + size]
        vague = first < _NO_DATE and start not in ("voorjaar", "najaar") and not start.isdigit()
        vague = vague and not (start in MONTHS and lead)
        if vague and not (kind == "voor" or lead[:1] == ("uiterlijk",)):
            continue
        if tuple(keys[end : end + 4]) in _AND_AFTER:
            return Term("vanaf", first, at, end + 4)
        if kind == "voor":
            end += lead[0] == "voordat" and keys[end : end + 1] in _BEGINS
            return Term("op", first - 1, at, end)
        if kind == "vanaf":
            return Term("vanaf", last + 1 if "na" in lead else first, at, end)
        if lead[:1] == ("tussen",) and end + 1 < len(keys) and keys[end] == "en":
            second = _moment(keys, end + 1)
            if second:
                return Term("op", second[1], at, second[2])
        through = _through(keys, end) if lead in _RANGES else 0
        second = _moment(keys, end + through) if through else None
        if second:
            return Term("op", second[1], at, second[2])
        second = _moment(keys, end + 1) if lead == ("van",) and list(keys[end : end + 1]) == ["tot"] else None
        if second and second[0] > _NO_DATE:
            return Term("op", second[0] - 1, at, second[2])
        if kind == "tot":
            whole = lead in ((("tot", "en", "met")), ("t/m",))
            return Term("op", last if whole else first - 1, at, end)
        return Term("rond" if kind == "rond" else "op", last, at, end)
    return None


_BEGINS = (["begint"], ["aanbreekt"], ["ingaat"], ["start"])
_AND_AFTER = tuple(("en", "de", years, after) for years in ("jaren", "tijd") for after in ("daarna", "erna"))
"""'In 2028 en de jaren daarna' is 'vanaf 2028'."""
_RANGES = (("van",), ("in", "de", "periode"), ("in", "de", "periode", "van"), ("in", "de", "jaren"))


def _through(keys: Sequence[str], at: int) -> int:
    """How many words say 'up to and including' here."""
    if keys[at : at + 1] and keys[at] == "t/m":
        return 1
    return 3 if tuple(keys[at : at + 3]) == ("tot", "en", "met") else 0


def _moment(keys: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """The first and last day of a date, month, season, quarter or year that starts here, and its end."""
    if at >= len(keys) or not (keys[at][0].isdigit() or keys[at] in _MOMENT_WORDS):
        return None
    if keys[at][0].isdigit():
        return _in_figures(keys, at)
    return _in_a_year(keys, at) or _part_of_year(keys, at)


_DAY = re.compile(r"(\d{1,2}) (\w+)\.?(?: (\d{4}))?")
_NUMERIC = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_YEARS = re.compile(r"((?:19|20)\d\d)[-/](\d{2,4})")


def _in_figures(keys: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """'1 juli 2027', '1-7-2027', '2026-2030', '2027', and '1 juli' in two words."""
    key = keys[at]
    full, numeric, spread = _DAY.fullmatch(key), _NUMERIC.fullmatch(key), _YEARS.fullmatch(key)
    month = (MONTHS.get(full[2]) or MONTHS_SHORT.get(full[2])) if full else None
    if full and month:
        return _days(int(full[3] or _NO_YEAR), month, int(full[1]), at + 1)
    if numeric and 1 <= int(numeric[2]) <= 12:
        return _days(int(numeric[3]), int(numeric[2]), int(numeric[1]), at + 1)
    if spread:
        last = int(spread[2]) if len(spread[2]) == 4 else int(spread[1][:2] + spread[2])
        return date(int(spread[1]), 1, 1).toordinal(), _safe(last, 12, 31), at + 1
    if re.fullmatch(r"20[2-9]\d", key):
        return _safe(int(key), 1, 1), _safe(int(key), 12, 31), at + 1
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following in MONTHS and key.isdigit() and 1 <= int(key) <= 31:
        year, end = _year(keys, at + 2)
        return _days(year, MONTHS[following], int(key), end)
    return None


def _in_a_year(keys: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """A month, or a row of them, a season or a quarter, with the year if it is named; or 'jaar 2028'."""
    key = keys[at]
    final = _last_of_row(keys, at) if key in MONTHS else at
    year, end = _year(keys, final + 1)
    if key in MONTHS:
        return _safe(year, MONTHS[key], 1), _safe(year, MONTHS[keys[final]], 31), end
    if key == "jaar":
        return (_safe(year, 1, 1), _safe(year, 12, 31), end) if end == at + 2 else None
    if key in _SEASONS:
        month, day = _SEASONS[key]
        start_month, start_day = _SEASON_STARTS[key]
        return _safe(year, start_month, start_day), _safe(year + month // 13, (month - 1) % 12 + 1, day), end
    if key in _QUARTERS:
        month = 3 * _QUARTERS[key]
        return _safe(year, month - 2, 1), _safe(year, month, 31), end
    return None


def _part_of_year(keys: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """'Begin 2028', 'eind 2027', 'het tweede kwartaal', 'de eerste helft van 2028'."""
    key = keys[at]
    if key == "eerste" and keys[at + 1 : at + 4] == ["drie", "maanden", "van"]:
        year, end = _year(keys, at + 3)
        return _safe(year, 1, 1), _safe(year, 3, 31), end
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


_ABOUT = {
    "begin": (1, 3),
    **dict.fromkeys(("medio", "halverwege", "midden", "half"), (5, 8)),
    **dict.fromkeys(("eind", "einde"), (12, 12)),
}
"""The months, first and last, that a part of a year may be; 'eind' is its last day."""
_DATED = frozenset("uiterlijk vóór vanaf per sinds t/m na".split())
"""Before a day and month in figures these leave no doubt that it is one: 'vanaf 1/7'."""


def _slashed(keys: Sequence[str], at: int, lead: tuple[str, ...]) -> tuple[float, float, int] | None:
    """A day and month in figures, '15/3': not where it may be a part, as in 'op 1/4 van de grond'."""
    day = _day_of(keys, at)
    if day is None or not lead or tuple(keys[at + 3 : at + 4]) in (("van",), ("deel",), ("/",)):
        return None
    ranges = keys[at + 3 : at + 4] == ["tot"] and _day_of(keys, at + 4)
    ends = lead == ("tot",) and at > 3 and _day_of(keys, at - 4)
    if day[0] > day[1] or lead[0] in _DATED or ranges or ends:
        return _days(_NO_YEAR, day[1], day[0], at + 3)
    return None


def _day_of(keys: Sequence[str], at: int) -> tuple[int, int] | None:
    """The day and the month of '15/3', if both can be that."""
    if list(keys[at + 1 : at + 2]) != ["/"] or not (keys[at].isdigit() and keys[at + 2 : at + 3]):
        return None
    day, month = int(keys[at]), int(keys[at + 2]) if keys[at + 2].isdigit() else 0
    return (day, month) if 1 <= day <= 31 and 1 <= month <= 12 else None


_MOMENT_WORDS = frozenset(MONTHS) | frozenset(_SEASONS) | frozenset(_ORDINALS)
_MOMENT_WORDS |= {"jaar", *_ABOUT}
_QUARTERS = {f"q{number}": number for number in range(1, 5)} | {
    f"k{number}": number for number in range(1, 5)
}
_MOMENT_WORDS |= frozenset(_QUARTERS)
_NO_YEAR = 2000
_NO_DATE = float(date(2002, 1, 1).toordinal())


def _last_of_row(keys: Sequence[str], at: int) -> int:
    """The last month of a row of them: 'april, mei of juni 2028' is one moment."""
    while at + 2 < len(keys) and keys[at + 1] in (",", "en", "of") and keys[at + 2] in MONTHS:
        at += 2
    return at


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
    **{
        (*lead, "deze", period): 1460.0
        for lead in ((), ("nog",), ("in",), ("binnen",), ("nog", "in"), ("gedurende",), ("tijdens",))
        for period in ("raadsperiode", "collegeperiode", "bestuursperiode")
    },
    **{
        (*lead, f"{half}", *link, period): days
        for lead, half, days in (
            (("aan", "het"), "begin", 365.0),
            ((), "halverwege", 730.0),
            (("aan", "het"), "einde", 1459.0),
            (("aan", "het"), "eind", 1459.0),
            (("voor", "het"), "einde", 1459.0),
            (("voor", "het"), "eind", 1459.0),
            (("vóór", "het"), "einde", 1459.0),
            (("uiterlijk", "aan", "het"), "einde", 1459.0),
            (("na", "het"), "einde", 1600.0),
            (("na", "het"), "eind", 1600.0),
        )
        for link in ((), ("van", "de"), ("van", "deze"))
        if half == "halverwege" or link
        for period in ("raadsperiode", "collegeperiode", "bestuursperiode")
    },
    ("halverwege", "de", "raadsperiode"): 730.0,
    ("halverwege", "de", "collegeperiode"): 730.0,
    ("halverwege", "de", "bestuursperiode"): 730.0,
    ("de", "komende", "jaren"): 1460.0,
    ("in", "de", "komende", "jaren"): 1460.0,
    ("de", "komende", "periode"): 1460.0,
    ("in", "de", "komende", "periode"): 1460.0,
    ("per", "direct"): 0.5,
    ("per", "ommegaande"): 0.5,
    ("onverwijld",): 0.5,
    ("terstond",): 0.5,
    ("onmiddellijk",): 0.5,
    ("meteen",): 0.5,
    ("direct", "na"): 0.5,
    ("direct", "nadat"): 0.5,
    ("direct", "in", "werking"): 0.5,
    ("op", "korte", "termijn"): 180.0,
    ("binnenkort",): 120.0,
    ("op", "afzienbare", "termijn"): 365.0,
    ("op", "middellange", "termijn"): 1460.0,
    ("op", "lange", "termijn"): 3650.0,
    ("op", "langere", "termijn"): 3650.0,
    ("de", "volgende", "dag"): 2.0,
    ("de", "volgende", "werkdag"): 2.0,
    ("de", "dag", "erna"): 2.0,
    ("de", "dag", "daarna"): 2.0,
    ("vanaf", "de", "eerste", "dag"): 1.0,
    ("vanaf", "de", "eerste", "werkdag"): 1.0,
    ("al", "op", "de", "eerste", "dag"): 1.0,
    ("op", "de", "eerste", "dag"): 1.0,
    ("nog", "dit", "jaar"): 365.0,
    ("vóór", "het", "einde", "van", "het", "jaar"): 365.0,
    ("voor", "het", "einde", "van", "het", "jaar"): 365.0,
    ("voor", "het", "eind", "van", "het", "jaar"): 365.0,
    ("eind", "dit", "jaar"): 365.0,
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
    ("dit", "voorjaar"): 200.0,
    ("deze", "zomer"): 300.0,
    ("deze", "herfst"): 360.0,
    ("deze", "winter"): 400.0,
    ("dit", "najaar"): 360.0,
}


_NAMED_BY_FIRST: dict[str, tuple[tuple[tuple[str, ...], float], ...]] = {
    first: tuple((words, days) for words, days in _NAMED_SPANS.items() if words[0] == first)
    for first in {words[0] for words in _NAMED_SPANS}
}


def _named_term(keys: Sequence[str], at: int) -> Term | None:
    """The span in 'de beslistermijn bedraagt acht weken', in 'na uiterlijk 28 dagen' and in 'wacht ten
    hoogste acht weken': within that time."""
    lead = keys[at - 2 : at] if at > 1 else []
    deadline = lead and lead[0].endswith("termijn") and not lead[0].startswith("bewaar") and lead[1] in _BEING
    after = at > 0 and keys[at - 1] == "na" and keys[at] in ("uiterlijk", "hooguit", "maximaal")
    waits = at > 0 and keys[at - 1] in _WAITING
    if not deadline and not after and not waits:
        return None
    bound, place = bound_at(keys, at)
    if waits and not bound:
        return None
    span = span_of(keys, place)
    kind = "voor" if deadline and lead[0].startswith("opzeg") else "binnen"
    return Term(kind, span[0], at, span[1]) if span and bound in ("", "max") else None


_WAITING = frozenset("wacht wachten".split())
"""Who waits at most eight weeks is helped within them."""
_BEING = frozenset("van is bedraagt duurt".split())


_ENDED = (("na", "afloop", "van"), ("na", "verloop", "van"), ("na", "ommekomst", "van"), ("na",))


def _span_term(keys: Sequence[str], at: int) -> Term | None:
    for words, days in _NAMED_BY_FIRST.get(keys[at], ()):
        if tuple(keys[at : at + len(words)]) == words:
            return Term("binnen", days, at, at + len(words))
    start = at
    named = _named_term(keys, at)
    if named:
        return named
    bound, place = bound_at(keys, at)
    ended = next((words for words in _ENDED if tuple(keys[at : at + len(words)]) == words), ())
    if ended:  # 'na afloop van het eerste jaar'
        past = at + len(ended)
        span = span_of(keys, past)
        if span is None and keys[past : past + 2] == ["het", "eerste"]:
            span = span_of(["een", *keys[past + 2 : past + 3]], 0)
            span = (span[0], past + 3) if span else None
        if span:
            return Term("na", span[0], start, span[1])
    if place < len(keys) and keys[place] in ("binnen", "over", "na") and place == at:
        span = span_of(keys, place + 1)
        if span and (keys[place], *keys[place + 1 : place + 2]) != ("over", "het"):
            kind = "binnen" if keys[place] in ("binnen", "over") else "na"
            return Term(kind, span[0], start, span[1])
        return None
    if keys[place : place + 1] and place + 1 < len(keys):
        span = span_of(keys, place)
        if span and span[1] < len(keys):
            after = keys[span[1]]
            if after in ("na", "nadat", "daarna", "later", "erna"):
                return Term("na", span[0], start, span[1] + 1, bound)
            if after in ("voor", "vóór", "voordat", "eerder", "vooraf") or tuple(
                keys[span[1] : span[1] + 2]
            ) == ("van", "tevoren"):
                end = span[1] + (2 if after == "van" else 1)
                if after in ("voor", "vóór") and end < len(keys):
                    end = min(end + 2, len(keys)) if keys[end] in ("de", "het", "een") else end + 1
                return Term("voor", span[0], start, end, bound)
    return None
