"""The points of a report that recommend something, however it numbers them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Kind, Span
from regioparagraaf.patterns import on_demand

_WORDS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
_ORDINALS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde".split()
_SAID = {word: str(number) for words in (_WORDS, _ORDINALS) for number, word in enumerate(words, 1)} | {
    "één": "1"
}
_KIND = r"(?:aanbeveling|advies|ambitie|wens|bedenking|suggestie)"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,3})?[a-z]?|[IVX]{1,6}"
_ANY_NUMBER = rf"(?-i:{_NUMBER})|[A-Z]{{1,2}}\.?[0-9]{{1,3}}|{'|'.join([*_WORDS, 'één'])}|(?-i:[A-Z])"
_NAMED = on_demand(
    rf"^{_KIND}\s+(?:nr\.?\s*|nummer\s+)?({_ANY_NUMBER})(?:\s*\([^()]*\))?"
    r"(?:\s*[.:)–—-]+\s*|\s+(?=(?-i:[A-ZÀ-Ý‘“'\"]))|\s*$)(.*)$",
    re.IGNORECASE,
)
"""'Aanbeveling 3: …', 'Advies IV – …', 'Aanbeveling 3 Bouw …'; not 'Aanbeveling 3 uit het vorige rapport'."""
_ORDINAL = on_demand(rf"^(?:de\s+)?({'|'.join(_ORDINALS)})\s+{_KIND}\s*(?:[:–—-]\s*|$)(.*)$", re.IGNORECASE)
_NUMBERED = on_demand(
    rf"^\(?({_NUMBER}|[a-z])(?:[.:)]|\s[–—-]|(?<=[0-9]\.[0-9])|(?<=[0-9]\.[0-9]{{2}}))\s+(.*)$"
)
_CODED = on_demand(r"^([A-Z]{1,2})[ .-]?([0-9]{1,3})\s*(?:[.:)–—-]+\s*|\s)(\S.*)$")
"""'R3 …', 'A3: …'."""
_ADVISES = on_demand(
    r"\b(bevelen\b.*\baan\b|beveelt\b.*\baan\b|adviseren\b|adviseert\b|raden\b.*\baan\b"
    r"|raadzaam\b|verdient\b.*\baanbeveling\b)",
    re.IGNORECASE,
)
_CHAPTER = on_demand(
    r"\b(aanbeveling|aanbevelingen|adviezen|ambities|wensen|bedenkingen|suggesties)\b", re.IGNORECASE
)
_OTHER_CHAPTER = on_demand(
    r"conclusie|bevinding|inleiding|leeswijzer|samenvatting|vraagstelling", re.IGNORECASE
)
_BEGIN = on_demand(
    rf"{_KIND}\s+(?:nr\.?\s*|nummer\s+)?(?P<named>{_ANY_NUMBER})(?:\s*\([^()]*\))?\s*[.:)–—]\s"
    r"|(?P<coded>(?-i:[A-Z]{1,2})[0-9]{1,3})[.:)]\s|(?P<plain>[0-9]{1,3})[.)]\s",
    re.IGNORECASE,
)
"""The begin of a point that may stand in the middle of a text."""
_SECTION = on_demand(r"^[0-9]+\.[0-9]+")
"""The number of a section, and not of a recommendation."""


class Found(Struct, frozen=True):
    """A recommendation as a report has it."""

    number: str
    text: str
    heading: str
    """The heading that it stands under."""
    page: str = ""
    """Where a table of recommendations says it."""
    is_led: bool = False
    """Of a point without a number: whether a text above it, as 'Daarvoor is nodig:', leads to it."""


def points(blocks: Sequence[Block]) -> tuple[Found, ...]:
    """Every numbered point that recommends, with its number as it stands there: of tables first."""
    tables = _tables(blocks)
    in_tables = (one for rows in tables.values() for one in rows)
    return (
        *in_tables,
        *_found([block for block in blocks if not block.cell or block.cell.table not in tables]),
    )


def bullets(blocks: Sequence[Block]) -> tuple[Found, ...]:
    """The points without a number in a chapter that recommends, counted."""
    chapters = _in_chapters(blocks)
    outer = [(index, heading) for index, block, heading, inside in chapters if inside and _is_bullet(block)]
    return tuple(
        Found(str(number), _capital(_text(blocks[index])), heading, is_led=_is_led(blocks, index))
        for number, (index, heading) in enumerate(outer, 1)
    )


def _is_bullet(block: Block) -> bool:
    return block.kind is Kind.ITEM and block.level == 0 and not block.ordered


def _is_led(blocks: Sequence[Block], index: int) -> bool:
    """Whether what stands above the list of this point ends with a colon."""
    above = next((block for block in reversed(blocks[:index]) if not _is_bullet(block)), None)
    return above is not None and _text(above).endswith(":")


def apart(block: Block) -> Iterator[Block]:
    """The block, or its parts where it is several points of which each began on a line of its own: a text
    file without empty lines between them."""
    text = _text(block)
    starts = list(_starts(text)) if block.cell is None else []
    if len(starts) < 2:
        yield block
        return
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield replace(block, spans=(Span(text[start:end].strip()),))


def _starts(text: str) -> Iterator[int]:
    """Where a text begins with a point, and where the next ones begin: behind the end of a sentence, or by
    the number that follows."""
    first = last = _BEGIN.match(text)
    if first is None or last is None:
        return
    yield 0
    for space in re.finditer(r"\s+", text):
        begin = _BEGIN.match(text, space.end())
        if begin is None or begin.lastgroup != first.lastgroup:
            continue
        is_behind_sentence = text[space.start() - 1] in ".!?;:"
        is_next = _follows(last[begin.lastgroup or 0], begin[begin.lastgroup or 0])
        is_named = begin.lastgroup == "named"
        if (is_next and (is_named or is_behind_sentence)) or (is_named and is_behind_sentence):
            yield space.end()
            last = begin


def _follows(before: str, number: str) -> bool:
    """Whether 'R4' comes behind 'R3', and '4' behind '3'."""
    one, other = (re.fullmatch(r"(\D*)(\d+)", written) for written in (before, number))
    return bool(one and other and one[1] == other[1] and int(other[2]) == int(one[2]) + 1)


def _found(blocks: Sequence[Block]) -> Iterator[Found]:
    codes = _codes(blocks)
    for index, block, heading, inside in _in_chapters(blocks):
        text = _text(block)
        named = _named(f"{block.label} {text}".strip()) or _named(text)
        if named:
            number, words = named
            yield Found(number, _capital(_whole(words, blocks, index)), heading)
            continue
        coded = _CODED.match(text)
        if coded and (inside or codes[coded[1]] > 1):
            yield Found(coded[1] + coded[2], _capital(coded[3]), heading)
            continue
        if block.cell is not None:
            if inside and re.fullmatch(rf"(?:{_NUMBER})\.?", text):
                yield Found(text.rstrip("."), _capital(_next_cell(blocks, index)), heading)
            continue
        number, words = _number(block, text)
        is_point = inside and not (block.kind is Kind.HEADING and _SECTION.match(number))
        if number and (is_point or _ADVISES.search(words)):
            yield Found(number, _capital(_whole(words, blocks, index)), heading)


def _tables(blocks: Sequence[Block]) -> dict[int, tuple[Found, ...]]:
    """The tables that say above a column that it holds recommendations, with what is in them."""
    tables: dict[int, dict[int, dict[int, str]]] = {}
    for block in blocks:
        if block.cell is not None:
            row = tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, {})
            row[block.cell.column] = f"{row.get(block.cell.column, '')} {_text(block)}".strip()
    read = {number: tuple(_rows([rows[row] for row in sorted(rows)])) for number, rows in tables.items()}
    return {number: found for number, found in read.items() if found}


def _rows(rows: Sequence[dict[int, str]]) -> Iterator[Found]:
    """The recommendations of one table."""
    heads, *others = rows
    words = _column(heads, rf"{_KIND}(?:en)?|adviezen|ambities|wensen")
    numbers = _column(heads, r"nr\.?|no\.?|nummer|#")
    pages = _column(heads, r"pagina|blz\.?|bladzijde|p\.?")
    if words is None or numbers is None:
        return
    for row in others:
        if re.fullmatch(rf"(?:{_ANY_NUMBER})\.?", row.get(numbers, ""), re.IGNORECASE):
            text, page = row.get(words, ""), row.get(pages, "") if pages is not None else ""
            yield Found(row[numbers].rstrip("."), _capital(text), "", page)


def _column(heads: dict[int, str], kind: str) -> int | None:
    """The column with such a head."""
    return next((at for at, head in heads.items() if re.fullmatch(kind, head, re.IGNORECASE)), None)


def _in_chapters(blocks: Sequence[Block]) -> Iterator[tuple[int, Block, str, bool]]:
    """Every block with its place, the heading above it, and whether its chapter is one that recommends."""
    heading, chapter, listed = "", 0, False
    for index, block in enumerate(blocks):
        text = _text(block)
        if block.kind is not Kind.HEADING:
            listed = block.kind is Kind.ITEM and (listed or _introduces(blocks, index))
            yield index, block, heading, chapter > 0 or listed
            continue
        listed = False
        is_deeper = 0 < chapter < block.level
        yield index, block, heading, is_deeper
        heading = text
        if _CHAPTER.search(text) and not _named(text):
            chapter = block.level
        elif not is_deeper or _OTHER_CHAPTER.search(text):
            chapter = 0


def _codes(blocks: Sequence[Block]) -> Counter[str]:
    """How often each letter stands with a number in front of a paragraph: once is a paper size."""
    matches = (_CODED.match(_text(block)) for block in blocks)
    return Counter(match[1] for match in matches if match)


def _named(text: str) -> tuple[str, str] | None:
    """The number and the words of what calls itself a recommendation."""
    found = _NAMED.match(text) or _ORDINAL.match(text)
    return (_SAID.get(found[1].lower(), found[1]), found[2]) if found else None


def _number(block: Block, text: str) -> tuple[str, str]:
    """The number in front, typed or computed, and the words behind it."""
    typed = _NUMBERED.match(text)
    if typed:
        return typed.group(1), typed.group(2)
    return block.label.strip("().: ") if block.ordered or block.kind is Kind.HEADING else "", text


def _introduces(blocks: Sequence[Block], index: int) -> bool:
    """Whether a list begins here below 'Wij bevelen aan:'."""
    before = _text(blocks[index - 1]) if index else ""
    return before.endswith(":") and bool(_ADVISES.search(before))


A_LABEL = 2
"""Words that only name a subject, where the recommendation itself stands below: '1. Sociale huur'."""


def _whole(words: str, blocks: Sequence[Block], index: int) -> str:
    """The recommendation itself: what stands behind the number, or below it where that is a name alone."""
    below = _next_text(blocks, index) if blocks[index].kind is Kind.HEADING or not words else ""
    is_label = len(words.split()) <= A_LABEL and not words.endswith(".")
    return below if below and is_label else words


def _next_text(blocks: Sequence[Block], index: int) -> str:
    """The paragraph below a heading that is only a number."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.kind is Kind.HEADING or _named(_text(following)):
        return ""
    return _text(following)


def _next_cell(blocks: Sequence[Block], index: int) -> str:
    """The cell behind this one, in the same row."""
    cell = blocks[index].cell
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if cell is None or following is None or following.cell is None:
        return ""
    same_row = (following.cell.table, following.cell.row) == (cell.table, cell.row)
    return _text(following) if same_row else ""


def _text(block: Block) -> str:
    return " ".join(block.text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
