"""The page that a document stands on: its size, its margins, what its footer says."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import TYPE, P, T, w
from regioparagraaf.writers.docx.taken import Copied
from regioparagraaf.writers.docx.xml import clean, el

_REFERENCES: Final = (w("headerReference"), w("footerReference"))
_SIDES: Final = ("top", "right", "bottom", "left")
_WIDEST_LANDSCAPE_MARGIN: Final = 964
"""1.7 cm in twentieths of a point: a table that lies across the page needs its width."""


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
    parts.append(el("pgSz", w=11906, h=16838) if size is None else _upright(deepcopy(size)))
    parts.append(_margins() if margins is None else deepcopy(margins))
    if own.find(w("titlePg")) is not None:
        parts.append(el("titlePg"))
    return el("sectPr", *parts)


def _upright(size: etree._Element) -> etree._Element:
    width, height = int(size.get(w("w"), "11906")), int(size.get(w("h"), "16838"))
    return el("pgSz", w=min(width, height), h=max(width, height))


def _margins() -> etree._Element:
    return el("pgMar", top=1304, right=1361, bottom=1191, left=1361, header=567, footer=567, gutter=0)


def landscape(section: etree._Element) -> etree._Element:
    """The section with its page turned, and margins that leave room for a wide table."""
    turned = deepcopy(section)
    size, margins = turned.find(w("pgSz")), turned.find(w("pgMar"))
    assert size is not None, "a house style has a page size"
    assert margins is not None, "a house style has margins"
    width, height = int(size.get(w("w"), "11906")), int(size.get(w("h"), "16838"))
    size.attrib.update(el("x", w=max(width, height), h=min(width, height), orient="landscape").attrib)
    for side in _SIDES:
        margin = abs(int(margins.get(w(side), "0")))
        margins.set(w(side), str(min(margin, _WIDEST_LANDSCAPE_MARGIN)))
    return turned


def text_width(section: etree._Element) -> int:
    """The width between the margins, in twentieths of a point."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None, "a house style has a page size"
    assert margins is not None, "a house style has margins"
    sides = (int(margins.get(w(side), "0")) for side in ("left", "right", "gutter"))
    return int(size.get(w("w"), "11906")) - sum(sides)


def titled(copied: Copied, title: str) -> Copied:
    """A header or footer whose TITLE field already shows the title of this document."""
    if copied.kind not in ("header", "footer"):
        return copied
    root = etree.fromstring(copied.content)
    for field in root.iter(w("fldSimple")):
        if field.get(w("instr"), "").split()[:1] == ["TITLE"]:
            for text in list(field.iter(T))[:1]:
                text.text = clean(title)
    return replace(
        copied, content=etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )
