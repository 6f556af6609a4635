"""A condition of which a sentence says that it is otherwise then: 'tenzij het vriest' is 'dat is (alleen)
anders als het vriest', 'als het vriest, is dat anders'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.words import STOPS


def is_otherwise(side: Side, hedge: Hedge) -> bool:
    """Whether a condition stands in a sentence that says only that it is otherwise then."""
    if _OTHERWISE.isdisjoint(side.all_keys) or not hedge.is_condition:
        return False
    start = next((p + 1 for p in range(hedge.start - 1, -1, -1) if side.keys[p] in STOPS), 0)
    end = next((p for p in range(hedge.end, len(side.keys)) if side.keys[p] in STOPS), len(side.keys))
    opener = next((p for p in range(hedge.start, hedge.end) if side.keys[p] in _IF), hedge.start)
    around = {key for key in (*side.keys[start:opener], *side.keys[hedge.end : end]) if key[0].isalpha()}
    return not _OTHERWISE.isdisjoint(around) and around <= _BEING


_IF = frozenset("als indien wanneer".split())
_OTHERWISE = frozenset("anders verandert wijzigt".split())
"""'Dat verandert alleen als de raad iets anders besluit' is 'tenzij de raad anders besluit'."""
_BEING = ONLY | _OTHERWISE | frozenset("dat dit het is wordt zijn ligt geldt dan".split())
