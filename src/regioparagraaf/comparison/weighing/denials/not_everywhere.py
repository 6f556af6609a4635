"""Nowhere, or only not everywhere: 'nergens hoger dan vijf lagen', 'niet overal hoger dan vijf lagen'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def not_everywhere(pair: Pair) -> tuple[str, str] | None:
    """What is denied of all of them on one side, and of some on the other; else None."""
    for side in (pair.common, pair.draft):
        other = pair.other(side)
        for whole, part in _TURNS:
            if not whole <= side.all_keys or not part <= other.all_keys or part <= side.all_keys:
                continue  # as of most
            none, not_all = side.keys.index(min(whole, key=len)), other.keys.index(max(part, key=len))
            near = range(max(not_all - _NEAR, 0), not_all)
            denied = next((at for at in near if other.keys[at] == "niet"), None)
            if denied is not None:
                return pair.in_order(side, (side.words(none), other.span(denied, not_all + 1)))
    return None


_NEAR = 3
_TURNS = tuple(
    (frozenset(whole.split()), frozenset(part.split()))
    for whole, part in (
        ("nergens", "niet overal"),
        ("niets", "niet alles"),
        ("niemand", "niet iedereen"),
        ("geen beide", "niet beide"),
        ("geen enkel", "niet elk"),
        ("geen enkele", "niet elke"),
    )
)
"""What says that there is none at all, and what says that it is not all of them."""
