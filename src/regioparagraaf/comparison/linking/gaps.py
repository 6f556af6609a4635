"""Linking between sure neighbours: what stands between two links on one side answers what stands there on
the other, if it is like enough; a sentence may be split or joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.linking.judge import FREE_STYLE, LITTLE, OWN, SUBJECT, demand
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.path import best_path
from regioparagraaf.comparison.linking.profile import Bag, Profile, joined, less, shared

WIDEST = 60
"""Units on one side of a gap that are looked at; a wider gap is a text of its own."""
AROUND = 3
"""Links looked at on either side of a gap to see how much local text stands among them."""
MOST_LOCAL = 1.7
"""Words of the draft for each word of the common text around a gap, from which on what stands there may well
be local text: a plain-language rewrite has 1.3, sentences adopted one by one in an agreement have 2.5 and
more."""
SLACK = 25
"""Words, one sentence, that a gap may have more than MOST_LOCAL allows."""


PASSAGE = 3
"""Sentences on either side from which on a gap may be a passage that is told anew."""
TOLD_ANEW = 0.62
"""The style that is tried on it, and the freest that it may have."""
MOST_TOLD = 0.6
"""The share of the words on both sides that must answer each other then."""


class Gap(Struct, frozen=True):
    """Free units of both sides that face each other, between two linked ones."""

    before: tuple[int, int] | None
    after: tuple[int, int] | None
    common: tuple[int, ...]
    draft: tuple[int | None, ...]
    """None is a seam: what stands before and after it does not adjoin in the draft."""

    spread: float
    """Words of the draft for each word of the common text, around here."""
    words: tuple[int, int]
    """In the free units of both sides."""

    @property
    def is_tight(self) -> bool:
        """Whether hardly anything else can stand here than what answers the common text."""
        return self.fits and self.spread <= MOST_LOCAL

    @property
    def fits(self) -> bool:
        """Whether as much stands here as would answer the common text, whatever stands around."""
        ours, theirs = self.words
        return theirs <= MOST_LOCAL * ours + SLACK and None not in self.draft


Anchor = tuple[int, int, int]
"""A linked common unit by its place, with the places of the first and last draft unit that answer it."""


def fill_gaps(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what faces each other between linked units, the tightest gaps first."""
    mean = links.style()
    if mean >= FREE_STYLE:
        _see_told_anew(links, common, draft)
    for gap in gaps(links, common, draft):
        _fill(links, gap, mean)


