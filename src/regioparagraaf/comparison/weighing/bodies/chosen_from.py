"""Those who did it are now whom or what it was done with: 'leden kiezen een bestuur', 'een bestuur wordt
gekozen uit de leden'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, is_participle


def chosen_from(pair: Pair) -> tuple[str, str] | None:
    """The ones who do it beside their verb, and the phrase in which the passive of that verb names them."""
    for side, other in pair.both_ways:
        if BECOMING.isdisjoint(other.all_keys) or "door" in other.all_keys or _BY.isdisjoint(other.all_keys):
            continue
        if not BECOMING.isdisjoint(side.all_keys):
            continue
        for at, verb in enumerate(side.roots[1:]):
            told = _named_behind(other, side.roots[at]) if verb and side.roots[at] else None
            if told and not _is_led(side, at) and _is_done(other, verb):
                return pair.in_order(side, (side.span(at, at + 2), other.span(*told)))
    return None


_BY = frozenset("uit namens onder voor".split())
"""What leads in no doer of a passive."""


def _is_led(side: Side, at: int) -> bool:
    start = at - (side.keys[max(at - 1, 0)] in DETERMINERS)
    return start > 0 and (side.keys[start - 1] in PREPOSITIONS or start < at - 1)


def _named_behind(side: Side, root: str) -> tuple[int, int] | None:
    """From where to where (exclusive) such a preposition leads this noun in."""
    for at, key in enumerate(side.keys[:-1]):
        noun = at + 1 + (side.keys[at + 1] in DETERMINERS)
        if key in _BY and noun < len(side.keys) and side.roots[noun] == root:
            return at, noun + 1
    return None


def _is_done(side: Side, verb: str) -> bool:
    """Whether the passive is of this verb."""
    return any(root == verb and is_participle(side.keys[at]) for at, root in enumerate(side.roots))
