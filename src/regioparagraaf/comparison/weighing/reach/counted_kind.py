"""So many of a kind, or so many of whatever kind: 'drie zeilboten', 'drie boten'. What is counted has its
full name; a compound that was named before is called by its head with 'de'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.units import UNITS


def counted_kind(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a compound behind a number of which the other side counts as many by its head alone."""
    ours, theirs = _counted(pair, pair.common), _counted(pair, pair.draft)
    for (value, here), (other, there) in ((one, two) for one in ours for two in theirs):
        was, wordt = pair.common.keys[here], pair.draft.keys[there]
        if value != other or was == wordt:
            continue
        if _is_a_kind(was, wordt) or _is_a_kind(wordt, was):
            wider = len(wordt) < len(was)
            return reach(pair.common.words(here), pair.draft.words(there), wider)
    return ()


def _counted(pair: Pair, side: Side) -> list[tuple[float, int]]:
    """The numbers with the unanswered noun that each counts, an adjective in between."""
    left, found = pair.left(side), []
    for count in side.measures.quantities:
        behind = range(count.end, min(count.end + _NEAR, len(side.keys)))
        if count.value > 1:
            found += [(count.value, at) for at in behind if at in left and side.keys[at] not in UNITS]
    return found


_NEAR = 2


def _is_a_kind(compound: str, head: str) -> bool:
    return compound.endswith(head) and len(head) >= _WORD and len(compound) - len(head) >= _PART


_WORD, _PART = 5, 3
"""Letters of a head, and of what is put before it, at least."""
