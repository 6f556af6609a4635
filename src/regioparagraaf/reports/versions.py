"""What all drafts say at each place of the common text, identical deviations taken together.

Every draft is compared with the common text alone; here the stars are joined. A place is a unit of the
common text, or several that some draft made one sentence of; what drafts add stands at places of its own
behind it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Found,
    Position,
    Relation,
    Unit,
    Weight,
    text_of,
)
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import listed
from regioparagraaf.reports.wording import instead_clause, is_uncertain, sentence_case


class Version(Struct, frozen=True):
    """What one or more municipalities make of one place, in the same words."""

    municipalities: tuple[str, ...]
    changes: tuple[Change, ...]
    """Those of the first municipality; the others differ in nothing but their own name."""
    instead: tuple[str, ...] = ()
    """Which other records may stand for a dropped or added one, each a sentence, with whose where that is not
    so for all of them."""
    doubtful: tuple[tuple[str, ...], ...] = ()
    """Of each change the municipalities at which it is uncertain: the same words may be surer at another."""

    def doubt(self, names: Sequence[str]) -> str:
        """Said behind these of its municipalities in a brief list, where a reader must look for himself."""
        doubted = [name for name in names if any(name in whose for whose in self.doubtful)]
        if not doubted:
            return ""
        return " (onzeker)" if len(doubted) == len(names) == 1 else f" (onzeker bij {listed(doubted)})"

    @property
    def weight(self) -> Weight:
        """The gravest of its records."""
        weights = {change.weight for change in self.changes}
        return next(w for w in (Weight.SUBSTANTIVE, Weight.EDITORIAL, Weight.NONE) if w in weights)

    @property
    def is_added(self) -> bool:
        """Whether the common text has nothing of it."""
        return all(change.relation is Relation.ADDED for change in self.changes)

    @property
    def is_dropped(self) -> bool:
        """Whether nothing of the place is left."""
        return all(change.relation is Relation.DROPPED for change in self.changes)


class Place(Struct, frozen=True):
    """One place of the common text, with everything that the drafts make of it."""

    numbers: tuple[int, ...]
    """Of its units, from 1: more than one where a draft joins them, none where drafts add."""
    behind: int
    """The unit that it stands behind (0: at the very beginning), for what drafts add."""
    names: tuple[str, ...]
    """What its units are called; for what drafts add, what the unit is called that it stands behind."""
    units: tuple[Unit, ...]
    heading: str
    unchanged: tuple[str, ...]
    """The municipalities that have it as it is."""
    versions: tuple[Version, ...]
    """The gravest first."""

    @property
    def number(self) -> str:
        """'7', '7 en 8', 'na 7' or 'vooraf', as the reader sees it."""
        if not self.units:
            return f"na {self.names[0]}" if self.behind else "vooraf"
        return listed(self.names)

    @property
    def is_open(self) -> bool:
        """Whether some draft deviates in substance."""
        return any(version.weight is Weight.SUBSTANTIVE for version in self.versions)


def places(comparisons: Sequence[Comparison]) -> tuple[Place, ...]:
    """The places of the common text in its order, each with what is added behind it."""
    found = compared(comparisons)
    if not found:
        return ()
    units = found[0].common_units
    numbers = {unit.position: number for number, unit in enumerate(units, 1)}
    groups = _joined(numbers, found)
    answers = [_answers(comparison, numbers, groups) for comparison in found]
    added = _added(found)
    called = found[0].name
    result = [_added_place(0, called, version, units) for version in added.get(0, ())]
    for members in _in_order(groups):
        made = [
            (comparison.municipality, tuple(answer[members[0]]))
            for comparison, answer in zip(found, answers, strict=True)
        ]
        result.append(_place(units, members, called, made))
        for number in members:
            result += [_added_place(number, called, version, units) for version in added.get(number, ())]
    return tuple(result)


def compared(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """Those in which something was found that answers the common text."""
    return [comparison for comparison in comparisons if comparison.scope.found is not Found.NOTHING]


def split_found(comparisons: Sequence[Comparison], names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Of the names of these drafts those that were compared, and those in which nothing was found."""
    pairs = list(zip(comparisons, names, strict=True))
    missed = [name for comparison, name in pairs if comparison.scope.found is Found.NOTHING]
    return [name for comparison, name in pairs if comparison.scope.found is not Found.NOTHING], missed


def _joined(numbers: dict[Position, int], comparisons: Sequence[Comparison]) -> dict[int, int]:
    """Number of a unit -> the lowest number that it shares a record with, in whatever draft."""
    first = {number: number for number in numbers.values()}

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    for comparison in comparisons:
        for change in comparison.changes:
            members = sorted(root(numbers[unit.position]) for unit in change.common)
            for member in members[1:]:
                first[member] = members[0]
    return {number: root(number) for number in first}


def _in_order(groups: dict[int, int]) -> list[list[int]]:
    members: dict[int, list[int]] = defaultdict(list)
    for number, first in sorted(groups.items()):
        members[first].append(number)
    return [members[first] for first in sorted(members)]


def _answers(
    comparison: Comparison, numbers: dict[Position, int], groups: dict[int, int]
) -> dict[int, list[Change]]:
    """What a draft makes of each place, by the lowest number of its units."""
    found: dict[int, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        if change.common:
            found[groups[numbers[change.common[0].position]]].append(change)
    return found


def _place(
    units: Sequence[Unit],
    members: Sequence[int],
    called: Callable[[int], str],
    made: Iterable[tuple[str, tuple[Change, ...]]],
) -> Place:
    """The place of these units, with what each municipality made of it."""
    unchanged: list[str] = []
    alike: dict[tuple[object, ...], list[tuple[str, tuple[Change, ...]]]] = defaultdict(list)
    for municipality, changes in made:
        if all(change.weight is Weight.NONE and not change.told for change in changes):
            unchanged.append(municipality)
        else:
            key = tuple(likeness(change, municipality) for change in changes)
            alike[key].append((municipality, changes))
    own = tuple(units[number - 1] for number in members)
    names = tuple(map(called, members))
    versions = _versions(alike.values())
    return Place(tuple(members), members[-1] - 1, names, own, own[0].heading, tuple(unchanged), versions)


def _versions(groups: Iterable[Sequence[tuple[str, tuple[Change, ...]]]]) -> tuple[Version, ...]:
    versions = [_version(group) for group in groups]
    gravity = {Weight.SUBSTANTIVE: 0, Weight.EDITORIAL: 1, Weight.NONE: 2}
    return tuple(sorted(versions, key=lambda version: (gravity[version.weight], not version.is_dropped)))


def _version(*groups: Sequence[tuple[str, tuple[Change, ...]]]) -> Version:
    """One version of what these municipalities say in the same words, in one group or in several in a row."""
    names = tuple(name for name, _ in groups[0])
    changes = tuple(change for group in groups for change in group[0][1])
    doubtful = tuple(
        tuple(name for name, own in group if is_uncertain(own[at]))
        for group in groups
        for at in range(len(group[0][1]))
    )
    return Version(names, changes, tuple(_instead(groups, len(names), len(changes) > 1)), doubtful)


def _instead(
    groups: Sequence[Sequence[tuple[str, tuple[Change, ...]]]], count: int, is_numbered: bool
) -> Iterator[str]:
    whose: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        for name, changes in group:
            for change in changes:
                clause = instead_clause(change)
                if clause:
                    number = f"{change.label}: " if is_numbered or change.relation is Relation.ADDED else ""
                    whose[f"{number}{clause}"].append(name)
    for clause, names in whose.items():
        yield f"{sentence_case(clause)}." if len(names) == count else f"Bij {listed(names)}: {clause}."


def likeness(change: Change, municipality: str) -> tuple[object, ...]:
    """What two records share that say the same and are told the same of: everything but the draft's own name.

    The same words may carry another signal in another draft, by what stands beside them."""
    text = normal(text_of(change.draft))
    if municipality:
        text = re.sub(rf"(?<!\w){re.escape(normal(municipality))}(?!\w)", "\0", text)
    heading = change.draft[0].heading if change.draft and change.moved else ""
    common = tuple(unit.position for unit in change.common)
    signals = tuple((signal.kind, signal.direction) for signal in change.signals)
    told = (change.told, signals, change.touched)
    return change.relation, change.weight, change.moved, heading, common, text, *told


def _added_place(behind: int, called: Callable[[int], str], version: Version, units: Sequence[Unit]) -> Place:
    heading = units[max(behind - 1, 0)].heading
    return Place((), behind, (called(behind),), (), heading, (), (version,))


def _added(comparisons: Sequence[Comparison]) -> dict[int, tuple[Version, ...]]:
    """Number of a common unit (0: before the first) -> what drafts add behind it; sentences that the same
    municipalities add one after the other are one version."""
    alike: dict[int, dict[tuple[object, ...], list[tuple[str, tuple[Change, ...]]]]]
    alike = defaultdict(lambda: defaultdict(list))
    for comparison in comparisons:
        again: Counter[tuple[object, ...]] = Counter()
        for change in comparison.changes:
            if change.relation is Relation.ADDED:
                behind = comparison.number_of(change.label)
                key = (behind, *likeness(change, comparison.municipality))
                again[key] += 1  # the same words twice are two sentences
                alike[behind][(*key, again[key])].append((comparison.municipality, (change,)))
    found: dict[int, tuple[Version, ...]] = {}
    for behind, groups in alike.items():
        same = groupby(groups.values(), key=lambda group: tuple(name for name, _ in group))
        found[behind] = tuple(_version(*run) for _, run in same)
    return found
