"""Cells of the common text that fell away together, a row or a whole table: one loss to tell, and not one
for each cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, Unit, Weight
from regioparagraaf.document.model import Cell, Kind
from regioparagraaf.dutch.words import tokens

Place = TypeVar("Place")


class DroppedCells(Struct, frozen=True):
    """Cells of one table, all of which fell away."""

    changes: tuple[Change, ...]
    whole: str
    """'de hele tabel', 'de hele rij'; empty of a row of which something is left."""

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


def fell_together(comparison: Comparison) -> list[DroppedCells]:
    """The tables of which a draft has nothing, and of other tables what fell away of one row: a name without
    its amount says nothing, and neither does the amount. The titles of its columns alone are no loss: a table
    that is told in sentences has none."""
    tables = dropped_tables(comparison)
    together = list(tables.values())
    for (table, _), changes in _by_cell(comparison, lambda cell: (cell.table, cell.row)).items():
        gone = tuple(change for change in changes if _is_gone(change))
        is_loss = any(change.weight is Weight.SUBSTANTIVE for change in gone)
        if len(gone) > 1 and is_loss and table not in tables:
            together.append(DroppedCells(gone, "de hele rij" if len(gone) == len(changes) else ""))
    return together


def dropped_tables(comparison: Comparison) -> dict[int, DroppedCells]:
    """Those of which a draft has nothing, by the number of the table in the common text. Running text in a
    table is no row of cells, and what the draft could not know it did not drop."""
    return {
        table: DroppedCells(tuple(changes), "de hele tabel")
        for table, changes in _by_cell(comparison, lambda cell: cell.table).items()
        if len(changes) > 1 and all(map(_is_gone, changes))
    }


def _by_cell(comparison: Comparison, place: Callable[[Cell], Place]) -> dict[Place, list[Change]]:
    """The changes of cells of the common text, by where these stand."""
    found: dict[Place, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        for key in dict.fromkeys(place(unit.cell) for unit in change.common if is_cell(unit) and unit.cell):
            found[key].append(change)
    return found


def _is_gone(change: Change) -> bool:
    return change.relation is Relation.DROPPED and not change.behind


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
