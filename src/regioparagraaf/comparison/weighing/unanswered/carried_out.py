"""A verb that only says that the deed beside it is done: 'het baggeren van de vaart voeren wij uit', 'wij
baggeren de vaart'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def carried_out(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places on both sides of such a verb, where the other side has the deed itself as its verb."""
    return _carrying(pair.common, pair.draft), _carrying(pair.draft, pair.common)


def _carrying(side: Side, other: Side) -> frozenset[int]:
    if _CARRYING.isdisjoint(side.all_roots) or not _CARRYING.isdisjoint(other.all_roots):
        return frozenset()
    places = [at for at, root in enumerate(side.roots) if root in _CARRYING]
    if len(places) != 1 or not any(_is_its_deed(side, at, other) for at in _alongside(side, places[0])):
        return frozenset()
    return frozenset(places)


def _alongside(side: Side, at: int) -> range:
    """The places of its sentence before this one."""
    return range(side.sentence_start(at), at)


def _is_its_deed(side: Side, at: int, other: Side) -> bool:
    """Whether the word before it names a deed with what it is done to ('de vervanging van'), and the other
    side has a verb of that root and no such name."""
    root = side.roots[at]
    if not root or not _names_a_deed(side, at) or side.keys[at + 1 : at + 2] != ("van",):
        return False
    if at > 1 and side.keys[at - 1] in DETERMINERS and side.keys[at - 2] in PREPOSITIONS:
        return False  # 'het toezicht op het baggeren van de vaart'
    return any(
        own == root and not _names_a_deed(other, place) and other.keys[place].endswith(("t", "d", "n"))
        for place, own in enumerate(other.roots)
    )


def _names_a_deed(side: Side, at: int) -> bool:
    key = side.keys[at]
    led = at > 0 and side.keys[at - 1] in DETERMINERS
    return key.endswith(("ing", "atie")) or led


_CARRYING = frozenset("uitfoer toepas ferrich doorfoer".split())
"""Roots of 'uitvoeren', 'toepassen', 'verrichten' and 'doorvoeren'."""
