"""The properties of a file (docProps) without names, paths, counts and times of its making."""

from __future__ import annotations

from typing import Final

from lxml import etree

from regioparagraaf.document.revisions import SENDABLE
from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.names import CORE_PROPERTIES, local_name
from regioparagraaf.ooxml.nodes import as_part

_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_STAY: Final = frozenset((f"{{{_DC}}}title", f"{{{_DC}}}language"))
_TIMES: Final = ("created", "modified")
_NAMES: Final = frozenset((f"{{{_DC}}}creator", f"{{{CORE_PROPERTIES}}}lastModifiedBy"))
_APP_NAMES: Final = frozenset(("Manager",))
_APP_STAY: Final = frozenset(("Application", "AppVersion", "DocSecurity"))
_APP_TOLD: Final = frozenset(("Company", "Manager", "Template", "TotalTime", "HyperlinkBase"))
"""What tells about people and places; counts of pages and words go too, but are no finding."""
_CALLED: Final = {
    "creator": "auteur",
    "lastModifiedBy": "laatst opgeslagen door",
    "contentStatus": "status",
    "subject": "onderwerp",
    "keywords": "trefwoorden",
    "description": "omschrijving",
    "category": "categorie",
    "revision": "keren opgeslagen",
    "lastPrinted": "laatst afgedrukt",
    "version": "versie",
    "identifier": "kenmerk",
    "Company": "bedrijf",
    "Manager": "leidinggevende",
    "Template": "sjabloon",
    "TotalTime": "minuten bewerkt",
    "HyperlinkBase": "begin van koppelingen",
}
"""The properties as a Dutch reader knows them."""
OUR_PREFIX: Final = "rp."
"""Of the properties by which a text of ours is known again: fingerprints and dates, no names of people."""
_REVISION: Final = f"{{{CORE_PROPERTIES}}}revision"
STATUS: Final = f"{{{CORE_PROPERTIES}}}contentStatus"
_OURS: Final = ((STATUS, SENDABLE), (_REVISION, "1"))
"""What a verzendversie of ours says of itself: it goes like the rest, but is no finding."""


def core(root: etree._Element | None, part: str, moment: str, found: Findings) -> bytes:
    """The core properties: title, language and the moment of cleaning."""
    names = {"cp": CORE_PROPERTIES, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    fresh = etree.Element(f"{{{CORE_PROPERTIES}}}coreProperties", nsmap=names)
    is_ours = root is not None and _as_we_wrote_it(root)
    for child in () if root is None else root.iterchildren("*"):
        value = (child.text or "").strip()
        local = local_name(child.tag)
        if child.tag in _STAY:
            etree.SubElement(fresh, str(child.tag)).text = child.text
        elif (
            value
            and local not in _TIMES
            and not ((child.tag, value) in _OURS or (is_ours and child.tag in _NAMES))
        ):
            found.add(Kind.PROPERTY, part, f"{_CALLED.get(local, local)}: {value}")
            if child.tag in _NAMES:
                found.add_name(value)
    etree.SubElement(fresh, STATUS).text = SENDABLE
    for local in _TIMES:
        about = {f"{{{_XSI}}}type": "dcterms:W3CDTF"}
        etree.SubElement(fresh, f"{{{_TERMS}}}{local}", about).text = moment
    return as_part(fresh)


def _as_we_wrote_it(root: etree._Element) -> bool:
    """Whether this is a verzendversie of ours that nobody saved since: Word counts how often (`revision`).
    Which organisation made it is no finding then."""
    return all(root.findtext(tag) == value for tag, value in _OURS)


def extended(root: etree._Element, part: str, found: Findings) -> bytes:
    """The program that made the file; nothing about who, where and how long."""
    fresh = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    for child in root.iterchildren("*"):
        value = (child.text or "").strip()
        local = local_name(child.tag)
        if local in _APP_STAY:
            etree.SubElement(fresh, str(child.tag)).text = child.text
        elif local in _APP_TOLD and value and (local, value) not in (("TotalTime", "0"),):
            found.add(Kind.PROPERTY, part, f"{_CALLED.get(local, local)}: {value}")
            if local in _APP_NAMES:
                found.add_name(value)
    return as_part(fresh)


def custom(root: etree._Element, part: str, found: Findings) -> None:
    """None of the custom properties stays. Those by which a text of ours is known again are no finding."""
    for child in root.iterchildren("*"):
        name = child.get("name", "")
        if not name.startswith(OUR_PREFIX):
            found.add(Kind.CUSTOM, part, f"{name}: {''.join(child.itertext())}")
