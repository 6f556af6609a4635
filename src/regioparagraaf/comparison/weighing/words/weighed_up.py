"""What goes before something else, where the other side only weighs the one against the other: 'bij storm
gaan de ponten voor de jachten', 'bij storm wegen wij ponten en jachten tegen elkaar af'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.priority import ranking
from regioparagraaf.dutch.alike import has_alike


def weighed_up(pair: Pair) -> tuple[str, str] | None:
    """The words of the ranking and those of the weighing up; None where neither took the other's place."""
    for side, other in pair.both_ways:
        weighing = _weighing(other)
        if weighing is None or _weighing(side) is not None:
            continue
        ours = ranking(side, pair.content(side))
        if ours is None or ranking(other, pair.content(other)) is not None:
            continue
        if all(has_alike(other.roots, root, pair.lexicon) for root in ours.last):
            return pair.in_order(side, (side.words(*sorted(ours.words)), other.words(*weighing)))
    return None


def no_longer_equal(pair: Pair) -> tuple[str, str] | None:
    """'Even zwaar' on one side, and 'telt mee' on the other, which does not say for how much."""
    for side in pair.sides:
        other = pair.other(side)
        along = next((at for at in range(len(other.keys)) if _counts_too(other, at)), None)
        if along is None or any(key.startswith(_EQUALLY) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key == "even" and side.keys[at + 1] in _HEAVY:
                mee = [other.keys.index("mee", along)] if "mee" in other.keys[along:] else []
                return pair.in_order(side, (side.span(at, at + 2), other.words(along, *mee)))
    return None


def _counts_too(side: Side, at: int) -> bool:
    """Whether a verb says that a thing counts as well: 'weegt mee', 'tellen mee', 'meewegen'."""
    counts = side.roots[at] in _COUNTING and "mee" in side.keys[at : side.stop(at)]
    return counts or side.roots[at] in _ALONG


_COUNTING, _ALONG = frozenset("weg tel".split()), frozenset("meeweg meetel".split())
_EQUALLY = ("even", "gelijk", "evenveel", "dezelfde", "hetzelfde")
_HEAVY = frozenset("zwaar belangrijk".split())


def _weighing(side: Side) -> tuple[int, ...] | None:
    """Where a side weighs two things up, or looks for a balance between them."""
    weighed = [at for at, key in enumerate(side.keys) if key.startswith(_WEIGHED)]
    if not weighed and _WEIGHING not in side.all_roots and _BALANCE.isdisjoint(side.all_keys):
        return None
    for at, key in enumerate(side.keys):
        if side.roots[at] == _WEIGHING or at in weighed:
            return side.verb_words(at)
        if key in _BALANCE and "tussen" in side.keys[at:]:
            return (at,)
    return None


_WEIGHED = ("afgewogen", "afweging")
_WEIGHING = "afweg"
"""The root of 'afwegen'."""
_BALANCE = frozenset("balans evenwicht middenweg".split())
