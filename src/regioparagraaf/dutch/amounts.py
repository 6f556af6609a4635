"""The number that opens at a word, with its unit: in digits or words, of money, time, speed or things."""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.dutch.numerals import SCALES, is_year, number, ordinal
from regioparagraaf.dutch.parts_of_a_whole import part_of_a_whole
from regioparagraaf.dutch.quantity import FACTOR, Quantity
from regioparagraaf.dutch.spans import SPANS, span_of
from regioparagraaf.dutch.units import LENGTHS, in_base
from regioparagraaf.dutch.words import Keys
from regioparagraaf.patterns import on_demand


def amount(keys: Keys, at: int) -> Quantity | None:
    """The number that opens at a word, with its unit; its bound only where the number says it."""
    key = keys[at]
    if key in _NO_NUMBER:
        multiple = _factor(keys, at) if key == "het" else None
        return multiple or part_of_a_whole(keys, at) or _about_one(keys, at)
    if key in TOGETHER and at and keys[at - 1] in _OUR and {"we", "wij"}.isdisjoint(keys):
        return Quantity(TOGETHER[key], "", "", at, at + 1)  # 'met z'n drieën'
    if key in _ROUND and at and keys[at - 1] == "jaren":
        return Quantity(1900 + _ROUND[key], _DECADE, "", at - 1, at + 1)
    decade = _IN_YEARS.fullmatch("-".join(keys[at : at + 5])) if key.startswith("19") else None
    if decade and int(decade[2]) - int(decade[1]) == _YEARS - 1:
        return Quantity(float(decade[1]), _DECADE, "", at, at + 5)
    factor = _factor(keys, at)
    if factor:
        return factor
    if key.endswith("jarigen"):
        value = number(key.removesuffix("jarigen"))  # 'alle vijfjarigen'
        return None if value is None else Quantity(value, "", "", at, at + 1)
    if key.endswith("maal") and (many := number(key.removesuffix("maal"))):
        return Quantity(many, "keer", "", at, at + 1)  # 'ten minste driemaal'
    if keys[at + 1 : at + 2] == BIRTHDAY:
        value = ordinal(key)  # 'vóór haar 21e verjaardag'
        return None if value is None else Quantity(value, "", "", at, at + 2)
    zone = _SPEED_ZONE.fullmatch(key)
    if zone and (speed := number(zone[1])):
        return Quantity(speed, "km/u", "", at, at + 1)
    span = _SPANNING.fullmatch(key) if key.endswith(SPAN_ENDS) else None
    if span and (many := number(span[1])):
        return Quantity(
            round(many * SPANS[_SPAN_OF[span[2]]], 5), "d", "", at, at + 1
        )  # 'een vierjarige subsidie'
    if not (
        key[0].isdecimal() or key.startswith(("€", "eur")) or key in AMOUNT_WORDS or number(key) is not None
    ):
        return None
    told = None if key.isalpha() else _in_one_word(keys, at)
    return told or part_of_a_whole(keys, at) or _about_one(keys, at) or _counted(keys, at)


BIRTHDAY = ("verjaardag",)
TOGETHER = {"tweeën": 2.0, "drieën": 3.0, "vieren": 4.0, "vijven": 5.0, "zessen": 6.0}
_OUR = frozenset("z'n zijn ons hun haar".split())
_ROUND = {
    word: number(word) or 0.0 for word in "twintig dertig veertig vijftig zestig zeventig tachtig".split()
}
_ROUND["negentig"] = 90.0
_DECADE, _YEARS = "decennium", 10
"""The unit of 'de jaren zeventig', which are '1970 tot en met 1979'."""
_IN_YEARS = on_demand(r"(19\d0)-tot-en-met-(19\d9)")
_SPANNING = on_demand(r"(\w+?)(jarig|maands|weeks|daags)e?")
_SPAN_OF = {"jarig": "jaar", "maands": "maand", "weeks": "week", "daags": "dag"}
SPAN_ENDS = tuple(ending for word in _SPAN_OF for ending in (word, f"{word}e"))
_NO_NUMBER = frozenset("de het een van".split())
"""No numbers themselves, and the first words of 'de helft', 'het dubbele', 'een jaar', 'van elke drie'."""
AMOUNT_WORDS = _NO_NUMBER | frozenset(
    "gewone absolute volstrekte één half halve anderhalf anderhalve driekwart".split()
)


