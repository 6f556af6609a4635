"""Nowhere, or only not everywhere: 'nergens hoger dan vijf lagen', 'niet overal hoger dan vijf lagen'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def not_everywhere(pair: Pair) -> tuple[str, str] | None:
    """What is denied of all of them on one side, and of some on the other; else None."""
    for side in pair.sides:
        other = pair.other(side)
        for none, every in _TURNS:
            if none not in side.all_keys or every not in other.all_keys or every in side.all_keys:
                continue  # as of most
            at, there = side.keys.index(none), other.keys.index(every)
            start = at - (none in _SINGLE)
            near = range(max(there - _NEAR, 0), there)
            denied = next((place for place in near if other.keys[place] == "niet"), None)
            if denied is not None and (none not in _SINGLE or side.keys[start] == "geen"):
                return pair.in_order(side, (side.span(start, at + 1), other.span(denied, there + 1)))
    return None


_NEAR = 3
_TURNS = (
    ("nergens", "overal"),
    ("niets", "alles"),
    ("niemand", "iedereen"),
    ("enkel", "elk"),
    ("enkele", "elke"),
    ("recht", "iedereen"),
    ("recht", "ieder"),
    ("recht", "elke"),
    ("recht", "alle"),
    ("recht", "altijd"),
)
"""What says that there is none at all, and what is not all of them behind 'niet'."""
_SINGLE = frozenset({"enkel", "enkele", "recht"})
"""These say it behind 'geen'."""
