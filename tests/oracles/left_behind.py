"""What must not leave an office with a Word file, looked for by other eyes: a zip, XML, and nothing of ours.

`left_behind` names what it finds. A file that may be sent gives nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS = re.compile(
    r"customXml/|docProps/(?:custom|thumbnail)|_xmlsignatures|/(?:comments|people|vba|glossary|embeddings|activeX|"
    r"printerSettings|attachedToolbars|afchunk|webSettings\.xml\.rels)",
    re.IGNORECASE,
)
"""Parts that hold what no page shows."""
_PROPERTIES = {
    "creator", "lastModifiedBy", "description", "keywords", "revision", "lastPrinted", "category",
    "Company", "Manager", "Template", "TotalTime", "HyperlinkBase",
}  # fmt: skip
_CHANGES = {
    "ins", "del", "moveFrom", "moveTo", "delText", "delInstrText", "rPrChange", "pPrChange", "tblPrChange",
    "tcPrChange", "trPrChange", "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    "commentRangeStart", "commentReference", "docVar", "attachedTemplate",
    "altChunk", "subDoc", "rsid", "mailMerge", "permStart", "dataBinding", "saveThroughXslt",
}  # fmt: skip
"""Elements of Word that keep what was, what is hidden, or where it came from."""
_TELLING = re.compile(
    r"\s*(?:FILENAME|AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|"
    r"DATABASE|COMMENTS|KEYWORDS|DOCPROPERTY|DOCVARIABLE|TEMPLATE|MERGEFIELD)\b",
    re.IGNORECASE,
)
_PATH = re.compile(r"\b[A-Za-z]:[\\/]|\\\\\w|file:", re.IGNORECASE)
_OPEN = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_MARKS = re.compile(r"_GoBack|_Hlk\d")
_OFF = ("0", "false", "off")


def left_behind(data: bytes) -> list[str]:
    """Everything that was left, each with its part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = [
            f"{name}: the part itself"
            for name in package.namelist()
            if _PARTS.search(name) and not _is_ours(name, package.read(name))
        ]
        if package.comment or any(entry.comment or entry.extra for entry in package.infolist()):
            found.append("a note in the zip")
        found += _stray_notes(package)
        hidden = _hiding(package)
        for name in package.namelist():
            content = package.read(name)
            if name.endswith((".xml", ".rels", ".vml")):
                is_style = name.endswith(("styles.xml", "numbering.xml"))
                found += [f"{name}: {told}" for told in _in_xml(content, () if is_style else hidden)]
            else:
                found += [f"{name}: {told}" for told in _in_picture(content)]
    return found


def _is_ours(name: str, content: bytes) -> bool:
    """Whether these properties say only which version of a dossier the file was made of."""
    if not name.startswith("docProps/custom"):
        return False
    names = etree.fromstring(content).xpath("//*[local-name()='property']/@name")
    return all(str(one).startswith("rp.") for one in names)


def _stray_notes(package: zipfile.ZipFile) -> Iterator[str]:
    """Notes with text to which no sign leads, and pictures named otherwise than by a number."""
    everything = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    for kind in ("footnote", "endnote"):
        for name in package.namelist():
            if not name.endswith(f"{kind}s.xml"):
                continue
            for note in etree.fromstring(package.read(name)).findall(f"{{{_W}}}{kind}"):
                ident, text = note.get(f"{{{_W}}}id"), "".join(note.itertext(f"{{{_W}}}t"))
                line = "" if note.get(f"{{{_W}}}type", "normal") == "normal" else f"|{kind}"
                sign = rf'<w:(?:{kind}Reference{line})\s[^>]*\bw:id="{ident}"[^>]*/>'.encode()
                if text.strip() and not re.search(sign, everything):
                    yield f"a note that nothing leads to: {text}"
    for name in package.namelist():
        if "/media/" in name and not re.search(r"/[a-z]+\d*\.\w+$", name):
            yield f"{name}: a picture with a name of its own"


