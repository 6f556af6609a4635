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


REST_TOLD, HALF_TOLD = 0.7, 0.65
"""The shares of what is still unsaid, and of a half, from which on that half need not hold a subject of its
own: '..., en de colleges rapporteren elk half jaar aan de raden' is what became of 'De colleges rapporteren
elk half jaar aan de raden over de voortgang' (0.85, 0.68)."""
HALVES = 4
"""Sentences that one sentence may hold and still hold another: 'bouwen wij 4.200 woningen, waarvan 30 procent
sociaal, eerst binnen de kernen'."""


def join_far_halves(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Join what is left free on either side with the sentence that holds it, wherever that stands, if it says
    what the answer to that sentence left out."""
    for half, whole in _halves(draft, links.of_draft, common, links.of_common, links.draft):
        links.link((whole,), (half,))
    while found := _halves(common, links.of_common, draft, links.of_draft, links.common, True):
        for half, whole in found:
            links.link((half,), (whole,))


def _halves(
    side: Sequence[Profile],
    taken: Mapping[int, tuple[int, ...]],
    wholes: Sequence[Profile],
    answers: Mapping[int, tuple[int, ...]],
    own: Sequence[Profile],
    shortens: bool = False,
) -> list[tuple[int, int]]:
    """The free units of one side, each with the linked unit of the other whose other half it is. A draft that
    `shortens` leaves out of a half what it can do without; one that has a sentence more may say anything."""
    unsaid: dict[int, tuple[Profile, Bag]] = {}
    for whole in wholes:
        halves = answers.get(whole.index, ())
        if 0 < len(halves) <= HALVES and len(taken[halves[0]]) == 1:
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
            if shared(half.bag, rest) < REST:
                continue
            if _within(half, whole) or (shortens and _is_the_rest(half, whole, rest)):
                found.append((half.index, place))
                unsaid[place] = whole, less(rest, half.bag)
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


def _is_the_rest(half: Profile, whole: Profile, rest: Bag) -> bool:
    """Whether what the whole says besides its answers is hardly anything but this half."""
    return (
        shared(half.bag, rest) >= REST_TOLD * sum(rest.values())
        and shared(half.bag, whole.bag) >= HALF_TOLD * half.mass
        and not other_amounts(half, whole)
    )


def _within(half: Profile, whole: Profile) -> bool:
    return (
        shared(half.bag, whole.bag) >= WITHIN * half.mass
        and shared(half.core, whole.core) >= CONTAINED_CORE
        and not other_amounts(half, whole)
    )
