"""'Zonder' a thing, or with some of it: 'zonder kosten', 'tegen geringe kosten'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def without_or_at(pair: Pair) -> Signal | None:
    """The signal of what is there without a thing on one side, and at or with some of it on the other."""
    for side in pair.sides:
        other = pair.other(side)
        if "zonder" not in side.all_keys or "zonder" in other.all_keys:
            continue
        words = (side.all_keys | other.all_keys) - {"zonder"}
        if any(pair.lexicon.denials.get(key) in _DENYING or key in _ONLY for key in words):
            continue
        for at, key in enumerate(side.keys[:-1]):
            for noun in _nouns(pair, side, at) if key == "zonder" else ():
                there = _with(other, side.roots[noun])
                if there is None:
                    continue
                said = side.span(at, noun + 1), other.span(*there)
                went = side is pair.common
                ways = Direction.DROPPED if went else Direction.ADDED
                return Signal(SignalKind.NEGATION, *pair.in_order(side, said), ways)
    return None


_DENYING = frozenset("vol eigen".split())
_ONLY = frozenset(
    "alleen slechts uitsluitend enkel pas tenzij behalve buiten uitzondering mits eerst anders".split()
)
"""Kinds of denial, and other words, that may say it as well: 'is zonder pas verboden', 'mag alleen met een
pas'."""


def _nouns(pair: Pair, side: Side, at: int) -> tuple[int, ...]:
    """The places of the content words that 'zonder' leads in."""
    content = set(pair.content(side))
    noun = at + 1 + (side.keys[at + 1] in DETERMINERS)
    near = range(at + 1, min(at + _NEAR, side.stop(at)))
    return tuple(place for place in near if place in content or place == noun)


def _with(side: Side, root: str) -> tuple[int, int] | None:
    """From where to where (exclusive) 'tegen' or 'met' leads this noun in."""
    for at, key in enumerate(side.keys[:-1]):
        if key not in ("tegen", "met"):
            continue
        for noun in range(at + 1, min(at + _NEAR, len(side.keys))):
            if side.roots[noun] == root:
                return at, noun + 1
    return None


_NEAR = 4
"""Words behind 'tegen' in which its noun stands: 'tegen een geringe vergoeding'."""
