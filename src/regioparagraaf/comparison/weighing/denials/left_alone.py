"""What one side leaves alone and the other takes in hand, without a denial on either: 'van de reserves
blijven wij af', 'wij spreken de reserves aan'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import LETTING, STAYING


def left_alone(pair: Pair) -> str:
    """The words by which one side leaves the thing alone; '' where the other side says as much."""
    for side in pair.sides:
        alone, other = _alone(side), pair.other(side)
        if alone and not _spares(pair, other) and pair.lexicon.plain_denials.isdisjoint(side.all_keys):
            return alone
    return ""


def _alone(side: Side) -> str:
    """'Blijven af', 'laten met rust', outside a condition."""
    for at, key in enumerate(side.keys):
        if key in STAYING and at not in side.in_hedges:
            start, stop = side.stretch(at)
            if side.keys[stop - 1] == "af" and "van" in side.keys[start:stop]:
                return side.words(at, stop - 1)
        if side.keys[at - 1 : at + 1] in _IN_PEACE and at not in side.in_hedges:
            lets = next((place for place in range(at) if side.keys[place] in LETTING), at - 1)
            return side.words(*sorted({lets, at - 1, at}))
    return ""


_IN_PEACE = (("met", "rust"),)


def _spares(pair: Pair, side: Side) -> bool:
    """Whether a side says in any way that the thing stays as it is."""
    quiet = any(is_quiet(pair, side, at) for at in pair.content(side))
    denied = not pair.lexicon.plain_denials.isdisjoint(side.all_keys)
    kept = not frozenset(map(pair.lexicon.root, _SPARING)).isdisjoint(side.all_roots)
    return quiet or denied or kept or not _AS_IT_IS.isdisjoint(side.all_keys)


_SPARING = (
    "blijven afblijven behouden houden handhaven bewaren beschermen sparen ontzien bevriezen respecteren "
    "eerbiedigen vasthouden vrijwaren onthouden heiligen laten"
).split()
_AS_IT_IS = frozenset("gelijk ongemoeid ongewijzigd onaangetast onveranderd intact rust heilig taboe".split())
