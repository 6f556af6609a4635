"""A condition that stayed, and in which a word came, went or took another's place: 'mits de raad vooraf
instemt', 'tenzij de wind of de stroom dat belet'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair


def changed_inside(pair: Pair, whole: bool = False) -> tuple[Signal, ...]:
    """The signal of a condition of both sides of a kept sentence that holds all that is left of either: a
    word or so, or the `whole` of what it says."""
    if pair.changed > KEPT_WORDS or not pair.common.hedges or not pair.draft.hedges:
        return ()
    ours, theirs = pair.left(pair.common), pair.left(pair.draft)
    if not ours and not theirs:
        return ()
    for hedge in pair.common.hedges:
        for twin in pair.draft.hedges:
            if hedge.group != twin.group or not hedge.is_condition:
                continue
            same = pair.common.keys[hedge.start] == pair.draft.keys[twin.start]
            told = whole or not ours or not theirs or _in_its_place(pair, ours, theirs)
            if same and told and _holds(hedge, ours) and _holds(twin, theirs):
                said = _said(pair.common, hedge), _said(pair.draft, twin)
                return (Signal(SignalKind.RESERVATION, *said, Direction.CHANGED),)
    return ()


def _in_its_place(pair: Pair, ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Whether one word took the place of one other, between the same words."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    (at,), (place,) = ours, theirs
    here, there = pair.common.keys, pair.draft.keys
    return (
        here[at - 1 : at] == there[place - 1 : place]
        and here[at + 1 : at + 2] == there[place + 1 : place + 2]
    )


def opened_otherwise(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a hedge with which the sentence opens, and that took the place of another one there:
    'waar mogelijk', 'bij gelijke prijs'."""
    ours = [hedge for hedge in pair.common.hedges if not hedge.start]
    theirs = [hedge for hedge in pair.draft.hedges if not hedge.start]
    if not ours or not theirs or ours[0].group == theirs[0].group or pair.changed > HALF:
        return ()
    if not (_is_bare(pair, pair.common, ours[0]) or _is_bare(pair, pair.draft, theirs[0])):
        return ()  # 'hangende het onderzoek', 'zolang het onderzoek loopt'
    said = _said(pair.common, ours[0]), _said(pair.draft, theirs[0])
    return (Signal(SignalKind.RESERVATION, *said, Direction.CHANGED),)


HALF = 0.5
"""Up to this share of changed words what opens the sentence was put there for what opened it."""


def _is_bare(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether a hedge names nothing that it depends on: 'waar mogelijk'."""
    named = any(hedge.holds(at) for at in pair.content(side))
    return not named and not hedge.is_condition


def _holds(hedge: Hedge, left: tuple[int, ...]) -> bool:
    return all(hedge.holds(at) for at in left)


def _said(side: Side, hedge: Hedge) -> str:
    return side.quote(hedge)
