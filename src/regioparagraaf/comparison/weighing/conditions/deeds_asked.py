"""A deed that a condition asks for, and of which the other side keeps only the thing: 'als hij zijn auto
verkoopt', 'naast zijn auto'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair


def deed_struck(pair: Pair) -> tuple[Side, Hedge] | None:
    """The side that alone asks for such a deed, with its condition."""
    for side, other in pair.both_ways:
        if other.hedges or pair.left(other) or not _MOMENTS.isdisjoint({*other.keys} - {*side.keys}):
            continue
        for hedge in side.hedges:
            if side.keys[hedge.start] in OPENERS and _asks_for_deed(pair, side, hedge, other):
                return side, hedge
    return None


def _asks_for_deed(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether all of the condition but its own verb stands on the other side, which has no condition for
    it."""
    inside = [at for at in pair.content(side) if hedge.holds(at)]
    if any(hedge.holds(term.start) for term in side.measures.terms):
        return False  # 'als 2030 afloopt' is no deed
    if len(inside) < _TWO or inside[-1] not in pair.left(side) or _left_before(pair, side, inside):
        return False
    verb, thing = inside[-1], inside[-2]
    if side.keys[verb] in NOT_THERE and not _LACKING.isdisjoint(other.all_keys):
        return (
            False  # 'als een vergunning ontbreekt' is 'zonder vergunning' and 'voordat er een vergunning is'
        )
    closes = hedge.end - verb <= _TWO
    said = pair.lexicon.light_roots | pair.lexicon.vague_roots | pair.lexicon.frame_roots
    return closes and side.roots[verb] not in said and not _asked_of(other, side.roots[thing])


def _left_before(pair: Pair, side: Side, inside: list[int]) -> bool:
    return any(at in pair.left(side) for at in inside[:-1])


def _asked_of(side: Side, root: str) -> bool:
    """Whether the thing stands in a phrase that may say when or for whom: 'bij verkoop', 'met een klacht'."""
    return any(root in side.roots[at + 1 : min(side.stop(at), at + _PHRASE)] for at in side.places(_WHEN))


_MOMENTS = frozenset("bij na tijdens".split())
"""With these a noun may say as much as the condition: 'als de dijk doorbreekt', 'bij een dijkdoorbraak'."""
_LACKING = frozenset("zonder voordat alvorens".split())
_TWO = 2
"""Content words of such a condition; words at its end in which its verb stands: 'is verkocht'."""
_PHRASE = 5
"""Words within which a preposition has its noun."""
_WHEN = frozenset("door wegens vanwege wie die".split())
