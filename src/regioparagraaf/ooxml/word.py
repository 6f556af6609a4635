"""A Word file by its parts: the text, and what says how the text is to be read."""

from __future__ import annotations

from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.errors import Refused, Remark, Unreadable, fault
from regioparagraaf.ooxml.names import BODY, CONTENT_TYPES, TBL, VAL, P, w
from regioparagraaf.ooxml.package import AGAIN, ORIGINAL, RESAVE, Package, Relationship

_MAIN_PART: Final = "word/document.xml"
_OTHERS: Final = (("spreadsheetml", "een Excel-bestand"), ("presentationml", "een PowerPoint-bestand"))


class WordFile(Struct, frozen=True, eq=False):
    """The parts of a Word file that carry text or say how to read it."""

    package: Package
    part: str
    """The name of the part that holds the text."""
    content_type: str
    relationships: tuple[Relationship, ...]
    document: etree._Element
    body: etree._Element
    remarks: tuple[Remark, ...] = ()

    def related(self, kind: str) -> etree._Element | None:
        """The root of the part that the text refers to as `kind` ('styles', 'footnotes', …)."""
        part = self.related_part(kind)
        return None if part is None else self.package.xml(part)

    def related_part(self, kind: str) -> str | None:
        """The name of that part, or None where there is none or it is missing."""
        for relationship in self.relationships:
            if relationship.kind == kind and not relationship.is_external:
                found = self.package.find(relationship.target)
                if found is not None:
                    return found
        return None

    def twin(self) -> WordFile:
        """The same file, with trees of its own to change."""
        package = self.package.twin()
        document = package.xml(self.part)
        body = document.find(BODY)
        assert body is not None, "open_word has looked for it"
        return replace(self, package=package, document=document, body=body)

    @property
    def has_macros(self) -> bool:
        return "macroEnabled" in self.content_type or any(
            relationship.kind == "vbaProject" for relationship in self.relationships
        )

    @property
    def is_strict(self) -> bool:
        return self.package.is_strict


def open_word(data: bytes, name: str) -> WordFile:
    """The Word file in these bytes; raises Unreadable or Refused."""
    package = Package(data, name)
    for needed in ("[Content_Types].xml", "_rels/.rels"):
        if package.find(needed) is None:
            raise Unreadable(
                fault("RP107", f"is geen volledig Word-bestand: '{needed}' ontbreekt", AGAIN, name)
            )
    part = _main_part(package)
    content_type = _content_type(package, part or _MAIN_PART)
    for family, kind in _OTHERS:
        if family in content_type:
            text = f"is geen Word-bestand maar {kind} met een andere naam"
            raise Unreadable(fault("RP101", text, ORIGINAL, name))
    if part is None:
        raise Unreadable(fault("RP107", "is geen volledig Word-bestand: de tekst ontbreekt", AGAIN, name))
    document = package.xml(part)
    body = document.find(BODY)
    if document.tag != w("document") or body is None:
        raise Unreadable(fault("RP107", f"onderdeel '{part}' is geen Word-tekst", AGAIN, name))
    if any(child.tag in (BODY, P, TBL) and child is not body for child in document):
        text = f"onderdeel '{part}' bevat meer dan één tekst; programma's lezen dat verschillend"
        raise Refused(fault("RP112", text, RESAVE, name))
    return WordFile(package, part, content_type, package.relationships(part), document, body)


def style_id(word: WordFile, name: str) -> str:
    """The id of the file's own style with this built-in name (17.7.4.9), given in lower case; empty where it
    has none."""
    styles = word.related("styles")
    for style in () if styles is None else styles.iter(w("style")):
        found = style.find(w("name"))
        if found is not None and found.get(VAL, "").casefold() == name:
            return style.get(w("styleId"), "")
    return ""


def _main_part(package: Package) -> str | None:
    found = [
        package.find(relationship.target)
        for relationship in package.relationships()
        if relationship.kind == "officeDocument" and not relationship.is_external
    ]
    main = dict.fromkeys(part for part in found if part is not None)
    if len(main) > 1:
        text = f"noemt {len(main)} onderdelen als de tekst; programma's lezen dat verschillend"
        raise Refused(fault("RP112", text, RESAVE, package.name))
    return next(iter(main), package.find(_MAIN_PART))


def _content_type(package: Package, part: str) -> str:
    types = package.find("[Content_Types].xml")
    assert types is not None, "open_word has looked for it"
    wanted = f"/{part}".casefold()
    for override in package.xml(types).iter(f"{{{CONTENT_TYPES}}}Override"):
        if override.get("PartName", "").casefold() == wanted:
            return override.get("ContentType", "")
    return ""
