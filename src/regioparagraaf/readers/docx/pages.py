"""The pages of a Word file: which section a paragraph stands in, and how large its paper and margins are."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import P, w

_SECTION: Final = w("sectPr")
_LEAST: Final = 720
"""Twentieths of a point: in less than half an inch between its margins no page shows its text."""


class Page(Struct, frozen=True):
    """The paper of one section, in twentieths of a point; as Word takes it where nothing is said."""

    width: int = 12_240
    height: int = 15_840
    left: int = 1_440
    right: int = 1_440
    top: int = 1_440
    bottom: int = 1_440
    column: int = 12_240
    """The narrowest column that it says the width of."""

    @property
    def is_too_small(self) -> bool:
        return self.column < _LEAST // 2 or (
            self.width - self.left - self.right < _LEAST
            or self.height - abs(self.top) - abs(self.bottom) < _LEAST
        )


class Pages:
    """The pages of one body, each paragraph with those of its section."""

    def __init__(self, body: etree._Element) -> None:
        sections = [one for one in body.iter(_SECTION) if _is_of_now(one)]
        self._pages = [_page(one) for one in sections] or [Page()]
        self._of = dict(_by_paragraph(body, set(sections))) if len(set(self._pages)) > 1 else {}

    def of(self, paragraph: etree._Element) -> Page:
        """The page that a paragraph stands on, or the one that it is anchored to; of a note the last."""
        if not self._of:
            return self._pages[-1]
        *_, outermost = paragraph, *paragraph.iterancestors(P)
        return self._pages[self._of.get(outermost, -1)]


def _by_paragraph(body: etree._Element, sections: set[etree._Element]) -> list[tuple[etree._Element, int]]:
    found, at = [], 0
    waiting: list[etree._Element] = []
    for element in body.iter(P, _SECTION):
        if element.tag == P:
            waiting.append(element)
        elif element in sections:
            found += [(paragraph, at) for paragraph in waiting]
            waiting.clear()
            at += 1
    return found


def _is_of_now(section: etree._Element) -> bool:
    """Whether it is no section as it was before a change."""
    around = section.getparent()
    return around is not None and around.tag != w("sectPrChange")


def _page(section: etree._Element) -> Page:
    usual = Page()
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    said = [(size, "w"), (size, "h"), *((margins, side) for side in ("left", "right", "top", "bottom"))]
    otherwise = (usual.width, usual.height, usual.left, usual.right, usual.top, usual.bottom)
    width, height, left, right, top, bottom = (
        default if element is None else number(element.get(w(name)), default)
        for (element, name), default in zip(said, otherwise, strict=True)
    )
    columns = (number(one.get(w("w")), usual.column) for one in section.iterfind(f"{w('cols')}/{w('col')}"))
    return Page(width, height, left, right, top, bottom, min(columns, default=usual.column))


def number(value: str | None, otherwise: int = 0) -> int:
    """The whole number, with its sign, that an attribute holds."""
    if value is None or not re.fullmatch(r"\s*[+-]?[0-9]{1,12}(?:\.[0-9]*)?\s*", value):
        return otherwise
    return int(float(value))
