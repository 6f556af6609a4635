"""What an agreement held for is now what it excepts: 'als een oogst mislukt door droogte', 'als een oogst
mislukt, behalve door droogte'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def now_excepted(pair: Pair) -> tuple[Signal, ...]:
    """The exception of which the other side has the very words, and excepts nothing."""
    for side, other in pair.both_ways[::-1]:
        if pair.left(other) or not _EXCLUDING.isdisjoint(other.all_keys):
            continue
        if any(hedge.group == EXCEPTION for hedge in other.hedges):
            continue
        for hedge in side.hedges:
            named = side.keys[hedge.start + 1 : hedge.end]
            if hedge.group == EXCEPTION and named[:1] and named[0] in PREPOSITIONS and _has(other, named):
                said = side.quote(hedge)
                was, wordt = pair.in_order(side, (said, ""))
                return (Signal(SignalKind.RESERVATION, was, wordt, pair.gone_or_new(side)),)
    return ()


def _has(side: Side, words: tuple[str, ...]) -> bool:
    return any(side.keys[at : at + len(words)] == words for at in range(len(side.keys)))


_EXCLUDING = frozenset(
    "niet geen nooit zonder alleen uitsluitend slechts enkel buiten behalve uitgezonderd uitzondering tenzij "
    "behoudens na".split()
)
"""With these the other side may leave out the same in its own way."""
