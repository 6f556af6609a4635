"""Where in the other text a unit could be: candidates by the rare words they share."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from regioparagraaf.comparison.linking.profile import Bag, Profile, dice

CANDIDATES = 12
"""Looked at per unit; a true partner ranks lower only if it shares nothing rare, and then place decides."""
COMMON_PLACE = 60
"""A feature in more units than this points nowhere, ..."""
SHARE = 50
"""... unless the text is so long that one in this many units is still rare."""


def candidates(common: Sequence[Profile], draft: Sequence[Profile]) -> list[dict[int, float]]:
    """For each common unit the likeliest draft units by index, with the likeness of each pair (0 to 1)."""
    found = nearest([p.bag for p in common], [p.bag for p in draft], [p.mass for p in draft])
    return [
        {draft[place].index: likeness(profile, draft[place]) for place in places}
        for profile, places in zip(common, found, strict=True)
    ]


def beyond_chance(common: Sequence[Profile], draft: Sequence[Profile]) -> float:
    """By how many units the longest run of mutually likeliest pairs that keep their order exceeds that of as
    many pairs in random order (2√n)."""
    likeliest = [
        max(scores.items(), key=lambda at: (at[1], -at[0]), default=None)
        for scores in candidates(common, draft)
    ]
    claims: dict[int, tuple[float, int]] = {}
    for place, found in enumerate(likeliest):
        if found is not None:
            claims[found[0]] = max(claims.get(found[0], (0.0, 0)), (found[1], -place))
    ends: list[int] = []
    pairs = sorted((-place, unit) for unit, (_, place) in claims.items())
    for _, unit in pairs:
        at = bisect_left(ends, unit)
        ends[at : at + 1] = [unit]
    return len(ends) - 2 * math.sqrt(len(pairs))


def nearest(
    ours: Sequence[Bag], theirs: Sequence[Bag], masses: Sequence[float] | None = None
) -> list[list[int]]:
    """For each bag the places of the bags that share most of it, by weight and by share; `masses` are the
    sums of their weights, where these are known."""
    if not ours or not theirs:
        return [[] for _ in ours]
    masses = masses or [sum(bag.values()) for bag in theirs]
    everywhere: dict[str, list[int]] = {feature: [] for feature in set().union(*ours)}
    for place, bag in enumerate(theirs):
        for feature in filter(everywhere.__contains__, bag):
            everywhere[feature].append(place)
    limit = max(COMMON_PLACE, len(theirs) // SHARE)
    index = {feature: places for feature, places in everywhere.items() if 0 < len(places) <= limit}
    sizes = [1 + mass for mass in masses]
    found = []
    for bag in ours:
        score: dict[int, float] = {}
        for feature in filter(index.__contains__, bag):
            weight = bag[feature]
            for place in index[feature]:
                if place in score:
                    score[place] += weight
                else:
                    score[place] = weight
        by_share = {place: weight / sizes[place] for place, weight in score.items()}
        found.append(list(dict.fromkeys([*_highest(score), *_highest(by_share)])))
    return found


def _highest(score: Mapping[int, float]) -> list[int]:
    """The places with the highest score, of equals the first one first."""
    least = min(sorted(score.values(), reverse=True)[:CANDIDATES], default=0.0)
    reached = [(-found, place) for place, found in score.items() if found >= least]
    return [place for _, place in sorted(reached)[:CANDIDATES]]


def likeness(first: Profile, second: Profile) -> float:
    """How much of two units' weight is shared, 0 to 1."""
    return dice(first.bag, second.bag, first.mass + second.mass)
