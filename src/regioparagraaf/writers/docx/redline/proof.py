"""The proof of a redline on its written bytes: both readings, block by block and cell by cell.

What is written is opened again and every change accepted, then rejected, by our own resolver. Accepted
it must be the draft as compared; rejected the common text, in the part. Outside the part every
paragraph must still be there to the byte. A note is to be a note, and no number stays of one that went.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.units import UNSEEN
from regioparagraaf.document import views
from regioparagraaf.document.model import Act, Document, Kind, Revision, Role
from regioparagraaf.dutch.words import normal
from regioparagraaf.ooxml.initials import is_initial
from regioparagraaf.ooxml.names import DELTEXT, FOOTNOTEREFERENCE, ID, TXBXCONTENT, T
from regioparagraaf.ooxml.pieces import Pieces
from regioparagraaf.ooxml.resolve import accept, paragraphs, reject
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.reports.redline import Laid, wanted_blocks

Form = Callable[[str], str]


class UnprovedError(Exception):
    """What was written does not give both texts back."""


class Line(Struct, frozen=True):
    """A block as far as the proof compares it: its text, its column where it is a table cell, and whether
    it is a note. A note that a change leaves empty is a line too: its number would stay in the text."""

    text: str
    column: int = -1
    is_note: bool = False


def prove_plan(plan: Document, laid: Laid, *, exact: bool) -> None:
    """Raises where the plan is not the draft's part when accepted, or not the common text when rejected."""
    part = sorted({unit.block for unit in laid.draft.units})
    found = [line.text for line in _lines(accepted(plan), _as_is) if line.text.strip(UNSEEN)]
    _same(found, [laid.draft.blocks[block].text for block in part], "the plan, accepted")
    form = _as_is if exact else normal
    found = [
        form(block.text)
        for block in rejected(plan).blocks
        if block.text.strip(UNSEEN) and block.role is not Role.MUTED
    ]
    _same(found, [form(text) for text in wanted_blocks(laid, exact=exact)], "the plan, rejected")


def prove(written: bytes, plan: Document, outside: Mapping[int, bytes], *, exact: bool) -> WordFile:
    """The file in these bytes, its changes open; raises where it does not read as the plan, or lacks what
    stands outside the part.

    `outside` are the draft's paragraphs that the plan leaves alone, as `as_written` gives them, by their
    numbers in what was written.
    """
    word = open_word(written, "redline")
    _prove_untouched(word, outside)
    _prove_reading(word.twin(), accept, accepted(plan), outside, _as_is)
    form = _as_is if exact else normal
    _prove_reading(word.twin(), reject, rejected(plan), outside, form)
    return word


def as_written(paragraph: etree._Element) -> bytes:
    """The bytes of a paragraph, without what stands in its text boxes and the ids of its footnotes: the
    paragraphs of both are numbered themselves, each behind the place that it belongs to."""
    if next(paragraph.iter(TXBXCONTENT, FOOTNOTEREFERENCE), None) is not None:
        paragraph = deepcopy(paragraph)
        for box in list(paragraph.iter(TXBXCONTENT)):
            box[:] = []
        for mark in paragraph.iter(FOOTNOTEREFERENCE):
            mark.attrib.pop(ID, None)
    return etree.tostring(paragraph, with_tail=False)


def accepted(plan: Document) -> Document:
    """The plan accepted, with every paragraph in its place in the file."""
    return views.accepted(_without(plan, Act.DELETED))


def rejected(plan: Document) -> Document:
    """The plan rejected, with every paragraph in its place in the file."""
    return views.original(_without(plan, Act.INSERTED))


def _without(plan: Document, gone: Act) -> Document:
    """The plan without the paragraphs that go with all their text: in the file these leave nothing, also
    where the next paragraph of the plan stands elsewhere in the draft."""

    def goes(revisions: Sequence[Revision]) -> bool:
        return any(revision.act is gone for revision in revisions)

    stays = (b for b in plan.blocks if not (goes(b.mark) and all(goes(span.revisions) for span in b.spans)))
    return replace(plan, blocks=tuple(stays), comments=())


def _lines(document: Document, form: Form) -> Iterator[Line]:
    for block in document.blocks:
        text, is_note = block.text, block.kind is Kind.NOTE
        if text.strip() or is_note:
            yield Line(form(text.strip() and text), block.cell.column if block.cell else -1, is_note)


def _prove_untouched(word: WordFile, outside: Mapping[int, bytes]) -> None:
    """Raises where a paragraph that stands outside the part is not as it was."""
    found = {paragraph.number: paragraph.element for paragraph in paragraphs(word)}
    for number, was in outside.items():
        if number not in found or not _is_same(as_written(found[number]), was):
            raise UnprovedError(f"paragraph {number}, outside the part, is not as it was")


def _is_same(written: bytes, was: bytes) -> bool:
    """Whether two paragraphs are the same XML: libxml2 drops and adds names of namespaces on the way."""
    return written == was or _canonical(written) == _canonical(was)


def _canonical(paragraph: bytes) -> bytes:
    return etree.tostring(etree.fromstring(paragraph), method="c14n", exclusive=True)


def _prove_reading(
    word: WordFile,
    settle: Callable[[WordFile], None],
    wanted: Document,
    outside: Collection[int],
    form: Form,
) -> None:
    """Raises where the file, its changes settled, does not read as the document that is wanted."""
    before = paragraphs(word)
    passed = {p.element for p in before if p.number in outside or (p.is_note and _is_empty(p.element))}
    settle(word)
    _same(list(_read(word, passed, form)), list(_lines(wanted, form)), settle.__name__)


def _is_empty(paragraph: etree._Element) -> bool:
    """Whether no text stands in it in any reading."""
    return not any((text.text or "").strip() for text in paragraph.iter(T, DELTEXT))


def _read(word: WordFile, passed: set[etree._Element], form: Form) -> Iterator[Line]:
    """The blocks of the part that are not empty, and the notes that a change emptied."""
    pieces = Pieces(word.body, word.related("footnotes"), word.related("endnotes"))
    initial = ""
    for paragraph in paragraphs(word):
        if paragraph.element in passed:
            pieces.pass_by(paragraph)
            continue
        text = initial + "".join(piece.text for piece in pieces.of(paragraph))
        initial = text if is_initial(paragraph.element) else ""
        if initial:
            continue
        if text.strip() or paragraph.is_note:
            column = paragraph.cell.column if paragraph.cell and not paragraph.is_note else -1
            yield Line(form(text.strip() and text), column, paragraph.is_note)


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
