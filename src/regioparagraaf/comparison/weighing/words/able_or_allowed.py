"""Who is able to, or who is allowed to, where that says for whom it is: 'een kind dat niet thuis kan wonen',
'een kind dat niet thuis mag wonen'. In a sentence of its own 'kan' is as often 'mag'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import ALLOWED, CAN


def able_or_allowed(pair: Pair) -> tuple[str, str] | None:
    """'Kan' and 'mag' between the same words of a clause that says for whom or when; else None."""
    for side, other in pair.both_ways:
        if CAN.isdisjoint(side.all_keys) or ALLOWED.isdisjoint(other.all_keys):
            continue  # as of most
        for at in side.places(CAN):
            if not _tells_of_whom(side, at):
                continue
            for there, instead in enumerate(other.keys):
                if (
                    instead in ALLOWED
                    and side.keys[at - 1] == other.keys[there - 1]
                    and (side.keys[at + 1 : at + 2] == other.keys[there + 1 : there + 2])
                ):
                    return pair.in_order(side, (side.words(at), other.words(there)))
    return None


def _tells_of_whom(side: Side, at: int) -> bool:
    start = side.stretch(at)[0]
    return any(key in _OPENING for key in side.keys[start:at])


_OPENING = frozenset("die wie dat als indien wanneer".split())
