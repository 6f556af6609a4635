"""The numbers that an OpenDocument text shows in front of list items and headings."""

from __future__ import annotations

from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import whole
from regioparagraaf.readers.docx.numbering import formatted
from regioparagraaf.readers.odt.names import text
from regioparagraaf.readers.odt.styles import ListLevel, OdtStyles

_FORMS: Final = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class Labels:
    """Counts along with the lists and headings, in reading order."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._items: list[int] = []
        self._headings: list[int] = []
        self._last_style = ""

    def begin_list(self, element: etree._Element, style_name: str, depth: int) -> None:
        """A list begins: it counts anew, unless it says that it goes on."""
        goes_on = element.get(text("continue-numbering")) == "true" or element.get(text("continue-list"))
        if depth == 0 and goes_on and style_name == self._last_style:
            return
        del self._items[depth:]
        if depth == 0:
            self._last_style = style_name

    def item(self, entry: etree._Element, style_name: str, depth: int) -> tuple[bool, str]:
        """Whether the next item of the list is numbered, and its number."""
        level = self._styles.list_level(style_name, depth)
        _advance(self._items, depth, whole(entry.get(text("start-value"))), level.start)
        if not level.form:
            return False, ""
        return True, self._label(self._items, depth, level, style_name)

    def heading(self, depth: int) -> str:
        """The number of the next heading at this depth, where headings are numbered."""
        depth = min(max(depth, 0), 9)
        level = self._styles.outline_level(depth)
        _advance(self._headings, depth, None, level.start)
        return self._label(self._headings, depth, level, None) if level.form else ""

    def _label(self, counts: list[int], depth: int, level: ListLevel, style_name: str | None) -> str:
        parts = []
        for shown in range(max(0, depth - level.shown_levels + 1), depth + 1):
            other = (
                self._styles.outline_level(shown)
                if style_name is None
                else self._styles.list_level(style_name, shown)
            )
            if other.form:
                parts.append(formatted(counts[shown], _FORMS.get(other.form, "decimal")))
        return f"{level.prefix}{'.'.join(parts)}{level.suffix}".strip()


def _advance(counts: list[int], depth: int, restart: int | None, start: int) -> None:
    del counts[depth + 1 :]
    while len(counts) < depth:
        counts.append(1)
    if len(counts) == depth:
        counts.append(start if restart is None else restart)
    else:
        counts[depth] = counts[depth] + 1 if restart is None else restart
