"""Even then, or only if it is not: 'elke dag open, ook in de zomer', 'open als het geen zomer is'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def even_then(pair: Pair) -> tuple[str, str] | None:
    """'Ook in de zomer' of one side, and the condition of the other that denies just that; else None."""
    for side, other in pair.both_ways:
        if "ook" not in side.all_keys or "ook" in other.all_keys:
            continue  # as of most
        if pair.lexicon.plain_denials.isdisjoint(other.all_keys):
            continue
        if not pair.lexicon.plain_denials.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys):
            if key != "ook":
                continue
            about = [p for p in range(at + 1, side.stop(at)) if len(side.roots[p]) > _BRIEF]
            told = _denied(pair, side, about, other) if about else None
            if told:
                return pair.in_order(side, (side.span(at, side.stop(at)), other.span(*told)))
    return None


_BRIEF = 3
"""Letters up to which a root names nothing here."""


def _denied(pair: Pair, side: Side, about: list[int], other: Side) -> tuple[int, int] | None:
    """Where a condition of the other side denies what 'ook' brings in."""
    for at, key in enumerate(other.keys):
        end = other.stop(at)
        if key not in _IF or pair.lexicon.plain_denials.isdisjoint(other.keys[at:end]):
            continue
        roots = [root for root in other.roots[at:end] if len(root) > _BRIEF]
        if any(alike(side.roots[place], root, pair.lexicon) for place in about for root in roots):
            return at, end
    return None


_IF = frozenset("als indien wanneer mits zolang".split())
