"""What must be done before: 'de vloot vaart nadat de sluis is gekeurd', 'eerst wordt de sluis gekeurd en
daarna vaart de vloot'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, one_thing, what_of
from regioparagraaf.comparison.weighing.pair import Pair


def told_in_turn(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether all that is behind a 'nadat' stands behind 'eerst' on the other side, before its 'daarna'."""
    words = side.keys[hedge.start : hedge.end]
    if "nadat" not in words[:2] or "eerst" not in other.keys or not NOT_THERE.isdisjoint(words):
        return False
    first = other.keys.index("eerst")
    then = next((at for at in range(first, len(other.keys)) if other.keys[at] in _THEN), None)
    if then is None or other.keys[max(first - 2, 0) : first] == ("voor", "het"):
        return False
    if not NOT_THERE.isdisjoint(other.keys[first:then]):
        return False
    about = what_of(pair, side, hedge)
    between = [root for root in other.roots[first:then] if root]
    return bool(about) and all(any(one_thing(pair, one, root) for root in between) for one in about)


_THEN = frozenset("daarna vervolgens dan pas".split())
