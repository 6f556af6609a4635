"""What is as it must be, or only better than it was: 'wij maken het pad begaanbaar', 'het pad wordt door ons
beter begaanbaar gemaakt'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_better(pair: Pair) -> tuple[str, str] | None:
    """The quality of one side, and on the other only more of it."""
    for side, other in pair.both_ways[::-1]:
        if _MORE.isdisjoint(side.all_keys):
            continue
        if any(key in _MORE or key.endswith(_GROWING) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            quality = side.keys[at + 1]
            if side.keys[max(at - 1, 0)] == "of":
                continue  # '40 procent of meer bereikbaar'
            if key not in _MORE or not quality.endswith(_QUALITIES) or quality not in _bare(other):
                continue
            there = _bare(other)[quality]
            return pair.in_order(side, (side.words(at, at + 1), other.words(there)))
    return None


def _bare(side: Side) -> dict[str, int]:
    """The qualities of a side that no word grades, with their places."""
    return {
        key: at
        for at, key in enumerate(side.keys)
        if key.endswith(_QUALITIES) and side.keys[max(at - 1, 0)] not in _GRADING
    }


_MORE = frozenset("beter meer verder".split())
_GROWING = tuple("der ker ger verbeteren verbetert verbeterd vergroten vergroot vergroting".split())
_QUALITIES = ("baar", "bare", "lijk", "lijke", "veilig", "veilige", "dekkend", "vrij", "vrije")
_GRADING = frozenset("beter meer minder goed slecht zo even te niet".split())
