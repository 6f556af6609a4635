"""Paragraphs of a Word file as blocks: kind, level, label, spans with their revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.document.model import Act, Block, Kind, Revision, Span
from regioparagraaf.document.views import merged
from regioparagraaf.ooxml.initials import is_initial
from regioparagraaf.ooxml.names import PPR, REVISIONS, RID, RPR, VAL, w
from regioparagraaf.ooxml.pieces import Piece, Pieces
from regioparagraaf.ooxml.walk import Paragraph, revision, walk
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.docx.look import Look, ground_of
from regioparagraaf.readers.docx.numbering import Label, Numbering
from regioparagraaf.readers.docx.styles import Style, Styles, level_of, numbering_of

_BODY_TEXT: Final = 10


class Read(Struct, frozen=True, eq=False):
    """One block with what it was made from."""

    block: Block
    paragraph: Paragraph
    pieces: list[Piece]
    style: Style
    looks: tuple[tuple[str, Look], ...]
    """Text and look of each run, of the text that is not deleted."""
    ground: str | None
    """The colour behind the paragraph, where it or its style has one."""
    stand: Mapping[str, str]
    """Where its style and its list put it on the page."""


class BlockReader(Struct):
    """Makes the blocks of one Word file, in one go along its paragraphs."""

    word: WordFile
    styles: Styles
    numbering: Numbering
    _links: dict[str, str] = field(default_factory=dict)
    _revisions: dict[etree._Element, Revision] = field(default_factory=dict)

    def read(self) -> Iterator[Read]:
        """The blocks in reading order."""
        self._links = {r.id: r.target for r in self.word.relationships if r.kind == "hyperlink"}
        footnotes, endnotes = self.word.related("footnotes"), self.word.related("endnotes")
        pieces = Pieces(self.word.body, footnotes, endnotes)
        for paragraph in walk(self.word.body, footnotes, endnotes):
            yield self._block(paragraph, pieces)

    def _block(self, paragraph: Paragraph, source: Pieces) -> Read:
        properties = paragraph.element.find(PPR)
        style_element = None if properties is None else properties.find(w("pStyle"))
        style = self.styles.get(None if style_element is None else style_element.get(VAL))
        begins_in_contents = source.is_in_contents(paragraph)
        pieces = source.of(paragraph)
        row = tuple(map(self._revision, paragraph.around))
        mark = tuple(self._mark(properties))
        spans, looks = self._spans(pieces, style)
        own_level = level_of(properties)
        level = style.level if own_level is None else own_level
        level = None if level == _BODY_TEXT else level
        label = self._label(properties, style, is_gone=_is_gone(spans, mark, row))
        is_contents = _is_contents(paragraph, style, pieces, begins_in_contents)
        kind = _kind(paragraph, level, label, is_contents=is_contents)
        block = Block(
            kind,
            spans,
            level=(level or 0) if kind is Kind.HEADING else label.depth if label and kind is Kind.ITEM else 0,
            numbers=(paragraph.number,),
            ordered=kind is Kind.ITEM and label is not None and label.is_ordered,
            label=label.text if label else "",
            # A table in a note is text of the note: what stands beside the text has no rows of its own.
            cell=None if paragraph.is_note else paragraph.cell,
            mark=mark,
            row=row,
            aside=paragraph.aside,
            is_initial=is_initial(paragraph.element),
        )
        ground = ground_of(properties, self.styles.theme) or style.ground
        return Read(block, paragraph, pieces, style, looks, ground, self._stand(properties, style))

    def _stand(self, properties: etree._Element | None, style: Style) -> Mapping[str, str]:
        """A list that the paragraph itself is in goes before its style, that of its style behind it."""
        number, depth = numbering_of(properties)
        if number is not None:
            return {**style.stand, **self.numbering.stand(number, depth or 0)}
        of_style = self.numbering.stand(style.number, style.depth or 0) if style.number else {}
        return {**of_style, **style.stand} if of_style else style.stand

    def _label(self, properties: etree._Element | None, style: Style, is_gone: bool) -> Label | None:
        number, depth = numbering_of(properties)
        number = style.number if number is None else number
        if number in ("", "0") or not self.numbering.knows(number):
            return Label("", False, 0) if style.is_bullet and number != "0" else None
        if depth is None:
            depth = style.depth if style.depth is not None else self.numbering.depth(number, style.ids)
        # A deleted paragraph does not count along, as in Word.
        return Label("", True, depth) if is_gone else self.numbering.next(number, depth)

    def _mark(self, properties: etree._Element | None) -> Iterator[Revision]:
        mark = None if properties is None else properties.find(RPR)
        if mark is not None:
            yield from (revision(child) for child in mark if child.tag in REVISIONS)

    def _spans(
        self, pieces: list[Piece], style: Style
    ) -> tuple[tuple[Span, ...], tuple[tuple[str, Look], ...]]:
        spans: list[Span] = []
        looks: list[tuple[str, Look]] = []
        for piece in pieces:
            if not piece.text:
                continue
            revisions = tuple(map(self._revision, piece.around))
            look = Look() if piece.run is None else self.styles.of_run(piece.run)
            whole = look.over(style.look)
            span = Span(
                piece.text,
                revisions,
                bold=look.bold is True,
                italic=look.italic is True,
                link=self._link(piece.link),
                struck=whole.over(self.styles.defaults).struck is True,
                raised=whole.raised is True,
            )
            spans.append(span)
            if not any(one.act is Act.DELETED for one in revisions):
                looks.append((piece.text, whole))
        return merged(spans), tuple(looks)

    def _revision(self, element: etree._Element) -> Revision:
        if element not in self._revisions:
            self._revisions[element] = revision(element)
        return self._revisions[element]

    def _link(self, link: etree._Element | None) -> str:
        if link is None:
            return ""
        anchor = link.get(w("anchor"), "")
        target = self._links.get(link.get(RID, ""), "")
        return target or (f"#{anchor}" if anchor else "")


def _is_gone(spans: tuple[Span, ...], mark: tuple[Revision, ...], row: tuple[Revision, ...]) -> bool:
    """Whether the whole paragraph is deleted."""
    if any(one.act is Act.DELETED for one in row):
        return True
    struck = (any(one.act is Act.DELETED for one in span.revisions) for span in spans)
    return any(one.act is Act.DELETED for one in mark) and all(struck)


def _is_contents(paragraph: Paragraph, style: Style, pieces: list[Piece], begins_in_contents: bool) -> bool:
    if paragraph.is_contents or style.is_contents:
        return True
    written = [piece for piece in pieces if piece.text.strip()]
    if not written:
        return begins_in_contents
    return all(piece.in_contents for piece in written)


def _kind(paragraph: Paragraph, level: int | None, label: Label | None, is_contents: bool) -> Kind:
    if is_contents:
        return Kind.CONTENTS
    if paragraph.is_note:
        return Kind.NOTE
    if paragraph.cell is not None:
        return Kind.CELL
    if level is not None:
        return Kind.HEADING
    return Kind.ITEM if label is not None else Kind.PARAGRAPH
