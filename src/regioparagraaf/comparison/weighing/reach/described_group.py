"""People of whom one side says which of them are meant: 'roeiers', 'oudere roeiers', 'roeiers op het meer'.

Only where what says so is all that was left without an answer: of a thing the same words say what it is like
('een digitaal loket'), of people they say who is counted in.
"""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.wordclass import Kind


def described_group(pair: Pair) -> tuple[Signal, ...]:
    """The signal of people whom one side alone describes, and all else of both sides is answered."""
    for side, other in pair.both_ways[::-1]:
        left = pair.left(side)
        if not left or pair.left(other):
            continue
        for at in range(len(side.keys)):
            there = _there(pair, other, side.roots[at])
            if there is None or not are_people(pair, side, at):
                continue
            found = _before(side, at, left) or _behind(side, at, left) or _asked_too(side, at, left, other)
            if found:
                return shrunk(other.words(there), side.span(*found), side is pair.common)
    return ()


def are_people(pair: Pair, side: Side, at: int) -> bool:
    """Whether a plural stands here that names people, or those who act."""
    people = pair.lexicon.people_roots | DWELLERS
    key = side.keys[at]
    named = side.roots[at] in people or may_act(side, at, pair.lexicon) or key.endswith(_PERSONS)
    return key.endswith(_SEVERAL) and (named or key in _YOUNG_OR_OLD)


_SEVERAL = ("s", "en")
_YOUNG_OR_OLD = frozenset("kinderen jongeren ouderen ouders volwassenen jeugdigen mensen".split())
_PERSONS = ("iers", "isten", "anten", "lieren", "lingen", "enaren")


def _there(pair: Pair, other: Side, root: str) -> int | None:
    """Where the other side names these people, once and bare."""
    if not root or other.roots.count(root) != 1:
        return None
    at = other.roots.index(root)
    before = other.keys[at - 1] if at else ""
    described = before.endswith("e") and other.kind(at - 1) is Kind.MANNER
    behind = other.keys[at + 1 : at + 2]
    limited = behind != () and behind[0] in _LIMITING and not _answered_behind(pair, other, at)
    return None if described or limited else at


def _answered_behind(pair: Pair, other: Side, at: int) -> bool:
    """Whether what limits them on the other side limits them here as well."""
    side = pair.other(other)
    place = side.roots.index(other.roots[at]) if other.roots[at] in side.all_roots else len(side.keys)
    return side.keys[place + 1 : place + 2] == other.keys[at + 1 : at + 2]


def _before(side: Side, at: int, left: tuple[int, ...]) -> tuple[int, int] | None:
    """The people with one adjective or participle before them that nothing answers."""
    if left != (at - 1,) or not side.keys[at - 1].endswith("e"):
        return None
    return (at - 1, at + 1) if side.keys[at - 1] not in _PRAISING else None


_PRAISING = frozenset("andere overige nieuwe extra goede beste actieve betrokken eigen lieve trotse".split())
"""What does not set some of them apart, or is weighed by another rule."""


def _behind(side: Side, at: int, left: tuple[int, ...]) -> tuple[int, int] | None:
    """The people with a phrase right behind them in which all stands that nothing answers."""
    if side.keys[at + 1 : at + 2] == () or side.keys[at + 1] not in _LIMITING:
        return None
    stop = side.stop(at)
    near = at + 1 < left[0] <= at + _NEAR and left[-1] <= left[0] + _NEAR and left[-1] < stop
    return (at, left[-1] + 1) if near else None


def _asked_too(side: Side, at: int, left: tuple[int, ...], other: Side) -> tuple[int, int] | None:
    """The people with a phrase that the other side has too, and 'en' with what is asked of them beside it:
    'roeiers met een pas en een eigen boot'."""
    joint = next(
        (p for p in range(left[0] - 1, at + 1, -1) if side.keys[p] == "en" and side.keys[p - 1] != "tot"),
        None,
    )
    if joint is None or side.keys[at + 1] not in _LIMITING or left[0] - joint > _NEAR:
        return None
    asked = side.keys[at + 1 : joint]
    kept = any(other.keys[p : p + len(asked)] == asked for p in range(len(other.keys)))
    whole = left[-1] - left[0] < _NEAR and joint - at <= _LONGEST and "," not in asked
    return (at, left[-1] + 1) if kept and whole else None


_LONGEST = 8
"""Words of the phrase before 'en' at most."""
_LIMITING = frozenset("in met zonder van uit onder boven".split())
_NEAR = 3
"""Words behind a preposition in which its noun stands: 'met een eigen boot'."""
