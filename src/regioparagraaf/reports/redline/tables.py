"""The places that rows get in the tables of a plan."""

from __future__ import annotations

from regioparagraaf.document.model import Cell
from regioparagraaf.reports.redline.sides import Island, Side


class Tables:
    """Gives the rows of the plan their places in its tables."""

    def __init__(self) -> None:
        self.sources: list[tuple[Side, int]] = []
        """Of each table of the plan: the side and the table that it is laid out after."""
        self._last: tuple[bool, int] | None = None
        self._row: Island | None = None
        self._at = -1

    def has_last(self, table: int) -> bool:
        return self._last == (True, table)

    def cell(self, side: Side, standing: bool, table: int, row: Island, column: int) -> Cell:
        """Where a cell of this row goes, in a table that stands in the draft or in one that is struck."""
        if self._last != (standing, table):
            self._last = (standing, table)
            self.sources.append((side, table))
            self._at = -1
            self._row = None
        if row is not self._row:
            self._row = row
            self._at += 1
        return Cell(len(self.sources) - 1, self._at, column)
