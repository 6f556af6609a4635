"""Markdown as documents: headings, lists, tables, emphasis, links and footnotes (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Cell, Document, Kind, Span
from regioparagraaf.document.views import merged
from regioparagraaf.errors import Refused, Remark, counted, fault
from regioparagraaf.ooxml import limits
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.noticed import places, read_along, shown
from regioparagraaf.readers.plain_text import decode

_REFERENCE: Final = on_demand(r"\[\^([^\]\s]+)\]")
_DEFINITION: Final = on_demand(r"^\[\^([^\]\s]+)\]:[ \t]*", re.MULTILINE)
_NOTATION: Final = on_demand(r"[!#$%&*+\-:<=>@\[\\\]^_`{|}~]")
"""Where the parser of running text stops to look (markdown_it/rules_inline/text.py), and that of tables."""
_SIZE: Final = on_demand(
    r"""(!\[[^\[\]\n]*\]\([^()\n]*\))\{(?:\s*+(?:[.\#][\w-]++|[\w-]++=(?:"[^"]*+"|[^\s"{}]++)))+\s*+\}"""
)
"""A picture with what other programs write behind it of its size and place (pandoc, link_attributes)."""
_HIDDEN: Final = "\ue000^"
"""Takes the place of '[^' in front of a note's text: CommonMark would take it for the target of a link."""


def read_markdown(data: bytes, name: str) -> Document:
    """The document in these bytes; raises Unreadable or Refused with `name` as the place."""
    text, remarks = decode(data, name)
    text = _DEFINITION.sub(lambda match: f"{_HIDDEN}{match[1]}]: ", text)
    text = _SIZE.sub(lambda match: match[1], text)
    tokens = _tokens(text, name)
    blocks = _with_notes(list(_Builder().build(tokens)))
    numbered = tuple(replace(block, numbers=(number,)) for number, block in enumerate(blocks, 1))
    title = next((block.text for block in numbered if block.kind is Kind.HEADING and block.level <= 1), "")
    return Document(
        numbered, title=title, remarks=(*remarks, *_not_compared(tokens, name), *_unseen(numbered, name))
    )


def _not_compared(tokens: list[Token], name: str) -> Iterator[Remark]:
    pictures = sum(child.type == "image" for token in tokens for child in token.children or ())
    if pictures:
        text = f"niet vergeleken: {counted(pictures, 'afbeelding', 'afbeeldingen')}"
        yield Remark("RP125", text, "kijk die zelf na", name)


def _unseen(blocks: Sequence[Block], name: str) -> Iterator[Remark]:
    """What other readers of Markdown do not show, or show struck, and what is read here as it stands."""
    hidden = [(block, block.text[block.text.index("<!--") :]) for block in blocks if "<!--" in block.text]
    struck = [(block, span.text) for block in blocks for span in block.spans if span.struck]
    if hidden:
        kind = "tekst in een HTML-opmerking, die elders niet te zien is,"
        yield read_along(f"{kind} in {_where(hidden)}", "haal haar weg", name)
    if struck:
        text = f"doorgehaalde tekst in {_where(struck)}; die is meegelezen"
        yield Remark("RP131", text, "haal haar weg als zij vervalt", name)


def _where(found: Sequence[tuple[Block, str]]) -> str:
    """'alinea 3 en 7: ‘de eerste’'."""
    return f"{places([block.number for block, _ in found])}: {shown(found[0][1])}"


def _tokens(text: str, name: str) -> list[Token]:
    if sum(1 for _ in _NOTATION.finditer(text)) > limits.NOTATION:
        what = f"bevat meer dan {limits.NOTATION} tekens die opmaak kunnen zijn"
        advice = "zijn ze geen opmaak, bewaar het dan als .txt; vraag anders het oorspronkelijke bestand op"
        raise Refused(fault("RP113", what, advice, name))
    # Raw HTML is text here: nothing in a draft is ever interpreted.
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    # What lies deeper than the parser goes, it leaves out and says nothing.
    if any(token.level + token.nesting >= parser.options.maxNesting for token in tokens):
        advice = "maak de lijsten en citaten minder diep, of bewaar het als .txt"
        raise Refused(fault("RP113", "is te diep genest", advice, name))
    return tokens


class _List(Struct):
    is_ordered: bool
    count: int
    delimiter: str
    is_fresh: bool = False
    """An item has begun, and its first paragraph is still to come."""


class _Builder(Struct):
    _lists: list[_List] = field(default_factory=list)
    _table: int = -1
    _row: int = -1
    _column: int = -1
    _in_table: bool = False
    _level: int = 0

    def build(self, tokens: list[Token]) -> Iterator[Block]:
        for token in tokens:
            kind = token.type
            if kind == "heading_open":
                self._level = int(token.tag[1:])
            elif kind == "heading_close":
                self._level = 0
            elif kind in ("bullet_list_open", "ordered_list_open"):
                start = int(token.attrs.get("start", 1))
                self._lists.append(_List(kind.startswith("ordered"), start - 1, token.markup))
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
            elif kind == "list_item_open":
                self._lists[-1].count += 1
                self._lists[-1].is_fresh = True
                self._lists[-1].delimiter = token.markup
            elif kind == "table_open":
                self._table, self._row, self._in_table = self._table + 1, -1, True
            elif kind == "table_close":
                self._in_table = False
            elif kind == "tr_open":
                self._row, self._column = self._row + 1, -1
            elif kind in ("th_open", "td_open"):
                self._column += 1
            elif kind == "inline":
                yield self._block(spans_of(token.children or []))
            elif kind in ("fence", "code_block"):
                yield Block(Kind.PARAGRAPH, (Span(token.content.rstrip("\n")),))

    def _block(self, spans: tuple[Span, ...]) -> Block:
        if self._in_table:
            return Block(Kind.CELL, spans, cell=Cell(self._table, self._row, self._column))
        if self._level:
            return Block(Kind.HEADING, spans, level=self._level)
        if self._lists and self._lists[-1].is_fresh:
            current = self._lists[-1]
            current.is_fresh = False
            return Block(
                Kind.ITEM,
                spans,
                level=len(self._lists) - 1,
                ordered=current.is_ordered,
                label=f"{current.count}{current.delimiter}" if current.is_ordered else "",
            )
        return Block(Kind.PARAGRAPH, spans)


def spans_of(tokens: list[Token]) -> tuple[Span, ...]:
    """Inline tokens as spans."""
    spans: list[Span] = []
    bold = italic = struck = 0
    links: list[str] = []
    for token in tokens:
        kind = token.type
        if kind == "strong_open":
            bold += 1
        elif kind == "strong_close":
            bold -= 1
        elif kind == "em_open":
            italic += 1
        elif kind == "em_close":
            italic -= 1
        elif kind == "s_open":
            struck += 1
        elif kind == "s_close":
            struck -= 1
        elif kind == "link_open":
            links.append(str(token.attrs.get("href", "")))
        elif kind == "link_close":
            links.pop()
        else:
            text = _TEXT.get(kind, token.content)
            if text:
                link = links[-1] if links else ""
                spans.append(Span(text, bold=bold > 0, italic=italic > 0, link=link, struck=struck > 0))
    return merged(spans)


_TEXT: Final = {"softbreak": " ", "hardbreak": "\n"}


def _with_notes(blocks: list[Block]) -> Iterator[Block]:
    """The blocks with each note right behind the paragraph that refers to it."""
    notes: dict[str, Block] = {}
    others: list[Block] = []
    for block in blocks:
        text = block.text
        if text.startswith(_HIDDEN):
            mark, _, _ = text.partition("]: ")
            length = len(mark) + len("]: ")
            note = replace(block, kind=Kind.NOTE, spans=_without_first(block.spans, length))
            notes[mark.removeprefix(_HIDDEN)] = note
        else:
            others.append(block)
    known = frozenset(notes)
    aside = 0
    for block in others:
        marks = _REFERENCE.findall(block.text)
        if not any(mark in notes for mark in marks):
            yield block
            continue
        spans = (
            replace(span, text=_REFERENCE.sub(lambda match: "" if match[1] in known else match[0], span.text))
            for span in block.spans
        )
        yield replace(block, spans=tuple(span for span in spans if span.text))
        for mark in marks:
            if mark in notes:
                aside += 1
                yield replace(notes.pop(mark), aside=aside)
    yield from notes.values()


def _without_first(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    kept = []
    for span in spans:
        if len(span.text) > length:
            kept.append(replace(span, text=span.text[length:]))
        length = max(0, length - len(span.text))
    return tuple(kept)
