"""Headings of the common text that a draft has in one paragraph with the text below them: on a line of its
own, or run in with a full stop or a colon ('Wonen: In 2030 …')."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from regioparagraaf.comparison.model import Unit
from regioparagraaf.comparison.units import UNSEEN, on_one_line, piece_of
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.labels import without_label
from regioparagraaf.dutch.words import normal
from regioparagraaf.patterns import on_demand

_OPENING = on_demand(r"[^\n:]{1,120}(?:\n|:\s+(?=[^\W\d_a-z]|[\d€]))")
"""What stands before the end of a line, or before a colon with a sentence behind it."""


def titles_apart(common: Sequence[Unit], draft: Sequence[Unit], blocks: Sequence[Block]) -> tuple[Unit, ...]:
    """The units of a draft, with what is a heading in the common text as a heading by itself."""
    levels = {_key(unit.text): unit.level for unit in common if unit.kind is Kind.HEADING}
    found: list[Unit] = []
    for unit, following in zip_longest(draft, draft[1:]):
        if unit.kind is not Kind.PARAGRAPH:
            found.append(unit)
            continue
        is_first = unit.sentence == 1 and following is not None and following.block == unit.block
        if is_first and unit.text.endswith(".") and _key(unit.text) in levels:
            found.append(replace(unit, kind=Kind.HEADING, level=levels[_key(unit.text)]))
        else:
            found += _cut(unit, levels, blocks[unit.block])
    return tuple(_below(found))


def _cut(unit: Unit, levels: Mapping[str, int], block: Block) -> Iterator[Unit]:
    """The headings that a unit begins with, and what is left of it."""
    start = 0
    while opening := _OPENING.match(unit.text, start):
        title = opening[0].rstrip()
        key = _key(title)
        if key not in levels:
            break
        yield replace(piece_of(unit, start, start + len(title), block), kind=Kind.HEADING, level=levels[key])
        start = len(unit.text) - len(unit.text[opening.end() :].lstrip(UNSEEN))
    if start < len(unit.text):
        yield piece_of(unit, start, len(unit.text), block) if start else unit


def _key(text: str) -> str:
    """A title without its number, the mark behind it and its capitals."""
    return normal(without_label(text)).rstrip(".:").lower()


def _below(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units with the heading that they stand below."""
    heading = ""
    for unit in units:
        heading = on_one_line(unit.text) if unit.kind is Kind.HEADING else heading
        yield unit if unit.heading == heading else replace(unit, heading=heading)
