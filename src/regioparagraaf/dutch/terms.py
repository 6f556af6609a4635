"""Terms in a row of Dutch words: by when, as the last moment at which the promise would still be kept."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.dutch.moments import NO_DATE, moment_at, names_a_moment, opens_moment, slashed
from regioparagraaf.dutch.named_spans import NAMED_SPANS
from regioparagraaf.dutch.numerals import OPENS_BOUND, SPANS, bound_at, number, span_of
from regioparagraaf.dutch.words import CLAUSE_ENDS, MONTHS, Keys


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


def term_at(keys: Keys, at: int) -> Term | None:
    """The term that starts at a word, with the words that lead it in; None where none does."""
    moment = _moment_term(keys, at) if keys[at] in _LEADS_BY_FIRST or opens_moment(keys, at) else None
    return moment or (_span_term(keys, at) if _may_open_span(keys[at]) else None)


@lru_cache(maxsize=4096)
def _may_open_span(key: str) -> bool:
    """Whether a span, its bound or what leads it in may start with a word: of most that can be ruled out at
    once."""
    return key in _OPENING_SPAN or key in OPENS_BOUND or key in _NAMED_BY_FIRST or number(key) is not None


def names_a_term(keys: Keys) -> bool:
    """Whether a term may stand anywhere here: most texts name none, and need no further look."""
    return not _PERIODS.isdisjoint(keys) or names_a_moment(keys)


_SEASONS = frozenset(("voorjaar", "najaar"))
"""Seasons in which something is to be done; the others are as often the weather."""


def _comes_yearly(keys: Keys, at: int) -> bool:
    """Whether a season or month comes every year: 'elke herfst', 'in de lente van ieder jaar'."""
    before = keys[at - 1] if at else ""
    van, each, year = (*keys[at + 1 : at + 4], "", "", "")[:3]
    return before in _EACH or (van == "van" and each in _EACH and year == "jaar")


_EACH = frozenset("elk elke ieder iedere".split())


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
        for early in (("op", "zijn", "vroegst"), ("op", "z'n", "vroegst"), ("ten", "vroegste"))
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


def _moment_term(keys: Keys, at: int) -> Term | None:
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
    if start in _SEASONS or _comes_yearly(keys, place):
        return False
    again = at > 1 and keys[at - 1] == "en" and keys[at - 2] in MONTHS  # 'in mei en november'
    return start not in MONTHS or not (lead or again)


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
    if kind == "voor":
        end += lead[0] == "voordat" and keys[end : end + 1] in _BEGINS
        return Term("op", first - 1, at, end)
    if kind == "vanaf":
        return Term("vanaf", last + 1 if "na" in lead else first, at, end)
    until = _until(keys, at, lead, end)
    if until:
        return Term("op", until[0], at, until[1], since=begins)
    if kind == "tot":
        return Term("op", last if lead in _THROUGH else first - 1, at, end)
    return Term("rond" if kind == "rond" else "op", last, at, end, since=since)


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
            year = next((key for key in reversed(keys[:at]) if _YEAR.fullmatch(key)), None)
            found = moment_at((*keys[at:end], year), 0) if year else None
            return (found[0], found[1], end + 3) if found and found[2] == end - at + 1 else None
    return None


_THAT_YEAR = (("van", "dat", "jaar"), ("van", "hetzelfde", "jaar"))


def _is_range(key: str) -> bool:
    """Whether one word names two years, and not the one school year or season between them."""
    years = _YEARS.fullmatch(key)
    return years is not None and int(years[2][-2:]) - int(years[1][-2:]) != 1


_YEARS = re.compile(r"(20\d\d)[-/](?:20)?(\d\d)")
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
    while keys[end : end + 1] and _YEAR.fullmatch(keys[end]) and int(keys[end]) == int(keys[at]) + years:
        years += 1
        if keys[end + 1 : end + 2] in (("en",), (",",)):
            end += 2
            continue
        return end + 1 if years > 2 and keys[end - 1] == "en" else at
    return at


_YEAR = re.compile(r"20\d\d")


def _through(keys: Keys, at: int) -> int:
    """How many words say 'up to and including' here."""
    if keys[at : at + 1] and keys[at] == "t/m":
        return 1
    return 3 if keys[at : at + 3] == ("tot", "en", "met") else 0


_NAMED_BY_FIRST: dict[str, tuple[tuple[Keys, float], ...]] = {
    first: tuple((words, days) for words, days in NAMED_SPANS.items() if words[0] == first)
    for first in {words[0] for words in NAMED_SPANS}
}
_PERIODS = frozenset((*SPANS, "daags", *(words[-1] for words in NAMED_SPANS)))
"""The words of which every span has one."""


def _named_term(keys: Keys, at: int) -> Term | None:
    """The span in 'de beslistermijn bedraagt acht weken', in 'na uiterlijk 28 dagen' and in 'wacht ten
    hoogste acht weken': within that time."""
    if at == 0 or keys[at - 1] not in _BEFORE_NAMED:
        return None
    lead = keys[at - 2 : at] if at > 1 else ()
    deadline = lead and lead[0].endswith("termijn") and not lead[0].startswith("bewaar") and lead[1] in _BEING
    after, waits = keys[at - 1] == "na", keys[at - 1] in _WAITING
    if not deadline and not after and not waits:
        return None
    bound, place = bound_at(keys, at)
    if not bound and not deadline:
        return None
    span = span_of(keys, place)
    if after and span and bound == "min":
        return Term("na", span[0], at, span[1], bound)  # 'na ten minste 28 dagen'
    kind = "voor" if deadline and lead[0].startswith("opzeg") else "binnen"
    return Term(kind, span[0], at, span[1]) if span and bound in ("", "max") else None


