"""What each must have, or all of them counted together: 'een meerderheid in elk van de vijf besturen', 'een
meerderheid in de vijf besturen samen'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import EVERY


def counted_together(pair: Pair) -> tuple[str, str] | None:
    """'Alle' or 'elk' of one side and 'samen' of the other, where a majority or an amount is counted."""
    for side, other in pair.both_ways:
        if _TOGETHER.isdisjoint(other.all_keys) or EVERY.isdisjoint(side.all_keys):
            continue
        every = [
            at for at, key in enumerate(side.keys[:-1]) if key in EVERY and side.keys[at + 1] not in SPANS
        ]
        counted = all(
            not _COUNTED.isdisjoint(one.all_keys) or any(q.unit == "€" for q in one.measures.quantities)
            for one in (side, other)
        )
        if not every or not counted or not _TOGETHER.isdisjoint(side.all_keys):
            continue
        together = other.places(_TOGETHER)[0]
        for at in every:
            named = [
                p for p in range(at + 1, min(at + _NEAR, len(side.keys))) if side.keys[p] in other.all_keys
            ]
            nouns = [p for p in named if len(side.keys[p]) > _SMALL]
            free = nouns and other.keys[max(other.keys.index(side.keys[nouns[0]]) - 1, 0)] not in EVERY
            if free and not EVERY & set(other.keys[max(together - _NEAR, 0) : together]):
                return pair.in_order(side, (side.words(at, nouns[0]), other.words(together)))
    return None


_COUNTED = frozenset("meerderheid meerderheden stemmen gemiddelde budget bedrag".split())
_TOGETHER = frozenset("samen tezamen gezamenlijk opgeteld".split())
_NEAR = 5
_SMALL = 4
