"""The plainest plan: the common text struck as a whole, and behind it the draft written in as a whole.

Nothing is woven, so accepting and rejecting cannot go wrong; but what changed in a sentence is to be read
elsewhere. It stands for the rare draft (tables, notes and text boxes criss-cross) of which no other plan
gives both texts back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, Unit
from regioparagraaf.document.model import Act, Block, Document, Kind, Revision, Span

_KEPT: Final = (Kind.HEADING, Kind.ITEM)
"""What a paragraph may be outside a table or a note."""


def apart(comparison: Comparison, struck: Iterable[str], author: str, moment: str) -> Document:
    """The plan; `struck` are the blocks that rejecting gives back, in order."""
    gone, come = Revision(Act.DELETED, author, moment), Revision(Act.INSERTED, author, moment)
    common = _part(comparison.common, (unit for change in comparison.changes for unit in change.common))
    draft = _part(comparison.draft, (unit for change in comparison.changes for unit in change.draft))
    blocks = [_alone(b, (Span(text, (gone,)),), gone) for b, text in zip(common, struck, strict=True)]
    blocks += [_alone(b, tuple(replace(span, revisions=(come,)) for span in b.spans), come) for b in draft]
    return replace(comparison.draft, blocks=tuple(blocks), tables=(), comments=(), remarks=())


def _part(document: Document, units: Iterable[Unit]) -> list[Block]:
    return [document.blocks[number] for number in sorted({unit.block for unit in units})]


def _alone(block: Block, spans: tuple[Span, ...], revision: Revision) -> Block:
    """The block as a paragraph of the running text that comes or goes as a whole."""
    kind = block.kind if block.kind in _KEPT else Kind.PARAGRAPH
    level = block.level if kind is block.kind else 0
    return Block(kind, spans, level, ordered=block.ordered, mark=(revision,))
