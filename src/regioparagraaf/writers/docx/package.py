"""The package of a Word file that we make: a blank file in the house style, of which some parts are filled.

Only what is filled is unpacked and written anew; styles, settings, theme and pictures stay as they are packed
in the blank file. The same document, style and moment give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import datetime
from functools import lru_cache
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import (
    BODY,
    CONTENT_TYPES,
    CORE_PROPERTIES,
    CUSTOM_TYPE,
    PACKAGE_RELATIONS,
    RELATIONS,
    WORD_TYPE,
    T,
    w,
)
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import packed, settled
from regioparagraaf.writers.docx.custom import custom_properties
from regioparagraaf.writers.docx.xml import clean, el, serialized

_DOCUMENT: Final = "word/document.xml"
_TYPES: Final = "[Content_Types].xml"
_LANDSCAPE_MARGIN: Final = 964
"""The widest, 1.7 cm: a table that lies across the page needs its width."""
_SIDES: Final = ("top", "right", "bottom", "left")
_LONGEST_PROPERTY: Final = 255
"""Of Word's core properties."""
_RUNNING: Final = ("header", "footer")
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI_TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"


class NewWord:
    """A Word file being made."""

    def __init__(self, blank: bytes) -> None:
        """`blank` is of our own making: what comes from others has been through `dressing` first."""
        self._blank = _opened(blank)
        self._trees: dict[str, etree._Element] = {}
        self._made: dict[str, bytes] = {}
        body = self.xml(_DOCUMENT).find(BODY)
        assert body is not None, "a blank file has a body"
        section = body.find(w("sectPr"))
        assert section is not None, "a blank file has a page"
        self.body, self._section = body, section

    def xml(self, part: str) -> etree._Element:
        """A part to be changed."""
        if part not in self._trees:
            self._trees[part] = self._blank.tree(part)
        return self._trees[part]

    def related(self, kind: str) -> str:
        """The name of the part that the text has for this."""
        return next(one.target for one in self._blank.of_text if one.kind == kind)

    def fill(self, content: Iterable[etree._Element]) -> None:
        """The text itself, in front of the page that it stands on."""
        self.body[:] = [*content, self._section]

    def lay_down(self) -> None:
        """Turns the page on its side, with margins that leave room for a wide table."""
        size, margins = self._size, self._margins
        sides = sorted((_number(size, "w"), _number(size, "h")))
        size.set(w("orient"), "landscape")
        size.set(w("w"), str(sides[1]))
        size.set(w("h"), str(sides[0]))
        for side in _SIDES:
            margins.set(w(side), str(min(abs(_number(margins, side)), _LANDSCAPE_MARGIN)))

    @property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        margins = (_number(self._margins, side) for side in ("left", "right", "gutter"))
        return _number(self._size, "w") - sum(margins)

    @property
    def _size(self) -> etree._Element:
        return _child(self._section, "pgSz")

    @property
    def _margins(self) -> etree._Element:
        return _child(self._section, "pgMar")

    def describe(self, title: str, author: str, moment: str, language: str, status: str) -> None:
        """Title, maker (an organisation, never a person), moment, language, and what it may be used for."""
        core = next(one.target for one in self._blank.of_package if one.kind == "core-properties")
        root = self.xml(core)
        about = {
            f"{{{_DC}}}title": title,
            f"{{{_DC}}}language": language,
            f"{{{CORE_PROPERTIES}}}contentStatus": status,
        }
        about[f"{{{CORE_PROPERTIES}}}revision"] = "1"
        if author:
            about |= {f"{{{_DC}}}creator": author, f"{{{CORE_PROPERTIES}}}lastModifiedBy": author}
        for tag, text in about.items():
            _property(root, tag).text = clean(text)[:_LONGEST_PROPERTY]
        if moment:
            for name in ("created", "modified"):
                when = _property(root, f"{{{_TERMS}}}{name}")
                when.text = f"{datetime.fromisoformat(moment):%Y-%m-%dT%H:%M:%SZ}"
                when.set(_XSI_TYPE, "dcterms:W3CDTF")
        for one in self._blank.of_text:
            if one.kind in _RUNNING:
                _show_title(self.xml(one.target), title)

    def add_properties(self, properties: Iterable[tuple[str, str]]) -> None:
        """What travels with the file, as text."""
        self._add("docProps/custom.xml", CUSTOM_TYPE, custom_properties(properties))
        self._relate("_rels/.rels", "custom-properties", "docProps/custom.xml")

    def add_comments(self, comments: Iterable[etree._Element]) -> None:
        """`w:comment` elements."""
        self._add("word/comments.xml", f"{WORD_TYPE}.comments+xml", el("comments", *comments))
        self._relate(_RELS, "comments", "comments.xml")

    def add_footnotes(self, notes: Iterable[etree._Element]) -> None:
        """`w:footnote` elements behind the separators."""
        self.xml(self.related("footnotes")).extend(notes)

    def add_links(self, links: Iterable[tuple[str, str]]) -> None:
        """Addresses of hyperlinks with the ids by which the text refers to them."""
        for address, ident in links:
            self._relate(_RELS, "hyperlink", clean(address), ident)

    def saved(self) -> bytes:
        trees = {
            name: etree.tostring(root, encoding="UTF-8", standalone=True)
            for name, root in self._trees.items()
        }
        return settled(self._blank.parts, {**trees, **self._made})

    def _add(self, name: str, content_type: str, root: etree._Element) -> None:
        self._made[name] = serialized(root)
        types = self.xml(_TYPES)
        etree.SubElement(
            types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": content_type}
        )
        types[:] = sorted(types, key=lambda one: one.get("PartName", ""))

    def _relate(self, part: str, kind: str, target: str, ident: str = "") -> None:
        """A reference to what was added; one that has an id already is to something outside."""
        root = self.xml(part)
        used = {one.get("Id") for one in root}
        free = next(name for name in (f"rId{n}" for n in range(1, len(root) + 2)) if name not in used)
        about = {"Id": ident or free, "Type": f"{RELATIONS}/{kind}", "Target": target}
        etree.SubElement(
            root,
            f"{{{PACKAGE_RELATIONS}}}Relationship",
            about | ({"TargetMode": "External"} if ident else {}),
        )


