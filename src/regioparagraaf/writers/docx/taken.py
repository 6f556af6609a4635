"""The parts of a style file that are taken over, and nothing that they cannot take along.

Besides styles and numbering that is its theme, its fonts, and the header and footer of its pages: nothing
that holds a text, a comment or a name of the document that it was made for.
"""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import HYPERLINK, RELATIONS, RID, R, w
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.word import WordFile

_KEPT: Final = frozenset(("theme", "fontTable", "header", "footer"))
_REFERENCE: Final = f"{{{RELATIONS}}}"
_PICTURES: Final = {
    "png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf",
    "wmf": "image/x-wmf", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff",
    "bmp": "image/bmp",
}  # fmt: skip
_WHOLE: Final = frozenset((R, w("numPicBullet")))
"""What is left out as a whole where something in it cannot stay."""


class Copied(Struct, frozen=True):
    """A part that is taken over, with the parts that it refers to."""

    kind: str
    content: bytes
    ident: str
    """The id by which the part around it refers to it."""
    ending: str = "xml"
    content_type: str = ""
    """Of a picture."""
    parts: tuple[Copied, ...] = ()


def copied_parts(file: WordFile, section: etree._Element) -> tuple[Copied, ...]:
    """The parts that a text in this style needs, with the headers and footers of this section."""
    package = file.package
    used = {reference.get(RID) for reference in section.iter(w("headerReference"), w("footerReference"))}
    found = []
    for relationship in file.relationships:
        part = package.find(relationship.target)
        if relationship.is_external or relationship.kind not in _KEPT or part is None:
            continue
        if relationship.kind in ("header", "footer") and relationship.id not in used:
            continue
        parts = () if relationship.kind == "fontTable" else _pictures(package, part)
        root = without_dangling(deepcopy(package.xml(part)), {picture.ident for picture in parts})
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        found.append(Copied(relationship.kind, content, relationship.id, parts=parts))
    return tuple(found)


def _pictures(package: Package, part: str) -> tuple[Copied, ...]:
    """The pictures of a header, footer or theme; links to the outside do not come along."""
    return tuple(
        Copied("image", package.read(found), relationship.id, ending, _PICTURES[ending])
        for relationship in package.relationships(part)
        if relationship.kind == "image" and not relationship.is_external
        for found in (package.find(relationship.target),)
        if found is not None
        for ending in (found.rpartition(".")[2].lower(),)
        if ending in _PICTURES
    )


def without_dangling(root: etree._Element, known: Collection[str]) -> etree._Element:
    """The part without what refers to anything that is not taken over: Word calls a file with such a
    reference damaged. Of a hyperlink the text stays."""
    for element in list(root.iter()):
        ids = [str(value) for key, value in element.attrib.items() if str(key).startswith(_REFERENCE)]
        if all(ident in known for ident in ids):
            continue
        if element.tag == HYPERLINK:
            _unwrap(element)
            continue
        holder = next((a for a in (element, *element.iterancestors()) if a.tag in _WHOLE), element)
        parent = holder.getparent()
        if parent is not None:
            parent.remove(holder)
    return root


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None, "a hyperlink stands in a paragraph"
    position = parent.index(element)
    parent[position : position + 1] = list(element)
