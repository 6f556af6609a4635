"""The custom properties of a Word file: what travels with a text so that it is known again."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from typing import Final

from lxml import etree

from regioparagraaf.writers.docx.xml import clean

_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of custom properties (ECMA-376 part 1, 22.3)."""
_FIRST: Final = 2
"""The lowest number that a property may have ([MS-OLEPS] 2.18: 0 and 1 are taken)."""


def custom_properties(properties: Iterable[tuple[str, str]]) -> etree._Element:
    """The part with these properties, as text."""
    given = dict(properties)
    root = deepcopy(_without_values(tuple(given)))
    for item, value in zip(root, given.values(), strict=True):
        item[0].text = clean(value)
    return root


@lru_cache(maxsize=8)
def _without_values(names: tuple[str, ...]) -> etree._Element:
    """Remembered: the texts of a batch have the same properties."""
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})
    return with_properties(root, ((name, "") for name in names))


def with_properties(root: etree._Element, properties: Iterable[tuple[str, str]]) -> etree._Element:
    """The part with these properties behind its own; one of the same name is replaced."""
    given = dict(properties)
    for element in list(root):
        if element.get("name") in given:
            root.remove(element)
    used = [int(element.get("pid", "0")) for element in root if element.get("pid", "").isdigit()]
    first = max((_FIRST - 1, *used)) + 1
    for number, (name, value) in enumerate(given.items(), first):
        about = {"fmtid": _FORMAT, "pid": str(number), "name": clean(name)}
        item = etree.SubElement(root, f"{{{_CUSTOM}}}property", about)
        etree.SubElement(item, f"{{{_VALUES}}}lpwstr").text = clean(value)
    return root
