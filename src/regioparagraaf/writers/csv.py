"""Tables as CSV for a Dutch spreadsheet: semicolons, UTF-8 with a mark, and no cell that is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from regioparagraaf.dutch.unseen import legible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate a cell (OWASP ASVS 1.2.10, CWE-1236); full-width forms included."""


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table; a cell that would be calculated begins with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(safe_cell, heads))
    writer.writerows(map(safe_cell, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """The text of a cell that no spreadsheet calculates, and that can be seen whole."""
    text = legible(text)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text
