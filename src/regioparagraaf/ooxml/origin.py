"""Where a draft came from, in places that no page shows: the path of its template, its variables, the
keywords and remarks in its properties. A redline is made in the draft's own file and travels on; these
stay behind.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.names import FLDSIMPLE, INSTRTEXT, PACKAGE_RELATIONS, local_name, w
from regioparagraaf.ooxml.nodes import as_part, take_out
from regioparagraaf.ooxml.package import Package
from regioparagraaf.patterns import on_demand

STORIES: Final = on_demand(r"word/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml", re.IGNORECASE)
"""The parts that hold text."""
_TEMPLATE: Final = "attachedTemplate"
_PROPERTIES: Final = {
    "keywords": ("KEYWORDS",),
    "description": ("COMMENTS", "DESCRIPTION"),
    "category": ("CATEGORY",),
}
"""Of the core properties, each with the words by which a field or the path of a control asks for it."""


def without_origin(package: Package) -> dict[str, bytes | None]:
    """The parts that change; what a field or control of the text shows stays."""
    text = b"".join(package.read(part) for part in package.names if STORIES.fullmatch(part))
    changed: dict[str, bytes | None] = {}
    for part in package.names:
        if part.casefold().endswith("settings.xml") and _without(package, part, text):
            changed[part] = as_part(package.xml(part))
            folder, _, base = part.rpartition("/")
            relations = package.find(f"{folder}/_rels/{base}.rels")
            if relations is not None and _cut(package.xml(relations)):
                changed[relations] = as_part(package.xml(relations))
        elif part.casefold() == "docprops/core.xml" and _forget(package, part):
            changed[part] = as_part(package.xml(part))
    return changed


def _without(package: Package, part: str, text: bytes) -> bool:
    """Takes template and variables out of the settings; says whether there were any."""
    content = package.read(part)
    names = [name for name in (_TEMPLATE, "docVars") if name.encode() in content]
    if b"DOCVARIABLE" in text:
        names = [name for name in names if name == _TEMPLATE]
    gone = [element for name in names for element in package.xml(part).iter(w(name))]
    for element in gone:
        take_out(element)
    return bool(gone)


def _cut(relations: etree._Element) -> bool:
    gone = [
        relation
        for relation in relations.iter(f"{{{PACKAGE_RELATIONS}}}Relationship")
        if relation.get("Type", "").endswith(f"/{_TEMPLATE}")
    ]
    for relation in gone:
        take_out(relation)
    return bool(gone)


def _forget(package: Package, part: str) -> bool:
    try:
        root = package.xml(part)
    except RegioError:  # told where names are looked for
        return False
    there = [element for element in root.iterchildren("*") if local_name(element.tag) in _PROPERTIES]
    if not there:  # as of most, and then nobody need look what the text asks for
        return False
    codes = _codes(package)
    asked = {name for name, words in _PROPERTIES.items() if any(word in codes for word in words)}
    gone = [element for element in there if local_name(element.tag) not in asked]
    for element in gone:
        take_out(element)
    return bool(gone)


def _codes(package: Package) -> str:
    """What the fields and the controls of the text ask for, in capitals."""
    told: list[str] = []
    for part in filter(STORIES.fullmatch, package.names):
        root = package.xml(part)
        told.append("".join(code.text or "" for code in root.iter(INSTRTEXT)))
        told += [field.get(w("instr"), "") for field in root.iter(FLDSIMPLE)]
        told += [bound.get(w("xpath"), "") for bound in root.iter("{*}dataBinding")]
    return " ".join(told).upper()
