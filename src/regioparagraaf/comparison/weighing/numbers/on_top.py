"""Whether as many come beside those that are there: 'stellen er twee schippers bij aan', 'stellen twee
schippers aan'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def on_top(pair: Pair) -> str:
    """The 'er' and 'bij' around a number that one side has alone; '' where nothing else says it there."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        if "er" not in side.all_keys or not _BESIDE.isdisjoint(other.all_keys):
            continue
        for quantity in side.measures.quantities:
            before = side.keys[max(quantity.start - 2, 0) : quantity.start]
            behind = side.keys[quantity.end : quantity.end + _NEAR]
            same = quantity.unit != "%" and any(q.value == quantity.value for q in other.measures.quantities)
            same = same and any(key in other.all_keys for key in before if key != "er")
            if "er" in before and "bij" in behind and same and _ends(side, quantity.end):
                return f"er {side.span(quantity.start, quantity.end)} … bij"
    return ""


_NEAR = 4
"""Words behind the number in which 'bij' stands: 'twee oude schippers bij'."""
_BESIDE = frozenset(
    "bij erbij extra meer nieuw nieuwe aanvullend aanvullende daarnaast bijkomend bijkomende uitbreiden "
    "uitbreiding breiden ook nog bovenop naast".split()
)


def _ends(side: Side, at: int) -> bool:
    """Whether the 'bij' behind a place leads nothing in."""
    place = side.keys.index("bij", at)
    behind = side.keys[place + 1 : place + 2]
    return not behind or not behind[0][0].isalpha() or behind[0] in _JOINED or place + 1 in side.particles


_JOINED = frozenset("en die om zodat waarvan".split())
