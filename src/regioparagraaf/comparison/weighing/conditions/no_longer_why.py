"""A reason that became a condition: 'omdat het Rijk meebetaalt', 'als het Rijk meebetaalt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.conditions.same_condition import what_of
from regioparagraaf.comparison.weighing.conditions.unless_or_if import IF
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among


def no_longer_why(pair: Pair) -> tuple[Signal, ...]:
    """'omdat het Rijk meebetaalt' that became 'als het Rijk meebetaalt', or the other way round: in a kept
    sentence, or where all that the condition says was the reason."""
    for side, other in pair.both_ways[::-1]:
        ifs = [h for h in side.hedges if h.is_condition and side.keys[h.start] in IF]
        ifs = [h for h in ifs if side.keys[max(h.start - 1, 0)] not in _EVEN]
        if len(ifs) != 1 or any(h.is_condition for h in other.hedges):
            continue
        kept = pair.changed <= _KEPT and not _WHY.isdisjoint(other.all_keys)
        if _WHY.isdisjoint(side.all_keys) and (kept or _was_the_reason(pair, side, ifs[0], other)):
            said = side.span(ifs[0].start, ifs[0].end)
            was, wordt = pair.in_order(side, (said, ""))
            return (Signal(SignalKind.RESERVATION, was, wordt, pair.gone_or_new(side)),)
    return ()


def _was_the_reason(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side says why in the words by which this one says on what it depends."""
    reason = {other.roots[at] for at in _told_as_reason(other)} - {""}
    about = what_of(pair, side, hedge) if reason else set[str]()
    return bool(about) and all_among(pair, about, reason)


def _told_as_reason(side: Side) -> set[int]:
    """The places of the words that say why: of a clause, behind 'vanwege', or before 'daarom'."""
    found = set(whys(side))
    for at in side.places(_OWING):
        found.update(range(at, side.stop(at)))
    return found


_OWING = frozenset("vanwege wegens".split())
_EVEN = frozenset({"ook", "zelfs"})
"""Before these 'als' is no condition: 'ook als de stad niet meebetaalt'."""
_KEPT = 0.3
"""Up to this share of changed words a reason that became a condition was put there."""
_WHY = frozenset("omdat want aangezien zodat doordat nu daarom vanwege wegens reden".split())
