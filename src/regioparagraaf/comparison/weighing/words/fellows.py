"""A thing that made way for another of its kind: 'bruggen', 'sluizen'.

In a sentence told anew a thing may get many names, but never that of a fellow of its kind (the kinds
'soort-…' of dutch/data/naamwoorden.tsv): no wording makes a lock a bridge.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon


def fellow_instead(pair: Pair) -> tuple[str, str] | None:
    """The things of one kind of which each stands on one side alone, by no other word on the other either."""
    kinds = pair.lexicon.fellows
    if kinds.keys().isdisjoint(pair.common.all_keys) or kinds.keys().isdisjoint(pair.draft.all_keys):
        return None
    came = dict(_alone(pair, pair.draft))
    for kind, at in _alone(pair, pair.common):
        if kind in came:
            return pair.common.words(at), pair.draft.words(came[kind])
    return None


def _alone(pair: Pair, side: Side) -> Iterator[tuple[str, int]]:
    """The kinds and places of the things that the other side names in no way."""
    for at, key in enumerate(side.keys):
        kind = pair.lexicon.fellows.get(key)
        if kind and not any(_says(own, side.roots[at], pair.lexicon) for own in pair.other(side).roots):
            yield kind, at


def _says(own: str, root: str, lexicon: Lexicon) -> bool:
    """Whether a word is the thing, a part of its name ('brugdek', 'voetbrug') or a synonym of it."""
    return root in own or alike(own, root, lexicon)
