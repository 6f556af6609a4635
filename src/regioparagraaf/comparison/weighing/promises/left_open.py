"""What one side leaves open, and the other does or denies: 'sluiten een fusie niet uit', 'bespreekbaar'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import MARKS


def left_open(pair: Pair) -> str:
    """The words by which one side leaves open what the other side says will, or will not, be; else ''."""
    for side, other in pair.both_ways:
        place = _leaves(side)
        if place is None or any(at != place for at in pair.left(side)):
            continue
        if any(key.startswith(_OPEN) for key in other.keys) or _leaves(other) is not None:
            continue
        light = pair.lexicon.light_roots | {"afsprek"}  # 'wij spreken af het te doen' is doing it
        told = not denials(other, pair.lexicon) and any(
            other.roots[at] not in light for at in pair.left(other)
        )
        if not told or _is_deed(other):
            return side.words(*side.verb_words(place))
    return ""


def _leaves(side: Side) -> int | None:
    """The place of the word by which a side leaves a thing open; None where it does not."""
    if _EXCLUDING not in side.all_roots and _LEAVING.isdisjoint(side.all_keys):
        return None
    for at, key in enumerate(side.keys):
        excludes = side.roots[at] == _EXCLUDING or key in _EXCLUDED
        if not excludes and key not in _POSSIBLE:
            continue
        clause = side.keys[slice(*side.stretch(at))]
        if excludes and "niet" in clause:
            return at
        be = not _BEING.isdisjoint(clause) and "niet" not in clause
        ends = side.keys[at + 1 : at + 2] == () or side.keys[at + 1] in MARKS
        if be and ends and key in _POSSIBLE:
            return at
    return None


def _is_deed(side: Side) -> bool:
    """Whether what a side has over is no more than that it is done: 'vindt plaats', 'gaat door'."""
    return not _TAKING_PLACE.isdisjoint(side.all_keys)


_EXCLUDING = "uitsluit"
_BEING = frozenset("is zijn blijft blijven wordt worden".split())
_POSSIBLE = frozenset("mogelijk bespreekbaar denkbaar".split())
_EXCLUDED = frozenset({"uitgesloten", "uitsluiten"})
_LEAVING = _POSSIBLE | _EXCLUDED
_TAKING_PLACE = frozenset("plaats door sprake".split())
_OPEN = tuple(
    "kan kun mag mogen mocht mogelijk bespreekbaar denkbaar optie kans eventue wellicht misschien onderzoek "
    "onderzocht overweg verken afweg afgewogen toegestaan toelaat toelaten toegelaten vrij open ruimte hoef "
    "recht gelegenheid taboe onbespreekbaar welkom ? als indien wie bezwaar bereid via".split()
)
"""How words begin with which the other side may leave it open too, or say what somebody may do."""
