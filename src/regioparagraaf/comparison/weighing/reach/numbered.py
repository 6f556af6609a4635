"""One of a numbered row, and all of it: 'lijn 3', 'alle lijnen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantities import NUMBERED
from regioparagraaf.dutch.words import EVERY


def numbered_or_all(pair: Pair) -> tuple[Signal, ...]:
    """The signal of one with its number that became all of them, or of all that became one."""
    for side, other in pair.both_ways:
        if NUMBERED.isdisjoint(side.all_keys) or EVERY.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key not in NUMBERED or number(side.keys[at + 1]) is None:
                continue
            if side.keys[at + 1] in other.all_keys or side.keys[at + 2 : at + 3] in _UP_TO:
                continue
            all_of_them = _all_of(other, side.roots[at])
            if all_of_them and not _all_of(side, side.roots[at]):
                return shrunk(all_of_them, side.words(at, at + 1), side is pair.common)
    return ()


_UP_TO = (("tot",), ("t/m",), ("-",), ("–",))
"""Behind these the row may go on to its end: 'groep 1 tot en met 8'."""


def _all_of(side: Side, root: str) -> str:
    """The words for all of what has this root, or ''."""
    for at, key in enumerate(side.keys[:-1]):
        if key in EVERY and side.roots[at + 1] == root:
            return side.words(at, at + 1)
    return ""
