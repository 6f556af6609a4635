"""A document put into an existing Word file, in the styles and lists of that file.

Everything else in the file stays as it is: only the text, the styles that are missing, the lists and the
links that come along are added (ECMA-376 part 1, 17.7 and 17.9), and the properties by which it is known
again (22.3).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import deepcopy

from lxml import etree

from regioparagraaf.document.model import Document, Kind
from regioparagraaf.errors import Refused, WrongUse, fault
from regioparagraaf.ooxml.names import (
    CONTENT_TYPES,
    CUSTOM_TYPE,
    PACKAGE_RELATIONS,
    PPR,
    RELATIONS,
    VAL,
    WORD_TYPE,
    P,
    T,
    w,
)
from regioparagraaf.ooxml.nodes import as_part
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.trace.provenance import PREFIX
from regioparagraaf.writers.docx.blocks import Writing, add_lists, begun, flow
from regioparagraaf.writers.docx.custom import custom_properties, with_properties
from regioparagraaf.writers.docx.place import obstacle, put
from regioparagraaf.writers.docx.redline.ids import free_ids
from regioparagraaf.writers.docx.runs import Pen
from regioparagraaf.writers.docx.style import HouseStyle, StyleSet, completed
from regioparagraaf.writers.docx.xml import el

_CUSTOM_PART = "docProps/custom.xml"


def inserted(
    data: bytes,
    name: str,
    document: Document,
    before: int,
    replaces: Sequence[int],
    house: HouseStyle,
    running: Collection[int] = (),
) -> bytes:
    """The Word file in these bytes with the document in front of paragraph `before` (0: at the end of the
    text), or in the place of the paragraphs `replaces`, dressed like the running text, of which `running` are
    the numbers. Raises WrongUse where something there would be lost or broken."""
    word = open_word(data, name)
    if word.is_strict:
        advice = "bewaar het in Word als gewoon Word-document (.docx)"
        raise Refused(fault("RP055", "dit bestand staat in de strikte vorm van Word", advice, name))
    if reason := obstacle(word, replaces):
        raise WrongUse(fault("RP054", f"de paragraaf kan daar niet komen: {reason}", _ELSEWHERE, name))
    style = completed(word, house)
    pen = Pen(style, ids=free_ids(word))
    writing = begun(document, pen, {})
    new = list(flow(writing, range(len(document.blocks))))
    changed: dict[str, bytes | None] = {}
    changed |= _styles(word, style, new)
    if any(block.kind is Kind.ITEM for block in document.blocks):
        changed |= _numbering(word, writing)
    changed |= _links(word, pen)
    changed |= _custom(word, document)
    _dress(new, _body_style(word, running))
    put(word, new, before, replaces)
    changed[word.part] = as_part(word.document)
    return repacked(data, changed)


_ELSEWHERE = "haal dat er in Word eerst uit, of kies een andere plaats"


def bookmarked(data: bytes, name: str, bookmark: str) -> int:
    """The number of the paragraph in which a bookmark begins; 0 where there is none of that name."""
    word = open_word(data, name)
    for paragraph in paragraphs(word):
        for start in paragraph.element.iter(w("bookmarkStart")):
            if start.get(w("name"), "").casefold() == bookmark.casefold():
                return paragraph.number
    return 0


def _body_style(word: WordFile, running: Collection[int]) -> str:
    """The style in which most of the running text of the file stands; empty where that is the default one.

    In many agreements no running text has the default style, which then has no room between paragraphs."""
    letters: dict[str, int] = {}
    for paragraph in paragraphs(word):
        if paragraph.number in running:
            named = paragraph.element.find(f"{PPR}/{w('pStyle')}")
            ident = "" if named is None else named.get(VAL, "")
            letters[ident] = letters.get(ident, 0) + sum(len(t.text or "") for t in paragraph.element.iter(T))
    return max(letters, key=lambda ident: letters[ident], default="")


def _dress(new: list[etree._Element], body: str) -> None:
    """The new paragraphs that have no style of their own in that of the running text around them."""
    for paragraph in new:
        if not body or paragraph.tag != P or paragraph.find(f"{PPR}/{w('pStyle')}") is not None:
            continue
        properties = paragraph.find(PPR)
        if properties is None:
            properties = etree.Element(PPR)
            paragraph.insert(0, properties)
        properties.insert(0, el("pStyle", val=body))


def _styles(word: WordFile, style: StyleSet, new: list[etree._Element]) -> dict[str, bytes]:
    """The styles that the new paragraphs use and the file lacks, with those they are based on."""
    part, own = word.related_part("styles"), word.related("styles")
    assert part is not None, "a file without styles is not adopted"
    assert own is not None
    known = {element.get(w("styleId")) for element in own.iterchildren(w("style"))}
    offered = {element.get(w("styleId")): element for element in style.styles.iterchildren(w("style"))}
    wanted = [
        node.get(VAL) for paragraph in new for node in paragraph.iter(w("pStyle"), w("rStyle"), w("tblStyle"))
    ]
    added = False
    while wanted:
        ident = wanted.pop()
        if ident in known or ident not in offered:
            continue
        known.add(ident)
        own.append(deepcopy(offered[ident]))
        added = True
        wanted += [node.get(VAL) for node in offered[ident].iter(w("basedOn"), w("link"), w("next"))]
    return {part: as_part(own)} if added else {}


def _numbering(word: WordFile, writing: Writing) -> dict[str, bytes]:
    """The lists of the file with those of the document; the part itself where there was none."""
    numbering = deepcopy(writing.pen.style.numbering)
    add_lists(numbering, writing)
    part = word.related_part("numbering")
    if part is not None:
        return {part: as_part(numbering)}
    part = f"{word.part.rpartition('/')[0]}/numbering.xml"
    return {part: as_part(numbering)} | _refer(word, part)


def _refer(word: WordFile, part: str) -> dict[str, bytes]:
    """The text refers to a new numbering part."""
    relation = {"Id": "rIdRegioNumbering", "Type": f"{RELATIONS}/numbering", "Target": f"/{part}"}
    return _typed(word, part, f"{WORD_TYPE}.numbering+xml") | _with_relations(word, [relation], word.part)


def _custom(word: WordFile, document: Document) -> dict[str, bytes]:
    """The properties of the file with those of the document; the part itself where there was none."""
    if not document.properties:
        return {}
    own = next((one for one in word.package.relationships() if one.kind == "custom-properties"), None)
    found = own and word.package.find(own.target)
    if found:
        properties = word.package.xml(found)
        for element in list(properties):
            if element.get("name", "").startswith(PREFIX):  # of an earlier version
                properties.remove(element)
        return {found: as_part(with_properties(properties, document.properties))}
    root = custom_properties(document.properties)
    relation = {"Id": "rIdRegioProperties", "Type": f"{RELATIONS}/custom-properties", "Target": _CUSTOM_PART}
    return (
        {_CUSTOM_PART: as_part(root)}
        | _typed(word, _CUSTOM_PART, CUSTOM_TYPE)
        | _with_relations(word, [relation], "")
    )


def _typed(word: WordFile, part: str, kind: str) -> dict[str, bytes]:
    """The content type of a new part is known (ECMA-376 part 2, 9)."""
    name = word.package.find("[Content_Types].xml")
    assert name is not None, "open_word has looked for it"
    types = word.package.xml(name)
    etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": kind})
    return {name: as_part(types)}


def _links(word: WordFile, pen: Pen) -> dict[str, bytes]:
    """The addresses of hyperlinks, under ids that the file does not have yet."""
    if not pen.links:
        return {}
    kind = f"{RELATIONS}/hyperlink"
    relations = [
        {"Id": ident, "Type": kind, "Target": address, "TargetMode": "External"}
        for address, ident in pen.links.items()
    ]
    return _with_relations(word, relations, word.part)


def _with_relations(word: WordFile, relations: list[dict[str, str]], part: str) -> dict[str, bytes]:
    """What a part ('' is the package itself) refers to, with these behind it."""
    folder, _, base = part.rpartition("/")
    name = f"{folder}/_rels/{base}.rels".lstrip("/")
    found = word.package.find(name)
    if found is None:
        root = etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap={None: PACKAGE_RELATIONS})
    else:
        root = word.package.xml(found)
    for relation in relations:
        etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship", relation)
    return {found or name: as_part(root)}
