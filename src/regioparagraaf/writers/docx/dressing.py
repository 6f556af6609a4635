"""A blank file in the style of a municipality: its styles, page, headers and footers put into our own.

This is the one module in which python-docx makes a file, so it is itself imported only where a style of
others is used. What python-docx fills in of its own (the order of the parts) is fixed again: the same style
gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from regioparagraaf.ooxml.names import RID, w
from regioparagraaf.ooxml.repack import packed, settled
from regioparagraaf.writers.docx.taken import Copied
from regioparagraaf.writers.docx.xml import serialized

if TYPE_CHECKING:
    from docx.document import Document as WordText

    from regioparagraaf.writers.docx.style import StyleSet

_COPIED: Final = {
    "header": (RELATIONSHIP_TYPE.HEADER, "/word/header%d.xml", CONTENT_TYPE.WML_HEADER),
    "footer": (RELATIONSHIP_TYPE.FOOTER, "/word/footer%d.xml", CONTENT_TYPE.WML_FOOTER),
    "theme": (RELATIONSHIP_TYPE.THEME, "/word/theme/theme%d.xml", CONTENT_TYPE.OFC_THEME),
    "fontTable": (RELATIONSHIP_TYPE.FONT_TABLE, "/word/fontTable%d.xml", CONTENT_TYPE.WML_FONT_TABLE),
    "image": (RELATIONSHIP_TYPE.IMAGE, "/word/media/image%d.", ""),
}
_RUNNING: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def _opened(blank: bytes) -> WordText:
    """A file of our own making. Whatever comes from others has been through `ooxml.package` first."""
    return docx.Document(io.BytesIO(blank))


def _saved(word: WordText) -> bytes:
    stream = io.BytesIO()
    word.save(stream)
    return settled(packed(stream.getvalue()))


def dressed(
    blank: bytes, style: StyleSet, section: etree._Element, copied: Sequence[Copied], *, even_and_odd: bool
) -> bytes:
    """The blank file in another style, on another page, with other headers and footers."""
    word = _opened(blank)
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
    return _saved(word)


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
