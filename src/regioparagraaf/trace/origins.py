"""A text that came back as a file knows its fragments again, where it still has the words of the dossier."""

from __future__ import annotations

from collections import defaultdict, deque

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document
from regioparagraaf.dutch.words import normal


def known_again(document: Document, composed: Document) -> Document:
    """The document with the origin and citations of every block that stands in the composed text in the
    same words. A block with other words stays as it is: nothing is guessed."""
    waiting: dict[str, deque[Block]] = defaultdict(deque)
    for block in composed.blocks:
        waiting[normal(block.text)].append(block)

    def known(block: Block) -> Block:
        same = waiting[normal(block.text)]
        if not same or not block.text.strip():
            return block
        source = same.popleft()
        return replace(block, origin=source.origin, citations=source.citations)

    return replace(document, blocks=tuple(map(known, document.blocks)))
