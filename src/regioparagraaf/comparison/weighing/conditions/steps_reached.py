"""How far a thing must have come: 'pas als de loods klaar is', 'niet voordat er een vergunning voor de loods
is'. What is there is further than what may be built, and that is further than what is on paper."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair

_STEPS = (
    "plan plannen gepland ontwerp ontwerpen ontworpen aangevraagd aangekondigd tekening zicht uitzicht "
    "perspectief geld budget",
    "vergunning vergunningen vergund besluit besloten vastgesteld toegewezen aangewezen",
    "begin begonnen gestart aanbouw aanbesteed",
    "klaar gereed af voltooid opgeleverd afgerond bewoond open geopend aangelegd gebouwd gerealiseerd",
)
_RANKS = {word: rank for rank, words in enumerate(_STEPS) for word in words.split()}
_OPENERS = frozenset("als wanneer indien zodra nadat voordat alvorens totdat zolang".split())
_ONLY = frozenset("pas alleen niet geen eerst tot totdat voordat alvorens nadat zodra".split())


def another_step(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a condition that asks for another step of what both sides name."""
    if _ONLY.isdisjoint(pair.common.all_keys) or _ONLY.isdisjoint(pair.draft.all_keys):
        return ()
    ours = _condition(pair.common)
    theirs = _condition(pair.draft) if ours is not None else None
    if ours is None or theirs is None or ours[0] == theirs[0]:
        return ()
    if any(key in pair.draft.all_keys for key in ours[2]) or any(
        key in pair.common.all_keys for key in theirs[2]
    ):
        return ()
    was, wordt = pair.common.span(*ours[1]), pair.draft.span(*theirs[1])
    return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)


def _condition(side: Side) -> tuple[int, tuple[int, int], list[str]] | None:
    """The furthest step that the one clause of a side asks for, where the clause stands, and its words."""
    places = side.places(_OPENERS)
    if len(places) != 1:
        return None
    start, end = places[0], side.stop(places[0])
    said = [key for key in side.keys[start:end] if key in _RANKS]
    return (max(_RANKS[key] for key in said), (start, end), said) if said else None
