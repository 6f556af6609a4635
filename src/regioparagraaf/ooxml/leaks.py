"""A second reading of a file that is to be sent: does it hold anything that should not leave?

It shares nothing with `clean` but the specification. That one takes away what it knows to be a leak;
this one looks at the written bytes, lets through what is known to be harmless, and names all the rest.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import local_name
from regioparagraaf.ooxml.picture_leaks import in_picture
from regioparagraaf.patterns import on_demand

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GEOMETRY: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
"""Lines and shapes: where a pen moves to is no move of text."""
_PARTS: Final = on_demand(
    r"\[Content_Types\]\.xml|(?:.*/)?_rels/[^/]*\.rels|docProps/(?:core|app|custom)\d*\.xml|[^/]+\.xml"
    r"|(?:word/)?(?:document|styles|stylesWithEffects|numbering|settings|webSettings|fontTable|footnotes"
    r"|endnotes|header|footer)\d*\.xml|word/[a-z]+\d*\.xml|word/theme/[^/]+|word/fonts/[^/]+|.*media/[^/]+"
    r"|(?:word/)?(?:charts|diagrams|drawings)/[^/]+\.xml",
    re.IGNORECASE,
)
_NEVER_PARTS: Final = on_demand(
    r"comments|people|vba|glossary|customxml|embeddings|activex|printersettings|thumbnail|signatures"
    r"|customui|label|macros|recipient|attached",
    re.IGNORECASE,
)
_NEVER_ELEMENTS: Final = frozenset(
    """
    ins del moveFrom moveTo delText delInstrText cellIns cellDel cellMerge numberingChange
    rPrChange pPrChange trPrChange tcPrChange tblPrExChange tblPrChange tblGridChange sectPrChange
    moveFromRangeStart moveToRangeStart customXmlInsRangeStart customXmlDelRangeStart
    commentRangeStart commentRangeEnd commentReference comment annotationRef person
    rsids rsid docVars docVar attachedTemplate attachedSchema mailMerge saveThroughXslt dataBinding
    smartTag smartTagPr customXml customXmlPr permStart permEnd OLEObject control objectEmbed objectLink
    altChunk subDoc printerSettings externalData contentPart docId fldData
    """.split()
)
_NEVER_ATTRIBUTES: Final = on_demand(
    r"^(?:rsid\w*|author|initials|userId|providerId|paraId|textId|editId|anchorId|durableId|suggestedsigner\w*)$"
)
_RELATIONS: Final = frozenset(
    """
    officeDocument core-properties extended-properties custom-properties styles stylesWithEffects
    numbering settings webSettings fontTable font theme themeOverride footnotes endnotes header footer
    image hyperlink chart chartEx chartUserShapes chartStyle chartColorStyle diagramData diagramLayout
    diagramQuickStyle diagramColors diagramDrawing
    """.split()
)
_CODES: Final = frozenset(
    """
    PAGE NUMPAGES SECTION SECTIONPAGES TOC PAGEREF REF NOTEREF SEQ STYLEREF SYMBOL EQ INDEX TOA LISTNUM
    HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN ADVANCE AUTONUM AUTONUMLGL AUTONUMOUT NUMWORDS NUMCHARS
    DATE TIME TITLE =
    """.split()
)
_PROPERTIES: Final = {
    "core": frozenset("title language contentStatus created modified".split()),
    "app": frozenset(("Application", "AppVersion", "DocSecurity")),
}
_FOR_ALL: Final = frozenset(("title",))
_MAKERS: Final = frozenset(("creator", "lastModifiedBy", "revision"))
_PLACE: Final = on_demand(
    r"(?:\b[A-Za-z]:\\|\\\\\w|\bfile:/|/Users/|/home/|/Volumes/|var/folders/)", re.IGNORECASE
)
_TYPED_PLACE: Final = on_demand(
    r"(?<!\w)(?:[A-Za-z]:\\|\\\\\w|file:/|/Users/|/home/|/Volumes/)[^\s\"<>|]*[\w\\/]", re.IGNORECASE
)
_HIDDEN_OFF: Final = frozenset(("0", "false", "off"))


def leaks(data: bytes, names: Iterable[str] = (), organisation: str = "") -> tuple[str, ...]:
    """What a Word file holds that should not leave, one line of Dutch each; empty where there is
    nothing.

    `names` are of people: they may stand in the text that can be seen, and nowhere else. An
    organisation may be named as the maker.
    """
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if package.comment:
            found.append("een opmerking in het zip-bestand zelf")
        trees: dict[str, etree._Element] = {}
        for entry in package.infolist():
            name = entry.filename
            if not _PARTS.fullmatch(name) or _NEVER_PARTS.search(name):
                found.append(f"onderdeel {name}")
            if entry.comment or entry.extra or entry.date_time != (1980, 1, 1, 0, 0, 0):
                found.append(f"gegevens over de computer bij onderdeel {name}")
            content = package.read(name)
            if not name.endswith((".xml", ".rels")):
                found += in_picture(content, name)
                continue
            tree = _tree(content)
            if tree is None:
                found.append(f"onderdeel {name}, dat geen XML is")
            else:
                trees[name] = tree
    styles = next((tree for tree in trees.values() if tree.tag == f"{_WORD}styles"), None)
    hiding = _hiding_styles(styles)
    for name, tree in trees.items():
        found += _in_xml(tree, name)
        found += _hidden(tree, name, hiding)
        found += _codes(tree, name)
        if name.endswith(".rels"):
            found += _relations(tree, name)
        if name.startswith("docProps/"):
            found += _properties(tree, name, organisation)
        found += _named(tree, name, names, organisation)
    found += _notes(trees.values())
    return tuple(dict.fromkeys(found))


def visible_names(data: bytes, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that stand in the text that can be seen."""
    text = "\n".join(_paragraphs(data))
    return tuple(name for name in names if _word_in(name, text))


