"""How long a thing lasts, or how long anybody stays in it: 'de opvang duurt niet langer dan een jaar', 'wie
er wordt opgevangen, blijft er niet langer dan een jaar'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def lasts_or_stays(pair: Pair) -> tuple[str, str] | None:
    """The verb of a thing that lasts on one side, and that of who stays for the same time on the other."""
    for side, other in pair.both_ways:
        lasts, stays = _verb(side, _LASTING), _verb(other, _STAYING)
        if lasts is None or stays is None or _WHO.isdisjoint(other.all_keys):
            continue
        if _verb(side, _STAYING) is None and _verb(other, _LASTING) is None:
            return pair.in_order(side, (side.words(lasts), other.words(stays)))
    return None


def _verb(side: Side, verbs: frozenset[str]) -> int | None:
    """The place of one of these, in a sentence that counts time."""
    timed = any(q.unit == "d" for q in side.measures.quantities) or bool(side.measures.terms)
    return side.first(verbs) if timed else None


_LASTING = frozenset("duurt duren".split())
_STAYING = frozenset("blijft blijven verblijft verblijven woont wonen".split())
_WHO = frozenset("wie iemand niemand je u bewoner bewoners mensen gasten".split())
