"""That others must agree, where the other side asks nobody: 'als zij dat een jaar vooraf zegt', 'als zij dat
een jaar vooraf zegt en de andere gemeenten het goedvinden'. However the rest is told, it is a veto."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def others_agree(pair: Pair) -> tuple[Signal, ...]:
    """The signal of somebody who must find it good in a second condition of one side alone."""
    for side, other in pair.both_ways[::-1]:
        if _AGREEING.isdisjoint(side.all_keys) or any(key.startswith(_AGREED) for key in other.keys):
            continue
        for at, key in enumerate(side.keys):
            start = _second(side, at) if key in _AGREEING and at in side.in_hedges else None
            if start is not None:
                said = side.span(start, at + 1)
                return (
                    Signal(SignalKind.RESERVATION, *pair.in_order(side, (said, "")), pair.gone_or_new(side)),
                )
    return ()


def _second(side: Side, at: int) -> int | None:
    """Where the 'en' stands by which a condition goes on with who agrees; None where it is no second one."""
    for place in range(at - 1, max(at - _LEAD, -1), -1):
        if side.keys[place] == "en" and place in side.in_hedges:
            return place if any(place < body.start <= at for body in side.bodies) else None
    return None


_LEAD = 8
"""Words before 'goedvinden' in which a second condition opens: 'en de andere gemeenten het'."""
_AGREEING = frozenset(
    "goedvinden goedvindt instemmen instemt toestemmen toestemt goedkeuren goedkeurt akkoord eens".split()
)
_AGREED = tuple("goedvind instem toestem goedgek goedkeur akkoord besluit beslis eens unaniem".split())
"""How words begin by which the other side asks somebody too."""
