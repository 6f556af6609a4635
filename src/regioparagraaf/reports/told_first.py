"""What a comparison tells first: its weightiest changes, with cells that fell away together as one."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison
from regioparagraaf.reports.dropped_tables import DroppedCells, fell_together
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.reports.wording import listed, spanned


class Told(Struct, frozen=True):
    """What is told in one go."""

    change: Change
    together: DroppedCells | None = None
    """The row or the table that the change stands for."""
    count: int = 1
    """How many of the substantive changes it tells."""

    @property
    def label(self) -> str:
        if self.together is None:
            return self.change.label
        labels = self.together.labels
        return spanned(labels) if self.together.whole else listed(labels)


def told_first(comparison: Comparison) -> list[Told]:
    """All that is substantive, the weightiest first."""
    changes = weightiest(comparison)
    together = {change.label: cells for cells in fell_together(comparison) for change in cells.changes}
    told: dict[str, Told] = {}
    for change in changes:
        cells = together.get(change.label)
        first = cells.labels[0] if cells else change.label
        if first not in told:
            count = sum(together.get(one.label) is cells for one in changes) if cells else 1
            told[first] = Told(change, cells, count)
    return list(told.values())
