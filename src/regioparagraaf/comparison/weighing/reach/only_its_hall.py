"""A place, or only a part of it: 'het museum is open', 'de hal van het museum is open'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach

_PARTS = tuple("balie hal kantine ingang vleugel terras loket foyer voorterrein parkeerplaats gevel".split())
"""How the name of a part of a building ends."""


def only_its_hall(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a part of a building that one side alone names before the building."""
    for side in pair.sides[::-1]:
        found = _part(pair, side)
        if found:
            part, whole = found
            other = pair.other(side)
            there = other.words(other.keys.index(side.keys[whole]))
            return reach(*pair.in_order(side, (side.span(part, whole + 1), there)), side is pair.common)
    return ()


def only_its_building(pair: Pair) -> tuple[str, str] | None:
    """What is kept or opened on one side, and only its building or ground on the other: 'houden het theater',
    'houden het theatergebouw'."""
    for side, other in pair.both_ways:
        if _KEEPING.isdisjoint(side.all_keys) or _KEEPING.isdisjoint(other.all_keys):
            continue
        for key in side.keys:
            built = next((own for own in other.keys if own.startswith(key) and own.endswith(_BUILDINGS)), "")
            rest = built.removeprefix(key).removeprefix("s")
            alone = key not in other.all_keys and not any(own.endswith(_BUILDINGS) for own in side.keys)
            if len(key) >= _LONG and rest in _BUILDINGS and alone:
                return pair.in_order(side, (key, built))
    return None


_LONG = 4
_KEEPING = frozenset("houden houdt behouden behoudt blijft blijven sluit sluiten open verdwijnt".split())
_BUILDINGS = ("gebouw", "pand", "terrein", "gebouwen", "panden", "terreinen")


def _part(pair: Pair, side: Side) -> tuple[int, int] | None:
    """The places of the part that is new and of the building behind it, which both sides name."""
    for at in pair.left(side):
        if not side.keys[at].endswith(_PARTS):
            continue
        whole = at + 3
        led = side.keys[at + 1 : at + 2] == ("van",) and side.keys[at + 2 : at + 3] in (("de",), ("het",))
        named = side.keys[whole : whole + 1] and side.keys[whole] in pair.other(side).all_keys
        if led and named:
            return at, whole
    return None
