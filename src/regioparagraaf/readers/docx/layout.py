"""How a Word file lays out its tables and pages, and what travels with it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regioparagraaf.document.model import Table
from regioparagraaf.library.layout import BOOKMARK
from regioparagraaf.ooxml.names import BOOKMARKEND, BOOKMARKSTART, ID, TRPR, VAL, P, T, w, whole
from regioparagraaf.ooxml.walk import Paragraph
from regioparagraaf.ooxml.word import WordFile

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def tables(paragraphs: Iterator[Paragraph] | list[Paragraph]) -> tuple[Table, ...]:
    """The tables of the text, in the order in which `Cell.table` counts them."""
    found: dict[int, etree._Element] = {}
    for paragraph in paragraphs:
        if paragraph.cell is not None and paragraph.cell.table not in found:
            element = next(paragraph.element.iterancestors(w("tbl")), None)
            if element is not None:
                found[paragraph.cell.table] = element
    last = max(found, default=-1)
    return tuple(_table(found[index]) if index in found else Table((1.0,)) for index in range(last + 1))


def _table(element: etree._Element) -> Table:
    grid = element.find(w("tblGrid"))
    columns = [] if grid is None else [_width(column) for column in grid.iterchildren(w("gridCol"))]
    total = sum(columns)
    widths = tuple(column / total for column in columns) if total else (1.0,)
    caption = element.find(f"{w('tblPr')}/{w('tblCaption')}")
    headers = 0
    for row in element.iterchildren(w("tr")):
        if row.find(f"{TRPR}/{w('tblHeader')}") is None:
            break
        headers += 1
    return Table(widths, headers, "" if caption is None else caption.get(VAL, ""))


def _width(column: etree._Element) -> int:
    return whole(column.get(w("w"))) or 0


def is_landscape(body: etree._Element) -> bool:
    """Whether the last section of the text lies on its side."""
    size = body.find(f"{w('sectPr')}/{w('pgSz')}")
    return size is not None and size.get(w("orient")) == "landscape"


def bookmarks(body: etree._Element) -> dict[etree._Element, str]:
    """The paragraphs that hold text of one of our own bookmarks ('rp_won_01'), with its name.

    By the text between start and end: Word puts the end of a bookmark over whole paragraphs at the
    beginning of the next one. LibreOffice writes the start of a bookmark over list items twice and
    ends only the second, so that a start of the same name takes the place of the one before.
    """
    found: dict[etree._Element, str] = {}
    if not any(mark.get(w("name"), "").startswith(BOOKMARK) for mark in body.iter(BOOKMARKSTART)):
        return found
    open_marks: dict[str, str] = {}
    for element in body.iter(BOOKMARKSTART, BOOKMARKEND, T):
        if element.tag == BOOKMARKSTART:
            name = element.get(w("name"), "")
            if name.startswith(BOOKMARK):
                open_marks = {ident: other for ident, other in open_marks.items() if other != name}
                open_marks[element.get(ID, "")] = name
        elif element.tag == BOOKMARKEND:
            open_marks.pop(element.get(ID, ""), None)
        elif open_marks:
            paragraph = next(element.iterancestors(P), None)
            if paragraph is not None:
                found.setdefault(paragraph, next(reversed(open_marks.values())))
    return found


def title(word: WordFile) -> str:
    """The title in the properties of the file."""
    root = _properties(word, "core-properties")
    element = None if root is None else root.find(_TITLE)
    return "" if element is None else (element.text or "").strip()


def properties(word: WordFile) -> tuple[tuple[str, str], ...]:
    """The custom properties of the file: what our own writer sends along."""
    root = _properties(word, "custom-properties")
    if root is None:
        return ()
    return tuple((element.get("name", ""), "".join(map(str, element.itertext()))) for element in root)


def _properties(word: WordFile, kind: str) -> etree._Element | None:
    for relationship in word.package.relationships():
        if relationship.kind == kind:
            found = word.package.find(relationship.target)
            return None if found is None else word.package.xml(found)
    return None
