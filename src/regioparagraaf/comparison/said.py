"""What weighing makes of a link that is still to be made or undone: it knows many more words for each other
than linking does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.model import Passage, Unit, Weight
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.pair import standing_before
from regioparagraaf.comparison.weighing.weigh import weigh
from regioparagraaf.dutch.lexicon import Lexicon

SURE = 0.95
"""How sure it must be that nothing changed: a sentence told anew as a whole (0.90) may have lost something,
and two that were told apart would then be called one without it."""


def says_the_same(group: Group, alignment: Alignment, lexicon: Lexicon, settings: Settings) -> bool:
    """Whether these are surely one agreement in other words, whichever side is read first."""
    said = _both_ways(group, alignment, lexicon, settings)
    return all(one.weight is not Weight.SUBSTANTIVE and one.confidence >= SURE for one in said)


def is_substantive(group: Group, alignment: Alignment, lexicon: Lexicon, settings: Settings) -> bool:
    """Whether what was promised differs between these, whichever side is read first."""
    return any(one.weight is Weight.SUBSTANTIVE for one in _both_ways(group, alignment, lexicon, settings))


def _both_ways(group: Group, alignment: Alignment, lexicon: Lexicon, settings: Settings) -> Iterator[Passage]:
    """The group weighed from the one side and from the other, the second only where that is asked for."""
    common, draft = alignment.units
    ways = ((group.common, group.draft, common, draft), (group.draft, group.common, draft, common))
    return (weighed(*way, lexicon, settings) for way in ways)


def weighed(
    was: Sequence[int],
    wordt: Sequence[int],
    common: Sequence[Unit],
    draft: Sequence[Unit],
    lexicon: Lexicon,
    settings: Settings,
) -> Passage:
    """Two groups of units weighed, by their indices in these sides."""
    before = standing_before(common, was[0]), standing_before(draft, wordt[0])
    return weigh([common[i] for i in was], [draft[j] for j in wordt], lexicon, settings, before=before)
