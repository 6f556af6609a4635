"""Whether the roots of two stretches of words name the same things."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike, explains


def same_things(pair: Pair, ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether both name the same things, and at least one."""
    return bool(ours and theirs) and all_among(pair, ours, theirs) and all_among(pair, theirs, ours)


def all_among(pair: Pair, roots: Iterable[str], others: Collection[str]) -> bool:
    """Whether each of these roots names a thing that one of the others names."""
    return all(is_among(pair, root, others) for root in roots)


def any_among(pair: Pair, roots: Iterable[str], others: Collection[str]) -> bool:
    """Whether one of these roots does."""
    return any(is_among(pair, root, others) for root in roots)


def is_among(pair: Pair, root: str, others: Iterable[str]) -> bool:
    """Whether a root names a thing that one of the others names."""
    return any(one_thing(pair, root, other) for other in others)


def one_thing(pair: Pair, one: str, other: str) -> bool:
    """Whether two roots name one thing: one as a part of a compound too ('boten', 'zeilboot'), or as the
    plain word that explains the other."""
    shorter, longer = sorted((one, other), key=len)
    if alike(one, other, pair.lexicon) or (len(shorter) >= _PART and shorter in longer):
        return True
    return explains(one, other, pair.lexicon) or explains(other, one, pair.lexicon)


_PART = 4
"""Letters of a word that stands in a longer one by no chance."""
