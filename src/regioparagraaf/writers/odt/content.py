"""The blocks of a document as the body of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.document.model import Block, Comment, Document, Kind, Role, Span, Table
from regioparagraaf.writers.docx.xml import clean
from regioparagraaf.writers.looks import ROLE_STYLES
from regioparagraaf.writers.odt.xml import append_text, el, named

_PARAGRAPHS: Final = {
    Role.MUTED: "Gedempte_20_alinea",
    Role.SIGNAL: "Signaalalinea",
    Role.LABEL: "Etiketalinea",
}


class Content(Struct):
    """A body that is being written, with the styles that it turned out to need."""

    document: Document
    text_width: float
    """Between the margins, in cm."""
    automatic: dict[str, etree._Element] = field(default_factory=dict)
    """The automatic styles by name, in the order of first use."""
    notes: int = 0

    def body(self) -> Iterator[etree._Element]:
        """The children of office:text."""
        blocks = self.document.blocks

        def table_of(index: int) -> int:
            cell = blocks[index].cell
            return -1 if cell is None else cell.table

        for number, group in groupby(range(len(blocks)), key=table_of):
            indexes = list(group)
            if number >= 0:
                yield self._table(number, indexes)
            else:
                yield from self._flow(indexes)

    def _flow(self, indexes: Sequence[int]) -> Iterator[etree._Element]:
        kinds = groupby(
            (index for index in indexes if not self._is_note_behind_text(index)),
            key=lambda index: self.document.blocks[index].kind is Kind.ITEM,
        )
        for is_list, members in kinds:
            if is_list:
                yield from self._lists(list(members))
            else:
                yield from map(self._paragraph, members)

    def _paragraph(self, index: int) -> etree._Element:
        block = self.document.blocks[index]
        if block.kind is Kind.HEADING and block.level:
            level = str(min(block.level, 9))
            style = self._on_new_page(f"Heading_20_{level}") if block.new_page else f"Heading_20_{level}"
            element = el("text:h", text__style_name=style, text__outline_level=level)
        else:
            element = el("text:p", text__style_name=_style(block))
        self._fill(element, index)
        return element

    def _fill(self, element: etree._Element, index: int) -> None:
        """The spans of the block, its bookmark, its comments, and the notes behind it."""
        block = self.document.blocks[index]
        if block.bookmark and self._begins(index):
            element.append(el("text:bookmark-start", text__name=clean(block.bookmark)))
        cuts = self._marks(index)
        position = 0
        for span in block.spans:
            for start, end in _pieces(position, position + len(span.text), cuts):
                for mark in cuts.pop(start, ()):
                    element.append(mark)
                self._span(element, span, span.text[start - position : end - position])
            position += len(span.text)
        for place in sorted(cuts):
            element.extend(cuts[place])
        if block.bookmark and self._ends(index):
            element.append(el("text:bookmark-end", text__name=clean(block.bookmark)))
        element.extend(map(self._note, self._notes_behind(index)))

    def _span(self, parent: etree._Element, span: Span, text: str) -> None:
        if not text:
            return
        holder = parent
        if span.link:
            holder = el("text:a", xlink__type="simple", xlink__href=clean(span.link))
            parent.append(holder)
        inner = el("text:span", text__style_name=self._look(span)) if self._look(span) else None
        # A span of its own also keeps spaces at its ends, which would collapse beside those of others.
        target = el("text:span") if inner is None and holder is parent else inner
        if target is None:
            append_text(holder, text)
            return
        append_text(target, text)
        holder.append(target)

    def _look(self, span: Span) -> str:
        """The text style for a role with bold and italic; an automatic one where both are there."""
        role = ROLE_STYLES.get(span.role, "")
        if not (span.bold or span.italic):
            return role
        name = f"T{role}{'B' * span.bold}{'I' * span.italic}"
        properties = el("style:text-properties")
        if span.bold:
            properties.set(named("fo:font-weight"), "bold")
        if span.italic:
            properties.set(named("fo:font-style"), "italic")
        style = el("style:style", properties, style__name=name, style__family="text")
        if role:
            style.set(named("style:parent-style-name"), role)
        self.automatic.setdefault(name, style)
        return name

    def _on_new_page(self, parent: str) -> str:
        name = f"{parent}_20_boven"
        properties = el("style:paragraph-properties", fo__break_before="page")
        style = el("style:style", properties, style__name=name, style__family="paragraph")
        style.set(named("style:parent-style-name"), parent)
        self.automatic.setdefault(name, style)
        return name

    # Lists.

    def _lists(self, indexes: Sequence[int]) -> Iterator[etree._Element]:
        """Items in a row as nested lists; an item of another kind begins a new one."""
        stack: list[tuple[etree._Element, bool]] = []
        for index in indexes:
            item = self.document.blocks[index]
            while len(stack) > item.level + 1 or (
                len(stack) == item.level + 1 and stack[-1][1] is not item.ordered
            ):
                stack.pop()
            while len(stack) <= item.level:
                style = "Nummering" if item.ordered else "Opsomming"
                inner = el("text:list", text__style_name=style)
                if stack:
                    _last_item(stack[-1][0]).append(inner)
                else:
                    yield inner
                stack.append((inner, item.ordered))
            stack[-1][0].append(el("text:list-item", self._paragraph(index)))

    # Tables.

    def _table(self, number: int, indexes: Sequence[int]) -> etree._Element:
        cells: dict[int, dict[int, list[int]]] = {}
        for index in indexes:
            cell = self.document.blocks[index].cell
            assert cell is not None, f"block {index} stands in no cell"
            cells.setdefault(cell.row, {}).setdefault(cell.column, []).append(index)
        columns = 1 + max(column for row in cells.values() for column in row)
        layout = self.document.tables[number] if number < len(self.document.tables) else Table(())
        name = f"Tabel{number + 1}"
        table = el("table:table", table__name=name, table__style_name="Regiotabel")
        table.append(_text("table:title", layout.caption or f"Tabel {number + 1}"))
        for column in range(columns):
            table.append(el("table:table-column", table__style_name=self._column(layout, column, columns)))
        header = el("table:table-header-rows")
        if layout.header_rows:
            table.append(header)
        for position, row in enumerate(sorted(cells)):
            is_header = position < layout.header_rows
            (header if is_header else table).append(self._row(cells[row], columns, is_header))
        return table

    def _column(self, layout: Table, column: int, columns: int) -> str:
        share = layout.widths[column] if len(layout.widths) == columns else 1 / columns
        width = f"{self.text_width * share:.3f}cm"
        name = f"K{width.removesuffix('cm').replace('.', '_')}"
        properties = el("style:table-column-properties", style__column_width=width)
        style = el("style:style", properties, style__name=name, style__family="table-column")
        self.automatic.setdefault(name, style)
        return name

    def _row(self, cells: dict[int, list[int]], columns: int, is_header: bool) -> etree._Element:
        row = el("table:table-row", table__style_name="Hele_20_rij")
        for column in range(columns):
            style = "Kopcel" if is_header else "Cel"
            cell = el("table:table-cell", table__style_name=style, office__value_type="string")
            for index in cells.get(column, ()):
                block = self.document.blocks[index]
                if block.kind is not Kind.NOTE:
                    plain = "Table_20_Heading" if is_header else "Table_20_Contents"
                    paragraph = el("text:p", text__style_name=_PARAGRAPHS.get(block.role, plain))
                    self._fill(paragraph, index)
                    cell.append(paragraph)
            if not len(cell):
                cell.append(el("text:p", text__style_name="Table_20_Contents"))
            row.append(cell)
        return row

    # Notes, bookmarks and comments.

    def _is_note_behind_text(self, index: int) -> bool:
        blocks = self.document.blocks
        return blocks[index].kind is Kind.NOTE and any(b.kind is not Kind.NOTE for b in blocks[:index])

    def _notes_behind(self, index: int) -> Iterator[int]:
        blocks = self.document.blocks
        later = index + 1
        while blocks[index].kind is not Kind.NOTE and later < len(blocks) and blocks[later].kind is Kind.NOTE:
            yield later
            later += 1

    def _note(self, index: int) -> etree._Element:
        self.notes += 1
        paragraph = el("text:p", text__style_name="Footnote")
        self._fill(paragraph, index)
        return el(
            "text:note",
            _text("text:note-citation", str(self.notes)),
            el("text:note-body", paragraph),
            text__id=f"noot{self.notes}",
            text__note_class="footnote",
        )

    def _begins(self, index: int) -> bool:
        name, blocks = self.document.blocks[index].bookmark, self.document.blocks
        return all(block.bookmark != name for block in blocks[:index])

    def _ends(self, index: int) -> bool:
        """Whether the run of blocks with this bookmark that comes first ends here."""
        name, blocks = self.document.blocks[index].bookmark, self.document.blocks
        first = next(place for place, block in enumerate(blocks) if block.bookmark == name)
        is_one_run = all(block.bookmark == name for block in blocks[first : index + 1])
        return is_one_run and (index + 1 == len(blocks) or blocks[index + 1].bookmark != name)

    def _marks(self, index: int) -> dict[int, list[etree._Element]]:
        """Where comments of this block begin and end."""
        length = len(self.document.blocks[index].text)
        marks: dict[int, list[etree._Element]] = {}
        for number, comment in enumerate(self.document.comments, 1):
            if comment.block == index:
                start = min(max(comment.start, 0), length)
                end = min(max(comment.end, start), length)
                name = f"opmerking{number}"
                marks.setdefault(start, []).append(_annotation(comment, name))
                marks.setdefault(end, []).append(el("office:annotation-end", office__name=name))
        return marks


def _style(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return "Title"
    if block.kind is Kind.ITEM:
        return "Lijstalinea"
    if block.kind is Kind.NOTE:
        return "Footnote"
    return _PARAGRAPHS.get(block.role, "Standard")


def _pieces(start: int, end: int, cuts: dict[int, list[etree._Element]]) -> list[tuple[int, int]]:
    places = [start, *(place for place in sorted(cuts) if start < place < end), end]
    return list(pairwise(places))


def _last_item(parent: etree._Element) -> etree._Element:
    """The item that an inner list stands in; an empty one where the level was skipped."""
    if not len(parent):
        parent.append(el("text:list-item"))
    return parent[-1]


def _text(tag: str, text: str) -> etree._Element:
    element = el(tag)
    element.text = clean(text)
    return element


def _annotation(comment: Comment, name: str) -> etree._Element:
    annotation = el("office:annotation", _text("dc:creator", comment.author), office__name=name)
    if comment.moment:
        annotation.append(_text("dc:date", comment.moment))
    if comment.initials:
        annotation.append(_text("meta:creator-initials", comment.initials))
    for line in clean(comment.text).split("\n"):
        paragraph = el("text:p")
        append_text(paragraph, line)
        annotation.append(paragraph)
    return annotation
