"""The very next one that became any later one: 'de eerstvolgende begroting', 'een volgende begroting'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.weighing.pair import Pair

_NEXT = frozenset("eerstvolgende eerstkomende".split())
_ANY = frozenset({("een", "volgende"), ("een", "latere"), ("een", "later"), ("een", "komende")})


def no_longer_next(pair: Pair) -> tuple[str, str] | None:
    """The words for both, those of the common text first; None where neither side has the very next alone."""
    for side, other in pair.both_ways:
        if _NEXT.isdisjoint(side.all_keys) or not _NEXT.isdisjoint(other.all_keys):
            continue
        at = side.places(_NEXT)[0]
        any_one = next((p for p, two in enumerate(pairwise(other.keys)) if two in _ANY), None)
        if any_one is not None:
            return pair.in_order(side, (side.words(at), other.words(any_one, any_one + 1)))
    return None
