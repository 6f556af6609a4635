"""A sentence that a hard Enter tore in two: its pieces stand in two paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.comparison.units import goes_on
from regioparagraaf.dutch.words import tokens


def with_torn(alignment: Alignment) -> Alignment:
    """The links, each with the free piece of a sentence of the draft that was torn off from it; one that says
    what the common text does not stays free."""
    torn = [(one, other) for one, other in pairwise(alignment.draft) if goes_on(one.unit, other.unit)]
    groups = [_with_own_piece(group, torn) for group in alignment.groups]
    of = {unit: at for at, group in enumerate(groups) for unit in group.draft}
    for one, other in torn:
        if (one.index in of) == (other.index in of):
            continue
        held, free = (one, other) if one.index in of else (other, one)
        at = of[held.index]
        if _says_no_more(free, groups[at], alignment.common):
            groups[at] = replace(groups[at], draft=tuple(sorted((*groups[at].draft, free.index))))
            of[free.index] = at
    return replace(alignment, groups=tuple(groups))


def _with_own_piece(group: Group, torn: Sequence[tuple[Profile, Profile]]) -> Group:
    """The group with the piece right before its sentence, where it has one from elsewhere that reads the same
    ('De')."""
    for one, other in torn:
        if other.index not in group.draft or one.index in group.draft:
            continue
        elsewhere = {
            first.index for first, second in torn if first.key == one.key and second.index not in group.draft
        }
        draft = tuple(one.index if unit in elsewhere else unit for unit in group.draft)
        group = replace(group, draft=tuple(sorted(set(draft))))
    return group


def _says_no_more(free: Profile, group: Group, common: Sequence[Profile]) -> bool:
    said = {token.key for index in group.common for token in tokens(common[index].unit.text)}
    return said.issuperset(token.key for token in tokens(free.unit.text))
