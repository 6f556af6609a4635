"""A deed of ours that is now for who gets the means for it: 'wij onderhouden de velden', 'de clubs krijgen
geld om de velden te onderhouden'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import GETTING


def left_to_receiver(pair: Pair) -> tuple[str, str] | None:
    """The deed of the one side and the 'om … te' of the other; None where that is not so."""
    for side, other in pair.both_ways:
        if GETTING.isdisjoint(other.all_keys) or "om" not in other.all_keys:
            continue
        opens = other.keys.index("om")
        start, end = other.stretch(opens)
        if GETTING.isdisjoint(other.keys[start:opens]):
            continue
        for at in range(opens + 2, end):
            if other.keys[at - 1] != "te" or other.roots[at] in other.roots[:opens]:
                continue
            deed = _done_by_us(side, other.roots[at], frozenset(other.roots[start:opens]))
            if deed is not None:
                said = side.words(*side.verb_words(deed)), other.span(opens, at + 1)
                return pair.in_order(side, said)
    return None


def _done_by_us(side: Side, root: str, receiver: frozenset[str]) -> int | None:
    """The place of a verb that we do ourselves, and nobody who receives; None where nobody does it."""
    if not GETTING.isdisjoint(side.all_keys) or "om" in side.all_keys:
        return None
    torn = side.torn
    for body in side.bodies:
        if (
            body.role != "doet"
            or body.kind not in _OURS
            or not receiver.isdisjoint(side.roots[body.start : body.end])
        ):
            continue
        for at in (body.start - 1, body.end):
            verb = 0 <= at < len(side.keys) and side.roots[at] == root
            if verb and (at in torn or not side.is_noun(at) or at == body.start - 1):
                return at
    return None


_OURS = ("wij", "gemeente", "eigen")
