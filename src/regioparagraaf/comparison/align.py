"""Which units of the draft answer which units of the common text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.gaps import fill_gaps
from regioparagraaf.comparison.headings import link_headings
from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.locate import candidates
from regioparagraaf.comparison.model import Unit
from regioparagraaf.comparison.profile import Profile, profiles
from regioparagraaf.comparison.tables import link_tables
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

SURE = 0.6
"""A pair this like is a link wherever it stands, if no other sentence comes near."""
MARGIN = 0.12
"""How far the runner-up must stay behind for a pair to be sure by itself."""
ELSEWHERE = 0.5
"""What is left over on both sides is linked across the text from this likeness on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Common units and the draft units that answer them, by index; one of the two may be empty."""

    common: tuple[int, ...]
    draft: tuple[int, ...]
    likeness: float = 1.0
    basis: str = ""


def align(common: Sequence[Unit], draft: Sequence[Unit], lexicon: Lexicon) -> tuple[Group, ...]:
    """The links between two texts, in the order of the common text; unlinked units are left out."""
    ours, theirs = profiles(common, draft, lexicon)
    links = Links(ours, theirs)
    link_tables(links)
    sentences = (
        [p for p in ours if p.unit.kind not in (Kind.HEADING, Kind.CELL)],
        [p for p in theirs if p.unit.kind not in (Kind.HEADING, Kind.CELL)],
    )
    likely = candidates(*sentences)
    _sure_links(links, sentences[0], sentences[1], likely)
    fill_gaps(links, *sentences)
    _leftovers(links, *sentences)
    fill_gaps(links, *sentences)
    link_headings(links)
    return tuple(Group(c, d, likeness_of(links, c, d)) for c, d in links.groups())


def likeness_of(links: Links, c: tuple[int, ...], d: tuple[int, ...]) -> float:
    return links.group_likeness(c, d)


def _sure_links(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile], likely: Sequence[dict[int, float]]
) -> None:
    """Link the pairs that no other sentence on either side comes near."""
    best_of_draft: dict[int, list[float]] = {}
    for scores in likely:
        for place, score in scores.items():
            best_of_draft.setdefault(place, []).append(score)
    for profile, scores in zip(common, likely, strict=True):
        if not scores:
            continue
        place = max(scores, key=lambda p: (scores[p], -p))
        score = scores[place]
        others = [s for p, s in scores.items() if p != place]
        rivals = sorted(best_of_draft[place], reverse=True)[1:2]
        if score >= SURE and score - max([*others, *rivals], default=0.0) >= MARGIN:
            links.link((profile.index,), (place,))


def _leftovers(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what is still free on both sides and like enough, best first."""
    free_common = [p for p in common if p.index not in links.of_common]
    free_draft = [p for p in draft if p.index not in links.of_draft]
    pairs = []
    for profile, scores in zip(free_common, candidates(free_common, free_draft), strict=True):
        pairs += [(-score, profile.index, place) for place, score in scores.items() if score >= ELSEWHERE]
    for _, ours, theirs in sorted(pairs):
        if ours not in links.of_common and theirs not in links.of_draft:
            links.link((ours,), (theirs,))
