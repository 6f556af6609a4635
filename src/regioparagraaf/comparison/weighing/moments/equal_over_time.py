"""As much as before, or as much as elsewhere: 'de leges blijven gelijk', 'de leges zijn overal gelijk'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EVERY


def equal_over_time(pair: Pair) -> tuple[str, str] | None:
    """What stays equal on one side, and is only equal from place to place on the other; else None."""
    for side, other in pair.both_ways:
        stays = side.all_keys >= _EQUAL and not _STAYING.isdisjoint(side.all_keys)
        if not stays or not _STAYING.isdisjoint(other.all_keys) or _compares_places(side):
            continue  # as of most
        here = side.places(_STAYING)[0]
        there = next((at for at in range(len(other.keys)) if _is_everywhere(other, at)), None)
        if there is not None and not _ALIKE.isdisjoint(other.all_keys):
            return pair.in_order(side, (side.words(here), other.span(there, min(there + 2, len(other.keys)))))
    return None


def _compares_places(side: Side) -> bool:
    return any(_is_everywhere(side, at) for at in range(len(side.keys)))


def _is_everywhere(side: Side, at: int) -> bool:
    """Whether 'overal', 'in elke' or 'alle gemeenten' stands there."""
    return side.keys[at] == "overal" or (
        side.keys[at] in EVERY and side.keys[at + 1 : at + 2] != () and side.keys[at + 1] in _PLACES
    )


_EQUAL = frozenset({"gelijk"})
_ALIKE = frozenset("gelijk evenveel dezelfde hetzelfde zelfde".split())
_STAYING = frozenset("blijft blijven houdt houden behoudt behouden".split())
_PLACES = frozenset("gemeenten gemeente dorpen dorp kernen kern wijken wijk scholen school clubs".split())
