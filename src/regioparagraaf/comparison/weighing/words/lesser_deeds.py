"""A deed that made way for a lesser one of its field: 'beboeten', 'aanspreken'.

In a sentence told anew near-synonyms may say the same, and so the steps of words/replacements.py are weighed
in a kept one alone. Where a deed has no answer at all, and one that goes less far came in its field
(dutch/data/daden.tsv), that is what is done instead. Less say and a lesser task are a weaker commitment.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.entries import Deed
from regioparagraaf.dutch.lexicon import Lexicon


def lesser_deed(pair: Pair) -> tuple[str, str] | None:
    """The deeds of both sides of which one goes less far than the other."""
    for side, other in pair.both_ways:
        found = _lesser(pair, side, other)
        if found:
            return _words(pair, side, *found)
    return None


def less_say(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a lesser deed in a field of having a say or a task, outside conditions."""
    for side, direction in ((pair.common, Direction.WEAKER), (pair.draft, Direction.STRONGER)):
        found = _lesser(pair, side, pair.other(side))
        if found and found[0].is_say and not _in_condition(side, found[0]):
            return (Signal(SignalKind.COMMITMENT, *_words(pair, side, *found), direction),)
    return ()


@lru_cache(maxsize=4)
def _lesser(pair: Pair, side: Side, other: Side) -> tuple[Deed, Deed] | None:
    """The deed of this side that has no answer, and the lesser one that only the other side has. Remembered
    for a while: it is asked for the signal, and then for what is told of an exchange."""
    deeds = _deeds(side, pair.lexicon)
    there = _deeds(other, pair.lexicon) if deeds else ()
    if not there:
        return None
    left = {side.roots[at] for at in pair.left(side)} | _asked(pair, side)
    for deed in deeds:
        of_field = [one for one in there if one.field == deed.field]
        if not of_field or left.isdisjoint(deed.said):
            continue
        furthest = max(of_field, key=lambda one: one.step)
        if furthest.step < deed.step and not furthest.said <= frozenset(side.roots):
            return deed, furthest
    return None


@lru_cache(maxsize=SIDES)
def _deeds(side: Side, lexicon: Lexicon) -> tuple[Deed, ...]:
    """The deeds that a side names."""
    known, roots = lexicon.deeds, frozenset(side.roots)
    named = sorted(roots & known.keys())
    return tuple(deed for root in named for deed in known[root] if deed.said <= roots)


def _asked(pair: Pair, side: Side) -> set[str]:
    """The roots in the conditions of a side that the other has in no way: 'na instemming van de raad'."""
    if not side.hedges:
        return set()
    others = [root for root in pair.other(side).roots if root]
    return {
        side.roots[at]
        for hedge in side.hedges
        for at in range(hedge.start, hedge.end)
        if side.roots[at] in pair.lexicon.deeds and not has_alike(others, side.roots[at], pair.lexicon)
    }


def _in_condition(side: Side, deed: Deed) -> bool:
    return any(not deed.said.isdisjoint(side.roots[hedge.start : hedge.end]) for hedge in side.hedges)


def _words(pair: Pair, side: Side, deed: Deed, lesser: Deed) -> tuple[str, str]:
    return pair.in_order(side, (_as_written(side, deed), _as_written(pair.other(side), lesser)))


def _as_written(side: Side, deed: Deed) -> str:
    return side.words(*(at for root in deed.said for at in side.verb_words(side.roots.index(root))))
