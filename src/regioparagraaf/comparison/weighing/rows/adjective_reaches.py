"""What described both of two things and now describes one of them: 'kleine scholen en clubs', 'clubs en
kleine scholen'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def adjective_reaches(pair: Pair) -> tuple[str, str] | None:
    """The two things with what described both in the common text, and in the draft at most one; None where
    their order stands."""
    if pair.changed > TINY or "en" not in pair.common.all_keys or "en" not in pair.draft.all_keys:
        return None
    ours, theirs = pair.common, pair.draft
    for first, joint, second in _both(ours):
        described = ours.keys[first], ours.keys[joint - 1]
        for at in _joints(theirs):
            if theirs.keys[at - 1] == ours.keys[second] and theirs.keys[at + 1 : at + 3] == described:
                return ours.span(first, second + 1), theirs.span(at - 1, at + 3)
    return None


def _joints(side: Side) -> Iterator[int]:
    return (at for at, key in enumerate(side.keys) if key in ("en", "of") and 0 < at < len(side.keys) - 2)


def _both(side: Side) -> Iterator[tuple[int, int, int]]:
    """The places of an adjective before two joined things, of their joint and of the second thing."""
    for at in _joints(side):
        first, second = at - 2, at + 1
        if first < 0 or side.keys[second] in DETERMINERS | PREPOSITIONS:
            continue
        described = side.keys[first].endswith("e") and side.keys[first] not in DETERMINERS
        bare = described and (first == 0 or side.keys[first - 1] not in DETERMINERS | {"en", "of", ","})
        nouns = all(side.is_noun(place) for place in (at - 1, second))
        if bare and nouns:
            yield first, at, second
