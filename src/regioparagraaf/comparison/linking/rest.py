"""What belongs to an answer of several sentences, by an encoder: it hears an agreement better in both halves
of a sentence that became two than in one of them, and worse where one of them says something else."""

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


STRANGE = 0.15
"""The nearness that a sentence at an edge of an answer may take away: one of 1,536 labelled halves takes
more, and of what was added beside an answer and drawn in for a word, much does."""


def free_strange(links: Links, encoder: Encoder) -> None:
    """Free the sentence at an edge of an answer that says something else: in a draft that rewords freely a
    word in common draws it in, and an addition would pass for a part of what was agreed."""
    for ours, theirs in links.groups():
        pieces = theirs
        if len(ours) > 1 or not links.firm.isdisjoint(ours):
            continue
        while len(pieces) > 1:
            strange = [edge for edge in (pieces[-1], pieces[0]) if _is_strange(links, pieces, edge, encoder)]
            if not strange:
                break
            pieces = tuple(unit for unit in pieces if unit != strange[0])
        if pieces != theirs:
            links.unlink(ours, theirs)
            links.link(ours, pieces)


def _is_strange(links: Links, pieces: tuple[int, ...], edge: int, encoder: Encoder) -> bool:
    """Whether an answer is nearer to what was agreed without the sentence at its edge; no question is."""
    if links.draft[edge].unit.text.endswith("?"):
        return False
    rest = tuple(unit for unit in pieces if unit != edge)
    return _gain(links, rest, edge, encoder) < -STRANGE


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
