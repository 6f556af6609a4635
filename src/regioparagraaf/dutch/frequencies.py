"""Frequencies in a row of Dutch words: how often, in times a year."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.dutch.bounds import OPENS_BOUND, bound_at
from regioparagraaf.dutch.moments import SEASONS
from regioparagraaf.dutch.numerals import is_year, number
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import CLAUSE_ENDS, EACH, MONTHS, Keys

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
    "doorlopend": 1.0,
    "uurdienst": 8760.0,
    "halfuurdienst": 17520.0,
    "halfuursdienst": 17520.0,
    "kwartierdienst": 35040.0,
    "eenmalig": 0.0,
    "incidenteel": 0.0,
}
_OFTEN = {
    **_ADVERBS,
    **{f"{adverb}e": times for adverb, times in _ADVERBS.items()},
    "structurele": 1.0,
    "incidentele": 0.0,
}
"""Those, declined or not."""
_TIMES = {"eenmaal": 1, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "zesmaal": 6, "eens": 1}
ALWAYS = 8760.0
"""What stands for day and night: each hour of the year."""
_ANY_HOUR = (
    ("24", "/", "7"),
    ("24", "uur", "per", "dag"),
    ("24", "uur", "per", "etmaal"),
    ("24", "uur", "op", "een", "dag"),
    ("vierentwintig", "uur", "per", "dag"),
    ("vierentwintig", "uur", "per", "etmaal"),
    ("vierentwintig", "uur", "op", "een", "dag"),
    ("dag", "en", "nacht"),
    ("zowel", "overdag", "als", "'s", "nachts"),
    ("overdag", "en", "'s", "nachts"),
    ("overdag", "en", "in", "de", "nacht"),
    ("overdag", "en", "ook", "'s", "nachts"),
    ("'s", "nachts", "en", "overdag"),
    ("'s", "nachts", "en", "ook", "overdag"),
    ("het", "hele", "etmaal"),
    ("heel", "het", "etmaal"),
    ("op", "elk", "uur", "van", "de", "dag"),
    ("de", "klok", "rond"),
    ("rond", "de", "klok"),
    ("etmaal", "rond"),
)
"""At any hour, in the ways people write it."""
_ANY_HOUR_BY_FIRST: dict[str, tuple[Keys, ...]] = {
    first: tuple(words for words in _ANY_HOUR if words[0] == first)
    for first in {words[0] for words in _ANY_HOUR}
}
WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())


class Frequency(Struct, frozen=True):
    """How often: times a year (0 for once only), and whether it counts ('twee keer per jaar')."""

    times: float
    counted: str
    """The period that a count is per ('jaar'), or ''."""
    start: int
    end: int
    bound: str = ""


def frequency_places(keys: Keys, candidates: Sequence[int]) -> set[int]:
    """Where a frequency may start, of the places of all words that may open one or something else."""
    may_open = _says_how_often if _PERIOD_WORDS.isdisjoint(keys) else opens_frequency
    places = {at for at in candidates if may_open(keys[at])}
    if not _COUNTED.isdisjoint(keys):
        places.update(at - 1 for at, key in enumerate(keys) if at and key in _COUNTED)
    return places


@lru_cache(maxsize=4096)
def _says_how_often(key: str) -> bool:
    """Whether a word says it by itself."""
    return key in _OFTEN or key.endswith(_PERIOD_ENDS)


@lru_cache(maxsize=4096)
def opens_frequency(key: str) -> bool:
    """Whether a frequency may start with a word."""
    return key in _OPENING or key[-1] == "x" or _says_how_often(key)


def frequency_at(keys: Keys, at: int) -> Frequency | None:
    """The frequency that starts at a word that may open one, if any."""
    found = (
        _at_any_hour(keys, at)
        or _all_days(keys, at)
        or _some_times(keys, at)
        or _adverb(keys, at)
        or _every(keys, at)
        or _bounded(keys, at)
        or _per_period(keys, at)
    )
    behind = _BOUND_BEHIND.get(keys[found.end : found.end + 2]) if found and not found.bound else None
    return replace(found, bound=behind, end=found.end + 2) if found and behind else found


_BOUND_BEHIND: dict[Keys, str] = {("of", "vaker"): "min", ("of", "meer"): "min", ("of", "minder"): "max"}
"""'Twee keer per jaar of vaker' is 'ten minste twee keer per jaar'."""


_COUNTED = frozenset("dag dagen keer keren maal malen paar aantal".split())


def _at_any_hour(keys: Keys, at: int) -> Frequency | None:
    for words in _ANY_HOUR_BY_FIRST.get(keys[at], ()):
        if keys[at : at + len(words)] == words:
            return Frequency(ALWAYS, "", at, at + len(words))
    return None


def is_any_hour(keys: Keys, often: Frequency) -> bool:
    """Whether it says day and night; 'ieder uur' is as often, and may be of the day alone."""
    return keys[often.start : often.end] in _ANY_HOUR


def _all_days(keys: Keys, at: int) -> Frequency | None:
    """'Zeven dagen per week', 'elke dag van de week' and 'alle (zeven) dagen van de week': each day."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if keys[at] == "alle":
        seven = number(following) == _DAYS_A_WEEK if following else False
        found = _all_days(keys, at + 1) if seven else _all_days(("elke", "dag", *keys[at + 2 : at + 5]), 0)
        if found is None or (not seven and following != "dagen"):
            return None
        return replace(found, start=at, end=found.end if seven else found.end + at)
    seven = following == "dagen" and number(keys[at]) == _DAYS_A_WEEK
    if not seven and (keys[at] not in EACH or following != "dag"):
        return None
    if keys[at + 2 : at + 4] == ("per", "week"):
        return Frequency(365.0, "", at, at + 4)
    whole = (
        keys[at + 2 : at + 3] and keys[at + 2] in ("van", "in") and keys[at + 3 : at + 5] == ("de", "week")
    )
    return Frequency(365.0, "", at, at + 5) if whole else None


