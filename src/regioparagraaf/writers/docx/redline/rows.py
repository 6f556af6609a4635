"""Struck table rows, in a table of the draft or in a table of their own."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import TC, TCPR, TRPR, w
from regioparagraaf.writers.docx.xml import el

_NOT_COPIED: Final = frozenset(
    map(w, ("vMerge", "hMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange", "ins", "del", "trPrChange"))
)
_WIDTH: Final = 9000
"""Of a table of its own, in twentieths of a point: about the text of an A4 page."""


def struck_row(cells: Sequence[Sequence[etree._Element]], template: etree._Element | None) -> etree._Element:
    """A row with these paragraphs, laid out as the row beside it where that has as many cells."""
    row = el("tr")
    models = [] if template is None else template.findall(TC)
    fits = len(models) == len(cells)
    properties = None if template is None else template.find(TRPR)
    if properties is not None:
        row.append(_copied(properties, but=w("tblHeader")))
    for index, paragraphs in enumerate(cells):
        model = models[index].find(TCPR) if fits else None
        layout = (
            el("tcPr", el("tcW", w=_WIDTH // len(cells), type="dxa")) if model is None else _copied(model)
        )
        row.append(el("tc", layout, *paragraphs))
    return row


def struck_table(row: etree._Element, columns: int, looks: etree._Element | None) -> etree._Element:
    """A table of its own for struck rows."""
    if looks is None:
        borders = [
            el(edge, val="single", sz=4, space=0, color="auto")
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        ]
        looks = el("tblPr", el("tblW", w=0, type="auto"), el("tblBorders", *borders))
    grid = el("tblGrid", *(el("gridCol", w=_WIDTH // columns) for _ in range(columns)))
    return el("tbl", looks, grid, row)


def _copied(properties: etree._Element, but: str = "") -> etree._Element:
    copy = deepcopy(properties)
    for child in [child for child in copy if child.tag in _NOT_COPIED or child.tag == but]:
        copy.remove(child)
    return copy
