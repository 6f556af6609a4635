"""The proof of a redline on its written bytes: both readings, block by block and cell by cell.

What is written is opened again and every change accepted, then rejected, by our own resolver. Accepted
it must be the draft as compared; rejected the common text, in the part. Outside the part every
paragraph must still be there to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document import views
from regioparagraaf.document.model import Document, Role
from regioparagraaf.dutch.words import normal
from regioparagraaf.ooxml.pieces import Pieces
from regioparagraaf.ooxml.resolve import accept, paragraphs, reject
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.reports.redline import common_blocks

Form = Callable[[str], str]


class UnprovedError(Exception):
    """What was written does not give both texts back."""


@dataclass(frozen=True, slots=True)
class Line:
    """A block as far as the proof compares it: its text, and its column where it is a table cell."""

    text: str
    column: int = -1


def prove_plan(plan: Document, comparison: Comparison, *, exact: bool) -> None:
    """Raises where the plan is not the draft's part when accepted, or not the common text when rejected."""
    part = sorted({unit.block for change in comparison.changes for unit in change.draft})
    accepted = [line.text for line in _lines(views.accepted(plan), _as_is)]
    _same(accepted, [comparison.draft.blocks[block].text for block in part], "the plan, accepted")
    form = _as_is if exact else normal
    rejected = [
        form(block.text)
        for block in views.original(plan).blocks
        if block.text.strip() and block.role is not Role.MUTED
    ]
    _same(rejected, [form(text) for text in _wanted(comparison, exact)], "the plan, rejected")


def prove(written: bytes, plan: Document, outside: Sequence[bytes], *, exact: bool) -> None:
    """Raises where these bytes do not read as the plan, or lack what stands outside the part.

    `outside` are the draft's paragraphs that the plan leaves alone, as `as_written` gives them.
    """
    form = _as_is if exact else normal
    for settle, view, reading in ((accept, views.accepted, _as_is), (reject, views.original, form)):
        word = open_word(written, "redline")
        untouched = _untouched(word, outside)
        settle(word)
        _same(list(_read(word, untouched, reading)), list(_lines(view(plan), reading)), settle.__name__)


def as_written(paragraph: etree._Element) -> bytes:
    """The bytes of a paragraph."""
    return etree.tostring(paragraph, with_tail=False)


def _wanted(comparison: Comparison, exact: bool) -> Sequence[str]:
    if not exact:
        return common_blocks(comparison)
    blocks = sorted({unit.block for change in comparison.changes for unit in change.common})
    return [comparison.common.blocks[block].text for block in blocks]


def _lines(document: Document, form: Form) -> Iterator[Line]:
    for block in document.blocks:
        if block.text.strip():
            yield Line(form(block.text), block.cell.column if block.cell else -1)


def _untouched(word: WordFile, outside: Sequence[bytes]) -> set[etree._Element]:
    """The paragraphs that stand outside the part, found again in their order."""
    found: set[etree._Element] = set()
    rest = iter(outside)
    wanted = next(rest, None)
    for paragraph in paragraphs(word):
        if wanted is not None and as_written(paragraph.element) == wanted:
            found.add(paragraph.element)
            wanted = next(rest, None)
    if wanted is not None:
        raise UnprovedError("a paragraph outside the part is not as it was")
    return found


def _read(word: WordFile, untouched: set[etree._Element], form: Form) -> Iterator[Line]:
    """The blocks of the part that are not empty."""
    pieces = Pieces(word.body, word.related("footnotes"), word.related("endnotes"))
    for paragraph in paragraphs(word):
        text = "".join(piece.text for piece in pieces.of(paragraph))
        if text.strip() and paragraph.element not in untouched:
            yield Line(form(text), paragraph.cell.column if paragraph.cell else -1)


def _as_is(text: str) -> str:
    return text


def _same(found: Sequence[object], wanted: Sequence[object], what: str) -> None:
    if list(found) == list(wanted):
        return
    at = next(
        (n for n, (one, other) in enumerate(zip(found, wanted, strict=False)) if one != other),
        min(len(found), len(wanted)),
    )
    raise UnprovedError(f"{what}: block {at} is {found[at : at + 1]!r}, not {wanted[at : at + 1]!r}")
