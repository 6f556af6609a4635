"""Where in the other text a unit could be: candidates by the rare words they share."""

from __future__ import annotations

from collections.abc import Sequence

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
    asked = {feature for bag in ours for feature in bag}
    index: dict[str, list[int]] = {}
    masses = []
    for place, bag in enumerate(theirs):
        masses.append(1 + sum(bag.values()))
        for feature in asked.intersection(bag):
            index.setdefault(feature, []).append(place)
    limit = max(COMMON_PLACE, len(theirs) // SHARE)
    found = []
    for bag in ours:
        score: dict[int, float] = {}
        for feature, weight in bag.items():
            places = index.get(feature)
            if places is not None and len(places) <= limit:
                for place in places:
                    score[place] = score.get(place, 0.0) + weight
        by_weight = sorted(score, key=lambda place: (-score[place], place))[:CANDIDATES]
        by_share = sorted(score, key=lambda place: (-score[place] / masses[place], place))[:CANDIDATES]
        found.append(list(dict.fromkeys(by_weight + by_share)))
    return found


def likeness(first: Profile, second: Profile) -> float:
    """How much of two units' weight is shared, 0 to 1 (Dice)."""
    mass = first.mass + second.mass
    return 2 * shared(first.bag, second.bag) / mass if mass else 0.0
