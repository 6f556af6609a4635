"""The units of a document: its sentences; and headings, table cells and bare list items as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.dutch.labels import is_lettered
from regioparagraaf.dutch.sentences import Abbreviations, sentences
from regioparagraaf.dutch.unseen import DROPPED

UNSEEN = (
    DROPPED + " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
"""Also the wide spaces with which Word shows a field of a form that nobody filled in."""
_WHOLE = (Kind.HEADING, Kind.CELL)
_STOPS = (".", "?", "!", "\u2026")


def units(document: Document, abbreviations: Abbreviations) -> tuple[Unit, ...]:
    """The units in the order in which the document is read; tables of contents and empty blocks have none."""
    found: list[Unit] = []
    heading = ""
    for index, block in enumerate(document.blocks):
        if block.kind is Kind.CONTENTS:
            continue
        text = block.text
        pieces = list(_pieces(block, text, abbreviations))
        if block.kind is Kind.HEADING and pieces:
            heading = text[pieces[0][0] : pieces[0][1]]
        for sentence, (start, end) in enumerate(pieces, 1):
            found.append(
                Unit(
                    text=text[start:end],
                    block=index,
                    start=start,
                    end=end,
                    number=block.number,
                    sentence=sentence,
                    kind=block.kind,
                    heading=heading,
                    level=block.level,
                    cell=block.cell,
                    origin=block.origin,
                    citations=block.citations,
                )
            )
    return tuple(found)


def _pieces(block: Block, text: str, abbreviations: Abbreviations) -> Iterator[tuple[int, int]]:
    """Where the units of one block stand in its text."""
    bare = text.strip(UNSEEN)
    if not bare:
        return
    if block.kind in _WHOLE or (block.kind is Kind.ITEM and not bare.endswith(_STOPS)):
        start = text.index(bare)
        yield start, start + len(bare)
    else:
        yield from sentences(text, abbreviations)


def is_item(unit: Unit) -> bool:
    """Whether the unit is one of a list: by its style, or by the letter that was typed before it."""
    return unit.kind is Kind.ITEM or (unit.kind is Kind.PARAGRAPH and is_lettered(unit.text))
