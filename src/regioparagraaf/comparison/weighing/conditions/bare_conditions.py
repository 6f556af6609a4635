"""A condition that only asks whether the thing itself is there: 'krijgen een woning als die er is'.

All its words are small, or stand on the other side too, so nothing of it is left unanswered; and yet what is
given only when it is there, is not promised.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_if_there(pair: Pair) -> tuple[Side, Hedge] | None:
    """The side that alone has such a condition, with the condition."""
    for side, other in pair.both_ways[::-1]:
        if other.hedges or not _EXISTING.isdisjoint(other.all_keys) or any(map(_tells_lack, other.keys)):
            continue
        for hedge in side.hedges:
            asked = _asks_for_it(pair, side, hedge) or _waits_for_it(pair, side, hedge)
            if hedge.is_condition and asked:
                return side, hedge
    return None


def _waits_for_it(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether 'zodra er een loods is' waits for a thing that the other side takes to be there."""
    inside = side.keys_of(hedge)
    named = [at for at in pair.content(side) if hedge.holds(at) and side.keys[at] not in _SMALL]
    waits = inside[:2] == ("zodra", "er") and inside[-1:] in _IS and bool(named)
    other = pair.other(side)
    return (
        waits and _WHEN.isdisjoint(other.all_keys) and all(side.roots[at] in other.all_roots for at in named)
    )


_IS = (("is",), ("zijn",), ("komt",), ("komen",))
_WHEN = frozenset("na nadat vanaf wanneer als indien totdat tot".split())


_EXISTING = frozenset("beschikbaar over vrij voorhanden aanwezig leverbaar bestaat bestaan bij zodra".split())
"""Words by which the other side may say as much: 'de beschikbare woningen', 'bij klachten'."""


def _tells_lack(key: str) -> bool:
    return key.startswith(("beschikba", "vrijkom"))


def _asks_for_it(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the condition says no more than that there is such a thing, and the promise gives it."""
    inside = side.keys_of(hedge)
    if side.keys[hedge.end : hedge.end + 1] == ("?",) or _BEING.isdisjoint(inside):
        return False
    outside = [key for at, key in enumerate(side.keys) if not hedge.holds(at)]
    gives = any(key in _GIVING for key in outside)
    named = [at for at in pair.content(side) if hedge.holds(at) and side.keys[at] not in _SMALL]
    left = pair.left(side)
    others = {side.roots[at] for at in range(len(side.keys)) if not hedge.holds(at) and side.roots[at]}
    if not named:
        pointing = not _POINTING.isdisjoint(inside)
        small = all(key in _SMALL or key in DETERMINERS for key in inside if key[0].isalnum())
        return small and pointing and (gives or not _TO_BE_HAD.isdisjoint(inside))
    if len(named) > 1 or named[0] in left or not gives:
        return False
    there = "er" in inside or not _TO_BE_HAD.isdisjoint(inside)
    small = all(
        key in _SMALL or key in DETERMINERS or hedge.start + at == named[0]
        for at, key in enumerate(inside)
        if key[0].isalnum()
    )
    again = side.roots[named[0]] in others or not _REFERRING.isdisjoint(outside)
    return there and small and again


_BEING = frozenset("is zijn komt komen bestaat bestaan indien".split())
_POINTING = frozenset("die dat ze zij deze het er".split())
_REFERRING = frozenset("die dat deze hem haar ze er één een het".split())
_TO_BE_HAD = frozenset("over beschikbaar vrij voorhanden leverbaar vinden aanwezig krijgen".split())
_SMALL = (
    _BEING | _POINTING | _TO_BE_HAD | frozenset("als indien wanneer zolang mits nog te dan ook één".split())
)
_GIVING = frozenset(
    "krijgt krijgen ontvangt ontvangen geeft geven biedt bieden verleent verlenen verstrekt verstrekken "
    "levert leveren plaatst plaatsen zet zetten legt leggen regelt regelen verhuurt verhuren deelt delen "
    "wijst wijzen plant planten stelt stellen koopt kopen gegeven geboden verstrekt geplaatst geleverd "
    "verleend toegewezen".split()
)
"""Verbs by which a thing gets to somebody: of 'als er klachten zijn, lossen wij die op' nothing is given."""
