"""What comes first or what one does, and is left to whoever wants it: 'pas daarna mag een pachter weg' and
'wie weg wil, kan eerst'; 'alleen schippers die zeilen', 'alleen schippers die willen zeilen'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import WHO


def only_if_they_want(pair: Pair) -> tuple[Signal, ...]:
    """The 'kunnen' or 'willen' of one side by which it is left to them what the other makes a condition."""
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        found = _can_first(side, pair.other(side)) or _wants_to(side, pair.other(side))
        if found:
            words = side.words(found[0]), pair.other(side).words(*found[1:])
            return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, words), way),)
    return ()


def _can_first(side: Side, other: Side) -> tuple[int, ...]:
    """The places of 'kan' beside 'eerst', and of the words by which the other side lets nothing go before."""
    if "eerst" not in side.all_keys or ABLE.isdisjoint(side.all_keys):
        return ()
    then = next((at for at, words in enumerate(pairwise(other.keys)) if words in _NOT_BEFORE), None)
    for at, key in enumerate(side.keys):
        first = "eerst" in side.keys[at + 1 : at + 1 + _NEAR]
        if then is not None and key in ABLE and first and said_here(side, at):
            return at, then, then + 1
    return ()


_NOT_BEFORE = {("pas", word) for word in ("daarna", "dan", "nadat", "na", "als", "wanneer")}
_NEAR = 3
"""Words from 'kan' to its 'eerst': 'kan zij eerst'."""


def _wants_to(side: Side, other: Side) -> tuple[int, ...]:
    """The places of the 'willen' of those who alone may, and of the verb of what they do there."""
    if _ONLY.isdisjoint(side.all_keys) or not _WANTING.isdisjoint(other.all_keys):
        return ()
    for at, key in enumerate(side.keys[:-1]):
        if key not in _WANTED or WHO.isdisjoint(side.keys[side.stretch(at)[0] : at]):
            continue
        root = side.roots[at + 1]
        there = next((p for p, own in enumerate(other.roots) if own and own == root), None)
        if there is not None and at + 2 == side.stop(at):
            return at, there
    return ()


_ONLY = frozenset("alleen uitsluitend slechts".split())
_WANTED = frozenset({"wil", "willen"})
_WANTING = _WANTED | frozenset("wilt wens wensen wenst bereid plan voornemens".split())
