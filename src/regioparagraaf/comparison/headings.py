"""Headings with headings: by their words, and by the sentences that stand under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.locate import nearest
from regioparagraaf.comparison.profile import Profile
from regioparagraaf.document.model import Kind

SAME = 3.0
"""The same words go before anything else: of two 'Inleiding' the sections decide."""
SAME_WORDS = 0.6
"""Headings this like answer each other, whatever stands under them: 'Energie en duurzaamheid' and
'Duurzaamheid en energietransitie' (0.64); not 'Wonen in het dorp' and 'Wonen en groen' (0.4)."""
SAME_SECTION = 0.5
"""The share of two sections that answers each other before one heading answers the other whatever they
say: 'Spelregels' is 'Hoe wij met elkaar omgaan' if its sentences stand there."""
BOTH = 0.65
"""What words and sections must reach together where neither is enough: a title is the heading of a chapter
of an agreement that takes over half of the text there, if they share a rare word."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The headings of one text and the sentences under each."""

    headings: list[Profile]
    own: dict[int, int]
    """For each other unit the place of its heading in the list."""
    above: list[list[int]]
    """For each heading the places of itself and of the headings that it stands under."""
    own_size: list[int]
    whole_size: list[int]


def link_headings(links: Links) -> None:
    """Link the headings of both texts, best first."""
    ours, theirs = _sections(links.common), _sections(links.draft)
    scores = _scores(links, ours, theirs)
    for _, a, b in sorted((-score, a, b) for (a, b), score in scores.items()):
        mine, yours = ours.headings[a].index, theirs.headings[b].index
        if mine not in links.of_common and yours not in links.of_draft:
            links.link((mine,), (yours,))


def _scores(links: Links, ours: Sections, theirs: Sections) -> dict[tuple[int, int], float]:
    """How surely one heading answers the other, for the pairs where it does."""
    sections = _answered(links, ours, theirs)
    pairs = set(sections)
    near = nearest([p.bag for p in ours.headings], [p.bag for p in theirs.headings])
    for a, places in enumerate(near):
        pairs.update((a, b) for b in places)
    scores = {}
    for a, b in pairs:
        mine, yours = ours.headings[a], theirs.headings[b]
        words = SAME if mine.key == yours.key else links.group_likeness((mine.index,), (yours.index,))
        section = sections.get((a, b), 0.0)
        if words >= SAME_WORDS or section >= SAME_SECTION or (section and words + section >= BOTH):
            scores[a, b] = words + section
    return scores


def _answered(links: Links, ours: Sections, theirs: Sections) -> dict[tuple[int, int], float]:
    """The share of two sections that answers each other: of what is linked here, and of all there; with
    the sections under them or without, whichever is more."""
    own: Counter[tuple[int, int]] = Counter()
    whole: Counter[tuple[int, int]] = Counter()
    linked_own: Counter[int] = Counter()
    linked_whole: Counter[int] = Counter()
    for unit, a in ours.own.items():
        if unit not in links.of_common:
            continue
        linked_own[a] += 1
        linked_whole.update(ours.above[a])
        b = theirs.own.get(links.of_common[unit][0])
        if b is not None:
            own[a, b] += 1
            whole.update((outer, other) for outer in ours.above[a] for other in theirs.above[b])
    back_own: Counter[tuple[int, int]] = Counter()
    back_whole: Counter[tuple[int, int]] = Counter()
    for unit, b in theirs.own.items():
        a = ours.own.get(links.of_draft[unit][0], -1) if unit in links.of_draft else -1
        if a >= 0:
            back_own[a, b] += 1
            back_whole.update((outer, other) for outer in ours.above[a] for other in theirs.above[b])
    found: dict[tuple[int, int], float] = {}
    for there, linked, back, size in (
        (own, linked_own, back_own, theirs.own_size),
        (whole, linked_whole, back_whole, theirs.whole_size),
    ):
        for (a, b), count in there.items():
            share = min(count / linked[a], back[a, b] / size[b])
            found[a, b] = max(found.get((a, b), 0.0), share)
    return found


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
    own_size = Counter(own.values())
    whole_size: Counter[int] = Counter()
    for heading, count in own_size.items():
        whole_size.update(dict.fromkeys(above[heading], count))
    each = range(len(headings))
    return Sections(
        headings, own, above, [own_size[n] or 1 for n in each], [whole_size[n] or 1 for n in each]
    )
