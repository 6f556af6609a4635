"""Markdown to blocks: headings, paragraphs, lists, bold, italics and links; nothing else belongs in
a fragment, and what does not belong is named with its line.

Nearly every fragment is sentences, with now and then a list of short points: that is read as it stands.
Over all that is written otherwise markdown-it has the say, in markup/commonmark.py; it is not loaded before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Kind, Role, Span
from regioparagraaf.dutch.unseen import first_unseen
from regioparagraaf.markup.values import OPEN, Filled
from regioparagraaf.patterns import on_demand

OPEN_BRACKET, CLOSE_BRACKET = "\ue002", "\ue003"
"""Around an open bracket in a filled text, so that its characters are no notation and it is marked."""


def parse(filled: Filled) -> tuple[Block, ...]:
    """The blocks of a filled text, values and brackets in place."""
    return tuple(
        replace(block, spans=tuple(_spans_in_place(block.spans, filled))) for block in _blocks(filled.text)
    )


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for everything in the text that no fragment may hold."""
    for number, line in enumerate(text.split("\n"), 1):
        unseen = first_unseen(line)
        if unseen:
            text_ = f"onzichtbaar teken U+{ord(unseen):04X} in de tekst"
            yield number, text_, "typ de regel opnieuw, of plak hem zonder opmaak"
    if sentences(text) is not None:
        return
    from regioparagraaf.markup import commonmark

    yield from commonmark.faults(text)


_NOTATION = on_demand(r"[\\`*_\[\]<>&!#~\x00-\x09\x0b-\x1f]|(?m:^[^\S\n]|[^\S\n]$)")
"""What may be notation wherever it stands, and white space at the edge of a line."""
_POINT = "- "


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Block, ...] | None:
    """The blocks of a text of sentences and plain lists; None where something in it may be notation."""
    if _NOTATION.search(text):
        return None
    blocks: list[Block] = []
    for part in text.strip("\n").split("\n\n"):
        lines = part.strip("\n").split("\n")
        points = [line.removeprefix(_POINT) for line in lines if line.startswith(_POINT)]
        if len(points) not in (0, len(lines)) or not all(map(_begins_with_word, points or lines)):
            return None
        if points:
            blocks.extend(Block(Kind.ITEM, (Span(point),)) for point in points)
        else:
            blocks.append(Block(Kind.PARAGRAPH, (Span(" ".join(lines)),)))
    return tuple(blocks)


def _begins_with_word(line: str) -> bool:
    """Whether it begins as no notation of a block does: with a letter, a value or a bracket of ours."""
    return line[:1].isalpha() or line[:1] in (OPEN, OPEN_BRACKET)


@lru_cache(maxsize=4096)
def _blocks(text: str) -> tuple[Block, ...]:
    found = sentences(text)
    if found is not None:
        return found
    from regioparagraaf.markup import commonmark

    return commonmark.blocks(text)


def _spans_in_place(spans: tuple[Span, ...], filled: Filled) -> Iterator[Span]:
    """The spans with values put in and bracketed stretches marked; equal neighbours become one."""
    pieces: list[Span] = []
    inside = False
    for span in spans:
        for part in re.split(f"([{OPEN_BRACKET}{CLOSE_BRACKET}])", span.text):
            if part in (OPEN_BRACKET, CLOSE_BRACKET):
                inside = part == OPEN_BRACKET
            elif part:
                role = Role.BRACKET if inside else Role.PLAIN
                pieces.append(replace(span, text=filled.put(part), role=role))
    waiting: Span | None = None
    for piece in pieces:
        if waiting is not None and replace(waiting, text="") == replace(piece, text=""):
            waiting = replace(waiting, text=waiting.text + piece.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting
