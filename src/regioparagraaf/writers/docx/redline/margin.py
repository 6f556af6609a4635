"""Comments of the tool in the draft's own comments part, and the settings that go with a redline."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.document.model import Comment, Revision
from regioparagraaf.ooxml.names import (
    COMPATIBILITY,
    CONTENT_TYPES,
    PACKAGE_RELATIONS,
    RELATIONS,
    VAL,
    WORD,
    WORD_2010,
    WORD_2012,
    WORD_TYPE,
    w,
)
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.word import WordFile, style_id
from regioparagraaf.writers.docx.redline.marks import LONGEST_AUTHOR
from regioparagraaf.writers.docx.redline.strokes import Anchor
from regioparagraaf.writers.docx.xml import clean, el, text_nodes

_W16CID: Final = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_W16CEX: Final = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
_LONGEST_INITIALS: Final = 9
_ON: Final = ("1", "true", "on")
_FIRST_IDENTITY: Final = 0x20000000
"""Identities of paragraphs stay below 0x80000000 (w14:paraId), whatever ids a file has."""
_BEFORE_TRACKING: Final = frozenset(
    map(
        w,
        (
            "writeProtection view zoom removePersonalInformation removeDateAndTime "
            "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
            "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
            "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
            "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
            "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign "
            "attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
            "revisionView"
        ).split(),
    )
)
"""What stands before `w:trackRevisions` in the settings (17.15.1.78)."""


class Margin(Struct, dict=True):
    """The comments of one plan: their places, their elements and their part."""

    comments: Sequence[Comment]
    ids: Iterator[int]
    insertion: Revision
    """An insertion by the author of the redline."""
    word: WordFile
    _given: dict[int, int] = field(default_factory=dict)
    """Index of a comment -> its id, once it stands in the text."""
    _styles: dict[str, str] = field(default_factory=dict)
    """The ids of the draft's styles that were looked up, by their names."""

    @property
    def given(self) -> frozenset[str]:
        """The ids of the comments that stand in the text by now."""
        return frozenset(map(str, self._given.values()))

    def anchors(self, block: int) -> Sequence[tuple[int, Anchor]]:
        """Where comments begin and end in a block of the plan."""
        return self._anchors.get(block, ())

    @cached_property
    def _anchors(self) -> dict[int, list[tuple[int, Anchor]]]:
        """The same of every block that has any."""
        found: dict[int, list[tuple[int, Anchor]]] = defaultdict(list)
        for index, comment in enumerate(self.comments):
            found[comment.block].append((comment.start, Anchor(index, True)))
            last, offset = (comment.block, comment.end) if comment.until < 0 else (comment.until, 0)
            found[last].append((offset, Anchor(index, False)))
        return found

    def elements(self, anchor: Anchor) -> tuple[etree._Element, ...]:
        """What marks this end of a comment in a paragraph: the begin of its range, or the end of it and a run
        with the reference. A comment gets its id, and its place in the part, when it is first asked for."""
        if anchor.comment not in self._given:
            self._given[anchor.comment] = next(self.ids)
        ident = self._given[anchor.comment]
        if anchor.begins:
            return (el("commentRangeStart", id=ident),)
        style = self._style("annotation reference")
        properties = [el("rPr", el("rStyle", val=style))] if style else []
        return (
            el("commentRangeEnd", id=ident),
            el("r", *properties, el("commentReference", id=ident)),
        )

    def changed_parts(self) -> dict[str, bytes | None]:
        """The comments part, and whatever must know of it."""
        if not self._given:
            return {}
        parts = Parts(self.word)
        root = parts.root("comments", "comments.xml", _no_comments())
        identities = _Identities(parts, self.word, root)
        for index, ident in self._given.items():
            root.append(self._comment(self.comments[index], ident, identities))
        for author in dict.fromkeys(
            (self.insertion.author, *(self.comments[index].author for index in self._given))
        ):
            identities.add_person(author)
        return parts.changed()

    def _comment(self, comment: Comment, ident: int, identities: _Identities) -> etree._Element:
        about: dict[str, str | int] = {"id": ident, "author": clean(comment.author)[:LONGEST_AUTHOR]}
        if comment.moment:
            about["date"] = comment.moment
        about["initials"] = clean(comment.initials)[:_LONGEST_INITIALS]
        style = self._style("annotation text")
        properties = [el("pPr", el("pStyle", val=style))] if style else []
        reference = self._style("annotation reference")
        looks = [el("rPr", el("rStyle", val=reference))] if reference else []
        own_mark = el("r", *looks, el("annotationRef"))
        paragraph = el("p", *properties, own_mark, el("r", *text_nodes(comment.text)))
        identities.add(paragraph, ident, comment.moment)
        return el("comment", paragraph, **about)

    def _style(self, name: str) -> str:
        """The id of the draft's style with this built-in name; empty where it has none."""
        if name not in self._styles:
            self._styles[name] = style_id(self.word, name)
        return self._styles[name]


def tracking(word: WordFile) -> dict[str, bytes | None]:
    """The settings with track changes on, so that later edits are tracked too, and without a protection
    under which no change could be accepted or rejected."""
    parts = Parts(word)
    settings = parts.root("settings", "settings.xml", el("settings"))
    protection = _protection(settings)
    if protection is not None:
        settings.remove(protection)
    present = settings.find(w("trackRevisions"))
    if present is None:
        at = sum(1 for child in settings if child.tag in _BEFORE_TRACKING)
        settings.insert(at, el("trackRevisions"))
    elif present.get(VAL, "1") not in _ON:
        del present.attrib[VAL]
    elif protection is None:
        return {}
    return parts.changed()


def is_protected(word: WordFile) -> bool:
    """Whether Word keeps its reader from editing the file (17.15.1.29)."""
    settings = word.related("settings")
    return settings is not None and _protection(settings) is not None