def _factor(keys: Keys, at: int) -> Quantity | None:
    """'twee keer zo veel', 'verdubbeld' and 'het dubbele'."""
    if keys[at] == "het" and keys[at + 1 : at + 2] in _MULTIPLES:
        return Quantity(_MULTIPLES[keys[at + 1 : at + 2]], FACTOR, "", at, at + 2)
    if keys[at].startswith(_CHANGING):
        fold = next((value for start, value in _FOLD.items() if keys[at].startswith(start)), None)
        return Quantity(fold, FACTOR, "", at, at + 1) if fold else None
    if keys[at].endswith("maal") and keys[at] != "maal" and keys[at + 1 : at + 2] in _SO_MUCH:
        torn = _factor((keys[at].removesuffix("maal"), "maal", *keys[at + 1 : at + 4]), 0)
        return torn and replace(torn, start=at, end=at + torn.end - 1)  # 'tweemaal zo veel'
    if keys[at + 1 : at + 2] and keys[at + 1] in ("keer", "maal") and keys[at + 2 : at + 3]:
        value = number(keys[at])
        if value and keys[at + 2] == "zo" and keys[at + 3 : at + 4] and keys[at + 3] in _LESS:
            return Quantity(round(1 / value, 4), FACTOR, "", at, at + 4)  # 'twee keer zo klein'
        if value is not None and keys[at + 2] in ("de", "het") and keys[at + 3 : at + 4] in _PRESENT:
            return Quantity(value, FACTOR, "", at, at + 2)  # 'drie keer de huidige lengte'
        if value is not None and keys[at + 2] in ("zo", "zoveel"):
            return Quantity(value, FACTOR, "", at, min(at + (4 if keys[at + 2] == "zo" else 3), len(keys)))
    return None


_SO_MUCH = (("zo",), ("zoveel",), ("de",), ("het",))
_PRESENT = (("huidige",), ("bestaande",), ("oorspronkelijke",), ("oude",))
_HALF_OF_IT = ("halveer", "halvere", "halvering", "gehalveer")
_CHANGING = ("ver", *_HALF_OF_IT)
_FOLD = {"verdubbel": 2.0, "verdrievoudig": 3.0, "verviervoudig": 4.0, **dict.fromkeys(_HALF_OF_IT, 0.5)}
_MULTIPLES: dict[Keys, float] = {
    ("dubbele",): 2.0,
    ("tweevoudige",): 2.0,
    ("drievoudige",): 3.0,
    ("viervoudige",): 4.0,
}
_LESS = frozenset("klein weinig laag kort smal licht goedkoop traag langzaam".split())


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
    times = number(key[:-1]) if _TIMES.fullmatch(key) else None
    if times is not None:
        return Quantity(times, "keer", "", at, at + 1)
    percent = number(key) if key.endswith("%") else None
    return None if percent is None else Quantity(percent, "%", "", at, at + 1)


_SCALED = r"(miljoen|mln|miljard|mld|ton)"
_MONEY = (
    on_demand(rf"(?:€|eur) ?([\d., ]*\d)(?: ?{_SCALED}\.?)?(?:,-)?"),
    on_demand(rf"([\d., ]*\d) ?{_SCALED}?\.? ?(?:euro|€)"),
)
_LARGE = on_demand(rf"([\d., ]*\d) ?{_SCALED}\.?")
_TIMES = on_demand(r"\d+x")


def _about_one(keys: Keys, at: int) -> Quantity | None:
    """Amounts that open with 'een' or a half, and spans of time: 'een half miljoen', 'een jaar'."""
    key = keys[at]
    if key in ("de", "het", "van"):
        return None
    grouped = _group(keys, at) if key == "een" else None
    if grouped:
        return grouped
    part = at + (key == "een")  # 'een half miljoen', 'een kwart miljoen'
    place = part + 1 if part < len(keys) and keys[part] in _PARTS_OF_ONE else at + 1
    if key in _ONES and keys[place : place + 1] and keys[place] in ("ton", "miljoen"):
        unit, end = _unit(keys, place + 1)
        many = 0.25 if keys[part] == "kwart" else _ONES.get(keys[part], 1.0)
        value = many * SCALES[keys[place]]
        return Quantity(value, "€" if keys[place] == "ton" else unit, "", at, max(end, place + 1))
    half = key == "een" and len(keys) > at + 2 and keys[at + 1] in ("half", "halve")
    if half and keys[at + 2] in LENGTHS:
        return _measured(0.5, keys[at + 2], at, at + 3)
    if key == "halve" and at and keys[at - 1] in _PER and keys[at + 1 : at + 2] and keys[at + 1] in LENGTHS:
        return _measured(0.5, keys[at + 1], at, at + 2)  # 'op elke halve kilometer'
    if half and keys[at + 2] == "procentpunt":
        return Quantity(0.5, "procentpunt", "", at, at + 3)
    if half and keys[at + 2] == "euro":
        return Quantity(0.5, "€", "", at, at + 3)
    if half and keys[at + 1] == "halve" and keys[at + 2][0].isalpha():
        return Quantity(0.5, keys[at + 2], "", at, at + 2)  # 'een halve parkeerplaats'
    if keys[at + 1 : at + 2] == ("werkweek",):
        return None  # 'een werkweek van 36 uur'; 'binnen een werkweek' is a term
    span = span_of(keys, at)
    return Quantity(round(span[0], 5), "d", "", at, span[1]) if span else None


