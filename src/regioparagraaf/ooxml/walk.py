"""The one walk over a Word text: its paragraphs in reading order, numbered as `alinea`.

Reader, resolver and redline all number blocks by this walk, so that 'alinea 12' is the same
paragraph everywhere. Every `w:p` of the body counts, from 1: those of table cells, of notes (right
behind the paragraph that refers to them), of text boxes (once, behind the paragraph that anchors
them), empty ones and those of a table of contents. What `mc:AlternateContent` offers twice is
walked once.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.document.model import Act, Cell, Revision
from regioparagraaf.ooxml.known import is_namespace_of_word
from regioparagraaf.ooxml.names import (
    ALTERNATE,
    AUTHOR,
    CELLDEL,
    CELLINS,
    CHOICE,
    DATE,
    DEL,
    DELETING,
    ENDNOTEREFERENCE,
    FALLBACK,
    FOOTNOTEREFERENCE,
    ID,
    INS,
    MOVEFROM,
    MOVETO,
    REVISIONS,
    SDT,
    SDTCONTENT,
    SDTPR,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    TXBXCONTENT,
    VAL,
    P,
    R,
    w,
)

_MOVING = frozenset((MOVEFROM, MOVETO))
_PROPERTIES = frozenset(
    map(w, ("sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "pPr", "rPr", "sdtPr", "sdtEndPr"))
)
_GALLERY = w("docPartGallery")
_ASIDES = (FOOTNOTEREFERENCE, ENDNOTEREFERENCE, TXBXCONTENT)
"""What brings text from beside the running text along."""


class Paragraph(Struct, frozen=True, eq=False):
    """One `w:p`, with where it stands."""

    element: etree._Element
    number: int
    """`alinea`: counted from 1."""
    cell: Cell | None = None
    """The innermost table cell that holds it."""
    aside: int = 0
    """0 in the running text; each note and each text box has a number of its own."""
    is_note: bool = False
    is_contents: bool = False
    """Stands in the content control of a table of contents."""
    around: tuple[etree._Element, ...] = ()
    """The revisions that take the paragraph along as a whole: of its row or cell, or around the
    reference to its note or the anchor of its text box. Outermost first."""


def walk(
    body: etree._Element,
    footnotes: etree._Element | None = None,
    endnotes: etree._Element | None = None,
) -> Iterator[Paragraph]:
    """The paragraphs of a body (`w:body`, or any element that holds blocks) in reading order."""
    return _Walker(body, footnotes, endnotes).blocks(body, _Place())


def revision(element: etree._Element) -> Revision:
    """The tracked change that a `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo` or the like stands for."""
    tag = element.tag
    return Revision(
        Act.DELETED if tag in DELETING else Act.INSERTED,
        element.get(AUTHOR, ""),
        element.get(DATE, ""),
        tag in _MOVING,
    )


def branch(alternate: etree._Element) -> etree._Element | None:
    """The one child of `mc:AlternateContent` that is read: the first choice that Word knows, unless only the
    fallback holds text (ECMA-376 part 3, 10.2). Paragraphs and runs count, not their characters:
    which branch it is may not change when a revision in it is settled."""
    choices = [child for child in alternate if child.tag == CHOICE and _is_taken(child)]
    fallback = alternate.find(FALLBACK)
    for choice in choices:
        if fallback is None or next(choice.iter(P, R), None) is not None:
            return choice
    if fallback is not None and next(fallback.iter(P, R), None) is not None:
        return fallback
    return choices[0] if choices else fallback


def _is_taken(choice: etree._Element) -> bool:
    """Whether Word knows all that a choice asks for."""
    names = choice.nsmap
    return all(is_namespace_of_word(names.get(prefix, "")) for prefix in choice.get("Requires", "").split())


class _Place(Struct, frozen=True, eq=False):
    cell: Cell | None = None
    aside: int = 0
    is_note: bool = False
    is_contents: bool = False
    around: tuple[etree._Element, ...] = ()


class _Walker:
    def __init__(
        self, body: etree._Element, footnotes: etree._Element | None, endnotes: etree._Element | None
    ) -> None:
        self._notes = {FOOTNOTEREFERENCE: _by_id(footnotes), ENDNOTEREFERENCE: _by_id(endnotes)}
        self._settled = _settled_references(body) if any(self._notes.values()) else {}
        self._has_asides = next(body.iter(*_ASIDES), None) is not None
        self._number = 0
        self._tables = 0
        self._asides = 0

    def blocks(self, parent: etree._Element, place: _Place) -> Iterator[Paragraph]:
        for child in parent:
            tag = child.tag
            if tag == P:
                self._number += 1
                yield Paragraph(
                    child,
                    self._number,
                    place.cell,
                    place.aside,
                    place.is_note,
                    place.is_contents,
                    place.around,
                )
                if self._has_asides and next(child.iter(*_ASIDES), None) is not None:
                    yield from self._asides_of(child, replace(place, is_contents=False))
            elif tag == TBL:
                yield from self._table(child, place)
            elif tag == SDT:
                content = child.find(SDTCONTENT)
                if content is not None:
                    inside = replace(place, is_contents=place.is_contents or _is_contents(child))
                    yield from self.blocks(content, inside)
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    yield from self.blocks(chosen, place)
            elif tag in REVISIONS:
                yield from self.blocks(child, replace(place, around=(*place.around, child)))
            elif tag not in _PROPERTIES and len(child):
                yield from self.blocks(child, place)

    def _asides_of(self, parent: etree._Element, place: _Place) -> Iterator[Paragraph]:
        for child in parent:
            tag = child.tag
            if tag == TXBXCONTENT:
                yield from self.blocks(child, self._aside(place))
            elif tag in self._notes:
                # A note that two references share is text once, at one that is there in both views if
                # there is such a one; a note that refers to itself is text once too.
                key = child.get(ID, "")
                note = self._notes[tag].get(key)
                if note is not None and self._settled.get((tag, key), child) is child:
                    del self._notes[tag][key]
                    yield from self.blocks(note, replace(self._aside(place), is_note=True))
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    yield from self._asides_of(chosen, place)
            elif tag in REVISIONS:
                yield from self._asides_of(child, replace(place, around=(*place.around, child)))
            elif tag not in _PROPERTIES and len(child):
                yield from self._asides_of(child, place)

    def _aside(self, place: _Place) -> _Place:
        self._asides += 1
        return _Place(aside=self._asides, is_note=place.is_note, around=place.around)

    def _table(self, table: etree._Element, place: _Place) -> Iterator[Paragraph]:
        index = self._tables
        self._tables += 1
        for row, (tr, around_row) in enumerate(_through(table, TR, place.around)):
            around_row = (*around_row, *_properties(tr, TRPR, INS, DEL))
            for column, (tc, around_cell) in enumerate(_through(tr, TC, around_row)):
                around = (*around_cell, *_properties(tc, TCPR, CELLINS, CELLDEL))
                yield from self.blocks(tc, replace(place, cell=Cell(index, row, column), around=around))


def _through(
    parent: etree._Element, wanted: str, around: tuple[etree._Element, ...]
) -> Iterator[tuple[etree._Element, tuple[etree._Element, ...]]]:
    """The rows of a table or the cells of a row, also those inside content controls and the like."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child, around
        elif tag == ALTERNATE:
            chosen = branch(child)
            if chosen is not None:
                yield from _through(chosen, wanted, around)
        elif tag in REVISIONS:
            yield from _through(child, wanted, (*around, child))
        elif tag not in _PROPERTIES and tag not in (P, TBL) and len(child):
            yield from _through(child, wanted, around)


def _properties(element: etree._Element, holder: str, *marks: str) -> Iterator[etree._Element]:
    properties = element.find(holder)
    if properties is not None:
        yield from (child for child in properties if child.tag in marks)


def _is_contents(sdt: etree._Element) -> bool:
    """Whether a content control is the gallery 'Table of Contents' (17.5.2.12)."""
    properties = sdt.find(SDTPR)
    gallery = None if properties is None else next(properties.iter(_GALLERY), None)
    return gallery is not None and gallery.get(VAL) == "Table of Contents"


def _settled_references(body: etree._Element) -> dict[tuple[str, str], etree._Element]:
    """Of each note the first reference outside any revision (and outside alternatives)."""
    found: dict[tuple[str, str], etree._Element] = {}
    for reference in body.iter(FOOTNOTEREFERENCE, ENDNOTEREFERENCE):
        key = (str(reference.tag), reference.get(ID, ""))
        if key not in found and next(reference.iterancestors(*REVISIONS, ALTERNATE), None) is None:
            found[key] = reference
    return found


def _by_id(notes: etree._Element | None) -> dict[str, etree._Element]:
    return {} if notes is None else {note.get(ID, ""): note for note in notes if len(note)}