def _protection(settings: etree._Element) -> etree._Element | None:
    found = settings.find(w("documentProtection"))
    is_enforced = found is not None and found.get(w("enforcement"), "0") in _ON
    return found if is_enforced else None


class Parts:
    """Parts that are changed, or added with a relationship and a content type."""

    def __init__(self, word: WordFile) -> None:
        self._word = word
        self._package: Package = word.package
        self._roots: dict[str, etree._Element] = {}

    def root(self, kind: str, name: str, empty: etree._Element) -> etree._Element:
        """The root of the part that the text refers to as `kind`, to be changed; where it has none, `empty`
        as a new part with this name, or one like it, that the text refers to."""
        part = self._word.related_part(kind)
        if part is None:
            folder = posixpath.dirname(self._word.part)
            part = posixpath.join(folder, name)
            while self._package.find(part) is not None:
                part = posixpath.join(folder, f"regio-{posixpath.basename(part)}")
            self._relate(kind, posixpath.basename(part))
            self._declare(part, kind)
            self._roots[part] = empty
        else:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]

    def changed(self) -> dict[str, bytes | None]:
        """The parts that were asked for, by their names, as they are now."""
        return {name: as_part(root) for name, root in self._roots.items()}

    def _relate(self, kind: str, target: str) -> None:
        folder, _, base = self._word.part.rpartition("/")
        wanted = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        name = self._package.find(wanted)
        namespace = {None: PACKAGE_RELATIONS}
        root = (
            etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap=namespace)
            if name is None
            else self._package.xml(name)
        )
        self._roots[name or wanted] = root
        for lost in [child for child in root if child.get("Type", "").endswith(f"/{kind}")]:
            root.remove(lost)
        used = {child.get("Id") for child in root}
        ident = next(i for i in (f"rIdRegio{n}" for n in range(1, len(used) + 2)) if i not in used)
        about = {"Id": ident, "Type": f"{RELATIONS}/{kind}", "Target": target}
        etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship", about)

    def _declare(self, part: str, kind: str) -> None:
        name = self._package.find("[Content_Types].xml")
        assert name is not None, "open_word has looked for it"
        root = self._package.xml(name)
        self._roots[name] = root
        about = {"PartName": f"/{part}", "ContentType": f"{WORD_TYPE}.{kind}+xml"}
        # A file may tell the type of a part that it lost; told twice, Word asks to repair it.
        for told in [
            entry for entry in root if entry.get("PartName", "").casefold() == f"/{part}".casefold()
        ]:
            root.remove(told)
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", about)


class _Identities:
    """What newer versions of Word keep about comments beside them: where the file has these parts they
    must tell of all comments."""

    def __init__(self, parts: Parts, word: WordFile, comments: etree._Element) -> None:
        self._parts = parts
        self._word = word
        prefixes = comments.get(_IGNORABLE, "")
        self._is_kept = "w14" in prefixes.split() and comments.nsmap.get("w14") == WORD_2010
        paragraphs = comments.iter(w("p")) if self._is_kept else ()
        self._used = {paragraph.get(f"{{{WORD_2010}}}paraId", "") for paragraph in paragraphs}

    def add(self, paragraph: etree._Element, ident: int, moment: str) -> None:
        if not self._is_kept:
            return
        first = _FIRST_IDENTITY + ident % _FIRST_IDENTITY
        para_id = next(i for i in (f"{n:08X}" for n in range(first, first << 1)) if i not in self._used)
        self._used.add(para_id)
        paragraph.set(f"{{{WORD_2010}}}paraId", para_id)
        if self._word.related_part("commentsExtended") is not None:
            root = self._parts.root("commentsExtended", "", paragraph)
            etree.SubElement(
                root,
                f"{{{WORD_2012}}}commentEx",
                {f"{{{WORD_2012}}}paraId": para_id, f"{{{WORD_2012}}}done": "0"},
            )
        if self._word.related_part("commentsIds") is not None:
            root = self._parts.root("commentsIds", "", paragraph)
            about = {f"{{{_W16CID}}}paraId": para_id, f"{{{_W16CID}}}durableId": para_id}
            etree.SubElement(root, f"{{{_W16CID}}}commentId", about)
        if self._word.related_part("commentsExtensible") is not None:
            root = self._parts.root("commentsExtensible", "", paragraph)
            about = {f"{{{_W16CEX}}}durableId": para_id}
            if moment:
                about[f"{{{_W16CEX}}}dateUtc"] = moment
            etree.SubElement(root, f"{{{_W16CEX}}}commentExtensible", about)

    def add_person(self, author: str) -> None:
        if self._word.related_part("people") is None:
            return
        root = self._parts.root("people", "", el("p"))
        if any(person.get(f"{{{WORD_2012}}}author") == author for person in root):
            return
        person = etree.SubElement(root, f"{{{WORD_2012}}}person", {f"{{{WORD_2012}}}author": author})
        about = {f"{{{WORD_2012}}}providerId": "None", f"{{{WORD_2012}}}userId": author}
        etree.SubElement(person, f"{{{WORD_2012}}}presenceInfo", about)


_IGNORABLE: Final = f"{{{COMPATIBILITY}}}Ignorable"


def _no_comments() -> etree._Element:
    """The root of a part of comments, in which their paragraphs may have the identities of newer versions:
    a draft may have the parts that ask for them though all its comments are gone."""
    names = {"w": WORD, "w14": WORD_2010, "mc": COMPATIBILITY}
    return etree.Element(w("comments"), {_IGNORABLE: "w14"}, names)


def as_part(root: etree._Element) -> bytes:
    """The bytes of the whole part that this element stands in, with the declaration that Word writes."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
