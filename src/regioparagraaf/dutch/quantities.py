"""Quantities in a row of Dutch words, and with them all that can be counted there.

A number may be in digits or in words, a fraction is a percentage, a ton is 100,000 euro; frequencies
and terms are read first, and no word counts twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.dutch.amounts import AMOUNT_WORDS, BIRTHDAY, HOURS, SPAN_ENDS, TOGETHER, amount
from regioparagraaf.dutch.bounds import OPENS_BOUND, bound_at
from regioparagraaf.dutch.clock import clock_at, tells_time
from regioparagraaf.dutch.frequencies import (
    Frequency,
    counted_apart,
    frequency_at,
    frequency_places,
    is_count,
    opens_frequency,
    times_apart,
)
from regioparagraaf.dutch.labels import references
from regioparagraaf.dutch.numerals import deems, number
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.terms import finders, opens_term
from regioparagraaf.dutch.words import STOPS, Keys


class Measures(Struct, frozen=True):
    """All that can be counted in a row of words."""

    quantities: tuple[Quantity, ...]
    frequencies: tuple[Frequency, ...]
    terms: tuple[Term, ...]


@lru_cache(maxsize=4096)
def measures(keys: Keys) -> Measures:
    """The terms, frequencies and quantities in a row of lower-case words; no word counts twice."""
    candidates = [at for at, opens in enumerate(map(_opens_any, keys)) if opens]
    taken = [False] * len(keys)
    for at in references(keys):
        taken[at] = True
    frequencies: list[Frequency] = []
    terms: list[Term] = []
    quantities: list[Quantity] = []
    for at in range(len(keys) if tells_time(keys, candidates) else 0):
        time = None if taken[at] else clock_at(keys, at)
        if time:
            quantities.append(Quantity(time[0], time[1], "", at, time[2]))
            taken[at : time[2]] = [True] * (time[2] - at)
    end, often, led = 0, frequency_places(keys, candidates), tuple(finders(keys, candidates))
    for at in sorted(often.union(*(places for _, places in led))):
        if at < end or taken[at]:
            continue
        found: Frequency | Term | None = frequency_at(keys, at) if at in often else None
        for find, places in led:
            found = found or (find(keys, at) if at in places else None)
        if found is None or any(taken[found.start : found.end]):
            continue
        (frequencies if isinstance(found, Frequency) else terms).append(found)  # type: ignore[arg-type]
        taken[found.start : found.end] = [True] * (found.end - found.start)
        end = found.end
    for place in times_apart(keys, frequencies):
        taken[place] = True
    if frequencies:  # 'elke week vaart hij tweemaal' says how often
        taken = [is_taken or is_count(key) for is_taken, key in zip(taken, keys, strict=True)]
        frequencies = counted_apart(keys, frequencies)
    end = 0
    for at in _opening_places(keys, candidates):
        quantity = None if at < end or taken[at] else _quantity(keys, at, taken)
        if quantity:
            quantities.append(quantity)
            end = quantity.end
    if quantities:
        quantities.sort(key=lambda quantity: quantity.start)
        quantities = _sharing_a_unit(keys, _between(keys, quantities))
        quantities = _of_those_hours(keys, _of_one_whole(keys, quantities))
    return Measures(tuple(quantities), tuple(frequencies), tuple(terms))


@lru_cache(maxsize=8192)
def _opens_any(key: str) -> bool:
    """Whether anything that can be counted, or what leads it in, may start with a word. Asked first, as one
    memory is asked faster than five."""
    return _may_open(key) or opens_frequency(key) or opens_term(key)


def _opening_places(keys: Keys, candidates: Sequence[int]) -> list[int]:
    """Where an amount or its bound may start, of the places of all words that may open something."""
    places = [at for at in candidates if _may_open(keys[at])]
    if BIRTHDAY[0] not in keys:
        return places
    return sorted({*places, *(at - 1 for at, key in enumerate(keys) if at and key == BIRTHDAY[0])})


@lru_cache(maxsize=4096)
def _may_open(key: str) -> bool:
    """Whether an amount or its bound may start with a word: of most words that can be ruled out at once."""
    return key in OPENS_BOUND or _opens_amount(key)


@lru_cache(maxsize=4096)
def _opens_amount(key: str) -> bool:
    return (
        key in AMOUNT_WORDS
        or key in TOGETHER
        or key.startswith(("€", "eur", "ver", "halve", "gehalv"))  # 'verdubbeld', 'halveert'
        or key.endswith(("jarigen", "maal", *SPAN_ENDS))
        or "zone" in key
        or number(key) is not None
        or key[0].isdecimal()
    )


def _quantity(keys: Keys, at: int, taken: Sequence[bool]) -> Quantity | None:
    if deems(keys, at):
        return None
    named = at and (keys[at - 1] in NUMBERED or _is_line(keys, at)) and keys[at] not in _THOUSANDS
    if named and keys[at + 1 : at + 2] not in _OFTEN:
        return None
    bound, place = bound_at(keys, at)
    if place >= len(keys) or taken[place]:
        return None
    if place == at and not _opens_amount(keys[at]) and keys[at + 1 : at + 2] != BIRTHDAY:
        return None  # as of most 'in', 'met' and 'op'
    base = amount(keys, place)
    if base is None and place > at and keys[place - 1] == "een":
        base = amount(keys, place - 1)  # 'boven een tiende'
    if base is None:
        return None
    aged = at and keys[at - 1] in _AGED and keys[at] in ("tot", "onder", "boven", "vanaf")
    aged = aged or "leeftijd" in keys[max(at - 2, 0) : at]  # 'de leeftijd van twaalf nog niet hebben bereikt'
    if (aged or not _AGES.isdisjoint(keys[at:place])) and base.unit not in (
        "d",
        "€",
        "%",
    ):  # 'jonger dan twaalf'
        base = replace(base, unit="")
    return replace(base, bound=bound or base.bound, start=at)


NUMBERED = frozenset("groep klas fase stap lijn categorie spoor kavel stadium".split())
"""Behind these a number is a name: 'groep vijf'."""


def _is_line(keys: Keys, at: int) -> bool:
    """Whether a number names a line: 'buslijn 45', 'bus 45'; not 'met de bus 20 minuten'."""
    if keys[at - 1] in _LINES:
        return True
    return keys[at - 1] in _RIDES and (at == 1 or keys[at - 2] not in _ANY_RIDE)


_LINES = frozenset("buslijn tramlijn metrolijn veerlijn".split())
_RIDES = frozenset("bus tram metro".split())
_ANY_RIDE = frozenset("de een per met elke iedere geen".split())
_THOUSANDS = frozenset({"honderd", "duizend"})
"""These count what follows: 'langs het spoor duizend woningen'."""
_OFTEN = (("keer",), ("maal",))
_AGED = frozenset(
    "kinderen jongeren iedereen inwoners leerlingen leden starters jeugd meisjes jongens mensen".split()
)
_AGES = frozenset({"jonger", "ouder"})
"""What is compared by these is an age: what follows the number is not counted."""


def _sharing_a_unit(keys: Keys, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities: the first of '40 en 60 procent' is a share too, and of '20 en 30 euro' money."""
    out = list(quantities)
    for at, (first, second) in enumerate(pairwise(quantities)):
        joined = keys[first.end : second.start] in _JOINTS and second.end == second.start + 2
        shares = first.unit == keys[second.end - 1] == "procent"
        if joined and (shares or (first.unit == "" and keys[second.end - 1] == "euro")):
            out[at] = replace(first, unit=second.unit)
    return out


