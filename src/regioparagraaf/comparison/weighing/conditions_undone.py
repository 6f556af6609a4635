"""A condition of one side that the other side does away with: 'als hij slaagt', 'ook als hij zakt'; 'als u
een pas toont', 'een pas is niet nodig'; or asks for afterwards: 'pas na een keuring', 'daarna volgt een
keuring'.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words, concessions
from regioparagraaf.comparison.reading.denials import denials, is_undone
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions_retold import denied
from regioparagraaf.comparison.weighing.conditions_turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.same_condition import NOT_THERE, one_thing, what_of


def undone(pair: Pair) -> tuple[Signal, ...]:
    """The condition that holds on one side, and of which the other says that it does not matter, is not
    needed or comes later."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        found = _found(pair, side, other)
        if found:
            (start, end), (first, last) = found
            said = side.span(start, end), other.span(first, last)
            lost = side is pair.common
            way = Direction.DROPPED if lost else Direction.ADDED
            return (Signal(SignalKind.RESERVATION, *(said if lost else said[::-1]), way),)
    return ()


def undoing(pair: Pair, side: Side) -> Words | None:
    """The words of a side that do away with a condition of the other: a denial in them belongs to that."""
    found = _found(pair, pair.other(side), side)
    return found[1] if found else None


def _found(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The words of a condition of a side, and those of the other side that do away with it."""
    return _conceded(pair, side, other) or _waived(pair, side, other) or _put_off(pair, side, other)


def _conceded(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that make it no matter: 'ook als', 'of niet'."""
    if concessions(side):
        return None
    asked = _asking(side)
    held_too = not _TOO.isdisjoint(side.keys)
    for start, end in concessions(other):
        inside = [at for at in pair.content(other) if start <= at < end]
        left = [at for at in inside if at in pair.left(other)]
        about = {other.roots[at] for at in inside}
        hedge = next((h for h in asked if _meets(pair, side, h, about)), None)
        if hedge:
            return (hedge.start, hedge.end), (start, end)
        told = inside and 2 * len(left) <= len(inside) and _narrows(side, other, (start, end))
        if told and not held_too and not denials(side, pair.lexicon):
            return (0, 0), (start, end)
    return None


def _narrows(side: Side, other: Side, conceded: Words) -> bool:
    """Whether a side that has the words of a concession is narrowed by them: 'alleen op voordracht van de
    wijk', 'ook als de wijk hem niet voordraagt'."""
    denies = not {"niet", "geen"}.isdisjoint(other.keys[slice(*conceded)])
    return denies and not any(map(is_undone, side.keys))


def _asking(side: Side) -> list[Hedge]:
    return [
        hedge
        for hedge in side.hedges
        if hedge.group.startswith("zin-") or hedge.group in _SAYS or side.keys[hedge.start] in OPENERS
    ]


_SAYS = frozenset("instemming advies overleg verzoek inachtneming".split())
"""Groups of hedges that ask for something in other words than a clause."""


def _meets(pair: Pair, side: Side, hedge: Hedge, about: set[str]) -> bool:
    """Whether a condition is on one of these things."""
    return any(one_thing(pair, one, root) for one in what_of(pair, side, hedge) for root in about)


_TOO = frozenset(
    "ook zelfs ongeacht desondanks evengoed evenzeer onafhankelijk eveneens tevens zowel alle "
    "ongevraagd".split()
)
"""With these a side may say itself that it does not matter."""


def _waived(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that say that it need not be met: 'een pas is niet
    nodig'."""
    if _NEEDED.isdisjoint(other.keys) or "zonder" in side.keys:
        return None
    for start, end in _waivers(other):
        about = {
            other.roots[at]
            for at in pair.content(other)
            if start <= at < end and other.keys[at] not in _NEEDED
        }
        for hedge in side.hedges:
            if not hedge.group.startswith("zin-") or denied(side, hedge):
                continue
            what = what_of(pair, side, hedge)
            met = about and all(any(one_thing(pair, one, root) for one in what) for root in about)
            if met and not any(h.group.startswith("zin-") for h in other.hedges):
                return (hedge.start, hedge.end), (start, end)
    return None


def _waivers(side: Side) -> Iterator[Words]:
    """The stretches of words in which it is denied that something is needed."""
    for at, key in enumerate(side.keys):
        if key in ("niet", "geen"):
            start, end = side.stretch(at)
            if not _NEEDED.isdisjoint(side.keys[start:end]):
                yield start, end


_NEEDED = frozenset("nodig hoeft hoeven vereist verplicht noodzakelijk".split())


def _put_off(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that have it come afterwards: 'daarna …'."""
    for at, key in enumerate(other.keys):
        if key not in _AFTERWARDS:
            continue
        end = other.stop(at)
        denies = sum(other.keys[p] in NOT_THERE for p in range(at, end))
        about = {other.roots[p] for p in pair.content(other) if at < p < end}
        for hedge in side.hedges:
            what = what_of(pair, side, hedge)
            met = [one for one in what if any(one_thing(pair, one, root) for root in about)]
            said = what and 2 * len(met) >= len(what) and denied(side, hedge) == denies
            if said and hedge.group in _FIRST and not _asking(other):
                return (hedge.start, hedge.end), (at, end)
    return None


_AFTERWARDS = frozenset("daarna waarna vervolgens achteraf nadien naderhand".split())
_FIRST = frozenset("zin-mits zin-als zin-indien zin-zodra instemming advies overleg".split())
