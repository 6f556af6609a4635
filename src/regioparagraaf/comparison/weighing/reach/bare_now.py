"""All of a kind, or bare some of it, in a sentence told anew: 'alle lege loodsen', 'loodsen die leegstaan';
'naar alle vier de havens', 'naar meer havens'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS
from regioparagraaf.dutch.words import EVERY


def bare_now(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a plural with 'alle' on one side that is bare and described by a clause, or with 'meer',
    on the other, which says 'all' in no other way."""
    for side, other in pair.both_ways:
        if "alle" not in side.all_keys or _says_all(other):
            continue
        for start, noun in _all_of(side):
            for at, root in enumerate(other.roots):
                if root != side.roots[noun] or not root or not other.keys[at].endswith(("en", "s")):
                    continue
                some = _more_of(other, at) or (_described(other, at) if noun - start > 1 else None)
                if some:
                    return shrunk(side.span(start, noun + 1), other.span(*some), side is pair.draft)
    return ()


def _says_all(side: Side) -> bool:
    """Whether a word for all of them stands here; 'elke week' only says how often."""
    return any(key in _ALL and at not in side.times for at, key in enumerate(side.keys))


_ALL = EVERY | frozenset("iedereen overal allemaal elk elke ieder iedere al geen heel hele".split())


def _all_of(side: Side) -> Iterator[tuple[int, int]]:
    """Where 'alle' stands, and the noun it goes with, past its number, article and adjective."""
    for at, key in enumerate(side.keys[:-1]):
        if key != "alle":
            continue
        noun = at + 1
        while noun + 1 < len(side.keys) and (
            number(side.keys[noun]) is not None
            or side.keys[noun] in DETERMINERS
            or side.keys[noun].endswith("e")
        ):
            noun += 1
        yield at, noun


def _more_of(side: Side, at: int) -> tuple[int, int] | None:
    """'meer havens', not 'meer havens dan'."""
    told = at > 0 and side.keys[at - 1] == "meer" and "dan" not in side.keys[at + 1 : side.stop(at)]
    return (at - 1, at + 1) if told else None


def _described(side: Side, at: int) -> tuple[int, int] | None:
    """'loodsen die leegstaan', with no article."""
    before = side.keys[at - 1] if at else ""
    if before in DETERMINERS or before.endswith("e") or side.keys[at + 1 : at + 2] != ("die",):
        return None
    return (at, side.stop(at)) if side.stop(at) - at <= _BRIEF and at > 1 else None


_BRIEF = 5
"""Words with the clause that tells in its own way what the adjective told."""
