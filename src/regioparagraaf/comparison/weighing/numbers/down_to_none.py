"""Down to nothing, or only down: 'verlagen de belasting in twee stappen tot nul', 'de belasting daalt'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.weighing.pair import Pair


def down_to_none(pair: Pair) -> str:
    """'Tot nul' or 'naar nul' where the other side says nothing of an end, as written; or ''."""
    for side, other in pair.both_ways:
        if _NONE.isdisjoint(side.all_keys) or any(key.startswith(_TO_THE_END) for key in other.keys):
            continue  # as of most
        for at, (before, key) in enumerate(pairwise(side.keys)):
            if key in _NONE and before in ("tot", "naar"):
                return side.span(at, at + 2)
    return ""


_NONE = frozenset(("nul", "0"))
_TO_THE_END = tuple(
    "nul 0 geen niet niks niemand nooit zonder helemaal geheel volledig volkomen vrij gratis laatste stop "
    "verdwij verdwen einde afschaf afgeschaf schaffen schaft weg voorbij beëindig neutraal".split()
)
"""How words begin by which a text says that nothing is left."""
