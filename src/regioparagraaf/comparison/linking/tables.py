"""Table cells with table cells: tables and rows by what they say, cells by their column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.locate import likeness, nearest
from regioparagraaf.comparison.linking.profile import Bag, Profile, dice, joined, shared
from regioparagraaf.document.model import Kind

ROW = 0.4
"""Rows this like answer each other, and their cells with them, changed or not: 'Evaluatie | voorjaar 2028'
answers 'Evaluatie | najaar 2028' (0.6), and not 'Woonagenda | raden | voorjaar 2028' (0.2)."""
ROW_IN_PLACE = 0.2
"""A lone row between rows that answer each other asks less: 'Herstructureringsplan | Colleges | 1 oktober'
answers 'Plan voor de oude terreinen | Colleges | 1 oktober', a row about something else shares nothing."""
FIRST_COLUMN = 2
"""The first column names the row; it counts this many times."""
NAMED, THE_SAME = 0.1, 0.85
"""Rows whose first cells share less than NAMED are about other things, unless all their other cells are the
same, as where a plan got another name: 'Kunstencentrum | colleges | 1 september 2028' and 'Kringloopwinkel |
college | 1 mei 2028' only look alike."""

SEVERAL = 2
"""Rows with the same amounts from which on these tell which row answers which: of one a draft may have put
another thing in its place, for the same money."""

LARGE = 5
"""Figures of an amount that hardly stands in another sentence by chance: '90.000', not '250'."""

WRITTEN, NAMED_IN = 0.5, 0.5
"""A row written out as an item shares half of its weight and of what its first cell names with it, and so
does the row beside it: 'onderzoek rivierwarmte (colleges, 1 november 2027)' has 0.9; a sentence that
happens to name who and when in the same year, 0.3. The first row names the columns."""

Row = dict[int, list[Profile]]
"""The units of one row by column."""
Table = dict[int, Row]


