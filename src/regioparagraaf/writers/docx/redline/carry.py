"""The plan of a redline carried out in the XML of the draft.

Paragraphs that stand in the draft are marked where they are; struck ones become paragraphs or table
rows of their own, in the formatting of their like nearby. Outside the part nothing is touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Document, Kind, Revision
from regioparagraaf.document.revisions import act_of
from regioparagraaf.ooxml.names import (
    COMMENTREFERENCE,
    ENDNOTEREFERENCE,
    FOOTNOTEREFERENCE,
    ID,
    INS,
    PPR,
    TBL,
    TR,
    TRPR,
    TXBXCONTENT,
    P,
    T,
    w,
)
from regioparagraaf.ooxml.pieces import Piece, Pieces
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.walk import Paragraph
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.reports.redline.sides import is_aside
from regioparagraaf.writers.docx.redline.fields import loose_marks
from regioparagraaf.writers.docx.redline.held import let_go
from regioparagraaf.writers.docx.redline.line import Line
from regioparagraaf.writers.docx.redline.looks import Looks
from regioparagraaf.writers.docx.redline.margin import Margin
from regioparagraaf.writers.docx.redline.marks import Marks, new_paragraph, new_run, struck_run
from regioparagraaf.writers.docx.redline.notes import Notes
from regioparagraaf.writers.docx.redline.rows import new_grid, struck_row, struck_table
from regioparagraaf.writers.docx.redline.strokes import (
    Anchor,
    Break,
    Stroke,
    Token,
    UnplaceableError,
    standing,
    tokens,
)
from regioparagraaf.writers.docx.xml import el

_REFERENCES: Final = {FOOTNOTEREFERENCE: w("footnote"), ENDNOTEREFERENCE: w("endnote")}
_HELD: Final = frozenset((*_REFERENCES, COMMENTREFERENCE))
_DRAWINGS: Final = frozenset((w("drawing"), w("pict"), w("object")))


class Carrier(Struct):
    """Carries one plan out in one file, whose earlier revisions in the part are settled."""

    word: WordFile
    plan: Document
    draft: Document
    elements: dict[int, etree._Element]
    """`alinea` in the file as it came -> its paragraph."""
    marks: Marks
    margin: Margin
    _pieces: dict[etree._Element, list[Piece]] = field(default_factory=dict)
    _asides: dict[etree._Element, int] = field(default_factory=dict)
    _references: dict[tuple[str, str | None], etree._Element] = field(default_factory=dict)
    """The tag and id of a note -> the first reference to it."""
    _loose: dict[etree._Element, bool | None] = field(default_factory=dict)
    """The marks of fields that run over paragraphs, with whether they are written in."""
    _placed: dict[int, etree._Element] = field(default_factory=dict)
    """Index of a block of the plan -> the paragraph that it became."""
    _rows: dict[tuple[int, int], etree._Element] = field(default_factory=dict)
    """(table, row) of the plan -> its `w:tr`."""
    _tables: dict[int, etree._Element] = field(default_factory=dict)

    def carry_out(self) -> None:
        """Changes the file so that it is the draft when accepted and the common text when rejected; raises
        UnplaceableError where the plan cannot be placed in it in this form."""
        read = self._read()
        standing = self._standing()
        self._loose = loose_marks(read, {element: self._strokes(of) for element, of in standing.items()})
        written_in = self._written_in(standing)
        for element, indexes in standing.items():
            self._mark(element, indexes, written_in)
        self._mark_rows()
        looks = Looks(self.word, self.plan, self.draft, self._placed, self.elements)
        for indexes in standing.values():
            self._look_as_before(indexes, looks)
        self._place_struck(looks)
        let_go(self.plan, self.draft, self._placed, self.margin.given)
        if any(block.kind is Kind.NOTE and block.row for block in self.plan.blocks):
            Notes(self.word, self.marks).put_in_order()

    # What stands in the draft.

    def _read(self) -> list[tuple[Paragraph, list[Piece]]]:
        pieces = Pieces(self.word.body, self.word.related("footnotes"), self.word.related("endnotes"))
        read = [(paragraph, pieces.of(paragraph)) for paragraph in paragraphs(self.word)]
        for paragraph, found in read:
            self._pieces[paragraph.element] = found
            self._asides[paragraph.element] = paragraph.aside
        for mark in self.word.body.iter(*_REFERENCES):
            self._references.setdefault((_REFERENCES[str(mark.tag)], mark.get(ID)), mark)
        return read

    def _standing(self) -> dict[etree._Element, list[int]]:
        """The paragraphs of the draft in the plan, each with the blocks of the plan that it becomes."""
        found: dict[etree._Element, list[int]] = {}
        for index, block in enumerate(self.plan.blocks):
            if block.numbers:
                found.setdefault(self._element(block.numbers), []).append(index)
        return found

    def _element(self, numbers: Sequence[int]) -> etree._Element:
        for number in reversed(numbers):
            element = self.elements.get(number)
            if element is not None and element in self._pieces:
                return element
        raise UnplaceableError(f"no paragraph {numbers} is left")

    def _strokes(self, indexes: Sequence[int]) -> list[Stroke]:
        """What the plan does to the text of a paragraph of the draft."""
        return [stroke for index in indexes for stroke in standing(list(tokens(self.plan.blocks[index], ())))]

    def _written_in(self, standing: dict[etree._Element, list[int]]) -> dict[object, bool]:
        """Of notes and text boxes whether all their text is written in."""
        found: dict[object, bool] = {}
        for element, indexes in standing.items():
            if not self._asides[element]:
                continue
            blocks = [self.plan.blocks[index] for index in indexes]
            spans = [span for block in blocks for span in block.spans]
            is_new = bool(spans) and all(act_of(span.revisions) is Act.INSERTED for span in spans)
            is_new = is_new and self._host(element) in standing
            is_new = is_new or any(
                act_of(block.row) is Act.INSERTED for block in blocks if block.kind is Kind.NOTE
            )
            for holder in element.iterancestors(*_REFERENCES.values(), TXBXCONTENT):
                key = holder if holder.tag == TXBXCONTENT else (holder.tag, holder.get(ID))
                found[key] = found.get(key, True) and is_new
                break
        return found

    def _mark(self, element: etree._Element, indexes: Sequence[int], written_in: dict[object, bool]) -> None:
        def goes_along(mark: etree._Element) -> bool | None:
            if mark in self._loose:
                return self._loose[mark]
            if mark.tag in _REFERENCES:
                return written_in.get((_REFERENCES[str(mark.tag)], mark.get(ID)), False)
            return _goes_along(mark, written_in) if mark.tag in _DRAWINGS else None

        # Word knows no insertion in an insertion (MS-OE376 2.1.341): a text box goes as a whole.
        boxes = element.iterancestors(TXBXCONTENT)
        drawings = (next(box.iterancestors(*_DRAWINGS), None) for box in boxes)  # a broken file has none
        in_new_box = any(_goes_along(one, written_in) for one in drawings if one is not None)
        wanted: list[Token] = []
        for index in indexes:
            block = self.plan.blocks[index]
            anchors = () if self._asides[element] else self.margin.anchors(index)
            wanted += tokens(_within_box(block) if in_new_box else block, anchors)
            if index != indexes[-1]:
                wanted.append(Break(block.mark))
        line = Line(element, self.marks, self.margin.elements, goes_along, self._loose, self.margin.insertion)
        for index, paragraph in zip(indexes, line.mark(self._pieces[element], wanted), strict=True):
            self._placed[index] = paragraph
            self._asides[paragraph] = self._asides[element]
        self._end(element, self.plan.blocks[indexes[-1]].mark)

    def _look_as_before(self, indexes: Sequence[int], looks: Looks) -> None:
        """Of a paragraph of the draft what was one of another kind by itself gets the looks of its like."""
        last = self.plan.blocks[indexes[-1]]
        for index in indexes[:-1]:
            block, paragraph = self.plan.blocks[index], self._placed[index]
            is_like = (block.kind, block.level) == (last.kind, last.level)
            if is_like or act_of(block.mark) is not Act.DELETED:
                continue
            for properties in paragraph.findall(PPR):
                paragraph.remove(properties)
            own = looks.of_paragraph(index, block)
            if own is not None:
                paragraph.insert(0, own)
            for revision in block.mark:
                self.marks.on_paragraph(paragraph, revision)

    def _end(self, element: etree._Element, mark: Sequence[Revision]) -> None:
        if act_of(mark) is Act.DELETED:
            raise UnplaceableError("a paragraph of the draft would lose its end")
        properties = element.find(PPR)
        has_section = properties is not None and properties.find(w("sectPr")) is not None
        # With its end a section would go too; the paragraph stays behind empty instead.
        for revision in () if has_section else mark:
            self.marks.on_paragraph(element, revision)

    def _mark_rows(self) -> None:
        for index, block in enumerate(self.plan.blocks):
            if block.cell is None or index not in self._placed:
                continue
            place = (block.cell.table, block.cell.row)
            row = next(self._placed[index].iterancestors(TR))
            if place not in self._rows:
                self._rows[place] = row
                self._tables[block.cell.table] = next(row.iterancestors(TBL))
                for revision in block.row:
                    self.marks.on_row(row, revision)
            elif self._rows[place] is not row:
                raise UnplaceableError("a row of the plan is not one row of the draft")
        for table in self._tables.values():
            self._mark_blank_rows(table)

    def _mark_blank_rows(self, table: etree._Element) -> None:
        """In a table that is written in with all its text the rows without text are too: no plan is about
        them, and they would stay behind as an empty table."""
        rows = [row for row in table.iter(TR) if next(row.iterancestors(TBL)) is table]
        blank = [row for row in rows if self._is_blank(row)]
        others = [row.find(f"{TRPR}/{INS}") for row in rows if row not in blank]
        if all(mark is not None for mark in others):
            for row in blank:
                self.marks.on_row(row, self.margin.insertion)

    def _is_blank(self, row: etree._Element) -> bool:
        """Whether a row has no text, and nothing that brings text from elsewhere along."""
        pieces = (piece for paragraph in row.iter(P) for piece in self._pieces.get(paragraph, ()))
        return not any(piece.text or piece.element.tag in _HELD for piece in pieces)

    # What is struck, and stands in the draft no more.

    def _place_struck(self, looks: Looks) -> None:
        index = 0
        while index < len(self.plan.blocks):
            block = self.plan.blocks[index]
            if index in self._placed:
                index += 1
            elif block.cell is not None and act_of(block.row) is Act.DELETED:
                index = self._struck_row(index, looks)
            elif block.kind is Kind.NOTE:
                self._strike_note(index, looks)
                index += 1
            else:
                paragraph = self._struck_paragraph(index, block, looks)
                self._put(index, paragraph, index)
                self._placed[index] = paragraph
                index += 1

    def _strike_note(self, index: int, looks: Looks) -> None:
        hosts = (at for at in reversed(range(index)) if not is_aside(self.plan.blocks[at]))
        host = next(hosts, None)
        if host is None:
            raise UnplaceableError("a struck note has no text before it")
        block = self.plan.blocks[index]
        notes = Notes(self.word, self.marks)
        text = new_run(block.text, looks.of_run(index, block))
        paragraph, mark = notes.strike(self._placed[host], text, block.row[-1])
        self._references[_REFERENCES[str(mark.tag)], mark.get(ID)] = mark
        self._placed[index] = paragraph
        self._asides[paragraph] = 1

    def _struck_paragraph(self, index: int, block: Block, looks: Looks) -> etree._Element:
        paragraph = new_paragraph(looks.of_paragraph(index, block))
        run_looks = looks.of_run(index, block)
        group: etree._Element | None = None
        for token in tokens(block, self.margin.anchors(index)):
            if isinstance(token, Anchor):
                paragraph.extend(self.margin.elements(token))
                group = None
                continue
            assert isinstance(token, Stroke), token
            assert token.revision is not None, token
            run = struck_run(token.text, run_looks)
            if group is None:
                group = self.marks.around(token.revision)
                paragraph.append(group)
            group.append(run)
        for revision in block.mark:
            self.marks.on_paragraph(paragraph, revision)
        return paragraph

    def _put(self, index: int, element: etree._Element, last: int) -> None:
        """Behind the block before it in the same container, or else before the one behind the last of it."""
        block = self.plan.blocks[index]
        previous = self._neighbour(index, -1, block)
        following = self._neighbour(last, 1, block)
        if previous is not None and (following is None or not self._belongs_below(index)):
            previous.addnext(element)
        elif following is not None:
            following.addprevious(element)
        else:
            self.word.body.insert(0, element)

    def _neighbour(self, index: int, step: int, block: Block) -> etree._Element | None:
        at = index + step
        while 0 <= at < len(self.plan.blocks):
            other, paragraph = self.plan.blocks[at], self._placed.get(at)
            at += step
            if paragraph is not None and self._asides.get(paragraph, 0):
                paragraph = self._host(paragraph)
            if paragraph is None:
                continue
            if block.cell is not None and act_of(block.row) is not Act.DELETED:
                if other.cell != block.cell:
                    return None
                return paragraph
            tables = list(paragraph.iterancestors(TBL))
            return tables[-1] if tables else paragraph
        return None

    def _host(self, paragraph: etree._Element) -> etree._Element | None:
        """The paragraph of the running text that a note or text box stands with."""
        for holder in paragraph.iterancestors(*_REFERENCES.values()):
            paragraph = self._references.get((str(holder.tag), holder.get(ID)), paragraph)
        hosts = list(paragraph.iterancestors(P))
        return hosts[-1] if hosts else None

    def _belongs_below(self, index: int) -> bool:
        """Whether local text parts it from what stands above it, and that is itself all written in."""
        above = next((b for b in reversed(self.plan.blocks[:index]) if b.numbers), None)
        below = next((b for b in self.plan.blocks[index:] if b.numbers), None)
        if above is None or below is None:
            return above is None
        if any(not span.revisions for span in above.spans):
            return False
        return any(
            above.numbers[-1] < block.number < below.number and block.text.strip()
            for block in self.draft.blocks
        )

    def _struck_row(self, index: int, looks: Looks) -> int:
        cell = self.plan.blocks[index].cell
        assert cell is not None, index
        place = (cell.table, cell.row)
        cells: dict[int, list[etree._Element]] = {}
        notes: list[int] = []
        after = index
        while after < len(self.plan.blocks):
            block = self.plan.blocks[after]
            if block.kind is Kind.NOTE and after not in self._placed:
                notes.append(after)
            elif block.cell is None or (block.cell.table, block.cell.row) != place:
                break
            else:
                paragraph = self._struck_paragraph(after, block, looks)
                self._placed[after] = paragraph
                cells.setdefault(block.cell.column, []).append(paragraph)
            after += 1
        beside = [row for row in self._rows if row[0] == cell.table]
        above = max((row for row in beside if row[1] < cell.row), default=None)
        below = min((row for row in beside if row[1] > cell.row), default=None)
        nearest = above if above is not None else below
        template = None if nearest is None else self._rows[nearest]
        grid = self._grid(template, cell.table)
        row = struck_row([cells[column] for column in sorted(cells)], template, grid)
        for revision in self.plan.blocks[index].row:
            self.marks.on_row(row, revision)
        if above is not None:
            self._rows[above].addnext(row)
        elif below is not None:
            self._rows[below].addprevious(row)
        else:
            self._put_table(index, after - 1, struck_table(row, grid, looks.of_table()))
        self._rows[place] = row
        for note in notes:
            self._strike_note(note, looks)
        return after

    def _grid(self, row: etree._Element | None, table: int) -> etree._Element:
        """The columns of the table of a row; new ones where no row of it stands in the draft."""
        found = None if row is None else next(row.iterancestors(TBL))
        grid = None if found is None else found.find(w("tblGrid"))
        if grid is not None:
            return grid
        cells = (block.cell for block in self.plan.blocks if block.cell is not None)
        places = {(cell.row, cell.column) for cell in cells if cell.table == table}
        grid = new_grid(max(Counter(row for row, _ in places).values()))
        if found is not None:
            found.insert(0 if found.find(w("tblPr")) is None else 1, grid)
        return grid

    def _put_table(self, index: int, last: int, table: etree._Element) -> None:
        """A struck table by itself; Word takes two tables that touch for one."""
        self._put(index, table, last)
        deletion = Revision(Act.DELETED, self.margin.insertion.author, self.margin.insertion.moment)
        previous, following = table.getprevious(), table.getnext()
        if previous is not None and previous.tag == TBL:
            table.addprevious(self._separator(deletion))
        if following is None or following.tag not in (P, w("sdt")):
            table.addnext(self._separator(deletion))

    def _separator(self, deletion: Revision) -> etree._Element:
        paragraph = el("p")
        self.marks.on_paragraph(paragraph, deletion)
        return paragraph


def _goes_along(drawing: etree._Element, written_in: Mapping[object, bool]) -> bool | None:
    """Whether a drawing is written in with the text of all its boxes; None if it has no text. Of a group of
    shapes some boxes may be new and others not: then each is marked inside."""
    boxes = [box for box in drawing.iter(TXBXCONTENT) if next(box.iter(T), None) is not None]
    return all(written_in.get(box, False) for box in boxes) if boxes else None


def _within_box(block: Block) -> Block:
    return replace(block, spans=tuple(replace(span, revisions=()) for span in block.spans))