def _hiding(package: zipfile.ZipFile) -> set[str]:
    """The styles of which the text is not seen, those that are based on one included."""
    found: set[str] = set()
    for name in package.namelist():
        if not name.endswith("styles.xml"):
            continue
        styles = list(etree.fromstring(package.read(name)).iter(f"{{{_W}}}style"))
        for _ in styles:
            for style in styles:
                based = style.find(f"{{{_W}}}basedOn")
                hides = [one.get(f"{{{_W}}}val", "1") not in _OFF for one in style.iter(f"{{{_W}}}vanish")]
                inherits = based is not None and based.get(f"{{{_W}}}val") in found and hides != [False]
                if any(hides) or inherits:
                    found.add(style.get(f"{{{_W}}}styleId", ""))
    return found


def _in_xml(content: bytes, hidden: Collection[str]) -> Iterator[str]:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=False))
    for node in root.getroottree().xpath("//comment() | //processing-instruction()"):
        yield f"a remark of XML: {node.text}"
    for element in root.iter("*"):
        name = etree.QName(element)
        if name.localname in _PROPERTIES and (element.text or "").strip() and name.namespace != _W:
            yield f"{name.localname} is {element.text}"
        if name.localname == "Relationship":
            yield from _outward(element)
        if name.namespace == _W:
            yield from _of_word(element, name.localname, hidden)
        for key, value in element.attrib.items():
            what = etree.QName(key).localname
            if what.startswith("rsid") or what in ("paraId", "textId", "author", "initials", "userId"):
                yield f"{name.localname} has {what} {value}"
            if _PATH.search(str(value)) and not _OPEN.match(str(value)):
                yield f"{name.localname} has a path: {value}"


def _outward(relationship: etree._Element) -> Iterator[str]:
    target, kind = relationship.get("Target", ""), relationship.get("Type", "")
    if relationship.get("TargetMode") != "External":
        return
    if not kind.endswith("/hyperlink") or not _OPEN.match(target):
        yield f"points outside: {target}"


def _of_word(element: etree._Element, name: str, hidden: Collection[str]) -> Iterator[str]:
    said = element.get(f"{{{_W}}}val", "1")
    if name in _CHANGES and said.lower() not in _OFF:
        yield f"holds {name}"
    if name == "r" and _is_hidden(element, hidden):
        yield f"hidden text: {''.join(text.text or '' for text in element.iter(f'{{{_W}}}t'))}"
    if name in ("instrText", "fldSimple"):
        code = element.text or element.get(f"{{{_W}}}instr") or ""
        if _TELLING.match(code):
            yield f"a field that tells: {code.strip()}"
    if name == "bookmarkStart" and _MARKS.match(element.get(f"{{{_W}}}name", "")):
        yield f"a bookmark {element.get(f'{{{_W}}}name')}"


def _is_hidden(run: etree._Element, hidden: Collection[str]) -> bool:
    """Whether a run has text that is not seen; two styles that both hide it show it (17.7.3)."""
    if not any((text.text or "").strip() for text in run.iter(f"{{{_W}}}t")):
        return False
    own = run.find(f"{{{_W}}}rPr/{{{_W}}}vanish")
    if own is not None:
        return own.get(f"{{{_W}}}val", "1").lower() not in _OFF
    paragraph = next(run.iterancestors(f"{{{_W}}}p"), None)
    styles = [run.find(f"{{{_W}}}rPr/{{{_W}}}rStyle")]
    styles += [None if paragraph is None else paragraph.find(f"{{{_W}}}pPr/{{{_W}}}pStyle")]
    return sum(style is not None and style.get(f"{{{_W}}}val") in hidden for style in styles) == 1


def _in_picture(content: bytes) -> Iterator[str]:
    if content.startswith(b"\xff\xd8"):
        at = 2
        while content[at : at + 1] == b"\xff" and content[at + 1] not in (0xD9, 0xDA):
            marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
            if marker == 0xFE or (0xE1 <= marker <= 0xEF and marker not in (0xE2, 0xEE)):
                yield f"a photograph with notes (segment {marker:#x})"
            at += 2 + length
    if content.startswith(b"\x89PNG"):
        at = 8
        while at + 8 <= len(content):
            length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
            if kind in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"):
                yield f"a picture with notes ({kind.decode()})"
            at += 12 + length
