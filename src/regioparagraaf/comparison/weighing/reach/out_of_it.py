"""All of a sum, or something out of it: 'de opbrengst van de veiling is voor de bond', 'de bond krijgt een
bedrag uit de opbrengst van de veiling'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach


def out_of_it(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a sum that one side gives as it is, and of which the other gives something."""
    for side in pair.sides[::-1]:
        found, other = _something(side), pair.other(side)
        if found is None or other.keys.count(side.keys[found[1]]) != 1 or _something(other):
            continue
        there = other.keys.index(side.keys[found[1]])
        led = other.keys[max(there - 1, 0)] in _THE and _OUT_OF.isdisjoint(
            other.keys[max(there - 2, 0) : there]
        )
        if led and not other.measures.quantities and not side.measures.quantities:
            said = side.span(found[0], found[1] + 1), other.words(there - 1, there)
            return reach(*pair.in_order(side, said), side is pair.common)
    return ()


def _something(side: Side) -> tuple[int, int] | None:
    """Where 'een bedrag uit de opbrengst' opens, and its noun."""
    if "uit" not in side.all_keys or _SOME.isdisjoint(side.all_keys):
        return None
    for at in range(len(side.keys) - 4):
        some = side.keys[at] == "een" and side.keys[at + 1] in _SOME
        if some and side.keys[at + 2] == "uit" and side.keys[at + 3] in _THE:
            return at, at + 4
    return None


_SOME = frozenset("bedrag som bijdrage percentage gedeelte deel stuk".split())
_OUT_OF = frozenset("uit van".split())
_THE = frozenset("de het die deze".split())
