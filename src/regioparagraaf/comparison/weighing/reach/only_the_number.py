"""The things that stay, or only how many there are: 'alle schuren blijven', 'het aantal schuren blijft
gelijk'. Where only the number stays, each of them may go as another comes."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def only_the_number(pair: Pair) -> str:
    """'Het aantal schuren' of what stays on the other side by itself, as written; or ''."""
    for side, other in pair.both_ways[::-1]:
        if _STAYING.isdisjoint(side.all_keys) or _STAYING.isdisjoint(other.all_keys):
            continue
        if _NUMBER.isdisjoint(side.all_keys) or any(key.startswith(_AS_MANY) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            noun = at + 1 + (side.keys[at + 1] in ("aan", "van", "de", "onze"))
            if key in _NUMBER and side.keys[max(at - 1, 0)] in ("het", "de") and noun < len(side.keys):
                named = side.roots[noun] and any(root.startswith(side.roots[noun]) for root in other.roots)
                if named and not other.measures.quantities:
                    return side.span(at, noun + 1)
    return ""


_NUMBER = frozenset("aantal hoeveelheid totaal oppervlakte areaal omvang".split())
_AS_MANY = ("aantal", "hoeveel", "totaal", "oppervlak", "areaal", "omvang", "even", "net", "zoveel", "minder",
            "meer", "afnem", "afneem", "neem", "nem", "daal", "dalen", "krimp", "geen", "niet")  # fmt: skip
_STAYING = frozenset(
    "blijft blijven behouden behoudt behoud houden houdt gehandhaafd bewaard bewaren".split()
)
