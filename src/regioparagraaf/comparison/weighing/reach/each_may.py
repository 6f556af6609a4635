"""What each of us may do alone, and what we may do: 'elke raad kan opzeggen', 'de raden kunnen opzeggen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EACH


def each_may(pair: Pair) -> tuple[str, str] | None:
    """The body of which each one may, and its plural that may on the other side; None where that too says
    'elk' or 'een van'."""
    for side, other in pair.both_ways:
        if EACH.isdisjoint(side.all_keys) or not _APART.isdisjoint(other.all_keys):
            continue
        each, several = _leave(side, EACH), _leave(other, _SEVERAL)
        if each is None or several is None or side.roots[each] != other.roots[several]:
            continue
        said = side.span(each - 1, each + 1), other.span(several - 1, several + 1)
        return pair.in_order(side, said)
    return None


def _leave(side: Side, leading: frozenset[str]) -> int | None:
    """The place of a body behind one of these words, with its 'kan' or 'mag' beside them."""
    for at in range(1, len(side.keys)):
        named = at in side.in_bodies and side.keys[at - 1] in leading
        passive = at > 2 and side.keys[at - 2] == "door"  # 'kan door elke raad worden opgezegd'
        beside = *side.keys[max(at - 2 - passive, 0) : at - 1], *side.keys[at + 1 : at + 2]
        if named and not ABLE.isdisjoint(beside):
            return at
    return None


_SEVERAL = frozenset({"de", "onze"})
_APART = EACH | frozenset("een één alle afzonderlijk zelf zelfstandig eenzijdig individueel ieders".split())
"""Words by which each of them may on the other side as well."""
