"""A table of the common text that fell away as a whole: one loss to tell, and not one for each cell."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.words import tokens


class DroppedTable(Struct, frozen=True):
    """The cells of one table, all of which fell away."""

    changes: tuple[Change, ...]

    @property
    def labels(self) -> list[str]:
        return [change.label for change in self.changes]

    @property
    def units(self) -> tuple[Unit, ...]:
        return tuple(unit for change in self.changes for unit in change.common)

    @property
    def words(self) -> str:
        """Its rows: 'Wat, Wie, Wanneer; Woonagenda, Vijf raden, 1 juli 2027'."""
        rows = groupby(self.units, key=lambda unit: unit.cell.row if unit.cell else 0)
        return "; ".join(", ".join(unit.text for unit in cells) for _, cells in rows)


def dropped_tables(comparison: Comparison) -> dict[int, DroppedTable]:
    """Those of which a draft has nothing, by the number of the table in the common text. Running text in a
    table is no row of cells, and what the draft could not know it did not drop."""
    cells: dict[int, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        for table in {unit.cell.table for unit in change.common if is_cell(unit) and unit.cell}:
            cells[table].append(change)
    return {
        table: DroppedTable(tuple(changes))
        for table, changes in cells.items()
        if len(changes) > 1
        and all(change.relation is Relation.DROPPED and not change.behind for change in changes)
    }


def is_cell(unit: Unit) -> bool:
    """Whether it is a cell of a table, and no sentence that was laid out in one."""
    return unit.kind is Kind.CELL and unit.cell is not None


def figures(unit: Unit) -> frozenset[str]:
    """The dates, amounts and numbers in it."""
    return frozenset(token.key for token in tokens(unit.text) if any(map(str.isdigit, token.key)))


def figures_in_sentences(comparison: Comparison) -> frozenset[str]:
    """Those that the common text names outside its tables."""
    told = (figures(unit) for unit in comparison.common_units if not is_cell(unit))
    return frozenset().union(*told)
