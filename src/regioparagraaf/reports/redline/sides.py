"""One side of a redline as a row of items: texts, paragraph ends, and what may not be cut across.

Both sides are read the same way, so that merging them is merging two rows. A table row and a note are
islands: containers of their own, whose paragraphs never join those around them. Of the draft, what
lies outside the part is a wall, and a paragraph in which only some sentences answer the common text
is local: it stands as it is, but for those sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Block, Kind


class Text(Struct, frozen=True):
    """Characters of one block: a unit, or what stands between units."""

    block: int
    start: int
    end: int
    is_unit: bool = False
    """Whether this is a unit or a piece of one, rather than what stands between units."""
    edge: bool = False
    """White space at the begin or end of a block, which the normal form drops."""


class End(Struct, frozen=True):
    """The end of a paragraph."""

    block: int


class Blank(Struct, frozen=True):
    """An empty paragraph of the draft's part: kept, never compared."""

    block: int


Content = tuple[Text | End | Blank, ...]
"""What stands in one cell, note or text box."""


class Island(Struct, frozen=True):
    """A table row, or a paragraph of a note or text box: the items of each of its cells."""

    cells: tuple[Content, ...]
    table: int
    """Of a row; -1 for a note or text box."""
    columns: tuple[int, ...] = (0,)
    """Of each of its cells. A row that holds a table within one of its cells is two: what comes before
    that table, and what comes behind it."""
    is_local: bool = False
    """Stands in the draft as it is: some of it lies outside the part."""
    holds_more: bool = False
    """Notes or a table stand in its cells: taken out as a row, it would take them along."""
    goes_on: bool = False
    """The rest of its row stands behind a table within it."""

    @property
    def first(self) -> int:
        """Its first block."""
        return self.cells[0][0].block

    @property
    def last(self) -> int:
        """Its last block."""
        return self.cells[-1][-1].block


class Local(Struct, frozen=True):
    """A paragraph of the draft in which single sentences answer the common text."""

    block: int


class Wall(Struct, frozen=True):
    """Draft text outside the part: no paragraph of ours crosses it."""

    before_table: bool
    """Whether a table, or nothing at all, follows: no paragraph mark may be deleted before it."""


Item = Text | End | Blank | Island | Local | Wall
Key = tuple[int, int]
"""A container: (-1, 0) for the running text, or the index of an island's item and of its cell."""
BODY: Key = (-1, 0)


def table_of(item: Item) -> int:
    """The table of a row; -1 for a note or text box. No other item is asked for one."""
    assert isinstance(item, Island), item
    return item.table


class Side(Struct, frozen=True):
    """A document as items, with what finds a unit back in them."""

    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    """In the order of the text."""
    rows: dict[Key, tuple[Item, ...]]
    """The items of each container."""
    seats: dict[int, tuple[Key, int]]
    """Index of a unit -> its container and its index in there; not of units that stand apart."""
    region: dict[int, int]
    """Block of the running text -> how many barriers stand before it."""
    place: dict[tuple[int, int], int]
    """(block, start) of a unit -> its index in `units`."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Of the running text, with its islands."""
        return self.rows[BODY]

    def index(self, unit: Unit) -> int:
        """The index of a unit in `units`."""
        return self.place[unit.position]

    def text(self, item: Text) -> str:
        """The characters of a text."""
        return self.blocks[item.block].text[item.start : item.end]

    def between(self, unit: int, following: int) -> tuple[Item, ...]:
        """What stands between two units of one container."""
        key, at = self.seats[unit]
        return self.rows[key][at + 1 : self.seats[following][1]]


def common_side(
    blocks: tuple[Block, ...], units: Iterable[Unit], apart: Collection[int] = frozenset()
) -> Side:
    """The common text: all of its blocks that hold units.

    A note to a table cell comes before the cells behind it. Where it is struck it has to stay there, so it is
    part of its cell; only those `apart`, which stay notes of the draft, are islands.
    """
    by_block = _by_block(units)
    inside = {note: host for note, host in notes_in_cells(blocks).items() if note not in apart}
    items: list[Item] = []
    for group in _groups(blocks, lambda block: block in by_block, inside):
        cells = [_cell(cell, blocks, by_block, Blank) for cell in group.cells]
        if group.is_island:
            bare = (
                tuple(i for i in cell if not isinstance(i, Blank)) or (End(cell[0].block),) for cell in cells
            )
            items.append(Island(tuple(bare), group.table, tuple(range(len(cells)))))
        else:
            items += cells[0]
    return _side(blocks, by_block, items)


