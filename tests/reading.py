"""A report as a test reads it: its headings, and its tables as rows of texts."""

from __future__ import annotations

from regioparagraaf.document.model import Block, Document, Kind, Role


def headings(report: Document) -> list[str]:
    return [block.text for block in report.blocks if block.kind is Kind.HEADING]


def rows(report: Document, table: int) -> list[list[str]]:
    """The cells of one table; paragraphs of a cell are lines."""
    found: dict[int, dict[int, list[str]]] = {}
    for block in report.blocks:
        if block.cell is not None and block.cell.table == table:
            found.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(block.text)
    return [["\n".join(cells[column]) for column in sorted(cells)] for _, cells in sorted(found.items())]


def tables(report: Document) -> dict[str, list[list[str]]]:
    """The tables by their captions."""
    return {table.caption: rows(report, number) for number, table in enumerate(report.tables)}


def words(report: Document, role: Role) -> list[str]:
    """What is shown in this role."""
    return [span.text for block in report.blocks for span in block.spans if span.role is role]


def texts(report: Document) -> str:
    """Everything that is not in a table."""
    return "\n".join(block.text for block in report.blocks if block.cell is None)


def cell_blocks(report: Document, table: int, row: int, column: int) -> list[Block]:
    return [
        block
        for block in report.blocks
        if block.cell is not None
        and (block.cell.table, block.cell.row, block.cell.column) == (table, row, column)
    ]
