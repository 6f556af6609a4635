"""One paragraph of the draft, marked as the plan has it: runs cut, wrapped, struck text put in.

The paragraph's own characters never change place among each other. What may not be cut (a field, a
formula, a drawing with its text, ruby) is taken whole: where only a piece of it changes, all of it
counts as written in anew.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from copy import deepcopy
from itertools import groupby
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.document.model import Revision
from regioparagraaf.ooxml.names import FLDCHAR, FLDSIMPLE, HYPERLINK, PPR, RPR, SPACE, P, R, w
from regioparagraaf.ooxml.pieces import Piece
from regioparagraaf.writers.docx.redline.marks import (
    Marks,
    new_paragraph,
    paragraph_looks,
    run_looks,
    struck_run,
)
from regioparagraaf.writers.docx.redline.strokes import (
    Anchor,
    Break,
    Stroke,
    Token,
    UnplaceableError,
    Whole,
    boundaries,
    fitted,
    is_changed,
    standing,
)
from regioparagraaf.writers.docx.xml import el

_CONTAINERS: Final = frozenset(
    (P, HYPERLINK, w("sdtContent"), FLDSIMPLE, w("smartTag"), w("customXml"), w("dir"), w("bdo"))
)
FORMULAS: Final = frozenset(
    f"{{http://schemas.openxmlformats.org/officeDocument/2006/math}}{name}" for name in ("oMath", "oMathPara")
)
_OWN_NUMBERS: Final = frozenset((w("footnoteRef"), w("endnoteRef"), w("annotationRef")))


class _Unit(Struct, eq=False):
    """A run, or another child of a paragraph that is taken whole."""

    element: etree._Element
    start: int
    end: int
    pieces: list[Piece]
    starts: list[int]
    whole: int = -1
    """Index of the stretch that may not be cut and holds this unit."""


class Line(Struct):
    """A paragraph while it is being marked."""

    paragraph: etree._Element
    marks: Marks
    margin: Callable[[Anchor], Sequence[etree._Element]]
    """Makes the elements of a comment's begin or end."""
    goes_along: Callable[[etree._Element], bool | None]
    """Whether a note reference, an anchored drawing or a loose mark is written in with its text; None: as
    its neighbours."""
    loose: Container[etree._Element]
    """The marks of fields that are no unit within this paragraph."""
    insertion: Revision
    """The revision of what is written in."""
    _units: list[_Unit] = field(default_factory=list)
    _wholes: list[Whole] = field(default_factory=list)
    _cursor: etree._Element | None = None
    _next: int = 0
    _struck: etree._Element | None = None
    """The last deletion and the last insertion that were put in."""
    _written: etree._Element | None = None

    def mark(self, pieces: Sequence[Piece], wanted: Sequence[Token]) -> list[etree._Element]:
        """The paragraphs that this one becomes, itself as the last."""
        changes = any(isinstance(token, Break) or is_changed(token) for token in wanted)
        self._collect(self._cut_free(self._with_spelled_fields(pieces)) if changes else pieces)
        own = "".join(stroke.text for stroke in standing(wanted))
        if own != "".join(piece.text for piece in pieces):
            raise UnplaceableError("the paragraph holds another text than the plan")
        wanted = self._respecting_wholes(list(wanted))
        self._cut_at(boundaries(wanted))
        self._cursor = self._own_number()
        before: list[etree._Element] = []
        offset = 0
        for index, token in enumerate(wanted):
            if isinstance(token, Break):
                before.append(self._broken(token))
            elif isinstance(token, Anchor):
                self._insert(*self.margin(token))
            elif token.is_struck:
                self._strike(token, wanted[index + 1 :])
            else:
                offset += len(token.text)
                following = next(standing(wanted[index + 1 :]), token)
                self._pass(offset, token.revision, following.revision)
        if not offset:
            self._pass(0, None, None)
        return [*before, self.paragraph]

    # Reading the paragraph.

    def _with_spelled_fields(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces, with simple fields spelled out in runs.

        `w:fldSimple` cannot stand in `w:ins`; with its runs alone written in, rejecting would leave an
        empty field, which Word fills again (17.16.18 and 17.16.19 say the same field in two ways).
        """
        holders = dict.fromkeys(holder for piece in pieces if (holder := _simple_field(piece)) is not None)
        spelled = list(pieces)
        for holder in holders:
            spelled = _spelled(holder, spelled)
        return spelled

    def _cut_free(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces, with the loose marks of fields in runs of their own: they may go another way than the
        text beside them."""
        for run in dict.fromkeys(piece.run for piece in pieces if piece.element in self.loose):
            if run is not None:
                _parted(run, self.loose)
        return pieces

    def _collect(self, pieces: Sequence[Piece]) -> None:
        at = 0
        depth = 0
        open_field = -1
        for piece in pieces:
            element = _child_of_container(piece.element)
            end = at + len(piece.text)
            if element is not None and (element.tag == R or element.tag in FORMULAS):
                if not self._units or self._units[-1].element is not element:
                    self._units.append(_Unit(element, at, at, [], []))
                unit = self._units[-1]
                unit.pieces.append(piece)
                unit.starts.append(at)
                unit.end = end
                kind = self._field_mark(piece)
                if depth or kind == "begin" or _simple_field(piece) is not None:
                    if open_field < 0:
                        open_field = self._whole_at(unit, at, end)
                    depth += {"begin": 1, "end": -1}.get(kind, 0)
                    self._wholes[open_field].end = end
                    unit.whole = open_field
                    if kind == "end" and depth <= 0:
                        open_field, depth = -1, 0
                else:
                    open_field = -1
                    if _is_solid(piece):
                        unit.whole = self._whole_at(unit, at, end)
                        self._wholes[unit.whole].end = end
            at = end
        self._spread()

    def _field_mark(self, piece: Piece) -> str:
        """Of a mark of a field that is a unit within this paragraph what it does; else nothing."""
        if piece.element.tag != FLDCHAR or piece.element in self.loose:
            return ""
        return piece.element.get(w("fldCharType"), "")

    def _whole_at(self, unit: _Unit, at: int, end: int) -> int:
        """The stretch that this unit belongs to, or a new one."""
        if unit.whole < 0:
            self._wholes.append(Whole(at, end))
            return len(self._wholes) - 1
        return unit.whole

    def _spread(self) -> None:
        """A run that holds a piece of a field belongs to it wholly, with all its text."""
        for unit in self._units:
            if unit.whole >= 0:
                whole = self._wholes[unit.whole]
                whole.start, whole.end = min(whole.start, unit.start), max(whole.end, unit.end)
        for unit in self._units:
            if unit.whole >= 0:
                whole = self._wholes[unit.whole]
                unit.start, unit.end = whole.start, whole.end

    # Fitting the plan to what may not be cut.

    def _respecting_wholes(self, wanted: list[Token]) -> list[Token]:
        for whole in self._wholes:
            if whole.start < whole.end:
                wanted = fitted(wanted, whole)
        return wanted

    def _cut_at(self, offsets: Sequence[int]) -> None:
        for offset in offsets:
            for index, unit in enumerate(self._units):
                if unit.start < offset < unit.end and unit.whole < 0:
                    self._units.insert(index + 1, _cut(unit, offset))
                    break

    # Going along the paragraph.

    def _own_number(self) -> etree._Element | None:
        """The run with a note's own number, behind which its text begins."""
        for child in self.paragraph:
            if child.tag == R and any(part.tag in _OWN_NUMBERS for part in child):
                return child
        return None

    def _pass(self, offset: int, revision: Revision | None, following: Revision | None) -> None:
        """Goes on to an offset; what is passed is wrapped in this revision."""
        while self._next < len(self._units):
            unit = self._units[self._next]
            is_text = unit.end > unit.start
            if unit.start >= offset and (is_text or unit.start > offset):
                break
            wrapped = revision
            if not is_text:
                wrapped = self._of_mark(unit, revision, following if unit.start == offset else revision)
            if wrapped is not None:
                self._wrap(unit.element, wrapped)
            self._next += 1
            self._cursor = self._top(unit.element)

    def _of_mark(self, unit: _Unit, before: Revision | None, following: Revision | None) -> Revision | None:
        """The revision that a mark goes in: as it must, or else as the text around it."""
        told = [self.goes_along(piece.element) for piece in unit.pieces]
        if any(told):
            return self.insertion
        if any(one is False for one in told) or following is None:
            return None
        return before

    def _wrap(self, element: etree._Element, revision: Revision) -> None:
        group = self._written
        if group is None or element.getprevious() is not group:
            group = self._written = self.marks.around(revision)
            element.addprevious(group)
        group.append(element)

    def _top(self, element: etree._Element) -> etree._Element:
        """The element behind which the next one comes: out of every container that ends here."""
        following = self._units[self._next].element if self._next < len(self._units) else None
        open_holders = () if following is None else tuple(following.iterancestors())
        parent = element.getparent()
        while parent is not None and parent is not self.paragraph and parent not in open_holders:
            element, parent = parent, parent.getparent()
        return element

    def _insert(self, *elements: etree._Element) -> None:
        for element in elements:
            if self._cursor is None:
                properties = self.paragraph.find(PPR)
                self.paragraph.insert(0 if properties is None else 1, element)
            else:
                self._cursor.addnext(element)
            self._cursor = element

    def _strike(self, token: Stroke, rest: Sequence[Token]) -> None:
        assert token.revision is not None, token
        run = struck_run(token.text, self._looks(rest))
        if self._cursor is not None and self._cursor is self._struck:
            self._struck.append(run)
            return
        self._struck = self.marks.around(token.revision, run)
        self._insert(self._struck)

    def _looks(self, rest: Sequence[Token]) -> etree._Element | None:
        """Of the text that takes its place, or else of the text before it, or behind it."""
        before = [unit for unit in self._units[: self._next] if _has_text(unit)]
        after = [unit for unit in self._units[self._next :] if _has_text(unit)]
        following = next(standing(rest), None)
        replaced = following is not None and following.revision is not None
        donors = [*after[:1], *before[-1:]] if replaced else [*before[-1:], *after[:1]]
        if not donors:
            return None
        donor = donors[0].element
        in_link = any(holder.tag == HYPERLINK for holder in donor.iterancestors())
        return run_looks(donor if donor.tag == R else None, without_style=in_link)

    def _broken(self, token: Break) -> etree._Element:
        """A new paragraph in front of this one with all that was passed so far."""
        start = new_paragraph(paragraph_looks(self.paragraph))
        self.paragraph.addprevious(start)
        cursor = self._cursor
        if cursor is not None:
            if cursor.getparent() is not self.paragraph:
                self._split_holder(cursor)
                cursor = self._cursor
            assert cursor is not None, token
            for child in list(self.paragraph):
                if child.tag != PPR:
                    start.append(child)
                if child is cursor:
                    break
        self._cursor = None
        for revision in token.revisions:
            self.marks.on_paragraph(start, revision)
        return start

    def _split_holder(self, cursor: etree._Element) -> None:
        """A hyperlink that the paragraph is broken in becomes two."""
        holder = cursor.getparent()
        if holder is not None and holder.tag in (w("ins"), w("del")):
            raise UnplaceableError("a revision would have to be broken")
        if holder is None or holder.tag != HYPERLINK or holder.getparent() is not self.paragraph:
            raise UnplaceableError("a content control or field would have to be broken")
        first = etree.Element(HYPERLINK, dict(holder.attrib))
        holder.addprevious(first)
        for child in list(holder):
            first.append(child)
            if child is cursor:
                break
        self._cursor = first


def _child_of_container(element: etree._Element) -> etree._Element | None:
    """The child of a paragraph, hyperlink or the like that holds this piece."""
    while True:
        parent = element.getparent()
        if parent is None:
            return None
        if parent.tag in _CONTAINERS:
            return element
        element = parent


def _simple_field(piece: Piece) -> etree._Element | None:
    return next(piece.element.iterancestors(FLDSIMPLE), None)


def _spelled(holder: etree._Element, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with this simple field as runs: begin, code, separator, its result, end."""
    code = el("instrText")
    code.text = holder.get(w("instr"), "")
    code.set(SPACE, "preserve")
    marks = [el("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")]
    before, after = [marks[0], code, marks[1]], [marks[2]]
    inside = [at for at, piece in enumerate(pieces) if _simple_field(piece) is holder]
    content = [child for child in holder if child.tag != w("fldData")]
    parent = holder.getparent()
    assert parent is not None, holder
    at = parent.index(holder)
    parent[at : at + 1] = [*(el("r", mark) for mark in before), *content, *(el("r", mark) for mark in after)]

    def new(mark: etree._Element) -> Piece:
        return Piece(mark, "", mark.getparent())

    first, last = inside[0], inside[-1] + 1
    return [*pieces[:first], *map(new, before), *pieces[first:last], *map(new, after), *pieces[last:]]


def _parted(run: etree._Element, loose: Container[etree._Element]) -> None:
    """Cuts a run so that each stretch of loose marks stands alone, and so does what stands between them."""
    properties = run.find(RPR)
    content = [child for child in run if child is not properties]
    _, *later = [list(group) for _, group in groupby(content, key=lambda child: child in loose)]
    for stretch in reversed(later):
        made = etree.Element(R, dict(run.attrib))
        made.extend([*([] if properties is None else [deepcopy(properties)]), *stretch])
        run.addnext(made)


def _is_solid(piece: Piece) -> bool:
    """Whether a piece has text that cannot be cut out of the child of the paragraph that holds it."""
    parent = piece.element.getparent()
    return bool(piece.text) and (parent is None or parent.tag != R or _is_in_ruby(parent))


def _is_in_ruby(run: etree._Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag not in _CONTAINERS


def _has_text(unit: _Unit) -> bool:
    return unit.whole < 0 and any(piece.text for piece in unit.pieces)


def _cut(unit: _Unit, offset: int) -> _Unit:
    """Cuts a run in two at an offset; gives the second one."""
    run = unit.element
    second = etree.Element(R, dict(run.attrib))
    properties = run.find(RPR)
    if properties is not None:
        second.append(deepcopy(properties))
    at = next(n for n, piece in enumerate(unit.pieces) if unit.starts[n] + len(piece.text) > offset)
    piece, start = unit.pieces[at], unit.starts[at]
    pieces, starts = unit.pieces[at:], unit.starts[at:]
    if start < offset:
        text = el("t")
        text.text = piece.text[offset - start :]
        piece.element.text = piece.text[: offset - start]
        text.set(SPACE, "preserve")
        piece.element.set(SPACE, "preserve")
        piece.element.addnext(text)
        rest = Piece(text, text.text, piece.run, piece.around, piece.link)
        pieces[0], starts[0] = rest, offset
        kept = Piece(piece.element, piece.element.text, piece.run, piece.around, piece.link)
        unit.pieces[at] = kept
        del unit.pieces[at + 1 :], unit.starts[at + 1 :]
    else:
        del unit.pieces[at:], unit.starts[at:]
    first = pieces[0].element
    for child in [first, *list(first.itersiblings())]:
        second.append(child)
    run.addnext(second)
    end, unit.end = unit.end, offset
    return _Unit(second, offset, end, pieces, starts)
