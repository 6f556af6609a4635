"""What a comparison says: units, changes, weight and signals (docs/vergelijking.md fixes the words).

Values only: everything that shows a comparison (JSON, redline, matrix, HTML, terminal) takes these
and computes nothing again. The Dutch values are those of the JSON interface.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from string import ascii_lowercase

from msgspec import Struct

from regioparagraaf.document.model import Cell, Citation, Document, Kind, Origin
from regioparagraaf.errors import Remark


class Relation(StrEnum):
    """How a group of common units stands to a group of draft units (`soort`)."""

    EQUAL = "gelijk"
    CHANGED = "gewijzigd"
    DROPPED = "vervallen"
    ADDED = "toegevoegd"


class Weight(StrEnum):
    """Whether a change touches what was promised (`gewicht`)."""

    NONE = "geen"
    EDITORIAL = "redactioneel"
    SUBSTANTIVE = "inhoudelijk"


class SignalKind(StrEnum):
    """What a signal is about (`soort` of a signal)."""

    COMMITMENT = "verbintenis"
    RESERVATION = "voorbehoud"
    QUANTITY = "getal"
    TERM = "termijn"
    NEGATION = "ontkenning"
    BODY = "orgaan"
    SCOPE = "reikwijdte"
    ENUMERATION = "opsomming"


class Direction(StrEnum):
    """Which way a signal points (`richting`); which ones go with which kind is fixed in the docs."""

    WEAKER = "zwakker"
    STRONGER = "sterker"
    ADDED = "toegevoegd"
    DROPPED = "vervallen"
    CHANGED = "gewijzigd"
    HIGHER = "hoger"
    LOWER = "lager"
    EARLIER = "eerder"
    LATER = "later"
    WIDER = "ruimer"
    NARROWER = "nauwer"


class Found(StrEnum):
    """How much of the draft answers the common text (`bereik.gevonden`)."""

    WHOLE = "geheel"
    PART = "deels"
    SCATTERED = "verspreid"
    NOTHING = "niet"


Position = tuple[int, int]
"""Where a unit begins: the index of its block, and the offset in that."""


class Unit(Struct, frozen=True):
    """A sentence; or a heading, a list item without a full stop, a table cell as a whole."""

    text: str
    """As written."""
    block: int
    """Index in Document.blocks of the (viewed) document it stands in."""
    start: int
    end: int
    """Offsets in Block.text: block.text[start:end] == text."""
    number: int
    """`alinea`: of the block in the file, from 1."""
    sentence: int
    """`zin`: of the unit in its block, from 1."""
    kind: Kind = Kind.PARAGRAPH
    heading: str = ""
    """The text of the nearest heading above it (its own text for a heading)."""
    level: int = 0
    cell: Cell | None = None
    """Where a table cell stands."""
    row: str = ""
    """What names the row of a table cell: its first cell, where that is no sentence."""
    column: str = ""
    """What names its column, likewise: the cell at the top."""
    is_column_title: bool = False
    """Whether it is that name: a cell of a first row that says what stands below."""
    is_boxed: bool = False
    """Whether it stands in a text box."""
    struck: str = ""
    """The words in it that somebody struck by hand."""
    without_marks: str = ""
    """The text without the numbers of notes that were typed into it; empty where there are none."""
    is_cut: bool = False
    """Whether it is one of a run of sentences without full stops."""
    origin: Origin | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def position(self) -> Position:
        """Where it begins: units have the order of their positions."""
        return self.block, self.start

    def is_beside(self, other: Unit) -> bool:
        """Whether both are cells of one row, and not of one column."""
        here, there = self.cell, other.cell
        if here is None or there is None or not self.kind is other.kind is Kind.CELL:
            return False
        return (here.table, here.row) == (there.table, there.row) and here.column != there.column


def text_of(units: Iterable[Unit]) -> str:
    """The words of these units as one text, a comma between the cells of a row: 'Havenagenda vaststellen,
    raden, 2029'."""
    found, before = "", None
    for unit in units:
        found += f"{joint(before, unit)}{unit.text}" if before else unit.text
        before = unit
    return found


def joint(one: Unit, other: Unit) -> str:
    """What stands between two units that are told as one text."""
    ends = one.text.rstrip()[-1:] in _MARKS
    return ", " if not ends and one.is_beside(other) else " "


_MARKS = tuple(".,:;?!")


def struck_in(units: Iterable[Unit]) -> str:
    """The words in these units that somebody struck by hand."""
    return " … ".join(unit.struck for unit in units if unit.struck)


class Op(StrEnum):
    """One step of a word diff."""

    KEEP = "="
    REMOVE = "-"
    INSERT = "+"


class Edit(Struct, frozen=True):
    """A step of a word diff with its characters. Keep and insert together spell the draft; keep and
    remove together spell the common text, but for characters that are equal in the normal form, which
    a keep shows as the draft writes them."""

    op: Op
    text: str


class Signal(Struct, frozen=True):
    """A typed reason, with the words that gave it on both sides (empty where a side has none)."""

    kind: SignalKind
    common: str
    draft: str
    direction: Direction


class Touched(Struct, frozen=True):
    """What a sentence that was added touches: a place to look, as of one elsewhere, and no signal."""

    label: str
    """Of the agreement; where it is on all that was agreed, of the first or ''."""
    is_on_all: bool = False


OWN_VERSION = "Volgens de eigen versie van de gemeente in het dossier."


class Change(Struct, frozen=True):
    """One record: a group of common units and the group of draft units that answers it."""

    label: str
    """`nummer`: of the first common unit; with letters for an added one (7a, 7aa, 0a)."""
    relation: Relation
    moved: bool
    weight: Weight
    confidence: float
    """The chance that relation and weight are right, 0 to 1, rounded to 2 decimals."""
    common: tuple[Unit, ...]
    draft: tuple[Unit, ...]
    diff: tuple[Edit, ...]
    signals: tuple[Signal, ...] = ()
    basis: str = ""
    """What a link rests on where words alone did not carry it ('betekenis'); empty otherwise."""
    reason: str = ""
    """In one Dutch clause why the weight is what it is, where no signal says so."""
    judged: tuple[str, ...] = ()
    """What a person decided about this record and why, each in a Dutch sentence; reports show it as it is."""
    own_version: bool = False
    """Whether the municipality's own version in the dossier says it in the same words."""
    outdated: str = ""
    """In a Dutch sentence that the draft was made from an earlier text than that of today."""
    behind: bool = False
    """Whether the draft has no more here than an earlier text that it was made from: nothing was chosen."""
    instead: str = ""
    """Of a dropped or added record the label of the one on the other side that may stand for it, '' if there
    is none: it is told, and is no link."""
    touched: Touched | None = None
    """Of an added record which agreement it limits, repeats or contradicts."""
    is_conditional: bool = False
    """Whether an added sentence lays a condition on what the municipality does, on whatever subject."""

    @property
    def deviates(self) -> bool:
        """Whether the draft says anything else than the common text, or in another place."""
        return self.weight is not Weight.NONE

    @property
    def is_only_struck(self) -> bool:
        """Whether the draft has the same words, and somebody struck some of them by hand."""
        return bool(self.common and struck_in(self.draft)) and all(edit.op is Op.KEEP for edit in self.diff)

    @property
    def told(self) -> tuple[str, ...]:
        """What the dossier knows and people decided about it, each in a Dutch sentence."""
        own = (OWN_VERSION,) if self.own_version else ()
        return (*own, *((self.outdated,) if self.outdated else ()), *self.judged)


class Scope(Struct, frozen=True):
    """Which part of the draft answers the common text."""

    found: Found
    ranges: tuple[tuple[int, int], ...] = ()
    """`alineas`: first and last block number of each run, inclusive."""


class Elsewhere(Struct, frozen=True):
    """A local sentence outside the part that touches an agreement."""

    unit: Unit
    touches: str
    """`raakt`: the label of the common unit."""
    is_on_all: bool = False
    """Whether it is on all that was agreed; then `touches` is the first sentence of that."""


class Comparison(Struct, frozen=True):
    """What one draft does with the common text. Records stand in the order of the common text, an
    added one behind the unit that precedes it in the draft."""

    municipality: str
    common: Document
    """As viewed: the document whose blocks the common units index."""
    draft: Document
    """As viewed: the document whose blocks the draft units index."""
    scope: Scope
    changes: tuple[Change, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    remarks: tuple[Remark, ...] = ()
    names: tuple[str, ...] = ()
    """What the common units are called, in their order, where an earlier version of the text gave them their
    numbers ('7', '7.1', '8'); empty where they are counted from 1."""

    def name(self, number: int) -> str:
        """What the common unit at this place (from 1; 0: before the first) is called."""
        return self.names[number - 1] if self.names and number else str(number)

    def number_of(self, label: str) -> int:
        """The place, from 1, of the common unit that a label names or stands behind: 7 for '7aa'."""
        name = label.rstrip(ascii_lowercase)
        return self.names.index(name) + 1 if self.names and name != "0" else int(name)

    @property
    def common_units(self) -> tuple[Unit, ...]:
        """The units of the common text in its order."""
        found = (unit for change in self.changes for unit in change.common)
        return tuple(sorted(found, key=lambda unit: unit.position))

    @property
    def tally(self) -> dict[str, int]:
        """`telling`: the number of records per relation, moved ones, and per weight."""
        counts = {str(relation): 0 for relation in Relation} | {"verplaatst": 0}
        counts |= {str(Weight.EDITORIAL): 0, str(Weight.SUBSTANTIVE): 0}
        for change in self.changes:
            counts[change.relation] += 1
            counts["verplaatst"] += change.moved
            if change.weight is not Weight.NONE:
                counts[change.weight] += 1
        return counts


class Passage(Struct, frozen=True):
    """What a rewording of one passage does (`weeg`)."""

    weight: Weight
    confidence: float
    signals: tuple[Signal, ...]
    diff: tuple[Edit, ...]
    reason: str = ""
