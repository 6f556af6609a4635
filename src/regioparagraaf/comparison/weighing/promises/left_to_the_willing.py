"""A thing that comes, or only the means for who wants to do it: 'er komt een praktijk', 'er is een loods voor
wie een praktijk wil beginnen'. It comes when somebody wants to."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.patterns import on_demand


def left_to_the_willing(pair: Pair) -> str:
    """The words for who wants to do it, which one side alone has; else ''."""
    for side, other in pair.both_ways[::-1]:
        if _WANTING.isdisjoint(side.all_keys) or not _WANTING.isdisjoint(other.all_keys):
            continue
        found = _WILLING.search(side.text)
        if found:
            return found[0]
    return ""


_WILLING = on_demand(
    r"\b(?:voor|aan) wie [^.,;:]+ (?:wil|willen) (?:beginnen|starten|openen|oprichten|vestigen|overnemen)\b"
)
_WANTING = frozenset("wil willen wensen wenst initiatiefnemer initiatiefnemers".split())
