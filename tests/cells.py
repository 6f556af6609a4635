"""Tables as a test writes them: rows of texts."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.document.model import Block, cell


def cells(*rows: Sequence[str]) -> list[Block]:
    """The cells of the first table of a document."""
    return [
        cell(text, table=0, row=row, column=column)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
