"""What a cell is in its row: the number or the name of it, or part of what the row says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Passage, SignalKind, Unit, Weight
from regioparagraaf.document.model import Kind
from regioparagraaf.document.views import STOPS
from regioparagraaf.dutch.kin import Class, Kin
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import tokens

NAME = 4
"""Words of a cell at the left that may only name what stands beside it: 'Sociale huur', 'Water en groen'."""


THING = 3
"""Letters of a word that may name a thing: 'bus', and not 'en'."""


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


def of_a_column_title(passage: Passage) -> Passage:
    """A changed title of a column, which agrees nothing by itself: unless it is about another body, number or
    time, as that goes for all that stands below it."""
    if passage.weight is Weight.NONE or any(
        signal.kind is not SignalKind.ENUMERATION for signal in passage.signals
    ):
        return passage
    return replace(passage, weight=Weight.EDITORIAL, signals=(), reason="titel van een kolom")


def beside_what_is_said(
    units: Sequence[Unit], linked: Collection[int], answering: Collection[int], lexicon: Lexicon
) -> frozenset[int]:
    """The cells that only go with another one of their row: of 'Een kantoor huren | raden | 2029' who and
    when, and what names a row.

    A row that stands in a table by itself says one thing, as a sentence does, and counts once: by its
    sentences, or by its fullest cell. In a table that answers one of the other text (`answering`) each cell
    is compared with another, and says something by itself.
    """
    rows: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        if unit.cell is not None and unit.kind is Kind.CELL and unit.cell.table not in answering:
            rows[unit.cell.table, unit.cell.row].append(at)
    if not rows:
        return frozenset()
    kin, beside = Kin(lexicon), set[int]()
    for cells in rows.values():
        free = [at for at in cells if at not in linked]
        sentences = [at for at in free if units[at].text.rstrip().endswith(STOPS)]
        said = free if len(free) == len(cells) else [a for a in free if not names_its_row(units[a], lexicon)]
        fullest = sorted(said, key=lambda at: _fullness(units[at], kin, lexicon), reverse=True)[:1]
        beside.update(at for at in free if at not in (sentences or fullest))
    return frozenset(beside)


def _fullness(unit: Unit, kin: Kin, lexicon: Lexicon) -> tuple[int, int]:
    """How much a cell says: its words about a subject, then all of them. 'Uiterlijk 1 mei 2029' and 'de
    stuurgroep' have none of the first."""
    keys = tuple(token.key for token in tokens(unit.text) if token.key[0].isalnum())
    bodies = {at for found in lexicon.bodies.find(keys) for at in range(found.start, found.end)}
    about = (
        at not in bodies and len(key) >= THING and kin.word_class(key) is Class.CONTENT
        for at, key in enumerate(keys)
    )
    return sum(about), len(keys)