def link_tables(links: Links) -> None:
    """Link the cells of both texts, each with the cell in the same column of the row that answers its row. A
    sentence that the other text has word for word outside its tables answers no cell."""
    kept = _kept_sentences(links.common, links.draft) | _kept_sentences(links.draft, links.common)
    ours, theirs = _tables(links.common), _tables(links.draft)
    pairs = sorted(
        (-_like(_bag(first.values()), _bag(second.values())), a, b)
        for a, first in ours.items()
        for b, second in theirs.items()
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for score, a, b in pairs:
        if score < 0 and a not in used[0] and b not in used[1]:
            used[0].add(a)
            used[1].add(b)
            _link_rows(links, ours[a], theirs[b], kept)


def link_written_rows(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link the rows of a table of the common text that stand in the draft as sentences or items, each with
    all its cells: 'Evaluatie | onafhankelijk bureau | 2029' is 'evaluatie (onafhankelijk bureau, 2029)'.

    A table often sums up the sentences around it, so a unit that is more like one of those answers that; and
    rows that were written out stand together. (A row that a draft made of a sentence: rows.py.)
    """
    tables = _tables(links.common)
    units = [unit.bag for unit in draft] if tables else []
    by_index = {unit.index: unit for unit in draft} if tables else {}
    for table in tables.values():
        rows = [
            [cell for cells in row.values() for cell in cells]
            for number, row in table.items()
            if number > min(table) and len(row) > 1
        ]
        if any(cell.index in links.of_common for row in rows for cell in row):
            continue
        bags = [joined(cell.bag for cell in row) for row in rows]
        pairs = sorted(
            (-_said(row, draft[place]), n, draft[place].index)
            for n, (row, places) in enumerate(zip(rows, nearest(bags, units), strict=True))
            for place in places
        )
        answer: dict[int, int] = {}
        for score, n, unit in pairs:
            if -score >= WRITTEN and n not in answer and unit not in answer.values():
                answer[n] = unit
        scores = {unit: -score for score, n, unit in pairs if answer.get(n) == unit}
        kept = {n: unit for n, unit in answer.items() if {unit - 1, unit + 1} & {*answer.values()}}
        for n, unit in sorted(kept.items()):
            if all(likeness(sentence, by_index[unit]) < scores[unit] for sentence in common):
                links.link(tuple(cell.index for cell in rows[n]), (unit,))
        for n, unit in _told_for(rows, common, draft):
            if rows[n][0].index not in links.of_common and unit not in links.of_draft:
                links.link(tuple(cell.index for cell in rows[n]), (unit,))


def _told_for(
    rows: Sequence[Sequence[Profile]], common: Sequence[Profile], draft: Sequence[Profile]
) -> list[tuple[int, int]]:
    """The rows of which a large amount stands in one sentence of the draft and nowhere else, with it, if
    several do: a table that was told in sentences all over an agreement keeps little but its amounts."""
    said = Counter(amount for sentence in common for amount in sentence.amounts)
    said.update(amount for row in rows for amount in {amount for cell in row for amount in cell.amounts})
    places: dict[str, list[int]] = {}
    for sentence in draft:
        for amount in sentence.amounts:
            places.setdefault(amount, []).append(sentence.index)
    found = {
        (n, places[amount][0])
        for n, row in enumerate(rows)
        for cell in row
        for amount in cell.amounts
        if len(amount) >= LARGE and said[amount] == len(places.get(amount, ())) == 1
    }
    alone = len({unit for _, unit in found}) == len({n for n, _ in found}) == len(found)
    return sorted(found) if alone and len(found) >= SEVERAL else []


def _said(row: Sequence[Profile], unit: Profile) -> float:
    """How alike a whole row and a unit are; nothing where the unit lacks what the first cell names."""
    if shared(row[0].bag, unit.bag) < NAMED_IN * row[0].mass:
        return 0.0
    bag = joined(cell.bag for cell in row)
    return dice(bag, unit.bag, sum(bag.values()) + unit.mass)


def _tables(side: Sequence[Profile]) -> dict[int, Table]:
    tables: dict[int, Table] = {}
    for profile in side:
        cell = profile.unit.cell
        if cell is not None:
            rows = tables.setdefault(cell.table, {})
            rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(profile)
    return tables


def _kept_sentences(side: Sequence[Profile], other: Sequence[Profile]) -> frozenset[str]:
    """The sentences in cells of a text that the other has as running text."""
    keys = {profile.key for profile in other if profile.unit.kind is not Kind.CELL}
    return frozenset(profile.key for profile in sentences_in_cells(side)) & keys


def sentences_in_cells(side: Sequence[Profile]) -> list[Profile]:
    """The cells that hold a sentence, and not a name, date or amount in its column."""
    return [p for p in side if p.unit.kind is Kind.CELL and p.unit.text.rstrip().endswith((".", "!", "?"))]


def _link_rows(links: Links, ours: Table, theirs: Table, kept: frozenset[str]) -> None:
    columns = _columns(ours, theirs)
    mine, yours = (
        {a: _row_bag(row) for a, row in ours.items()},
        {b: _row_bag(row) for b, row in theirs.items()},
    )
    order = list(theirs)
    pairs = []
    for a, places in zip(ours, nearest(list(mine.values()), list(yours.values())), strict=True):
        for b in {order[place] for place in places} | ({a} & {0} & theirs.keys()):
            score = _like(mine[a], yours[b])
            if (score >= ROW and _one_thing(ours[a], theirs[b])) or (a == b == 0):
                pairs.append((-score, abs(a - b), a, b))
    answer: dict[int, int] = {}
    for _, _, a, b in sorted(pairs):
        if a not in answer and b not in answer.values():
            answer[a] = b
    for a, b in _by_amounts(ours, theirs):
        if a not in answer and b not in answer.values():
            answer[a] = b
    if answer == {0: 0} and _like(mine[0], yours[0]) < ROW:
        return  # two tables of which no row answers another have no columns in common
    for a, b in _between(sorted(ours), sorted(theirs), answer):
        alike = _like(_bag([ours[a]]), _bag([theirs[b]])) >= ROW_IN_PLACE
        if alike and _one_thing(ours[a], theirs[b]):
            answer[a] = b
    for a, b in answer.items():
        for column, cells in ours[a].items():
            for one, other in zip(cells, theirs[b].get(columns.get(column, -1), []), strict=False):
                if one.key == other.key or not {one.key, other.key} & kept:
                    links.link((one.index,), (other.index,))


def _one_thing(mine: Row, yours: Row) -> bool:
    """Whether two rows are about one thing: their first cells share a word, or all other cells are equal."""
    first, other = min(mine), min(yours)
    if _like(_bag([{0: mine[first]}]), _bag([{0: yours[other]}])) >= NAMED:
        return True
    return _like(_rest(mine, first), _rest(yours, other)) >= THE_SAME


def _by_amounts(ours: Table, theirs: Table) -> list[tuple[int, int]]:
    """The rows that name an amount which no other row of their table names, if several do and keep their
    order: a table told anew has other names for all its rows, and the same amounts behind them."""
    mine, yours = _rows_with(ours), _rows_with(theirs)
    found = sorted({(mine[amount], yours[amount]) for amount in mine.keys() & yours.keys()})
    in_order = all(a < c and b < d for (a, b), (c, d) in pairwise(found))
    return found if len(found) >= SEVERAL and in_order else []


def _rows_with(table: Table) -> dict[str, int]:
    """The row of each amount that stands in one row only."""
    rows: dict[str, set[int]] = {}
    for number, row in table.items():
        for amount in {amount for cells in row.values() for cell in cells for amount in cell.amounts}:
            rows.setdefault(amount, set()).add(number)
    return {amount: min(numbers) for amount, numbers in rows.items() if len(numbers) == 1}


def _rest(row: Row, first: int) -> Bag:
    return _bag([{column: cells for column, cells in row.items() if column != first}])


def _between(ours: list[int], theirs: list[int], answer: dict[int, int]) -> list[tuple[int, int]]:
    """The lone free rows of both tables that stand between the same answered rows."""
    back = {b: a for a, b in answer.items()}
    found = []
    for n, a in enumerate(ours):
        if a in answer or n == 0 or ours[n - 1] not in answer:
            continue
        at = theirs.index(answer[ours[n - 1]]) + 1
        if at == len(theirs) or theirs[at] in back:
            continue
        following = answer.get(ours[n + 1]) if n + 1 < len(ours) else None
        next_there = theirs[at + 1] if at + 1 < len(theirs) else None
        if following == next_there:
            found.append((a, theirs[at]))
    return found


def _columns(ours: Table, theirs: Table) -> dict[int, int]:
    """Which column of the draft's table answers each column: by its heading, else by its place."""
    heads, others = ours.get(0, {}), theirs.get(0, {})
    found: dict[int, int] = {}
    for column, cells in heads.items():
        like = [
            (_like(_bag([{0: cells}]), _bag([{0: other}])), -abs(column - place), place)
            for place, other in others.items()
            if place not in found.values()
        ]
        if like and max(like)[0] >= ROW:
            found[column] = max(like)[2]
    for row in ours.values():
        for column in row:
            if column not in found and column not in found.values():
                found[column] = column
    return found


def _row_bag(row: Row) -> Bag:
    key = min(row)
    return _bag([row, *[{key: row[key]}] * (FIRST_COLUMN - 1)])


def _bag(rows: Iterable[Row]) -> Bag:
    return joined(profile.bag for row in rows for cells in row.values() for profile in cells)


def _like(first: Bag, second: Bag) -> float:
    return dice(first, second, sum(first.values()) + sum(second.values()))
