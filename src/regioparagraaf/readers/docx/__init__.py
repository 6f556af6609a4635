"""Word files (.docx and its kin) as documents: every word, with the revisions it stands in."""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.document.model import Document
from regioparagraaf.ooxml.word import open_word
from regioparagraaf.readers.docx.blocks import BlockReader
from regioparagraaf.readers.docx.comments import comments
from regioparagraaf.readers.docx.layout import bookmarks, is_landscape, properties, tables, title
from regioparagraaf.readers.docx.numbering import Numbering
from regioparagraaf.readers.docx.outline import with_headings
from regioparagraaf.readers.docx.remarks import check_size, remarks
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.docx.theme import theme_of


def read_docx(data: bytes, name: str) -> Document:
    """The raw document in these bytes; raises Unreadable or Refused with `name` as the place."""
    word = open_word(data, name)
    check_size(word, name)
    styles = Styles(word.related("styles"), theme_of(word))
    reads = list(BlockReader(word, styles, Numbering(word.related("numbering"), styles)).read())
    blocks, headings = with_headings(reads)
    named = bookmarks(word.body)
    return Document(
        tuple(
            replace(block, bookmark=named[read.paragraph.element])
            if read.paragraph.element in named
            else block
            for block, read in zip(blocks, reads, strict=True)
        )
        if named
        else tuple(blocks),
        title=title(word),
        language=styles.language or "nl-NL",
        tables=tables([read.paragraph for read in reads]),
        comments=tuple(comments(word.related("comments"), reads)),
        landscape=is_landscape(word.body),
        properties=properties(word),
        remarks=tuple(remarks(word, reads, blocks, headings, styles)),
    )
