"""A 'blijven' in what decides for whom or when a promise holds: 'schippers die lozen', 'schippers die blijven
lozen'. Who did it once is no longer meant."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair


def keeps_on(pair: Pair) -> tuple[Signal, ...]:
    """The 'blijven' of one side in the clause that says whom or when, where the other side has its verb."""
    if pair.changed > KEPT_WORDS:
        return ()
    for side, other in pair.both_ways:
        if _STAYING.isdisjoint(side.all_keys) or not (_STAYING | _AGAIN).isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            opener = _opener(side, at) if key in _STAYING else None
            place = _done(side.roots[at + 1], other) if opener is not None else None
            if opener is None or place is None or side.roots[at + 1] in _LASTING:
                continue
            said = side.span(at, at + 2), other.words(place)
            way = pair.gone_or_new(side)
            if side.keys[opener] in OPENERS:
                way = Direction.CHANGED
            return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), way),)
    return ()


_STAYING = frozenset("blijf blijft blijven".split())
_AGAIN = frozenset("nog steeds telkens herhaaldelijk opnieuw weer langdurig voortdurend doorgaan".split())
"""With these the other side may say that it goes on."""
_LASTING = frozenset("foldo werk bestan won functioner gel".split())
"""What lasts by itself: 'een dijk die voldoet', 'een dijk die blijft voldoen'."""


def _opener(side: Side, at: int) -> int | None:
    """Where the clause around a place opens that says whom or when; None where none does."""
    start = side.stretch(at)[0]
    for place in range(at - 1, start - 1, -1):
        key = side.keys[place]
        relative = key == "die" or (key == "dat" and side.keys[max(place - 2, 0)] in _ONE_OF_THEM)
        if key == "wie" or key in OPENERS or (relative and place > 0):
            return place
        if key == "dat":
            return None
    return None


_ONE_OF_THEM = frozenset("een het elk ieder".split())


def _done(root: str, other: Side) -> int | None:
    """The place on the other side of the verb with this root, in a clause that says whom or when."""
    places = (at for at, own in enumerate(other.roots) if own and own == root)
    return next((at for at in places if _opener(other, at) is not None), None)