def draft_side(blocks: tuple[Block, ...], units: Iterable[Unit]) -> Side:
    """The draft: the blocks from the first to the last of its part, with walls for the others among them."""
    by_block = _by_block(units)
    first, last = min(by_block, default=0), max(by_block, default=-1)
    items: list[Item] = []
    for group in _groups(blocks, lambda block: first <= block <= last, {}):
        inside = {_kind(blocks[block].text, by_block.get(block, ())) for block in group.blocks}
        here = group.blocks[0]
        if inside == {"blank"} and is_aside(blocks[here]):
            continue  # an empty paragraph of a note or text box parts nothing
        if inside == {"blank"} and not group.is_island:
            items.append(Blank(here))
        elif not inside & {"part", "local"}:
            items.append(Wall(_is_hard(blocks, here)))
        elif group.is_island:
            mixed = bool(inside & {"outside", "local"})
            cells = tuple(_cell(cell, blocks, by_block, End) for cell in group.cells)
            more = (mixed, group.holds_more, group.goes_on)
            items.append(Island(cells, group.table, group.columns, *more))
        elif "local" in inside:
            items.append(Local(here))
        else:
            items += [*texts(here, blocks[here].text, by_block[here]), End(here)]
    return _side(blocks, by_block, _trimmed(items, blocks))


class _Group(Struct, frozen=True):
    cells: tuple[tuple[int, ...], ...]
    table: int = -1
    columns: tuple[int, ...] = (0,)
    is_island: bool = False
    holds_more: bool = False
    goes_on: bool = False

    @property
    def blocks(self) -> tuple[int, ...]:
        return tuple(block for cell in self.cells for block in cell)


def _by_block(units: Iterable[Unit]) -> dict[int, list[Unit]]:
    found: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        found[unit.block].append(unit)
    return {block: sorted(here, key=lambda unit: unit.start) for block, here in sorted(found.items())}


def _kind(text: str, units: Sequence[Unit]) -> str:
    """What a block of the draft is: of the part, local but for some sentences, outside, or blank."""
    if not units:
        return "outside" if text.strip() else "blank"
    at, rest = 0, []
    for unit in units:
        rest.append(text[at : unit.start])
        at = unit.end
    has_more = bool("".join([*rest, text[at:]]).strip())
    return "local" if has_more else "part"


def _groups(
    blocks: Sequence[Block], is_wanted: Callable[[int], bool], inside: Mapping[int, int]
) -> Iterator[_Group]:
    """The blocks as single paragraphs, notes and whole table rows; notes that are `inside` a cell (by the
    block that they stand behind) are paragraphs of that cell."""
    hosts = set(notes_in_cells(blocks).values())
    rows = {row.blocks[0]: row for row in _rows(blocks)}
    for index, block in enumerate(blocks):
        if index in inside:
            continue
        if block.cell is None:
            if is_wanted(index):
                yield _Group(((index,),), is_island=is_aside(block))
            continue
        if index not in rows:
            continue
        row = rows[index]
        notes = [note for note, host in inside.items() if host in row.blocks]
        if not any(map(is_wanted, (*row.blocks, *notes))):
            continue
        columns: dict[int, list[int]] = defaultdict(list)
        for i in row.blocks:
            place = blocks[i].cell
            assert place is not None
            columns[place.column] += [i, *(note for note in notes if inside[note] == i and is_wanted(note))]
        cells = tuple(tuple(columns[column]) for column in sorted(columns))
        holds_more = row.holds_table or not hosts.isdisjoint(row.blocks)
        yield _Group(cells, block.cell.table, tuple(sorted(columns)), True, holds_more, row.goes_on)


class _Row(Struct):
    """The blocks of a table row that no table within it parts."""

    place: tuple[int, int]
    blocks: list[int]
    holds_table: bool = False
    goes_on: bool = False


def _rows(blocks: Sequence[Block]) -> list[_Row]:
    """The rows, in the order of the text; one with a table within it as what comes before and behind it.
    (Tables are counted as they begin, so a table within one has a higher number.)"""
    rows: list[_Row] = []
    before: dict[tuple[int, int], _Row] = {}
    for index, block in enumerate(blocks):
        if block.cell is None:
            continue
        place = (block.cell.table, block.cell.row)
        if rows and rows[-1].place == place:
            rows[-1].blocks.append(index)
            continue
        row = _Row(place, [index], holds_table=bool(rows) and rows[-1].place[0] > place[0])
        if place in before:
            before[place].goes_on = before[place].holds_table = row.holds_table = True
        rows.append(row)
        before[place] = row
    return rows


