"""A least that became a most, or the other way round, however it is told: 'de minimumleeftijd', 'de
maximumleeftijd'; 'een ondergrens', 'hooguit'."""

from __future__ import annotations

from collections.abc import Callable

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def least_or_most(pair: Pair) -> tuple[str, str] | None:
    """The words, in the order of the texts, where one side sets only a least and the other only a most."""
    for side, other in pair.both_ways:
        least, most = _first(side, _is_least), _first(other, _is_most)
        if least and most and not _first(side, _is_most) and not _first(other, _is_least):
            return pair.in_order(side, (least, most))
    return None


def _first(side: Side, sets: Callable[[str], bool]) -> str:
    at = next((at for at, key in enumerate(side.keys) if sets(key) and not _is_little(side, at)), None)
    return "" if at is None else side.words(at)


def _is_little(side: Side, at: int) -> bool:
    """Whether 'tot een minimum' only says that it is little or much."""
    return side.keys[max(at - 2, 0) : at] == ("tot", "een")


def _is_least(key: str) -> bool:
    return key in _LEAST or (key.startswith(_FROM_LEAST) and not key.endswith(_POOR))


def _is_most(key: str) -> bool:
    return key in _MOST or key.startswith(_FROM_MOST)


_LEAST = frozenset("minstens tenminste".split())
_MOST = frozenset("hooguit hoogstens".split())
_FROM_LEAST = ("minimum", "minimaal", "minimale", "ondergrens")
_FROM_MOST = ("maximum", "maximaal", "maximale", "bovengrens")
_POOR = ("inkomen", "inkomens", "loon", "regeling", "regelingen", "beleid")
"""Ends of words for who has little: a 'minimuminkomen' sets no least."""
