"""What one text excepts and the other asks for: 'tenzij de wet dat toestaat' for 'voor zover de wet dat
toestaat', where nothing else in either text denies anything."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.marker_senses import NOBODY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def excepted_alone(pair: Pair) -> tuple[Signal, ...]:
    """The change of the one condition that excepts into one that asks, or the other way round."""
    for side, other in pair.both_ways:
        excepting = [hedge for hedge in side.hedges if _excepts(side, hedge)]
        if len(excepting) != 1 or not other.hedges or _denies(other, pair):
            continue
        outside = (*side.keys[: excepting[0].start], *side.keys[excepting[0].end :])
        if not (NOBODY | ONLY).isdisjoint(outside):
            continue
        asked = max(other.hedges, key=lambda hedge: hedge.end - hedge.start)
        said = side.span(excepting[0].start, excepting[0].end), other.quote(asked)
        return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


def _excepts(side: Side, hedge: Hedge) -> bool:
    """Whether a clause says when the promise does not hold."""
    words = side.keys_of(hedge)
    if words[0] == "tenzij":
        return True
    return hedge.group == EXCEPTION and words[1:2] in (("als",), ("indien",), ("wanneer",))


def _denies(side: Side, pair: Pair) -> bool:
    """Whether anything on this side denies, excepts or stops something, so that both may say the same."""
    words = NOBODY | ONLY | _TURNING
    return any(key in words or key in pair.lexicon.denials or key.startswith("on") for key in side.keys)


_TURNING = frozenset(
    "tenzij behalve behoudens uitgezonderd uitzondering uitzonderingen zonder anders zolang totdat tot mits "
    "gebrek gevaar stoppen stopt vervalt vervallen afgezien afzien buiten ander andere verbod".split()
)
