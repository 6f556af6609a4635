"""Marks in the XML of a part that nobody sees and that tell about people, programs and former versions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from regioparagraaf.library.layout import BOOKMARK
from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.clean.paths import is_file_name, is_path
from regioparagraaf.ooxml.clean.refer import OFFICE, remove, unwrap
from regioparagraaf.ooxml.names import (
    BOOKMARKEND,
    BOOKMARKSTART,
    COMMENTRANGEEND,
    COMMENTRANGESTART,
    COMMENTREFERENCE,
    ID,
    VAL,
    local_name,
    w,
)
from regioparagraaf.patterns import on_demand

_TRACES: Final = frozenset(("paraId", "textId", "anchorId", "editId", "durableId"))
"""Attributes of newer namespaces that number paragraphs and pictures over versions ([MS-DOCX] 2.2.4)."""
_TRACE_ELEMENTS: Final = frozenset(("rsids", "rsid", "docId"))
_AUTOMATIC: Final = ("_GoBack", "_Hlk", "OLE_LINK")
GIVEN: Final = on_demand(r"_[A-Za-z]{1,8}\d+(?:_\d+)?")
"""'_Toc123': a hidden bookmark that Word made for a table of contents or a reference."""
_PEOPLE: Final = (w("permStart"), w("permEnd"))
_TAGS: Final = (w("smartTag"), w("customXml"))
_GO: Final = {
    "docVar": Kind.VARIABLE,
    "dataBinding": Kind.DATA,
    "mailMerge": Kind.LINK,
    "attachedSchema": Kind.LINK,
    "saveThroughXslt": Kind.LINK,
    "smartTagType": Kind.DATA,
}
_VML_TITLE: Final = f"{{{OFFICE}}}title"
_ALTERNATIVES: Final = ("descr", "title", "alt", _VML_TITLE, "name")
_NAMED: Final = ("docPr", "cNvPr")
"""Drawings with a name that stands in no text and on no page: only the list of objects shows it."""
_GIVEN_BY_WORD: Final = on_demand(r"(?:[^\W\d]+ ){1,3}\d+|[^\W\d]+ ?\d*")
"""'Afbeelding 3', 'Text Box 2': such a name is no finding."""
_SIGNATURE: Final = f"{{{OFFICE}}}signatureline"


_UNSEEN: Final = (w("helpText"), w("statusText"), w("aliases"))
"""Help with a form field, and other names of a style."""
_UNSEEN_IN: Final = {w("name"): w("abstractNum"), w("default"): w("textInput")}
"""Elements that go where they stand in another: elsewhere the same name says what is seen."""
_PROTECTIONS: Final = (w("documentProtection"), w("writeProtection"))
_PASSWORD: Final = on_demand(r"hash|salt|crypt|spin|algIdExt|algorithm", re.IGNORECASE)


def without_comments(root: etree._Element) -> None:
    """No place in the text refers to a comment any more."""
    for element in list(root.iter(COMMENTRANGESTART, COMMENTRANGEEND, COMMENTREFERENCE)):
        remove(element)


def without_marks(root: etree._Element, part: str, referred: frozenset[str], found: Findings) -> None:
    """Takes all such marks out of one part."""
    _traces(root, part, found)
    _bookmarks(root, part, referred, found)
    for element in list(root.iter(*_PEOPLE)):
        if element.tag == w("permStart"):
            found.add(Kind.PERMISSION, part, element.get(w("ed"), ""))
            found.add_name(element.get(w("ed"), ""))
        remove(element)
    for element in list(root.iter(*_TAGS)):
        found.add(Kind.DATA, part, element.get(w("element"), ""))
        for properties in element.findall(w("smartTagPr")) + element.findall(w("customXmlPr")):
            element.remove(properties)
        unwrap(element)
    for element in list(root.iter("*")):
        local = local_name(element.tag)
        if local in _GO and element is not root:
            told = element.get(w("name")) or element.get(w("xpath")) or ""
            found.add(_GO[local], part, told)
            remove(element)
    for element in list(root.iter(w("docVars"), w("placeholder"))):
        remove(element)
    _unseen(root, part, found)
    _pictures(root, part, found)
    _shapes(root, part, found)
    _formulas(root, part, found)


def _unseen(root: etree._Element, part: str, found: Findings) -> None:
    """Help texts, names of lists, what a form field held at first, and the traces of a password; a protection
    stays without it."""
    for element in list(root.iter(*_UNSEEN, *_UNSEEN_IN)):
        holder = element.getparent()
        if holder is not None and holder.tag == _UNSEEN_IN.get(str(element.tag), holder.tag):
            found.add(Kind.OTHER, part, element.get(VAL, ""))
            remove(element)
    for element in root.iter(*_PROTECTIONS):
        for key in [key for key in element.attrib if _PASSWORD.search(str(key).rpartition("}")[2])]:
            found.add(Kind.OTHER, part, "wachtwoordgegevens")
            del element.attrib[key]


def _traces(root: etree._Element, part: str, found: Findings) -> None:
    count = 0
    for element in list(root.iter("*")):
        local = local_name(element.tag)
        if local in _TRACE_ELEMENTS and element is not root:
            count += max(1, len(element))
            remove(element)
            continue
        for attribute in list(element.attrib):
            name = str(attribute).rpartition("}")[2]
            if name.startswith("rsid") or name in _TRACES:
                del element.attrib[attribute]
                count += 1
    found.add(Kind.TRACE, part, count=count)


def referred_to(roots: Iterable[etree._Element]) -> frozenset[str]:
    """Every word by which a field or a link may refer to a bookmark, in lower case as Word compares."""
    trees = list(roots)
    told = [codes_of(trees)]
    for root in trees:
        for link in root.iter(w("hyperlink")):
            told += [link.get(w("anchor"), ""), link.get(w("docLocation"), "")]
    return frozenset(re.findall(r"\w+", " ".join(told).casefold()))


def codes_of(roots: Iterable[etree._Element]) -> str:
    """The codes of all fields, in lower case as Word compares what they name."""
    told: list[str] = []
    for root in roots:
        told.append("".join(root.itertext(w("instrText"))))
        told += [field.get(w("instr"), "") for field in root.iter(w("fldSimple"))]
    return " ".join(told).casefold()


def _bookmarks(root: etree._Element, part: str, referred: frozenset[str], found: Findings) -> None:
    gone = set()
    for start in list(root.iter(BOOKMARKSTART)):
        name = start.get(w("name"), "")
        is_unused = not GIVEN.fullmatch(name) and name.casefold() not in referred
        if name.startswith(_AUTOMATIC) or is_unused:
            if not name.startswith(BOOKMARK):  # around our own fragments
                found.add(Kind.BOOKMARK, part, name)
            gone.add(start.get(ID))
            remove(start)
    for end in list(root.iter(BOOKMARKEND)):
        if end.get(ID) in gone:
            remove(end)


def _pictures(root: etree._Element, part: str, found: Findings) -> None:
    """File names and paths that Word takes for the name or the description of a picture."""
    number = 0
    for element in root.iter("*"):
        local = local_name(element.tag)
        if element.tag == _SIGNATURE:
            for attribute in [key for key in element.attrib if "suggested" in str(key)]:
                found.add(Kind.PERSON, part, element.attrib[attribute])
                found.add_name(element.attrib[attribute])
                del element.attrib[attribute]
        if local not in ("docPr", "cNvPr", "shape", "imagedata", "rect", "group", "background", "alias"):
            continue
        for attribute in _ALTERNATIVES:
            value = element.get(attribute)
            if not value:
                continue
            if attribute == "name" and local in _NAMED:
                number += 1
                if not _GIVEN_BY_WORD.fullmatch(value):
                    found.add(Kind.ALT, part, value)
                element.set(attribute, f"Afbeelding {number}")
            elif is_path(value) or is_file_name(value):
                found.add(Kind.ALT, part, value)
                del element.attrib[attribute]
        if local == "alias" and is_path(element.get(VAL, "")):
            found.add(Kind.ALT, part, element.get(VAL, ""))
            remove(element)


def _shapes(root: etree._Element, part: str, found: Findings) -> None:
    """The names of shapes of the old kind, by which only other shapes refer to them."""
    shapes = [element for element in root.iter(f"{_VML}*") if element.get("id") or element.get(_VML_TITLE)]
    new: dict[str, str] = {}
    for shape in shapes:
        title, name = shape.attrib.pop(_VML_TITLE, ""), shape.get("id", "")
        if title:
            found.add(Kind.ALT, part, title)
        if name and not name.startswith("_x0000_"):
            if not _GIVEN_BY_WORD.fullmatch(name):
                found.add(Kind.ALT, part, name)
            shape.set("id", new.setdefault(name, f"Vorm{len(new) + 1}"))
    for element in root.iter(f"{_VML}*") if new else ():
        for key in ("style", "type"):
            said = element.get(key, "")
            if "#" in said:
                element.set(key, _REFERENCE.sub(lambda mark: f"#{new.get(mark[1], mark[1])}", said))


_VML: Final = "{urn:schemas-microsoft-com:vml}"
_REFERENCE: Final = on_demand(r"#([^;\"']+)")


def _formulas(root: etree._Element, part: str, found: Findings) -> None:
    """The workbook that a chart was made from: only the place in it stays."""
    for formula in root.iter(_FORMULA):
        said = formula.text or ""
        if is_path(said):
            found.add(Kind.LINK, part, said)
            formula.text = said.rpartition("]")[2].replace("'", "") if "]" in said else ""


_FORMULA: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}f"
