"""A sentence that was taken for the answer to another and says something else: in the place of one that was
struck, on its subject and in some of its words ('Het bos blijft openbaar toegankelijk', 'Aan de rand van het
bos komt een openbaar toilet').

By the likeness of their words these cannot be told from a free rewording. Weighing knows many more words for
each other than linking does: what it leaves unanswered in a draft that leaves most sentences as they were is
what another agreement is about.
"""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group, is_turned
from regioparagraaf.comparison.linking.judge import both_on_adoption, contained
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.answers.matching import exchanged
from regioparagraaf.comparison.weighing.pair import read_pair
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

KEPT_STYLE = 0.85
"""The mean likeness of its links from which on a draft leaves its sentences alone; one that rewords freely
has as much unanswered in a true answer (at 0.79 to 0.85 six of six)."""
WORDED = 0.56
"""The likeness below which the words of two sentences do not vouch for them."""
OTHERWISE = 0.4
"""The share of what the draft's sentence says that nothing answers, from which on it says something else: 'De
14 boa's van de regio volgen een gezamenlijke opleiding' for 'Het aantal boa's groeit tot 20' has 0.75 of it.
In twenty-five labelled sets twelve of fifteen such links were false ..."""
TOGETHER = 0.3
"""... where this share of both sentences together has no answer."""
EXCHANGED = 3
"""Words of a sentence that may be exchanged while it stays that sentence, however short it is."""
FEWEST, SAID = 2, 4
"""Words without an answer, and words that say something: of fewer one word decides too much."""


def without_look_alikes(alignment: Alignment, lexicon: Lexicon, settings: Settings) -> Alignment:
    """The links, but for those of a sentence that only looks like the one it was linked with."""
    groups = alignment.groups
    style = sum(group.likeness for group in groups) / len(groups) if groups else 0.0
    if style < KEPT_STYLE:
        return alignment
    turned = settings.whole and is_turned(*alignment.units)
    kept = [group for group in groups if not _only_looks_alike(group, turned, alignment, lexicon, settings)]
    return alignment if len(kept) == len(groups) else replace(alignment, groups=tuple(kept))


def _only_looks_alike(
    group: Group, turned: bool, alignment: Alignment, lexicon: Lexicon, settings: Settings
) -> bool:
    if group.told_anew or group.likeness >= WORDED or len(group.common) > 1 or len(group.draft) > 1:
        return False
    one, other = alignment.common[group.common[0]], alignment.draft[group.draft[0]]
    if not {one.unit.kind, other.unit.kind} <= {Kind.PARAGRAPH, Kind.ITEM}:
        return False
    if both_on_adoption(one, other) or contained(one, other):
        return False
    if turned:
        one, other = other, one
    pair = read_pair(one.unit.text, other.unit.text, lexicon, settings)
    if max(exchanged(pair.common, pair.draft)) <= EXCHANGED:
        return False
    (gone, was), (new, said) = ((len(pair.left(side)), len(pair.content(side))) for side in pair.sides)
    if not gone and was >= FEWEST:
        return False  # all of it is still said, with a condition behind it
    return (
        new >= FEWEST and said >= SAID and new >= OTHERWISE * said and gone + new >= TOGETHER * (was + said)
    )
