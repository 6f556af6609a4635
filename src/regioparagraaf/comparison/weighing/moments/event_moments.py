"""A moment told by an event that made way for another moment: 'bij de opening' that became 'op 1 mei'."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.reading.events import Event, events
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.term import Term

Span = tuple[int, int]


class Exchange(Struct, frozen=True):
    """Two moments of which one took the place of the other, or one alone: where their words stand."""

    common: Span | None
    draft: Span | None


@lru_cache(maxsize=8)
def exchanges(pair: Pair, gone: tuple[Term, ...], new: tuple[Term, ...]) -> tuple[Exchange, ...]:
    """The moments told by an event that changed; `gone` and `new` are the dates and spans that did.

    At most one: a sentence says once when."""
    ours, theirs = _unanswered(pair, pair.common), _unanswered(pair, pair.draft)
    if ours and theirs:
        both = Exchange(_whole(ours[0], gone), _whole(theirs[0], new))
        return (both,) if _all_that_changed(pair, both, ours[0].sure or theirs[0].sure) else ()
    if ours:
        free = _free(pair.common, ours[0], new, gone)
        if free or _alone(pair, pair.common, ours[0]):
            return (Exchange(_whole(ours[0], gone), (free.start, free.end) if free else None),)
    if theirs:
        free = _free(pair.draft, theirs[0], gone, new)
        if free or _alone(pair, pair.draft, theirs[0]):
            return (Exchange((free.start, free.end) if free else None, _whole(theirs[0], new)),)
    return ()


def _all_that_changed(pair: Pair, both: Exchange, sure: bool) -> bool:
    """Whether two events made way for each other: one of them surely says when, or nothing else changed."""
    sides = ((pair.common, both.common), (pair.draft, both.draft))
    return sure or all(
        span is not None and span[0] <= at < span[1] for side, span in sides for at in pair.left(side)
    )


def _unanswered(pair: Pair, side: Side) -> list[Event]:
    """The events of a side of which the other side does not speak."""
    told = events(side, pair.lexicon)
    if not told:
        return []
    left, content = frozenset(pair.left(side)), pair.content(side)
    there = frozenset(pair.other(side).roots) - {""} - frozenset(side.roots)
    out = []
    for event in told:
        inside = [at for at in content if event.start <= at < event.end]
        if not inside or 2 * sum(at in left for at in inside) < len(inside):
            continue
        head = side.roots[event.head]
        if head not in pair.other(side).all_roots and not has_alike(there, head, pair.lexicon):
            out.append(event)
    return out


def _own(event: Event, terms: Collection[Term]) -> list[Term]:
    """The dates and spans that belong to an event: 'gelijk met de begroting van 2028'."""
    return [term for term in terms if term.start <= event.end and term.end >= event.start]


def _whole(event: Event, terms: Collection[Term]) -> Span:
    """The words of an event with the date or span that belongs to it."""
    own = _own(event, terms)
    return min([event.start, *(t.start for t in own)]), max([event.end, *(t.end for t in own)])


def _free(side: Side, event: Event, others: Collection[Term], own: Collection[Term]) -> Term | None:
    """The date or span on the other side that took the place of an event, or had it. What is measured in the
    event is held against its like as such: 'binnen een week na de start', 'binnen twee weken'."""
    kinds = {term.kind for term in _own(event, own)}
    lasts = {
        round(q.value)
        for q in side.measures.quantities
        if q.unit == "d" and event.start <= q.start <= event.end + 1
    }
    return next(
        (
            term
            for term in others
            if term.kind not in kinds and term.moment >= _A_DAY and round(term.moment) not in lasts
        ),
        None,
    )


def _alone(pair: Pair, side: Side, event: Event) -> bool:
    """Whether an event came or went without another moment on the other side, in a sentence that stayed."""
    other = pair.other(side)
    if not event.sure or event.head == event.start or other.measures.terms or pair.changed > KEPT:
        return False
    return _ORDER.isdisjoint(other.all_keys) and all(
        at in pair.left(side) for at in pair.content(side) if event.head <= at < event.end
    )


_A_DAY = 1
"""Less than this is 'meteen', which goes with any moment: 'zodra het gemeld is', 'meteen na de melding'."""
KEPT = 0.5
"""Up to this share of changed words a sentence stayed, and the moment came or went for itself."""
_ORDER = frozenset(
    "eerst vooraf voordat daarvoor alvorens daarna nadat wanneer als zodra tijdens gedurende toen na vóór "
    "voor bij terwijl intussen tegelijk gelijktijdig afloop daarbij dan tevoren".split()
)
"""Words with which the other side may say when in its own way."""
