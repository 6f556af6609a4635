"""All of a kind, or only those whom we pick: 'vrijwilligers krijgen een verzekering', 'vrijwilligers die wij
inzetten, zijn verzekerd'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.our_clauses import our_clauses
from regioparagraaf.comparison.weighing.pair import Pair


def meant_by_us(pair: Pair) -> str:
    """The clause with 'die wij' behind somebody or something of both sides, of which the other side has
    neither the verb nor anything that is ours; or ''."""
    for side, other in pair.both_ways[::-1]:
        if not _RELATING.isdisjoint(other.all_keys) or not _OURS.isdisjoint(other.all_keys):
            continue
        for start, end in our_clauses(side):
            verb = side.roots[end - 1]
            known = side.roots[start - 1] in other.all_roots
            if (
                known
                and verb
                and verb not in other.all_roots
                and verb not in _HAVING
                and end - 1 in pair.left(side)
            ):
                return side.span(start, end)
    return ""


_RELATING = frozenset("die dat wie waar".split())
_OURS = frozenset("onze ons eigen".split())
_HAVING = frozenset("heb besit beher".split())
"""Roots by which a thing is only ours."""
