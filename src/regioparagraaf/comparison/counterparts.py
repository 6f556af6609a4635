"""A dropped and an added sentence that may be one agreement after all: each is told of the other, and they
are never linked.

Which one it is, a reader decides in a glance if the two stand before him, and not at all if they stand in two
lists. So the bar is low: what stands in the same place, or is most alike of all that is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.comparison.model import Change, Position, Relation, Weight
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.words import tokens

ALIKE = 0.2
"""Likeness from which on what is left on both sides may be one agreement, wherever it stands. Below it such
pairs have a word of the subject in common, and no more."""
IN_PLACE = 0.1
"""How much of that it counts for to stand between the same two neighbours."""
REPLACED = 0.85
"""The chance that two such sentences are indeed two. In labelled drafts that do not reword freely 139 of 156
pairs were (139 of 150 with an encoder), and 7 of 9 in two sets that no rule was made for. Of pairs that only
stand alone in one place 30 of 33 were, as of what is left without any counterpart (327 of 347)."""

SAID = 5
"""Words of a cell from which on it may be what a sentence said: 'raden', '1 mei 2029' and the name of a town
of four words go with another."""

_RUNNING = (Kind.PARAGRAPH, Kind.ITEM)


def with_counterparts(
    changes: Sequence[Change], common: Sequence[Profile], draft: Sequence[Profile]
) -> tuple[Change, ...]:
    """The records, each dropped and added agreement with the label of the one that may stand for it. Where
    the two are alike, it is less sure that they are two."""
    dropped = _lone(changes, Relation.DROPPED, common)
    added = _lone(changes, Relation.ADDED, draft)
    if not dropped or not added:
        return tuple(changes)
    alike = dict(_alike(dropped, added))
    found = alike | dict(_only_ones(dropped, added, alike))
    told = list(changes)
    for record, other in _tables_told(dropped, added, common):
        found.pop(record, None)
        told[record] = replace(told[record], instead=changes[other].label)
    for ours, theirs in found.items():
        for record, other in ((ours, theirs), (theirs, ours)):
            sure = min(told[record].confidence, REPLACED) if ours in alike else told[record].confidence
            told[record] = replace(told[record], instead=changes[other].label, confidence=sure)
    return tuple(told)


def without_decided(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The records, but for what a person already judged: whether that is another one is no longer asked."""
    changes = tuple(changes)
    judged = {change.label for change in changes if change.judged}
    return tuple(
        replace(change, instead="") if change.instead and {change.label, change.instead} & judged else change
        for change in changes
    )


class _Lone(Struct, frozen=True):
    """An agreement that stands on one side alone."""

    record: int
    profile: Profile
    place: tuple[int, int]
    """The records right before and behind it that answer something; -1 where there is none."""

    def may_answer(self, other: _Lone) -> bool:
        """Whether a text of this kind can take the place of that one; a cell that of a sentence where it says
        more than who or when."""
        kinds = {self.profile.unit.kind, other.profile.unit.kind}
        if len(kinds) == 1 or kinds.issubset(_RUNNING):
            return True
        sides = (self.profile, other.profile)
        said = all(len(side.words) >= SAID for side in sides if side.unit.kind is Kind.CELL)
        return said and kinds.issubset((*_RUNNING, Kind.CELL))


def _lone(changes: Sequence[Change], relation: Relation, side: Sequence[Profile]) -> list[_Lone]:
    """The dropped or the added agreements, in the order of their text."""
    of_draft = relation is Relation.ADDED
    wanted: dict[Position, int] = {}
    linked: dict[Position, int] = {}
    for record, change in enumerate(changes):
        units = change.draft if of_draft else change.common
        if change.relation is relation and change.weight is Weight.SUBSTANTIVE:
            wanted[units[0].position] = record
        elif change.common and change.draft:
            linked |= {unit.position: record for unit in units}
    return [
        _Lone(wanted[profile.unit.position], profile, place)
        for profile, place in _placed(side, linked)
        if profile.unit.position in wanted
    ]


def _placed(
    side: Sequence[Profile], linked: Mapping[Position, int]
) -> Iterator[tuple[Profile, tuple[int, int]]]:
    """The unlinked units with the records around them."""
    free: list[Profile] = []
    before = -1
    for profile in side:
        record = linked.get(profile.unit.position)
        if record is None:
            free.append(profile)
            continue
        yield from ((one, (before, record)) for one in free)
        before, free = record, []
    yield from ((one, (before, -1)) for one in free)


