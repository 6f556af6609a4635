"""The page of a style file: its size, its margins, its headers and footers."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import TYPE, P, w
from regioparagraaf.writers.docx.xml import el

_OURS: Final = {
    "w": 11906, "h": 16838,
    "top": 1304, "right": 1361, "bottom": 1191, "left": 1361, "header": 567, "footer": 567, "gutter": 0,
}  # fmt: skip
"""A4, as in our own template."""
_MARGINS: Final = tuple(_OURS)[2:]
_EMU: Final = 635
"""English metric units in a twentieth of a point."""
_REFERENCES: Final = (w("headerReference"), w("footerReference"))


def main_section(body: etree._Element) -> etree._Element:
    """The page that most of a text stands on, upright: its size and margins, and its headers and footers,
    which a section without its own inherits from the ones before it (17.10.1). Columns, page numbers and
    printer settings are of that text alone."""
    sections, sizes = [], []
    count = 0
    for element in body.iter(P, w("sectPr")):
        if element.tag == P:
            count += 1
        elif not any(ancestor.tag == w("sectPrChange") for ancestor in element.iterancestors()):
            sections.append(element)
            sizes.append(count)
            count = 0
    main = sizes.index(max(sizes)) if sizes else -1
    references: dict[tuple[str, str], etree._Element] = {}
    for section in sections[: main + 1]:
        for reference in section.iterchildren(*_REFERENCES):
            references[str(reference.tag), reference.get(TYPE, "default")] = reference
    own = sections[main] if sections else el("sectPr")
    size, margins = own.find(w("pgSz")), own.find(w("pgMar"))
    parts = [deepcopy(references[key]) for key in sorted(references, reverse=True)]
    parts += [
        _upright(el("pgSz") if size is None else size),
        _margins(el("pgMar") if margins is None else margins),
    ]
    if own.find(w("titlePg")) is not None:
        parts.append(el("titlePg"))
    return el("sectPr", *parts)


def _upright(size: etree._Element) -> etree._Element:
    sides = sorted(_measure(size, side) for side in ("w", "h"))
    return el("pgSz", w=sides[0], h=sides[1])


def _margins(margins: etree._Element) -> etree._Element:
    return el("pgMar", **{side: _measure(margins, side) for side in _MARGINS})


def _measure(element: etree._Element, name: str) -> int:
    """In twentieths of a point, as which it may also be written with a unit (22.9.2.14); ours where the
    file says nothing of sense."""
    from docx.oxml.simpletypes import ST_SignedTwipsMeasure

    try:
        return round(ST_SignedTwipsMeasure.convert_from_xml(element.get(w(name), "")) / _EMU)
    except (ValueError, KeyError):
        return _OURS[name]
