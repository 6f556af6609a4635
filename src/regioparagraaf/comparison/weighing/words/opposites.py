"""Which pairs of opposites a row of words can turn: of the whole table a pair of texts meets hardly any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from regioparagraaf.dutch.lexicon import Lexicon

Opposites = tuple[frozenset[str], frozenset[str]]
"""The roots of words that turn an agreement round: these, where the other side has one of those."""


def opposites_of(roots: Collection[str], lexicon: Lexicon) -> list[Opposites]:
    """The pairs of opposites that have one of these roots, in the order of their table."""
    known = _places(lexicon)
    places = {place for root in roots if root in known for place in known[root]}
    return [lexicon.opposites[place] for place in sorted(places)]


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> dict[str, tuple[int, ...]]:
    """The places in the table of each root."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, (one, other) in enumerate(lexicon.opposites):
        for root in one | other:
            found[root].append(place)
    return {root: tuple(places) for root, places in found.items()}
