"""Struck table rows, in a table of the draft or in a table of their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import TC, TCPR, TRPR, w
from regioparagraaf.writers.docx.xml import el

_NOT_COPIED: Final = frozenset(
    map(w, ("vMerge", "hMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange", "ins", "del", "trPrChange"))
)
_FOR_THE_FIRST: Final = frozenset((w("tblHeader"),))
_BESIDE: Final = frozenset(map(w, ("gridBefore", "gridAfter", "wBefore", "wAfter")))
_WIDTH: Final = 9000
"""Of a table of its own, in twentieths of a point: about the text of an A4 page."""


def struck_row(
    cells: Sequence[Sequence[etree._Element]], template: etree._Element | None, grid: etree._Element
) -> etree._Element:
    """A row with these paragraphs, laid out as the row beside it where that has as many cells, else over
    the columns of the table: pandoc drops what stands beyond them."""
    row = el("tr")
    models = [] if template is None else template.findall(TC)
    fits = len(models) == len(cells)
    properties = None if template is None else template.find(TRPR)
    if properties is not None:
        row.append(_copied(properties, but=_FOR_THE_FIRST if fits else _FOR_THE_FIRST | _BESIDE))
    layouts = [_like(cell) for cell in models] if fits else _over_columns(len(cells), grid)
    for layout, paragraphs in zip(layouts, cells, strict=True):
        row.append(el("tc", layout, *paragraphs))
    return row


def _like(cell: etree._Element) -> etree._Element:
    properties = cell.find(TCPR)
    return el("tcPr") if properties is None else _copied(properties)


def _over_columns(cells: int, grid: etree._Element) -> list[etree._Element]:
    """The properties of so many cells: one column each and the last one what is left, the table wider
    where it has too few."""
    columns = grid.findall(w("gridCol"))
    for _ in range(cells - len(columns)):
        grid.insert(len(columns), el("gridCol", w=_WIDTH // cells))
    widths = [int(column.get(w("w"), "0")) for column in grid.iterchildren(w("gridCol"))]
    layouts = [el("tcPr", el("tcW", w=width, type="dxa")) for width in widths[: cells - 1]]
    rest = widths[cells - 1 :]
    layouts.append(el("tcPr", el("tcW", w=sum(rest), type="dxa")))
    if len(rest) > 1:
        layouts[-1].append(el("gridSpan", val=len(rest)))
    return layouts


def new_grid(columns: int) -> etree._Element:
    """The columns of a table of its own, equally wide."""
    return el("tblGrid", *(el("gridCol", w=_WIDTH // columns) for _ in range(columns)))


def struck_table(row: etree._Element, grid: etree._Element, looks: etree._Element | None) -> etree._Element:
    """A table of its own for struck rows."""
    if looks is None:
        borders = [
            el(edge, val="single", sz=4, space=0, color="auto")
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        ]
        looks = el("tblPr", el("tblW", w=0, type="auto"), el("tblBorders", *borders))
    return el("tbl", looks, grid, row)


def _copied(properties: etree._Element, but: Collection[str] = ()) -> etree._Element:
    copy = deepcopy(properties)
    for child in [child for child in copy if child.tag in _NOT_COPIED or child.tag in but]:
        copy.remove(child)
    return copy
