"""Tracked changes accepted or rejected in the XML of a Word file.

`resolve` settles them in place, in the whole file or in some of its paragraphs. The proof of a redline
rests on it, and so does a redline itself: earlier changes in the part that it marks follow one view.
What Word does is followed (ECMA-376 part 1, 17.13.5): a paragraph whose mark goes joins the next one,
which gives the properties; nothing joins across the border of a cell, or across a table.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from lxml import etree

from regioparagraaf.document.model import Act
from regioparagraaf.ooxml.names import (
    ALTERNATE,
    CELLDEL,
    CELLINS,
    COMMENTRANGEEND,
    COMMENTRANGESTART,
    COMMENTREFERENCE,
    DEL,
    DELETING,
    DELTEXT,
    ENDNOTEREFERENCE,
    FLDSIMPLE,
    FOOTNOTEREFERENCE,
    HYPERLINK,
    ID,
    INS,
    INSTRTEXT,
    PPR,
    REVISIONS,
    RPR,
    SDT,
    SDTCONTENT,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    TXBXCONTENT,
    P,
    R,
    T,
    w,
)
from regioparagraaf.ooxml.nodes import take_out
from regioparagraaf.ooxml.walk import Paragraph, branch, walk
from regioparagraaf.ooxml.word import WordFile

Chooser = Callable[[Paragraph], bool]

_DELINSTRTEXT: Final = w("delInstrText")
_SECTION: Final = w("sectPr")
_NUMBERS: Final = w("numPr")
_TABLE: Final = w("tblPr")
_GRID: Final = w("tblGrid")
_EXCEPTIONS: Final = w("tblPrEx")
FORM_CHANGES: Final = {
    w("rPrChange"): RPR,
    w("pPrChange"): PPR,
    w("trPrChange"): TRPR,
    w("tcPrChange"): TCPR,
    w("tblPrExChange"): _EXCEPTIONS,
    w("tblPrChange"): _TABLE,
    w("tblGridChange"): _GRID,
    w("sectPrChange"): w("sectPr"),
}
"""A change of form -> what it is a change of."""
_MOVE_RANGES: Final = tuple(w(f"move{way}Range{edge}") for way in ("From", "To") for edge in ("Start", "End"))
_RANGES: Final = frozenset(
    (
        w("bookmarkStart"),
        w("bookmarkEnd"),
        COMMENTRANGESTART,
        COMMENTRANGEEND,
        w("permStart"),
        w("permEnd"),
        *_MOVE_RANGES,
    )
)
_BARE: Final = _RANGES | {w("proofErr"), PPR}
"""What a paragraph without content may hold."""
_NOTES: Final = {FOOTNOTEREFERENCE: "footnotes", ENDNOTEREFERENCE: "endnotes"}
_HOLDERS: Final = frozenset((HYPERLINK, FLDSIMPLE, w("smartTag"), w("customXml"), SDTCONTENT))


def paragraphs(word: WordFile) -> list[Paragraph]:
    """The paragraphs of a file, notes and text boxes included, as they are numbered."""
    return list(walk(word.body, word.related("footnotes"), word.related("endnotes")))


def accept(word: WordFile, wanted: Chooser = lambda _: True) -> None:
    """Accepts the tracked changes of these paragraphs."""
    _resolve(word, Act.DELETED, wanted)


def reject(word: WordFile, wanted: Chooser = lambda _: True) -> None:
    """Rejects the tracked changes of these paragraphs."""
    _resolve(word, Act.INSERTED, wanted)


def _resolve(word: WordFile, gone: Act, wanted: Chooser) -> None:
    chosen = [paragraph for paragraph in paragraphs(word) if wanted(paragraph)]
    elements = {paragraph.element for paragraph in chosen}
    _move_ranges(word, elements)
    lost: set[str] = set()
    notes = _references(word)
    revised = _revised(word)
    for paragraph in chosen:
        if paragraph.element in revised:
            lost |= _inline(paragraph.element, gone)
            _properties(paragraph.element.find(PPR), gone)
    for paragraph in chosen:
        _around(paragraph, gone, elements)
    for table in _whole(TBL, elements):
        for tag in (_TABLE, _GRID):
            _properties(table.find(tag), gone)
    for row in _whole(TR, elements):
        lost |= _row(row, gone)
    _marks(word, gone, elements & revised)
    for unread in list(_unread(word, elements)):
        _settle_unread(unread, gone)
    _without_comments(word, lost)
    _without_orphans(word, notes)


def _revised(word: WordFile) -> set[etree._Element]:
    """The paragraphs in which anything is tracked. In a long draft they are few, and to find them in one
    pass over the file costs a tenth of asking every paragraph."""
    stories = (word.body, word.related("footnotes"), word.related("endnotes"))
    changes = (
        change for story in stories if story is not None for change in story.iter(*REVISIONS, *FORM_CHANGES)
    )
    return {holder for change in changes for holder in change.iterancestors(P)}


# Runs.


def _inline(paragraph: etree._Element, gone: Act) -> set[str]:
    """Settles the changes within a paragraph; gives the ids of the comments that went with them."""
    lost: set[str] = set()
    empty_before = set(_empty_holders(paragraph))  # a field or a place for words that nobody filled in
    for element in _inside(paragraph, REVISIONS):
        if _act(element) is gone:
            lost |= {reference.get(ID, "") for reference in element.iter(COMMENTREFERENCE)}
            _remove(element)
        else:
            _unwrap(element)
    if _holds(paragraph, FORM_CHANGES):
        for run in _inside(paragraph, (R,)):
            _properties(run.find(RPR), gone)
    for holder in _empty_holders(paragraph):
        if holder in empty_before:
            continue
        emptied = holder.getparent() if holder.tag == SDTCONTENT else holder
        if emptied is not None and emptied.getparent() is not None and emptied.tag != P:
            _remove(emptied)
    return lost


def _empty_holders(paragraph: etree._Element) -> list[etree._Element]:
    """Hyperlinks, fields, controls and the like in which nothing stands."""
    return [element for element in _inside(paragraph, _HOLDERS) if not len(element)]


def _inside(paragraph: etree._Element, tags: Collection[str]) -> list[etree._Element]:
    """The elements of a paragraph with these tags, innermost first; not those of a text box in it."""
    if not _holds(paragraph, tags):  # as most, and a walk through all of it costs ten times this question
        return []
    return [element for element in _innermost_first(paragraph) if element.tag in tags]


def _holds(paragraph: etree._Element, tags: Collection[str]) -> bool:
    return next(paragraph.iter(*tags), None) is not None


def _innermost_first(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag not in (TXBXCONTENT, PPR):
            yield from _innermost_first(child)
            yield child


def _act(element: etree._Element) -> Act:
    return Act.DELETED if element.tag in DELETING else Act.INSERTED


def _unwrap(element: etree._Element) -> None:
    """The content takes the place of the revision; deleted text becomes text."""
    if element.tag == DEL:
        for text in element.iter(DELTEXT, _DELINSTRTEXT):
            text.tag = T if text.tag == DELTEXT else INSTRTEXT
    parent = element.getparent()
    assert parent is not None, element
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _remove(element: etree._Element) -> None:
    """Takes an element out, but for the ends of ranges that begin or end elsewhere."""
    parent = element.getparent()
    assert parent is not None, element
    at = parent.index(element)
    parent[at : at + 1] = [child for child in element.iter() if child.tag in _RANGES]


# Properties.


def _properties(properties: etree._Element | None, gone: Act) -> None:
    """Settles a tracked change of formatting, and of list numbers."""
    if properties is None:
        return
    for change in [child for child in properties if child.tag in FORM_CHANGES]:
        if gone is Act.INSERTED:
            _restore(properties, change)
        else:
            properties.remove(change)
    numbers = properties.find(_NUMBERS)
    if properties.tag == PPR and numbers is not None:
        for mark in numbers.findall(INS):
            numbers.remove(mark) if gone is Act.DELETED else properties.remove(numbers)
    if properties.tag == PPR:
        _properties(properties.find(RPR), gone)
        _properties(properties.find(_SECTION), gone)


def _restore(properties: etree._Element, change: etree._Element) -> None:
    """The former properties; the marks, and the section, of a paragraph are no part of them."""
    former = change.find(FORM_CHANGES[str(change.tag)])
    stays = {*REVISIONS, RPR, _SECTION} if properties.tag in (PPR, RPR) else REVISIONS
    kept = [child for child in properties if child.tag in stays]
    old = [] if former is None else list(former)
    properties[:] = [*kept, *old] if properties.tag == RPR else [*old, *kept]


# Rows, cells, and revisions around whole paragraphs.


def _around(paragraph: Paragraph, gone: Act, elements: set[etree._Element]) -> None:
    for element in paragraph.around:
        if element.tag not in REVISIONS or not _is_between_paragraphs(element):
            continue
        if elements.issuperset(_paragraphs_in(element)):
            _remove(element) if _act(element) is gone else _unwrap(element)


def _is_between_paragraphs(element: etree._Element) -> bool:
    """Whether it stands in the tree, around blocks; not in a paragraph, nor among properties."""
    holder = next(
        element.iterancestors(P, TXBXCONTENT, TRPR, TCPR, w("body"), w("footnote"), w("endnote")), None
    )
    return holder is not None and holder.tag not in (P, TRPR, TCPR)


def _paragraphs_in(element: etree._Element) -> Iterator[etree._Element]:
    yield from element.iter(P)


def _whole(tag: str, elements: set[etree._Element]) -> list[etree._Element]:
    """The tables or rows around these paragraphs that hold no others."""
    found = dict.fromkeys(holder for element in elements for holder in element.iterancestors(tag))
    return [holder for holder in found if elements.issuperset(_paragraphs_in(holder))]


def _row(row: etree._Element, gone: Act) -> set[str]:
    """Settles a row and its cells; gives the ids of the comments that went with them."""
    lost: set[str] = set()
    if row.getparent() is None:
        return lost
    _properties(row.find(_EXCEPTIONS), gone)
    for cell in list(row.iter(TC)):
        properties = cell.find(TCPR)
        _properties(properties, gone)
        for mark in _marks_of(properties, CELLINS, CELLDEL):
            if _act(mark) is gone:
                lost |= _take_with_comments(cell)
            elif properties is not None:
                properties.remove(mark)
    properties = row.find(TRPR)
    _properties(properties, gone)
    marks = _marks_of(properties, INS, DEL)
    if any(_act(mark) is gone for mark in marks) or next(row.iter(TC), None) is None:
        table = next(row.iterancestors(TBL), None)
        lost |= _take_with_comments(row)
        if table is not None and next(table.iter(TR), None) is None:
            _take_with_comments(table)
        return lost
    for mark in marks:
        assert properties is not None, row
        properties.remove(mark)
    return lost


def _take_with_comments(element: etree._Element) -> set[str]:
    """Takes out a table, row or cell, but for the ends of ranges whose other end stands elsewhere (a bookmark
    may begin and end between rows and cells, 17.13.6); gives the ids of the comments that went."""
    lost = {reference.get(ID, "") for reference in element.iter(COMMENTREFERENCE)}
    ends: dict[tuple[str, str], list[etree._Element]] = {}
    for end in element.iter(*_RANGES):
        kind = str(end.tag).removesuffix("Start").removesuffix("End")
        ends.setdefault((kind, end.get(ID, "")), []).append(end)
    parent = element.getparent()
    assert parent is not None, element
    at = parent.index(element)
    parent[at : at + 1] = [found[0] for found in ends.values() if len(found) == 1]
    return lost


def _marks_of(properties: etree._Element | None, *tags: str) -> list[etree._Element]:
    return [] if properties is None else [child for child in properties if child.tag in tags]


# Paragraph marks.


def _marks(word: WordFile, gone: Act, elements: set[etree._Element]) -> None:
    if not elements:
        return
    left = paragraphs(word)
    following = joined_to(left)
    for paragraph in left:
        if paragraph.element not in elements:
            continue
        properties = paragraph.element.find(PPR)
        mark = None if properties is None else properties.find(RPR)
        marks = [] if mark is None else [child for child in mark if child.tag in REVISIONS]
        for child in marks:
            assert mark is not None, paragraph
            mark.remove(child)
        if properties is None or not any(_act(child) is gone for child in marks):
            continue
        target = following.get(paragraph.number)
        if properties.find(_SECTION) is not None:
            continue
        if target is not None:
            _join(paragraph.element, target.element)
        elif _is_bare(paragraph.element) and not _is_needed(paragraph.element):
            _remove(paragraph.element)


def joined_to(read: Iterable[Paragraph]) -> dict[int, Paragraph]:
    """For each paragraph, by number, the one that it joins when its mark goes."""
    found: dict[int, Paragraph] = {}
    last: dict[int, Paragraph] = {}
    for paragraph in read:
        before = last.get(paragraph.aside)
        if before is not None and before.cell == paragraph.cell:
            found[before.number] = paragraph
        last[paragraph.aside] = paragraph
    return found


def _join(paragraph: etree._Element, following: etree._Element) -> None:
    content = [child for child in paragraph if child.tag != PPR]
    properties = following.find(PPR)
    at = 0 if properties is None else following.index(properties) + 1
    following[at:at] = content
    take_out(paragraph)


def _is_bare(paragraph: etree._Element) -> bool:
    return all(child.tag in _BARE for child in paragraph)


def _is_needed(paragraph: etree._Element) -> bool:
    """Whether a cell, note or text box would be left without a paragraph at its end."""
    parent = paragraph.getparent()
    assert parent is not None, paragraph
    if parent.tag in (SDTCONTENT, w("body")):
        return False
    later = [child for child in paragraph.itersiblings() if child.tag in (P, TBL, SDT)]
    earlier = [child for child in paragraph.itersiblings(preceding=True) if child.tag in (P, TBL, SDT)]
    return not later and (not earlier or earlier[0].tag != P)


# What is offered twice.


def _unread(word: WordFile, elements: set[etree._Element]) -> Iterator[etree._Element]:
    """The branches that are not read of the alternatives in or around these paragraphs."""
    for alternate in word.body.iter(ALTERNATE):
        read = branch(alternate)
        inside = alternate.iter(P) if read is None else read.iter(P)
        if any(paragraph in elements for paragraph in inside) or any(
            holder in elements for holder in alternate.iterancestors(P)
        ):
            yield from (child for child in alternate if child is not read)


def _settle_unread(unread: etree._Element, gone: Act) -> None:
    """The same text for another program: no change may stay open in it, with its author's name."""
    for paragraph in list(unread.iter(P)):
        _inline(paragraph, gone)
        properties = paragraph.find(PPR)
        _properties(properties, gone)
        mark = None if properties is None else properties.find(RPR)
        marks = _marks_of(mark, *REVISIONS)
        for child in marks:
            take_out(child)
        following = paragraph.getnext()
        if following is not None and following.tag == P and any(_act(child) is gone for child in marks):
            _join(paragraph, following)


