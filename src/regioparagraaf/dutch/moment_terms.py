"""Terms that name a day or a period: 'uiterlijk in mei 2028', 'vanaf de zomer', 'in 2027 en 2028'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.dutch.moments import (
    NO_DATE,
    may_open_moment,
    moment_at,
    names_middle,
    opens_moment,
    slashed,
)
from regioparagraaf.dutch.numerals import is_year
from regioparagraaf.dutch.term import EARLIEST, Term
from regioparagraaf.dutch.words import EACH, MONTHS, Keys
from regioparagraaf.patterns import on_demand

_LEADS: tuple[tuple[Keys, str], ...] = (
    (("uiterlijk", "tot", "en", "met"), "op"),
    *(
        (("uiterlijk", "aan", "het", end, "van", article), "op")
        for end in ("einde", "eind")
        for article in ("het", "de")
    ),
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
        ((*latest, *lead), "op")
        for latest in (
            ("niet", "later", "dan"),
            ("op", "zijn", "laatst"),
            ("op", "z'n", "laatst"),
            ("ten", "laatste"),
        )
        for lead in (("in", "het"), ("in", "de"), ("in",), ("op",), ("het",), ("de",), ())
    ),
    (("niet", "vóór"), "vanaf"),
    (("niet", "voor"), "vanaf"),
    (("niet", "eerder", "dan", "in"), "vanaf"),
    (("niet", "eerder", "dan", "op"), "vanaf"),
    (("niet", "eerder", "dan"), "vanaf"),
    *(
        ((*early, *lead), "vanaf")
        for early in EARLIEST
        for lead in (("op",), ("in", "de"), ("in", "het"), ("in",), ("per",), ())
    ),
    (("pas", "vanaf"), "vanaf"),
    (("pas", "per"), "vanaf"),
    (("pas", "op"), "vanaf"),
    (("pas", "na"), "vanaf"),
    (("na",), "vanaf"),
    (("te", "beginnen", "in"), "vanaf"),
    (("te", "beginnen", "op"), "vanaf"),
    (("te", "beginnen", "met"), "vanaf"),
    *(
        ((before, *start, "van", *article), "voor")
        for before in ("vóór", "voor")
        for start in (("de", "start"), ("de", "aanvang"), ("aanvang",), ("het", "begin"))
        for article in (("het",), ("de",), ())
    ),
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
    (("over", "de", "jaren"), "op"),
    (("voor", "de", "jaren"), "op"),
    (("voor", "de", "periode"), "op"),
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
    (("met", "ingang", "van", "het"), "vanaf"),
    (("met", "ingang", "van", "de"), "vanaf"),
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


_LEADS_BY_FIRST: dict[str, tuple[tuple[Keys, str], ...]] = {
    first: tuple((lead, kind) for lead, kind in _LEADS if lead and lead[0] == first)
    for first in {lead[0] for lead, _ in _LEADS if lead}
}


_LONGEST_LEAD = max(len(lead) for lead, _ in _LEADS)


def moment_places(keys: Keys, candidates: Sequence[int]) -> frozenset[int]:
    """Where a moment, or what leads it in, may start, of the places of all words that may open one or
    something else: nowhere in most texts."""
    moments = [at for at in candidates if may_open_moment(keys[at])]
    if not moments:
        return frozenset()
    leads = (at for moment in moments for at in range(max(moment - _LONGEST_LEAD, 0), moment))
    return frozenset([*moments, *(at for at in leads if keys[at] in _LEADS_BY_FIRST)])


def moment_term(keys: Keys, at: int) -> Term | None:
    """'Uiterlijk in mei 2028': the first lead that starts here with a moment behind it."""
    for lead, kind in (*_LEADS_BY_FIRST.get(keys[at], ()), ((), "op")):
        place = at + len(lead)
        if not opens_moment(keys, place) or keys[at:place] != lead:
            continue
        found = _in_that_year(keys, place) or moment_at(keys, place) or slashed(keys, place, lead)
        if found and not (found[0] < NO_DATE and _is_vague(keys, at, lead, kind)):
            return _led(keys, at, lead, kind, found)
    return None


def _is_vague(keys: Keys, at: int, lead: Keys, kind: str) -> bool:
    """Whether a moment without a year is too little for a term: 'de zomer', and 'mei' by itself."""
    place = at + len(lead)
    start = keys[place]
    if kind == "voor" or lead[:1] == ("uiterlijk",) or start.isdecimal():
        return False
    if start in _SEASONS or _comes_yearly(keys, place) or names_middle(keys, place):
        return False
    again = at > 1 and keys[at - 1] == "en" and keys[at - 2] in MONTHS  # 'in mei en november'
    return start not in MONTHS or not (lead or again)


_SEASONS = frozenset(("voorjaar", "najaar"))
"""Seasons in which something is to be done; the others are as often the weather."""


def _comes_yearly(keys: Keys, at: int) -> bool:
    """Whether a season or month comes every year: 'elke herfst', 'in de lente van ieder jaar'."""
    before = keys[at - 1] if at else ""
    van, each, year = (*keys[at + 1 : at + 4], "", "", "")[:3]
    return before in EACH or (van == "van" and each in EACH and year == "jaar")


def _led(keys: Keys, at: int, lead: Keys, kind: str, moment: tuple[float, float, int]) -> Term:
    """The term that a lead makes of the moment (first day, last day and end) behind it."""
    first, last, end = moment
    if keys[end : end + 4] in _AND_AFTER:
        return Term("vanaf", first, at, end + 4)
    if keys[end : end + 2] in _OR_LATER:
        return Term("vanaf", first, at, end + 2)
    begins = first if first > NO_DATE else 0.0
    since = begins if _is_range(keys[at + len(lead)]) else 0.0
    if since and lead == ("voor",):
        return Term("op", last, at, end, since=since)  # 'afspraken voor 2026-2030'
    if lead[:1] == ("voordat",) and keys[end : end + 2] in _IS_OVER:
        return Term("op", last, at, end + 2)
    if lead == ("voor",) and at and keys[at - 1].endswith(_OF_A_YEAR) and end == at + len(lead) + 1:
        return Term("op", last, at, end)  # 'de begroting voor 2028'
    if kind == "voor":
        started = keys[end : end + 1] in _BEGINS
        end += started and (lead[0] == "voordat" or keys[end + 1 : end + 2] == (",",))
        return Term("op", first - 1, at, end)
    if kind == "vanaf":
        return Term("vanaf", last + 1 if "na" in lead else first, at, end)
    until = _until(keys, at, lead, end)
    if until:
        return Term("op", until[0], at, until[1], since=begins)
    if kind == "tot":
        return Term("op", last if lead in _THROUGH else first - 1, at, end)
    return Term("rond" if kind == "rond" else "op", last, at, end, since=since)


_OF_A_YEAR = ("begroting", "rekening", "jaarplan", "tarieven", "budget", "kadernota", "voorjaarsnota")
"""Papers and prices that are made for one year: behind these 'voor' names it."""
_IS_OVER = tuple((word, "is") for word in ("voorbij", "om", "afgelopen", "verstreken"))
"""'Voordat 2028 voorbij is' leaves time until its last day."""
_THROUGH = (("tot", "en", "met"), ("t/m",))


def _until(keys: Keys, at: int, lead: Keys, end: int) -> tuple[float, int] | None:
    """The last day of a range of which the first moment ends here, and where the range ends: 'tussen 2027 en
    2029', 'in 2027, 2028 en 2029', 'van mei tot en met juli', 'van mei tot juli'."""
    if lead[:1] == ("tussen",) and keys[end : end + 1] == ("en",) and end + 1 < len(keys):
        second = moment_at(keys, end + 1)
        if second:
            return second[1:]
    listed = _listed_years(keys, at + len(lead)) if lead in _RANGES or lead == ("in",) else end
    if listed > end:
        year = moment_at(keys, listed - 1)
        assert year is not None, keys
        return year[1], listed
    through = _through(keys, end) if lead in _RANGES else 0
    second = moment_at(keys, end + through) if through else None
    if second:
        return second[1:]
    second = moment_at(keys, end + 1) if lead == ("van",) and keys[end : end + 1] == ("tot",) else None
    return (second[0] - 1, second[2]) if second and second[0] > NO_DATE else None


