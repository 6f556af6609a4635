"""What a cell is in its row: the number or the name of it, or part of what the row says."""

from __future__ import annotations

from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.document.views import STOPS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import tokens

NAME = 4
"""Words of a cell at the left that may only name what stands beside it: 'Sociale huur', 'Water en groen'."""


def numbers_its_row(unit: Unit) -> bool:
    """Whether a cell at the left only counts the rows, a title above them or not."""
    number = unit.text.rstrip(".)").lower()
    if unit.cell is None or unit.cell.column:
        return False
    return number in (str(unit.cell.row), str(unit.cell.row + 1)) or number in _NUMBERED


_NUMBERED = frozenset("nr nummer no volgnummer #".split())
"""What stands above such a column."""


def names_its_row(unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a cell at the left can be the name of what its row says: a few words without a figure, a body
    or a full stop."""
    if unit.cell is None or unit.cell.column or unit.kind is not Kind.CELL:
        return False
    text = unit.text.rstrip()
    if text.endswith(STOPS) or len(text.split()) > NAME or any(map(str.isdigit, text)):
        return False
    return not lexicon.bodies.find(tuple(token.key for token in tokens(text)))
