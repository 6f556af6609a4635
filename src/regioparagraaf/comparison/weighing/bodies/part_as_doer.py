"""Who does it now only stood in a word of the other side: 'de haven betaalt de schoolbus', 'de school betaalt
de bus'. As a part of a compound he answers to a word there, and did nothing."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def part_as_doer(pair: Pair) -> tuple[str, str] | None:
    """The body that does it on one side, and the word that does it on the other; else None."""
    for side, other in pair.both_ways:
        for start, noun, verb in _subjects(other):
            root = other.roots[noun]
            held = any(own.startswith(root) and own != root for own in side.roots)
            if len(root) < _LEAST or not held or root in side.all_roots or noun in other.in_bodies:
                continue
            if other.roots[verb] in pair.lexicon.light_roots:
                continue  # 'de school kan', 'de school is'
            doer = _doer_beside(side, other.roots[verb])
            if doer and not _still_does(other, side.keys[doer[1] - 1]):
                return pair.in_order(side, (side.span(*doer), other.span(start, noun + 1)))
    return None


_LEAST = 4
"""Letters of a root that begins another by no chance."""


def _subjects(side: Side) -> Iterator[tuple[int, int, int]]:
    """Where a subject with its article begins, its noun, and the verb right behind or before it."""
    for at, key in enumerate(side.keys[:-1]):
        if key not in _LEADING:
            continue
        before = side.keys[at - 1] if at else ""
        if before in PREPOSITIONS or before == "van":
            continue
        opens = at == 0 or before in _OPENING
        if opens and at + 2 < len(side.keys) and side.roots[at + 2]:
            yield at, at + 1, at + 2  # 'de school betaalt'
        elif at > 1 and side.keys[at - 2] in _OPENING:
            yield at, at + 1, at - 1  # 'dan betaalt de school'


_LEADING = frozenset("de het een onze".split())
_OPENING = frozenset(". ? ! , ; dan".split())


def _doer_beside(side: Side, verb: str) -> tuple[int, int] | None:
    """Where the body stands that does this, right before the verb or right behind it."""
    for body in side.bodies:
        beside = {place for place in (body.start - 1, body.end) if 0 <= place < len(side.keys)}
        if body.role == "doet" and verb and verb in {side.roots[place] for place in beside}:
            return body.start, body.end
    return None


def _still_does(side: Side, name: str) -> bool:
    return any(side.keys[body.end - 1] == name for body in side.bodies)