def _alike(dropped: Sequence[_Lone], added: Sequence[_Lone]) -> Iterator[tuple[int, int]]:
    """The pairs of records of which each is the likeliest for the other, and likely enough."""
    by_index = {one.profile.index: one for one in added}
    likely: dict[tuple[int, int], float] = {}
    scored = candidates([one.profile for one in dropped], [one.profile for one in added])
    for ours, scores in zip(dropped, scored, strict=True):
        for index, likeness in scores.items():
            theirs = by_index[index]
            if ours.may_answer(theirs):
                near = IN_PLACE if ours.place == theirs.place else 0.0
                likely[ours.record, theirs.record] = likeness + near
    taken: set[int] = set()
    for (ours_record, theirs_record), chance in sorted(likely.items(), key=lambda item: (-item[1], item[0])):
        is_best = taken.isdisjoint((ours_record, theirs_record))
        taken |= {ours_record, theirs_record}
        if is_best and chance >= ALIKE:
            yield ours_record, theirs_record


def _only_ones(
    dropped: Sequence[_Lone], added: Sequence[_Lone], alike: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """The pairs that stand alone in one place: there the one came where the other went, like it or not; but
    not where one of them alone goes on with the sentence before it, which stays."""
    counts = Counter(one.place for one in dropped), Counter(one.place for one in added)
    here = {one.place: one for one in added if counts[1][one.place] == 1}
    for ours in dropped:
        theirs = here.get(ours.place)
        if theirs is None or counts[0][ours.place] != 1 or not ours.may_answer(theirs):
            continue
        if _leans(ours.profile) is not _leans(theirs.profile):
            continue
        if ours.record not in alike and theirs.record not in alike.values():
            yield ours.record, theirs.record


def _tables_told(
    dropped: Sequence[_Lone], added: Sequence[_Lone], common: Sequence[Profile]
) -> Iterator[tuple[int, int]]:
    """Each cell of a table that fell away as a whole, with the sentence that came and holds most of it:
    'Lisse bouwt er 1.100, Hillegom 850'."""
    sizes = Counter(one.unit.cell.table for one in common if one.unit.cell)
    tables: dict[int, list[_Lone]] = defaultdict(list)
    for one in dropped:
        if one.profile.unit.cell:
            tables[one.profile.unit.cell.table].append(one)
    for table, cells in tables.items():
        if len(cells) < max(_ALL_BUT_HEADS * sizes[table], _TABLE):
            continue
        words = [frozenset(token.key for token in tokens(cell.profile.unit.text)) for cell in cells]
        for theirs in added:
            said = frozenset(token.key for token in tokens(theirs.profile.unit.text))
            if sum(cell <= said for cell in words) >= _MOST_OF_IT * len(cells):
                yield from ((cell.record, theirs.record) for cell in cells)
                break


_TABLE = 4
"""Cells of a table that a sentence may tell."""
_ALL_BUT_HEADS = 0.7
"""The share of a table that fell away at least: the heads of its columns count for nothing by themselves."""
_MOST_OF_IT = 0.6
"""The share of these cells that the sentence holds at least."""


def _leans(profile: Profile) -> bool:
    """Whether a sentence is about the one before it: 'Ons dorp valt buiten deze afspraak', 'Wie er woont,
    krijgt daarover een brief'."""
    if profile.opening in _BACK or not _LEANING.isdisjoint(profile.words):
        return True
    weights = profile.weights
    return any(
        these in _THESE and ((thing in weights.content and thing not in weights.texts) or thing in _AGREED)
        for these, thing in pairwise(profile.words)
    )


_LEANING = frozenset(
    "daarvoor daarover daarbij daarmee daarin daaraan daarop daaruit daarnaar daarvan daartoe "
    "daartegen hiervoor hierover hierbij hiermee hierin hieraan hierop hetzelfde".split()
)
_BACK = _LEANING | frozenset("daar daarna dan dat die hij zij ze".split())
"""Words by which a sentence has its subject from the one before it, wherever they stand or as its first."""
_THESE = frozenset("deze dit".split())
_AGREED = frozenset("afspraak besluit plan regel".split())
"""So have the first before a thing and before these; not in 'deze gemeente', 'dit jaar', 'deze paragraaf'."""
