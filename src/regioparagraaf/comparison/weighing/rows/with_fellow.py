"""Two of a row, or one of them only with the other: 'kinderen en hun ouders krijgen les', 'ouders met
kinderen krijgen les'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def with_fellow(pair: Pair) -> tuple[str, str] | None:
    """The row of one side, and on the other the one of the two that is only said to come with the other."""
    for side in pair.sides:
        other = pair.other(side)
        if "met" not in other.all_keys or "en" not in side.all_keys:
            continue
        if any(key.startswith(_MEETING) for key in (*side.keys, *other.keys)):
            continue  # 'spreekt met de raad', 'de twee voeren een gesprek'
        rows, bonds = _joined(side, "en"), _joined(other, "met")
        for (one, fellow), (start, end) in rows.items():
            there = bonds.get((one, fellow)) or bonds.get((fellow, one))
            again = (one, fellow) in _joined(other, "en") or bonds.keys() & _joined(side, "met").keys()
            if there and not again and side.in_bodies.isdisjoint(range(start, end)):
                return pair.in_order(side, (side.span(start, end), other.span(*there)))
    return None


def _joined(side: Side, word: str) -> dict[tuple[str, str], tuple[int, int]]:
    """The roots of two nouns with this word between them, and a 'hun' or 'de' at most, with their places."""
    found = {}
    for at, key in enumerate(side.keys):
        if key != word or not at or at + 1 >= len(side.keys):
            continue
        last = at + 1 + (side.keys[at + 1] in _WHOSE)
        if last < len(side.keys) and side.roots[at - 1] and side.roots[last]:
            found[side.roots[at - 1], side.roots[last]] = (at - 1, last + 1)
    return found


_WHOSE = frozenset("hun haar zijn de een alle".split())
_MEETING = tuple(
    "spreek sprek gesprek praat prat overleg vergader ontmoet werkt werken doen doet deel".split()
)
"""How words begin for what two do with each other."""
