"""A body named in the place of another, as often as bodies are named: 'op verzoek van de raad past het
college het plan aan', 'als het college daarom vraagt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.actors import DECIDING
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import body_signal
from regioparagraaf.comparison.weighing.bodies.same_bodies import each_of_them, said_anyway
from regioparagraaf.comparison.weighing.pair import Pair


def named_instead(pair: Pair) -> tuple[Signal, ...]:
    """'op verzoek van de raad past het college het plan aan' against 'als het college daarom vraagt': a body
    that only one side names, and one that the other side names once more instead."""
    gone, new = _once_more(pair, pair.common), _once_more(pair, pair.draft)
    vanished = [body for body in gone if body.concept not in {b.concept for b in pair.draft.bodies}]
    arrived = [body for body in new if body.concept not in {b.concept for b in pair.common.bodies}]
    if vanished and new and not each_of_them(pair, vanished[0], new[0]):
        return (body_signal(pair, vanished[0], new[0], Direction.CHANGED),)
    if arrived and gone and not each_of_them(pair, gone[0], arrived[0]):
        return (body_signal(pair, gone[0], arrived[0], Direction.CHANGED),)
    return ()


def _once_more(pair: Pair, side: Side) -> list[Mention]:
    """The bodies that a side names more often than the other, each by its last mention; one that a condition
    names is weighed with that."""
    last = {body.concept: body for body in side.bodies if body.kind in DECIDING}
    if not last:
        return []
    other = pair.other(side)
    theirs = [body.concept for body in other.bodies]
    ours = [body.concept for body in side.bodies]
    more = [body for concept, body in last.items() if ours.count(concept) > theirs.count(concept)]
    if not more:
        return []
    bound = {at for h in side.hedges if h.is_condition for at in range(h.start, h.end)}
    return [b for b in more if b.start not in bound and not said_anyway(pair, b, side, other)]
