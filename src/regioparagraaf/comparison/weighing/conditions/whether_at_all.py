"""A moment that will come and that became one that may come: 'zodra de sluis is verbreed', 'als het tot
verbreding van de sluis komt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import COMING


def whether_at_all(pair: Pair) -> tuple[Signal, ...]:
    """The signal of an event of which one side says when, and the other whether it comes at all."""
    for side, other in pair.both_ways:
        maybe = None if _WHEN.isdisjoint(side.all_keys) else _may_come(other)
        if maybe is None or _may_come(side) is not None:
            continue  # as of most
        inside = {other.roots[p] for p in pair.content(other) if maybe[0] < p < maybe[1]}
        for at in side.places(_WHEN):
            stop = side.stop(at)
            named = {side.roots[p] for p in pair.content(side) if at < p < stop}
            if _meet(inside, named):
                said = side.span(at, stop), other.span(*maybe)
                return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


_WHEN = frozenset("zodra nadat na wanneer bij vanaf".split())
_IF = frozenset("als indien mocht mochten wanneer mits".split())
_GOING_ON = frozenset("doorgaat doorgaan".split())


def _may_come(side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) it is told that a thing may come to pass: 'als het tot … komt', 'mocht
    het zover komen', 'als … doorgaat'."""
    if _IF.isdisjoint(side.all_keys):
        return None
    for at in side.places(_IF):
        stop = side.stop(at)
        words = side.keys[at + 1 : stop]
        comes = words[:1] == ("het",) and ("tot" in words or "zover" in words) and COMING & {*words}
        through = bool(words) and words[-1] in _GOING_ON
        if comes or through:
            return at, stop
    return None


_LEAST = 4


def _meet(these: set[str], those: set[str]) -> bool:
    """Whether one thing is named on both sides, as a part of a compound too."""
    return any(
        one == other or (min(len(one), len(other)) >= _LEAST and (one in other or other in one))
        for one in these
        for other in those
        if one and other
    )
