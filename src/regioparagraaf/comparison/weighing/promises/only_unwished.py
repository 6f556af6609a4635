"""What may not be done, or what somebody would rather not see: 'mag niet', 'is niet gewenst', 'het verdient
aanbeveling dat niet te doen'. Who only advises against it has not forbidden it."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import DENYING


def only_unwished(pair: Pair) -> tuple[str, str] | None:
    """The words for the ban on one side, and those of the advice against it on the other; else None."""
    for side, other in pair.both_ways:
        unwished = _unwished(other)
        banned = _ban(side) if unwished else None
        if unwished and banned and _ban(other) is None and _unwished(side) is None:
            return pair.in_order(side, (side.words(*banned), other.span(*unwished)))
    return None


def _ban(side: Side) -> tuple[int, ...] | None:
    """The places of the words that forbid: 'mag … niet', 'niet mogelijk', 'verboden', 'stookverbod'."""
    for at, key in enumerate(side.keys):
        if key in _BANNED or key.endswith("verbod"):
            return (at,)
        if key not in _ALLOWING:
            continue
        denial = next((p for p in range(*side.stretch(at)) if side.keys[p] in DENYING), None)
        if denial is not None:
            return tuple(sorted((denial, at)))
    return None


_BANNED = frozenset("verboden verbied verbieden verbiedt ontoelaatbaar".split())
_ALLOWING = frozenset(
    "mag mogen kan kunt kunnen mogelijk toegestaan geoorloofd toelaatbaar toegelaten".split()
)


def _unwished(side: Side) -> tuple[int, int] | None:
    """From where to where it says that it is better not done; None where it does not."""
    for at, key in enumerate(side.keys):
        if key in _UNWISHED:
            return at, at + 1
        if key in _WISHED and side.keys[max(at - 1, 0)] == "niet":
            return at - 1, at + 1
        start, end = side.stretch(at)
        if key in _ADVISED and not DENYING.isdisjoint(side.keys[start:end]):
            return at, at + 1
        if side.keys[at : at + 3] == ("af", "te", "raden"):
            return at, at + 3
    return None


_UNWISHED = frozenset("ongewenst onwenselijk onverstandig afgeraden ontraden ontmoedigd".split())
_WISHED = frozenset("gewenst wenselijk verstandig raadzaam aanbevolen".split())
_ADVISED = frozenset("beter liever aanbeveling".split())
