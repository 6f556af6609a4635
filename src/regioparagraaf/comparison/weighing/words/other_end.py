"""A comparison told from its other end: 'de kade is hoger dan de pier', 'de pier is lager dan de kade'."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.opposites import opposites_of
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES

_Compared = tuple[frozenset[str], frozenset[str]]
"""The words before a comparative with those up to 'dan', and those behind 'dan'."""


def compared_from_the_other_end(pair: Pair, ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether two opposites compare the same two things: what stands behind 'dan' on either side stands
    before the comparative on the other. `ours` and `theirs` are the roots of the opposites."""
    return _cross(_ends(pair.common, ours), _ends(pair.draft, theirs))


def less_from_the_other_end(rich: Side, poor: Side) -> bool:
    """Whether 'minder diep dan' compares the same two things as 'dieper dan' on the other side, the other way
    round."""
    for at, key in enumerate(rich.keys[:-1]):
        more = {own for own in poor.keys if own == rich.keys[at + 1] + "er"} if key == "minder" else set()
        roots = {root for own, root in zip(poor.keys, poor.roots, strict=True) if own in more}
        if more and _cross(_ends(rich, {rich.roots[at]}), _ends(poor, roots)):
            return True
    return False


def _cross(here: _Compared | None, there: _Compared | None) -> bool:
    if here is None or there is None:
        return False
    (before, behind), (before_there, behind_there) = here, there
    crossed = behind <= before_there and behind_there <= before
    # 'wij bouwen meer dan wij slopen': what stands behind both tells nothing of which is which
    own, own_there = behind - behind_there, behind_there - behind
    return crossed and own != own_there and own.isdisjoint(before) and own_there.isdisjoint(before_there)


def told_from_the_other_end(pair: Pair) -> bool:
    """Whether it is so of any two opposites, one on each side."""
    if not _GRADED.isdisjoint(pair.common.all_keys) and any(
        one in pair.common.all_keys
        and two in pair.draft.all_keys
        and compared_from_the_other_end(pair, *_roots_of(pair, one, two))
        for one, two in _DEGREES
    ):
        return True
    if "dan" not in pair.common.all_keys:
        return False
    gone = pair.lexicon.opposed_roots.intersection(pair.common.all_roots).difference(pair.draft.all_roots)
    new = pair.lexicon.opposed_roots.intersection(pair.draft.all_roots).difference(pair.common.all_roots)
    if not gone or not new:
        return False
    return any(
        not gone.isdisjoint(ours)
        and not new.isdisjoint(theirs)
        and compared_from_the_other_end(pair, gone & ours, new & theirs)
        for one, other in opposites_of(gone, pair.lexicon)
        for ours, theirs in ((one, other), (other, one))
    )


_DEGREES = tuple(
    pair
    for one, other in (("goedkoper", "duurder"), ("eerder", "later"), ("vroeger", "later"))
    for pair in ((one, other), (other, one))
)
"""Opposites in this degree alone: 'duur' says as often how long."""
_GRADED = frozenset(chain.from_iterable(_DEGREES))


def _roots_of(pair: Pair, one: str, two: str) -> tuple[set[str], set[str]]:
    ours, theirs = (
        {root for key, root in zip(side.keys, side.roots, strict=True) if key == word}
        for side, word in ((pair.common, one), (pair.draft, two))
    )
    return ours, theirs


def _ends(side: Side, degrees: Collection[str]) -> _Compared | None:
    """The words before the comparative with those up to 'dan', and those behind 'dan'; None where the side
    compares otherwise."""
    at = next((at for at, root in enumerate(side.roots) if root in degrees), None)
    if at is not None and side.keys[at] in _LYING and "dan" not in side.all_keys:
        behind = _naming(side.keys[at + 1 : side.stop(at)])
        return (_naming(side.keys[:at]), behind) if behind else None
    if at is None or side.keys.count("dan") != 1 or side.keys.index("dan") < at:
        return None
    than = side.keys.index("dan")
    behind = _naming(side.keys[than + 1 : side.stop(than)])
    return (_naming(side.keys[:than]), behind) if behind else None


_LYING = frozenset("boven onder voor achter".split())
"""Where one of two lies: 'de pier ligt boven de geul', 'de geul ligt onder de pier'."""


def _naming(keys: Collection[str]) -> frozenset[str]:
    return frozenset(key for key in keys if key not in _UNNAMED)


_UNNAMED = (ARTICLES | PREPOSITIONS | {"die", "dat"}) - {"buiten", "binnen", "zonder", "met"}
"""With what points at the thing before: 'de gracht in Breda is dieper dan die in Tiel'."""
