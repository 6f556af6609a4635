"""The package of a Word file that we make: python-docx opens it, knows its parts, and saves it.

This is the one module that imports python-docx, so it is itself imported only when a file is written.
What python-docx fills in of its own (the clock, the order of the parts) is fixed again: the same document,
style and moment give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.shared import Length, Twips
from lxml import etree

from regioparagraaf.ooxml.names import RID, T, w
from regioparagraaf.ooxml.repack import settled
from regioparagraaf.writers.docx.custom import custom_properties
from regioparagraaf.writers.docx.taken import Copied
from regioparagraaf.writers.docx.xml import clean, serialized

if TYPE_CHECKING:
    from docx.document import Document as WordText
    from docx.section import Section

    from regioparagraaf.writers.docx.style import StyleSet

_LANDSCAPE_MARGIN: Final = Twips(964)
"""The widest, 1.7 cm: a table that lies across the page needs its width."""
_SIDES: Final = ("top_margin", "right_margin", "bottom_margin", "left_margin")
_LONGEST_PROPERTY: Final = 255
"""Of Word's and of python-docx's core properties."""
_COPIED: Final = {
    "header": (RELATIONSHIP_TYPE.HEADER, "/word/header%d.xml", CONTENT_TYPE.WML_HEADER),
    "footer": (RELATIONSHIP_TYPE.FOOTER, "/word/footer%d.xml", CONTENT_TYPE.WML_FOOTER),
    "theme": (RELATIONSHIP_TYPE.THEME, "/word/theme/theme%d.xml", CONTENT_TYPE.OFC_THEME),
    "fontTable": (RELATIONSHIP_TYPE.FONT_TABLE, "/word/fontTable%d.xml", CONTENT_TYPE.WML_FONT_TABLE),
    "image": (RELATIONSHIP_TYPE.IMAGE, "/word/media/image%d.", ""),
}
_RUNNING: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def opened(blank: bytes) -> WordText:
    """A file of our own making. Whatever comes from others has been through `ooxml.package` first."""
    return docx.Document(io.BytesIO(blank))


def saved(word: WordText) -> bytes:
    stream = io.BytesIO()
    word.save(stream)
    return settled(stream.getvalue())


def lay_down(section: Section) -> None:
    """Turns the page on its side, with margins that leave room for a wide table."""
    sizes = (section.page_width or 0, section.page_height or 0)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Length(max(sizes)), Length(min(sizes))
    for side in _SIDES:
        setattr(section, side, min(abs(getattr(section, side) or 0), _LANDSCAPE_MARGIN))


def text_width(section: Section) -> int:
    """The width between the margins, in twentieths of a point."""
    margins = (section.left_margin, section.right_margin, section.gutter)
    return round(((section.page_width or 0) - sum(margin or 0 for margin in margins)) / Twips(1))


def describe(word: WordText, title: str, author: str, moment: str, language: str, status: str) -> None:
    """Title, maker (an organisation, never a person), moment, language, and what it may be used for."""
    about = word.core_properties
    about.title, about.language, about.content_status = _short(title), _short(language), status
    about.revision = 1
    if author:
        about.author = about.last_modified_by = _short(author)
    if moment:
        about.created = about.modified = datetime.fromisoformat(moment)
    for relation in word.part.rels.values():
        if relation.reltype in _RUNNING:
            part = relation.target_part
            assert isinstance(part, XmlPart), type(part)
            _show_title(part.element, title)


def _short(text: str) -> str:
    return clean(text)[:_LONGEST_PROPERTY]


def _show_title(root: etree._Element, title: str) -> None:
    """A TITLE field already shows the title of this document."""
    for field in root.iter(w("fldSimple")):
        if field.get(w("instr"), "").split()[:1] == ["TITLE"]:
            for text in list(field.iter(T))[:1]:
                text.text = clean(title)


def add_properties(word: WordText, properties: Iterable[tuple[str, str]]) -> None:
    """What travels with the file, as text."""
    root = custom_properties(properties)
    package = word.part.package
    part = Part(
        PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, serialized(root), package
    )
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def add_comments(word: WordText, comments: Iterable[etree._Element]) -> None:
    """`w:comment` elements, in the part that python-docx makes for them."""
    assert len(word.comments) == 0, "a blank file has no comments"
    part = word.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    assert isinstance(part, XmlPart), type(part)
    part.element.extend(comments)


def add_footnotes(word: WordText, notes: Iterable[etree._Element]) -> None:
    """`w:footnote` elements behind the separators; python-docx knows no notes."""
    root = etree.fromstring(word.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
    root.extend(notes)
    _replace(word, RELATIONSHIP_TYPE.FOOTNOTES, root)


def add_links(word: WordText, links: Iterable[tuple[str, str]]) -> None:
    """Addresses of hyperlinks with the ids by which the text refers to them."""
    for address, ident in links:
        word.part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, clean(address), ident, is_external=True)


def dressed(
    blank: bytes, style: StyleSet, section: etree._Element, copied: Sequence[Copied], *, even_and_odd: bool
) -> bytes:
    """The blank file in another style, on another page, with other headers and footers."""
    word = opened(blank)
    for relation in [relation for relation in word.part.rels.values() if relation.reltype in _RUNNING]:
        word.part.drop_rel(relation.rId)
    _replace(word, RELATIONSHIP_TYPE.STYLES, style.styles)
    _replace(word, RELATIONSHIP_TYPE.NUMBERING, style.numbering)
    word.settings.odd_and_even_pages_header_footer = even_and_odd
    idents = {part.ident: _add(word, part, number) for number, part in enumerate(copied, 1)}
    for reference in list(section.iterchildren(w("headerReference"), w("footerReference"))):
        ident = idents.get(reference.get(RID, ""))
        if ident is None:
            section.remove(reference)
        else:
            reference.set(RID, ident)
    body = word.element.body
    body.replace(body.get_or_add_sectPr(), section)
    return saved(word)


def _add(word: WordText, copied: Copied, number: int) -> str:
    """The id of a part that is taken over, with its pictures, under a name of ours."""
    part = _part(word, copied, number)
    for place, picture in enumerate(copied.parts, 1):
        kind, _, _ = _COPIED[picture.kind]
        part.load_rel(kind, _part(word, picture, 100 * number + place), picture.ident)
    return word.part.relate_to(part, _COPIED[copied.kind][0])


def _part(word: WordText, copied: Copied, number: int) -> Part:
    _, name, content_type = _COPIED[copied.kind]
    uri = PackURI(name % number + (copied.ending if copied.content_type else ""))
    return Part(uri, content_type or copied.content_type, copied.content, word.part.package)


def _replace(word: WordText, kind: str, root: etree._Element) -> None:
    """The part of this kind with another content, under the same name and id."""
    ident = next(relation.rId for relation in word.part.rels.values() if relation.reltype == kind)
    old = word.part.related_parts[ident]
    new = Part(old.partname, old.content_type, serialized(root), word.part.package)
    word.part.load_rel(kind, new, ident)
