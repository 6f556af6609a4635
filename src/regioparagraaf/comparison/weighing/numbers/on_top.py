"""Whether as many come beside those that are there: 'stellen er twee schippers bij aan', 'stellen twee
schippers aan'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def on_top(pair: Pair) -> str:
    """The 'er' and 'bij' around a number that one side has alone; '' where nothing else says it there."""
    for side, other in pair.both_ways:
        if "er" not in side.all_keys or not _BESIDE.isdisjoint(other.all_keys):
            continue
        for quantity in side.measures.quantities:
            before = side.keys[max(quantity.start - 2, 0) : quantity.start]
            behind = side.keys[quantity.end : quantity.end + _NEAR]
            twins = [q for q in other.measures.quantities if q.value == quantity.value]
            beside = any("bij" in other.keys[q.end : q.end + _NEAR] for q in twins)
            same = quantity.unit != "%" and bool(twins) and not beside
            same = same and (
                quantity.unit == "€" or any(key in other.all_keys for key in before if key != "er")
            )
            if "er" in before and "bij" in behind and same and _ends(side, quantity.end):
                return f"er {side.quote(quantity)} … bij"
    return ""


_NEAR = 4
"""Words behind the number in which 'bij' stands: 'twee oude schippers bij'."""
_BESIDE = frozenset(
    "erbij extra meer nieuw nieuwe aanvullend aanvullende daarnaast bijkomend bijkomende uitbreiden "
    "uitbreiding breiden ook nog bovenop naast aangevuld aanvullen "
    "verhoogd verhogen verhoging".split()
)


def _ends(side: Side, at: int) -> bool:
    """Whether the 'bij' behind a place leads nothing in."""
    place = side.keys.index("bij", at)
    behind = side.keys[place + 1 : place + 2]
    return (
        not behind
        or not behind[0][0].isalpha()
        or behind[0] in _JOINED
        or not side.particles.keys().isdisjoint((place, place + 1))
    )


_JOINED = frozenset("en die om zodat waarvan".split())
