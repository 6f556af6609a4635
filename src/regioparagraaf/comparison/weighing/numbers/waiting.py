"""Who waits no longer than some time gets it within that time; who waits longer does not."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denial_before
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import bound_of
from regioparagraaf.comparison.weighing.numbers.told_numbers import as_long
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term


def waits(pair: Pair, side: Side) -> frozenset[int]:
    """The places of the verbs of waiting that the other side tells by who gets it within that time: 'wacht
    hooguit een week op een kraan', 'krijgt binnen een week een kraan'."""
    places = frozenset(at for at in pair.left(side) if side.keys[at] in _WAITING)
    other = pair.other(side)
    if not places or not _WAITING.isdisjoint(other.all_keys) or _GETTING.isdisjoint(other.all_keys):
        return frozenset()
    within = [term.moment for term in other.measures.terms if term.kind == "binnen"]
    least = [term.moment for term in side.measures.terms if term.kind == "binnen"]
    least += [
        q.value for q in side.measures.quantities if q.unit == "d" and bound_of(side, q) in ("max", "under")
    ]
    return places if any(as_long(one, other) for one in within for other in least) else frozenset()


_WAITING = frozenset("wacht wachten gewacht wachttijd".split())
_GETTING = frozenset(
    "krijgt krijgen ontvangt ontvangen heeft hebben hoort horen komt komen volgt volgen is zijn ligt staat "
    "weet weten kan kunnen".split()
)
"""Verbs by which somebody gets what is waited for, or it is there."""


def outwaited(side: Side, term: Term, other: Side) -> Quantity | None:
    """The span on the other side that may be longer than the time within which it is done on this one: 'wacht
    niet langer dan een week', 'wacht langer dan een week', 'wacht ongeveer een week'."""
    if term.kind != "binnen" or term.end - term.start < _TOLD or _is_denied(side, term.start):
        return None
    return next(
        (
            q
            for q in other.measures.quantities
            if q.unit == "d"
            and as_long(q.value, term.moment)
            and bound_of(other, q) in _NOT_WITHIN
            and q.start not in other.in_hedges
        ),
        None,
    )


_NOT_WITHIN = ("min", "ruim", "circa", "gemiddeld")
_TOLD = 2
"""Words of a span at least: 'binnenkort' measures nothing."""


def _is_denied(side: Side, at: int) -> bool:
    """Whether it is not done within that time: 'krijgt niet binnen een week'."""
    return denial_before(side, at) is not None or at in side.in_hedges