_WAITING = frozenset("wacht wachten".split())
"""Who waits at most eight weeks is helped within them."""
_BEING = frozenset("van is bedraagt duurt".split())
_BEFORE_NAMED = _WAITING | _BEING | {"na"}


def _taken(keys: Keys, at: int) -> Term | None:
    """The span in 'doet er ten hoogste tien weken over' and 'over een klacht doen wij hooguit een maand'."""
    timed = _timed(keys, at)
    if timed or keys[at] not in OPENS_BOUND or _DOING.isdisjoint(keys[max(at - _NEAR, 0) : at]):
        return timed
    bound, place = bound_at(keys, at)
    span = span_of(keys, place) if bound == "max" else None
    if span is None:
        return None
    start = next((p + 1 for p in range(at - 1, -1, -1) if keys[p] in CLAUSE_ENDS), 0)
    behind = keys[span[1] : span[1] + 1] == ("over",)
    return Term("binnen", span[0], at, span[1]) if behind or "over" in keys[start:at] else None


def _timed(keys: Keys, at: int) -> Term | None:
    """'In vier jaar tijd', 'acht weken de tijd', 'de komende vier jaar'."""
    led = keys[at] == "in" or keys[at : at + 2] in _COMING
    span = span_of(keys, at + (2 if keys[at] == "de" else led)) if at + 2 < len(keys) else None
    if span is None:
        return None
    days, end = span
    if keys[at] == "in":
        return Term("binnen", days, at, end + 1) if keys[end : end + 1] == ("tijd",) else None
    if led:
        return Term("binnen", days, at, end)
    return Term("binnen", days, at, end + 2) if keys[end : end + 2] == ("de", "tijd") else None


_COMING = (("de", "komende"), ("de", "aankomende"))
_DOING = frozenset({"doet", "doen"})
_NEAR = 4
"""Words before a span in which it says who does that long over it: 'doet de havenmeester er'."""


_LATEST = ("uiterlijk", "niet")
"""The latest moment is the shortest time before an event: 'uiterlijk acht weken voor', 'niet later dan'."""
_AHEAD = (
    *((word,) for word in ("voor", "vóór", "voordat", "eerder", "vooraf", "voorafgaand")),
    ("van", "tevoren"),
    ("van", "te", "voren"),
)
"""Behind a span these say that it is the time before an event."""
_ENDED = (("na", "afloop", "van"), ("na", "verloop", "van"), ("na", "ommekomst", "van"), ("na",))


def _span_term(keys: Keys, at: int) -> Term | None:
    """'Binnenkort', 'binnen acht weken', 'na afloop van het eerste jaar', 'twee weken voor de opening'."""
    for words, days in _NAMED_BY_FIRST.get(keys[at], ()):
        if keys[at : at + len(words)] == words and not _is_needed(keys, at + len(words)):
            return Term("binnen", days, at, at + len(words))
    found = _named_term(keys, at) or _taken(keys, at) or _past(keys, at) or _within_at_latest(keys, at)
    if found:
        return found
    return _led_span(keys, at) if keys[at] in _SPAN_LEADS else _beside_event(keys, at)


