"""On a day, or only not before it: 'begint op 1 juli', 'begint niet eerder dan 1 juli'. That may be any
later day."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def not_before(pair: Pair) -> tuple[str, str] | None:
    """The day with what leads it in, where one side only says what it is not before, or not after."""
    for side, other in pair.both_ways[::-1]:
        if "niet" not in side.all_keys or not _OPEN.isdisjoint(other.all_keys):
            continue  # as of most
        for term in side.measures.terms:
            start = _not_before(side, term.start)
            day = set(side.keys_of(term)) - _AROUND
            there = next((one for one in other.measures.terms if one.moment == term.moment), None)
            if start is None or not day or there is None:
                continue
            if day <= {*other.keys_of(there)}:
                first = there.start - (other.keys[max(there.start - 1, 0)] in _LEADING)
                return pair.in_order(side, (side.span(start, term.end), other.span(first, there.end)))
    return None


def _not_before(side: Side, start: int) -> int | None:
    """Where 'niet eerder dan' or 'niet voor' begins before a moment, or as its first words."""
    for at in range(max(start - _NEAR, 0), min(start + 1, len(side.keys))):
        words = side.keys[at : at + _NEAR]
        if words[:1] == ("niet",) and any(side.keys[at : at + len(one)] == one for one in _TURNS):
            return at
    return None


_NEAR = 4
_TURNS = (
    ("niet", "eerder", "dan"),
    ("niet", "eerder", "in", "dan"),
    ("niet", "voor"),
    ("niet", "vóór"),
    ("niet", "later", "dan"),
)
_OPEN = frozenset("niet geen pas vroegst vroegste eerst uiterlijk later eerder voor vóór".split())
"""With these the other side names no day either, but a limit."""
_AROUND = frozenset("niet eerder later dan voor vóór in op per vanaf".split())
_LEADING = frozenset("op per vanaf in".split())
