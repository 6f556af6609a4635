"""The item of a row that the other side says in no way, where it tells all the others of that row."""

from __future__ import annotations

from regioparagraaf.comparison.reading.enumerations import LEAST, Items, enumerations, phrase_end
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import Kind, kind_of
from regioparagraaf.dutch.words import STOPS


def leaves_one_unsaid(pair: Pair, side: Side) -> bool:
    """Whether one item of a row of three or more is unanswered as a whole, nothing of the others is, and the
    other side has no word that could be it: of 'snelheid, comfort en ruime haltes' it tells how fast it goes
    and how well one sits. Not of a heading, which says in short what it is about."""
    other = pair.other(side)
    if not pair.left(side) or side.keys[-1] not in STOPS:
        return False
    if any(_names(other, at) for at in pair.left(other)):
        return False
    return any(_one_of(pair, side, items) for items in enumerations(side, pair.lexicon))


def _one_of(pair: Pair, side: Side, items: Items) -> bool:
    if len(items) <= LEAST:
        return False
    left, content = pair.left(side), pair.content(side)
    unsaid = 0
    for number, (start, end) in enumerate(items):
        first = end - 1 if number == 0 else start
        last = phrase_end(side, start, end, pair.lexicon) if number else end
        words = [at for at in content if first <= at < last and kind_of(side.keys, at) in _NAMING]
        missing = [at for at in words if at in left]
        if not words or (missing and len(missing) < len(words)):
            return False
        unsaid += bool(missing)
    return unsaid == 1


def _names(side: Side, at: int) -> bool:
    """Whether a word names a thing or a quality, and does not open the main clause: 'wie komt, hangt …'."""
    opens = side.keys[at - 1 : at] == (",",) and side.keys[at].endswith("t")
    return not opens and kind_of(side.keys, at, side.torn) in _NAMING


_NAMING = (Kind.NOUN, Kind.MANNER)
