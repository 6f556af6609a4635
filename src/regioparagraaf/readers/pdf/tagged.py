"""Blocks from the structure tree of a tagged PDF (ISO 32000-1, 14.8): the makers of the file have said
what is a heading, a paragraph, a list item and a cell; page headers and footers are not in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from msgspec import Struct

from regioparagraaf.document.model import Block, Cell, Kind, Span
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.pdf.hyphens import written_words
from regioparagraaf.readers.pdf.joining import joined

_HEADING: Final = on_demand(r"^H([1-6])?$")
_BLOCKS: Final = frozenset(
    ("P", "Lbl", "LBody", "LI", "TD", "TH", "TOCI", "Note", "Title", "Caption", "BlockQuote")
)
_REFERENCES: Final = frozenset(("Link", "Reference"))
_ENDS: Final = (".", "!", "?", ":", ";")


class _Read(Struct):
    """A block of a page, with what the structure tree says beside its text."""

    block: Block
    has_label: bool
    """Whether a bullet or number stands before it: then it is a new item."""
    note: Any = None
    """The identity of the note that it is of."""
    calls: Sequence[Any] = ()
    """The identities of the notes that it refers to."""


def blocks_of_elements(pages: list[dict[str, Any]], cells: Cells) -> list[Block]:
    """The blocks of these pages; a paragraph that runs over a page is one, a note stands behind the paragraph
    that refers to it."""
    blocks: list[Block] = []
    words = written_words(_text(page["elements"] or []) for page in pages)
    for page in pages:
        first_of_page = True
        for read in _with_notes_behind(list(_blocks(page["elements"] or [], cells, words))):
            block = read.block
            at = next((at for at in reversed(range(len(blocks))) if blocks[at].kind is not Kind.NOTE), -1)
            if first_of_page and at >= 0 and not read.has_label and _runs_on(blocks[at], block):
                last = blocks[at]
                blocks[at] = Block(
                    last.kind, (Span(joined((last.text, block.text), words)),), level=last.level
                )
            else:
                blocks.append(block)
            first_of_page = False
    return blocks


def _with_notes_behind(read: list[_Read]) -> Iterator[_Read]:
    notes: dict[Any, list[_Read]] = defaultdict(list)
    for one in read:
        if one.note is not None:
            notes[one.note].append(one)
    called = {note for one in read for note in one.calls}
    for one in read:
        if one.note not in called:
            yield one
        for note in one.calls:
            yield from notes.pop(note, ())


def _runs_on(last: Block, block: Block) -> bool:
    return (
        last.kind in (Kind.PARAGRAPH, Kind.ITEM)
        and block.kind in (last.kind, Kind.PARAGRAPH)
        and not last.text.endswith(_ENDS)
        and block.text[:1].islower()
    )


def _text(elements: list[list[Any]]) -> str:
    return "".join(("\n" if begins_line else "") + piece for _, piece, begins_line in elements)


def _blocks(elements: list[list[Any]], cells: Cells, words: frozenset[str]) -> Iterator[_Read]:
    notes = _notes(elements)
    label = ""
    for path, group in groupby(elements, key=lambda element: _block_path(element[0])):
        written, calls = "", []
        for whole, piece, begins_line in group:
            if _is_reference(whole) and piece.strip() in notes:
                calls.append(notes[piece.strip()])
            else:
                written += ("\n" if begins_line else "") + piece
        text = joined(written.split("\n"), words)
        if path[-1][0] == "Lbl":
            label = text
        elif text:
            yield _Read(_block(path, text, label, cells), bool(label), dict(path).get("Note"), calls)
            label = ""


def _notes(elements: list[list[Any]]) -> dict[str, Any]:
    """The numbers of the notes of a page -> their identities."""
    found = ((dict(path), piece.strip()) for path, piece, _ in elements)
    return {number: kinds["Note"] for kinds, number in found if number and {"Note", "Lbl"} <= kinds.keys()}


def _is_reference(path: list[list[Any]]) -> bool:
    """Whether a piece of text may be the number that refers to a note: a link, outside the notes."""
    kinds = {kind for kind, _ in path}
    return bool(kinds & _REFERENCES) and "Note" not in kinds


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
