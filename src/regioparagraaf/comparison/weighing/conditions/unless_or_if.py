"""A condition that became an exception: 'als de raad instemt', 'tenzij de raad instemt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY, denials
from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.otherwise import is_otherwise
from regioparagraaf.comparison.weighing.conditions.retold import denied
from regioparagraaf.comparison.weighing.conditions.same_condition import what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import any_among


def unless_or_if(pair: Pair) -> tuple[Signal, ...]:
    """The change of one condition into an exception, or the other way round, where no denial went with it."""
    if not any(_excepts(side, hedge) for side in pair.sides for hedge in side.hedges):
        return ()
    proved = _once_proved(pair)
    if proved:
        return proved
    if abs(len(denials(pair.common, pair.lexicon)) - len(denials(pair.draft, pair.lexicon))) % 2:
        return ()  # 'wij bouwen niet, tenzij' is 'wij bouwen alleen als'
    for side, other in pair.both_ways[::-1]:
        unless = [hedge for hedge in side.hedges if _excepts(side, hedge)]
        if not unless or any(_excepts(other, hedge) for hedge in other.hedges):
            continue
        if any(key.startswith("uitzonder") for key in other.keys):
            continue  # 'wij maken alleen een uitzondering als'
        for hedge in other.hedges:
            about = what_of(pair, other, hedge)
            if is_otherwise(other, hedge):
                continue  # 'dat is anders als de raad instemt' is 'tenzij'
            asked = other.keys[hedge.start] in IF or hedge.group in _AT_NEED
            if not asked or denied(other, hedge) != denied(side, unless[0]):
                continue
            if any_among(pair, about, what_of(pair, side, unless[0])):
                said = other.quote(hedge), side.span(unless[0].start, unless[0].end)
                was, wordt = pair.in_order(other, said)
                return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)
    return ()


def _once_proved(pair: Pair) -> tuple[Signal, ...]:
    """The change of an exception into a condition that must first be met or shown, denied or not: who says
    nothing has it with 'tenzij wij aantonen dat het niet mag', and not with 'zodra vaststaat dat het mag'."""
    for side, other in pair.both_ways[::-1]:
        unless = next((hedge for hedge in side.hedges if side.keys[hedge.start] == "tenzij"), None)
        if unless is None or any(_excepts(other, hedge) for hedge in other.hedges):
            continue
        about = what_of(pair, side, unless)
        for hedge in other.hedges:
            words = other.keys_of(hedge)
            waits = words[0] == "zodra" or not _SHOWN.isdisjoint(words)
            if words[0] in _WHEN and waits and any_among(pair, about, what_of(pair, other, hedge)):
                said = other.quote(hedge), side.quote(unless)
                was, wordt = pair.in_order(other, said)
                return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)
    return ()


_WHEN = frozenset("zodra wanneer als indien nadat mits pas alleen".split())
_SHOWN = frozenset("vaststaat aangetoond bewezen gebleken blijkt aannemelijk zeker bewijst aantoont".split())


def _excepts(side: Side, hedge: Hedge) -> bool:
    return side.keys[hedge.start] == "tenzij" or hedge.group == EXCEPTION


IF = ONLY | frozenset("als indien wanneer mits zodra pas".split())
"""What opens a condition under which it is done."""
_AT_NEED = frozenset({"verzoek", "nodig"})
"""What says in a phrase that it is done if asked, or if needed: 'op verzoek', 'zo nodig'."""
