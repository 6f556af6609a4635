"""What is not done before something that became what is done until then, or the other way round: 'de haven
sluit niet voordat de sluis af is', 'de haven sluit totdat de sluis af is'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair


def until_turned(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a 'niet voordat' that became 'totdat' in a kept sentence, or the other way round; who
    waits until then has another verb, and says the same."""
    if pair.changed > KEPT_WORDS or pair.left(pair.common) or pair.left(pair.draft):
        return ()
    for side, other, way in (
        (pair.common, pair.draft, Direction.DROPPED),
        (pair.draft, pair.common, Direction.ADDED),
    ):
        before, until = _opened(side, _NOT_BEFORE), _opened(other, _UNTIL)
        if before and until and side.keys.count("niet") == other.keys.count("niet") + 1:
            said = side.words(before.start, before.start + 1), other.words(until.start)
            return (Signal(SignalKind.NEGATION, *pair.in_order(side, said), way),)
    return ()


def _opened(side: Side, openings: tuple[tuple[str, ...], ...]) -> Hedge | None:
    """The first condition of a side that opens so."""
    for hedge in side.hedges:
        words = side.keys_of(hedge)
        if any(words[: len(opening)] == opening for opening in openings):
            return hedge
    return None


_NOT_BEFORE = (("niet", "voordat"), ("niet", "alvorens"))
_UNTIL = (("totdat",), ("tot",))
