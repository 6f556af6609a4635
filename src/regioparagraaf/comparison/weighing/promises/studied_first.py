"""A study of a thing, or the thing itself after a study: 'een onderzoek naar een brug', 'na onderzoek een
brug'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def studied_first(pair: Pair) -> tuple[str, str] | None:
    """The study that is promised on one side, and the 'na' that comes before the thing on the other."""
    for side, other in pair.both_ways:
        if "na" not in other.all_keys or "na" in side.all_keys:
            continue
        first, promised = _after(other), _of_it(side)
        if first and promised:
            return pair.in_order(side, (side.span(*promised), other.span(*first)))
    return None


_STUDY = frozenset(
    "onderzoek verkenning studie haalbaarheidsstudie haalbaarheidsonderzoek proef pilot".split()
)
_OF = frozenset("naar van met over voor".split())


def _of_it(side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) a study of something stands."""
    for at, key in enumerate(side.keys[:-1]):
        if key in _STUDY and side.keys[at + 1] in _OF:
            return at, at + 2
    return None


def _after(side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) 'na' leads a study in that is of nothing."""
    for at, key in enumerate(side.keys[:-1]):
        noun = at + 1 + (side.keys[at + 1] in DETERMINERS)
        behind = side.keys[noun + 1 : noun + 2]
        if key == "na" and side.keys[noun : noun + 1] != () and side.keys[noun] in _STUDY:
            return None if behind and behind[0] in _OF else (at, noun + 1)
    return None