_DAYS_A_WEEK = 7


def _adverb(keys: Keys, at: int) -> Frequency | None:
    """'Jaarlijks', 'driemaandelijkse', 'structurele'."""
    key = keys[at]
    if key == "dagelijks" and keys[at + 1 : at + 2] == ("bestuur",):
        return None
    often = _OFTEN.get(key)
    if often is None and key.endswith(_PERIOD_ENDS):
        often = _every_so_many(key)
    return None if often is None else Frequency(often, "", at, at + 1)


def _every(keys: Keys, at: int) -> Frequency | None:
    """'Elke maand', 'om de twee jaar'."""
    key = keys[at]
    if key == "om" and keys[at + 1 : at + 3] in _EVERY_OTHER and keys[at + 3 : at + 4]:
        other = _each(keys, at, at + 3)
        return replace(other, times=other.times / 2) if other else None
    if key == "om":
        each = _each(keys, at, at + 2) if keys[at + 1 : at + 2] in (("de",), ("het",)) else None
        if each and each.end == at + 3 and keys[at + 2] in SPANS and keys[at + 2] not in _BY_THE_CLOCK:
            return replace(each, times=each.times / 2)  # 'om de week' is every other week
        return each
    if key in ("elk", "ieder") and keys[at + 1 : at + 2] and number(keys[at + 1]) is not None:
        return None  # 'tien lessen van elk 45 minuten' is each of them
    return _each(keys, at, at + 1) if key in EACH else None


_OPENING = frozenset(("alle", "om", "per", "in", *EACH, *_TIMES, *_ANY_HOUR_BY_FIRST, *OPENS_BOUND))


_BY_THE_CLOCK = frozenset("uur kwartier halfuur".split())
"""'Om het uur' is every hour, as 'om de week' is every other week (Van Dale, 'om')."""
_EVERY_OTHER = (("het", "andere"), ("de", "andere"))
"""'Om het andere jaar' is every two years."""


def _bounded(keys: Keys, at: int) -> Frequency | None:
    """'Ten minste elk kwartaal', 'twee keer per jaar', 'hooguit driemaal in de week', '2x per maand'."""
    bound, place = bound_at(keys, at)
    if bound and place < len(keys) and keys[place] in EACH:
        each = _each(keys, at, place + 1)
        return replace(each, bound=bound) if each else None
    count, place = _count(keys, place)
    if count is None or place >= len(keys) or keys[place] not in _LEADING_PERIOD:
        return None
    skip = keys[place + 1 : place + 2] in _BEFORE_PERIOD.get(keys[place], ())
    period = place + 1 + skip
    each = _each(keys, place, min(period, len(keys)))
    if each is None:
        return None
    return Frequency(each.times * count, " ".join(keys[period : each.end]), at, each.end, bound)


_LEADING_PERIOD = EACH | {"per", "in", "om"}
_BEFORE_PERIOD = {"in": (("de",), ("het",), ("een",)), "om": (("de",), ("het",))}
"""The articles in 'twee keer in een week', 'drie keer om de week'."""


