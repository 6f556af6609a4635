"""An amount that rose with prices and is a fixed one now, or the other way round: 'stijgt mee met de lonen',
'een vast bedrag'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair

_RISING = tuple("index geïndex meestijg meegroei meebeweg inflatie prijsstijging prijspeil".split())
"""How words begin that say that an amount goes with prices."""
_RISING_ROOTS = frozenset("meestijg meegroei meebeweg".split())
_PRICES = tuple("prijs prijz loon lonen inflatie index geïndex koopkracht aangepast verhoogd stijg".split())


def no_longer_indexed(pair: Pair) -> Signal | None:
    """The signal of an amount that both sides have, and that only one lets rise with prices."""
    if any(all(q.unit != "€" for q in side.measures.quantities) for side in pair.sides):
        return None
    for side, other in pair.both_ways:
        at = _rises(side)
        if at is None or any(key.startswith(_PRICES) for key in other.keys):
            continue
        fixed = other.first(_FIXED)
        said = side.words(*side.verb_words(at)), "" if fixed is None else other.words(fixed)
        return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


def _rises(side: Side) -> int | None:
    """Where a word says that the amount goes with prices; None where none does."""
    return next(
        (
            at
            for at, key in enumerate(side.keys)
            if key.startswith(_RISING) or side.roots[at] in _RISING_ROOTS
        ),
        None,
    )


_FIXED = frozenset("vast vaste".split())
