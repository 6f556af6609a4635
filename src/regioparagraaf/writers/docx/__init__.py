"""Any document as a Word file in a house style."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import groupby

from lxml import etree

from regioparagraaf.document.model import Comment, Document, Kind, Span
from regioparagraaf.document.revisions import open_revisions
from regioparagraaf.ooxml.names import w
from regioparagraaf.writers.docx.blocks import Lists, Writing, bookmarks, flow, footnote, list_numbers
from regioparagraaf.writers.docx.package import Parts, core_properties, custom_properties, extended_properties
from regioparagraaf.writers.docx.page import landscape, text_width, titled
from regioparagraaf.writers.docx.runs import Pen, content
from regioparagraaf.writers.docx.style import HouseStyle, adopted, house_style
from regioparagraaf.writers.docx.tables import table
from regioparagraaf.writers.docx.xml import clean, el, serialized

__all__ = ["HouseStyle", "adopted", "docx_bytes", "house_style"]

_TEXT = "word/document.xml"


def docx_bytes(document: Document, style: HouseStyle, moment: str = "", author: str = "") -> bytes:
    """The document as .docx, with its revisions, comments, notes and bookmarks.

    `moment` (ISO 8601, UTC) and `author` (an organisation) go into the properties of the file; the same
    arguments always give the same bytes.
    """
    pen = Pen(style)
    numbered = [(next(pen.ids), comment) for comment in document.comments]
    writing = Writing(
        document, pen, Lists(_first_free_num(style)), _by_block(numbered), bookmarks=bookmarks(document, pen)
    )
    section = landscape(style.section) if document.landscape else deepcopy(style.section)
    body = el("body", *_body(writing, text_width(section)), section)

    parts = Parts()
    parts.add(_TEXT, "officeDocument", b"", "")
    title = document.title or _first_words(document)
    parts.add("docProps/core.xml", "core", _core(document, title, author, moment), "")
    parts.add("docProps/app.xml", "extended", extended_properties(), "")
    if document.properties:
        parts.add("docProps/custom.xml", "custom", custom_properties(document.properties), "")
    for copied in style.copied:
        parts.add_copied(titled(copied, title), _TEXT)
    parts.add("word/styles.xml", "styles", serialized(style.styles), _TEXT)
    parts.add("word/numbering.xml", "numbering", _numbering(writing), _TEXT)
    parts.add("word/settings.xml", "settings", _settings(style, bool(writing.notes)), _TEXT)
    if writing.notes:
        parts.add("word/footnotes.xml", "footnotes", _footnotes(writing), _TEXT)
    if numbered:
        parts.add("word/comments.xml", "comments", _comments(numbered, pen), _TEXT)
    for address, ident in pen.links.items():
        parts.add_link(address, ident, _TEXT)
    parts.contents[_TEXT] = serialized(el("document", body))
    return parts.zipped()


def _core(document: Document, title: str, author: str, moment: str) -> bytes:
    """A text with open changes or comments is for those at work on it; any other may be sent."""
    status = "werkversie" if document.comments or open_revisions(document) else "verzendversie"
    return core_properties(title, author, moment, document.language, status)


def _body(writing: Writing, width: int) -> Iterator[etree._Element]:
    """The blocks in order; two tables never touch, and the text ends with a paragraph."""

    def table_of(index: int) -> int:
        cell = writing.document.blocks[index].cell
        return -1 if cell is None else cell.table

    after_table = False
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
    if after_table or not writing.document.blocks:
        yield el("p")


def _by_block(numbered: list[tuple[int, Comment]]) -> dict[int, list[tuple[int, Comment]]]:
    found: dict[int, list[tuple[int, Comment]]] = {}
    for ident, comment in numbered:
        found.setdefault(comment.block, []).append((ident, comment))
    return found


def _first_words(document: Document) -> str:
    """A title where the document has none: its first heading, or else how it begins (WCAG 2.4.2)."""
    headings = (block.text for block in document.blocks if block.kind is Kind.HEADING and block.text.strip())
    texts = (block.text for block in document.blocks if block.text.strip())
    return " ".join(next(headings, next(texts, "Leeg document")).split())[:80]


def _first_free_num(style: HouseStyle) -> int:
    used = [int(num.get(w("numId"), "0")) for num in style.numbering.iterchildren(w("num"))]
    return max(used, default=0) + 1


def _numbering(writing: Writing) -> bytes:
    style = writing.pen.style
    numbering = deepcopy(style.numbering)
    last = list(numbering.iterchildren(w("num")))[-1:]
    position = numbering.index(last[0]) + 1 if last else len(numbering)
    for offset, num in enumerate(list_numbers(writing.lists, style.bullets, style.numbers)):
        numbering.insert(position + offset, num)
    return serialized(numbering)


def _settings(style: HouseStyle, has_notes: bool) -> bytes:
    """Settings of our own, so that no path, variable or save id of a style file comes along."""
    mode = el(
        "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15
    )
    parts = [el("zoom", percent=100)]
    if style.even_and_odd:
        parts.append(el("evenAndOddHeaders"))
    parts += [el("defaultTabStop", val=709), el("characterSpacingControl", val="doNotCompress")]
    if has_notes:
        parts.append(el("footnotePr", el("footnote", id=-1), el("footnote", id=0)))
    parts += [
        el("compat", mode),
        el("themeFontLang", val="nl-NL"),
        el("decimalSymbol", val=","),
        el("listSeparator", val=";"),
    ]
    return serialized(el("settings", *parts))


def _footnotes(writing: Writing) -> bytes:
    separators = [
        el("footnote", el("p", el("r", el(kind))), type=kind, id=ident)
        for ident, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    notes = [footnote(writing, ident, index) for ident, index in writing.notes]
    return serialized(el("footnotes", *separators, *notes))


def _comments(numbered: list[tuple[int, Comment]], pen: Pen) -> bytes:
    return serialized(el("comments", *(_comment(ident, comment, pen) for ident, comment in numbered)))


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
