"""Tables from the cells of a document: a header row that repeats, short rows that stay whole, no merging."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lxml import etree
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Kind, Revision, Table
from regioparagraaf.ooxml.names import PPR, P
from regioparagraaf.writers.docx.blocks import Writing, cell_style, in_list
from regioparagraaf.writers.docx.runs import revision_element
from regioparagraaf.writers.docx.xml import clean, el

Rows = dict[int, dict[int, list[int]]]
"""Row -> column -> indexes of the blocks in the cell."""
LETTER = 105
"""Twentieths of a point that a letter of a table takes, on average and rather too much."""
ROOM = 170
"""What the margins of a cell take."""
LONGEST_WORD = 16
"""Letters of a word that a column is still made wider for."""
WHOLE = 14
"""Lines of a row that still goes to the next page as a whole, counted too much: in a longer one a break is
less ugly than a white foot."""


def table(writing: Writing, indexes: Sequence[int], text_width: int) -> etree._Element:
    """The blocks at these indexes as one `w:tbl`, `text_width` twentieths of a point wide."""
    rows = _rows(writing, indexes)
    columns = 1 + max(column for row in rows.values() for column in row)
    layout = _layout(writing, indexes, columns)
    widths = _widths(layout, columns, text_width, _needed(writing, rows, columns))
    head = [
        el("tblPr", *_properties(writing, layout, rows, sum(widths))),
        el("tblGrid", *(el("gridCol", w=width) for width in widths)),
    ]
    body = [
        _row(writing, rows[row], widths, is_header=position < layout.header_rows)
        for position, row in enumerate(sorted(rows))
    ]
    return el("tbl", *head, *body)


def _rows(writing: Writing, indexes: Sequence[int]) -> Rows:
    rows: Rows = {}
    for index in indexes:
        cell = writing.document.blocks[index].cell
        assert cell is not None, f"block {index} stands in no cell"
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(index)
    return rows


def _layout(writing: Writing, indexes: Sequence[int], columns: int) -> Table:
    cell = writing.document.blocks[indexes[0]].cell
    tables = writing.document.tables
    assert cell is not None, "a table is made of cells"
    known = cell.table < len(tables)
    layout = tables[cell.table] if known else Table(widths=(1 / columns,) * columns)
    return layout if layout.caption else replace(layout, caption=f"Tabel {cell.table + 1}")


def _widths(layout: Table, columns: int, text_width: int, needed: Sequence[int]) -> list[int]:
    """By their shares, but none narrower than its longest word: the others give what they can spare."""
    shares = layout.widths if len(layout.widths) == columns else (1 / columns,) * columns
    asked = [max(share * text_width, least) for share, least in zip(shares, needed, strict=True)]
    over = sum(asked) - text_width
    spare = sum(asked) - sum(needed)
    if over > spare:  # the words do not fit side by side: each column gives as much
        asked = [least * text_width / sum(needed) for least in needed]
    elif over > 0:
        asked = [width - (width - least) * over / spare for width, least in zip(asked, needed, strict=True)]
    edges = [round(sum(asked[:column])) for column in range(columns + 1)]
    return [right - left for left, right in pairwise(edges)]


def _needed(writing: Writing, rows: Rows, columns: int) -> list[int]:
    """What the longest word of each column takes."""
    longest = [0] * columns
    for cells in rows.values():
        for column, indexes in cells.items():
            words = _text(writing, indexes).replace("-", " ").replace("/", " ").split()
            longest[column] = max([longest[column], *map(len, words)])
    return [min(letters, LONGEST_WORD) * LETTER + ROOM for letters in longest]


def _properties(writing: Writing, layout: Table, rows: Rows, width: int) -> list[etree._Element]:
    """The children of `w:tblPr` in the order of the schema (17.4.59)."""
    look = {"firstRow": 1 if layout.header_rows else 0, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    parts = [
        el("tblStyle", val=writing.pen.style.ident("Regiotabel")),
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", val="0420" if layout.header_rows else "0400", **look, noHBand=0, noVBand=1),
    ]
    if layout.caption:
        parts.append(el("tblCaption", val=clean(layout.caption)))
    heads = [_text(writing, rows[min(rows)].get(column, ())) for column in range(len(layout.widths))]
    if layout.header_rows and any(heads):
        parts.append(el("tblDescription", val=clean("Kolommen: " + "; ".join(filter(None, heads)) + ".")))
    return parts


def _text(writing: Writing, indexes: Sequence[int]) -> str:
    return " ".join(writing.document.blocks[index].text for index in indexes)


def _row(
    writing: Writing, cells: dict[int, list[int]], widths: Sequence[int], is_header: bool
) -> etree._Element:
    properties = el("trPr")
    if is_header or _lines(writing, cells, widths) <= WHOLE:
        properties.append(el("cantSplit"))
    if is_header:
        properties.append(el("tblHeader"))
    for revision in _row_revisions(writing, cells):
        properties.append(revision_element(revision, writing.pen))
    parts = [_cell(writing, cells.get(column, ()), width) for column, width in enumerate(widths)]
    for paragraph in (inside.find(PPR) for cell in parts if is_header for inside in cell.iter(P)):
        # Else a header may stand at the foot of a page by itself, and LibreOffice loses the rows behind it.
        assert paragraph is not None, "each paragraph of a cell has a style"
        paragraph.insert(1, el("keepNext"))
    return el("tr", *([properties] if len(properties) else []), *parts)


def _lines(writing: Writing, cells: dict[int, list[int]], widths: Sequence[int]) -> int:
    """How many lines the highest cell of a row takes, about."""
    heights = [0]
    for column, indexes in cells.items():
        letters = max(1, (widths[column] - ROOM) // LETTER)
        sizes = (len(writing.document.blocks[index].text) for index in indexes)
        heights.append(sum(max(1, -(-size // letters)) for size in sizes))
    return max(heights)


def _row_revisions(writing: Writing, cells: dict[int, list[int]]) -> Sequence[Revision]:
    blocks = (writing.document.blocks[index] for indexes in cells.values() for index in indexes)
    return next((block.row for block in blocks if block.row), ())


def _cell(writing: Writing, indexes: Sequence[int], width: int) -> etree._Element:
    paragraphs = []
    writing.lists.end()
    for index in indexes:
        block: Block = writing.document.blocks[index]
        if block.kind is not Kind.NOTE:
            heads = [writing.style(cell_style(block)), *in_list(writing, block)]
            paragraphs.append(writing.paragraph(index, *heads))
    if not paragraphs:
        paragraphs = [el("p", el("pPr", writing.style("Tabeltekst")))]
    return el("tc", el("tcPr", el("tcW", w=width, type="dxa")), *paragraphs)