_RELS: Final = "word/_rels/document.xml.rels"
_PARSER: Final = etree.XMLParser(remove_blank_text=True, resolve_entities=False)


class _Blank:
    """What all texts that are made from one blank file have in common."""

    def __init__(self, blank: bytes) -> None:
        self._package = Package(blank, "huisstijl.docx")
        self._trees: dict[str, etree._Element] = {}
        self.parts = packed(blank)
        self.of_text = self._package.relationships(_DOCUMENT)
        self.of_package = self._package.relationships()

    def tree(self, part: str) -> etree._Element:
        """A part to be changed."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self._package.read(part), _PARSER)
        return deepcopy(self._trees[part])


@lru_cache(maxsize=8)
def _opened(blank: bytes) -> _Blank:
    """All texts of a batch are made from the same few."""
    return _Blank(blank)


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(w(name), "0"))


def _child(parent: etree._Element, name: str) -> etree._Element:
    found = parent.find(w(name))
    assert found is not None, f"a blank file has w:{name}"
    return found


def _property(root: etree._Element, tag: str) -> etree._Element:
    found = root.find(tag)
    return etree.SubElement(root, tag) if found is None else found


def _show_title(root: etree._Element, title: str) -> None:
    """A TITLE field already shows the title of this document."""
    for field in root.iter(w("fldSimple")):
        if field.get(w("instr"), "").split()[:1] == ["TITLE"]:
            for text in list(field.iter(T))[:1]:
                text.text = clean(title)
