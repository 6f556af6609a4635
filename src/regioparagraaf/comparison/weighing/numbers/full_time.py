"""Work counted in whole jobs: 'vier fte', 'vier fulltime medewerkers', 'vier voltijdsbanen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def whole_jobs(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the words that say on both sides that whole jobs are counted, where as many are."""
    ours, theirs = _jobs(pair.common), _jobs(pair.draft)
    same = {many for many, _ in ours} & {many for many, _ in theirs}
    here, there = (
        frozenset(at for many, places in jobs if many in same for at in places) for jobs in (ours, theirs)
    )
    return here, there


def _jobs(side: Side) -> list[tuple[float, tuple[int, ...]]]:
    """How many whole jobs a side counts, with the places of the words that say that they are whole."""
    found: list[tuple[float, tuple[int, ...]]] = []
    for quantity in side.measures.quantities:
        at = quantity.end
        key = side.keys[at] if at < len(side.keys) else ""
        if key in _JOBS or key.startswith(_WHOLE_JOB):
            found.append((quantity.value, (at,)))
        elif key in _FULL_TIME and side.keys[at + 1 : at + 2] and side.keys[at + 1][0].isalpha():
            found.append((quantity.value, (at, at + 1)))
    return found


_JOBS = frozenset("fte fte's formatieplaats formatieplaatsen".split())
_WHOLE_JOB = ("voltijdba", "voltijdsba", "voltijdkracht", "voltijdskracht", "fulltimer")
_FULL_TIME = frozenset("fulltime full-time voltijds voltijdse voltijd".split())
