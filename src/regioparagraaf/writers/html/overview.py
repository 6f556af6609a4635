"""What is seen first: the cells of the heat map, and what fell away or may bind less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Change, Comparison, Found, Relation, Weight
from regioparagraaf.dutch.words import shortened
from regioparagraaf.reports.dropped_tables import DroppedCells, fell_together
from regioparagraaf.reports.missing import missing_sections
from regioparagraaf.reports.wording import sentence_case
from regioparagraaf.writers.html.reasons import GONE, Reason, in_order, may_loosen
from regioparagraaf.writers.html.values import DROPPED, NOT_FOUND, Cell, Draft, Finding, Item, Section
from regioparagraaf.writers.html.versions import Version, Who, anchor


def missing(comparison: Comparison) -> frozenset[int]:
    """The numbers of the common units that went with the whole section they stand in."""
    changes = (change for section in missing_sections(comparison) for change in section.changes)
    return frozenset(comparison.number_of(change.label) for change in changes)


def cells(
    items: Sequence[Item],
    comparisons: Sequence[Comparison],
    drafts: Sequence[Draft],
    gone: Sequence[frozenset[int]],
) -> Iterator[Cell]:
    """What each draft does with a section; `gone` has for each what is `missing` in it."""
    numbers = {item.number for item in items}
    body = {item.number for item in items if item.is_body}
    for comparison, draft, away in zip(comparisons, drafts, gone, strict=True):
        if comparison.scope.found is Found.NOTHING:
            yield Cell(draft, NOT_FOUND, 0)
            continue
        here = [change for change in comparison.changes if comparison.number_of(change.label) in numbers]
        grave = [change for change in here if change.weight is Weight.SUBSTANTIVE]
        light = [change for change in here if change.weight is Weight.EDITORIAL]
        first = next(iter(grave or light), None)
        weight = Weight.SUBSTANTIVE if grave else Weight.EDITORIAL if light else Weight.NONE
        whole = bool(body) and body <= away
        yield Cell(
            draft,
            DROPPED if whole else str(weight),
            0 if whole else len(grave or light),
            _share(grave, len(body)),
            () if whole else tuple(_notes(grave)),
            f"#{anchor(first.label, draft.slug)}" if first else "",
        )


def _share(grave: Sequence[Change], sentences: int) -> int:
    """The depth of the colour of a cell; what a draft adds takes nothing from the common text."""
    touched = sum(change.relation is not Relation.ADDED for change in grave)
    return 0 if not grave else 1 if 4 * touched < sentences else 2 if 2 * touched < sentences else 3


def _notes(grave: Sequence[Change]) -> Iterator[tuple[int, str]]:
    """How many substantive records are dropped, added, or may bind less: the heat map's small print."""
    gone = sum(change.relation is Relation.DROPPED for change in grave)
    weaker = sum(map(may_loosen, grave))
    added = sum(change.relation is Relation.ADDED for change in grave)
    notes = ((gone, DROPPED), (weaker, "mogelijk zwakker"), (added, str(Relation.ADDED)))
    yield from (note for note in notes if note[0])


def dropped(
    sections: Sequence[Section], comparisons: Sequence[Comparison], drafts: Sequence[Draft]
) -> list[Finding]:
    """What fell away somewhere. Where a whole section, table or row did, that is said once, and its units are
    named only where another draft dropped them too."""
    whole, told = _whole_sections(sections), defaultdict[int, frozenset[int]](frozenset)
    for finding in whole:
        for item in finding.section.items:
            told[item.number] |= finding.indexes
    for finding, numbers in _whole_rows(sections, comparisons, drafts):
        if finding.indexes - told[numbers[0]]:
            whole.append(finding)
            for number in numbers:
                told[number] |= finding.indexes
    single = _findings(sections, _is_gone, _gone)
    return whole + [rest for one in single if one.item and (rest := _beside(one, told[one.item.number]))]


