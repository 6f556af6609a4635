"""The units of a document: its sentences; and headings, table cells and bare list items as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Block, Cell, Document, Kind
from regioparagraaf.document.views import STOPS
from regioparagraaf.dutch.labels import is_lettered
from regioparagraaf.dutch.run_on import is_endless, run_on
from regioparagraaf.dutch.sentences import Abbreviations, sentences
from regioparagraaf.dutch.unseen import DROPPED
from regioparagraaf.dutch.words import normal
from regioparagraaf.patterns import on_demand

UNSEEN = (
    DROPPED + " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
"""Also the wide spaces with which Word shows a field of a form that nobody filled in."""
PROSE = 3
"""Cells of more than one sentence that make a table the frame of a running text: a draft is laid out in it. A
table of figures or tasks has a remark of two sentences now and then. One such cell is enough where a single
column holds all that is said, in sentences, and the others name or number the rows; and where somebody pasted
a page without full stops into a cell."""
NAMED = 6
"""Words of a cell that names its row: 'Spreiding en toegankelijkheid van voorzieningen'."""
TITLE = 3
"""Words of a cell at the top that can be a title: 'Bijdrage per jaar'. More may say what is agreed."""
_WHOLE = (Kind.HEADING, Kind.CELL)


def units(document: Document, abbreviations: Abbreviations) -> tuple[Unit, ...]:
    """The units in the order in which the document is read; tables of contents and empty blocks have none."""
    found: list[Unit] = []
    heading = ""
    of_prose = _of_prose(document, abbreviations)
    names = _names(document)
    titled = _titled(names, document)
    for index, block in enumerate(document.blocks):
        if block.kind is Kind.CONTENTS:
            continue
        text = block.text
        is_prose = block.cell is not None and block.cell.table in of_prose
        row, column = ("", "") if is_prose else _named(block, names)
        is_marked = any(span.struck for span in block.spans)
        is_raised = any(span.raised for span in block.spans)
        pieces = [piece for part in _parts(block, is_prose) for piece in _pieces(part, text, abbreviations)]
        for sentence, (start, end, part, is_cut) in enumerate(pieces, 1):
            if part.kind is Kind.HEADING:
                heading = on_one_line(text[start:end])
            found.append(
                Unit(
                    text=text[start:end],
                    block=index,
                    start=start,
                    end=end,
                    number=block.number,
                    sentence=sentence,
                    kind=part.kind,
                    heading=heading,
                    level=part.level,
                    cell=block.cell,
                    row=row,
                    column=column,
                    is_column_title=block.cell is not None
                    and block.cell.row == 0
                    and block.cell.table in titled,
                    is_boxed=block.aside > 0 and block.kind is not Kind.NOTE,
                    struck=_struck_words(block, start, end) if is_marked else "",
                    without_marks=_without_marks(block, start, end) if is_raised else "",
                    is_cut=is_cut,
                    origin=block.origin,
                    citations=block.citations,
                )
            )
    return tuple(found)


def _names(document: Document) -> dict[Cell, str]:
    """The cells at the left and at the top of the tables, with what they say as far as that can be a name."""
    found: dict[Cell, str] = {}
    for block in document.blocks:
        if block.cell is not None and 0 in (block.cell.row, block.cell.column):
            found.setdefault(block.cell, "" if block.text.rstrip().endswith(STOPS) else normal(block.text))
    return found


def _titled(names: Mapping[Cell, str], document: Document) -> frozenset[int]:
    """The tables of which the first row says what stands in the columns: in a few words, without figures."""
    rows: dict[int, int] = {}
    for block in document.blocks:
        if block.cell is not None:
            rows[block.cell.table] = max(rows.get(block.cell.table, 0), block.cell.row)
    plain: dict[int, bool] = {}
    for cell, name in names.items():
        if cell.row == 0:
            title = 0 < len(name.split()) <= TITLE and not any(map(str.isdigit, name))
            plain[cell.table] = plain.get(cell.table, True) and (title or not cell.column)
    return frozenset(table for table, is_plain in plain.items() if is_plain and rows[table])


def _named(block: Block, names: Mapping[Cell, str]) -> tuple[str, str]:
    """What names the row and the column of a cell; the names do not name themselves."""
    if block.cell is None or block.cell.row == 0:
        return "", ""
    left, top = replace(block.cell, column=0), replace(block.cell, row=0)
    return names.get(left, "") if block.cell.column else "", names.get(top, "")


def _of_prose(document: Document, abbreviations: Abbreviations) -> frozenset[int]:
    """The tables that hold running text: a cell of theirs is no unit by itself."""
    cells: dict[int, list[tuple[Cell, str]]] = defaultdict(list)
    for block in document.blocks:
        if block.kind is Kind.CELL and block.cell and block.text.strip(UNSEEN):
            cells[block.cell.table].append((block.cell, block.text.strip(UNSEEN)))
    found = []
    for table, texts in cells.items():
        running = sum(len(list(sentences(text, abbreviations))) > 1 for _, text in texts)
        is_pasted = any(is_endless(text) and len(run_on(text, 0, len(text))) > 1 for _, text in texts)
        if running >= PROSE or is_pasted or (running and _says_all_in_one_column(texts)):
            found.append(table)
    return frozenset(found)


def _says_all_in_one_column(texts: Sequence[tuple[Cell, str]]) -> bool:
    """Whether one column is sentences, a title above it aside, and the others hold a few words each."""
    said = {cell.column for cell, text in texts if text.endswith(STOPS)}
    if len(said) != 1:
        return False
    return all(
        cell.row == 0 or text.endswith(STOPS) if cell.column in said else len(text.split()) <= NAMED
        for cell, text in texts
    )


class _Part(Struct, frozen=True):
    """A stretch of a block that was a paragraph by itself: of most blocks all of it."""

    start: int
    end: int
    kind: Kind
    level: int


def _parts(block: Block, is_prose: bool) -> Iterator[_Part]:
    """The parts of a block; in a table of prose a cell is a paragraph."""
    start = 0
    for joint in block.joints:
        yield _Part(start, joint.end, joint.kind, joint.level)
        start = joint.end
    yield _Part(start, len(block.text), Kind.PARAGRAPH if is_prose else block.kind, block.level)


def _pieces(part: _Part, text: str, abbreviations: Abbreviations) -> Iterator[tuple[int, int, _Part, bool]]:
    """Where the units of one part stand in the text, and whether they were cut from a run of sentences."""
    text = text[part.start : part.end]
    bare = text.strip(UNSEEN)
    if not bare:
        return
    is_bare_item = part.kind is Kind.ITEM and not bare.endswith(STOPS) and not is_endless(bare)
    if part.kind in _WHOLE or is_bare_item:
        start = part.start + text.index(bare)
        yield start, start + len(bare), part, False
        return
    for sentence in sentences(text, abbreviations):
        clauses = run_on(text, *sentence)
        for start, end in clauses:
            yield part.start + start, part.start + end, part, len(clauses) > 1


def on_one_line(heading: str) -> str:
    """A heading as it names what stands below it, on the screen and in a table."""
    return " ".join(heading.split())


def piece_of(unit: Unit, since: int, until: int, block: Block) -> Unit:
    """What stands between two offsets in the text of a unit, as a unit by itself."""
    start, end = unit.start + since, unit.start + until
    return replace(
        unit,
        text=unit.text[since:until],
        start=start,
        end=end,
        struck=_struck_words(block, start, end) if unit.struck else "",
        without_marks=_without_marks(block, start, end) if unit.without_marks else "",
    )


def _struck_words(block: Block, start: int, end: int) -> str:
    """The words of a stretch that somebody struck by hand."""
    words, at = [], 0
    for span in block.spans:
        if span.struck:
            words.append(span.text[max(start - at, 0) : max(end - at, 0)].strip(UNSEEN))
        at += len(span.text)
    return " … ".join(word for word in words if any(map(str.isalnum, word)))


_NOTED: Final = on_demand(r"(?:[^\W\d_]{3}|[.,;:?!)'\u2019\u201d])$")
"""What a note is about: a word ('km' and 'CO' are none, in 'km2' and 'CO2'), or the mark behind it."""
_NUMBER: Final = on_demand(r"\s*\d{1,3}\s*")


def _without_marks(block: Block, start: int, end: int) -> str:
    """The words of a stretch without the raised numbers that somebody typed for notes; empty where there are
    none."""
    words, at, found = "", 0, False
    for span in block.spans:
        part = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if span.raised and _NUMBER.fullmatch(part) and _NOTED.search(words):
            found, part = True, part[len(part.rstrip()) :]
        words += part
    return words.rstrip() if found else ""


def goes_on(one: Unit, other: Unit) -> bool:
    """Whether a sentence seems to go on over the end of a paragraph, in which no stop stands."""
    return (
        one.block != other.block
        and one.kind is other.kind is Kind.PARAGRAPH
        and one.text.rstrip()[-1:].isalnum()
        and other.text[:1].isalnum()
        and not other.text[:1].isupper()
    )


def is_item(unit: Unit) -> bool:
    """Whether the unit is one of a list: by its style, or by the letter that was typed before it."""
    return unit.kind is Kind.ITEM or (unit.kind is Kind.PARAGRAPH and is_lettered(unit.text))
