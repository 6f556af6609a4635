"""As much on both sides, with another word before or behind it: 'binnen zes weken', 'zes weken later';
'binnen 400 meter', 'op 400 meter'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.spans import SPANS


def around_measure(pair: Pair) -> tuple[str, str] | None:
    """The measure with the words around it, of which 'binnen' became another; else None."""
    for side, other in pair.both_ways:
        if "binnen" not in side.all_keys:
            continue  # as of most
        if any(not pair.lexicon.plain_denials.isdisjoint(one.all_keys) for one in (side, other)):
            continue  # 'niet binnen een jaar gebruikt', 'een jaar lang niet gebruikt'
        for at, key in enumerate(side.keys):
            end = _measure(side, at + 1) if key == "binnen" else None
            if end is None:
                continue
            there = _elsewhere(side.keys[at + 1 : end], other)
            if there:
                return pair.in_order(side, (side.span(at, end), other.span(*there)))
    return None


def _measure(side: Side, start: int) -> int | None:
    """Where a measure ends that begins here: 'zes weken', 'een jaar', '400 meter'."""
    first = side.keys[start] if start < len(side.keys) else ""
    if first != "een" and number(first) is None:
        return None
    for end in (start + 2, start + 3):
        if side.keys[end - 1 : end] != () and side.keys[end - 1] in _UNITS:
            return end
    return None


def _elsewhere(measure: tuple[str, ...], other: Side) -> tuple[int, int] | None:
    """Where the other side has the same measure as a distance, a later moment, or how long it lasts."""
    for at in range(len(other.keys) - len(measure) + 1):
        end = at + len(measure)
        if other.keys[at:end] != measure:
            continue
        if other.keys[end : end + 1] in _BEHIND and other.keys[max(at - 1, 0)] not in _BOUNDING:
            return at, end + 1
        if at and other.keys[at - 1] in _BEFORE and measure[-1] not in SPANS:
            return at - 1, end
    return None


_UNITS = frozenset({*SPANS, "meter", "kilometer", "km"})
_BEHIND = (("later",), ("lang",), ("daarna",))
_BEFORE = frozenset("op vanaf buiten".split())
_BOUNDING = frozenset("binnen hooguit hoogstens hoogste maximaal uiterlijk dan".split())
