"""A sentence that was drawn into a link which says all without it; and one that has the place of an answer,
while that stands free beside it.

Words and places cannot tell: what was put in beside a retelling is about the same thing. Weighing can, where
one of the two surely says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.linking.judge import POINTERS
from regioparagraaf.comparison.linking.locate import likeness
from regioparagraaf.comparison.linking.profile import Profile, joined, less, shared
from regioparagraaf.comparison.said import is_substantive, says_the_same
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

LIKE = 0.3
"""The likeness in words from which on it is asked whether a free sentence is the answer to what the one
beside it answers: a sentence on another thing has less, and so has many a link that rests on meaning."""
REACH = 2
"""Free sentences on either side of an answer that are looked at."""
PIECE = 0.2
"""The share of a sentence that the rest of its group leaves unsaid, from which on it is a piece of that: 'Zij
brengt verslag uit' of an agreement to report. What names the thing once more and says something of its own
has hardly any of it."""


def in_their_places(alignment: Alignment, lexicon: Lexicon, settings: Settings) -> Alignment:
    """The links, without what was only drawn in, and each with the sentence that surely says it."""
    groups = list(alignment.groups)
    linked = [
        {unit for group in groups for unit in (group.draft if of_draft else group.common)}
        for of_draft in (False, True)
    ]
    for at, group in enumerate(groups):
        better = [*_without_an_edge(group, alignment), *_exchanged(group, alignment, linked)]
        if better and is_substantive(group, alignment, lexicon, settings):
            told = (one for one in better if says_the_same(one, alignment, lexicon, settings))
            groups[at] = found = next(told, group)
            linked[0].update(found.common)
            linked[1].update(found.draft)
    return replace(alignment, groups=tuple(sorted(groups, key=lambda group: group.common)))


def _without_an_edge(group: Group, alignment: Alignment) -> Iterator[Group]:
    """A group of one with several, without the last or the first of these where that is hardly asked for."""
    for of_draft, few, many in ((True, group.common, group.draft), (False, group.draft, group.common)):
        if len(few) > 1 or len(many) == 1:
            continue
        side, other = _sides(alignment, of_draft)
        for edge, rest in ((many[-1], many[:-1]), (many[0], many[1:])):
            unsaid = less(other[few[0]].bag, joined(side[unit].bag for unit in rest))
            if (
                not _leans(side[edge], side[rest[0]])
                and shared(side[edge].bag, unsaid) < PIECE * side[edge].mass
            ):
                yield replace(group, draft=rest) if of_draft else replace(group, common=rest)


def _leans(edge: Profile, first: Profile) -> bool:
    """Whether a sentence points back or asks, or the first of what would be left does: it says something of
    the others then."""
    return (
        not _is_written(edge)
        or edge.unit.text.endswith(("?", ":"))
        or edge.opening in POINTERS
        or first.opening in POINTERS
    )


def _exchanged(group: Group, alignment: Alignment, linked: Sequence[set[int]]) -> Iterator[Group]:
    """A pair with a free sentence beside one of the two in its place, which is more like the other."""
    if len(group.common) > 1 or len(group.draft) > 1 or group.likeness == 1:
        return
    for of_draft, (one,), (other,) in (
        (True, group.draft, group.common),
        (False, group.common, group.draft),
    ):
        side, others = _sides(alignment, of_draft)
        for free in _free_beside(one, len(side), linked[of_draft]):
            like = likeness(side[free], others[other])
            if like >= LIKE and like > group.likeness and _is_written(side[free]) and _is_written(side[one]):
                new = replace(group, likeness=like, basis="", worth=0.0)
                yield replace(new, draft=(free,)) if of_draft else replace(new, common=(free,))


def _free_beside(unit: int, size: int, linked: set[int]) -> Iterator[int]:
    """The units around one up to the next that is linked."""
    for step in (1, -1):
        for at in range(unit + step, unit + step * (REACH + 1), step):
            if not 0 <= at < size or at in linked:
                break
            yield at


def _sides(alignment: Alignment, of_draft: bool) -> tuple[Sequence[Profile], Sequence[Profile]]:
    sides = alignment.common, alignment.draft
    return sides[of_draft], sides[not of_draft]


def _is_written(profile: Profile) -> bool:
    return profile.unit.kind in (Kind.PARAGRAPH, Kind.ITEM)
