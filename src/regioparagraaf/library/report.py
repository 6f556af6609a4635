"""Numbered recommendations in a report, found so that a person need only check them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regioparagraaf.document.model import Block, Document, Kind

_NAMED = re.compile(
    r"^(?:aanbeveling|advies|ambitie|wens|bedenking|suggestie)\s+(?:nr\.?\s*)?([0-9]{1,3}[a-z]?|[IVX]{1,6})\b\s*"
    r"[.:)–-]?\s*(.*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\(?([0-9]{1,3}[a-z]?)[.)]\s+(.*)$")
_ADVISES = re.compile(r"\b(bevelen\b.*\baan\b|beveelt\b.*\baan\b|adviseren\b|adviseert\b)", re.IGNORECASE)
_CHAPTER = re.compile(
    r"\b(aanbeveling|aanbevelingen|adviezen|ambities|wensen|bedenkingen|suggesties)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A recommendation as a report has it."""

    number: str
    text: str
    heading: str
    """The heading that it stands under."""


def recommendations(document: Document) -> tuple[Found, ...]:
    """What a report recommends, in its order: 'Aanbeveling 3: …', 'Aanbeveling 3' above its text,
    '3. Wij bevelen aan …', and the numbered points of a chapter with recommendations."""
    found: dict[str, Found] = {}
    for one in _found(document):
        if one.text and one.number not in found:
            found[one.number] = one
    return tuple(found.values())


def _found(document: Document) -> Iterator[Found]:
    heading = ""
    inside = False
    counter = 0
    blocks = [block for block in document.blocks if block.kind is not Kind.CONTENTS and block.text.strip()]
    for index, block in enumerate(blocks):
        text = " ".join(block.text.split())
        named = _NAMED.match(text)
        if named:
            words = named.group(2) or _next_text(blocks, index)
            yield Found(named.group(1), _capital(words), heading)
            continue
        if block.kind is Kind.HEADING:
            heading, inside, counter = text, bool(_CHAPTER.search(text)), 0
            continue
        number, words = _number(block, text)
        if inside and block.kind is Kind.ITEM and block.ordered and not number:
            counter += 1
            number = str(counter)
        if number and (inside or _ADVISES.search(words)):
            yield Found(number, _capital(words), heading)


def _number(block: Block, text: str) -> tuple[str, str]:
    """The number in front, typed or computed, and the words behind it."""
    typed = _NUMBERED.match(text)
    if typed:
        return typed.group(1), typed.group(2)
    return block.label.strip("().: "), text


def _next_text(blocks: list[Block], index: int) -> str:
    """The paragraph below a heading that is only a number."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.kind is Kind.HEADING or _NAMED.match(following.text.strip()):
        return ""
    return " ".join(following.text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
