"""Word files (.docx and its kin) as documents: every word, with the revisions it stands in."""

from __future__ import annotations

from lxml import etree

from regioparagraaf.document.model import Document
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.readers.docx.blocks import BlockReader
from regioparagraaf.readers.docx.comments import comments
from regioparagraaf.readers.docx.numbering import Numbering
from regioparagraaf.readers.docx.styles import Styles

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(data: bytes, name: str) -> Document:
    """The raw document in these bytes; raises Unreadable or Refused with `name` as the place."""
    word = open_word(data, name)
    styles = Styles(word.related("styles"))
    reader = BlockReader(word, styles, Numbering(word.related("numbering"), styles))
    blocks = list(reader.read())
    return Document(
        tuple(read.block for read in blocks),
        title=_title(word),
        language=styles.language or "nl-NL",
        comments=tuple(comments(word.related("comments"), blocks)),
        remarks=word.remarks,
    )


def _title(word: WordFile) -> str:
    for relationship in word.package.relationships():
        found = word.package.find(relationship.target)
        if relationship.kind == "core-properties" and found is not None:
            title: etree._Element | None = word.package.xml(found).find(_TITLE)
            return "" if title is None else (title.text or "").strip()
    return ""
