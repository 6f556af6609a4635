"""A sentence that was cut in two halves that stand apart: the second half joins the link of the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regioparagraaf.comparison.linking.joins import REST
from regioparagraaf.comparison.linking.judge import CONTAINED_CORE, other_amounts
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.profile import Bag, Profile, joined, less, shared

WITHIN = 0.75
"""The share of a half that the whole sentence must hold, its subject too: 'Na afloop bespreken de raden de
nachtbussen' in 'De proef met nachtbussen duurt drie jaar en wordt na afloop door de raden besproken' (0.9). A
local sentence on the same subject says something of its own."""


def join_far_halves(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Join what is left free on either side with the sentence that holds it, wherever that stands, if it says
    what the answer to that sentence left out."""
    found = _halves(draft, links.of_draft, common, links.of_common, links.draft)
    for half, whole in found:
        links.link((whole,), (half,))
    found = _halves(common, links.of_common, draft, links.of_draft, links.common)
    for half, whole in found:
        links.link((half,), (whole,))


def _halves(
    side: Sequence[Profile],
    taken: Mapping[int, tuple[int, ...]],
    wholes: Sequence[Profile],
    answers: Mapping[int, tuple[int, ...]],
    own: Sequence[Profile],
) -> list[tuple[int, int]]:
    """The free units of one side, each with the linked unit of the other whose other half it is."""
    unsaid: dict[int, tuple[Profile, Bag]] = {}
    for whole in wholes:
        if len(answers.get(whole.index, ())) == 1 and len(taken[answers[whole.index][0]]) == 1:
            rest = less(whole.bag, joined(own[i].bag for i in answers[whole.index]))
            if sum(rest.values()) >= REST:
                unsaid[whole.index] = whole, rest
    found = []
    holding = [whole for whole, _ in unsaid.values()]
    most = _most([rest for _, rest in unsaid.values()])
    free = [p for p in side if p.index not in taken and shared(p.bag, most) >= REST]
    for half, scores in zip(free, candidates(free, holding), strict=True):
        for place in sorted(scores, key=lambda p: (-scores[p], p)):
            if place not in unsaid:
                continue
            whole, rest = unsaid[place]
            if shared(half.bag, rest) >= REST and _within(half, whole):
                found.append((half.index, place))
                del unsaid[place]
                break
    return found


def _most(rests: Iterable[Bag]) -> Bag:
    """Each feature with its highest weight: what shares too little with this shares too little with each."""
    most: Bag = {}
    for rest in rests:
        for feature, weight in rest.items():
            if weight > most.get(feature, 0.0):
                most[feature] = weight
    return most


def _within(half: Profile, whole: Profile) -> bool:
    return (
        shared(half.bag, whole.bag) >= WITHIN * half.mass
        and shared(half.core, whole.core) >= CONTAINED_CORE
        and not other_amounts(half, whole)
    )