def _see_told_anew(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """See which passages are told in words of their own, in a draft that else keeps the text: a negotiator
    rewrites one chapter and leaves the others. Where most of what faces each other is each other's answer as
    soon as little is asked, that is the style there."""
    for gap in gaps(links, common, draft):
        if not gap.is_tight or min(len(gap.common), len(gap.draft)) < PASSAGE:
            continue
        ours = [links.common[unit] for unit in gap.common]
        theirs = [links.draft[unit] for unit in gap.draft if unit is not None]
        found = best_path(ours, theirs, False, False, demand(TOLD_ANEW, tight=True))
        told = [p for one, _ in found for p in one], [p for _, other in found for p in other]
        shares = [
            _words(some) / max(1, _words(side)) for some, side in zip(told, (ours, theirs), strict=True)
        ]
        if len(found) >= PASSAGE and min(shares) >= MOST_TOLD:
            likeness = [
                links.group_likeness(tuple(p.index for p in one), tuple(p.index for p in other))
                for one, other in found
            ]
            links.styles |= dict.fromkeys(gap.common, max(TOLD_ANEW, sum(likeness) / len(likeness)))


def _words(side: Sequence[Profile]) -> int:
    return sum(len(p.words) for p in side)


def _style_around(links: Links, gap: Gap, mean: float) -> float:
    """How freely the draft rewords here: the style of the passage, or its mean style with that of the
    neighbours."""
    own = style_in(links, gap)
    if own is not None:
        return own
    near = [
        links.group_likeness(links.of_draft[pair[1]], links.of_common[pair[0]])
        for pair in (gap.before, gap.after)
        if pair is not None
    ]
    return (mean * 2 + sum(near)) / (2 + len(near))


def style_in(links: Links, gap: Gap) -> float | None:
    """The style of the passage that is told anew here; None where the draft is read as elsewhere."""
    units = (*gap.common, *(pair[0] for pair in (gap.before, gap.after) if pair is not None))
    return min((links.styles[unit] for unit in units if unit in links.styles), default=None)


def gaps(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> list[Gap]:
    """The gaps, the tightest first, also those with nothing free on one side."""
    found = _gaps(links, common, draft)
    return sorted(found, key=lambda gap: (None in gap.draft, len(gap.common) * len(gap.draft), gap.common))


def _gaps(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> list[Gap]:
    """The gaps in the order of the common text."""
    if not common:
        return []
    units = [p.index for p in draft]
    place = {unit: n for n, unit in enumerate(units)}
    anchors = [
        (n, place[links.of_common[p.index][0]], place[links.of_common[p.index][-1]])
        for n, p in enumerate(common)
        if p.index in links.of_common and links.of_common[p.index][0] in place
    ]
    lengths = _running(common), _running(draft)
    found = []
    for n, (first, second) in enumerate(pairwise([None, *anchors, None])):
        if first and second and first[1] == second[1]:
            continue
        ours = common[first[0] + 1 if first else 0 : second[0] if second else len(common)][:WIDEST]
        theirs = _facing(links, units, first, second, len(ours))
        found.append(
            Gap(
                (common[first[0]].index, units[first[2]]) if first else None,
                (common[second[0]].index, units[second[1]]) if second else None,
                tuple(p.index for p in ours),
                tuple(theirs),
                _spread(anchors, n, lengths),
                (
                    sum(len(p.words) for p in ours),
                    sum(len(links.draft[unit].words) for unit in theirs if unit is not None),
                ),
            )
        )
    return found


def _running(side: Sequence[Profile]) -> list[int]:
    """The number of words before each unit, and of all of them."""
    return [0, *accumulate(len(p.words) for p in side)]


def _spread(anchors: list[Anchor], at: int, lengths: tuple[list[int], list[int]]) -> float:
    """Words of the draft for each word of the common text over the links around the gap before
    `anchors[at]`, as far as they keep their order; else over the whole texts."""
    low = high = at
    first_near, last_near = max(0, at - AROUND), min(len(anchors), at + AROUND)
    while low > first_near and (low == at or anchors[low - 1][2] < anchors[low][1]):
        low -= 1
    while high < last_near and (high == low or anchors[high][1] > anchors[high - 1][2]):
        high += 1
    near = anchors[low:high]
    first, last = (near[0], near[-1]) if len(near) >= AROUND else ((0, 0, 0), (-2, -2, -2))
    ours = lengths[0][last[0] + 1] - lengths[0][first[0]]
    theirs = lengths[1][last[2] + 1] - lengths[1][first[1]]
    return theirs / max(1, ours)


def _facing(
    links: Links, draft: list[int], first: Anchor | None, second: Anchor | None, count: int
) -> list[int | None]:
    """The free draft units behind the first link and before the second, with a seam where they part."""
    if first is None and second is None:
        return list(draft[:WIDEST])
    after = _free(links, draft, first[2] + 1, 1) if first else []
    before = _free(links, draft, second[1] - 1, -1)[::-1] if second else []
    reach = 3 * count + 8
    if first and second and after == before and after:
        if len(after) <= reach:
            return list(after)
        return [*after[: reach // 2], None, *after[-(reach // 2) :]]
    if first and second:
        return [*after[: reach // 2], None, *before[-(reach // 2) :]]
    return [*after[:reach], *before[-reach:]]


def _free(links: Links, draft: list[int], start: int, step: int) -> list[int]:
    """The unlinked units from one place on, up to the next linked one."""
    found: list[int] = []
    place = start
    while 0 <= place < len(draft) and draft[place] not in links.of_draft and len(found) < WIDEST:
        found.append(draft[place])
        place += step
    return found


def _between_equals(links: Links, gap: Gap) -> bool:
    """Whether the neighbours are the same word for word: they draw nothing in, as nothing of them is left to
    explain."""
    pairs = (gap.before, gap.after)
    return all(pair is None or links.common[pair[0]].key == links.draft[pair[1]].key for pair in pairs)


def _turns_to_another(links: Links, gap: Gap, ours: list[int], theirs: list[int | None]) -> bool:
    """Whether one of the two left alone leans on the sentence before it ('Daarvoor trekken wij € 2 miljoen
    uit') and the other names a subject of its own, of which nothing stands before either ('voor de pont')."""
    one, other = links.common[ours[0]], next(links.draft[unit] for unit in theirs if unit is not None)
    if gap.before is None:
        return False
    known = joined([links.common[gap.before[0]].core, links.draft[gap.before[1]].core])
    leaning, named = sorted((one, other), key=lambda profile: sum(profile.core.values()))
    leans = not LEANING.isdisjoint(leaning.words) and sum(leaning.core.values()) < SUBJECT
    return leans and sum(named.core.values()) >= OWN and shared(named.core, known) < LITTLE * OWN


LEANING = frozenset(
    "daarvoor daarover daarbij daarmee daarin daaraan daarop daaruit daarnaar hiervoor hierover hierbij "
    "hiermee hierin hieraan hierop ervoor erover".split()
)
"""Words by which a sentence has its subject from the one before it."""


def _fill(links: Links, gap: Gap, mean: float) -> None:
    theirs = [unit for unit in gap.draft if unit is None or unit not in links.of_draft]
    ours = [unit for unit in gap.common if unit not in links.of_common]
    if all(unit is None for unit in theirs) and not ours:
        return
    if (not ours or not theirs) and _between_equals(links, gap):
        return
    free = sum(unit is not None for unit in theirs)
    alone = None not in (gap.before, gap.after) and free == len(ours) == 1
    turns = alone and _turns_to_another(links, gap, ours, theirs)
    before, after = ([_unsaid(links, pair)] if pair else [] for pair in (gap.before, gap.after))
    asked = demand(_style_around(links, gap, mean), gap.is_tight, alone and not turns, turns)
    asked = replace(asked, nothing_left=not ours)
    for common, draft in best_path(
        [*(p for p, _ in before), *(links.common[i] for i in ours), *(p for p, _ in after)],
        [
            *(p for _, p in before),
            *(None if j is None else links.draft[j] for j in theirs),
            *(p for _, p in after),
        ],
        gap.before is not None,
        gap.after is not None,
        asked,
    ):
        links.link(tuple(p.index for p in common), tuple(p.index for p in draft))


def _unsaid(links: Links, pair: tuple[int, int]) -> tuple[Profile, Profile]:
    """A linked pair at an end of a gap, without what other units of its group answer already: where the first
    piece of an agreement that was cut in two names the thing, no third sentence is drawn in for naming it."""
    common, draft = links.common[pair[0]], links.draft[pair[1]]
    ours = [links.common[i].bag for i in links.of_draft[draft.index] if i != common.index]
    theirs = [links.draft[j].bag for j in links.of_common[common.index] if j != draft.index]
    return _without(common, theirs), _without(draft, ours)


def _without(profile: Profile, told: list[Bag]) -> Profile:
    if not told:
        return profile
    bag = less(profile.bag, joined(told))
    return replace(profile, bag=bag, mass=sum(bag.values()))
