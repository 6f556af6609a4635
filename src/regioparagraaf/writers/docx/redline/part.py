"""The part of the draft that a redline is about."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.document.model import Document
from regioparagraaf.ooxml.resolve import Chooser
from regioparagraaf.ooxml.walk import Paragraph


class Part(Struct, frozen=True):
    """Which paragraphs of the file the redline is about."""

    numbers: frozenset[int]

    def __contains__(self, paragraph: Paragraph) -> bool:
        return paragraph.number in self.numbers


def part_of(plan: Document, draft: Document, before: Sequence[Paragraph]) -> Part:
    """The paragraphs of the plan, with those beside them that the view left nothing of.

    `draft` is the draft as viewed; `before` are the paragraphs of the file as it came.
    """
    present = {number for block in draft.blocks for number in block.numbers}
    wanted = {number for block in plan.blocks for number in block.numbers}
    vanished: list[int] = []
    host = 0
    for number, stands_aside in [*((p.number, p.aside > 0) for p in before), (len(before) + 1, False)]:
        host = host if stands_aside else number
        if number <= len(before) and number not in present:
            # A note or text box is settled with the paragraph that it belongs to.
            if not stands_aside or host in wanted or host in vanished:
                vanished.append(number)
            continue
        if vanished and (vanished[0] - 1 in wanted or number in wanted):
            wanted.update(vanished)
        vanished = []
    return Part(frozenset(wanted))


def chooser(part: Part) -> Chooser:
    """Chooses the paragraphs of the part, for what settles earlier changes."""
    return lambda paragraph: paragraph in part
