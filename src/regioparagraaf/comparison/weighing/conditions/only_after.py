"""What is done only after something, told by 'pas' and by 'niet eerder': 'kan pas dicht na een keuring', 'kan
niet eerder dicht dan na een keuring'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among


def only_after(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side says 'pas … na' of all that a side names behind 'niet eerder … dan na'."""
    if side.keys[hedge.start : hedge.start + 2] not in _NOT_BEFORE or "pas" not in other.all_keys:
        return False
    pas = other.keys.index("pas")
    ours, theirs = _after(side, hedge.start), _after(other, pas)
    if ours is None or theirs is None:
        return False
    named, said = (
        [p for p in pair.content(s) if s.stop(at) > p > at] for s, at in ((side, ours), (other, theirs))
    )
    bodies = [
        {body.concept for body in s.bodies if at < body.start < s.stop(at)}
        for s, at in ((side, ours), (other, theirs))
    ]
    ours_told, theirs_told = [side.roots[p] for p in named], [other.roots[p] for p in said]
    met = all_among(pair, ours_told, theirs_told) and all_among(pair, theirs_told[:1], ours_told)
    return bool(named and said) and met and bodies[0] == bodies[1]


_NOT_BEFORE = (("niet", "eerder"), ("niet", "vroeger"))


def _after(side: Side, at: int) -> int | None:
    """The place of the 'na' that goes with what opens here."""
    places = (p for p in range(at, side.stop(at)) if side.keys[p] == "na")
    return next(places, None)
