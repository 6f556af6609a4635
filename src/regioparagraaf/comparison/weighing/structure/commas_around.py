"""A clause about all of a kind that now says which of them are meant, or the other way round, by a comma: 'de
clubs, die een kantine hebben, betalen mee', 'de clubs die een kantine hebben, betalen mee'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS
from regioparagraaf.dutch.words import MARKS


def commas_around(pair: Pair) -> str:
    """The thing before a clause with 'die' that got or lost its comma, where every word stayed; or ''."""
    if "die" not in pair.common.all_keys or pair.common.keys == pair.draft.keys:
        return ""
    ours, theirs = ([key for key in side.keys if key not in MARKS] for side in pair.sides)
    turned = _set_off(pair.common) ^ _set_off(pair.draft) if ours == theirs else frozenset()
    words = [at for at, key in enumerate(pair.draft.keys) if key not in MARKS]
    for place in sorted(turned):
        thing = words[place - 1]
        if not pair.draft.is_verb(thing):
            return pair.draft.words(thing)
    return ""


def which_are_meant(pair: Pair) -> tuple[str, str] | None:
    """The thing with its clause, set off by a comma and behind 'onze' or 'de' on one side, and bare with the
    same clause on the other, however the rest was told: 'onze polders, waar vogels broeden', 'polders waar
    vogels broeden'."""
    for side, other in pair.both_ways:
        for at in range(2, len(side.keys) - 1):
            if side.keys[at] != "," or side.keys[at + 1] not in _OPENING or not side.roots[at - 1]:
                continue
            said = {root for root in side.roots[at + 2 : side.stop(at + 1)] if root}
            there = _bare(other, side.roots[at - 1], side.keys[at + 1], said)
            if there is not None and not DETERMINERS.isdisjoint(side.keys[max(at - 3, 0) : at]):
                return pair.in_order(side, (side.span(at - 1, at + 2), other.span(there, there + 2)))
    return None


def _bare(side: Side, thing: str, opening: str, said: set[str]) -> int | None:
    """Where the same thing stands with the same clause right behind it, and no article before it."""
    for at in range(len(side.keys) - 1):
        clause = set(side.roots[at + 2 : side.stop(at + 1)])
        if side.roots[at] == thing and side.keys[at + 1] == opening and said and said <= clause:
            return at if DETERMINERS.isdisjoint(side.keys[max(at - 2, 0) : at]) else None
    return None


_OPENING = frozenset("die dat waar".split())


def _set_off(side: Side) -> frozenset[int]:
    """Which words, counted without marks, are a 'die' with a comma before it."""
    marks, found = 0, set[int]()
    for at, key in enumerate(side.keys):
        if key in MARKS:
            marks += 1
        elif key == "die" and side.keys[at - 1 : at] == (",",):
            found.add(at - marks)
    return frozenset(found)