_ONES = {"driekwart": 0.75, "een": 1.0, "anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5}
_PER = frozenset("elke iedere per".split())
_PARTS_OF_ONE = _ONES.keys() | {"kwart"}


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
    if value is None or is_year(key) or (_BYGONE.fullmatch(key) and keys[max(at - 1, 0)] in _BEFORE_YEAR):
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
    if behind.endswith(HOURS):
        return Quantity(round(value / 24, 5), "d", "", at, end + 1)  # '20 openingsuren' is 'twintig uur open'
    if behind in _SPEED or (behind in _KILOMETRE and _is_speed(keys, at)) or _ZONE.match(behind):
        return Quantity(value, "km/u", "", at, end)
    return _measured(value, _unit(keys, end)[0], at, end)


HOURS = ("ingsuren", "heidsuren", "werkuren", "zorguren")
"""What ends the hours that something lasts; 'spreekuren' and 'kantooruren' are when."""
_BYGONE = on_demand(r"19\d\d")
_BEFORE_YEAR = frozenset("in uit van voor vóór na sinds tot vanaf bouwjaar jaar".split())
_THOUSAND = 1000
_PARTS = {"procent": 1.0, "percent": 1.0, "‰": 0.1, "promille": 0.1}
"""Words for a part of the whole, in percent."""


def _cents(keys: Keys, at: int) -> tuple[float, int]:
    """The cents behind 'twee euro' in 'twee euro vijftig', '2 euro 50' and 'twee euro en vijftig cent', and
    where the amount ends; 0 where what follows is counted by itself."""
    told = keys[at : at + 1] == ("en",) and keys[at + 2 : at + 3] in (("cent",), ("eurocent",))
    place = at + told
    cents = number(keys[place]) if place < len(keys) and keys[place] != "een" else None
    if cents is None or not 1 <= cents < 100 or not (told or _CENTS.fullmatch(keys[place])):
        return 0.0, at
    end = place + 1 + told
    closes = told or end >= len(keys) or not keys[end][0].isalnum() or keys[end] in _BEHIND_AMOUNT
    return (cents, end) if closes else (0.0, at)


_CENTS = on_demand(r"[^\W\d]+|\d\d")
_BEHIND_AMOUNT = frozenset("per voor aan van bij in om te en of".split())
"""Words that may follow an amount, and are not what a number counts."""
_SPEED = frozenset(("km/u", "km/h", "km/uur", "kilometer/uur", "kmh"))
_KILOMETRE = frozenset(("kilometer", "km"))
_SQUARED = tuple((word,) for word in sorted(_KILOMETRE))
_ZONE = on_demand(r"(?:kilometer|km)-?(?:zone|weg|straat|gebied|limiet)")
_SPEED_ZONE = on_demand(rf"(\w+?)-?{_ZONE.pattern}\w*")
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


def _unit(keys: Keys, at: int) -> tuple[str, int]:
    """The word that a number counts: the first word behind it that can be one."""
    for place in range(at, min(at + 3, len(keys))):
        if keys[place] == "euro":
            return "€", place + 1
        if keys[place] in _MODALS or keys[place] in _LEADING_ON:
            break  # 'iedereen boven de 65 kan', 'twaalf per jaar'
        if keys[place] == "vierkante" and keys[place + 1 : place + 2] in _SQUARED:
            return "km²", at
        if keys[place][0].isalpha() and keys[place] not in _NO_UNIT:
            return keys[place], at
        if not keys[place][0].isalnum():
            break
    return "", at


_NO_UNIT = frozenset(
    "en of van de het een die dat in op voor met bij te tot extra nieuwe andere per aan is zijn "
    "ouder jonger meer minder hoger lager worden wordt krijgen krijgt mogen mag kunnen kan "
    "betalen betaalt gepasseerd voorbij alleen slechts uitsluitend pas niet ook".split()
)
_LEADING_ON = frozenset("per uit".split())
"""Behind these stands another phrase: 'zwaarder dan 40 ton wordt uit de haven geweerd'."""
_MODALS = frozenset("kan kunnen mag mogen moet moeten krijgt krijgen hoeft hoeven wil willen".split())
