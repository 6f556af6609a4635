"""What somebody filled in: the boxes that are ticked and the places that were written in, and all that stands
on the sheet beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regioparagraaf.document.model import Block, Cell, Document
from regioparagraaf.document.views import accepted
from regioparagraaf.dossier.choosing import BOX, FIELD, REMARKS, fragment_of, written_beside
from regioparagraaf.ooxml.names import DEL, DELETING, DELTEXT, SDT, TR, TRPR, VAL, WORD_2010, P, T, w
from regioparagraaf.ooxml.word import open_word
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.blocks import BlockReader
from regioparagraaf.readers.docx.comments import comments
from regioparagraaf.readers.docx.numbering import Numbering
from regioparagraaf.readers.docx.styles import Styles
from regioparagraaf.readers.docx.theme import theme_of

_TICKED = ("☒", "☑", "✓", "✗")
"""What stands in a ticked box, where a program kept the sign and lost the setting."""


def filled_in(data: bytes, name: str) -> dict[str, str]:
    """Name of a content control -> '1' or '0' for a box, the words for a place to write; the first of
    two with one name counts, and one that is struck as a tracked change does not. Raises Unreadable or
    Refused."""
    found: dict[str, str] = {}
    for key, element in _controls(open_word(data, name).body):
        if key in found or _is_struck(element):
            continue
        if key.startswith(BOX):
            found[key] = "1" if _is_ticked(element, key.rpartition(":")[2]) else "0"
        elif key.endswith(REMARKS):
            found[key] = " ".join(" ".join(map(_written, _remark(element))).split())
        else:
            found[key] = _written(element)
    return found


def lines_beside(data: bytes, name: str) -> tuple[tuple[str, str], ...]:
    """Fragment and words of each line that is no box and was not asked for, and of each comment in the
    margin; without a fragment where no box stands in its cell. What was struck, by hand or as a tracked
    change, is not there."""
    word = open_word(data, name)
    styles = Styles(word.related("styles"), theme_of(word))
    reads = list(BlockReader(word, styles, Numbering(word.related("numbering"), styles)).read())
    elements = {read.block.number: read.paragraph.element for read in reads}
    boxes = {number: boxes for number, one in elements.items() if (boxes := _boxes(one))}
    cells: dict[Cell | None, str] = {
        read.block.cell: fragment_of(boxes[read.block.number][0])
        for read in reads
        if read.block.number in boxes and read.block.cell
    }
    remarks = {line for key, one in _controls(word.body) if key.endswith(REMARKS) for line in _remark(one)}
    about = {read.block.number: cells.get(read.block.cell, "") for read in reads}
    raw = tuple(read.block for read in reads)
    document = accepted(Document(raw, comments=tuple(comments(word.related("comments"), reads))))
    found = []
    for block in document.blocks:
        element = elements[block.number]
        if element not in remarks:
            words = _beside_boxes(element) if block.number in boxes else _unstruck(block, element)
            found.append((about[block.number], " ".join(words.split())))
    for comment in document.comments:
        words = f"opmerking in de kantlijn: {' '.join(comment.text.split())}"
        found.append((about[document.blocks[comment.block].number], words))
    return tuple((fragment, words) for fragment, words in found if words)


def _controls(body: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The content controls of a sheet, with their names."""
    for element in body.iter(SDT):
        tag = element.find(f"{w('sdtPr')}/{w('tag')}")
        key = "" if tag is None else tag.get(VAL, "")
        if key.startswith((BOX, FIELD)):
            yield key, element


def _boxes(line: etree._Element) -> list[str]:
    return [key for key, _ in _controls(line) if key.startswith(BOX)]


def _is_struck(element: etree._Element) -> bool:
    """Whether a tracked change takes a control away: its row, or all that stands in it."""
    if next(element.iterancestors(*DELETING), None) is not None:
        return True
    if any(row.find(f"{TRPR}/{DEL}") is not None for row in element.iterancestors(TR)):
        return True
    return next(element.iter(T), None) is None and next(element.iter(DELTEXT), None) is not None


def _is_ticked(element: etree._Element, choice: str) -> bool:
    """Whether the box is ticked, or somebody typed an x in it or beside it instead; the title of the choice
    stands beside it too, and may be an x itself."""
    checked = element.find(f"{w('sdtPr')}/{{{WORD_2010}}}checkbox/{{{WORD_2010}}}checked")
    if checked is not None and checked.get(f"{{{WORD_2010}}}val", "1") in ("1", "true", "on"):
        return True
    words = _written(element)
    if words.startswith(_TICKED) or _TYPED.search(words.replace(_EMPTY, " ")):
        return True
    line = next(element.iterancestors(P), None)
    return line is not None and bool(_TYPED.search(written_beside(_beside(line), choice)))


_EMPTY = "☐"
_TYPED = on_demand(r"(?<!\w)[xXvV](?!\w)")
"""What people type who do not find out how to tick."""


def _beside_boxes(line: etree._Element) -> str:
    """What somebody wrote beside the boxes of a line, but for a tick."""
    words = _beside(line)
    for key in _boxes(line):
        words = written_beside(words, key.rpartition(":")[2])
    return _TYPED.sub("", words)


def _beside(line: etree._Element) -> str:
    """The words of a line outside its controls."""
    inside = {node for _, control in _controls(line) for node in control.iter(T)}
    return "".join(node.text or "" for node in line.iter(T) if node not in inside)


def _unstruck(block: Block, element: etree._Element) -> str:
    """The words of any other line, without those that were asked for."""
    if next(_controls(element), None) is not None:
        return _beside(element)
    return "".join(span.text for span in block.spans if not span.struck)


def _remark(control: etree._Element) -> list[etree._Element]:
    """The lines of a remark: that of its control and all below it, for people type on behind it."""
    line = next(control.iterancestors(P), None)
    return [control] if line is None else [line, *line.itersiblings(P)]


def _written(element: etree._Element) -> str:
    """The words in a control or a line, without those that only ask to be typed over."""
    asking = {
        node
        for control in element.iter(SDT)
        if control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
        for node in control.iter(T)
    }
    return " ".join("".join(node.text or "" for node in element.iter(T) if node not in asking).split())
