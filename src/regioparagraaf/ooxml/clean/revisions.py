"""All tracked changes of a file settled one way: text, notes, headers, and what is shown instead of a box.

`resolve` does it as Word does for the text and its notes; here the other stories get the same, and what
is left over in odd places (the grid of a table, a list level) is settled one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from lxml import etree
from msgspec.structs import replace

from regioparagraaf.ooxml import resolve
from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.clean.refer import remove, unwrap
from regioparagraaf.ooxml.names import ALTERNATE, AUTHOR, CELLDEL, CELLINS, DEL, INS, MOVEFROM, MOVETO, w
from regioparagraaf.ooxml.walk import branch
from regioparagraaf.ooxml.word import WordFile


class Changes(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accepteren"
    REJECT = "weigeren"


_AROUND: Final = (INS, DEL, MOVEFROM, MOVETO)
_FORMER: Final = {
    w(f"{name}Change"): w(name)
    for name in ("rPr", "pPr", "trPr", "tcPr", "tblPrEx", "tblPr", "tblGrid", "sectPr")
}
_NUMBERING: Final = w("numberingChange")
_CELLS: Final = (CELLINS, CELLDEL, w("cellMerge"))
_RANGES: Final = tuple(
    w(f"{name}Range{edge}")
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for edge in ("Start", "End")
)
ALL: Final = (*_AROUND, *_FORMER, _NUMBERING, *_CELLS)
"""Every element that is a tracked change (ECMA-376 part 1, 17.13.5)."""


def settled(word: WordFile, stories: Sequence[tuple[str, etree._Element]], changes: Changes) -> None:
    """Settles all of them; `stories` are the parts with text, by name, headers and footers included."""
    act = resolve.accept if changes is Changes.ACCEPT else resolve.reject
    act(word)
    for part, root in stories:
        if part != word.part and root.tag in (w("hdr"), w("ftr")):
            act(replace(word, body=root, relationships=()))
        for shadow in _not_walked(root):
            act(replace(word, body=shadow, relationships=()))
        _leftovers(root, changes)


def told(stories: Sequence[tuple[str, etree._Element]], found: Findings) -> None:
    """Tells of the tracked changes in these parts, and notes whose they are."""
    for part, root in stories:
        for element in root.iter(*ALL):
            if element.get(AUTHOR) is not None or element.tag in (*_AROUND, *_FORMER):
                found.add(Kind.REVISION, part, _example(element))
                found.add_name(element.get(AUTHOR, ""))


def _example(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t"), w("delText")))


def _not_walked(root: etree._Element) -> Iterator[etree._Element]:
    """What `mc:AlternateContent` offers to programs that cannot show its first choice."""
    for alternate in root.iter(ALTERNATE):
        chosen = branch(alternate)
        for child in alternate:
            if child is not chosen and next(child.iter(*ALL), None) is not None:
                yield child


def _leftovers(root: etree._Element, changes: Changes) -> None:
    for element in list(root.iter(*_FORMER)):
        properties = element.getparent()
        if properties is None:
            continue
        former = element.find(_FORMER[str(element.tag)])
        properties.remove(element)
        if changes is Changes.REJECT and former is not None:
            properties[:] = list(former)
    for element in list(root.iter(*_AROUND)):
        is_gone = (element.tag in (DEL, MOVEFROM)) == (changes is Changes.ACCEPT)
        remove(element) if is_gone or not len(element) else unwrap(element)
    for element in list(root.iter(_NUMBERING, *_CELLS, *_RANGES)):
        remove(element)
