"""Two groups that became those who are of both: 'voor schippers en voor vissers', 'voor schippers die visser
zijn'. Every word has an answer, and hardly anybody is left."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.small_words import BEING, RELATIVES


def both_at_once(pair: Pair) -> tuple[Signal, ...]:
    """The signal for two groups of which one side means those who are of both."""
    for side, other in pair.both_ways:
        for at, key in enumerate(other.keys):
            described = _described(other, at) if key in RELATIVES else None
            if described is None:
                continue
            joined = _joined(pair, side, other.roots[described[0]], _head(other, at))
            if joined is not None and not _is_described_too(side, other.roots[described[0]]):
                both, those = side.span(*joined), other.span(max(at - 1, 0), described[1])
                return shrunk(both, those, side is pair.draft)
    return ()


def _head(side: Side, at: int) -> set[str]:
    """The roots of those of whom the clause tells what they are too; nothing of 'mensen', who are nobody
    else."""
    return {*side.roots[max(at - _FIRST, side.stretch(at - 1)[0]) : at]} - _ANYBODY


_ANYBODY = frozenset({"", "mens", "ieman"})


def _described(side: Side, at: int) -> tuple[int, int] | None:
    """The place of the noun by which a relative clause says what somebody is too, and the end of the clause:
    'die visser zijn', 'die houder is van een pas'; None where it says another thing."""
    for place in range(at + 1, min(at + _NEAR, side.stop(at + 1))):
        verb = next((p for p in (place - 1, place + 1) if side.keys[p : p + 1] in _IS), None)
        if side.keys[place] in _COMPARED:
            return None  # 'van 67 jaar en ouder', 'die ouder zijn dan 67 jaar'
        if verb is not None and side.roots[place] and len(side.roots[place]) > _SHORT and verb > at:
            return place, side.stop(at + 1)
    return None


_NEAR = 4
"""Words behind 'die' in which the noun stands: 'die ook lid zijn'."""
_SHORT = 2
_COMPARED = frozenset("ouder jonger groter kleiner meer minder".split())
_IS = tuple((verb,) for verb in BEING)


def _joined(pair: Pair, side: Side, named: str, head: set[str]) -> tuple[int, int] | None:
    """From 'en' to the noun by which the side names a second group for itself; None where there is none."""
    for at, key in enumerate(side.keys):
        if key != "en":
            continue
        led = at + 1 + (side.keys[at + 1 : at + 2] in _FOR)
        led += side.keys[led : led + 1] in _ARTICLES
        if led >= len(side.keys) or not alike(side.roots[led], named, pair.lexicon):
            continue
        before = {root for root in side.roots[max(at - _FIRST, 0) : at] if root}
        if before & head:
            return at, led + 1
    return None


_FOR = tuple((word,) for word in "voor aan bij van met".split())
_ARTICLES = (("de",), ("het",), ("alle",), ("onze",))
_FIRST = 4
"""Words before 'en' in which the first group stands: 'iedereen tot 18 jaar en voor'."""


def _is_described_too(side: Side, named: str) -> bool:
    """Whether the side with both says in a relative clause of its own who is meant: 'ouderen die ziek
    zijn'."""
    return any(
        key in RELATIVES and (found := _described(side, at)) is not None and side.roots[found[0]] == named
        for at, key in enumerate(side.keys)
    )
