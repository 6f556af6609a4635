"""What stays in a file that is sent because a reader may need it, though a name can stand in it: it is
counted and named, and left to the sender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.clean.marks import GIVEN
from regioparagraaf.ooxml.names import CORE_PROPERTIES, VAL, local_name, w
from regioparagraaf.patterns import on_demand

_ALT: Final = "alternatieve teksten"
_ATTRIBUTES: Final = ("descr", "title", "alt")
_ELEMENTS: Final = {
    w("tblCaption"): _ALT,
    w("tblDescription"): _ALT,
    w("hyperlink"): "koppelingen",
    w("alias"): "namen van invulvelden",
    w("tag"): "namen van invulvelden",
    w("listItem"): "keuzes in keuzelijsten",
    w("listEntry"): "keuzes in keuzelijsten",
}
_CORE: Final = f"{{{CORE_PROPERTIES}}}coreProperties"
_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_LEADS_TO_SOMEBODY: Final = on_demand(
    r"^mailto:|sharepoint\.com/.*personal/|/~\w|onedrive\.", re.IGNORECASE
).search
"""A mail address, or the folder of a person on a server."""
_SHAPES: Final = frozenset(("docPr", "cNvPr", "shape", "rect", "group"))


def staying(trees: Mapping[str, etree._Element], addresses: Iterable[str]) -> tuple[str, ...]:
    """Each kind with its count: 'alternatieve teksten (3)'; a title and a link to somebody in full."""
    counts: Counter[str] = Counter()
    for root in trees.values():
        for element in root.iter("*"):
            kind = _kind(element)
            if kind:
                counts[kind] += 1
    told = [f"{kind} ({count})" for kind, count in sorted(counts.items())]
    titles = [title.text or "" for root in trees.values() if root.tag == _CORE for title in root.iter(_TITLE)]
    told += [
        f"de titel in de eigenschappen (\u2018{title.strip()}\u2019)" for title in titles if title.strip()
    ]
    told += [
        f"de koppeling naar {address}" for address in sorted(set(addresses)) if _LEADS_TO_SOMEBODY(address)
    ]
    return tuple(told)


def _kind(element: etree._Element) -> str:
    if element.tag in _ELEMENTS:
        return _ELEMENTS[str(element.tag)]
    holder = element.getparent()
    if element.tag == w("name") and holder is not None and holder.tag == w("ffData"):
        return _ELEMENTS[w("alias")] if element.get(VAL) else ""
    name = element.get(w("name"), "")
    if element.tag == w("bookmarkStart") and name and not GIVEN.fullmatch(name):
        return "namen van bladwijzers"
    if element.tag == w("style") and element.get(w("customStyle")):
        return "namen van eigen stijlen"
    is_shape = local_name(element.tag) in _SHAPES
    return _ALT if is_shape and any(element.get(one) for one in _ATTRIBUTES) else ""
