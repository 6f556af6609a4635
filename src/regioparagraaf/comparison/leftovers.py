"""A sentence left over beside a change may be the rest of it: one agreement in two sentences, in words so
different that only weighing them together tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.linking.profile import Profile, joined, less, shared
from regioparagraaf.comparison.model import Unit, Weight
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.pair import standing_before
from regioparagraaf.comparison.weighing.weigh import weigh
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

TOUCHES = 0.1
"""The share of a sentence that the unexplained rest of a change must hold before the two are weighed
together: 'Zij brengt twee keer per jaar verslag uit aan de raden' holds 0.2 of '... en rapporteert elk half
jaar aan de raden', and a sentence about anything else nothing."""
LARGEST = 3
"""Units on one side of a group up to which it may still grow."""


def with_leftovers(alignment: Alignment, lexicon: Lexicon, settings: Settings) -> Alignment:
    """The links, where what was left over beside a change belongs to it: weighed by itself the change is
    substantive, and with its neighbour it says the same in other words."""
    groups = list(alignment.groups)
    for side in (False, True):
        linked = {unit for group in groups for unit in (group.draft if side else group.common)}
        for at, group in enumerate(groups):
            for grown in _grown(group, side, alignment, linked):
                if _is_explained_by(group, grown, alignment, lexicon, settings):
                    groups[at] = grown
                    linked.update(grown.draft if side else grown.common)
                    break
    return replace(alignment, groups=tuple(groups))


def _grown(group: Group, of_draft: bool, alignment: Alignment, linked: set[int]) -> Iterator[Group]:
    """The group with the free unit behind it or before it, on one side."""
    units = group.draft if of_draft else group.common
    side, other = (alignment.draft, alignment.common) if of_draft else (alignment.common, alignment.draft)
    if len(units) >= LARGEST or units[-1] - units[0] >= len(units):
        return
    answer = joined(other[unit].bag for unit in (group.common if of_draft else group.draft))
    rest = less(answer, joined(side[unit].bag for unit in units))
    for unit, more in ((units[-1] + 1, (*units, units[-1] + 1)), (units[0] - 1, (units[0] - 1, *units))):
        if not 0 <= unit < len(side) or unit in linked or not _goes_on(side[unit], side[units[0]]):
            continue
        if shared(side[unit].bag, rest) >= TOUCHES * side[unit].mass:
            yield replace(group, draft=more) if of_draft else replace(group, common=more)


def _goes_on(unit: Profile, beside: Profile) -> bool:
    """Whether a unit stands under the same heading, as a sentence of running text."""
    return unit.section == beside.section and unit.unit.kind is beside.unit.kind is Kind.PARAGRAPH


def _is_explained_by(
    group: Group, grown: Group, alignment: Alignment, lexicon: Lexicon, settings: Settings
) -> bool:
    """Whether a substantive change becomes one of words alone, from whichever side it is read."""
    common, draft = ([profile.unit for profile in side] for side in (alignment.common, alignment.draft))
    if not _is_substantive(group.common, group.draft, common, draft, lexicon, settings):
        return False
    ways = ((grown.common, grown.draft, common, draft), (grown.draft, grown.common, draft, common))
    return not any(_is_substantive(*way, lexicon, settings) for way in ways)


def _is_substantive(
    was: Sequence[int],
    wordt: Sequence[int],
    common: Sequence[Unit],
    draft: Sequence[Unit],
    lexicon: Lexicon,
    settings: Settings,
) -> bool:
    before = standing_before(common, was[0]), standing_before(draft, wordt[0])
    said = weigh([common[i] for i in was], [draft[j] for j in wordt], lexicon, settings, before=before)
    return said.weight is Weight.SUBSTANTIVE
