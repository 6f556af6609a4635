"""What an OpenDocument text fetches from elsewhere, or starts, where somebody opens it and lets it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from regioparagraaf.errors import Remark
from regioparagraaf.ooxml.package import Package
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.odt.names import DRAW, OFFICE, STYLE, SVG, TEXT, XLINK

_HREF: Final = f"{{{XLINK}}}href"
_FETCHED: Final = {
    f"{{{DRAW}}}image": "een afbeelding",
    f"{{{DRAW}}}fill-image": "een afbeelding",
    f"{{{STYLE}}}background-image": "een afbeelding",
    f"{{{TEXT}}}list-level-style-image": "een afbeelding",
    f"{{{DRAW}}}object": "een gekoppeld object",
    f"{{{DRAW}}}object-ole": "een gekoppeld object",
    f"{{{DRAW}}}plugin": "een film of geluid",
    f"{{{DRAW}}}applet": "een programma",
    f"{{{DRAW}}}floating-frame": "een ander bestand",
    f"{{{TEXT}}}section-source": "een ander bestand",
    f"{{{SVG}}}font-face-uri": "een lettertype",
}
"""What is fetched without a click, by the element that refers to it."""
_OF_A_PROGRAM: Final = (f"{{{OFFICE}}}dde-source", f"{{{TEXT}}}dde-connection-decl")
_OUTSIDE: Final = on_demand(r"[A-Za-z][A-Za-z0-9+.-]*:|/|\\|\.\./")
"""How a reference begins that leads out of the package (ODF 1.3 part 2, 3.7)."""
_MODULE: Final = on_demand(r"(?:Basic/.+/(?!script-l[bc]\.xml|dialog-l[bc]\.xml)[^/]+\.xml|Scripts/.+[^/])")


def fetched(package: Package, *parts: etree._Element | None) -> Iterator[Remark]:
    """The remarks on what comes from outside, and on macros."""
    roots = [part for part in parts if part is not None]
    found = dict.fromkeys(
        _FETCHED[str(element.tag)]
        for root in roots
        for element in root.iter(*_FETCHED)
        if _OUTSIDE.match(element.get(_HREF, ""))
    )
    if any(next(root.iter(*_OF_A_PROGRAM), None) is not None for root in roots):
        found.setdefault("een ander programma (DDE)")
    if found:
        text = f"verwijst naar {', '.join(found)} buiten het bestand; er is niets opgehaald of gestart"
        advice = "haal de verwijzing weg voordat u het bestand doorstuurt"
        yield Remark("RP128", text, advice, package.name)
    if any(map(_MODULE.fullmatch, package.names)):
        advice = "bewaar het zonder macro's voordat u het doorstuurt"
        yield Remark("RP127", "bevat macro's; die zijn niet uitgevoerd", advice, package.name)
