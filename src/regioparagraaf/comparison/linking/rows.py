"""The rows of a table as sentences: a draft that lays its agreements out as what, who and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.profile import Bag, Profile, joined, shared
from regioparagraaf.comparison.model import text_of
from regioparagraaf.comparison.rows import names_its_row, numbers_its_row
from regioparagraaf.document.model import Kind
from regioparagraaf.document.views import STOPS
from regioparagraaf.dutch.lexicon import Lexicon

OF_ITS_OWN = 0.25
"""What a cell at the left must give to a link, in weight of the sentence, to be part of the agreement:
'Haven' gives nothing beside 'een havenagenda vaststellen', 'Veerhuis' the subject beside 'openen'."""


class Row(Struct, frozen=True):
    """The cells of one row that may say together what a sentence says."""

    cells: tuple[Profile, ...]

    @property
    def unit(self) -> Profile:
        """The row as one sentence, in the place of its first cell."""
        first = self.cells[0]
        units = [cell.unit for cell in self.cells]
        words = tuple(word for cell in self.cells for word in cell.words)
        bag = joined(cell.bag for cell in self.cells)
        unit = replace(first.unit, text=text_of(units), kind=Kind.PARAGRAPH)
        key = " ".join(cell.key for cell in self.cells)
        return Profile(first.index, unit, key, words, bag, sum(bag.values()), first.weights, first.section)


def rows_of(links: Links) -> list[Row]:
    """The rows of the draft's tables that no table of the common text answers.

    A cell that is a sentence is one without the others: what stands beside it names it, or says more. A row
    in which an item of the common text stands word for word is one of a list, and a heading is no part of it.
    """
    headings = {p.key for p in links.common if p.unit.kind is Kind.HEADING}
    items = {p.key for p in links.common if p.unit.cell is None and len(p.words) > 1} - headings
    tables: dict[int, dict[int, list[Profile]]] = defaultdict(lambda: defaultdict(list))
    for profile in links.draft:
        cell = profile.unit.cell
        if cell is not None and profile.unit.kind is Kind.CELL and not profile.unit.is_column_title:
            tables[cell.table][cell.row].append(profile)
    return [
        row
        for rows in tables.values()
        if not any(cell.index in links.of_draft for cells in rows.values() for cell in cells)
        for cells in rows.values()
        for row in _said_in(cells, headings, items)
    ]


def _said_in(cells: Sequence[Profile], headings: Collection[str], items: Collection[str]) -> Iterator[Row]:
    """What one row says: each sentence that stands in it, or all of its cells together."""
    sentences = [cell for cell in cells if cell.unit.text.rstrip().endswith(STOPS)]
    if sentences:
        yield from (Row((cell,)) for cell in sentences)
        return
    said = [cell for cell in cells if not (numbers_its_row(cell.unit) or cell.key in headings)]
    if len([cell for cell in said if cell.words]) > 1 and not any(cell.key in items for cell in said):
        yield Row(tuple(said))


def with_rows(draft: Sequence[Profile], rows: Sequence[Row]) -> tuple[Profile, ...]:
    """The units of the draft, each row as one unit in the place of its first cell."""
    units = list(draft)
    for row in rows:
        units[row.cells[0].index] = row.unit
    return tuple(units)


def link_cells(links: Links, rows: Sequence[Row], lexicon: Lexicon) -> None:
    """Link with a sentence that a row answers all cells of that row, but for what only names it."""
    for row in rows:
        first, *others = row.cells
        answered = links.of_draft.get(first.index)
        if answered is None or not others:
            continue
        links.link(answered[:1], tuple(cell.index for cell in others))
        common = joined(links.common[i].bag for i in links.of_draft[first.index])
        if names_its_row(first.unit, lexicon) and _gives(first, others, common) < OF_ITS_OWN:
            _leave(links, first.index)


def _gives(cell: Profile, others: Sequence[Profile], common: Bag) -> float:
    """What a cell shares with a sentence beyond what the rest of its row does."""
    rest = joined(other.bag for other in others)
    return shared(joined([cell.bag, rest]), common) - shared(rest, common)


def _leave(links: Links, unit: int) -> None:
    """Take one unit of the draft out of its group."""
    ours = links.of_draft.pop(unit)
    theirs = tuple(other for other in links.of_common[ours[0]] if other != unit)
    for common in ours:
        links.of_common[common] = theirs