# What loses what it was for.


def _references(word: WordFile) -> set[tuple[str, str]]:
    """The notes that the text refers to, by kind and id."""
    return {(str(mark.tag), mark.get(ID, "")) for mark in word.body.iter(*_NOTES)}


def _without_orphans(word: WordFile, before: set[tuple[str, str]]) -> None:
    """A note whose last reference went goes too: Word would keep it where nobody can see it."""
    for tag, ident in before - _references(word):
        story = word.related(_NOTES[tag])
        for note in [] if story is None else [note for note in story if note.get(ID, "") == ident]:
            take_out(note)


def _move_ranges(word: WordFile, elements: set[etree._Element]) -> None:
    """Takes out the borders of moves whose both ends stand in or between these paragraphs."""
    stories = [word.body, word.related("footnotes"), word.related("endnotes")]
    found: dict[tuple[str, str], list[etree._Element]] = {}
    for story in stories:
        for border in [] if story is None else story.iter(*_MOVE_RANGES):
            if _is_within(border, elements):
                way = str(border.tag).removesuffix("Start").removesuffix("End")
                found.setdefault((way, border.get(ID, "")), []).append(border)
    for borders in found.values():
        if len(borders) > 1:
            for border in borders:
                take_out(border)


def _is_within(border: etree._Element, elements: set[etree._Element]) -> bool:
    holder = next(border.iterancestors(P), None)
    # Between paragraphs a range begins at the one behind it, and ends at the one before it.
    is_end = str(border.tag).endswith("End")
    for preceding in (is_end, not is_end):
        if holder is None:
            holder = next(border.itersiblings(P, preceding=preceding), None)
    return holder is not None and holder in elements


def _without_comments(word: WordFile, lost: set[str]) -> None:
    """A comment whose reference went has no range any more."""
    if lost:
        for border in list(word.body.iter(COMMENTRANGESTART, COMMENTRANGEEND)):
            if border.get(ID, "") in lost:
                take_out(border)