_JOINTS = (("en",), ("of",))


def _of_one_whole(keys: Keys, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, of which the second is a part too in 'van elke tien kramen zijn er drie voor boeren en
    twee voor bakkers'."""
    out = list(quantities)
    for at, (first, second) in enumerate(pairwise(quantities)):
        whole = number(keys[first.start + 2]) if keys[first.start : first.start + 2] in _OF_EACH else None
        many = number(keys[second.start])
        between = keys[first.end : second.start]
        joined = second.end == second.start + 1 and between[-1:] == ("en",) and STOPS.isdisjoint(between)
        goes_on = keys[first.end : first.end + 1] == keys[second.end : second.end + 1]
        if first.unit == "%" and whole and many is not None and many < whole and joined and goes_on:
            out[at + 1] = replace(second, value=round(100 * many / whole, 5), unit="%")
    return out


_OF_EACH = (("van", "elke"), ("van", "iedere"))


def _of_those_hours(keys: Keys, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities, of which the second is hours too in 'van de 20 openingsuren vallen er zes'."""
    hours = next((one for one in quantities if keys[one.end - 1].endswith(HOURS)), None)
    if hours is None:
        return quantities
    return [
        replace(one, value=round(one.value / 24, 5), unit="d")
        if one.start > hours.end
        and one.end == one.start + 1
        and keys[one.start - 1] in _OF_THEM
        and one.unit not in ("d", "€", "%")
        else one
        for one in quantities
    ]


_OF_THEM = frozenset({"er", "waarvan", "daarvan"})


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
