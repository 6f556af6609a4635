"""What all of them do or get, and several or one of them on the other side: 'de vijf havens', 'meerdere
havens', 'een van de havens'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.plurals import is_plural_of


def some_of_them(pair: Pair) -> tuple[Signal, ...]:
    """The signal of the things of which one side has all, and the other several, more or one, in a sentence
    that was kept."""
    if pair.changed > KEPT_WORDS:
        return ()
    for side, other in pair.both_ways:
        wider = side is pair.draft
        for start, noun in _some(other):
            whole = _all_there(side, other, noun)
            if whole:
                return shrunk(side.span(*whole), other.span(start, noun + 1), wider)
        counted = _bare(side, other)
        if counted:
            return shrunk(*counted, wider)
    return ()


def _bare(side: Side, other: Side) -> tuple[str, str] | None:
    """'De vijf havens', and 'havens' without an article that open the other side's sentence: any of them."""
    for at in range(len(side.keys) - 2):
        noun = side.keys[at + 2]
        if side.keys[at] != "de" or number(side.keys[at + 1]) is None or not noun.endswith(("en", "s")):
            continue
        if other.keys[:1] == (noun,) and other.keys.count(noun) == side.keys.count(noun) == 1:
            return side.span(at, at + 3), other.words(0)
    return None


def _some(side: Side) -> Iterator[tuple[int, int]]:
    """From where to what noun a side speaks of several or of one of them."""
    if _SEVERAL.isdisjoint(side.all_keys) and not side.all_keys >= _ONE_OF:
        return  # as of most
    for at, key in enumerate(side.keys[:-1]):
        if key in _SEVERAL and (at == 0 or side.keys[at - 1] not in _LEADING):
            if side.keys[at + 1] != "dan":
                yield at, at + 1
        elif key in ("een", "één") and side.keys[at + 1 : at + 3] == ("van", "de"):
            noun = at + 3 + (number(*side.keys[at + 3 : at + 4] or ("",)) is not None)
            if noun < len(side.keys):
                yield at, noun


def _all_there(side: Side, other: Side, noun: int) -> tuple[int, int] | None:
    """Where the same noun stands behind 'de', 'onze' or 'de vijf' alone."""
    for at, key in enumerate(side.keys):
        same = key == other.keys[noun] and (key.endswith(("en", "s")) or is_plural_of(key, other.roots[noun]))
        if not same or at == 0:
            continue
        start = at - 1
        if number(side.keys[start]) is not None and start:
            start -= 1
        if side.keys[start] in _LEADING and side.keys[max(start - 1, 0)] not in _PARTING:
            return start, at + 1
    return None


_SEVERAL = frozenset("meerdere diverse verschillende verscheidene meer".split())
_ONE_OF = frozenset("een van de".split())
_LEADING = frozenset("de deze die onze hun".split())
_PARTING = frozenset({"van"})
"""Before 'de havens' these tell that it is a part already: 'twee van de havens'."""
