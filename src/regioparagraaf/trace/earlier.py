"""An earlier version of the paragraph in an agreement: where it stands, and whether it still reads as it
was made."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.dutch.words import normal
from regioparagraaf.library.layout import fragment_of
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.provenance import Issue, recognised

_ABOVE = 3
"""Headings of ours above the first words that carry a bookmark: the title and that of a section, and one
more where somebody put a heading between."""


class Earlier(Struct, frozen=True):
    """The paragraph as it stands in an agreement."""

    blocks: tuple[Block, ...]
    """From its title to its last words; none where its title is no longer there."""
    issue: Issue | None
    """The version that it was made as; None where the agreement no longer says so."""
    is_intact: bool
    """Whether nobody changed a word of it since."""

    @property
    def fragments(self) -> tuple[str, ...]:
        """The names of its bookmarks in order, as fragments are called."""
        names = dict.fromkeys(block.bookmark for block in self.blocks if block.bookmark)
        return tuple(map(fragment_of, names))


def earlier(document: Document, title: str) -> Earlier | None:
    """The paragraph that an agreement has already, known by its bookmarks and properties; else None. Where
    its words were changed it begins at the title of that name."""
    marked = [index for index, block in enumerate(document.blocks) if block.bookmark]
    if not marked:
        return None
    first, end = marked[0], marked[-1] + 1
    issue = recognised(document)
    beginnings = range(first, max(first - _ABOVE, 0) - 1, -1)
    for begin in beginnings:
        blocks = document.blocks[begin:end]
        if issue is not None and of_document(Document(blocks)) == issue.text:
            return Earlier(blocks, issue, True)
    begin = next((one for one in beginnings if _is_title(document.blocks[one], title)), end)
    return Earlier(document.blocks[begin:end], issue, False)


def _is_title(block: Block, title: str) -> bool:
    return block.kind is Kind.HEADING and normal(block.text) == normal(title)
