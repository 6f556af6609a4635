"""What is laid down, or only seen to be so: 'stellen de regels vast', 'stellen vast dat er regels zijn'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_observed(pair: Pair) -> tuple[str, str] | None:
    """The verb with what it lays down on one side, and with 'dat' on the other."""
    for side, other in pair.both_ways:
        seen = _seen(other)
        if seen is None or "dat" in side.all_keys or ":" in side.all_keys:
            continue
        laid = next((at for at, root in enumerate(side.roots) if root == other.roots[seen]), None)
        if laid is not None:
            said = side.words(*side.verb_words(laid)), f"{other.words(*other.verb_words(seen))} dat"
            return pair.in_order(side, said)
    return None


def _seen(side: Side) -> int | None:
    """The place of a 'vaststellen' of which 'dat' tells what it is."""
    if "dat" not in side.all_keys:
        return None
    for at, key in enumerate(side.keys):
        if key != "dat" or not at:
            continue
        verb = at - 1 if side.keys[at - 1] != "," else at - 2
        verb = side.particles.get(verb, verb)
        if verb >= 0 and side.roots[verb] in _LAYING_DOWN and side.verb_words(verb)[-1] < at:
            return verb  # 'stellen dat plan vast' lays down a plan
    return None


_LAYING_DOWN = frozenset({"faststel", "vaststel"})
"""The roots of 'vaststellen', whole and torn apart."""