def notes_in_cells(blocks: Sequence[Block]) -> dict[int, int]:
    """Each note to a table cell with the block that it stands behind."""
    found: dict[int, int] = {}
    host = -1
    for index, block in enumerate(blocks):
        if block.cell is not None:
            host = index
        elif not is_aside(block):
            host = -1
        elif host >= 0:
            found[index] = host
    return found


def _cell(
    cell: Sequence[int],
    blocks: Sequence[Block],
    by_block: dict[int, list[Unit]],
    alone: type[End] | type[Blank],
) -> Content:
    """The items of a container; a cell that holds but one empty paragraph is that paragraph's end."""
    items: list[Text | End | Blank] = []
    for block in cell:
        if blocks[block].text.strip():
            items += [*texts(block, blocks[block].text, by_block.get(block, [])), End(block)]
        else:
            items.append(alone(block) if len(cell) == 1 else Blank(block))
    return tuple(items)


def texts(block: int, text: str, units: Sequence[Unit]) -> Iterator[Text]:
    """The characters of a block in order: its units and what stands between them."""
    at = 0
    for unit in units:
        if unit.start > at:
            yield Text(block, at, unit.start, edge=at == 0)
        yield Text(block, unit.start, unit.end, is_unit=True)
        at = unit.end
    if at < len(text):
        yield Text(block, at, len(text), edge=True)


def is_aside(block: Block) -> bool:
    """Whether it stands beside the running text: a note, or a text box."""
    return block.kind is Kind.NOTE or block.aside > 0


def _is_hard(blocks: Sequence[Block], following: int) -> bool:
    """Whether a table or the end of the text follows."""
    while following < len(blocks) and is_aside(blocks[following]):
        following += 1
    return following >= len(blocks) or blocks[following].cell is not None


def _trimmed(items: list[Item], blocks: Sequence[Block]) -> list[Item]:
    """Without the empty paragraphs and walls around the part, and with one wall for a row of them."""
    solid = [n for n, item in enumerate(items) if not isinstance(item, Wall | Blank)]
    if not solid:
        return []
    out: list[Item] = []
    for n in range(solid[0], solid[-1] + 1):
        item = items[n]
        if isinstance(item, Wall) and out and isinstance(out[-1], Wall):
            continue
        if isinstance(item, Blank) and (_beside_wall(items, n, -1) or _beside_wall(items, n, 1)):
            if out and not isinstance(out[-1], Wall):
                out.append(Wall(before_table=False))
        else:
            out.append(item)
    if _is_hard(blocks, _last_block(out[-1]) + 1):
        out.append(Wall(before_table=True))
    return out


def _beside_wall(items: Sequence[Item], at: int, step: int) -> bool:
    while isinstance(items[at], Blank):
        at += step
    return isinstance(items[at], Wall)


def _last_block(item: Item) -> int:
    assert not isinstance(item, Wall), item
    return item.last if isinstance(item, Island) else item.block


def _side(blocks: tuple[Block, ...], by_block: dict[int, list[Unit]], items: Sequence[Item]) -> Side:
    units = tuple(unit for here in by_block.values() for unit in here)
    place = {unit.position: index for index, unit in enumerate(units)}
    rows: dict[Key, tuple[Item, ...]] = {BODY: tuple(items)}
    region: dict[int, int] = {}
    barriers = 0
    for index, item in enumerate(items):
        if isinstance(item, Island):
            rows |= {(index, column): cell for column, cell in enumerate(item.cells)}
        if isinstance(item, Island | Local | Wall):
            barriers += 1
        else:
            region[item.block] = barriers
    seats = {
        place[item.block, item.start]: (key, at)
        for key, row in rows.items()
        for at, item in enumerate(row)
        if isinstance(item, Text) and item.is_unit and not _is_apart(items, key)
    }
    return Side(blocks, units, rows, seats, region, place)


def _is_apart(items: Sequence[Item], key: Key) -> bool:
    if key == BODY:
        return False
    island = items[key[0]]
    return isinstance(island, Island) and island.is_local
