"""Units that are cells of one row of a table."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Unit


def is_row(units: Sequence[Unit]) -> bool:
    """Whether several cells of one row stand here together."""
    return len(units) > 1 and all(unit.is_beside(units[0]) for unit in units[1:])