def _count(keys: Keys, at: int) -> tuple[float | None, int]:
    """How many times, and where that ends: '2x', 'tweemaal', 'twee keer'."""
    key = keys[at] if at < len(keys) else ""
    if key[:-1].isdecimal() and key[-1] == "x":
        return number(key[:-1]), at + 1
    if key in _TIMES:
        return float(_TIMES[key]), at + 1
    if keys[at + 1 : at + 2] in (("keer",), ("maal",)):
        return (1.0 if key == "een" else number(key)), at + 2
    return None, at


def _some_times(keys: Keys, at: int) -> Frequency | None:
    """'Enkele keren per dag': more often than each day, and nobody says how often."""
    place = _after_some(keys, at)
    found = _per_period(keys, place) if place and keys[place : place + 1] == ("per",) else None
    return replace(found, times=found.times * _A_FEW, start=at) if found else None


def _after_some(keys: Keys, at: int) -> int:
    """Where 'enkele keren' or 'een paar keer' ends that starts here; 0 where none does."""
    lead = 2 if keys[at : at + 2] in _A_NUMBER_OF else int(keys[at] in _SOME)
    return at + lead + 1 if lead and keys[at + lead : at + lead + 1] in TIMES else 0


_KEREN = ("keer", "keren", "maal", "malen")
TIMES = tuple((word,) for word in _KEREN)
"""What a count of times is followed by: 'enkele keren'."""


_A_FEW = 2.5
"""What stands for 'enkele keren': more than once, and no number that somebody may count."""
_A_NUMBER_OF = (("een", "paar"), ("een", "aantal"))
_SOME = frozenset("enkele meerdere verschillende ettelijke".split())


def _per_period(keys: Keys, at: int) -> Frequency | None:
    """'Per maand', 'per keer', and 'in de week' behind a part of the day."""
    key = keys[at]
    if key not in ("per", "in"):
        return None
    rest = keys[at + 1 : at + 3]
    if key == "per" and rest[:1] == ("uur",) and keys[at - 1] not in _DISTANCES:
        return Frequency(ALWAYS, "", at, at + 2)
    if key == "per" and rest and rest[0] in _PER:
        return Frequency(365 / SPANS[rest[0]], "", at, at + 2)
    if key == "per" and rest[:1] in (("keer",), ("editie",)):
        return Frequency(EVERY_TIME, "", at, at + 2)
    dated = keys[at + 3 : at + 4] and is_year(keys[at + 3])  # 'tien dagen in het jaar 2028'
    if rest in _IN_A_PERIOD and key == "in" and keys[at - 1] in _PARTS_OF_TIME and not dated:
        return Frequency(365 / SPANS[rest[1]], "", at, at + 3)
    return None


def counted_apart(keys: Keys, found: Sequence[Frequency]) -> list[Frequency]:
    """The frequencies, where the count of the only one stands elsewhere: 'elke week vaart hij tweemaal'."""
    periods = [often for often in found if keys[often.start] in _EVERY and often.end - often.start == 2]
    by_word = [often for often in found if keys[often.start] in _PERIODS]
    alone = len(found) == len(periods) + len(by_word) == 1 and not any(
        is_count(key) and not found[0].start <= at < found[0].end for at, key in enumerate(keys)
    )
    if alone and any(key in keys for key in _KEREN) and any(_after_some(keys, at) for at in range(len(keys))):
        return [replace(found[0], times=found[0].times * _A_FEW)]  # 'per jaar komen wij enkele keren bij u'
    if len(found) != 1 or len(periods) != 1:
        return list(found)
    (often,) = periods
    counts = [at for at, key in enumerate(keys) if is_count(key) or _counts_times(keys, at, often)]
    counts = [at for at in counts if not often.start <= at < often.end]
    if len(counts) != 1:
        return list(found)
    count = counts[0]
    bound = next((name for back in (1, 2, 3) if (name := _bound_before(keys, count, back))), often.bound)
    many = often.times * (_count(keys, count)[0] or 1)
    return [replace(often, times=many, counted=keys[often.end - 1], bound=bound)]


def times_apart(keys: Keys, found: Sequence[Frequency]) -> tuple[int, ...]:
    """The places of the count in words that stands apart from the only frequency: 'elke week vaart hij acht
    keer'."""
    if len(found) != 1 or _TIMES_OVER.isdisjoint(keys):
        return ()
    places = tuple(at for at in range(len(keys)) if _counts_times(keys, at, found[0]))
    return places if len(places) == 1 and not any(map(is_count, keys)) else ()


def _counts_times(keys: Keys, at: int, often: Frequency) -> bool:
    """Whether 'acht keer' counts here how often in the period: no mark stands between, and nothing is so many
    times as much or as long."""
    if keys[at + 1 : at + 2] not in _KEER or keys[at] == "een" or number(keys[at]) is None:
        return False
    each = keys[often.start] in EACH and often.end - often.start == 2
    if not each or often.start <= at < often.end or keys[at + 2 : at + 3] in _AS_MUCH:
        return False
    between = keys[often.end : at] if at > often.start else keys[at + 2 : often.start]
    return CLAUSE_ENDS.isdisjoint(between) and len(between) <= _APART


_TIMES_OVER = frozenset({"keer", "maal"})
_KEER = (("keer",), ("maal",))
_AS_MUCH = tuple((word,) for word in "zo zoveel meer per in om".split())
_APART = 8
"""Words that may stand between the period and the count."""


def _bound_before(keys: Keys, at: int, words: int) -> str:
    """The bound of so many words that stands right before a count: 'ten minste eenmaal'."""
    bound, end = bound_at(keys, at - words) if at >= words else ("", 0)
    return bound if end == at else ""


def is_count(key: str) -> bool:
    """Whether the word only says how many times: 'tweemaal'."""
    return key in _TIMES and key != "eens"


_EVERY = frozenset("elk elke ieder iedere per".split())


_PERIODS = {"jaarlijks": 365.0, "maandelijks": 365 / 12, "wekelijks": 7.0}
_PERIOD_ENDS = tuple(_PERIODS)


def _every_so_many(key: str) -> float | None:
    """'driemaandelijks' is every three months."""
    period = next(period for period in _PERIODS if key.endswith(period))
    count = number(key.removesuffix(period)) if key != period else None
    return None if count is None else 365 / (_PERIODS[period] * count)


_DISTANCES = frozenset("kilometer km".split())
"""Behind these 'per uur' is a speed."""
_PER = frozenset(
    "jaar maand week dag kwartaal halfjaar kalenderjaar raadsperiode collegeperiode bestuursperiode".split()
)
EVERY_TIME = -1.0
"""What stands for 'per keer': as often as it happens."""
_IN_A_PERIOD = (("de", "week"), ("de", "maand"), ("het", "jaar"))
_PARTS_OF_TIME = frozenset(
    "dag dagen dagdeel dagdelen uur uren avond avonden ochtend ochtenden middag middagen nachten".split()
)
"""What is counted before 'in de week': 'drie dagen in de week' is 'drie dagen per week'."""


def _each(keys: Keys, start: int, at: int) -> Frequency | None:
    """'elk kwartaal', 'elke twee jaar', 'elk half jaar', 'iedere dinsdag' from the word after 'elk'."""
    if at >= len(keys):
        return None
    key = keys[at]
    if key in WEEKDAYS:
        both = keys[at + 1 : at + 2] == ("en",) and keys[at + 2 : at + 3] and keys[at + 2] in WEEKDAYS
        return Frequency(52.0 * (1 + bool(both)), "", start, at + (3 if both else 1))
    if key in SEASONS or key in MONTHS:  # the term that stands there says when in the year
        return Frequency(1.0, "", start, at)
    if key == "half" and at + 1 < len(keys) and keys[at + 1] == "jaar":
        return Frequency(2.0, "", start, at + 2)
    part = _PARTS_OF_AN_HOUR.get(key) or _PARTS_OF_AN_HOUR.get(" ".join(keys[at : at + 2]))
    if part:
        return Frequency(ALWAYS * part, "", start, at + 1 + (key not in _PARTS_OF_AN_HOUR))
    if key in SPANS:
        return Frequency(_round(365 / SPANS[key]), "", start, at + 1)
    count = number(key)
    if count and keys[at + 1 : at + 2] == ("minuten",):
        return Frequency(_round(ALWAYS * 60 / count), "", start, at + 2)
    if count and at + 1 < len(keys) and keys[at + 1] in SPANS:
        return Frequency(_round(365 / (SPANS[keys[at + 1]] * count)), "", start, at + 2)
    return None


_PARTS_OF_AN_HOUR = {"kwartier": 4, "halfuur": 2, "half uur": 2}
"""How often an hour something comes that comes each of these."""
_PERIOD_WORDS = frozenset(
    (
        *("halfuur", "keer", "editie"),
        *(words[-1] for words in _ANY_HOUR),
        *SPANS,
        *WEEKDAYS,
        *SEASONS,
        *MONTHS,
        *_PER,
    )
)
"""Where none of these stands, only a word that says it by itself is a frequency."""


def _round(times: float) -> float:
    return round(times, 3)
