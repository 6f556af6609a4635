"""Numbers in Dutch words and digits."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.dutch.words import MOST_DIGITS, Keys
from regioparagraaf.patterns import on_demand

_UNITS = {
    "één": 1,
    "dozijn": 12,
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
SCALES = {"miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9, "ton": 1e5}
FRACTIONS = {
    "helft": 50.0,
    "kwart": 25.0,
    "driekwart": 75.0,
    "derde": 100 / 3,
    "vierde": 25.0,
    "vijfde": 20.0,
    "zesde": 100 / 6,
    "achtste": 12.5,
    "tiende": 10.0,
    "twintigste": 5.0,
}
_NUMBER = on_demand(r"\d{1,3}(([. ])\d{3}(\2\d{3})*)?(,\d+)?|\d+(,\d+)?")
_AND_A_HALF = ("ënhalf", "enhalf", "ënhalve", "enhalve")
"""What ends 'tweeënhalf', 'vierenhalf' and 'drieënhalve'."""


@lru_cache(maxsize=4096)
def number(key: str) -> float | None:
    """What a number comes down to, in digits or in words; None for any other word."""
    if key[:1].isdecimal():
        digits = key.replace("%", "").strip()
        if sum(map(str.isdecimal, digits)) <= MOST_DIGITS and _NUMBER.fullmatch(digits):
            return float(digits.replace(".", "").replace(" ", "").replace(",", "."))
        return None
    return _in_words(key)


def ordinal(key: str) -> float | None:
    """The place in a row that a word names, '21e' or 'achttiende'; None for any other word."""
    if key in _FIRST_OF_A_ROW:
        return _FIRST_OF_A_ROW[key]
    bare = next((key.removesuffix(end) for end in ("ste", "de", "e") if key.endswith(end)), "")
    return number(bare) if bare else None


_FIRST_OF_A_ROW = {"eerste": 1.0, "1e": 1.0, "derde": 3.0}


def is_year(key: str) -> bool:
    """Whether a number is a year of this century: '2028'."""
    return _YEAR.fullmatch(key) is not None


_YEAR = on_demand(r"20\d\d")


def deems(keys: Keys, at: int) -> bool:
    """Whether 'acht' is the verb and no eight: 'acht zich bereid', 'acht het plan nodig', 'neemt in acht'."""
    if keys[at] != "acht":
        return False
    before, behind = (keys[at - 1] if at else ""), (keys[at + 1] if at + 1 < len(keys) else "")
    if before in _COUNTING:
        return False
    closes = not behind or not behind[0].isalnum()
    kept = before == "in" and (closes or behind in _TAKEN)
    return behind in _DEEMED or kept or (before in _SO and closes)


_COUNTING = frozenset("de alle deze die onze elke".split())
_DEEMED = frozenset("zich ons het de een deze dit dat die geen zo hem haar hen dergelijke".split())
"""Behind the verb these open what is deemed; behind the number stands what is counted."""
_TAKEN = frozenset("nemen neemt neem genomen nam namen te".split())
"""'De regels in acht nemen' or 'in acht te nemen'."""
_SO = frozenset("nodig wenselijk noodzakelijk raadzaam passend gewenst mogelijk verantwoord".split())


def _in_words(key: str) -> float | None:
    if key in ("anderhalf", "anderhalve"):
        return 1.5
    if key.endswith(_AND_A_HALF):
        ending = next(ending for ending in _AND_A_HALF if key.endswith(ending))
        whole = _in_words(key.removesuffix(ending))
        return None if whole is None else whole + 0.5
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
