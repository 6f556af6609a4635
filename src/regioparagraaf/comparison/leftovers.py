"""A sentence left over beside a change may be the rest of it: one agreement in two sentences, in words so
different that only weighing them together tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group, is_turned
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.profile import Bag, Profile, dice, joined, less, shared
from regioparagraaf.comparison.linking.tables import sentences_in_cells
from regioparagraaf.comparison.model import Signal, Weight
from regioparagraaf.comparison.said import SURE, says_the_same, weighed
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.beforehand.told_apart import clause_told
from regioparagraaf.comparison.weighing.pair import read_pair
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

TOUCHES = 0.1
"""The share of a sentence that the unexplained rest of a change must hold before the two are weighed
together: 'Zij brengt twee keer per jaar verslag uit aan de raden' holds 0.2 of '... en rapporteert elk half
jaar aan de raden', and a sentence about anything else nothing."""
HOLDS = 0.2
"""The share from which on it need not be sure (SURE) that together they say the same. One that was told anew
as a whole may have a sentence more: what the rest of 'De school verhuist' holds of 'De kosten van de
verhuizing worden verdeeld op basis van het aantal inwoners' is the one word (0.12)."""
LARGEST = 3
"""Units on one side of a group up to which it may still grow."""


def with_leftovers(alignment: Alignment, lexicon: Lexicon, settings: Settings) -> Alignment:
    """The links, where what was left over beside a change belongs to it: weighed by itself the change is
    substantive, and with its neighbour it says the same in other words."""
    facing = [group for group in _facing(alignment) if says_the_same(group, alignment, lexicon, settings)]
    if facing:  # first: a change may not draw in a sentence that has an answer of its own
        alignment = _with(alignment, facing)
    told = [group for group in _likest(alignment) if _is_answered(group, alignment, lexicon, settings)]
    if told:
        alignment = _with(alignment, told)
    alignment = _with_clauses_apart(alignment)
    groups = list(alignment.groups)
    for side in (False, True):
        linked = {unit for group in groups for unit in (group.draft if side else group.common)}
        rivals = _rivals(groups, side, alignment)
        for at, group in enumerate(groups):
            for grown, held in _grown(group, side, alignment, linked, rivals):
                least = SURE if held < HOLDS else 0.0
                if _is_explained_by(group, grown, alignment, lexicon, settings, least):
                    groups[at] = grown
                    linked.update(grown.draft if side else grown.common)
                    break
    return replace(alignment, groups=tuple(groups))


def _with_clauses_apart(alignment: Alignment) -> Alignment:
    """The links with the free sentence right behind one that tells the exception or the condition which the
    other side has as a clause ('..., behalve voor bussen', 'Alleen bussen mogen er nog in'): its form vouches
    for it, as the two need not share a word. Another exception in its place is a change of this agreement."""
    groups = list(alignment.groups)
    for of_draft, side, other in (
        (True, alignment.draft, alignment.common),
        (False, alignment.common, alignment.draft),
    ):
        linked = {unit for group in groups for unit in (group.draft if of_draft else group.common)}
        rivals = _rivals(groups, of_draft, alignment)
        for at, group in enumerate(groups):
            units, answer = (group.draft, group.common) if of_draft else (group.common, group.draft)
            behind = units[-1] + 1
            if behind in linked or behind >= len(side) or not _goes_on(side[behind], side[units[-1]]):
                continue  # as of most
            said, told = (" ".join(p.unit.text for p in of) for of in (_at(side, units), _at(other, answer)))
            if not clause_told(said, side[behind].unit.text, told):
                continue
            if not _answers_better(side[behind], 0.0, rivals):
                more = (*units, behind)
                groups[at] = replace(group, draft=more) if of_draft else replace(group, common=more)
                linked.add(behind)
    return replace(alignment, groups=tuple(groups))


def _at(side: Sequence[Profile], units: Sequence[int]) -> list[Profile]:
    return [side[unit] for unit in units]


def _facing(alignment: Alignment) -> Iterator[Group]:
    """One free sentence of each text, between the same neighbours, whether they share a word or not."""
    ours = _free_between([group.common for group in alignment.groups], alignment.common)
    theirs = _free_between([group.draft for group in alignment.groups], alignment.draft)
    for place in ours.keys() & theirs.keys():
        for i, j in product(ours[place], theirs[place]):
            one, other = alignment.common[i], alignment.draft[j]
            if one.unit.kind is other.unit.kind and one.unit.kind in (Kind.PARAGRAPH, Kind.ITEM):
                yield Group((i,), (j,), dice(one.bag, other.bag, one.mass + other.mass))


