"""The pieces of one paragraph: its characters and marks, each with the element it stands in.

The reader joins their texts to spans; the redline cuts and wraps the very same elements, so an offset
in a block's text means the same to both. The text of a piece: `w:t` and `w:delText` as they are (a
`w:delText` outside any deletion is text, as LibreOffice and pandoc read it: better too much than a word
lost), a tab for `w:tab` and `w:ptab`, a new line for `w:br` and `w:cr`, the no-break and soft hyphen as
characters, a symbol in Unicode; of a field its result and never its code; of ruby its base. Marks
(references, anchors, drawings, the parts of a field) have no text but are pieces too: they may not get
lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import (
    ALTERNATE,
    BOOKMARKEND,
    BOOKMARKSTART,
    COMMENTRANGEEND,
    COMMENTRANGESTART,
    COMMENTREFERENCE,
    DELTEXT,
    ENDNOTEREFERENCE,
    FLDCHAR,
    FOOTNOTEREFERENCE,
    HYPERLINK,
    INSTRTEXT,
    MATH_TEXT,
    PPR,
    REVISIONS,
    RPR,
    SDTPR,
    TXBXCONTENT,
    R,
    T,
    w,
)
from regioparagraaf.ooxml.symbols import symbol
from regioparagraaf.ooxml.walk import Paragraph, branch


class Piece(Struct, frozen=True, eq=False):
    """One leaf of a paragraph, in reading order."""

    element: etree._Element
    text: str
    """Its characters in the block's text; empty for a mark."""
    run: etree._Element | None = None
    """The `w:r` that holds it; None for a mark between runs."""
    around: tuple[etree._Element, ...] = ()
    """The `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo` that hold it, outermost first."""
    link: etree._Element | None = None
    """The `w:hyperlink` that holds it."""
    in_contents: bool = False
    """Stands in the field that makes a table of contents."""


class _Field(Struct):
    code: str = ""
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.code.split(None, 1)[:1] in (["TOC"], ["toc"])


class Pieces:
    """Gives the pieces of paragraphs, asked for in reading order: a field may run over paragraphs."""

    def __init__(self, *stories: etree._Element | None) -> None:
        """`stories`: the body and the notes, to see which fields never end."""
        self._unpaired = frozenset(
            mark for story in stories if story is not None for mark in _unpaired_marks(story)
        )
        self._open: dict[int, list[_Field]] = {}

    def of(self, paragraph: Paragraph) -> list[Piece]:
        """The pieces of this paragraph."""
        found: list[Piece] = []
        fields = self._open.setdefault(paragraph.aside, [])
        self._collect(paragraph.element, None, (), None, fields, found.append)
        return found

    def pass_by(self, paragraph: Paragraph) -> None:
        """Reads no more of this paragraph than the fields that begin or end in it."""
        if next(paragraph.element.iter(FLDCHAR), None) is not None:
            self.of(paragraph)

    def is_in_contents(self, paragraph: Paragraph) -> bool:
        """Whether a table-of-contents field runs on behind the paragraphs that were read so far."""
        return any(field.is_contents for field in self._open.get(paragraph.aside, ()))

    def _collect(
        self,
        parent: etree._Element,
        run: etree._Element | None,
        around: tuple[etree._Element, ...],
        link: etree._Element | None,
        fields: list[_Field],
        add: Callable[[Piece], None],
    ) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._collect(child, child, around, link, fields, add)
            elif tag in _TEXT:
                is_shown = not fields or all(field.in_result for field in fields)
                in_contents = bool(fields) and any(field.is_contents for field in fields)
                add(Piece(child, _TEXT[tag](child) if is_shown else "", run, around, link, in_contents))
            elif tag in _SKIPPED:
                continue
            elif tag in _MARKS:
                self._field_mark(child, fields)
                add(Piece(child, "", run, around, link))
            elif tag in REVISIONS:
                self._collect(child, run, (*around, child), link, fields, add)
            elif tag == HYPERLINK:
                self._collect(child, run, around, child, fields, add)
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._collect(chosen, run, around, link, fields, add)
            elif len(child):
                self._collect(child, run, around, link, fields, add)

    def _field_mark(self, mark: etree._Element, fields: list[_Field]) -> None:
        """Keeps the fields that are open behind this mark; most marks are no part of a field."""
        if mark.tag == INSTRTEXT:
            if fields and not fields[-1].in_result:
                fields[-1].code += mark.text or ""
        elif mark.tag == FLDCHAR and mark not in self._unpaired:
            kind = mark.get(_FLDCHARTYPE)
            if kind == "begin":
                fields.append(_Field())
            elif fields and kind == "separate":
                fields[-1].in_result = True
            elif fields and kind == "end":
                fields.pop()


def _unpaired_marks(story: etree._Element) -> Iterator[etree._Element]:
    """Begins without an end and the reverse: a broken field must not swallow the text behind it."""
    begun: list[etree._Element] = []
    for mark in story.iter(FLDCHAR):
        kind = mark.get(_FLDCHARTYPE)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end":
            if begun:
                begun.pop()
            else:
                yield mark
    yield from begun


def _written(element: etree._Element) -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def _symbol(element: etree._Element) -> str:
    return symbol(element.get(_FONT, ""), element.get(_CHAR, ""))


_FLDCHARTYPE: Final = w("fldCharType")
_FONT: Final = w("font")
_CHAR: Final = w("char")
_TEXT: Final[dict[str, Callable[[etree._Element], str]]] = {
    T: _written,
    DELTEXT: _written,
    MATH_TEXT: _written,
    w("tab"): lambda _: "\t",
    w("ptab"): lambda _: "\t",
    w("br"): lambda _: "\n",
    w("cr"): lambda _: "\n",
    w("noBreakHyphen"): lambda _: "\u2011",
    w("softHyphen"): lambda _: "\xad",
    w("sym"): _symbol,
}
_SKIPPED: Final = frozenset((PPR, RPR, SDTPR, TXBXCONTENT, w("rt"), w("sdtEndPr"), w("customXmlPr")))
_MARKS: Final = frozenset(
    (
        FOOTNOTEREFERENCE,
        ENDNOTEREFERENCE,
        COMMENTREFERENCE,
        COMMENTRANGESTART,
        COMMENTRANGEEND,
        BOOKMARKSTART,
        BOOKMARKEND,
        FLDCHAR,
        INSTRTEXT,
        w("drawing"),
        w("pict"),
        w("object"),
        w("subDoc"),
    )
)
