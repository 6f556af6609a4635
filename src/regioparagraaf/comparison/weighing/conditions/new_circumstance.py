"""A circumstance that took the place of a condition: 'in beginsel' that became 'bij gunstig weer'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import says_how


def new_circumstance(pair: Pair, side: Side) -> str:
    """What stands behind 'bij' in the place of a condition, and is new as a whole: 'bij gunstig weer'."""
    left = pair.left(side)
    for at, key in enumerate(side.keys[:-2]):
        first = at + 1 + (side.keys[at + 1] == "een")
        if key != "bij" or at in side.torn or side.keys[at + 1] in ("de", "het"):
            continue
        end = first + (says_how(side.keys[first]) or side.keys[first].endswith("e"))
        if (
            first in left
            and end in left
            and end > first
            and not pair.lexicon.people_roots & {side.roots[end]}
        ):
            return side.span(at, end + 1)
    return ""
