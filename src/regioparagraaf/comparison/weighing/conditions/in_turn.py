"""What must be done before: 'de vloot vaart nadat de sluis is gekeurd', 'eerst wordt de sluis gekeurd en
daarna vaart de vloot', 'de sluis wordt gekeurd voordat de vloot vaart'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among
from regioparagraaf.dutch.words import STOPS


def told_in_turn(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether all that is behind a 'nadat' stands on the other side in what comes first there."""
    words = side.keys_of(hedge)
    if "nadat" not in words[:2] or not NOT_THERE.isdisjoint(words):
        return False
    first = _first(other)
    if not first or not NOT_THERE.isdisjoint(other.keys[first.start : first.stop]):
        return False
    about = what_of(pair, side, hedge)
    between = [other.roots[at] for at in first if other.roots[at]]
    return bool(about) and all_among(pair, about, between)


def _first(side: Side) -> range:
    """The places of what comes first: from 'eerst' to 'daarna', or the main clause beside 'voordat'."""
    if "eerst" in side.all_keys:
        first = side.keys.index("eerst")
        then = next((at for at in range(first, len(side.keys)) if side.keys[at] in _THEN), None)
        led = side.keys[max(first - 2, 0) : first] == ("voor", "het")
        return range(0) if then is None or led else range(first, then)
    at = side.first(_BEFORE)
    if at is None:
        return range(0)
    start = next((p + 1 for p in range(at - 1, -1, -1) if side.keys[p] in STOPS), 0)
    stop = next((p for p in range(at, len(side.keys)) if side.keys[p] in STOPS), len(side.keys))
    return range(start, at) if at > start else range(min(side.stop(at) + 1, stop), stop)


_THEN = frozenset("daarna vervolgens dan pas".split())
_BEFORE = frozenset({"voordat", "alvorens"})
