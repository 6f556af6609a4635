"""Both sides woven to one row of paragraphs along the spine.

Between two anchors the common text's items are struck right behind the first one, then the draft's
items are written in. Of the paragraph ends in between one stays wherever both sides have one.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.document.model import Act, Kind, Role
from regioparagraaf.reports.redline.flow import Flow
from regioparagraaf.reports.redline.gaps import asides, closes, head, rows_of, tail
from regioparagraaf.reports.redline.links import Link, Step
from regioparagraaf.reports.redline.sides import (
    Blank,
    Content,
    End,
    Island,
    Item,
    Local,
    Side,
    Text,
    Wall,
    table_of,
    texts,
)
from regioparagraaf.reports.redline.spine import Anchor, anchors_within
from regioparagraaf.reports.redline.tables import Tables


class Weaver(Struct):
    """Weaves two sides into a flow."""

    common: Side
    draft: Side
    links: tuple[Link, ...]
    records: tuple[dict[int, int], dict[int, int]]
    """Unit of the common side, and of the draft -> its record."""
    flow: Flow
    exact: bool

    def running_text(self, spine: Sequence[Anchor]) -> tuple[tuple[Side, int], ...]:
        """Weaves the whole; gives what each table of the plan is laid out after."""
        tables = Tables()
        c = d = 0
        left: Anchor | None = None
        for right in (*spine, None):
            ours = self.common.items[c : right.c0 if right else len(self.common.items)]
            theirs = self.draft.items[d : right.d0 if right else len(self.draft.items)]
            self._gap(ours, theirs, left, right, tables)
            if right is not None:
                if right.link is not None:
                    self._link(right.link)
                else:
                    self._pair(right.c0, right.d0, tables)
                c, d = right.c1, right.d1
            left = right
        return tuple(tables.sources)

    def _gap(
        self,
        ours: Sequence[Item],
        theirs: Sequence[Item],
        left: Anchor | None,
        right: Anchor | None,
        tables: Tables,
    ) -> None:
        is_open = left is not None and left.link is not None
        if is_open and not (closes(ours) and closes(theirs)):
            self._within(ours, theirs)
            return
        ours, theirs = list(ours), list(theirs)
        if is_open:
            self._texts(head(ours), head(theirs), at_start=False, at_end=True)
            end = theirs.pop(0)
            assert isinstance(end, End), end
            ours.pop(0)
            self.flow.end_kept(end.block)
        elif left is not None and not _goes_on(self.draft.items[left.d0]):
            into = table_of(self.draft.items[left.d0])
            self._struck(rows_of(ours, self.common.items[left.c0]), tables, into)
            self._added(rows_of(theirs, self.draft.items[left.d0]), tables)
        # Notes and text boxes stand with their paragraph, before what is struck behind it.
        self._added(asides(theirs), tables)
        our_tail, their_tail = tail(ours), tail(theirs)
        our_rows: list[Item] = []
        their_rows: list[Item] = []
        if right is not None and right.link is None:
            our_rows = rows_of(ours, self.common.items[right.c0], last=True)
            their_rows = rows_of(theirs, self.draft.items[right.d0], last=True)
        in_row = left is not None and _goes_on(self.draft.items[left.d0])
        if in_row or (left is None and right is not None):
            self._added(theirs, tables)
            self._struck(ours, tables)
        else:
            self._struck(ours, tables)
            self._added(theirs, tables)
        if right is not None and right.link is None and _is_row(self.draft.items[right.d0]):
            self.flow.settle()
            self._struck(our_rows, tables, table_of(self.draft.items[right.d0]))
            self._added(their_rows, tables)
        self._texts(our_tail, their_tail, at_start=True, at_end=False)

    def _within(self, ours: Sequence[Item], theirs: Sequence[Item]) -> None:
        """A gap within one paragraph on at least one side."""
        our_texts = [item for item in ours if isinstance(item, Text)]
        if len(our_texts) == len(ours) and not closes(theirs):
            self._texts(our_texts, [i for i in theirs if isinstance(i, Text)], at_start=False, at_end=False)
            return
        theirs = list(theirs)
        if theirs and isinstance(theirs[0], Text) and not theirs[0].is_unit:
            self._add(theirs.pop(0))
        for item in ours:
            self._strike(item)
        for item in theirs:
            self._add(item)

    def _texts(self, ours: Sequence[Text], theirs: Sequence[Text], *, at_start: bool, at_end: bool) -> None:
        """Text of one paragraph: struck, then written in; white space that both have there is kept."""
        ours, theirs = list(ours), list(theirs)
        before = after = None
        if not at_end and ours and theirs and self._is_same_space(ours[-1], theirs[-1]):
            ours.pop()
            after = theirs.pop()
        if not at_start and ours and theirs and self._is_same_space(ours[0], theirs[0]):
            ours.pop(0)
            before = theirs.pop(0)
        if before is not None:
            self.flow.keep(before)
        for item in ours:
            self._strike(item)
        for item in theirs:
            self._add(item)
        if after is not None:
            self.flow.keep(after)

    def _is_same_space(self, ours: Text, theirs: Text) -> bool:
        if ours.is_unit or theirs.is_unit:
            return False
        return not self.exact or self.common.text(ours) == self.draft.text(theirs)

    def _strike(self, item: Item) -> None:
        if isinstance(item, End):
            self.flow.end_struck(item.block)
        elif isinstance(item, Text) and (self.exact or not item.edge):
            self.flow.strike(item, self._record(0, item))

    def _add(self, item: Item) -> None:
        if isinstance(item, End | Blank):
            self.flow.end_added(item.block)
        elif isinstance(item, Text):
            if item.edge and not self.exact:
                self.flow.keep(item)
            else:
                self.flow.add(item, self._record(1, item))

    def _record(self, side: int, text: Text) -> int:
        place = (self.common, self.draft)[side].place.get((text.block, text.start), -1)
        return self.records[side].get(place, -1) if text.is_unit else -1

    def _link(self, link: Link) -> None:
        for step in link.steps:
            if step.kept:
                self._keep(step, link.record)
                continue
            for item in step.common:
                if isinstance(item, Text):
                    if self.exact or not item.edge:
                        self.flow.strike(item, link.record)
                else:
                    self._strike(item)
            for item in step.draft:
                if isinstance(item, Text) and not item.edge:
                    self.flow.add(item, link.record)
                else:
                    self._add(item)

    def _keep(self, step: Step, record: int) -> None:
        ours = [item for item in step.common if isinstance(item, Text)]
        theirs = [item for item in step.draft if isinstance(item, Text)]
        if self.exact and [*map(self.common.text, ours)] != [*map(self.draft.text, theirs)]:
            self._keep_end_only(step, record)
            return
        for item in step.draft:
            if isinstance(item, Text):
                self.flow.keep(item, record)
            else:
                assert isinstance(item, End | Blank), item
                self.flow.end_kept(item.block)

    def _keep_end_only(self, step: Step, record: int) -> None:
        """Exact: white space around a kept paragraph end, or between words, that differs."""
        has_end = any(isinstance(item, End) for item in step.draft)
        ours, theirs = head(list(step.common)), head(list(step.draft))
        for text in ours:
            self.flow.strike(text, record)
        for text in theirs:
            self.flow.add(text, record)
        if not has_end:
            return
        our_rest = step.common[len(ours) + 1 :]
        for item in step.draft[len(theirs) :]:
            if isinstance(item, End | Blank):
                self.flow.end_kept(item.block)
        for item in our_rest:
            self._strike(item)
        for item in step.draft[len(theirs) :]:
            if isinstance(item, Text):
                self.flow.add(item, record)

    def _struck(self, items: Sequence[Item], tables: Tables, into: int = -1) -> None:
        """Items of the common text struck; rows in a table of the draft, or in a table of their own."""
        for item in items:
            if not isinstance(item, Island):
                self._strike(item)
            elif item.table < 0:
                self._struck_aside(item.cells[0])
            else:
                self.flow.row = self.flow.revision(Act.DELETED)
                side, table = (self.draft, into) if into >= 0 else (self.common, item.table)
                for column, cell in zip(item.columns, item.cells, strict=True):
                    self.flow.cell = tables.cell(side, into >= 0, table, item, column)
                    self._struck_cell(cell)
                self._leave_row()

    def _struck_aside(self, items: Sequence[Item]) -> None:
        """A dropped note goes with the reference to it; a text box becomes a paragraph behind its own."""
        for item in items:
            if isinstance(item, End) and self._is_of_note(item):
                self.flow.note_struck(item.block)
            else:
                self._strike(item)

    def _is_of_note(self, item: Item) -> bool:
        return isinstance(item, Text | End) and self.common.blocks[item.block].kind is Kind.NOTE

    def _struck_cell(self, cell: Content) -> None:
        cell, notes = self._without_notes(cell)
        for item in cell:
            if isinstance(item, Text):
                self._strike(item)
            else:
                self.flow.end_gone(item.block)
        self._struck_aside(notes)

    def _added(self, items: Sequence[Item], tables: Tables) -> None:
        for item in items:
            if isinstance(item, Blank):
                self.flow.end_kept(item.block)
            elif isinstance(item, Wall):
                if item.before_table:
                    self.flow.settle()
                self.flow.wall()
            elif isinstance(item, Local):
                self.flow.wall()
                self._local(item.block)
                self.flow.wall()
            elif isinstance(item, Island):
                self._island(item, tables)
            else:
                self._add(item)

    def _local(self, block: int) -> None:
        """A paragraph that stands, with the sentences that answer the common text written in."""
        units = [unit for unit in self.draft.units if unit.block == block]
        pieces = list(texts(block, self.draft.blocks[block].text, units))
        for index, piece in enumerate(pieces):
            if piece.is_unit:
                self.flow.add(piece, self._record(1, piece))
            elif not self.draft.text(piece).strip() and _goes_along(pieces, index):
                self.flow.add(piece)
            else:
                self.flow.keep(piece)
        self.flow.end_kept(block, Role.MUTED)

    def _island(self, island: Island, tables: Tables) -> None:
        """A row or note of the draft that answers nothing in its place: written in."""
        if island.table >= 0 and not tables.has_last(island.table):
            self.flow.settle()
        self.flow.barrier(aside=island.table < 0)
        if island.table >= 0 and not island.is_local and not island.holds_more:
            self.flow.row = self.flow.revision(Act.INSERTED)
        for column, cell in zip(island.columns, island.cells, strict=True):
            if island.table >= 0:
                self.flow.cell = tables.cell(self.draft, True, island.table, island, column)
            for item in _of_part(cell) if island.is_local else cell:
                if isinstance(item, End | Blank):
                    self.flow.end_kept(item.block, Role.MUTED if island.is_local else Role.PLAIN)
                elif isinstance(item, Text):
                    self._add(item)
        self._leave_row()
        self.flow.barrier(aside=island.table < 0)

    def _leave_row(self) -> None:
        self.flow.cell, self.flow.row = None, ()

    def _pair(self, ours: int, theirs: int, tables: Tables) -> None:
        """A row or note of both sides, cell by cell."""
        one, other = self.common.items[ours], self.draft.items[theirs]
        assert isinstance(one, Island), one
        assert isinstance(other, Island), other
        self.flow.barrier(aside=other.table < 0)
        for column, (c_cell, d_cell) in enumerate(zip(one.cells, other.cells, strict=True)):
            spine = anchors_within(self.links, self.common, self.draft, (ours, column), (theirs, column))
            notes: Content = ()
            if other.table >= 0:
                place = other.columns[column]
                self.flow.cell = tables.cell(self.draft, True, other.table, other, place)
                c_cell, notes = self._without_notes(c_cell, spine)
            self._cell(c_cell, d_cell, spine)
            self._struck_aside(notes)
        self._leave_row()
        self.flow.barrier(aside=other.table < 0)

    def _cell(self, ours: Sequence[Item], theirs: Sequence[Item], spine: Sequence[Anchor]) -> None:
        """A cell must end in a paragraph, so the last end of both sides is one and stays."""
        closing = theirs[-1]
        assert isinstance(closing, End | Blank), closing
        if isinstance(closing, End):
            ours, theirs = ours[:-1], theirs[:-1]
        c = d = 0
        left: Anchor | None = None
        for right in (*spine, None):
            self._cell_gap(
                ours[c : right.c0 if right else len(ours)],
                theirs[d : right.d0 if right else len(theirs)],
                is_open=left is not None,
                is_last=right is None,
            )
            if right is not None:
                assert right.link is not None, right
                self._link(right.link)
                c, d = right.c1, right.d1
            left = right
        if isinstance(closing, End):
            self.flow.end_kept(closing.block)

    def _without_notes(self, cell: Content, spine: Sequence[Anchor] = ()) -> tuple[Content, Content]:
        """A cell of the common text without the notes to its last paragraph, and those. What became of a
        note stays in its place: a paragraph of the cell, or a note before other paragraphs."""
        linked = max((anchor.c1 for anchor in spine), default=0)
        at = len(cell)
        while at > linked and self._is_of_note(cell[at - 1]):
            at -= 1
        return cell[:at], cell[at:]

    def _cell_gap(
        self, ours: Sequence[Item], theirs: Sequence[Item], *, is_open: bool, is_last: bool
    ) -> None:
        ours, theirs = list(ours), list(theirs)
        if is_open and not (closes(ours) and closes(theirs)):
            if is_last and not closes(ours) and not closes(theirs):
                self._texts(head(ours), head(theirs), at_start=False, at_end=True)
            else:
                self._within(ours, theirs)
            return
        if is_open:
            self._texts(head(ours), head(theirs), at_start=False, at_end=True)
            ours.pop(0)
            end = theirs.pop(0)
            assert isinstance(end, End | Blank), end
            self.flow.end_kept(end.block)
        our_tail, their_tail = tail(ours), tail(theirs)
        for item in ours:
            self._strike(item)
        for item in theirs:
            if isinstance(item, Blank):
                self.flow.end_kept(item.block)
            else:
                self._add(item)
        self._texts(our_tail, their_tail, at_start=True, at_end=is_last)


def _of_part(cell: Sequence[Item]) -> list[Item]:
    """The paragraphs of a local cell that hold units."""
    blocks = {item.block for item in cell if isinstance(item, Text) and item.is_unit}
    return [item for item in cell if isinstance(item, Text | End) and item.block in blocks]


def _is_row(item: Item) -> bool:
    return isinstance(item, Island) and item.table >= 0


def _goes_on(item: Item) -> bool:
    """Whether the rest of this row stands behind a table within it: nothing comes in between."""
    return isinstance(item, Island) and item.goes_on


def _goes_along(pieces: Sequence[Text], index: int) -> bool:
    """Whether white space goes with an inserted sentence: the space before it, or after a first one."""
    if index + 1 < len(pieces) and pieces[index + 1].is_unit and index > 0:
        return True
    return index == 1 and pieces[0].is_unit
