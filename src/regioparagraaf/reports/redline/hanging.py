"""Where in a plan a comment may hang.

Its mark stands in a paragraph that stays in both readings. In one that comes or goes, with all its text or
with its end alone, LibreOffice settles the end otherwise: the paragraph stays behind empty, or the next one
takes its style and its number (docs/word/redlines.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from regioparagraaf.document.model import Block
from regioparagraaf.reports.redline.flow import Place
from regioparagraaf.reports.redline.sides import is_aside


class Spot(Struct, frozen=True):
    """A stretch of the plan that a comment is about; it has its mark at the end."""

    block: int
    start: int
    end: int
    until: int = -1
    """As `Comment.until`."""


class Hooks(Struct, frozen=True):
    """A plan, to hang comments on."""

    blocks: Sequence[Block]
    local: Collection[int]
    """The numbers of the draft's texts outside the part: no comment is about these."""

    def spot(self, place: Place) -> Spot | None:
        """This place, with its mark at the begin of the next paragraph that stays, or else beside it.

        A note or text box takes no comment: it goes to the text that it stands beside. Nor does a row that
        comes or goes: the comment goes to the text or the row beside it.
        """
        block, start, end = place.block, place.start, place.end
        if is_aside(self.blocks[block]):
            hosts = [index for index in range(block) if not is_aside(self.blocks[index])]
            if not hosts:
                return None
            block = hosts[-1]
            start = end = len(self.blocks[block].text)
        if self.blocks[block].row:
            return self._beside(block)
        if not self.blocks[block].mark:
            return Spot(block, start, end)
        until = self._next_that_stays(block)
        return (
            self._beside(block) if until is None else Spot(block, start, len(self.blocks[block].text), until)
        )

    def _next_that_stays(self, block: int) -> int | None:
        """The first paragraph behind this one, in the same cell and with no local text before it."""
        numbers = (self.blocks[index].numbers for index in reversed(range(block)))
        last = next((found[-1] for found in numbers if found), 0)
        for index in range(block, len(self.blocks)):
            found = self.blocks[index]
            if found.cell != self.blocks[block].cell:
                return None
            if is_aside(found):
                continue
            if last and any(
                number in self.local for number in range(last + 1, min(found.numbers, default=0))
            ):
                return None
            last = found.numbers[-1] if found.numbers else last
            if self._stays(index):
                return index
        return None

    def _beside(self, block: int) -> Spot | None:
        """The end of what stays before it, or else the begin of what stays behind it."""
        before = next(filter(self._stays, reversed(range(block))), None)
        if before is not None:
            end = len(self.blocks[before].text)
            return Spot(before, end, end)
        behind = next(filter(self._stays, range(block, len(self.blocks))), None)
        return None if behind is None else Spot(behind, 0, 0)

    def _stays(self, index: int) -> bool:
        block = self.blocks[index]
        return not (block.row or block.mark or is_aside(block))


def local_texts(blocks: Sequence[Block], draft: Sequence[Block]) -> Iterator[int]:
    """The numbers of the draft's texts that do not stand in this plan."""
    present = {number for block in blocks for number in block.numbers}
    return (block.number for block in draft if block.text.strip() and block.number not in present)
