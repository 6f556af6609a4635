"""What stays somewhere on one side, and only goes there on the other: 'het beheer blijft bij de raad', 'het
beheer gaat naar de raad'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def stays_or_goes(pair: Pair) -> tuple[str, str] | None:
    """The verb by which it is there, and the one by which it goes there."""
    for side, other in pair.both_ways:
        if "naar" in side.all_keys or "naar" not in other.all_keys:
            continue
        stays, goes = _first(side, _STAYING), _first(other, _GOING)
        if stays is None or goes is None or not _STAYING.isdisjoint(other.all_keys):
            continue
        if _noun_behind(side, _AT) & _noun_behind(other, _TO):
            return pair.in_order(side, (side.words(stays), other.words(goes)))
    return None


def _first(side: Side, verbs: frozenset[str]) -> int | None:
    return side.first(verbs)


def _noun_behind(side: Side, leading: frozenset[str]) -> set[str]:
    """The roots of the first words behind these, their determiners left out."""
    behind = [at + 1 for at, key in enumerate(side.keys[:-2]) if key in leading]
    return {side.roots[at + (side.keys[at] in DETERMINERS)] for at in behind} - {""}


_STAYING = frozenset("blijft blijven ligt liggen berust berusten".split())
_GOING = frozenset("gaat gaan verhuist verhuizen".split())
_AT, _TO = frozenset("bij in op aan".split()), frozenset({"naar"})
