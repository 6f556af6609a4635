"""Another one who does it in a sentence of the very same words: 'de kring kiest een naam', 'het koor kiest
een naam'. Whoever stands there acts, whether any table knows it or not."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.actors import DECIDING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES, STOPS

_US = ("wij", "gemeente")
_LONG = 4
"""Words that a name has at most: 'het regionale energieloket'."""


def another_subject(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a body in whose place another stands, where nothing else of the sentence changed."""
    if not pair.left(pair.common) and not pair.left(pair.draft):
        return ()
    for side, other in pair.both_ways:
        for body in side.bodies:
            if body.role != "doet":
                continue
            end = _end_of_other(side, body, other)
            if end and _is_named(pair, other, body, end):
                said = side.quote(body), other.span(body.start, end)
                return (Signal(SignalKind.BODY, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


def _end_of_other(side: Side, body: Mention, other: Side) -> int:
    """Where on the other side what stands in the place of a body ends; 0 where more differs than that."""
    end = body.end + len(other.keys) - len(side.keys)
    opens = body.start == 0 or side.keys[body.start - 1] in STOPS
    if not opens or not body.start < end <= body.start + _LONG:
        return 0
    before = side.keys[: body.start] == other.keys[: body.start]
    behind = side.keys[body.end + 1 :] == other.keys[end + 1 :]
    verb = side.roots[body.end : body.end + 1] == other.roots[end : end + 1] != ("",)
    return end if before and behind and verb else 0


def _is_named(pair: Pair, other: Side, body: Mention, end: int) -> bool:
    """Whether the words in the place of a body name another one, of which the body's side says nothing."""
    start = body.start
    if body.kind not in (*DECIDING, *_US) or other.keys[start] not in ARTICLES or end - 1 == start:
        return False
    left = pair.left(other)
    alien = end - 1 in left and all(start <= at < end for at in left)
    known = any(one.start < end and one.end > start for one in other.bodies)
    notion = body.kind in _US and pair.lexicon.is_notion(other.keys[end - 1])
    return alien and not known and not notion
