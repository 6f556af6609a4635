"""Money for a thing in the place of the thing: 'er komt een brug en wij reserveren daarvoor vier ton', 'voor
een brug reserveren wij vier ton'. Who keeps the money ready has not yet said that he builds."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import COMING


def only_paid_for(pair: Pair) -> str:
    """The words by which a thing comes on one side, where the other only has money for it; or ''."""
    for side, other in pair.both_ways:
        if _BACK.isdisjoint(side.all_keys) or not _MADE.isdisjoint(other.all_keys):
            continue
        for at in side.places(COMING):
            if "er" not in side.keys[max(at - 1, 0) : at + 2]:
                continue
            end = side.stop(at)
            things = {side.roots[p] for p in pair.content(side) if at < p < end}
            if things & _paid_for(other) and not _BACK.isdisjoint(side.keys[at:]):
                return side.words(*sorted((at, side.keys.index("er", max(at - 1, 0)))))
    return ""


def _paid_for(side: Side) -> set[str]:
    """The roots of the nouns that 'voor' leads in."""
    return {
        root
        for at, (key, _) in enumerate(pairwise(side.keys))
        if key == "voor"
        for root in side.roots[at + 1 : at + _NEAR]
        if root
    }


_NEAR = 5
"""Words from 'voor' on in which the thing stands: 'voor een nieuwe houten brug'."""
_BACK = frozenset("daarvoor hiervoor ervoor daartoe waarvoor".split())
_MADE = COMING | frozenset(
    "wordt worden bouwen bouwt gebouwd bouw aanleggen aanleg leggen legt maken maakt aan plaatsen plaatst "
    "realiseren realiseert realisatie openen opent krijgt krijgen kopen koopt aanschaf aanschaffen".split()
)
"""By these the other side says too that the thing comes."""
