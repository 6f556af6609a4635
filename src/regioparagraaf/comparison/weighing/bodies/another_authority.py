"""Another authority in the place of a body, whatever part it plays: 'de gemeente draagt de kosten', 'de
kosten zijn voor de provincie'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import body_signal
from regioparagraaf.comparison.weighing.bodies.same_bodies import said_anyway
from regioparagraaf.comparison.weighing.pair import Pair


def another_authority(pair: Pair) -> tuple[Signal, ...]:
    """The body of which only the common text speaks and the one of which only the draft does, where one of
    them is no body of the municipalities: who of these does it is left to other rules, as 'wij' are any."""
    gone, new = _only_here(pair, pair.common), _only_here(pair, pair.draft)
    if not gone or not new or not any(body.kind == _OTHER for body in (*gone, *new)):
        return ()
    return (body_signal(pair, gone[0], new[0], Direction.CHANGED),)


def _only_here(pair: Pair, side: Side) -> list[Mention]:
    """The bodies that only this side names, in whatever words, outside its conditions and its places."""
    other, apart = pair.other(side), side.in_hedges
    named = {body.concept for body in other.bodies}
    return [
        body
        for body in side.bodies
        if body.kind in _BINDING
        and body.concept not in named
        and body.start not in apart
        and _IN.isdisjoint(side.keys[max(body.start - _NEAR, 0) : body.start])
        and not said_anyway(pair, body, side, other)
    ]


_OTHER = "ander"
_IN = frozenset({"in", "binnen"})
_NEAR = 3
"""Words before a name among which 'in' makes it a place: 'in de hele provincie'."""
_BINDING = frozenset({"eigen", "wij", "gemeente", _OTHER})
"""The kinds of organen.tsv that can bind or decide."""
