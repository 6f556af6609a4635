"""Before it is done, or when it is: 'vóór de sloop vragen wij de buren', 'is er gesloopt? Dan vragen wij de
buren'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def asked_when_done(pair: Pair) -> tuple[str, str] | None:
    """What comes before an event, and the question that only asks when the event is over; else None."""
    ours, theirs = pair.common, pair.draft
    if (
        "?" not in theirs.all_keys
        or _BEFORE.isdisjoint(ours.all_keys)
        or not _FIRST.isdisjoint(theirs.all_keys)
    ):
        return None
    for at, key in enumerate(theirs.keys):
        if key != "?":
            continue
        start = theirs.stretch(at - 1)[0] if at else 0
        done = at - 1
        if theirs.keys[start] not in _BEING or not _is_over(theirs, done):
            continue
        before = _event(pair, ours, theirs, range(start, at))
        if before:
            return ours.span(*before), theirs.span(start, at)
    return None


def _is_over(side: Side, at: int) -> bool:
    """Whether a question closes with what has been done: 'gesloopt', 'begonnen', 'geweest'."""
    key = side.keys[at]
    return key in _OVER or (key.startswith("ge") and key.endswith(("d", "t", "en")))


def _event(pair: Pair, ours: Side, theirs: Side, asked: range) -> tuple[int, int] | None:
    """Where 'vóór de sloop' stands, whose event is asked about."""
    for at in ours.places(_BEFORE):
        for place in range(at + 1, min(at + _NEAR, ours.stop(at))):
            root = ours.roots[place]
            if root and any(
                alike(root, theirs.roots[there], pair.lexicon) for there in asked if theirs.roots[there]
            ):
                return at, place + 1
    return None


_NEAR = 5
_BEFORE = frozenset("vóór voor voorafgaand voordat".split())
_FIRST = frozenset("eerst vooraf tevoren vóór voordat voorafgaand".split())
_BEING = frozenset("is zijn heeft hebben".split())
_OVER = frozenset("begonnen open dicht geweest klaar voorbij".split())
