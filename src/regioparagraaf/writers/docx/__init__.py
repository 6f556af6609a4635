"""Any document as a Word file in a house style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from regioparagraaf.document.model import Comment, Document, Kind, Span
from regioparagraaf.document.revisions import status
from regioparagraaf.writers.docx.blocks import Writing, add_lists, begun, flow, footnote
from regioparagraaf.writers.docx.package import NewWord
from regioparagraaf.writers.docx.runs import Hanging, Pen, content
from regioparagraaf.writers.docx.style import HouseStyle, adopted, house_style
from regioparagraaf.writers.docx.tables import table
from regioparagraaf.writers.docx.xml import clean, el

__all__ = ["HouseStyle", "adopted", "docx_bytes", "house_style"]


def docx_bytes(document: Document, style: HouseStyle, moment: str = "", author: str = "") -> bytes:
    """The document as .docx, with its revisions, comments, notes and bookmarks.

    `moment` (ISO 8601, UTC) and `author` (an organisation) go into the properties of the file; the same
    arguments always give the same bytes.
    """
    word = NewWord(style.blank)
    if document.landscape:
        word.lay_down()
    pen = Pen(style)
    numbered = [(next(pen.ids), comment) for comment in document.comments]
    writing = begun(document, pen, _by_block(numbered))
    word.fill(_body(writing, word.text_width))
    add_lists(word.xml(word.related("numbering")), writing)
    if writing.notes:
        word.add_footnotes(footnote(writing, ident, index) for ident, index in writing.notes)
    if numbered:
        word.add_comments(_comment(ident, comment, pen) for ident, comment in numbered)
    if document.properties:
        word.add_properties(document.properties)
    word.add_links(pen.links.items())
    title = document.title or _first_words(document)
    word.describe(title, author, moment, document.language, status(document))
    return word.saved()


def _body(writing: Writing, width: int) -> Iterator[etree._Element]:
    """The blocks in order; two tables never touch, and the text ends with a paragraph: behind the table of a
    report, which has a title and where nobody types on, one that is too low to ask for a page of its own."""

    def table_of(index: int) -> int:
        cell = writing.document.blocks[index].cell
        return -1 if cell is None else cell.table

    after_table = is_titled = False
    for number, group in groupby(range(len(writing.document.blocks)), key=table_of):
        indexes = list(group)
        if number < 0:
            paragraphs = list(flow(writing, indexes))
            after_table = after_table and not paragraphs
            yield from paragraphs
            continue
        if after_table:
            yield el("p")
        writing.lists.end()
        yield table(writing, indexes, width)
        after_table = True
        is_titled = any(layout.caption for layout in writing.document.tables[number : number + 1])
    if after_table or not writing.document.blocks:
        yield el("p", *([_low()] if is_titled else []))


def _low() -> etree._Element:
    """The properties of a paragraph of one point, without room around it."""
    line = el("spacing", before=0, after=0, line=20, lineRule="exact")
    return el("pPr", line, el("rPr", el("sz", val=2)))


def _by_block(numbered: Sequence[tuple[int, Comment]]) -> dict[int, list[Hanging]]:
    found: dict[int, list[Hanging]] = {}
    for ident, comment in numbered:
        goes_on = comment.until >= 0
        begin = Hanging(ident, comment.start, None if goes_on else comment.end)
        found.setdefault(comment.block, []).append(begin)
        if goes_on:
            found.setdefault(comment.until, []).append(Hanging(ident, None, 0))
    return found


def _first_words(document: Document) -> str:
    """A title where the document has none: its first heading, or else how it begins (WCAG 2.4.2)."""
    headings = (block.text for block in document.blocks if block.kind is Kind.HEADING and block.text.strip())
    texts = (block.text for block in document.blocks if block.text.strip())
    return " ".join(next(headings, next(texts, "Leeg document")).split())[:80]


def _comment(ident: int, comment: Comment, pen: Pen) -> etree._Element:
    """One comment; each line of its text is a paragraph, the first with the mark that refers back."""
    about: dict[str, str | int] = {"id": ident, "author": clean(comment.author)}
    if comment.moment:
        about["date"] = comment.moment
    if comment.initials:
        about["initials"] = clean(comment.initials)[:9]  # Word takes no more (MS-OI29500 2.1.313)
    paragraphs = []
    for line in clean(comment.text).split("\n"):
        style = el("pPr", el("pStyle", val=pen.style.ident("Tekstopmerking")))
        paragraphs.append(el("p", style, *content([Span(line)], (), pen)))
    reference = el("rPr", el("rStyle", val=pen.style.ident("Verwijzingopmerking")))
    paragraphs[0].insert(1, el("r", reference, el("annotationRef")))
    return el("comment", *paragraphs, **about)
