"""Lines of the foot or head of a page that were pasted into the text along with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Passage, Unit, Weight
from regioparagraaf.document.model import Kind
from regioparagraaf.patterns import on_demand

_PAGE = r"(?:pagina|bladzijde|blz\.?|pag\.?)\s*\d{1,4}(?:\s*(?:van|/)\s*\d{1,4})?"
_APART = r"\s*(?:[-–—|·•/]|\t|\s{2})\s*"
"""What parts the number from the rest of such a line; in a sentence ('zie pagina 3') nothing does."""
_LINE = on_demand(rf"(?:(?P<before>.*?){_APART})?{_PAGE}(?:{_APART}(?P<behind>.*))?", re.IGNORECASE)
_LONGEST = 12
"""Words of such a line."""


def page_lines(units: Sequence[Unit]) -> frozenset[int]:
    """The lines with the number of a page that stand there again with another number, by index."""
    found: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, unit in enumerate(units):
        is_short = unit.kind is Kind.PARAGRAPH and len(unit.text.split()) <= _LONGEST
        line = _LINE.fullmatch(unit.text) if is_short else None
        if line is not None:
            found[line["before"] or "", line["behind"] or ""][unit.text].append(index)
    numbered = (of_line for of_line in found.values() if len(of_line) > 1)
    return frozenset(index for of_line in numbered for indexes in of_line.values() for index in indexes)


def of_a_page_line(passage: Passage) -> Passage:
    """What came or went with such a line: no agreement."""
    return replace(passage, weight=Weight.EDITORIAL, signals=(), reason="regel met een paginanummer")
