"""What is so, or what somebody only does not bring about: 'de huur stijgt niet', 'wij doen niets waardoor de
huur stijgt'. Another may still do it."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_abstains(pair: Pair) -> str:
    """The words by which somebody only keeps from bringing it about, on one side alone; or ''."""
    for side, other in pair.both_ways:
        words = _abstains(side)
        if words and not _abstains(other):
            return words
    return ""


def _abstains(side: Side) -> str:
    for at in side.places(_BRINGING):
        if at < _FEWEST:
            continue
        before = side.keys[max(at - _LEAD, 0) : at]
        if not _NOTHING.isdisjoint(before) and not _DOING.isdisjoint(before):
            first = next(p for p in range(max(at - _LEAD, 0), at) if side.keys[p] in _DOING)
            return side.span(first, at + 1)
    return ""


_BRINGING = frozenset("waardoor waarmee".split())
_NOTHING = frozenset("niets geen".split())
_DOING = frozenset("doen doet nemen neemt ondernemen onderneemt besluiten besluit treffen treft".split())
_FEWEST = 2
_LEAD = 4
"""Words before 'waardoor' in which somebody does nothing: 'nemen geen enkel besluit waardoor'."""