def _is_needed(keys: Keys, end: int) -> bool:
    """Whether a moment that ends here only says how urgent a need is: 'heeft een schip meteen hulp nodig'."""
    need = next((at for at in range(end, min(end + _NEEDED, len(keys))) if keys[at] == "nodig"), end)
    between = keys[end:need]
    return bool(between) and all(key.isalpha() and key not in _OPENING_NEED for key in between)


_NEEDED = 4
"""Words behind 'meteen' in which the need is named: 'meteen een nieuwe pomp nodig'."""
_OPENING_NEED = frozenset("als dat waar wanneer indien zodra zo dan voor die is zijn".split())
"""With these another clause says that it is needed: 'herstelt het meteen als dat nodig is'."""


def _past(keys: Keys, at: int) -> Term | None:
    """'Na drie maanden', 'na afloop van het eerste jaar'."""
    if keys[at] != "na":
        return None
    past = at + next(len(words) for words in _ENDED if keys[at : at + len(words)] == words)
    span = span_of(keys, past)
    if span is None and keys[past : past + 2] == ("het", "eerste"):
        one = span_of(("een", *keys[past + 2 : past + 3]), 0)
        span = (one[0], past + 3) if one else None
    return Term("na", span[0], at, span[1]) if span else None


def _led_span(keys: Keys, at: int) -> Term | None:
    """'Binnen acht weken', 'over een jaar'; 'over het jaar' is what something is about."""
    span = span_of(keys, at + 1)
    if span is None or keys[at : at + 2] == ("over", "het"):
        return None
    return Term("na" if keys[at] == "na" else "binnen", span[0], at, span[1])


def _within_at_latest(keys: Keys, at: int) -> Term | None:
    """'Uiterlijk binnen acht weken', which is 'binnen acht weken'."""
    lead = next((lead for lead in _AT_LATEST if keys[at : at + len(lead)] == lead), ())
    within = at + len(lead)
    if not lead or keys[within : within + 1] != ("binnen",):
        return None
    span = span_of(keys, within + 1)
    return Term("binnen", span[0], at, span[1]) if span else None


_AT_LATEST = (("uiterlijk",), ("op", "zijn", "laatst"), ("op", "z'n", "laatst"), ("ten", "laatste"))


_SPAN_LEADS = frozenset("binnen over na".split())
_OPENING_SPAN = _SPAN_LEADS | frozenset("in de het een één half anderhalf daags".split())


def _beside_event(keys: Keys, at: int) -> Term | None:
    """'Uiterlijk acht weken voor de opening', 'een maand na het besluit', 'twee weken van tevoren'."""
    bound, place = bound_at(keys, at)
    span = span_of(keys, place) if place + 1 < len(keys) else None
    if keys[at] == "daags":
        span = 1.0, at + 1  # 'daags na' is 'een dag na'
    if span is None or span[1] >= len(keys):
        return None
    days, end = span
    beside = keys[end]
    if beside == "voor" and _are_people(keys, end + 1):
        return None
    led = keys[max(at - 1, 0)] == "vanaf" and days > 1
    if beside in _AFTER_EVENT:
        return Term("na", days, at, end + 1, bound or ("min" if led else ""))
    ahead = next((words for words in _AHEAD if keys[end : end + len(words)] == words), None)
    if ahead is None:
        return None
    end += len(ahead)
    if keys[end : end + 1] and _YEAR.fullmatch(keys[end]) and _at_most(keys, at):
        return None  # 'hooguit drie maanden vóór 2031': how long, and by when
    if beside in ("voor", "vóór") and end < len(keys):
        end = min(end + 2, len(keys)) if keys[end] in ("de", "het", "een") else end + 1
    bound = bound or ("max" if led else "")
    return Term("voor", days, at, end, "min" if keys[at] in _LATEST else bound)


def _at_most(keys: Keys, at: int) -> bool:
    """Whether a span here, or right behind what starts here, is bound from above, and not by 'uiterlijk'."""
    before = (start for start in (at, at - 1, at - 2) if start >= 0)
    return any(
        keys[start] not in _LATEST and bound_at(keys, start)[0] == "max" and bound_at(keys, start)[1] >= at
        for start in before
    )


def _are_people(keys: Keys, at: int) -> bool:
    """Whether what stands behind 'voor' are those for whom it is: 'twintig uur voor bezoekers open'."""
    return at < len(keys) and (keys[at] in _ANYBODY or keys[at].endswith("ers"))


_ANYBODY = frozenset(
    "iedereen alle elke iedere u ons hen publiek kinderen jongeren ouderen leerlingen leden mensen".split()
)


_AFTER_EVENT = frozenset("na nadat daarna later erna achteraf".split())
