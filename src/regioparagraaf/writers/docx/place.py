"""New paragraphs at a place in the text of an existing Word file: what holds the file together stays whole.

A section of pages ends in the last paragraph that belongs to it (ECMA-376 part 1, 17.6.18), and a bookmark
or a comment may begin in one paragraph and end in another (17.13.6): none of these may come to hold the
new text, or lose an end, by accident.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from lxml import etree

from regioparagraaf.library.layout import BOOKMARK
from regioparagraaf.ooxml.names import (
    COMMENTREFERENCE,
    ENDNOTEREFERENCE,
    FLDSIMPLE,
    FOOTNOTEREFERENCE,
    HYPERLINK,
    ID,
    INSTRTEXT,
    PPR,
    REVISIONS,
    SDT,
    SDTPR,
    R,
    w,
)
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.writers.docx.xml import el

_SECTION: Final = w("sectPr")
_STARTS: Final = (w("bookmarkStart"), w("commentRangeStart"), w("permStart"))
_ENDS: Final = (w("bookmarkEnd"), w("commentRangeEnd"), w("permEnd"))
_MARKS: Final = frozenset((*_STARTS, *_ENDS, w("proofErr")))


def put(word: WordFile, new: Sequence[etree._Element], before: int, replaces: Sequence[int]) -> None:
    """The new paragraphs in front of paragraph `before` (0: at the end of the text), or in the place of
    these."""
    by_number = {paragraph.number: paragraph.element for paragraph in paragraphs(word)}
    if replaces:
        _replace(word, _from(by_number[replaces[0]], by_number[replaces[-1]]), new)
        return
    target = by_number.get(before)
    following = word.body.find(_SECTION) if target is None else _opening(target)
    preceding = word.body[-1] if following is None and len(word.body) else _preceding(following)
    for element in new:
        if following is None:
            word.body.append(element)
        else:
            following.addprevious(element)
    if target is not None and preceding is not None:
        _keep_section(preceding, new)


def obstacle(word: WordFile, numbers: Sequence[int]) -> str:
    """Why these paragraphs cannot make way for others, in Dutch; empty where they can.

    What hangs on a single line that makes way (a comment, the end of a section) goes along to the new text.
    A text of several paragraphs holds more: what would be lost with it is named instead.
    """
    if not numbers:
        return ""
    by_number = {paragraph.number: paragraph.element for paragraph in paragraphs(word)}
    chosen = [by_number[number] for number in numbers]
    gone = _from(chosen[0], chosen[-1])
    reasons = (
        _closed(chosen[0]),
        _held(chosen, _HELD),
        _held(chosen, _HELD_IN_TEXT) if len(chosen) > 1 else "",
        "er staat iets tussen dat er niet bij hoort" if _strangers(gone, chosen) else "",
        "er begint een nieuwe sectie in" if any(map(_ends_section, gone[:-1])) else "",
        _referred(word, gone),
    )
    return next(filter(None, reasons), "")


_CLOSED: Final = frozenset(
    w(name) for name in "text dataBinding date comboBox dropDownList picture showingPlcHdr".split()
)
"""Kinds of content control that hold no paragraphs, or that Word fills or shuts itself (17.5.2)."""
_HELD: Final = (
    (frozenset((FOOTNOTEREFERENCE, ENDNOTEREFERENCE)), "er staat een noot bij"),
    (frozenset((w("drawing"), w("pict"), w("object"))), "er staat een afbeelding of tekstvak bij"),
)
_HELD_IN_TEXT: Final = (
    (frozenset((COMMENTREFERENCE, w("commentRangeStart"))), "er staan opmerkingen bij"),
    (frozenset((*REVISIONS, w("rPrChange"), w("pPrChange"))), "er staan wijzigingen in die nog open zijn"),
)


def _closed(paragraph: etree._Element) -> str:
    is_closed = any(map(_is_closed, paragraph.iterancestors(SDT)))
    return "het is een invulveld waar geen alinea's in passen" if is_closed else ""


def _held(chosen: Sequence[etree._Element], kinds: Sequence[tuple[frozenset[str], str]]) -> str:
    tags = {node.tag for element in chosen for node in element.iter()}
    return next((reason for kind, reason in kinds if kind & tags), "")


def _strangers(gone: Sequence[etree._Element], chosen: Sequence[etree._Element]) -> bool:
    """Whether the paragraphs do not stand side by side, with nothing but marks between them."""
    return {*chosen} != {element for element in gone if element.tag not in _MARKS}


def _ends_section(element: etree._Element) -> bool:
    return element.find(f"{PPR}/{_SECTION}") is not None


def _is_closed(control: etree._Element) -> bool:
    properties = control.find(SDTPR)
    if properties is None:
        return False
    lock = properties.find(w("lock"))
    is_locked = lock is not None and "ontentLocked" in lock.get(w("val"), "")
    return is_locked or any(child.tag in _CLOSED for child in properties)


def _referred(word: WordFile, gone: Sequence[etree._Element]) -> str:
    """Whether a place elsewhere refers to one in these paragraphs; the contents do, and are renewed."""
    names = {mark.get(w("name"), "") for element in gone for mark in element.iter(w("bookmarkStart"))}
    names = {name for name in names if name and not name.startswith((BOOKMARK, "_Toc"))}
    if not names:
        return ""
    inside = {node for element in gone for node in element.iter(INSTRTEXT, FLDSIMPLE, HYPERLINK)}
    outside = [node for node in word.body.iter(INSTRTEXT, FLDSIMPLE, HYPERLINK) if node not in inside]
    fields = "".join(node.text or "" for node in outside if node.tag == INSTRTEXT)
    said = " ".join((fields, *(node.get(w(key), "") for node in outside for key in ("instr", "anchor"))))
    return "elders in het akkoord wordt ernaar verwezen" if names & set(re.findall(r"\w+", said)) else ""


def _from(first: etree._Element, last: etree._Element) -> list[etree._Element]:
    """The elements from one to another beside it; to the end where that one stands elsewhere."""
    found = [first]
    while found[-1] is not last:
        following = found[-1].getnext()
        if following is None:
            break
        found.append(following)
    return found


def _opening(target: etree._Element) -> etree._Element:
    """What the paragraph opens: the outermost table, the block around it, the bookmarks that begin there."""
    tables = list(target.iterancestors(w("tbl")))
    element = tables[-1] if tables else target
    while element.getprevious() is None:
        holder = element.getparent()
        if holder is None or holder.tag != w("sdtContent"):
            break
        element = next(holder.iterancestors(w("sdt")))
    previous = element.getprevious()
    while previous is not None and previous.tag in _STARTS:
        element, previous = previous, previous.getprevious()
    return element


def _preceding(element: etree._Element | None) -> etree._Element | None:
    return None if element is None else element.getprevious()


def _keep_section(preceding: etree._Element, new: Sequence[etree._Element]) -> None:
    """The pages that ended right in front of the new text end right behind it: it belongs under the heading
    above it, and not on the pages of the next section, which may lie across."""
    section = preceding.find(f"{PPR}/{_SECTION}")
    if section is None or new[-1].tag != w("p"):
        return
    if next(preceding.iter(w("r")), None) is None:
        new[-1].addnext(preceding)  # a paragraph that is there for the break alone
    else:
        _properties(new[-1]).append(section)


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(PPR)
    if found is None:
        found = el("pPr")
        paragraph.insert(0, found)
    return found


def _replace(word: WordFile, gone: Sequence[etree._Element], new: Sequence[etree._Element]) -> None:
    """The paragraphs make way; the section that ended in the last, the comment on a line that was a place,
    and the ends of what reaches over them, stay."""
    _drop_own(word, gone)
    for element in new:
        gone[0].addprevious(element)
    section = gone[-1].find(f"{PPR}/{_SECTION}")
    if section is not None:
        _properties(new[-1]).append(section)
    starts, ends = _loose(gone, _STARTS), _loose(gone, _ENDS)
    for mark in starts:
        new[0].addprevious(mark)
    for mark in reversed(ends):
        new[-1].addnext(mark)
    for reference in [node for element in gone for node in element.iter(COMMENTREFERENCE)]:
        new[-1].append(next(reference.iterancestors(R)))
    for element in gone:
        parent = element.getparent()
        if parent is not None and element not in {*starts, *ends}:
            parent.remove(element)


def _loose(gone: Sequence[etree._Element], tags: tuple[str, ...]) -> list[etree._Element]:
    """The marks in one paragraph that makes way; of several, those whose other end stands outside."""
    others = _ENDS if tags is _STARTS else _STARTS
    inside = {_pair(mark) for element in gone for mark in element.iter(*others)} if len(gone) > 1 else set()
    return [mark for element in gone for mark in element.iter(*tags) if _pair(mark) not in inside]


def _pair(mark: etree._Element) -> tuple[str, str | None]:
    """By which the two ends of a range find each other."""
    return str(mark.tag).removesuffix("Start").removesuffix("End"), mark.get(ID)


def _drop_own(word: WordFile, gone: Sequence[etree._Element]) -> None:
    """Bookmarks of ours that begin in these paragraphs go wholly: Word puts the end of one at the beginning
    of the next paragraph, and the new text has one of the same name."""
    starts = [mark for element in gone for mark in element.iter(w("bookmarkStart"))]
    idents = {mark.get(ID) for mark in starts if mark.get(w("name"), "").startswith(BOOKMARK)}
    for mark in list(word.body.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        if mark.get(ID) in idents and parent is not None:
            parent.remove(mark)
