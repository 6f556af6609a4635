"""A sentence that a hard Enter tore in two: its pieces stand in two paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    groups = list(alignment.groups)
    of = {unit: at for at, group in enumerate(groups) for unit in group.draft}
    for one, other in torn:
        if other.index in of and one.index not in of:
            at = of[other.index]
            for unit in _from_elsewhere(groups[at], one, alignment.draft):
                del of[unit]
                of[one.index] = at
                groups[at] = _with(groups[at], {*groups[at].draft, one.index} - {unit})
    for one, other in torn:
        if (one.index in of) == (other.index in of):
            continue
        held, free = (one, other) if one.index in of else (other, one)
        at = of[held.index]
        if _says_no_more(free, groups[at], alignment.common):
            groups[at] = _with(groups[at], {*groups[at].draft, free.index})
            of[free.index] = at
    return replace(alignment, groups=tuple(groups))


def _from_elsewhere(group: Group, piece: Profile, draft: Sequence[Profile]) -> list[int]:
    """The unit of a group that reads as the piece right before its sentence and was torn off from another: of
    'De' there may be two."""
    same = [unit for unit in group.draft if draft[unit].key == piece.key]
    return [unit for unit in same if unit + 1 not in group.draft][:1]


def _with(group: Group, draft: Iterable[int]) -> Group:
    return replace(group, draft=tuple(sorted(draft)))


def _says_no_more(free: Profile, group: Group, common: Sequence[Profile]) -> bool:
    said = {token.key for index in group.common for token in tokens(common[index].unit.text)}
    return said.issuperset(token.key for token in tokens(free.unit.text))
