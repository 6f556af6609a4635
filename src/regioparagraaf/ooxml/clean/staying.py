"""What stays in a file that is sent because a reader may need it, though a name can stand in it: it is
counted and named, and left to the sender."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import local_name, w

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
_SHAPES: Final = frozenset(("docPr", "cNvPr", "shape", "rect", "group"))


def staying(trees: Mapping[str, etree._Element]) -> tuple[str, ...]:
    """Each kind with its count: 'alternatieve teksten (3)'."""
    counts: Counter[str] = Counter()
    for root in trees.values():
        for element in root.iter("*"):
            kind = _kind(element)
            if kind:
                counts[kind] += 1
    return tuple(f"{kind} ({count})" for kind, count in sorted(counts.items()))


def _kind(element: etree._Element) -> str:
    if element.tag in _ELEMENTS:
        return _ELEMENTS[str(element.tag)]
    name = element.get(w("name"), "")
    if element.tag == w("bookmarkStart") and name and not name.startswith("_"):
        return "namen van bladwijzers"
    if element.tag == w("style") and element.get(w("customStyle")):
        return "namen van eigen stijlen"
    is_shape = local_name(element.tag) in _SHAPES
    return _ALT if is_shape and any(element.get(one) for one in _ATTRIBUTES) else ""
