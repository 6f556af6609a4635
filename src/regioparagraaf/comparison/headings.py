"""Headings with headings: by their words, and by the sentences that stand under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.profile import Profile
from regioparagraaf.document.model import Kind

SAME_WORDS = 0.6
"""Headings this like answer each other, whatever stands under them: 'Energie en duurzaamheid' and
'Duurzaamheid en energietransitie' (0.64); not 'Wonen in het dorp' and 'Wonen en groen' (0.4)."""
SAME_SECTION = 0.5
"""The share of two sections that answers each other before one heading answers the other whatever they
say: 'Spelregels' is 'Hoe wij met elkaar omgaan' if its sentences stand there."""
BOTH = 0.75
"""What words and sections must reach together where neither is enough: the title 'De Kop samen sterker'
is the heading '6 De Kop' of an agreement that takes over half of the text there."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: Profile
    own: frozenset[int]
    """The units up to the next heading."""
    whole: frozenset[int]
    """The units up to the next heading of its own level or higher."""


def link_headings(links: Links) -> None:
    """Link the headings of both texts, best first."""
    ours, theirs = _sections(links.common), _sections(links.draft)
    pairs = []
    for section in ours:
        for other in theirs:
            score = _score(links, section, other)
            if score > 0:
                pairs.append((-score, section.heading.index, other.heading.index))
    for _, a, b in sorted(pairs):
        if a not in links.of_common and b not in links.of_draft:
            links.link((a,), (b,))


def _score(links: Links, section: Section, other: Section) -> float:
    """How surely one heading answers the other; 0 where it does not."""
    words = links.group_likeness((section.heading.index,), (other.heading.index,))
    best = max(_answered(links, section.own, other.own), _answered(links, section.whole, other.whole))
    if words >= SAME_WORDS or best >= SAME_SECTION or (best and words + best >= BOTH):
        return words + best
    return 0.0


def _answered(links: Links, mine: frozenset[int], yours: frozenset[int]) -> float:
    """The share of two sections that answers each other: of what is linked here, and of all there."""
    linked = [unit for unit in mine if unit in links.of_common]
    there = sum(1 for unit in linked if links.of_common[unit][0] in yours)
    back = sum(1 for unit in yours if unit in links.of_draft and links.of_draft[unit][0] in mine)
    return min(there / len(linked), back / len(yours)) if there else 0.0


def _sections(side: Sequence[Profile]) -> list[Section]:
    headings = [p for p in side if p.unit.kind is Kind.HEADING]
    found = []
    for n, heading in enumerate(headings):
        following = headings[n + 1 :]
        end = following[0].index if following else len(side)
        outer = next((h.index for h in following if h.unit.level <= heading.unit.level), len(side))
        found.append(
            Section(
                heading,
                frozenset(range(heading.index + 1, end)),
                frozenset(range(heading.index + 1, outer)),
            )
        )
    return found