def visible_places(data: bytes) -> tuple[str, ...]:
    """Where a file lies on somebody's machine, as typed in the text that can be seen: a path in a footer
    tells who made the text and in what folder. Each once, up to the first space."""
    found = (match.group() for text in _paragraphs(data) for match in _TYPED_PLACE.finditer(text))
    return tuple(dict.fromkeys(found))


def _paragraphs(data: bytes) -> Iterator[str]:
    """The visible text of each paragraph: of two together a name at the end would be no word."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                tree = _tree(package.read(name))
                for paragraph in () if tree is None else tree.iter(f"{_WORD}p"):
                    yield "".join(paragraph.itertext(f"{_WORD}t"))


def _tree(content: bytes) -> etree._Element | None:
    """The root of a part; None where it only has the name of XML."""
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _word_in(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _in_xml(tree: etree._Element, part: str) -> Iterator[str]:
    for node in tree.iter():
        if not isinstance(node.tag, str):
            yield f"een opmerking in de XML van {part}"
            continue
        local = node.tag.rpartition("}")[2]
        if local in _NEVER_ELEMENTS and node is not tree and not node.tag.startswith(_GEOMETRY):
            yield f"{local} in {part}"
        if local == "f" and _PLACE.search(node.text or ""):
            yield f"een pad in {part}: {node.text!s:.60}"
        for key, value in node.attrib.items():
            attribute = str(key).rpartition("}")[2]
            if _NEVER_ATTRIBUTES.match(attribute):
                yield f"{attribute} in {part}"
            elif _PLACE.search(str(value)):
                yield f"een pad in {part}: {value!s:.60}"


def _hiding_styles(styles: etree._Element | None) -> frozenset[str]:
    """Styles that hide their text, also by the style that they are based on."""
    if styles is None:
        return frozenset()
    elements = {style.get(f"{_WORD}styleId", ""): style for style in styles.iter(f"{_WORD}style")}
    hiding = set()
    for ident in elements:
        seen: list[str] = []
        at: str | None = ident
        while at in elements and at not in seen:
            seen.append(at)
            own = _hides(elements[at].find(f"{_WORD}rPr"))
            if own is not None:
                if own:
                    hiding.add(ident)
                break
            base = elements[at].find(f"{_WORD}basedOn")
            at = None if base is None else base.get(f"{_WORD}val")
    return frozenset(hiding)


def _hides(properties: etree._Element | None) -> bool | None:
    mark = None if properties is None else properties.find(f"{_WORD}vanish")
    return None if mark is None else mark.get(f"{_WORD}val", "1") not in _HIDDEN_OFF


def _hidden(tree: etree._Element, part: str, hiding: frozenset[str]) -> Iterator[str]:
    for run in tree.iter(f"{_WORD}r"):
        if not "".join(run.itertext(f"{_WORD}t")).strip():
            continue
        properties = run.find(f"{_WORD}rPr")
        direct = _hides(properties)
        style = None if properties is None else properties.find(f"{_WORD}rStyle")
        paragraph = next(run.iterancestors(f"{_WORD}p"), None)
        of_paragraph = None if paragraph is None else paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        by_style = [s.get(f"{_WORD}val") in hiding for s in (style, of_paragraph) if s is not None]
        if direct or (direct is None and sum(by_style) == 1):
            yield f"verborgen tekst in {part}"
    for mark in tree.iter(f"{_WORD}hidden"):
        holder = mark.getparent()
        if (
            holder is not None
            and holder.tag == f"{_WORD}trPr"
            and mark.get(f"{_WORD}val", "1") not in _HIDDEN_OFF
        ):
            yield f"een verborgen tabelrij in {part}"


def _notes(trees: Iterable[etree._Element]) -> Iterator[str]:
    """Notes that nothing in the text leads to."""
    known = list(trees)
    for kind in ("footnote", "endnote"):
        called = {mark.get(f"{_WORD}id") for tree in known for mark in tree.iter(f"{_WORD}{kind}Reference")}
        notes = [note for tree in known for note in tree.iter(f"{_WORD}{kind}")]
        lines = {note.get(f"{_WORD}id") for note in notes if note.getparent().tag == f"{_WORD}{kind}Pr"}  # type: ignore[union-attr]
        for note in notes:
            text = "".join(note.itertext(f"{_WORD}t")).strip()
            reached = called if note.get(f"{_WORD}type", "normal") == "normal" else lines
            if text and note.get(f"{_WORD}id") not in reached:
                yield f"een noot waar niets naar verwijst: {text:.40}"


def _codes(tree: etree._Element, part: str) -> Iterator[str]:
    """The first word of every field code, joined over the runs that it may be cut into."""
    code = ""
    for element in tree.iter(f"{_WORD}instrText", f"{_WORD}fldChar", f"{_WORD}fldSimple"):
        if element.tag == f"{_WORD}instrText":
            code += element.text or ""
            continue
        if element.tag == f"{_WORD}fldSimple":
            yield from _code(element.get(f"{_WORD}instr", ""), part)
        yield from _code(code, part)
        code = ""
    yield from _code(code, part)


def _code(code: str, part: str) -> Iterator[str]:
    words = code.replace("=", " = ").split()
    is_known = not words or words[0].upper() in _CODES
    # What goes on behind a field within a field begins with anything.
    if _PLACE.search(code) or (not is_known and words[0].isalpha()):
        yield f"veldcode {words[0]} in {part}"


def _relations(tree: etree._Element, part: str) -> Iterator[str]:
    for relation in tree.iter("{*}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        if kind not in _RELATIONS:
            yield f"verwijzing naar {kind} in {part}"
        if relation.get("TargetMode") == "External" and not re.match(
            r"https?://|mailto:|#", target, re.IGNORECASE
        ):
            yield f"verwijzing naar {target} in {part}"
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            yield f"{kind} van buiten het bestand in {part}"


def _properties(tree: etree._Element, part: str, organisation: str) -> Iterator[str]:
    allowed = _PROPERTIES.get(part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789"))
    for child in tree.iterchildren("*"):
        local = local_name(child.tag)
        if allowed is None:
            if not child.get("name", "").startswith("rp."):
                yield f"eigenschap {child.get('name', '')} in {part}"
        elif local not in allowed and (child.text or "").strip() and not _is_ours(local, child, organisation):
            yield f"eigenschap {local} in {part}"
        if _PLACE.search(child.text or ""):
            yield f"een pad in {part}"


def _is_ours(local: str, child: etree._Element, organisation: str) -> bool:
    return local in _MAKERS and child.text in (organisation, "1")


def _is_of_ours(value: etree._Element) -> bool:
    """Whether it is the value of a property by which a text of ours is known again."""
    holder = value.getparent()
    return holder is not None and holder.get("name", "").startswith("rp.")


def _named(tree: etree._Element, part: str, names: Iterable[str], organisation: str) -> Iterator[str]:
    """Names where a file keeps who made it: properties, addresses and field codes. A title is for all to
    see, and the name of a style or a bookmark may be an ordinary word."""
    if part.endswith(".rels"):
        told = [relation.get("Target", "") for relation in tree.iter("{*}Relationship")]
    elif part.startswith("docProps/"):
        children = [child for child in tree.iter("*") if local_name(child.tag) not in _FOR_ALL]
        told = [child.text or "" for child in children if not _is_of_ours(child)]
    else:
        told = ["".join(tree.itertext(f"{_WORD}instrText"))]
        told += [field.get(f"{_WORD}instr", "") for field in tree.iter(f"{_WORD}fldSimple")]
    for name in names:
        if name != organisation and any(_word_in(name, text) for text in told):
            yield f"de naam {name} in {part}"
