"""Where in the draft a unit of the common text could be: candidates by the rare words they share."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.profile import Profile, shared

CANDIDATES = 12
"""Looked at per unit; the true partner ranks lower only where it shares nothing rare, and then place decides."""
COMMON_PLACE = 60
"""A feature in more units than this points nowhere, unless the text is so long that it is still rare."""


def candidates(common: Sequence[Profile], draft: Sequence[Profile]) -> list[dict[int, float]]:
    """For each common unit the likeliest draft units, with the likeness of each pair (0 to 1)."""
    index: dict[str, list[int]] = {}
    by_index = {profile.index: profile for profile in draft}
    for profile in draft:
        for feature in profile.bag:
            index.setdefault(feature, []).append(profile.index)
    limit = max(COMMON_PLACE, len(draft) // 10)
    found = []
    for profile in common:
        score: dict[int, float] = {}
        for feature, weight in profile.bag.items():
            places = index.get(feature, ())
            if len(places) <= limit:
                for place in places:
                    score[place] = score.get(place, 0.0) + weight
        ranked = sorted(score, key=lambda place: (-score[place] / (1 + by_index[place].mass), place))
        best = sorted(score, key=lambda place: (-score[place], place))[:CANDIDATES]
        found.append({place: likeness(profile, by_index[place]) for place in {*best, *ranked[:CANDIDATES]}})
    return found


def likeness(first: Profile, second: Profile) -> float:
    """How much of two units' weight is shared, 0 to 1 (Dice)."""
    mass = first.mass + second.mass
    return 2 * shared(first.bag, second.bag) / mass if mass else 0.0
