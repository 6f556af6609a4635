"""Which parts of a package may leave: what the visible text needs, by the relationships that reach it.

Whatever is not known to be needed goes: a newer Word may keep things that nobody knows of yet.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, count
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.clean.paths import is_open_address
from regioparagraaf.ooxml.clean.refer import remove
from regioparagraaf.ooxml.names import CONTENT_TYPES, PACKAGE_RELATIONS
from regioparagraaf.ooxml.nodes import as_part
from regioparagraaf.ooxml.package import Package, Relationship
from regioparagraaf.patterns import on_demand

TYPES: Final = "[Content_Types].xml"
NEEDED: Final = frozenset(
    """
    officeDocument core-properties extended-properties custom-properties
    styles stylesWithEffects numbering settings webSettings fontTable font theme themeOverride
    footnotes endnotes header footer image hyperlink
    chart chartUserShapes chartStyle chartColorStyle chartEx
    diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing
    """.split()
)
"""Kinds of relationships (the last word of their type) without which the text would look different."""
_KINDS: Final = {
    "comments": None,  # counted where they stand
    "commentsExtended": None,
    "commentsIds": None,
    "commentsExtensible": None,
    "people": None,  # counted by name
    "glossaryDocument": Kind.GLOSSARY,
    "customXml": Kind.DATA,
    "customXmlProps": None,
    "thumbnail": Kind.THUMBNAIL,
    "printerSettings": Kind.PRINTER,
    "vbaProject": Kind.MACRO,
    "wordVbaData": None,
    "keyMapCustomizations": Kind.MACRO,
    "attachedToolbars": Kind.MACRO,
    "control": Kind.EMBEDDED,
    "activeXControlBinary": None,
    "oleObject": Kind.EMBEDDED,
    "package": Kind.EMBEDDED,
    "origin": Kind.SIGNATURE,
    "signature": None,
    "classificationlabels": Kind.CUSTOM,
    "attachedTemplate": Kind.LINK,
    "hyperlink": Kind.LINK,
    "image": Kind.LINK,
}
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION: Final = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_USUAL: Final = on_demand(
    r"word/[a-z]+\d*\.xml|docProps/[a-z]+\d*\.xml|word/(?:theme|charts|diagrams|drawings)/[a-z]+\d*\.xml"
    r"|word/(?:fonts|media)/\w+\.\w+",
    re.IGNORECASE,
)
"""Where Word puts the parts of a file. Any other place is allowed, and may be named after somebody."""
_PLACES: Final = {
    "officeDocument": "word/document",
    "core-properties": "docProps/core",
    "extended-properties": "docProps/app",
    "custom-properties": "docProps/custom",
    "theme": "word/theme/theme",
    "themeOverride": "word/theme/themeOverride",
    "font": "word/fonts/font",
    "image": "word/media/image",
    "chart": "word/charts/chart",
    "chartEx": "word/charts/chartEx",
    "chartStyle": "word/charts/style",
    "chartColorStyle": "word/charts/colors",
    "chartUserShapes": "word/drawings/drawing",
    "diagramData": "word/diagrams/data",
    "diagramLayout": "word/diagrams/layout",
    "diagramQuickStyle": "word/diagrams/quickStyle",
    "diagramColors": "word/diagrams/colors",
    "diagramDrawing": "word/diagrams/drawing",
}
"""Kind of relationship -> the name that Word gives to such a part; of any other it is the kind itself."""
_MEDIA: Final = on_demand(r"(?:image|hdphoto|media|picture)\d*\.\w+", re.IGNORECASE)
"""Names that programs give to pictures."""
_LABEL: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_LABELS: Final = (
    "document.macroEnabled.main+xml",
    "template.macroEnabledTemplate.main+xml",
    "template.main+xml",
)


class Reach(Struct):
    """The parts that stay, and the relationships that were cut."""

    parts: list[str] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    """Part -> the kind of relationship that reached it first."""
    cut: dict[str, dict[str, Relationship]] = field(default_factory=dict)
    """Part -> the ids that it may not use any more."""


def reach(package: Package, found: Findings) -> Reach:
    """The parts that are needed, in the order in which they are reached."""
    result = Reach()
    waiting = [""]
    while waiting:
        source = waiting.pop(0)
        for relationship in package.relationships(source):
            part = None if relationship.is_external else package.find(relationship.target)
            if relationship.is_external:
                stays = relationship.kind == "hyperlink" and is_open_address(relationship.target)
            else:
                stays = relationship.kind in NEEDED and part is not None
            if not stays:
                result.cut.setdefault(source, {})[relationship.id] = relationship
                _tell(relationship, part, source, found)
            elif part is not None and part not in result.parts:
                result.parts.append(part)
                result.kinds[part] = relationship.kind
                waiting.append(part)
    return result


def _tell(relationship: Relationship, part: str | None, source: str, found: Findings) -> None:
    if relationship.is_external:
        found.add(Kind.LINK, source, relationship.target)
    elif part is not None:
        kind = _KINDS.get(relationship.kind, Kind.OTHER)
        if kind is not None:
            found.add(kind, source, part.rpartition("/")[2])


def unreached(package: Package, reached: Reach, found: Findings) -> None:
    """Tells of the parts that nothing refers to, which no program shows and anyone can read."""
    known = {TYPES, *reached.parts}
    by_relation = {
        package.find(relationship.target)
        for cut in reached.cut.values()
        for relationship in cut.values()
        if not relationship.is_external
    }
    below = _all_below(package, [part for part in by_relation if part])
    for part in package.names:
        if part not in known and part not in below and not part.endswith(".rels"):
            found.add(Kind.OTHER, part)


def _all_below(package: Package, parts: list[str]) -> set[str]:
    seen: set[str] = set()
    while parts:
        part = parts.pop()
        if part not in seen:
            seen.add(part)
            targets = (package.find(r.target) for r in package.relationships(part) if not r.is_external)
            parts += [target for target in targets if target]
    return seen


def new_names(parts: Collection[str], kinds: Mapping[str, str], found: Findings) -> dict[str, str]:
    """The parts that leave under another name: a picture may be named after a file of somebody, and what
    stands where Word puts nothing could be named after anything. `kinds` are those of a Reach."""
    taken = {part.casefold() for part in parts}
    names: dict[str, str] = {}
    for part in parts:
        folder, _, base = part.rpartition("/")
        is_picture = folder.endswith("media") and not _MEDIA.fullmatch(base)
        if is_picture:
            found.add(Kind.ALT, part, base)
        elif _USUAL.fullmatch(part):
            continue
        kind = kinds.get(part, "")
        place = _PLACES.get(kind, f"word/{kind}")
        numbers = count(1) if kind == "image" else chain([""], count(1))
        _, dot, ending = base.rpartition(".")
        free = (f"{place}{number}{dot}{ending.lower() if dot else ''}" for number in numbers)
        names[part] = next(name for name in free if name.casefold() not in taken)
        taken.add(names[part].casefold())
    return names


def relations(package: Package, reached: Reach, names: Mapping[str, str]) -> dict[str, bytes]:
    """The relationship parts, without the relationships that were cut, and with the new names of parts."""
    made = {}
    for source in ("", *reached.parts):
        name = package.find(_relations_of(source))
        if name is None:
            continue
        root = package.xml(name)
        cut = reached.cut.get(source, {})
        targets = {
            one.id: package.find(one.target) for one in package.relationships(source) if not one.is_external
        }
        folder = posixpath.dirname(f"/{names.get(source, source)}")
        for element in list(root.iter(f"{{{PACKAGE_RELATIONS}}}Relationship")):
            if element.get("Id", "") in cut:
                remove(element)
                continue
            part = targets.get(element.get("Id", ""))
            if part is not None and (part in names or source in names):
                element.set("Target", posixpath.relpath(f"/{names.get(part, part)}", folder))
        if len(root):
            made[_relations_of(names[source]) if source in names else name] = as_part(root)
    return made


def _relations_of(part: str) -> str:
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def add_core(package: Package, part: str) -> None:
    """The package refers to core properties, and their type is known."""
    types, relations_part = package.find(TYPES), package.find("_rels/.rels")
    assert types is not None, "open_word has looked for it"
    assert relations_part is not None, "open_word has looked for it"
    about = {"PartName": f"/{part}", "ContentType": _CORE_TYPE}
    for former in package.xml(types).findall(f"{{{CONTENT_TYPES}}}Override"):
        if former.get("PartName", "").casefold() == f"/{part}".casefold():
            remove(former)
    etree.SubElement(package.xml(types), f"{{{CONTENT_TYPES}}}Override", about)
    relation = {"Id": "rIdRegioCore", "Type": _CORE_RELATION, "Target": part}
    etree.SubElement(package.xml(relations_part), f"{{{PACKAGE_RELATIONS}}}Relationship", relation)


def content_types(package: Package, parts: Iterable[str], names: Mapping[str, str]) -> bytes:
    """The content types of the parts that stay; a file with macros or a template becomes a document."""
    name = package.find(TYPES)
    assert name is not None, "open_word has looked for it"
    root = package.xml(name)
    left = {part.casefold(): f"/{names.get(part, part)}" for part in parts}
    endings = {part.rpartition(".")[2].casefold() for part in parts}
    for element in list(root):
        part = _told_part(package, element)
        gone = (
            part not in left
            if element.tag == f"{{{CONTENT_TYPES}}}Override"
            else element.get("Extension", "").casefold() not in endings
        )
        if gone:
            root.remove(element)
            continue
        if element.get("ContentType", "").endswith(_MAIN_LABELS):
            element.set("ContentType", _LABEL)
        if element.tag == f"{{{CONTENT_TYPES}}}Override":
            element.set("PartName", left[part])
    return as_part(root)


def _told_part(package: Package, override: etree._Element) -> str:
    """The part that a content type is told of, in lower case, also where its name is written in per cents
    (part 2, 6.2.2); or, of one that the package does not have, the name itself."""
    name = override.get("PartName", "")
    return (package.find(name) or name.lstrip("/")).casefold()


def is_xml(content_type: str) -> bool:
    """Whether a part of this type is XML."""
    return content_type.endswith(("+xml", "/xml"))


def type_of(package: Package, part: str) -> str:
    """The content type of a part (ECMA-376 part 2, 10.1.2.4)."""
    name = package.find(TYPES)
    assert name is not None, "open_word has looked for it"
    root = package.xml(name)
    wanted, ending = part.casefold(), part.rpartition(".")[2].casefold()
    by_ending = ""
    for element in root.iterchildren("*"):
        if _told_part(package, element) == wanted:
            return element.get("ContentType", "")
        if element.get("Extension", "").casefold() == ending:
            by_ending = element.get("ContentType", "")
    return by_ending
