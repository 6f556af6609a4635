"""All of one thing, or all of another ('alle brieven', 'alle kaarten'); and what each gets for itself, or
all of them together ('elke haven krijgt een eigen kraan', 'er komen kranen voor alle havens')."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import EACH, EVERY


def all_of_another(pair: Pair) -> tuple[str, str] | None:
    """The nouns behind the one 'alle' of either side, where nothing on the other side answers the one, and
    the other is new."""
    ours = _every(pair.common)
    theirs = _every(pair.draft) if ours is not None else None
    if ours is None or theirs is None:
        return None
    gone, new = ours in pair.left(pair.common), theirs in pair.left(pair.draft)
    if not gone and not new:
        return None
    root, instead = pair.common.roots[ours], pair.draft.roots[theirs]
    if pair.common.keys[ours][:_STEM] == pair.draft.keys[theirs][:_STEM]:
        return None  # 'elke haven', 'alle havens'
    if instead in pair.common.all_roots or root in pair.draft.all_roots or alike(root, instead, pair.lexicon):
        return None
    return pair.common.words(ours - 1, ours), pair.draft.words(theirs - 1, theirs)


_STEM = 5


def _every(side: Side) -> int | None:
    """The place of the noun behind the one 'alle' or 'elke' of a side; None where there are more or none."""
    if EVERY.isdisjoint(side.all_keys):
        return None
    places = [at for at, key in enumerate(side.keys[:-1]) if key in EVERY]
    if len(places) != 1 or not side.keys[places[0] + 1].isalpha():
        return None
    noun = places[0] + 1
    return None if side.keys[noun].endswith("e") or side.keys[noun] in _BY_ITSELF else noun


_BY_ITSELF = PREPOSITIONS | {"apart", "afzonderlijk"}
"""Behind 'elk' no nouns of which it is each: 'elk voor zich', 'ieder apart'."""


def for_all_together(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'elke haven … een eigen kraan' that became one or more for all: 'voor alle havens'."""
    for side, other in pair.both_ways:
        if "eigen" not in side.all_keys or "eigen" in other.all_keys:
            continue
        each = next((at for at, key in enumerate(side.keys[:-1]) if key in EACH), None)
        if each is None:
            continue
        if not _APIECE.isdisjoint(other.all_keys):
            continue
        noun = side.keys[each + 1]
        for at, key in enumerate(other.keys[:-2]):
            led = (key in _OUT_OF and other.keys[at + 1] in EVERY) or other.keys[at : at + 2] == _FOR_ALL
            if led and other.keys[at + 2].startswith(noun[:_STEM]):
                said = side.words(each, each + 1), other.span(at, at + 3)
                return reach(*pair.in_order(side, said), side is pair.draft)
    return ()


_OUT_OF = frozenset("uit van".split())
_FOR_ALL = ("voor", "alle")
_APIECE = frozenset("per elk zelf afzonderlijk aparte apart één".split())
