"""Markdown to blocks: headings, paragraphs, lists, bold, italics and links; nothing else belongs in
a fragment, and what does not belong is named with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from regioparagraaf.document.model import Block, Kind, Role, Span
from regioparagraaf.dutch.unseen import first_unseen
from regioparagraaf.markup.values import Filled

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

OPEN_BRACKET, CLOSE_BRACKET = "\ue002", "\ue003"
"""Around an open bracket in a filled text, so that its characters are no notation and it is marked."""

_FOREIGN = {
    "fence": "programmacode",
    "code_block": "een ingesprongen blok",
    "code_inline": "programmacode",
    "blockquote_open": "een citaatblok",
    "hr": "een scheidingslijn",
    "image": "een afbeelding",
    "html_block": "HTML",
    "html_inline": "HTML",
}


def parse(filled: Filled) -> tuple[Block, ...]:
    """The blocks of a filled text, values and brackets in place."""
    return tuple(
        replace(block, spans=tuple(_spans_in_place(block.spans, filled))) for block in _blocks(filled.text)
    )


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for everything in the text that no fragment may hold."""
    for number, line in enumerate(text.split("\n"), 1):
        unseen = first_unseen(line)
        if unseen:
            text_ = f"onzichtbaar teken U+{ord(unseen):04X} in de tekst"
            yield number, text_, "typ de regel opnieuw, of plak hem zonder opmaak"
    for token, number in _tokens_with_lines(text):
        if token.type in _FOREIGN:
            yield number, f"{_FOREIGN[token.type]} kan niet in een fragment", "schrijf het als gewone tekst"
        elif token.type == "link_open" and not _address(token).startswith(("https://", "#")):
            yield number, f"verwijzing naar '{_address(token)}'", "verwijs alleen naar een adres met https://"


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # where a fragment is read, not where two files are compared

    return MarkdownIt("commonmark", {"html": True})


def _tokens_with_lines(text: str) -> Iterator[tuple[Token, int]]:
    for token in _markdown().parse(text):
        line = token.map[0] + 1 if token.map else 1
        yield token, line
        for child in token.children or ():
            yield child, line


@lru_cache(maxsize=4096)
def _blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    lists: list[bool] = []
    level = 0
    for token in _markdown().parse(text):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append(token.type.startswith("ordered"))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "inline":
                spans = tuple(_spans(token.children or []))
                if level:
                    blocks.append(Block(Kind.HEADING, spans, level=level))
                elif lists:
                    blocks.append(Block(Kind.ITEM, spans, level=len(lists) - 1, ordered=lists[-1]))
                else:
                    blocks.append(Block(Kind.PARAGRAPH, spans))
    return tuple(blocks)


def _spans(tokens: list[Token]) -> Iterator[Span]:
    bold = italic = False
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold = token.type.endswith("open")
            case "em_open" | "em_close":
                italic = token.type.endswith("open")
            case "link_open":
                link = _address(token)
            case "link_close":
                link = ""
            case "softbreak" | "hardbreak":
                yield Span(" ", bold=bold, italic=italic, link=link)
            case _ if token.content:
                yield Span(token.content, bold=bold, italic=italic, link=link)


def _address(token: Token) -> str:
    return str(token.attrs.get("href", ""))


def _spans_in_place(spans: tuple[Span, ...], filled: Filled) -> Iterator[Span]:
    """The spans with values put in and bracketed stretches marked; equal neighbours become one."""
    pieces: list[Span] = []
    inside = False
    for span in spans:
        for part in re.split(f"([{OPEN_BRACKET}{CLOSE_BRACKET}])", span.text):
            if part in (OPEN_BRACKET, CLOSE_BRACKET):
                inside = part == OPEN_BRACKET
            elif part:
                role = Role.BRACKET if inside else Role.PLAIN
                pieces.append(replace(span, text=filled.put(part), role=role))
    waiting: Span | None = None
    for piece in pieces:
        if waiting is not None and replace(waiting, text="") == replace(piece, text=""):
            waiting = replace(waiting, text=waiting.text + piece.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting
