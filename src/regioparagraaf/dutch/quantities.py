"""Quantities in a row of Dutch words, and with them all that can be counted there.

A number may be in digits or in words, a fraction is a percentage, a ton is 100,000 euro; frequencies
and terms are read first, and no word counts twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.dutch.clock import clock_at, tells_time
from regioparagraaf.dutch.frequencies import Frequency, counted_apart, frequency_at
from regioparagraaf.dutch.labels import references
from regioparagraaf.dutch.numerals import (
    FRACTIONS,
    OPENS_BOUND,
    SCALES,
    SPANS,
    bound_at,
    deems,
    number,
    ordinal,
    span_of,
)
from regioparagraaf.dutch.terms import Term, names_a_term, term_at
from regioparagraaf.dutch.units import LENGTHS, in_base
from regioparagraaf.dutch.words import Keys


class Quantity(Struct, frozen=True):
    """A number with its unit and bound, and the words from start to end (exclusive)."""

    value: float
    unit: str
    """'€', '%', a span of days ('d'), an hour ('klok', 'wijzerplaat'), 'maal' for a factor, or the word it
    counts."""
    bound: str
    start: int
    end: int


class Measures(Struct, frozen=True):
    """All that can be counted in a row of words."""

    quantities: tuple[Quantity, ...]
    frequencies: tuple[Frequency, ...]
    terms: tuple[Term, ...]


@lru_cache(maxsize=4096)
def measures(keys: Keys) -> Measures:
    """The terms, frequencies and quantities in a row of lower-case words; no word counts twice."""
    cited = references(keys)
    taken = [at in cited for at in range(len(keys))]
    frequencies: list[Frequency] = []
    terms: list[Term] = []
    quantities: list[Quantity] = []
    for at in range(len(keys) if tells_time(keys) else 0):
        time = None if taken[at] else clock_at(keys, at)
        if time:
            quantities.append(Quantity(time[0], time[1], "", at, time[2]))
            taken[at : time[2]] = [True] * (time[2] - at)
    at, timed = 0, names_a_term(keys)
    while at < len(keys):
        found: Frequency | Term | None = None
        if not taken[at]:
            found = frequency_at(keys, at) or (term_at(keys, at) if timed else None)
        if found is None or any(taken[found.start : found.end]):
            at += 1
            continue
        (frequencies if isinstance(found, Frequency) else terms).append(found)  # type: ignore[arg-type]
        taken[found.start : found.end] = [True] * (found.end - found.start)
        at = found.end
    at, birthday = 0, "verjaardag" in keys
    while at < len(keys):
        may = not taken[at] and (_may_open(keys[at]) or (birthday and keys[at + 1 : at + 2] == _BIRTHDAY))
        quantity = _quantity(keys, at, taken) if may else None
        if quantity:
            quantities.append(quantity)
            at = quantity.end
        else:
            at += 1
    quantities.sort(key=lambda quantity: quantity.start)
    quantities = _between(keys, quantities)
    return Measures(tuple(quantities), tuple(counted_apart(keys, frequencies)), tuple(terms))


def _between(keys: Keys, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, of which 'tussen de 300 en 400' bounds the first from below and the second from
    above."""
    out = list(quantities)
    for at, (least, most) in enumerate(pairwise(quantities)):
        led = keys[max(least.start - 2, 0) : least.start]
        joined = keys[least.end : most.start] in (("en",), ("en", "de")) and not (least.bound or most.bound)
        clock = least.unit in ("klok", "wijzerplaat") or most.unit in ("klok", "wijzerplaat", "d")
        if joined and not clock and "tussen" in led and least.unit in ("", most.unit, "en"):
            out[at], out[at + 1] = replace(least, bound="min", unit=most.unit), replace(most, bound="max")
    return out


@lru_cache(maxsize=4096)
def _may_open(key: str) -> bool:
    """Whether an amount or its bound may start with a word: of most words that can be ruled out at once."""
    return (
        key in OPENS_BOUND
        or key in _AMOUNT_WORDS
        or key in _TOGETHER
        or key[0] in "€e"
        or key.startswith(("ver", "halve", "gehalv"))  # 'verdubbeld', 'halveert'
        or key.endswith(("jarigen", *_SPAN_ENDS))
        or "zone" in key
        or number(key) is not None
        or key[0].isdecimal()
    )


_NO_UNIT = frozenset(
    "en of van de het een die dat in op voor met bij te tot extra nieuwe andere per aan is zijn "
    "ouder jonger meer minder hoger lager worden wordt krijgen krijgt mogen mag kunnen kan "
    "betalen betaalt gepasseerd voorbij alleen slechts uitsluitend pas niet ook".split()
)


_NUMBERED = frozenset("groep klas fase stap lijn categorie spoor kavel stadium".split())
"""Behind these a number is a name: 'groep vijf'."""
_THOUSANDS = frozenset({"honderd", "duizend"})
"""These count what follows: 'langs het spoor duizend woningen'."""
_OFTEN = (("keer",), ("maal",))


def _quantity(keys: Keys, at: int, taken: Sequence[bool]) -> Quantity | None:
    if deems(keys, at):
        return None
    named = at and keys[at - 1] in _NUMBERED and keys[at] not in _THOUSANDS
    if named and keys[at + 1 : at + 2] not in _OFTEN:
        return None
    bound, place = bound_at(keys, at)
    if place >= len(keys) or taken[place]:
        return None
    base = _amount(keys, place)
    if base is None and place > at and keys[place - 1] == "een":
        base = _amount(keys, place - 1)  # 'boven een tiende'
    if base is None:
        return None
    aged = at and keys[at - 1] in _AGED and keys[at] in ("tot", "onder", "boven", "vanaf")
    if (aged or not _AGES.isdisjoint(keys[at:place])) and base.unit not in (
        "d",
        "€",
        "%",
    ):  # 'jonger dan twaalf'
        base = replace(base, unit="")
    return replace(base, bound=bound or base.bound, start=at)


_AGED = frozenset(
    "kinderen jongeren iedereen inwoners leerlingen leden starters jeugd meisjes jongens mensen".split()
)
_AGES = frozenset({"jonger", "ouder"})
"""What is compared by these is an age: what follows the number is not counted."""


_ONES = {"driekwart": 0.75, "een": 1.0, "anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5}
_AMOUNT_WORDS = frozenset(
    "gewone absolute volstrekte van een één de het half halve anderhalf anderhalve driekwart".split()
)


def _amount(keys: Keys, at: int) -> Quantity | None:
    key = keys[at]
    if key in _TOGETHER and at and keys[at - 1] in _OUR and {"we", "wij"}.isdisjoint(keys):
        return Quantity(_TOGETHER[key], "", "", at, at + 1)  # 'met z'n drieën'
    if key in _ROUND and at and keys[at - 1] == "jaren":
        return Quantity(1900 + _ROUND[key], _DECADE, "", at - 1, at + 1)
    decade = _IN_YEARS.fullmatch("-".join(keys[at : at + 5]))
    if decade and int(decade[2]) - int(decade[1]) == _YEARS - 1:
        return Quantity(float(decade[1]), _DECADE, "", at, at + 5)
    factor = _factor(keys, at)
    if factor:
        return factor
    if key.endswith("jarigen"):
        value = number(key.removesuffix("jarigen"))  # 'alle vijfjarigen'
        return None if value is None else Quantity(value, "", "", at, at + 1)
    if keys[at + 1 : at + 2] == _BIRTHDAY:
        value = ordinal(key)  # 'vóór haar 21e verjaardag'
        return None if value is None else Quantity(value, "", "", at, at + 2)
    zone = _SPEED_ZONE.fullmatch(key)
    if zone and (speed := number(zone[1])):
        return Quantity(speed, "km/u", "", at, at + 1)
    span = _SPANNING.fullmatch(key) if key.endswith(_SPAN_ENDS) else None
    if span and (many := number(span[1])):
        return Quantity(
            round(many * SPANS[_SPAN_OF[span[2]]], 5), "d", "", at, at + 1
        )  # 'een vierjarige subsidie'
    if not (key[0].isdecimal() or key[0] in "€e" or key in _AMOUNT_WORDS or number(key) is not None):
        return None
    told = None if key.isalpha() else _in_one_word(keys, at)
    return told or _fraction(keys, at) or _about_one(keys, at) or _counted(keys, at)


_BIRTHDAY = ("verjaardag",)
_TOGETHER = {"tweeën": 2.0, "drieën": 3.0, "vieren": 4.0, "vijven": 5.0, "zessen": 6.0}
_OUR = frozenset("z'n zijn ons hun haar".split())
_ROUND = {
    word: number(word) or 0.0 for word in "twintig dertig veertig vijftig zestig zeventig tachtig".split()
}
_ROUND["negentig"] = 90.0
_DECADE, _YEARS = "decennium", 10
"""The unit of 'de jaren zeventig', which are '1970 tot en met 1979'."""
_IN_YEARS = re.compile(r"(19\d0)-tot-en-met-(19\d9)")
_SPANNING = re.compile(r"(\w+?)(jarig|maands|weeks|daags)e?")
_SPAN_OF = {"jarig": "jaar", "maands": "maand", "weeks": "week", "daags": "dag"}
_SPAN_ENDS = tuple(ending for word in _SPAN_OF for ending in (word, f"{word}e"))
_SCALED = r"(miljoen|mln|miljard|mld|ton)"
_MONEY = (
    re.compile(rf"(?:€|eur) ?([\d., ]*\d)(?: ?{_SCALED}\.?)?(?:,-)?"),
    re.compile(rf"([\d., ]*\d) ?{_SCALED}?\.? ?(?:euro|€)"),
)
_LARGE = re.compile(rf"([\d., ]*\d) ?{_SCALED}\.?")


def _in_one_word(keys: Keys, at: int) -> Quantity | None:
    """An amount that is one word with its unit: '€ 1,5 miljoen', '3 ton', '25%', '2x'."""
    key = keys[at]
    money = _MONEY[0].fullmatch(key) or _MONEY[1].fullmatch(key)
    scaled = money or _LARGE.fullmatch(key)
    if scaled:
        value = number(scaled[1])
        unit, end = ("€", at + 1) if money else _unit(keys, at + 1)
        if value is not None and money and not scaled[2]:
            cents, end = _cents(keys, at + 1)  # '3 euro en 75 cent'
            value += cents / 100
        return None if value is None else Quantity(value * SCALES.get(scaled[2] or "", 1), unit, "", at, end)
    if _TIMES.fullmatch(key):
        return Quantity(float(key[:-1]), "keer", "", at, at + 1)
    percent = number(key) if key.endswith("%") else None
    return None if percent is None else Quantity(percent, "%", "", at, at + 1)


_TIMES = re.compile(r"\d+x")


def _about_one(keys: Keys, at: int) -> Quantity | None:
    """Amounts that open with 'een' or a half, and spans of time: 'een half miljoen', 'een jaar'."""
    key = keys[at]
    grouped = _group(keys, at) if key == "een" else None
    if grouped:
        return grouped
    part = at + (key == "een")  # 'een half miljoen', 'een kwart miljoen'
    place = part + 1 if keys[part : part + 1] and keys[part] in (*_ONES, "kwart") else at + 1
    if key in _ONES and keys[place : place + 1] and keys[place] in ("ton", "miljoen"):
        unit, end = _unit(keys, place + 1)
        many = 0.25 if keys[part] == "kwart" else _ONES.get(keys[part], 1.0)
        value = many * SCALES[keys[place]]
        return Quantity(value, "€" if keys[place] == "ton" else unit, "", at, max(end, place + 1))
    half = key == "een" and len(keys) > at + 2 and keys[at + 1] in ("half", "halve")
    if half and keys[at + 2] in LENGTHS:
        return _measured(0.5, keys[at + 2], at, at + 3)
    if half and keys[at + 1] == "halve" and keys[at + 2][0].isalpha():
        return Quantity(0.5, keys[at + 2], "", at, at + 2)  # 'een halve parkeerplaats'
    span = span_of(keys, at)
    return Quantity(round(span[0], 5), "d", "", at, span[1]) if span and key not in ("het", "de") else None


def _group(keys: Keys, at: int) -> Quantity | None:
    """'Een tientje' and, by their number, 'een drietal boten' and 'een twintigtal boten'."""
    named = keys[at + 1] if at + 1 < len(keys) else ""
    if named == "tientje":
        return Quantity(10.0, "€", "", at, at + 2)
    many = number(named.removesuffix("tal")) if named.endswith("tal") and named != "tal" else None
    if many is None:
        return None
    return Quantity(many, _unit(keys, at + 2)[0], "" if many < _ROUNDED else "circa", at, at + 2)


_ROUNDED = 10
"""From this number on 'een tiental' is about so many."""


def _counted(keys: Keys, at: int) -> Quantity | None:
    """A number with the unit behind it; a year is none."""
    key, end = keys[at], at + 1
    value = number(key)
    bygone = re.fullmatch(r"19\d\d", key) and keys[max(at - 1, 0)] in _BEFORE_YEAR
    if value is None or bygone or re.fullmatch(r"20\d\d", key):
        return None
    behind = keys[end] if end < len(keys) else ""
    if behind in ("cent", "eurocent"):
        return Quantity(value / 100, "€", "", at, end + 1)
    if behind in _PARTS:
        return Quantity(value * _PARTS[behind], "%", "", at, end + 1)
    if behind in SCALES or (behind == "duizend" and value < _THOUSAND):
        value, end = value * SCALES.get(behind, _THOUSAND), end + 1
        if keys[end : end + 1] and keys[end] == "euro":
            return Quantity(value, "€", "", at, end + 1)
        return Quantity(value, "€" if behind == "ton" else _unit(keys, end)[0], "", at, end)
    if behind == "euro":
        cents, end = _cents(keys, end + 1)
        return Quantity(value + cents / 100, "€", "", at, end)
    if behind in _SPEED or (behind in _KILOMETRE and _is_speed(keys, at)) or _ZONE.match(behind):
        return Quantity(value, "km/u", "", at, end)
    return _measured(value, _unit(keys, end)[0], at, end)


_THOUSAND = 1000

_PARTS = {"procent": 1.0, "percent": 1.0, "‰": 0.1, "promille": 0.1}
"""Words for a part of the whole, in percent."""


def _cents(keys: Keys, at: int) -> tuple[float, int]:
    """The cents behind 'twee euro' in 'twee euro vijftig' and 'twee euro en vijftig cent', and where the
    amount ends; 0 where what follows is counted by itself."""
    told = keys[at : at + 1] == ("en",) and keys[at + 2 : at + 3] in (("cent",), ("eurocent",))
    place = at + told
    cents = number(keys[place]) if place < len(keys) and keys[place] != "een" else None
    if cents is None or not 1 <= cents < 100 or not (told or keys[place].isalpha()):
        return 0.0, at
    end = place + 1 + told
    closes = told or end >= len(keys) or not keys[end][0].isalnum() or keys[end] in _BEHIND_AMOUNT
    return (cents, end) if closes else (0.0, at)


_BEHIND_AMOUNT = frozenset("per voor aan van bij in om te en of".split())
"""Words that may follow an amount, and are not what a number counts."""


_BEFORE_YEAR = frozenset("in uit van voor vóór na sinds tot vanaf bouwjaar jaar".split())
FACTOR = "maal"
"""The unit of a number that multiplies: 'twee keer zo veel'."""
_HALF_OF_IT = ("halveer", "halvere", "halvering", "gehalveer")
_FOLD = {"verdubbel": 2.0, "verdrievoudig": 3.0, "verviervoudig": 4.0, **dict.fromkeys(_HALF_OF_IT, 0.5)}


_MULTIPLES: dict[Keys, float] = {
    ("dubbele",): 2.0,
    ("tweevoudige",): 2.0,
    ("drievoudige",): 3.0,
    ("viervoudige",): 4.0,
}


def _factor(keys: Keys, at: int) -> Quantity | None:
    """'twee keer zo veel', 'verdubbeld' and 'het dubbele'."""
    if keys[at] == "het" and keys[at + 1 : at + 2] in _MULTIPLES:
        return Quantity(_MULTIPLES[keys[at + 1 : at + 2]], FACTOR, "", at, at + 2)
    if keys[at].startswith(("ver", *_HALF_OF_IT)):
        fold = next((value for start, value in _FOLD.items() if keys[at].startswith(start)), None)
        return Quantity(fold, FACTOR, "", at, at + 1) if fold else None
    if keys[at + 1 : at + 2] and keys[at + 1] in ("keer", "maal") and keys[at + 2 : at + 3]:
        value = number(keys[at])
        if value and keys[at + 2] == "zo" and keys[at + 3 : at + 4] and keys[at + 3] in _LESS:
            return Quantity(round(1 / value, 4), FACTOR, "", at, at + 4)  # 'twee keer zo klein'
        if value is not None and keys[at + 2] in ("zo", "zoveel"):
            return Quantity(value, FACTOR, "", at, min(at + (4 if keys[at + 2] == "zo" else 3), len(keys)))
    return None


_LESS = frozenset("klein weinig laag kort smal licht goedkoop traag langzaam".split())


_SPEED = frozenset(("km/u", "km/h", "km/uur", "kilometer/uur", "kmh"))
_KILOMETRE = frozenset(("kilometer", "km"))
_ZONE = re.compile(r"(?:kilometer|km)-?(?:zone|weg|straat|gebied|limiet)")
_SPEED_ZONE = re.compile(rf"(\w+?)-?{_ZONE.pattern}\w*")
"""'30 km-zone', and 'dertigkilometerzone' in one word."""


def _is_speed(keys: Keys, at: int) -> bool:
    """Whether the kilometres are counted by the hour: '30 kilometer per uur', 'een zone van 30 kilometer'."""
    limit = keys[max(at - 2, 0) : at]
    zone = limit[-1:] == ("van",) and limit[0].endswith(("zone", "zones", "limiet", "snelheid"))
    return keys[at + 2 : at + 4] == ("per", "uur") or zone


def _measured(value: float, unit: str, start: int, end: int) -> Quantity:
    """A number with its unit, in the base unit of its kind where it has one."""
    value, unit = in_base(value, unit)
    return Quantity(value, unit, "", start, end)


def _fraction(keys: Keys, at: int) -> Quantity | None:
    """'een kwart', 'de helft', 'twee derde', 'drie van de vier' as a percentage."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    if not _OF_AMOUNTS.isdisjoint(keys[at + 1 : at + 3]):
        return None  # 'driekwart miljoen' is an amount
    if following == "meerderheid" and (key in ("een", "de") or key in _PLAIN_MAJORITY):
        told = "van" in keys[at + 2 : at + 6] and keys[keys.index("van", at + 2) + 1 :][:1] in (
            ("twee",),
            ("drie",),
        )
        return None if told else Quantity(50.0, "%", "ruim", at, at + 2)
    if key == "half" and following in ("zo", "zoveel"):
        return Quantity(50.0, "%", "", at, at + 1 + (following == "zo") + 1)  # 'half zo veel' is de helft
    if key == "driekwart":
        return Quantity(75.0, "%", "", at, at + 1)
    if key == "de" and following == "ene" and keys[at + 2 : at + 3] == ("helft",):
        return Quantity(50.0, "%", "", at, at + 3)
    if key in _BEFORE_PART and following in _NAMED_PARTS:
        return _named_part(keys, at)
    if key in ("de", "het") and following == "halve" and keys[at + 2 : at + 3]:
        return Quantity(50.0, "%", "", at, at + 2)  # 'het halve dak' is de helft ervan
    if key == "van":
        return _one_of(keys, at)
    one = key == "een" and following == "op" and keys[at + 2 : at + 3] in _OF_SO_MANY
    many = 1.0 if one else number(key)
    return None if many is None else _counted_parts(keys, at, many)


_PLAIN_MAJORITY = frozenset("gewone absolute volstrekte".split())
_OF_AMOUNTS = frozenset({"miljoen", "ton"})
_BEFORE_PART = frozenset("de een één".split())
_NAMED_PARTS = FRACTIONS.keys() - {"vierde", "zesde"}
"""The parts that an article can stand before: 'een vierde' and 'een zesde' are the next of a row."""


def _named_part(keys: Keys, at: int) -> Quantity | None:
    """'de helft' and 'een derde', with an article before the name of the part; None for a third one."""
    key, part, end = keys[at], keys[at + 1], at + 2
    if "andere" in keys[:at] or (part != "helft" if key == "de" else _is_ordinal(keys, at + 1)):
        return None
    behind = keys[end] if end < len(keys) else ""
    if behind == "deel":
        return Quantity(FRACTIONS[part], "%", "", at, end + 1)
    return None if behind in ("jaar", "keer") else Quantity(round(FRACTIONS[part], 2), "%", "", at, end)


def _is_ordinal(keys: Keys, at: int) -> bool:
    """Whether what may be a part is the next of a row, as in 'een derde partij'."""
    return (
        keys[at] in _ORDINALS and not _ends_fraction(keys, at + 1) and keys[max(at - 2, 0)] not in _BOUNDING
    )


_ORDINALS = frozenset("derde vijfde achtste tiende twintigste".split())


def _counted_parts(keys: Keys, at: int, many: float) -> Quantity | None:
    """'twee derde', '3/4', 'drie van de vier' and 'een op de drie', of which the first number is known."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following == "kwart":
        return Quantity(25.0 * many, "%", "", at, at + 2)
    if following in _COUNTED_PARTS:
        return Quantity(round(many * FRACTIONS[following], 2), "%", "", at, at + 2)
    if following == "/":
        place = at + 2
    elif following in ("op", "van") and keys[at + 2 : at + 3] in _OF_SO_MANY:
        place = at + 3
    else:
        return None
    whole = number(keys[place]) if place < len(keys) else None
    if not whole or not many <= whole <= _MOST_PARTS or (following == "/" and many == whole):
        return None
    return Quantity(round(100 * many / whole, 2), "%", "", at, place + 1)


_OF_SO_MANY = (("de",), ("elke",), ("iedere",))
_COUNTED_PARTS = frozenset("derde vierde vijfde tiende".split())
_MOST_PARTS = 10
"""Of more than so many, a few are a number: '12 van de 40 woningen'."""


def _one_of(keys: Keys, at: int) -> Quantity | None:
    """'van elke drie woningen is er één'."""
    whole = number(keys[at + 2]) if keys[at + 1 : at + 2] and at + 2 < len(keys) else None
    if keys[at + 1 : at + 2] not in (("elke",), ("iedere",), ("de",)) or not whole or not 1 < whole <= 10:
        return None
    reach = _ONE_OF if keys[at + 1] != "de" else _ONE_OF_THE
    for end in range(at + 3, min(at + _ONE_OF_THEM, len(keys))):
        many = number(keys[end]) if end < at + reach or keys[end - 1] == "er" else None
        if many is not None and keys[at + 1] == "de" and keys[end + 1 : end + 2] in (("keer",), ("maal",)):
            return None  # 'van de vijf raden komen er twee keer leden samen'
        if many is not None and keys[end - 1] in _LEADING:
            return None  # 'de keuze van de vijf raden valt op één bedrijf'
        if many is not None:
            bound = next((name for back in (1, 2) if (name := _bound_until(keys, end - back, end))), "")
            return Quantity(round(100 * many / whole, 2), "%", bound, at, end + 1) if many < whole else None
    return None


def _bound_until(keys: Keys, at: int, end: int) -> str:
    """The bound that ends right before a number: 'van elke tien zijn er minstens vier'."""
    bound, stop = bound_at(keys, at)
    return bound if stop == end else ""


_LEADING = frozenset("op aan in met naar voor tot".split())
_ONE_OF, _ONE_OF_THE, _ONE_OF_THEM = 9, 7, 16
"""Words from 'van elke drie', and from 'van de drie', in which the count follows; behind 'er' it may be
further: 'van elke drie huizen in de nieuwe wijk verkopen wij er een'."""


def _ends_fraction(keys: Keys, end: int) -> bool:
    """Whether 'een derde' is a part of something here, and not the third one."""
    return end >= len(keys) or not keys[end][0].isalnum() or keys[end] in _BEHIND_FRACTION


_BOUNDING = frozenset(
    "minste minstens minimaal maximaal hooguit hoogstens hoogste ruim bijna ongeveer circa waarvan daarvan "
    "met".split()
)
"""Behind these 'een derde' is a part: 'waarvan ten minste een derde sociale huur'."""
_BEHIND_FRACTION = frozenset(
    "van minder meer deel lager hoger in aan naar ervan daarvan hiervan is wordt gaat komt krijgt bestaat "
    "betaalt die bij mee terug of uit".split()
)
"""Words that a part of something stands before: 'een derde in handen van'; 'een derde partij' is none."""


def _unit(keys: Keys, at: int) -> tuple[str, int]:
    """The word that a number counts: the first word behind it that can be one."""
    for place in range(at, min(at + 3, len(keys))):
        if keys[place] == "euro":
            return "€", place + 1
        if keys[place] in _MODALS or keys[place] == "per":
            break  # 'iedereen boven de 65 kan', 'twaalf per jaar'
        if keys[place][0].isalpha() and keys[place] not in _NO_UNIT:
            return keys[place], at
        if not keys[place][0].isalnum():
            break
    return "", at


_MODALS = frozenset("kan kunnen mag mogen moet moeten krijgt krijgen hoeft hoeven wil willen".split())
