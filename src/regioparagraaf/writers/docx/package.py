"""The parts of a Word file, put together the same way every time (ECMA-376 part 2).

No clock, no random ids: the same document, style and moment give the same parts, in the same order.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import CONTENT_TYPES, PACKAGE_RELATIONS
from regioparagraaf.writers.docx.taken import Copied
from regioparagraaf.writers.docx.xml import clean
from regioparagraaf.writers.zipped import zipped

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT: Final = {
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "officeDocument": f"{_WORD_TYPE}.document.main+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "custom": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_KINDS: Final = {
    "core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "extended": f"{_OFFICE}/relationships/extended-properties",
    "custom": f"{_OFFICE}/relationships/custom-properties",
}
_PICTURES: Final = {
    "png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf",
    "wmf": "image/x-wmf", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff",
    "bmp": "image/bmp",
}  # fmt: skip


@dataclass(slots=True)
class Parts:
    """The parts of a package, with who refers to whom."""

    contents: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[str, str, str, bool]]] = field(default_factory=dict)
    """Part ('' for the package) -> id, type, target, whether it is outside the package."""

    def add(self, name: str, kind: str, content: bytes, source: str, ident: str = "") -> None:
        """A part that `source` refers to as `kind`."""
        self.contents[name] = content
        self.kinds[name] = kind
        ident = ident or f"rIdPart{len(self.relations.get(source, ())) + 1}"
        target = posixpath.relpath(f"/{name}", posixpath.dirname(f"/{source}"))
        address = _KINDS.get(kind, f"{_OFFICE}/relationships/{kind}")
        self.relations.setdefault(source, []).append((ident, address, target, False))

    def add_copied(self, copied: Copied, source: str) -> None:
        self.add(copied.name, copied.kind, copied.content, source, copied.ident)
        for part in copied.parts:
            self.add_copied(part, copied.name)

    def add_link(self, address: str, ident: str, source: str) -> None:
        self.relations.setdefault(source, []).append(
            (ident, f"{_OFFICE}/relationships/hyperlink", clean(address), True)
        )

    def zipped(self) -> bytes:
        """The package as bytes: content types first, then all parts by name, without times."""
        parts = self.contents | {_rels_name(source): _rels(items) for source, items in self.relations.items()}
        ordered = {"[Content_Types].xml": self._types()} | dict(sorted(parts.items()))
        return zipped(ordered)

    def _types(self) -> bytes:
        root = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
        endings = {posixpath.splitext(name)[1].lstrip(".").lower() for name in self.contents}
        defaults = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
        }
        defaults |= {ending: _PICTURES[ending] for ending in sorted(endings) if ending in _PICTURES}
        for ending, content_type in defaults.items():
            etree.SubElement(
                root, f"{{{CONTENT_TYPES}}}Default", {"Extension": ending, "ContentType": content_type}
            )
        for name, kind in sorted(self.kinds.items()):
            if kind != "image":
                content_type = _CONTENT.get(kind, f"{_WORD_TYPE}.{kind}+xml")
                about = {"PartName": f"/{name}", "ContentType": content_type}
                etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", about)
        return _xml(root)


def _rels_name(source: str) -> str:
    folder, _, base = source.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def _rels(items: Iterable[tuple[str, str, str, bool]]) -> bytes:
    root = etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap={None: PACKAGE_RELATIONS})
    for ident, address, target, is_external in items:
        about = {"Id": ident, "Type": address, "Target": target}
        if is_external:
            about["TargetMode"] = "External"
        etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship", about)
    return _xml(root)


# The properties of a document.

_CORE: Final = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_TYPES_NS: Final = f"{_OFFICE}/docPropsVTypes"
_CUSTOM_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of custom properties (ECMA-376 part 1, 22.3)."""


def core_properties(title: str, author: str, moment: str, language: str, status: str = "") -> bytes:
    """Title, maker (an organisation, never a person), moment, language, and what it may be used for."""
    root = etree.Element(f"{{{_CORE['cp']}}}coreProperties", nsmap=_CORE)
    values = [("dc", "title", title), ("dc", "creator", author), ("dc", "language", language)]
    values += [("cp", "lastModifiedBy", author), ("cp", "revision", "1"), ("cp", "contentStatus", status)]
    for prefix, name, value in values:
        if value:
            etree.SubElement(root, f"{{{_CORE[prefix]}}}{name}").text = clean(value)
    for name in ("created", "modified"):
        if moment:
            about = {f"{{{_CORE['xsi']}}}type": "dcterms:W3CDTF"}
            etree.SubElement(root, f"{{{_CORE['dcterms']}}}{name}", about).text = moment
    return _xml(root)


def extended_properties() -> bytes:
    """The program that made the file, and nothing about who ran it or where."""
    namespace = f"{_OFFICE}/extended-properties"
    root = etree.Element(f"{{{namespace}}}Properties", nsmap={None: namespace})
    etree.SubElement(root, f"{{{namespace}}}Application").text = "regioparagraaf"
    return _xml(root)


def custom_properties(properties: Iterable[tuple[str, str]]) -> bytes:
    """What travels with the file, as text."""
    namespace = f"{_OFFICE}/custom-properties"
    root = etree.Element(f"{{{namespace}}}Properties", nsmap={None: namespace, "vt": _TYPES_NS})
    for number, (name, value) in enumerate(properties, 2):
        about = {"fmtid": _CUSTOM_FORMAT, "pid": str(number), "name": clean(name)}
        item = etree.SubElement(root, f"{{{namespace}}}property", about)
        etree.SubElement(item, f"{{{_TYPES_NS}}}lpwstr").text = clean(value)
    return _xml(root)


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
