"""A denial told by the opposite of what it denies: 'sluit niet' is 'blijft open'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.opposites import opposites_of
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def turned(pair: Pair) -> bool:
    """Whether a pair of opposites says what the denial says: 'sluit niet' is 'blijft open'."""
    own = pair.lexicon.denying_roots  # 'verboden' is the denial itself, and no opposite that explains it
    own |= _how_long(pair)
    ours, theirs = (
        {
            side.roots[at]
            for at, key in enumerate(side.keys)
            if key not in PREPOSITIONS and not _no_more(side, at)
        }
        - own
        for side in pair.sides
    )
    ours |= _kept(pair.common)
    theirs |= _kept(pair.draft)
    gone, new = ours - theirs, theirs - ours
    return any(
        not gone.isdisjoint(a) and not new.isdisjoint(b)
        for one, other in opposites_of(gone, pair.lexicon)
        for a, b in ((one, other), (other, one))
    )


def _no_more(side: Side, at: int) -> bool:
    """Whether 'meer' says with its denial that a thing is over: 'niet meer verpacht', 'geen gif meer'."""
    denied = not {"niet", "geen"}.isdisjoint(side.keys[max(at - _NEAR_MORE, 0) : at])
    return side.keys[at] == "meer" and denied and "dan" not in side.keys[at + 1 : at + 4]


_NEAR_MORE = 6


def _kept(side: Side) -> set[str]:
    """The root of keeping a thing, where a phrase says it: 'houden de haven in stand'."""
    phrases = {*pairwise(side.keys)}
    return {"behoud"} if ("in", "stand") in phrases or "overeind" in side.all_keys else set()


def _how_long(pair: Pair) -> frozenset[str]:
    """The roots of words for how often and how long: 'eenmalig' for 'structureel' is no other way to deny
    something else."""
    return frozenset(
        side.roots[at]
        for side in pair.sides
        for often in side.measures.frequencies
        for at in range(often.start, often.end)
        if not {"niet", "geen"} & {*side.keys[max(at - 1, 0) : at]}
    )
