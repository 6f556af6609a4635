"""Blocks from the lines of a PDF without tags: only their place and size tell what belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any, Final

from msgspec import Struct

from regioparagraaf.document.model import Block, Kind, Span
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.pdf.hyphens import written_words
from regioparagraaf.readers.pdf.joining import joined

_BULLET: Final = on_demand(r"^\s*[-*•–·▪◦\uf0b7]\s+(?=\S)")
_NUMBERS: Final = on_demand(r"\d+")
MARGIN: Final = 0.1
"""The part of a page at its top and bottom where headers and footers stand."""
_REPEATS: Final = 3
"""A line in the margin that stands there on so many pages, page numbers aside, is a header or footer."""
_GAP: Final = 1.35
"""More white between two lines than this many times the usual begins a paragraph."""
_SHORT: Final = 0.85
"""A line that ends before this part of the width, with a full stop, ends a paragraph."""
_LARGER: Final = 1.12
_HEADING: Final = 90
_ENDS: Final = (".", "!", "?", ":", ";")


class _Line(Struct, frozen=True):
    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool
    page: int


def blocks_of_lines(pages: list[dict[str, Any]]) -> list[Block]:
    """The blocks of all pages, without what stands in their margins."""
    lines = [line for line, is_running in _lines(pages) if not is_running]
    if not lines:
        return []
    body_size = median(line.size for line in lines for _ in line.text)
    sizes = sorted({round(line.size, 1) for line in lines if line.size > _LARGER * body_size}, reverse=True)
    words = written_words(line.text for line in lines)
    return [_block(group, body_size, sizes, words) for group in _paragraphs(lines)]


def running_lines(pages: list[dict[str, Any]]) -> Iterator[str]:
    """The headers and footers of these pages, which are no text of theirs."""
    return (line.text for line, is_running in _lines(pages) if is_running)


def _lines(pages: list[dict[str, Any]]) -> Iterator[tuple[_Line, bool]]:
    """Every line of all pages, and whether it is a header or footer."""
    margins: Counter[str] = Counter()
    found: list[tuple[_Line, bool]] = []
    for number, page in enumerate(pages):
        for text, left, right, base, size, is_bold in page["lines"]:
            in_margin = not MARGIN < base / page["height"] < 1 - MARGIN
            if in_margin:
                margins[_NUMBERS.sub("#", text.strip())] += 1
            found.append((_Line(text, left, right, base, size, is_bold, number), in_margin))
    for line, in_margin in found:
        key = _NUMBERS.sub("#", line.text.strip())
        yield line, in_margin and (margins[key] >= _REPEATS or key == "#")


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    steps = [
        above.base - below.base
        for above, below in pairwise(lines)
        if above.page == below.page and above.base > below.base
    ]
    pitch = median(steps) if steps else 0.0
    width = max(line.right for line in lines)
    group: list[_Line] = []
    for line in lines:
        if group and _begins(line, group[-1], pitch, width):
            yield group
            group = []
        group.append(line)
    yield group


def _begins(line: _Line, above: _Line, pitch: float, width: float) -> bool:
    """Whether a paragraph begins with this line."""
    if _BULLET.match(line.text) or abs(line.size - above.size) > 0.5 or line.is_bold != above.is_bold:
        return True
    is_ended = above.text.strip().endswith(_ENDS)
    if line.page != above.page or line.base >= above.base:
        return is_ended
    if above.base - line.base > _GAP * pitch:
        return True
    return is_ended and above.right < _SHORT * width


def _block(group: list[_Line], body_size: float, sizes: list[float], words: frozenset[str]) -> Block:
    text = joined((line.text for line in group), words)
    bullet = _BULLET.match(text)
    if bullet:
        return Block(Kind.ITEM, (Span(text[bullet.end() :]),))
    first = group[0]
    is_large = first.size > _LARGER * body_size
    if (is_large or first.is_bold) and len(text) <= _HEADING and not text.endswith(_ENDS):
        level = 1 + sizes.index(round(first.size, 1)) if is_large else 1 + len(sizes)
        return Block(Kind.HEADING, (Span(text),), level=min(level, 9))
    return Block(Kind.PARAGRAPH, (Span(text),))
