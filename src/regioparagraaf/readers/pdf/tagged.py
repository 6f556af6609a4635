"""Blocks from the structure tree of a tagged PDF (ISO 32000-1, 14.8): the makers of the file have said
what is a heading, a paragraph, a list item and a cell; page headers and footers are not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from regioparagraaf.document.model import Block, Cell, Kind, Span
from regioparagraaf.readers.pdf.joining import joined

_HEADING: Final = re.compile(r"^H([1-6])?$")
_BLOCKS: Final = frozenset(
    ("P", "Lbl", "LBody", "LI", "TD", "TH", "TOCI", "Note", "Title", "Caption", "BlockQuote")
)
_ENDS: Final = (".", "!", "?", ":", ";")


def blocks_of_elements(pages: list[dict[str, Any]], cells: Cells) -> list[Block]:
    """The blocks of these pages; a paragraph that runs over a page is one."""
    blocks: list[Block] = []
    for page in pages:
        first_of_page = True
        for block, has_label in _blocks(page["elements"] or [], cells):
            if first_of_page and blocks and not has_label and _runs_on(blocks[-1], block):
                last = blocks.pop()
                block = Block(last.kind, (Span(joined((last.text, block.text))),), level=last.level)
            first_of_page = False
            blocks.append(block)
    return blocks


def _runs_on(last: Block, block: Block) -> bool:
    return (
        last.kind in (Kind.PARAGRAPH, Kind.ITEM)
        and block.kind in (last.kind, Kind.PARAGRAPH)
        and not last.text.endswith(_ENDS)
        and block.text[:1].islower()
    )


def _blocks(elements: list[list[Any]], cells: Cells) -> Iterator[tuple[Block, bool]]:
    """The blocks of a page, each with whether a bullet or number stands before it: then it is a new item."""
    label = ""
    for path, group in groupby(elements, key=lambda element: _block_path(element[0])):
        written = "".join(("\n" if begins_line else "") + piece for _, piece, begins_line in group)
        text = joined(written.split("\n"))
        if path[-1][0] == "Lbl":
            label = text
        elif text:
            yield _block(path, text, label, cells), bool(label)
            label = ""


def _block_path(path: list[list[Any]]) -> list[list[Any]]:
    """The path down to the block element: what is inside (spans, links) is text of it."""
    deepest = max(
        (index for index, (kind, _) in enumerate(path) if kind in _BLOCKS or _HEADING.match(kind)),
        default=len(path) - 1,
    )
    return path[: deepest + 1]


def _block(path: list[list[Any]], text: str, label: str, cells: Cells) -> Block:
    kinds = [kind for kind, _ in path]
    spans = (Span(text),)
    if any(kind in ("TOC", "TOCI") for kind in kinds):
        return Block(Kind.CONTENTS, spans)
    if "Note" in kinds:
        return Block(Kind.NOTE, spans)
    if "Table" in kinds and ("TD" in kinds or "TH" in kinds):
        return Block(Kind.CELL, spans, cell=cells.at(path))
    heading = next((match for match in map(_HEADING.match, kinds) if match), None)
    if heading:
        return Block(Kind.HEADING, spans, level=int(heading[1] or 1))
    if "Title" in kinds:
        return Block(Kind.HEADING, spans, level=0)
    if "LI" in kinds:
        ordered = any(character.isalnum() for character in label)
        return Block(
            Kind.ITEM, spans, level=kinds.count("LI") - 1, ordered=ordered, label=label if ordered else ""
        )
    return Block(Kind.PARAGRAPH, spans)


class Cells:
    """Counts tables, rows and cells as they come by."""

    def __init__(self) -> None:
        self._seen: dict[tuple[Any, ...], dict[Any, int]] = {}

    def at(self, path: list[list[Any]]) -> Cell:
        identities = dict(path)
        table = self._index((), identities.get("Table"))
        row = self._index((table,), identities.get("TR"))
        column = self._index((table, row), identities.get("TD", identities.get("TH")))
        return Cell(table, row, column)

    def _index(self, inside: tuple[int, ...], identity: Any) -> int:
        known = self._seen.setdefault(inside, {})
        return known.setdefault(identity, len(known))
