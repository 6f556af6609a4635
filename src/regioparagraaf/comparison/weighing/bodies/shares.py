"""Which number or moment goes with whom: 'de provincie betaalt 60%, de gemeenten 40%'.

A sentence that names them by turns says of each what its own is, in whatever construction: 'voor 60% door de
provincie en voor 40% door de gemeenten'. So a share that changed hands is seen where all words are the same.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair

_Mark = tuple[str, float]
"""What is given to somebody: the unit of a number or the kind of a moment, and how much or when."""


def shares_exchanged(pair: Pair) -> str:
    """Why somebody has the number of another now, as a Dutch clause; empty where nobody has."""
    ours, theirs = (_shares(side, pair) for side in pair.sides)
    if not ours or ours.keys() != theirs.keys() or ours == theirs:
        return ""
    if any(_sort(mark[0]) != _sort(theirs[who][0]) for who, mark in ours.items()):
        return ""  # 'in twee termijnen' is no share that another had
    same = sorted(ours.values()) == sorted(theirs.values())
    return "welk deel of welke datum bij wie hoort, is verwisseld" if same else ""


def _sort(unit: str) -> str:
    """What can change hands with what: an amount with a percentage, and else what is counted alike."""
    return "%" if unit == "€" else unit


@lru_cache(maxsize=8)
def keeps_shares(pair: Pair) -> bool:
    """Whether each of those who are named has on both sides the number that it had. Remembered: of one
    pair it is asked three times."""
    ours = _shares(pair.common, pair)
    return bool(ours) and ours == _shares(pair.draft, pair)


def _shares(side: Side, pair: Pair) -> dict[str, _Mark]:
    """For each that is named its number or moment, where they stand by turns; else nothing."""
    if len(side.measures.quantities) < _SEVERAL and len(side.measures.terms) < _SEVERAL:
        return {}
    counted = {at for body in side.bodies for at in range(body.start - 1, body.end)}  # 'de vijf gemeenten'
    marks: list[tuple[int, _Mark]] = [
        (q.start, (q.unit, q.value))
        for q in side.measures.quantities
        if q.unit != _DAYS and q.start not in counted
    ]
    by_moment = not marks
    if by_moment:
        marks = [(term.start, (term.kind, term.moment)) for term in side.measures.terms]
    if len(marks) < _SEVERAL:
        return {}
    named = _named(side, pair)
    if by_moment:
        named = [(body.start, body.concept) for body in side.bodies if body.role in ("doet", "door")]
    if len(marks) != len(named):
        return {}
    turns = sorted([(at, True) for at, _ in named] + [(at, False) for at, _ in marks])
    if any(one == other for (_, one), (_, other) in pairwise(turns)):
        return {}
    found = {who: mark for (_, who), (_, mark) in zip(named, marks, strict=True)}
    return found if len(found) == len(named) else {}


_DAYS = "d"
_SEVERAL = 2


def _named(side: Side, pair: Pair) -> list[tuple[int, str]]:
    """Who is named, in their order: bodies, and people and others that can act; 'per inwoner' says by what
    it is reckoned."""
    taken = side.in_bodies
    found = [(body.start, body.concept) for body in side.bodies if side.keys[max(body.start - 1, 0)] != "per"]
    found += [
        (at, root)
        for at, root in enumerate(side.roots)
        if at not in taken
        and side.keys[max(at - 1, 0)] != "per"
        and (
            root in pair.lexicon.people_roots or may_act(side, at, pair.lexicon) or side.keys[at] in _PARTIES
        )
    ]
    return sorted(found)


_PARTIES = frozenset({"regio", "rijk", "overheid"})
"""Who stands for others, and is as often a place."""
