"""New paragraphs at a place in the text of an existing Word file: what holds the file together stays whole.

A section of pages ends in the last paragraph that belongs to it (ECMA-376 part 1, 17.6.18), and a bookmark
or a comment may begin in one paragraph and end in another (17.13.6): none of these may come to hold the
new text, or lose an end, by accident.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import PPR, w
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.writers.docx.xml import el

_SECTION: Final = w("sectPr")
_STARTS: Final = (w("bookmarkStart"), w("commentRangeStart"), w("permStart"))
_ENDS: Final = (w("bookmarkEnd"), w("commentRangeEnd"), w("permEnd"))


def put(word: WordFile, new: Sequence[etree._Element], before: int, replaces: int) -> None:
    """The new paragraphs in front of paragraph `before` (0: at the end of the text), or in the place of
    paragraph `replaces` (0: of none)."""
    by_number = {paragraph.number: paragraph.element for paragraph in paragraphs(word)}
    gone = by_number.get(replaces)
    if gone is not None:
        _replace(gone, new)
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


def _replace(gone: etree._Element, new: Sequence[etree._Element]) -> None:
    """The paragraph makes way; the section that ended in it, and the ends of what reaches over it, stay."""
    for element in new:
        gone.addprevious(element)
    section = gone.find(f"{PPR}/{_SECTION}")
    if section is not None:
        _properties(new[-1]).append(section)
    for mark in list(gone.iter(*_STARTS)):
        new[0].addprevious(mark)
    for mark in reversed(list(gone.iter(*_ENDS))):
        new[-1].addnext(mark)
    parent = gone.getparent()
    assert parent is not None
    parent.remove(gone)
