"""Plain text as documents: paragraphs, and what clearly is a heading or a list item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.plain_text import decode

_BULLET: Final = on_demand(r"^\s*(?:[-*•–·▪◦]|o(?=\t))\s+(?=\S)")
_NUMBER: Final = on_demand(r"^\s*(?:(\d{1,2})|([a-z]))([.)])\s+(?=\S)")
_WRAPPED: Final = 100
"""Lines up to this long, in a text with blank lines, are taken for lines of a wrapped paragraph."""
_HEADING: Final = 80
"""A heading is a line of its own of at most this many characters."""
_ENDS: Final = (".", ":", ";", ",", "!", "?")


def read_text(data: bytes, name: str) -> Document:
    """The document in these bytes; raises Unreadable or Refused with `name` as the place."""
    text, remarks = decode(data, name)
    blocks = (replace(block, numbers=(number,)) for number, block in enumerate(_blocks(text), 1))
    return Document(tuple(blocks), remarks=remarks)


def _blocks(text: str) -> Iterator[Block]:
    paragraphs = list(_paragraphs(text))
    for index, paragraph in enumerate(paragraphs):
        bullet = _BULLET.match(paragraph)
        if bullet:
            depth = min((len(paragraph) - len(paragraph.lstrip())) // 2, 8)
            yield Block(Kind.ITEM, (Span(paragraph[bullet.end() :].rstrip()),), level=depth)
            continue
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
        is_heading = _may_be_heading(paragraph) and len(following) > len(paragraph)
        kind = Kind.HEADING if is_heading else Kind.PARAGRAPH
        yield Block(kind, (Span(paragraph.strip()),), level=1 if is_heading else 0)


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs as wrapped lines between blank lines, or else each line for itself."""
    lines = text.split("\n")
    is_wrapped = all(len(line) <= _WRAPPED for line in lines) and any(not line.strip() for line in lines)
    width = max(map(len, lines))
    numbered = _counted_on(lines)
    gathered = before = ""
    for index, line in enumerate((*lines, "")):
        is_blank = not line.strip()
        is_item = index in numbered or _BULLET.match(line)
        if gathered and (is_blank or not is_wrapped or is_item):
            yield gathered
            gathered = ""
        if not is_blank:
            joint = "\n" if _is_broken_off(before, line, width) else " "
            gathered = f"{gathered}{joint}{line.strip()}" if gathered else line.rstrip()
        before = line


def _counted_on(lines: Sequence[str]) -> set[int]:
    """The lines that begin an item of a list that counts on from its first: a year or a number that ends a
    sentence may come to stand at the head of a line too."""
    runs: dict[tuple[bool, str], list[int]] = {}
    found: set[int] = set()
    for index, line in enumerate(lines):
        mark = _NUMBER.match(line)
        if mark is None:
            continue
        count = int(mark[1]) if mark[1] else ord(mark[2]) - ord("a") + 1
        run = runs.setdefault((bool(mark[1]), mark[3]), [])
        if count == 1:
            run.clear()
        if count == len(run) + 1:
            run.append(index)
        if len(run) > 1:
            found.update(run)
    return found


def _is_broken_off(line: str, following: str, width: int) -> bool:
    """Whether somebody ended a line where the next word had room, and began the next one with a capital: a
    sentence of its own, as on a slide."""
    word = following.split(maxsplit=1)[0]
    has_room = len(line.rstrip()) + 1 + len(word) <= width
    return has_room and word[0].isupper() and not line.rstrip().endswith((*_ENDS, "-"))


def _may_be_heading(line: str) -> bool:
    stripped = line.strip()
    return len(stripped) <= _HEADING and not stripped.endswith(_ENDS) and any(c.isalpha() for c in stripped)
