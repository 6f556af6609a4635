"""Which units of the draft answer which units of the common text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.linking.equal import exchange_equal, link_equal, link_equal_leftovers
from regioparagraaf.comparison.linking.far_halves import join_far_halves
from regioparagraaf.comparison.linking.gaps import fill_gaps, gaps, style_in
from regioparagraaf.comparison.linking.grow import WORTH_GROWING, grown, joined_from
from regioparagraaf.comparison.linking.headings import link_headings
from regioparagraaf.comparison.linking.joins import (
    join_neighbours,
    join_openings,
    join_questions,
    join_second_openings,
    link_kept_clauses,
    link_left_items,
    link_openings,
)
from regioparagraaf.comparison.linking.judge import (
    FREE_STYLE,
    LOOSE,
    MARGIN,
    MOULD,
    OTHER_AMOUNTS,
    SURE,
    asked_in_mould,
    both_on_adoption,
    contained,
    far_demand,
    least_style,
    of_its_own,
    other_amounts,
    worded_alike,
)
from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.meaning import look_again
from regioparagraaf.comparison.linking.profile import Profile, profiles, shared
from regioparagraaf.comparison.linking.rest import free_strange, join_rest
from regioparagraaf.comparison.linking.rows import link_cells, rows_of, with_rows
from regioparagraaf.comparison.linking.tables import link_tables, link_written_rows, sentences_in_cells
from regioparagraaf.comparison.linking.two_for_two import part_two_for_two
from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

NO_SUBJECT = 0.48
"""What is asked of two leftovers anywhere that share no word of a subject: 'De burgemeesters en wethouders
overleggen zes keer per jaar', 'De dorpsraad van Tolhek overlegt drie keer per jaar' (0.44)."""
MEANING = "betekenis"
"""The basis of a link that words alone did not carry."""


class Group(Struct, frozen=True):
    """Common units and the draft units that answer them, by index."""

    common: tuple[int, ...]
    draft: tuple[int, ...]
    likeness: float = 1.0
    basis: str = ""
    worth: float = 0.0
    """Of a link that rests on meaning: the evidence beyond what was asked."""
    told_anew: bool = False
    """Whether it stands in a passage that a draft, which else keeps the words, tells anew."""


class Alignment(Struct, frozen=True, dict=True):
    """The links between two texts, in the order of the common text; unlinked units are left out."""

    groups: tuple[Group, ...]
    common: tuple[Profile, ...]
    draft: tuple[Profile, ...]
    facing: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """Units of both texts that were left in one place of a draft that rewords freely: they may well be each
    other's answer."""

    @cached_property
    def units(self) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
        """The units of the common text and of the draft, by their indices."""
        common, draft = (tuple(profile.unit for profile in side) for side in (self.common, self.draft))
        return common, draft


def align(
    common: Sequence[Unit], draft: Sequence[Unit], lexicon: Lexicon, encoder: Encoder | None = None
) -> Alignment:
    """Which units of the draft answer which units of the common text."""
    ours, theirs = profiles(common, draft, lexicon)
    links = Links(ours, theirs)
    sentences = _sentences(ours), _sentences(theirs)
    link_tables(links)
    link_written_rows(links, *sentences)
    link_equal(links, *sentences)
    _link_sure(links, *sentences)
    rows = rows_of(links)
    if rows:
        links.draft = with_rows(theirs, rows)
        sentences = sentences[0], _sentences(links.draft)
        _link_sure(links, *sentences)
    links.least_style = least_style(links.of_common, *sentences)
    fill_gaps(links, *sentences)
    _link_leftovers(links, *sentences)
    _link_joined(links, *sentences)
    fill_gaps(links, *sentences)
    join_neighbours(links, *sentences)
    join_far_halves(links, *sentences)
    join_openings(links, *sentences)
    link_left_items(links, sentences[0])
    link_openings(links, sentences[0])
    link_kept_clauses(links, *sentences)
    if encoder is not None:
        look_again(links, *sentences, encoder)
    join_second_openings(links, sentences[1])
    join_questions(links, sentences[1])
    if encoder is not None:
        part_two_for_two(links, *sentences, encoder)
        free_strange(links, encoder)
        join_rest(links, *sentences, encoder)
    if rows:
        links.draft = theirs
        link_cells(links, rows, lexicon)
    link_headings(links)
    _link_across(links, ours, theirs)
    link_equal_leftovers(links, ours, theirs)
    exchange_equal(links, ours, theirs)
    return Alignment(tuple(_groups(links)), ours, theirs, _facing(links, sentences[0], _sentences(theirs)))


def _groups(links: Links) -> Iterator[Group]:
    for common, draft in links.groups():
        worths = [links.by_meaning[unit] for unit in common if unit in links.by_meaning]
        likeness = links.group_likeness(common, draft)
        told_anew = not links.styles.keys().isdisjoint(common)
        yield Group(common, draft, likeness, MEANING if worths else "", min(worths, default=0.0), told_anew)


def _facing(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile]
) -> tuple[frozenset[int], frozenset[int]]:
    """What is left on both sides between the same neighbours, where the draft rewords freely."""
    left: tuple[set[int], set[int]] = (set(), set())
    free = links.style() < FREE_STYLE
    for gap in gaps(links, common, draft) if free or links.styles else ():
        told_anew = free or style_in(links, gap) is not None
        if told_anew and gap.is_tight and gap.common and gap.draft:
            left[0].update(gap.common)
            left[1].update(unit for unit in gap.draft if unit is not None)
    return frozenset(left[0]), frozenset(left[1])


