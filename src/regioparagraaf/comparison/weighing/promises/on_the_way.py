"""What is so by then, or only on its way by then: 'de haven is in 2030 klimaatneutraal', 'op weg naar
klimaatneutraliteit'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def on_the_way(pair: Pair) -> str:
    """The words for the way to what the other side says it is; '' where both are on their way."""
    for side, other in pair.both_ways[::-1]:
        if _WAY.isdisjoint(side.all_keys) or not (_WAY | _MOVING).isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-2]):
            if key not in _WAY or side.keys[at + 1] != "naar" or not _is_there(side, at):
                continue
            goal = at + 2 + (side.keys[at + 2] in DETERMINERS)
            if goal < len(side.keys) and _is_told(side.keys[goal], other):
                return side.span(at - (key == "weg"), at + 2)
    return ""


def _is_there(side: Side, at: int) -> bool:
    """Whether the clause says what is so, and not who travels."""
    start, _ = side.stretch(at)
    return not _BEING.isdisjoint(side.keys[start:at])


def _is_told(goal: str, other: Side) -> bool:
    return any(key[:_STEM] == goal[:_STEM] for key in other.keys if len(key) >= _STEM)


_STEM = 5
"""Letters that a quality and the noun for it have in common at least: 'neutraal', 'neutraliteit'."""
_WAY = frozenset({"weg", "onderweg"})
_BEING = frozenset("is zijn zit zitten bevindt bevinden".split())
_MOVING = frozenset("naar richting bijna vrijwel nagenoeg".split())
