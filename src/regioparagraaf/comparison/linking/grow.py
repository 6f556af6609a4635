"""A sentence that was split far from its place: the piece that is most like it, with the pieces around it;
and two that were joined there."""

from __future__ import annotations

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.path import GROUP
from regioparagraaf.comparison.linking.profile import Profile

WORTH_GROWING = 0.15
"""From this likeness on a sentence may be a piece of a split one."""
GAIN = 0.03
"""What a neighbour must add to the likeness of the whole: a piece of the sentence adds 0.05 to 0.2, a local
sentence takes away."""


def grown(links: Links, common: Profile, draft: Profile) -> tuple[int, ...]:
    """The free draft units of one paragraph that together are most like a common unit, around one of them."""
    group: tuple[int, ...] = (draft.index,)
    best = links.group_likeness((common.index,), group)
    while len(group) < GROUP:
        options = [
            (links.group_likeness((common.index,), wider), wider)
            for wider in (
                (group[0] - 1, *group) if _adjoins(links, group[0] - 1, draft) else (),
                (*group, group[-1] + 1) if _adjoins(links, group[-1] + 1, draft) else (),
            )
            if wider
        ]
        if not options or max(options)[0] < best + GAIN:
            return group
        best, group = max(options)
    return group


JOINED_GAIN = 0.1
"""What the second of two sentences must add to the likeness of one that may hold both: 'Wij bepleiten vier
bussen per uur en een veiligere N412' is 0.38 like what was said of the bus, and 0.55 like that and what was
said of the road."""


def joined_from(links: Links, common: Profile, draft: Profile) -> tuple[int, ...]:
    """The free common unit with the one before or behind it, where a draft unit is much more like both."""
    alone = links.group_likeness((common.index,), (draft.index,))
    pairs = (
        pair
        for pair in ((common.index - 1, common.index), (common.index, common.index + 1))
        if all(_is_free_beside(links, unit, common) for unit in pair)
    )
    best, group = max(
        ((links.group_likeness(pair, (draft.index,)), pair) for pair in pairs), default=(0.0, ())
    )
    return group if best >= alone + JOINED_GAIN else (common.index,)


def _is_free_beside(links: Links, unit: int, common: Profile) -> bool:
    if not 0 <= unit < len(links.common) or unit in links.of_common:
        return False
    beside = links.common[unit]
    return beside.section == common.section and beside.unit.kind is common.unit.kind


def _adjoins(links: Links, unit: int, draft: Profile) -> bool:
    if not 0 <= unit < len(links.draft) or unit in links.of_draft:
        return False
    return links.draft[unit].unit.block == draft.unit.block
