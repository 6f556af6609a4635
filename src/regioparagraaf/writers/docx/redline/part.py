"""The part of the draft that a redline is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from lxml import etree
from msgspec import Struct

from regioparagraaf.document.model import Act, Document
from regioparagraaf.ooxml.names import PPR, REVISIONS, RPR, TR, TXBXCONTENT, P, R
from regioparagraaf.ooxml.nodes import take_out
from regioparagraaf.ooxml.resolve import Chooser, joined_to
from regioparagraaf.ooxml.walk import Paragraph, revision


class Part(Struct, frozen=True):
    """Which paragraphs of the file the redline is about."""

    numbers: frozenset[int]

    def __contains__(self, paragraph: Paragraph) -> bool:
        return paragraph.number in self.numbers


def part_of(plan: Document, draft: Document, before: Sequence[Paragraph]) -> Part:
    """The paragraphs of the plan, with those beside them that the view left nothing of, and the empty ones in
    their rows: a row that is tracked as a whole is settled as a whole.

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
    return Part(frozenset(wanted | set(_blank_in_rows(wanted, draft, before))))


def _blank_in_rows(wanted: Set[int], draft: Document, before: Sequence[Paragraph]) -> Iterator[int]:
    """The other paragraphs in rows of which all text is wanted."""
    blank = {number for block in draft.blocks if not block.text.strip() for number in block.numbers}
    numbers = {paragraph.element: paragraph.number for paragraph in before}
    rows = (paragraph.element.iterancestors(TR) for paragraph in before if paragraph.number in wanted)
    for row in dict.fromkeys(chain.from_iterable(rows)):
        others = {numbers[paragraph] for paragraph in row.iter(P) if paragraph in numbers} - wanted
        if others <= blank:
            yield from others


def chooser(part: Part) -> Chooser:
    """Chooses the paragraphs of the part, for what settles earlier changes."""
    return lambda paragraph: paragraph in part


def hold_apart(before: Sequence[Paragraph], part: Part) -> bool:
    """Settles the ends of paragraphs above the part that would join it in a reading that the draft was not
    compared in, as where somebody tracked the pasting of the part behind them; whether there were any.

    `before` are the paragraphs of the file as it came.
    """
    joins = joined_to(before)
    reached = set(part.numbers)
    held = False
    for paragraph in reversed(before):
        ends = _open_ends(paragraph)
        target = joins.get(paragraph.number)
        if paragraph in part or not ends or target is None or target.number not in reached:
            continue
        if any(_keeps_text(paragraph, revision(end).act) for end in ends):
            for end in ends:
                take_out(end)
            held = True
        else:  # it goes as a whole, and what is above it joins the part
            reached.add(paragraph.number)
    return held


def _open_ends(paragraph: Paragraph) -> list[etree._Element]:
    mark = paragraph.element.find(f"{PPR}/{RPR}")
    return [] if mark is None else [child for child in mark if child.tag in REVISIONS]


def _keeps_text(paragraph: Paragraph, gone: Act) -> bool:
    """Whether text of a paragraph stays when these changes go."""
    return any(
        all(revision(change).act is not gone for change in run.iterancestors(*REVISIONS))
        for run in paragraph.element.iter(R)
        if next(run.iterancestors(P, TXBXCONTENT)) is paragraph.element
    )