def _likest(alignment: Alignment) -> Iterator[Group]:
    """One free sentence of each text, wherever they stand, of which neither is as like another free one."""
    linked = [{unit for group in alignment.groups for unit in units(group)} for units in (_ours, _theirs)]
    free, others = (
        [p for p in (*_written(side), *sentences_in_cells(side)) if p.index not in taken]
        for side, taken in zip((alignment.common, alignment.draft), linked, strict=True)
    )
    scores = candidates(free, others)
    nearest: dict[int, float] = {}
    for likeness in scores:
        for place, score in likeness.items():
            nearest[place] = max(score, nearest.get(place, 0.0))
    for profile, likeness in zip(free, scores, strict=True):
        score, back = max(((score, -place) for place, score in likeness.items()), default=(0.0, 0))
        if score >= LIKE and score >= nearest[-back]:
            yield Group((profile.index,), (-back,), score)


def _written(side: Sequence[Profile]) -> list[Profile]:
    return [p for p in side if p.unit.kind in (Kind.PARAGRAPH, Kind.ITEM)]


def _ours(group: Group) -> tuple[int, ...]:
    return group.common


def _theirs(group: Group) -> tuple[int, ...]:
    return group.draft


LIKE = 0.3
"""The likeness in words from which on it is asked whether the one tells the other."""


def _is_answered(group: Group, alignment: Alignment, lexicon: Lexicon, settings: Settings) -> bool:
    """Whether all that one of two sentences says is said in the other, which says little more: by the words
    that weighing takes for each other, and those are many more than linking knows. Of another amount it is
    not said: a smaller promise may stand in the place of one that went."""
    (ours,), (theirs,) = group.common, group.draft
    one, other = alignment.common[ours], alignment.draft[theirs]
    if one.figures and other.figures and one.figures.isdisjoint(other.figures):
        return False
    pair = read_pair(one.unit.text, other.unit.text, lexicon, settings)
    said = [(len(pair.left(side)), len(pair.content(side))) for side in pair.sides]
    if min(content for _, content in said) < FEWEST or min(left for left, _ in said) > 0:
        return False
    if any(left > MORE * content for left, content in said):
        return False
    common, draft = alignment.units
    passage = weighed(group.common, group.draft, common, draft, lexicon, settings)
    return passage.weight is Weight.SUBSTANTIVE or passage.confidence >= SURE


FEWEST = 2
"""Words that say something, at least, of a sentence that is wholly answered."""
MORE = 0.45
"""The most of the other one that may have no answer: of 'Wij zoeken een gezamenlijke loods voor oude schepen'
the sentence 'Wij zoeken zo'n loods voor ons samen' leaves two words of five (0.40); sentences on another
matter in the same mould leave half of them (0.50). A word unanswered on either side is the one by which
two agreements differ: '... laten de sluizen opnieuw meten', '... laten de bruggen opnieuw verven'."""


def _free_between(
    linked: Sequence[tuple[int, ...]], side: Sequence[Profile]
) -> dict[tuple[int, int], tuple[int, ...]]:
    """The free units of a side, a few at most, by the groups right before and behind them."""
    group_of = {unit: number for number, units in enumerate(linked) for unit in units}
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    before, free = -1, list[int]()
    for unit in range(len(side) + 1):
        if unit < len(side) and unit not in group_of:
            free.append(unit)
            continue
        after = group_of.get(unit, len(linked))
        if 0 < len(free) <= MOST:
            found[before, after] = tuple(free)
        before, free = after, []
    return found


MOST = 8
"""Free units between two linked neighbours up to which each is weighed with each on the other side."""


def _with(alignment: Alignment, found: Sequence[Group]) -> Alignment:
    """The links with these too, the likest first where two claim one sentence."""
    groups, ours, theirs = list(alignment.groups), set[int](), set[int]()
    for group in sorted(found, key=lambda group: (-group.likeness, group.common)):
        if ours.isdisjoint(group.common) and theirs.isdisjoint(group.draft):
            groups.append(group)
            ours.update(group.common)
            theirs.update(group.draft)
    return replace(alignment, groups=tuple(sorted(groups, key=lambda group: group.common)))


def _rivals(groups: Sequence[Group], of_draft: bool, alignment: Alignment) -> list[Profile]:
    """The sentences of the other side that nothing answers yet: what is to join a change may be theirs."""
    linked = {unit for group in groups for unit in (group.common if of_draft else group.draft)}
    side = alignment.common if of_draft else alignment.draft
    return [p for p in _written(side) if p.index not in linked]


