"""Before it is decided, or before it is only told: 'inwoners zien het plan voordat het college beslist', '…
voordat het college zijn besluit bekendmaakt'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_announced(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a decision that one side is before, or behind, where the other names its announcement."""
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        told = _clause(side, _TOLD)
        decided = _clause(pair.other(side), _DECIDED) if told else None
        if told and decided and _clause(pair.other(side), _TOLD) is None:
            said = side.span(*told), pair.other(side).span(*decided)
            return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


def _clause(side: Side, verbs: tuple[str, ...]) -> tuple[int, int] | None:
    """The clause of 'voordat' or 'nadat' in which one of these verbs stands."""
    for at in side.places(_OPENING):
        end = side.stop(at + 1)
        if any(side.keys[p].startswith(verbs) for p in range(at + 1, end)):
            return at, end
    return None


_OPENING = frozenset("voordat alvorens nadat zodra".split())
_TOLD = ("bekendma", "bekendgem", "publice", "gepublic", "aankondig", "aangekond", "meedeel", "meegedeel")
_DECIDED = ("beslui", "beslis", "besloten", "vaststel", "vastgest")
