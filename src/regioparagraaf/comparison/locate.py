"""Where in the other text a unit could be: candidates by the rare words they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from regioparagraaf.comparison.profile import Bag, Profile, shared

CANDIDATES = 12
"""Looked at per unit; a true partner ranks lower only if it shares nothing rare, and then place decides."""
COMMON_PLACE = 60
"""A feature in more units than this points nowhere, ..."""
SHARE = 50
"""... unless the text is so long that one in this many units is still rare."""


def candidates(common: Sequence[Profile], draft: Sequence[Profile]) -> list[dict[int, float]]:
    """For each common unit the likeliest draft units by index, with the likeness of each pair (0 to 1)."""
    found = nearest([p.bag for p in common], [p.bag for p in draft])
    return [
        {draft[place].index: likeness(profile, draft[place]) for place in places}
        for profile, places in zip(common, found, strict=True)
    ]


def nearest(ours: Sequence[Bag], theirs: Sequence[Bag]) -> list[list[int]]:
    """For each bag the places of the bags that share most of it, by weight and by share."""
    limit = max(COMMON_PLACE, len(theirs) // SHARE)
    asked = frozenset().union(*ours)
    everywhere: defaultdict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(theirs):
        for feature in asked.intersection(bag):
            everywhere[feature].append(place)
    index = {feature: places for feature, places in everywhere.items() if len(places) <= limit}
    masses = [1 + sum(bag.values()) for bag in theirs]
    found = []
    for bag in ours:
        score: defaultdict[int, float] = defaultdict(float)
        for feature, weight in bag.items():
            for place in index.get(feature, ()):
                score[place] += weight
        by_share = {place: weight / masses[place] for place, weight in score.items()}
        found.append(list(dict.fromkeys([*_highest(score), *_highest(by_share)])))
    return found


def _highest(score: Mapping[int, float]) -> list[int]:
    """The places with the highest score, of equals the first one first."""
    least = min(sorted(score.values(), reverse=True)[:CANDIDATES], default=0.0)
    return sorted((p for p in score if score[p] >= least), key=lambda p: (-score[p], p))[:CANDIDATES]


def likeness(first: Profile, second: Profile) -> float:
    """How much of two units' weight is shared, 0 to 1 (Dice)."""
    mass = first.mass + second.mass
    return 2 * shared(first.bag, second.bag) / mass if mass else 0.0
