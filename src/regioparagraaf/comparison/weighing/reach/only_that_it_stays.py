"""What stays as much as it was, or only stays: 'de toelage blijft even hoog', 'de schippers houden een
toelage'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def only_that_it_stays(pair: Pair) -> str:
    """'Even hoog', 'op peil' of what stays, where the other side says only that it stays; or ''."""
    for side, other in pair.both_ways:
        if _STAYS.isdisjoint(side.all_keys) or _STAYS.isdisjoint(other.all_keys):
            continue
        if _OPENING.isdisjoint(side.all_keys) or other.measures.quantities:
            continue
        if any(key.startswith(_AS_MUCH_TOO) for key in other.keys):
            continue
        for at in range(len(side.keys)):
            words = next((one for one in _AS_MUCH if side.keys[at : at + len(one)] == one), None)
            if words:
                return side.span(at, at + len(words))
    return ""


_STAYS = frozenset("blijft blijven houdt houden behoudt behouden".split())
_AS_MUCH = (
    ("even", "hoog"),
    ("even", "groot"),
    ("even", "veel"),
    ("op", "peil"),
    ("op", "hetzelfde", "niveau"),
    ("evenveel",),
)
_OPENING = frozenset(words[0] for words in _AS_MUCH)
_AS_MUCH_TOO = tuple(
    "even genoeg voldoende peil niveau gelijk onverander ongewijzig onvermind zelfde dezelfde hetzelfde "
    "niet geen verander minder nu huidig zo".split()
)
