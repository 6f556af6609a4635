"""Headings with headings: by their words, and by the sentences that stand under them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import nearest
from regioparagraaf.comparison.linking.profile import Profile, joined, less, shared
from regioparagraaf.document.model import Kind

SAME = 3.0
"""The same words go before anything else: of two 'Inleiding' the sections decide."""
SAME_WORDS = 0.6
"""Headings this like answer each other, whatever stands under them: 'Energie en duurzaamheid' and
'Duurzaamheid en energietransitie' (0.64); not 'Wonen in het dorp' and 'Wonen en groen' (0.4)."""
SAME_SECTION, FEWEST = 0.5, 2
"""The share of two sections that answers each other, and how many sentences that must be, before one heading
answers the other whatever they say: 'Spelregels' is 'Hoe wij met elkaar omgaan' if its sentences stand there.
One sentence is chance, and of a title with all that stands under it this says nothing: a draft that takes
over most of the text has a title of its own."""
BOTH, WORDS = 0.65, 0.15
"""What words and sections must reach together where neither is enough: a title is the heading of a chapter
of an agreement that takes over half of the text there; of the title of that agreement itself only if they
share a rare word (WORDS): everything stands under it."""
ANSWERED, KEPT = 0.5, 0.25
"""The share of what stands under a heading of the draft that answers the common text, from which on it may be
a heading of that text: in an agreement on more than that ANSWERED, as the chapter is a local one else and so
is its heading, however like it is; where so much of the whole draft answers, a municipality may put more of
its own into a chapter than it takes over (KEPT)."""
CELL = 0.25
"""A table cell among the sentences of a section: a row of four counts for one."""
TIE = 1
"""Decimals in which scores are compared; of the pieces of a split section that are as good, the first one has
its heading."""
JOINED = 0.3
"""The share of a heading that another one must hold, besides what it holds of the one it answers, to be both
in one: 'Water en klimaat' and 'Afval en grondstoffen' in 'Water, klimaat en afval'."""


Shares = dict[tuple[int, int], float]
"""For a heading of either text, by their places in the lists."""


class Sections(Struct, frozen=True):
    """The headings of one text and the sentences under each."""

    headings: list[Profile]
    own: dict[int, int]
    """For each other unit the place of its heading in the list."""
    above: list[list[int]]
    """For each heading the places of itself and of the headings that it stands under."""
    own_size: list[float]
    whole_size: list[float]

    def is_title(self, place: int) -> bool:
        """Whether all the others stand under this heading."""
        return place == 0 and all(outer[0] == place for outer in self.above)


def link_headings(links: Links) -> None:
    """Link the headings of both texts, best first; then those that were joined in one."""
    ours, theirs = _sections(links.common), _sections(links.draft)
    own, whole = _answered(links, ours, theirs)
    scores = _scores(links, ours, theirs, own, whole)
    for _, a, b in sorted((-round(score, TIE), a, b) for (a, b), score in scores.items()):
        mine, yours = ours.headings[a].index, theirs.headings[b].index
        if mine not in links.of_common and yours not in links.of_draft:
            links.link((mine,), (yours,))
    for a, b in sorted(own):
        free, other = ours.headings[a], theirs.headings[b]
        if free.index not in links.of_common and other.index in links.of_draft:
            said = joined(links.common[i].bag for i in links.of_draft[other.index])
            if shared(free.bag, less(other.bag, said)) >= JOINED * free.mass:
                links.link((free.index,), (other.index,))


def _scores(
    links: Links, ours: Sections, theirs: Sections, own: Shares, whole: Shares
) -> dict[tuple[int, int], float]:
    """How surely one heading answers the other, for the pairs where it does."""
    pairs = set(own) | set(whole)
    near = nearest([p.bag for p in ours.headings], [p.bag for p in theirs.headings])
    for a, places in enumerate(near):
        pairs.update((a, b) for b in places)
    scores = {}
    inside = _inside(links, theirs)
    for a, b in pairs:
        mine, yours = ours.headings[a], theirs.headings[b]
        # of 'Wonen' the chapter '2. Wonen' is the heading, if any of its sentences stands there
        same = mine.key == yours.key or (mine.words == yours.words and (a, b) in whole)
        words = SAME if same else links.group_likeness((mine.index,), (yours.index,))
        here = own.get((a, b), 0.0)
        section = max(here, whole.get((a, b), 0.0))
        if words < SAME and not inside[b]:
            continue
        rare = WORDS if theirs.is_title(b) else 0.0
        if words >= SAME_WORDS or here >= SAME_SECTION or (words >= rare and words + section >= BOTH):
            scores[a, b] = words + section
    return scores


def _inside(links: Links, theirs: Sections) -> list[bool]:
    """For each heading of the draft whether enough (ANSWERED, KEPT) of what stands under it, with or without
    the sections under those, answers the common text."""
    own: defaultdict[int, float] = defaultdict(float)
    whole: defaultdict[int, float] = defaultdict(float)
    for unit, heading in theirs.own.items():
        if unit in links.of_draft:
            weight = _weight(links.draft[unit])
            own[heading] += weight
            for outer in theirs.above[heading]:
                whole[outer] += weight
    least = KEPT if sum(own.values()) >= ANSWERED * sum(theirs.own_size) else ANSWERED
    return [
        own[n] >= least * theirs.own_size[n] or whole[n] >= least * theirs.whole_size[n]
        for n in range(len(theirs.headings))
    ]


def _answered(links: Links, ours: Sections, theirs: Sections) -> tuple[Shares, Shares]:
    """The share of two sections that answers each other, of what is linked here and of all there: without the
    sections under them, where FEWEST sentences do, and with those."""
    own: defaultdict[tuple[int, int], float] = defaultdict(float)
    whole: defaultdict[tuple[int, int], float] = defaultdict(float)
    linked_own: defaultdict[int, float] = defaultdict(float)
    linked_whole: defaultdict[int, float] = defaultdict(float)
    for unit, a in ours.own.items():
        if unit not in links.of_common:
            continue
        weight = _weight(links.common[unit])
        linked_own[a] += weight
        for outer in ours.above[a]:
            linked_whole[outer] += weight
        b = theirs.own.get(links.of_common[unit][0])
        if b is not None:
            own[a, b] += weight
            for outer, other in product(ours.above[a], theirs.above[b]):
                whole[outer, other] += weight
    back_own: defaultdict[tuple[int, int], float] = defaultdict(float)
    back_whole: defaultdict[tuple[int, int], float] = defaultdict(float)
    for unit, b in theirs.own.items():
        a = ours.own.get(links.of_draft[unit][0], -1) if unit in links.of_draft else -1
        if a >= 0:
            weight = _weight(links.draft[unit])
            back_own[a, b] += weight
            for outer, other in product(ours.above[a], theirs.above[b]):
                back_whole[outer, other] += weight
    return (
        {
            (a, b): min(count / linked_own[a], back_own[a, b] / theirs.own_size[b])
            for (a, b), count in own.items()
            if count >= FEWEST
        },
        {
            (a, b): min(count / linked_whole[a], back_whole[a, b] / theirs.whole_size[b])
            for (a, b), count in whole.items()
        },
    )


def _weight(profile: Profile) -> float:
    return CELL if profile.unit.kind is Kind.CELL else 1.0


def _sections(side: Sequence[Profile]) -> Sections:
    headings: list[Profile] = []
    own: dict[int, int] = {}
    above: list[list[int]] = []
    open_headings: list[int] = []
    for profile in side:
        if profile.unit.kind is Kind.HEADING:
            while open_headings and headings[open_headings[-1]].unit.level >= profile.unit.level:
                open_headings.pop()
            open_headings.append(len(headings))
            headings.append(profile)
            above.append(list(open_headings))
        elif headings:
            own[profile.index] = len(headings) - 1
    own_size: defaultdict[int, float] = defaultdict(float)
    whole_size: defaultdict[int, float] = defaultdict(float)
    for unit, heading in own.items():
        weight = _weight(side[unit])
        own_size[heading] += weight
        for outer in above[heading]:
            whole_size[outer] += weight
    each = range(len(headings))
    return Sections(
        headings, own, above, [own_size[n] or 1.0 for n in each], [whole_size[n] or 1.0 for n in each]
    )
