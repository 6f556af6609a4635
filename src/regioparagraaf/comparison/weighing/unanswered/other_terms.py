"""Words that the other side says in other terms: 'volledig' for '100%', 'hectare' for square metres, 'openen'
where it comes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.units import BASES, UNITS
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import EACH


def in_other_terms(side: Side, at: int, other: Side) -> bool:
    """Whether the other side says otherwise what this word says."""
    return any(told(side, at, other) for told in _RULES)


def _is_all(side: Side, at: int, other: Side) -> bool:
    """Whether 'volledig' is told as 'voor 100%'."""
    whole = any(q.unit == "%" and q.value == _ALL for q in other.measures.quantities)
    return whole and side.keys[at] in _IN_FULL


def _lasts(side: Side, at: int, other: Side) -> bool:
    """Whether 'zolang de bouw duurt' is told as 'tijdens de bouw'."""
    during = not {"tijdens", "gedurende"}.isdisjoint(other.keys)
    return during and side.keys[at] in ("duurt", "duren", "loopt", "lopen") and "zolang" in side.keys


def _with_it(side: Side, at: int, other: Side) -> bool:
    """Whether 'inclusief btw' is told as 'met btw'."""
    goes_with = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    return side.keys[at] in ("inclusief", "incl.") and ("met", goes_with) in pairwise(other.keys)


def _is_its_unit(side: Side, at: int, other: Side) -> bool:
    """Whether the word is the unit of a number that the other side tells in another one: '2 hectare', '20.000
    vierkante meter'."""
    told = {(round(q.value), q.unit) for q in other.measures.quantities}
    return any(
        q.end <= at < q.end + _UNIT and q.unit in BASES and (round(q.value), q.unit) in told
        for q in side.measures.quantities
        if side.keys[at] in UNITS
    )


def _in_equal_parts(side: Side, at: int, other: Side) -> bool:
    """Whether three who pay 'in gelijke delen' pay 'ieder een derde' on the other side."""
    if side.keys[at] not in _EQUALLY or EACH.isdisjoint(other.keys):
        return False
    counts = {q.value for q in other.measures.quantities if q.unit not in ("%", "€", "d") and q.value > 1}
    parts = [q.value for q in other.measures.quantities if q.unit == "%"]
    return any(abs(part - _ALL / count) < 1 for part in parts for count in counts)


def _arrives(side: Side, at: int, other: Side) -> bool:
    """Whether a thing is opened or built here that comes or is got on the other side: 'openen een loket',
    'krijgt een loket'."""
    return side.keys[at] in _CREATING and not _ARRIVING.isdisjoint({*other.keys} - {*side.keys})


def _is_billed(side: Side, at: int, other: Side) -> bool:
    """Whether 'de eigenaar betaalt de kosten' is told as 'de kosten zijn voor de eigenaar'."""
    bills = not {("zijn", "voor"), ("is", "voor"), ("komen", "voor")}.isdisjoint(pairwise(other.keys))
    return bills and side.keys[at] in ("betaalt", "betalen", "draagt", "dragen") and "kosten" in other.keys


def _among_them(side: Side, at: int, other: Side) -> bool:
    """Whether 'zeven leden, waaronder twee jongeren' is told as 'van wie twee jongeren'."""
    of_them = {("van", "wie"), ("van", "hen")}
    return side.keys[at] == "waaronder" and (
        "waarvan" in other.keys or not of_them.isdisjoint(pairwise(other.keys))
    )


def _the_more(side: Side, at: int, other: Side) -> bool:
    """Whether 'naarmate het meer regent' is told as 'hoe meer het regent, hoe'."""
    return side.keys[at] == "naarmate" and other.keys.count("hoe") > 1


def _goes_from_to(side: Side, at: int, other: Side) -> bool:
    """Whether 'brengen het terug van 40 naar 20' is told as 'het gaat van 40 naar 20'."""
    ours, theirs = ([q.value for q in one.measures.quantities] for one in (side, other))
    both = len(ours) > 1 and ours == theirs and "van" in side.keys and "van" in other.keys
    return both and side.keys[at] in _MOVING


_MOVING = frozenset(
    "brengen brengt verlagen verlaagt verhogen verhoogt dalen daalt stijgen stijgt terug omlaag omhoog gaat "
    "gaan groeit groeien krimpt krimpen".split()
)
_CREATING = frozenset("openen opent bouwen bouwt starten start beginnen begint".split())
_ARRIVING = GETTING | {"komt", "komen"}
_EQUALLY = frozenset("gelijke gelijkelijk gelijk evenredig delen deelt verdelen".split())
_UNIT = 2
"""Words of a unit: 'vierkante meter'."""
_ALL = 100
_IN_FULL = frozenset("volledig volledige geheel gehele helemaal integraal".split())
_RULES: tuple[Callable[[Side, int, Side], bool], ...] = (
    _is_all,
    _lasts,
    _with_it,
    _is_its_unit,
    _in_equal_parts,
    _arrives,
    _is_billed,
    _among_them,
    _goes_from_to,
    _the_more,
)
