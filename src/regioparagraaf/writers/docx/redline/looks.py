"""How struck text looks: as its like in the draft looks, so that a struck heading is a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.ooxml.names import PPR, TBL, w
from regioparagraaf.ooxml.word import WordFile, style_id
from regioparagraaf.patterns import on_demand
from regioparagraaf.writers.docx.redline.marks import first_run, paragraph_looks, run_looks
from regioparagraaf.writers.docx.xml import el

_HEADS: Final = frozenset((w("rStyle"), w("rFonts")))
_NUMBERS: Final = w("numPr")
_NUMBERED: Final = on_demand(r"\s*(?:\d{1,2}|[a-z]|[-–•])[.)]?(?=\s)")


class Looks(Struct, frozen=True):
    """Finds formatting for struck paragraphs, runs and tables."""

    word: WordFile
    plan: Document
    draft: Document
    placed: Mapping[int, etree._Element]
    elements: Mapping[int, etree._Element]

    def of_paragraph(self, index: int, block: Block) -> etree._Element | None:
        """Of the nearest paragraph of the same kind and level; of any such in the draft; or plain."""
        donor = self._like(index, block)
        if donor is not None:
            return paragraph_looks(donor)
        if block.kind is Kind.HEADING:
            style = style_id(self.word, f"heading {block.level}" if block.level else "title")
            if style:
                return el("pPr", el("pStyle", val=style))
        donor = self._nearest(index, lambda other: other.kind is Kind.PARAGRAPH)
        looks = paragraph_looks(donor)
        if looks is not None:
            for numbers in looks.findall(_NUMBERS):
                looks.remove(numbers)
        return looks

    def of_run(self, index: int, block: Block) -> etree._Element | None:
        """Of the text of that paragraph, as bold and italic as the struck text was."""
        donor = self._like(index, block)
        run = None if donor is None else first_run(donor)
        looks = run_looks(run, without_style=True)
        looks = el("rPr") if looks is None else looks
        if block.kind is not Kind.HEADING and block.spans:
            _set(looks, "b", all(span.bold for span in block.spans))
            _set(looks, "i", all(span.italic for span in block.spans))
        return looks if len(looks) else None

    def of_table(self) -> etree._Element | None:
        """The properties of the first table of the draft."""
        table = next(self.word.body.iter(TBL), None)
        properties = None if table is None else table.find(w("tblPr"))
        return None if properties is None else deepcopy(properties)

    def _like(self, index: int, block: Block) -> etree._Element | None:
        def is_like(other: Block) -> bool:
            return (other.kind, other.level) == (block.kind, block.level)

        donor = self._nearest(index, is_like)
        if donor is not None or block.kind is Kind.CELL:
            return donor
        for other in self.draft.blocks:
            if is_like(other) and other.aside == 0 and other.number in self.elements:
                element = self.elements[other.number]
                if not _is_framed(element):
                    return element
        return None

    def _nearest(self, index: int, is_wanted: Callable[[Block], bool]) -> etree._Element | None:
        blocks = self.plan.blocks
        wanted = [
            at
            for at, element in self.placed.items()
            if at != index
            and blocks[at].numbers
            and blocks[at].aside == 0
            and is_wanted(blocks[at])
            and not _is_framed(element)
        ]
        shape = _shape(blocks[index])
        nearest = min(wanted, key=lambda at: (_shape(blocks[at]) != shape, abs(at - index), at), default=None)
        return None if nearest is None else self.placed[nearest]


def _is_framed(paragraph: etree._Element) -> bool:
    """Whether it is a drop cap, or stands in a frame beside the text: no text is to look like that."""
    return paragraph.find(f"{PPR}/{w('framePr')}") is not None


def _shape(block: Block) -> str:
    """How a text begins, as far as numbering by hand shows in its layout: '1. ', 'b) ', '- ' or none."""
    found = _NUMBERED.match(block.text)
    return "" if found is None else re.sub(r"\d+", "1", re.sub(r"[a-z]", "a", found[0]))


def _set(looks: etree._Element, name: str, is_on: bool) -> None:
    """Bold or italic on or off, in its place in the schema (17.3.2.28)."""
    for tag in (w(name), w(f"{name}Cs")):
        for child in looks.findall(tag):
            looks.remove(child)
    if is_on:
        before = _HEADS | {w("b"), w("bCs")}
        at = sum(child.tag in before for child in looks)
        looks.insert(at, el(name))
