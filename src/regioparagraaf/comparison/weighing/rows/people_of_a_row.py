"""People or a body that went from a row, or joined it, where that is all the difference: 'nadat ondernemers
en inwoners zijn gehoord', 'nadat ondernemers zijn gehoord'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES


def people_left_out(pair: Pair) -> str:
    """The words for those people; '' where the difference is another."""
    if pair.extra is None:
        return ""
    side, start, end = pair.extra
    words = [at for at in range(start, end) if side.keys[at] not in _JOINTS | ARTICLES]
    joined = not _JOINTS.isdisjoint((side.keys[start], side.keys[end - 1]))
    public = {at for body in side.bodies for at in range(body.start, body.end)}
    people = [at for at in words if side.roots[at] in pair.lexicon.people_roots or at in public]
    if any(at not in people and not side.keys[at].endswith("e") for at in words):
        return ""  # ', denken wij'
    return side.span(words[0], words[-1] + 1) if joined and people and len(words) <= MOST else ""


MOST = 3
"""Words of one of a row: 'oudere alleenstaande inwoners'."""
_JOINTS = frozenset({"en", ",", "alsmede", "evenals"})


def people_named(pair: Pair) -> tuple[Signal, ...]:
    """The signal of such a change: of a body who acts, of people an item."""
    said = people_left_out(pair)
    if not said or pair.extra is None:
        return ()
    side, start, end = pair.extra
    gone = side is pair.common
    acts = any(
        body.kind in _ACTING and start <= body.start < end and side.tokens[body.end - 1].text.islower()
        for body in side.bodies
    )
    kind = SignalKind.BODY if acts else SignalKind.ENUMERATION
    was, wordt = (said, "") if gone else ("", said)
    return (Signal(kind, was, wordt, Direction.DROPPED if gone else Direction.ADDED),)


_ACTING = ("wij", "eigen", "gemeente", "ander")
