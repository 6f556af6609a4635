"""The notes on a PDF as comments: each on the words that it stands at, found back in the blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from regioparagraaf.document.model import Block, Comment
from regioparagraaf.patterns import on_demand

_SAID: Final = {"struck": "doorgehaald", "caret": "invoegen", "marked": "gemarkeerd"}
"""What a note does besides its words: only its looks say so on the page."""
_MOMENT: Final = on_demand(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_DATED: Final = on_demand(r",\s*\d[\d/.:, -]*$")
"""LibreOffice writes the date of a note behind the name of who made it."""
_LEAST: Final = 6
"""Letters that are needed to find a place by them alone."""


def comments(pages: Iterable[Mapping[str, Any]], blocks: Sequence[Block]) -> Iterator[Comment]:
    """The comments, in the order of the pages."""
    notes = [note for page in pages for note in page["notes"]]
    if not notes or not blocks:
        return
    letters = _Letters(blocks)
    at = 0
    for note in notes:
        start, end = letters.find(note["before"], note["words"]) or (at, at)
        at = start
        block, begin = letters.places[start]
        last, stop = letters.places[max(start, end - 1)]
        stop = stop + (end > start) if last == block else len(blocks[block].text)
        yield Comment(
            _text(note), _DATED.sub("", note["author"]), block, begin, stop, _moment(note["moment"])
        )


def _text(note: Mapping[str, str]) -> str:
    said, text = _SAID.get(note["kind"], ""), note["text"].strip()
    return f"{said}: {text}" if said and text and note["kind"] != "marked" else text or said


def _moment(written: str) -> str:
    """A date of PDF (ISO 32000-1, 7.9.4) as ISO 8601; without its zone, which is rarely told right."""
    found = _MOMENT.match(written)
    if not found or not int(found[1]):
        return ""
    year, month, day, hour, minute, second = (part or "01" if n < 3 else part or "00"
                                              for n, part in enumerate(found.groups()))  # fmt: skip
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"


class _Letters:
    """The letters and digits of all blocks in a row: line ends, hyphens and blanks come out differently."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.places = [
            (index, offset)
            for index, block in enumerate(blocks)
            for offset, character in enumerate(block.text)
            if character.isalnum()
        ] or [(0, 0)]
        self._row = "".join(c for block in blocks for c in block.text if c.isalnum())

    def find(self, before: str, words: str) -> tuple[int, int] | None:
        """Where these words stand, behind those before them, as far as they can be found."""
        lead, key = ("".join(c for c in text if c.isalnum()) for text in (before, words))
        for length in (len(lead), 24, 12, 0):
            tail = lead[-length:] if length else ""
            if len(tail) + len(key) < _LEAST:
                continue
            at = self._row.find(tail + key)
            if at >= 0:
                start = min(at + len(tail), len(self.places) - 1)
                return start, at + len(tail) + len(key)
        return None
