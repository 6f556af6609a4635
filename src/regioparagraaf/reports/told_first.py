"""What a comparison tells first: its weightiest changes, with what fell away together as one."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison
from regioparagraaf.errors import listed
from regioparagraaf.reports.dropped_tables import DroppedCells, fell_together
from regioparagraaf.reports.missing import Section, missing_sections
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.reports.wording import numbers, spanned


class DroppedSections(Struct, frozen=True):
    """The chapters of which a draft has nothing."""

    sections: tuple[Section, ...]

    @property
    def labels(self) -> list[str]:
        return [change.label for section in self.sections for change in section.changes]

    @property
    def whole(self) -> str:
        """'het hele hoofdstuk', '3 hele hoofdstukken'."""
        count = len(self.sections)
        return "het hele hoofdstuk" if count == 1 else f"{count} hele hoofdstukken"

    @property
    def words(self) -> str:
        return listed([section.heading.text for section in self.sections])


class Told(Struct, frozen=True):
    """What is told in one go."""

    change: Change
    together: DroppedCells | DroppedSections | None = None
    """The row, the table or the chapters that the change stands for."""
    count: int = 1
    """How many of the substantive changes it tells."""

    @property
    def label(self) -> str:
        if self.together is None:
            return self.change.label
        labels = self.together.labels
        if isinstance(self.together, DroppedSections):
            return numbers(labels)
        return spanned(labels) if self.together.whole else listed(labels)


def told_first(comparison: Comparison) -> list[Told]:
    """All that is substantive, the weightiest first."""
    changes = weightiest(comparison)
    together = _together(comparison)
    told: dict[str, Told] = {}
    for change in changes:
        lost = together.get(change.label)
        first = lost.labels[0] if lost else change.label
        if first not in told:
            count = sum(together.get(one.label) is lost for one in changes) if lost else 1
            told[first] = Told(change, lost, count)
    return list(told.values())


def _together(comparison: Comparison) -> dict[str, DroppedCells | DroppedSections]:
    """What fell away with others, by the label of each record. A chapter of one sentence is told by that one,
    and what nobody chose by itself."""
    found: dict[str, DroppedCells | DroppedSections] = {
        change.label: cells for cells in fell_together(comparison) for change in cells.changes
    }
    lost = DroppedSections(
        tuple(
            section
            for section in missing_sections(comparison)
            if len(section.changes) > 1
            and not any(change.behind or change.own_version for change in section.changes)
        )
    )
    return found | dict.fromkeys(lost.labels, lost)
