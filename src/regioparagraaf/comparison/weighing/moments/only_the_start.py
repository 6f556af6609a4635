"""All of a period, or only its start: 'de hele raadsperiode', 'het eerste jaar'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_the_start(pair: Pair) -> tuple[str, str] | None:
    """The whole period of one side, and the first of it on the other."""
    for side, other in pair.both_ways:
        if _ALL.isdisjoint(side.all_keys) or _FIRST.isdisjoint(other.all_keys):
            continue
        if not _FIRST.isdisjoint(side.all_keys) or not _ALL.isdisjoint(other.all_keys):
            continue
        whole, start = _period(side, _ALL), _period(other, _FIRST)
        if whole and start:
            return pair.in_order(side, (side.span(*whole), other.span(*start)))
    return None


_ALL = frozenset("hele gehele volledige".split())
_FIRST = frozenset({"eerste"})
_PERIODS = (
    "periode jaar jaren maand maanden week weken looptijd termijn duur seizoen zomer winter dag dagen"
).split()


def _period(side: Side, which: frozenset[str]) -> tuple[int, int] | None:
    """From where to where (exclusive) a period stands of which one of these words says how much."""
    for at, key in enumerate(side.keys[:-1]):
        if key in which and side.keys[at + 1].endswith(tuple(_PERIODS)):
            start = at - (at > 0 and side.keys[at - 1] in ("de", "het"))
            return start, at + 2
    return None
