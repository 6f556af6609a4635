"""One for all who act together, or any number: 'de gemeenten voeren één tarief in', 'de gemeenten voeren een
tarief in'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EACH


def one_or_any(pair: Pair) -> tuple[str, str] | None:
    """'Één tarief' and 'een tarief', where several act or use it and nothing else says that it is one."""
    for side, other in pair.both_ways:
        if side.keys.count("één") != 1 or "één" in other.all_keys or not _TOGETHER.isdisjoint(other.all_keys):
            continue  # as of most
        if any(key == "per" and not own[0].isdecimal() for key, own in pairwise(other.keys)):
            continue  # 'een tarief per boot'; not 'per 1 januari'
        for at, key in enumerate(side.keys[:-1]):
            thing = side.keys[at + 1]
            if key != "één" or not _is_shared(side) or thing in _COUNTED:
                continue
            for there, own in enumerate(other.keys[:-1]):
                if own == "een" and other.keys[there + 1] == thing:
                    said = side.span(at, at + 2), other.span(there, there + 2)
                    return pair.in_order(side, said)
    return None


def _is_shared(side: Side) -> bool:
    """Whether several act, or all are served by it: 'de gemeenten voeren', 'voor alle ondernemers'."""
    return "gemeenten" in side.all_keys or "alle" in side.all_keys


_TOGETHER = EACH | frozenset(
    "samen deelt delen gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke zelfde dezelfde "
    "hetzelfde eenzelfde gedeeld gedeelde enkel enkele eigen hele regio regionaal regionale".split()
)
"""With these it is one without 'één', or each has his own."""
_COUNTED = frozenset("jaar maand week dag uur keer maal avond".split())