def _grown(
    group: Group, of_draft: bool, alignment: Alignment, linked: set[int], rivals: Sequence[Profile]
) -> Iterator[tuple[Group, float]]:
    """The group with the free unit behind it or before it, on one side, and the share of that unit which the
    rest of the change holds; not with one that answers a free sentence better."""
    units = group.draft if of_draft else group.common
    side, other = (alignment.draft, alignment.common) if of_draft else (alignment.common, alignment.draft)
    if len(units) >= LARGEST or units[-1] - units[0] >= len(units):
        return
    free = [
        (unit, more)
        for unit, more in ((units[-1] + 1, (*units, units[-1] + 1)), (units[0] - 1, (units[0] - 1, *units)))
        if 0 <= unit < len(side) and unit not in linked and _goes_on(side[unit], side[units[0]])
    ]
    if not free:
        return  # as of most
    answer = joined(other[unit].bag for unit in (group.common if of_draft else group.draft))
    rest = less(answer, joined(side[unit].bag for unit in units))
    for unit, more in free:
        held = shared(side[unit].bag, rest)
        tells = _points_back(side[unit], answer) or (
            bool(side[unit].figures) and _lacks_figures(group, of_draft, alignment)
        )
        if unit > units[-1] and held < HOLDS * side[unit].mass and tells:
            held = max(held, TOUCHES * side[unit].mass)  # what it says, the weighing must tell surely
        if held >= TOUCHES * side[unit].mass > 0 and not _answers_better(side[unit], held, rivals):
            grown = replace(group, draft=more) if of_draft else replace(group, common=more)
            yield grown, held / side[unit].mass


def _lacks_figures(group: Group, of_draft: bool, alignment: Alignment) -> bool:
    """Whether this side of a group has not all figures of the other: a year or an amount may stand in the
    sentence behind it, counted otherwise ('Vóór 2029 is het klaar' for 'uiterlijk in 2028')."""
    ours = frozenset(figure for i in group.common for figure in alignment.common[i].figures)
    theirs = frozenset(figure for j in group.draft for figure in alignment.draft[j].figures)
    return not (ours <= theirs if of_draft else theirs <= ours)


def _points_back(unit: Profile, answer: Bag) -> bool:
    """Whether a sentence opens with a thing of the answer that the sentence before it named already: 'Aan dat
    oordeel houden wij ons' for 'van wie het oordeel bindend is'."""
    opening = unit.words[:OPENING]
    return any(
        pointing in THESE and any(feature in answer for feature, _ in unit.weights.shares[thing])
        for pointing, thing in pairwise(opening)
        if thing in unit.weights.content
    )


OPENING = 4
"""Words in which a sentence points back at what stands before it."""
THESE = frozenset("dat dit die deze diens haar hun zijn".split())


def _answers_better(unit: Profile, held: float, rivals: Sequence[Profile]) -> bool:
    """Whether a free sentence of the other side has more of a unit than the rest of a change, and is like it:
    'De kosten van de bouw worden gelijk verdeeld' is no part of 'De bouw begint in 2028'."""
    return any(
        shared(unit.bag, rival.bag) > held and dice(unit.bag, rival.bag, unit.mass + rival.mass) >= RIVALLING
        for rival in rivals
    )


RIVALLING = 0.36
"""The likeness from which on a free sentence claims another: what two leftovers ask in a free draft."""


def _goes_on(unit: Profile, beside: Profile) -> bool:
    """Whether a unit stands under the same heading, as a sentence of running text."""
    return unit.section == beside.section and unit.unit.kind is beside.unit.kind is Kind.PARAGRAPH


def _is_explained_by(
    group: Group,
    grown: Group,
    alignment: Alignment,
    lexicon: Lexicon,
    settings: Settings,
    least: float,
) -> bool:
    """Whether a substantive change becomes one of words alone, from whichever side it is read, as surely as
    `least` asks; or adds less."""
    common, draft = alignment.units
    before = weighed(group.common, group.draft, common, draft, lexicon, settings)
    if before.weight is not Weight.SUBSTANTIVE:
        return False
    after = weighed(grown.common, grown.draft, common, draft, lexicon, settings)
    if after.weight is Weight.SUBSTANTIVE:
        if settings.whole and is_turned(common, draft):
            group, grown, common, draft = _turned(group), _turned(grown), draft, common
            before = weighed(group.common, group.draft, common, draft, lexicon, settings)
            after = weighed(grown.common, grown.draft, common, draft, lexicon, settings)
        return group.draft == grown.draft and _has_what_came(before.signals, after.signals)
    back = weighed(grown.draft, grown.common, draft, common, lexicon, settings)
    return back.weight is not Weight.SUBSTANTIVE and min(after.confidence, back.confidence) >= least


def _turned(group: Group) -> Group:
    return replace(group, common=group.draft, draft=group.common)


def _has_what_came(before: Sequence[Signal], after: Sequence[Signal]) -> bool:
    """Whether an agreement that joins a change has what was told to be new in it, and brings no signal of its
    own: '..., en wie nog geen 21 is, is gratis lid' adds nothing where the next one says until which age."""
    came = [{(one.kind, one.draft) for one in signals if not one.common} for signals in (before, after)]
    said = [{(one.kind, one.draft) for one in signals} for signals in (before, after)]
    return came[1] < came[0] and said[1] <= said[0]
