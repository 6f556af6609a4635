"""Some of the signatories, or all of them, by their number: 'de raden', 'twee raden', 'de vijf raden'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS


def some_of_us(pair: Pair) -> tuple[Signal, ...]:
    """Some of the signatories by their number, where the other side has all: 'De raden', 'Twee raden'."""
    for side, other in pair.both_ways[::-1]:
        if _OF_US.isdisjoint(side.all_keys) or _SIGNATORIES.isdisjoint(other.all_keys):
            continue  # as of most
        for at in (at for at, noun in enumerate(side.keys[1:]) if noun in _OF_US):
            nouns = _counted_of_us(side, at)
            led = at > 0 and side.keys[at - 1] in DETERMINERS | {"van", "met", "door"}
            if not nouns or led or number(side.keys[at]) == len(pair.settings.municipalities):
                continue
            whole = _all_of_us(other, nouns)
            if whole:
                return shrunk(whole, side.span(at, at + 2), side is pair.common)
    return ()


def _counted_of_us(side: Side, at: int) -> str:
    """The signatories, as several, that a number here counts: 'raden' for 'één raad'; '' for none."""
    noun = _ONE_OF_US.get(side.keys[at + 1], side.keys[at + 1])
    if noun not in _SIGNATORIES or side.keys[at] == "een" or number(side.keys[at]) is None:
        return ""
    return noun


def _all_of_us(side: Side, nouns: str) -> str:
    """'De raden' on a side that counts none of them; '' where it does not name them so."""
    if any(_counted_of_us(side, at) == nouns for at, noun in enumerate(side.keys[1:]) if noun in _OF_US):
        return ""
    for at, key in enumerate(side.keys):
        if key == nouns and at and side.keys[at - 1] in ("de", "onze", "alle"):
            return side.span(at - 1, at + 1)
    return ""


def are_all_of_us(side: Side, start: int, unit: str) -> bool:
    """Whether 'de vier gemeenten' or 'de vijf raden' names all of them, and counts nothing."""
    return unit in _SIGNATORIES and side.keys[max(start - 1, 0)] in ("de", "alle", "onze")


_ONE_OF_US = {"gemeente": "gemeenten", "raad": "raden", "college": "colleges"}
_SIGNATORIES = frozenset("gemeenten raden gemeenteraden colleges burgemeesters wethouders besturen".split())
_OF_US = _SIGNATORIES.union(_ONE_OF_US)
