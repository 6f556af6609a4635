"""The elements of tracked changes: `w:ins` and `w:del` around runs, on paragraph marks and on rows.

Word wants an author on each (MS-OE376 2.1.341) and no insertion inside an insertion; ids are unique and
stand above all that the file has already.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.document.model import Act, Revision
from regioparagraaf.ooxml.names import PPR, REVISIONS, RPR, TRPR, P, R, w
from regioparagraaf.writers.docx.xml import clean, el, text_nodes

LONGEST_AUTHOR: Final = 255
_AFTER_RPR: Final = frozenset((w("sectPr"), w("pPrChange")))
_ROW_MARKS: Final = (w("ins"), w("del"), w("trPrChange"))


class Marks(Struct):
    """Makes the elements; every one takes the next free id."""

    ids: Iterator[int]

    def around(self, revision: Revision, *children: etree._Element) -> etree._Element:
        """The `w:ins` or `w:del` of this revision, with these runs in it."""
        about: dict[str, str | int] = {
            "id": next(self.ids),
            "author": clean(revision.author)[:LONGEST_AUTHOR],
        }
        if revision.moment:
            about["date"] = revision.moment
        return el("ins" if revision.act is Act.INSERTED else "del", *children, **about)

    def on_paragraph(self, paragraph: etree._Element, revision: Revision) -> None:
        """On the mark of a paragraph: first in its `w:rPr` (17.3.1.29)."""
        properties = paragraph.find(PPR)
        if properties is None:
            properties = el("pPr")
            paragraph.insert(0, properties)
        mark = properties.find(RPR)
        if mark is None:
            mark = el("rPr")
            at = next((n for n, child in enumerate(properties) if child.tag in _AFTER_RPR), len(properties))
            properties.insert(at, mark)
        mark.insert(0, self.around(revision))

    def on_row(self, row: etree._Element, revision: Revision) -> None:
        """On a table row: `w:ins` and `w:del` are its last properties but the changes of it (17.4.81)."""
        properties = row.find(TRPR)
        if properties is None:
            properties = el("trPr")
            before = [n for n, child in enumerate(row) if child.tag == w("tblPrEx")]
            row.insert(before[-1] + 1 if before else 0, properties)
        at = next((n for n, child in enumerate(properties) if child.tag in _ROW_MARKS), len(properties))
        properties.insert(at, self.around(revision))


def struck_run(text: str, looks: etree._Element | None) -> etree._Element:
    """A run of deleted text."""
    return new_run(text, looks, is_deleted=True)


def new_run(text: str, looks: etree._Element | None, *, is_deleted: bool = False) -> etree._Element:
    """A run with this text, and with a copy of these properties (`w:rPr`)."""
    properties = [] if looks is None or not len(looks) else [deepcopy(looks)]
    return el("r", *properties, *text_nodes(text, is_deleted=is_deleted))


def run_looks(run: etree._Element | None, *, without_style: bool = False) -> etree._Element | None:
    """The formatting of a run, for text beside it."""
    properties = None if run is None else run.find(RPR)
    if properties is None:
        return None
    looks = deepcopy(properties)
    dropped = {*REVISIONS, w("rPrChange"), w("fitText"), w("vanish")}
    dropped |= {w("rStyle")} if without_style else set()
    for child in [child for child in looks if child.tag in dropped]:
        looks.remove(child)
    return looks


def paragraph_looks(paragraph: etree._Element | None) -> etree._Element | None:
    """The formatting of a paragraph, for one beside it: without its section, breaks and changes."""
    properties = None if paragraph is None else paragraph.find(PPR)
    if properties is None:
        return None
    looks = deepcopy(properties)
    for child in [child for child in looks if child.tag in _AFTER_RPR or child.tag == _PAGE_BREAK]:
        looks.remove(child)
    mark = looks.find(RPR)
    if mark is not None:
        for child in [child for child in mark if child.tag in REVISIONS or child.tag == w("rPrChange")]:
            mark.remove(child)
        if not len(mark):
            looks.remove(mark)
    return looks if len(looks) else None


_PAGE_BREAK: Final = w("pageBreakBefore")


def new_paragraph(looks: etree._Element | None) -> etree._Element:
    """A paragraph without text, with these properties (`w:pPr`) themselves."""
    return etree.Element(P) if looks is None else el("p", looks)


def first_run(paragraph: etree._Element) -> etree._Element | None:
    """The first run that holds text."""
    return next(
        (run for run in paragraph.iter(R) if next(run.iter(w("t"), w("delText")), None) is not None), None
    )
