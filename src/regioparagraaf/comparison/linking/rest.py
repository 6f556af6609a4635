"""A sentence of the draft that tells the rest of the agreement beside it in other words: one sentence became
two, and an encoder hears it better in both together than in the one that was linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.linking.judge import asked_in_mould
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.profile import Profile, joined, less
from regioparagraaf.dutch.wordclass import PREPOSITIONS

BEHIND, BEFORE = 0.05, 0.08
"""The nearness that a free sentence must add behind what answers an agreement, and before it. 'Wij leggen in
2028 een fietspad aan' is nearer to 'Wij maken een fietspad. Vóór 2029 is het klaar.' than to its first half
(0.15 more); what a municipality says besides takes away from it (of 733 labelled sentences behind an answer
two added more than this, of 439 before one two)."""
POINTED_AT, UNTOLD_THEN = -0.12, 0.3
"""The same before an answer that points back, where the agreement does not: 'Wij vinden veel oude munten. Van
die munten maken wij een boek.' tells of one thing, and what leads up to it may take some nearness away."""
UNTOLD, UNTOLD_BEFORE = 0.4, 0.5
"""The share of the agreement that what answers it must leave untold: of one that is told already, a further
sentence is no half. A sentence before it that leads up to it shares more of its words."""


WANTED = 0.2
"""The likeness from which on a sentence may be the whole answer to an agreement that has none."""


def join_rest(links: Links, common: Sequence[Profile], draft: Sequence[Profile], encoder: Encoder) -> None:
    """Join a free sentence with the answer that it stands beside, where that is nearer to what was agreed
    with it than without it; the surest first."""
    wanted = _wanted(links, common, draft)
    found = sorted(
        (-gain, pieces, free)
        for free, pieces, least in _beside(links, draft)
        if free not in wanted and (gain := _gain(links, pieces, free, encoder)) >= least
    )
    for gain, pieces, free in found:
        unit = links.of_draft[pieces[0]][0]
        if links.of_common[unit] == pieces and free not in links.of_draft:
            links.link((unit,), (free,))
            links.by_meaning[unit] = min(-gain, links.by_meaning.get(unit, -gain))


def _wanted(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> frozenset[int]:
    """The free sentences that may well answer an agreement which nothing answers yet."""
    ours = [p for p in common if p.index not in links.of_common]
    theirs = [p for p in draft if p.index not in links.of_draft]
    scores = zip(theirs, candidates(theirs, ours), strict=True)
    return frozenset(p.index for p, likeness in scores if max(likeness.values(), default=0.0) >= WANTED)


def _beside(links: Links, draft: Sequence[Profile]) -> Iterator[tuple[int, tuple[int, ...], float]]:
    """The free sentences that stand beside the answer to one agreement, which leaves much of it untold: with
    the units of that answer, and the nearness that is asked."""
    for first, second in pairwise(draft):
        if first.unit.block != second.unit.block:
            continue
        for free, other, end, least, share in (
            (second, first, -1, BEHIND, UNTOLD),
            (first, second, 0, BEFORE, UNTOLD_BEFORE),
        ):
            was = links.of_draft.get(other.index, ())
            if free.index in links.of_draft or len(was) != 1:
                continue
            pieces, agreement = links.of_common[was[0]], links.common[was[0]]
            if end == 0 and _points_back(other) and not _points_back(agreement):
                least, share = POINTED_AT, UNTOLD_THEN
            rest = less(agreement.bag, joined(links.draft[piece].bag for piece in pieces))
            if asked_in_mould(agreement, free):
                continue  # another agreement, in the place of one that was struck
            if pieces[end] == other.index and sum(rest.values()) >= share * agreement.mass:
                yield free.index, pieces, least


def _points_back(sentence: Profile) -> bool:
    """Whether a sentence names something by pointing at what was said before it: 'daarvoor', 'zo'n plan',
    'van die vier'."""
    words = sentence.words
    after = {second for first, second in pairwise(("", *words)) if first in PREPOSITIONS or not first}
    return not POINTING.isdisjoint(words) or not after.isdisjoint(DEMONSTRATIVES)


POINTING = frozenset(
    "daar daarvoor daarover daarbij daarmee daarin daaraan daarop daaruit daarnaar zo'n zulke".split()
)
DEMONSTRATIVES = frozenset("die dat deze dit".split())


def _gain(links: Links, pieces: tuple[int, ...], free: int, encoder: Encoder) -> float:
    """How much nearer the pieces of an answer are to what was agreed with this sentence than without it."""
    agreement = links.common[links.of_draft[pieces[0]][0]].unit.text
    alone, together = (
        " ".join(links.draft[unit].unit.text for unit in units) for units in (pieces, sorted((*pieces, free)))
    )
    without, with_it = encoder.nearness([agreement], [alone, together])[0]
    return with_it - without