def _in_that_year(keys: Keys, at: int) -> tuple[float, float, int] | None:
    """'Mei van dat jaar', with the year that was named before it."""
    for end in (at + 1, at + 2):
        if keys[end : end + 3] in _THAT_YEAR:
            year = next((key for key in reversed(keys[:at]) if is_year(key)), None)
            found = moment_at((*keys[at:end], year), 0) if year else None
            return (found[0], found[1], end + 3) if found and found[2] == end - at + 1 else None
    return None


_THAT_YEAR = (("van", "dat", "jaar"), ("van", "hetzelfde", "jaar"))


def _is_range(key: str) -> bool:
    """Whether one word names two years, and not the one school year or season between them."""
    years = _YEARS.fullmatch(key)
    return years is not None and int(years[2][-2:]) - int(years[1][-2:]) != 1


_YEARS = on_demand(r"(20\d\d)[-/](?:20)?(\d\d)")
_BEGINS = (("begint",), ("aanbreekt",), ("ingaat",), ("start",))
_AND_AFTER = tuple(("en", "de", years, after) for years in ("jaren", "tijd") for after in ("daarna", "erna"))
"""'In 2028 en de jaren daarna' is 'vanaf 2028'."""
_OR_LATER = (("of", "later"), *(("en", after) for after in ("later", "verder", "daarna", "volgende")))
"""So is 'voor 2028 en later'."""
_RANGES = (
    ("van",),
    ("in", "de", "periode"),
    ("in", "de", "periode", "van"),
    ("in", "de", "jaren"),
    ("voor", "de", "jaren"),
    ("voor", "de", "periode"),
)


def _listed_years(keys: Keys, at: int) -> int:
    """Where a row of at least three years that follow each other ends: '2027, 2028 en 2029'; `at` for
    none."""
    end, years = at, 0
    while keys[end : end + 1] and is_year(keys[end]) and int(keys[end]) == int(keys[at]) + years:
        years += 1
        if keys[end + 1 : end + 2] in (("en",), (",",)):
            end += 2
            continue
        return end + 1 if years > 2 and keys[end - 1] == "en" else at
    return at


def _through(keys: Keys, at: int) -> int:
    """How many words say 'up to and including' here."""
    if keys[at : at + 1] and keys[at] == "t/m":
        return 1
    return 3 if keys[at : at + 3] == ("tot", "en", "met") else 0