def _beside(finding: Finding, told: frozenset[int]) -> Finding | None:
    """What is left to tell of a finding beside the drafts of which it was told; None where nothing is."""
    reasons = (
        (reason, tuple(who for who in whose if who.index not in told)) for reason, whose in finding.reasons
    )
    left = tuple((reason, whose) for reason, whose in reasons if whose)
    return replace(finding, reasons=left) if left else None


def _whole_sections(sections: Sequence[Section]) -> list[Finding]:
    found = []
    for section in sections:
        gone = [cell for cell in section.cells if cell.weight == DROPPED]
        if gone:
            who = tuple(Who(cell.draft.name, cell.draft.index, cell.href.removeprefix("#")) for cell in gone)
            found.append(Finding(section, None, ((_GONE, who),)))
    return found


def _whole_rows(
    sections: Sequence[Section], comparisons: Sequence[Comparison], drafts: Sequence[Draft]
) -> Iterator[tuple[Finding, list[int]]]:
    """The tables and rows that fell away as a whole, tables first, each with the numbers of its cells."""
    rows: dict[tuple[str, ...], DroppedCells] = {}
    who: dict[tuple[str, ...], list[Who]] = defaultdict(list)
    for comparison, draft in zip(comparisons, drafts, strict=True):
        if comparison.scope.found is not Found.NOTHING:
            for row in filter(lambda one: one.whole, fell_together(comparison)):
                labels = tuple(row.labels)
                rows.setdefault(labels, row)
                who[labels].append(Who(draft.name, draft.index, anchor(labels[0], draft.slug)))
    for labels, row in sorted(rows.items(), key=lambda one: -len(one[0])):
        numbers = [comparisons[0].number_of(label) for label in labels]
        section = next(one for one in sections if any(item.number == numbers[0] for item in one.items))
        words, whole = shortened(row.words, _LONGEST), sentence_case(row.whole)
        yield Finding(section, None, ((_GONE, tuple(who[labels])),), words, whole, labels), numbers


_LONGEST = 220
"""Characters of a table that is quoted."""


_GONE = Reason(GONE, DROPPED)
"""Why what fell away is told."""


def _is_gone(version: Version) -> bool:
    return version.relation is Relation.DROPPED and version.weight is Weight.SUBSTANTIVE


def _gone(version: Version) -> tuple[Reason, ...]:
    others = [f"{other.lead}{other.label}" for other in version.instead if not other.names]
    return (Reason(GONE, ", ".join([DROPPED, *others])),)


def added(sections: Sequence[Section]) -> list[Version]:
    """What was added and may lay a condition on what was agreed, what asks for attention first before all."""
    found = [version for section in sections for item in section.items for version in item.place.added]
    found = [version for version in found if version.is_weaker or version.is_either_way]
    return sorted(found, key=lambda version: version.rank)


def looser(sections: Sequence[Section]) -> list[Finding]:
    """What may bind less somewhere, each with all that is different."""
    return _findings(sections, lambda version: version.is_weaker)


def otherwise(sections: Sequence[Section]) -> list[Finding]:
    """What may bind less somewhere, or more: the words do not tell."""
    return _findings(sections, lambda version: version.is_either_way)


def _findings(
    sections: Sequence[Section],
    is_told: Callable[[Version], bool],
    reasons_of: Callable[[Version], Sequence[Reason]] = lambda version: version.reasons,
) -> list[Finding]:
    """The units of which some version is told, with why: positions and conditions first, then what asks for
    attention first, then where most municipalities have one."""
    found = []
    for section in sections:
        for item in section.items:
            why: dict[Reason, list[Who]] = defaultdict(list)
            told = [version for version in item.place.versions if is_told(version)]
            for version in told:
                for reason in reasons_of(version):
                    why[reason] += version.who
            if why:
                ordered = tuple((one, tuple(why[one])) for one in in_order(why))
                rank = min(version.rank for version in told)
                found.append(Finding(section, item, ordered, rank=rank))
    return sorted(found, key=lambda finding: (not finding.is_first, finding.rank, -len(finding.indexes)))
