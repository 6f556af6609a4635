"""A body of another level of the same municipality, whatever part it plays: 'de raad' and 'de gemeente',
'meldt het bij de gemeente' and 'meldt het bij het college'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import body_signal
from regioparagraaf.comparison.weighing.pair import Pair


def another_level(pair: Pair) -> tuple[Signal, ...]:
    """The body of a level that only the common text names, and the one of a level that only the draft does,
    in whatever number: who is 'wij' is left to other rules."""
    gone, new = _only_here(pair.common, pair.draft), _only_here(pair.draft, pair.common)
    return (body_signal(pair, gone[0], new[0], Direction.CHANGED),) if gone and new else ()


def _only_here(side: Side, other: Side) -> list[Mention]:
    """The bodies of a level that the other side names in no word, outside what is only a place."""
    there = {_LEVELS.get(body.concept) for body in other.bodies}
    return [
        body
        for body in side.bodies
        if body.concept in _LEVELS
        and _LEVELS[body.concept] not in there
        and _IN.isdisjoint(side.keys[max(body.start - 1, 0) : body.start])
    ]


_LEVELS = {
    "gemeente": "gemeente",
    "gemeenten": "gemeente",
    "raad": "raad",
    "raden": "raad",
    "college": "college",
    "colleges": "college",
    "burgemeester": "burgemeester",
    "burgemeesters": "burgemeester",
    "wethouder": "college",
    "wethouders": "college",
}
"""What each body is or belongs to, in whatever number (Gemeentewet art. 6 and 34)."""
_IN = frozenset({"in", "binnen"})