def align_either_way(
    common: Sequence[Unit], draft: Sequence[Unit], lexicon: Lexicon, encoder: Encoder | None = None
) -> Alignment:
    """The same links whichever of two texts is called the common one.

    A sentence is more often split than joined, so the text with fewer units is read as the first.
    """
    if not is_turned(common, draft):
        return align(common, draft, lexicon, encoder)
    turned = align(draft, common, lexicon, encoder)
    groups = (replace(group, common=group.draft, draft=group.common) for group in turned.groups)
    in_order = sorted(groups, key=lambda group: group.common)
    return Alignment(tuple(in_order), turned.draft, turned.common, turned.facing[::-1])


def is_turned(common: Sequence[Unit], draft: Sequence[Unit]) -> bool:
    """Whether the draft is the one that is read as the first of two texts, of which neither is the common
    one."""
    return _size(common) > _size(draft)


def _size(side: Sequence[Unit]) -> tuple[int, list[str]]:
    return len(side), [unit.text for unit in side]


def _sentences(side: Sequence[Profile]) -> list[Profile]:
    return [p for p in side if p.unit.kind not in (Kind.HEADING, Kind.CELL)]


def _link_across(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link a sentence that was put into a table, or taken out of one, with the cell that holds it."""
    for ours, theirs in (
        (_sentences(common), sentences_in_cells(draft)),
        (sentences_in_cells(common), _sentences(draft)),
    ):
        _link_sure(links, ours, [p for p in theirs if p.index not in links.of_draft], across=True)


def _link_sure(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile], across: bool = False
) -> None:
    """Link the pairs that no other sentence on either side comes near; `across` kinds of block or within."""
    free = [p for p in common if p.index not in links.of_common]
    likely = candidates(free, draft)
    best = [max(scores, key=lambda p: (scores[p], -p), default=-1) for scores in likely]
    wanted = sorted({p for p, scores in zip(best, likely, strict=True) if scores and scores[p] >= SURE})
    rivals = dict(zip(wanted, candidates([links.draft[p] for p in wanted], common), strict=True))
    for profile, scores, place in zip(free, likely, best, strict=True):
        if place not in rivals or place in links.of_draft:
            continue
        score, other = scores[place], links.draft[place]
        others = [s for p, s in scores.items() if p != place]
        others += [s for p, s in rivals[place].items() if p != profile.index]
        if score >= SURE and score - max(others, default=0.0) >= MARGIN:
            same_kind = profile.unit.kind is other.unit.kind or score == 1.0 or across
            moulded = asked_in_mould(profile, other)
            if same_kind and score >= moulded and not (moulded and of_its_own(profile, other)):
                links.link((profile.index,), (place,))


def _link_joined(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link a draft sentence that is still free with two free neighbours that it holds together."""
    free_common = [p for p in common if p.index not in links.of_common]
    free_draft = [p for p in draft if p.index not in links.of_draft]
    asked = far_demand(links.style())
    found: list[tuple[float, tuple[int, ...], int]] = []
    for profile, scores in zip(free_draft, candidates(free_draft, free_common), strict=True):
        for place, score in scores.items():
            group = joined_from(links, links.common[place], profile) if score >= WORTH_GROWING else ()
            likeness = links.group_likeness(group, (profile.index,)) if len(group) > 1 else 0.0
            halves = [links.common[unit] for unit in group]
            if likeness >= asked and not any(
                asked_in_mould(half, profile) or other_amounts(half, profile) for half in halves
            ):
                found.append((-likeness, group, profile.index))
    for _, group, theirs in sorted(found):
        if theirs not in links.of_draft and not any(unit in links.of_common for unit in group):
            links.link(group, (theirs,))


def _link_leftovers(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what is still free on both sides and like enough, wherever it stands, best first."""
    free_common = [p for p in common if p.index not in links.of_common]
    free_draft = [p for p in draft if p.index not in links.of_draft]
    asked = far_demand(links.style())
    found: list[tuple[float, int, tuple[int, ...]]] = []
    for profile, scores in zip(free_common, candidates(free_common, free_draft), strict=True):
        for place, score in scores.items():
            group = grown(links, profile, links.draft[place]) if score >= WORTH_GROWING else (place,)
            likeness = score if len(group) == 1 else links.group_likeness((profile.index,), group)
            other = links.draft[place]
            least = max(asked, OTHER_AMOUNTS) if other_amounts(profile, other) else asked
            if not shared(profile.core, other.core):
                least = max(least, NO_SUBJECT)
            if both_on_adoption(profile, other):
                least = min(least, LOOSE)
            like = likeness >= least or contained(profile, other)
            moulded = asked_in_mould(profile, other) if like or likeness >= MOULD else 0.0
            if (
                worded_alike(profile, other)
                or (like and not moulded)
                or (likeness >= max(moulded, MOULD) and not (moulded and of_its_own(profile, other)))
            ):
                found.append((-likeness, profile.index, group))
    for _, ours, group in sorted(found):
        if ours not in links.of_common and not any(unit in links.of_draft for unit in group):
            links.link((ours,), group)
