"""What is done by a date and only goes on from then: 'op 1 mei zijn de banken geplaatst', 'vanaf 1 mei worden
de banken geplaatst'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.wordclass import is_participle


def done_by_then(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a date on both sides, by which a deed is done on the one and starts on the other."""
    for side, other, way in (
        (pair.common, pair.draft, Direction.LATER),
        (pair.draft, pair.common, Direction.EARLIER),
    ):
        then = [term for term in other.measures.terms if term.kind == "vanaf"]
        by = [term for term in side.measures.terms if term.kind == "op"]
        if len(then) != 1 or len(by) != 1 or then[0].moment != by[0].moment:
            continue  # as of most
        deed = _done(side, by[0])
        if deed is not None and side.roots[deed] in other.all_roots and _done(other, then[0]) is None:
            said = side.span(by[0].start, by[0].end), other.span(then[0].start, then[0].end)
            return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


def _done(side: Side, term: Term) -> int | None:
    """The participle with 'heeft', 'is' or 'zijn' in the clause of the date: what is done by then."""
    start, stop = side.stretch(term.start)
    helped = [at for at in range(start, stop) if side.keys[at] in _PERFECT]
    if not helped or not _PASSIVE.isdisjoint(side.keys[start:stop]):
        return None
    verbs = (at for at in range(start, stop) if at > helped[0] and _is_done(side.keys[at]))
    return next(verbs, None)


_PERFECT = frozenset("heeft hebben is zijn".split())
_PASSIVE = frozenset("wordt worden zal zullen".split())


def _is_done(key: str) -> bool:
    return is_participle(key) or key in _WITHOUT_GE


_WITHOUT_GE = frozenset("voorzien voltooid vervangen vernieuwd hersteld verbeterd".split())
