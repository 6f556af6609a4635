"""Headings that are none in Word: a short line, bold as a whole, with text below it.

Many drafts are typed without styles. Such a line is read as a heading, and the reader is told so:
whoever meant emphasis can see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Kind
from regioparagraaf.readers.docx.blocks import Read

_LONGEST: Final = 80
"""Characters; the longest real headings of agreements are shorter, sentences in bold mostly longer."""
_ENDS: Final = (".", ",", ";", ":")
_BODY: Final = frozenset((Kind.PARAGRAPH, Kind.ITEM, Kind.CELL))
_DEEPEST: Final = 9


def with_headings(reads: Sequence[Read]) -> tuple[list[Block], list[int]]:
    """The blocks, with bold lines as headings, and which ones (by index) these are."""
    found = _bold_lines(reads)
    blocks = [read.block for read in reads]
    sizes = sorted({_size(reads[index]) for index in found}, reverse=True)
    parent = 0
    for index, block in enumerate(blocks):
        if index in found:
            level = parent + 1 + sizes.index(_size(reads[index]))
            blocks[index] = replace(block, kind=Kind.HEADING, level=min(level, _DEEPEST), ordered=False)
        elif block.kind is Kind.HEADING:
            parent = block.level
    return blocks, sorted(found)


def _bold_lines(reads: Sequence[Read]) -> set[int]:
    """The bold lines with body text below them, or with another such line that has."""
    found: set[int] = set()
    has_body_below = False
    for index in range(len(reads) - 1, -1, -1):
        read = reads[index]
        if read.block.aside or not read.block.text.strip():
            continue
        if _is_bold_line(read):
            if has_body_below:
                found.add(index)
        else:
            has_body_below = read.block.kind in _BODY
    return found


def _is_bold_line(read: Read) -> bool:
    text = "".join(text for text, _ in read.looks).strip()
    return (
        read.block.kind in (Kind.PARAGRAPH, Kind.ITEM)
        and not (read.block.kind is Kind.ITEM and not read.block.ordered)
        and 0 < len(text) <= _LONGEST
        and "\n" not in text
        and not text.endswith(_ENDS)
        and any(character.isalpha() for character in text)
        and all(look.bold for text, look in read.looks if text.strip())
    )


def _size(read: Read) -> int:
    return max((look.half_points or 0 for text, look in read.looks if text.strip()), default=0)
