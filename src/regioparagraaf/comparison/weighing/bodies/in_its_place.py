"""A body that stands where another one stood, between the same words, whatever part it plays there: 'als de
provincie de helft betaalt' and 'als het Rijk de helft betaalt'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import body_signal
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES


def body_exchanged(pair: Pair) -> tuple[str, str] | None:
    """The words of the two bodies; None where there are none."""
    spot = next(_exchanged(pair), None)
    if spot is None:
        return None
    was, wordt = spot
    return pair.common.quote(was), pair.draft.quote(wordt)


def body_named(pair: Pair) -> tuple[Signal, ...]:
    """The signal of such a change."""
    spot = next(_exchanged(pair), None)
    return (body_signal(pair, *spot, Direction.CHANGED),) if spot else ()


def _exchanged(pair: Pair) -> Iterator[tuple[Mention, Mention]]:
    ours, theirs = _alone(pair.common, pair.draft), _alone(pair.draft, pair.common)
    for was in ours:
        for wordt in theirs:
            outside = (was.kind == _OUTSIDE) != (wordt.kind == _OUTSIDE)
            if ((was.kind == wordt.kind != _OURS) or outside) and _around(pair.common, was) == _around(
                pair.draft, wordt
            ):
                yield was, wordt


def _alone(side: Side, other: Side) -> list[Mention]:
    """The bodies that the other side has nowhere, but for 'wij', which has many names."""
    there = {body.concept for body in other.bodies}
    return [body for body in side.bodies if body.concept not in there and body.kind in _NAMED]


_OUTSIDE = "ander"
"""Another authority: whatever the municipality has for a name, it is not that one's."""
_OURS = "gemeente"
_NAMED = (_OUTSIDE, "eigen", _OURS, "partner", "publiek")


def _around(side: Side, body: Mention) -> tuple[str, ...]:
    """The word before a body, but for its article, and the two behind it."""
    start = body.start
    while start and side.keys[start - 1] in ARTICLES:
        start -= 1
    return (side.keys[start - 1] if start else "", *side.keys[body.end : body.end + 2])
