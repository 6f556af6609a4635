"""Markdown behind markup/blocks.py: what markdown-it makes of a text, and what of it no fragment may hold."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from regioparagraaf.document.model import Block, Kind, Span
from regioparagraaf.patterns import on_demand

_MARKDOWN = MarkdownIt("commonmark", {"html": True})
_AS_TYPED = MarkdownIt("commonmark", {"html": True}).disable("text_join")
"""A sign that was escaped stands apart here: it is meant as a word."""
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


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for all notation that no fragment may hold."""
    for token, number in _tokens_with_lines(text):
        if token.type in _FOREIGN:
            yield number, *_cannot_be(_FOREIGN[token.type])
        elif token.type == "link_open" and not _address(token).startswith(("https://", "#")):
            yield number, f"verwijzing naar '{_address(token)}'", "verwijs alleen naar een adres met https://"
        elif token.type == "inline":
            yield from ((number, *_unpaired(mark)) for mark in _unpaired_marks(token))
    is_in_table = False
    for number, line in enumerate(text.split("\n"), 1):
        # CommonMark knows neither: their signs would stand in the text as words.
        was_in_table, is_in_table = is_in_table, _ROW.fullmatch(line) is not None
        if is_in_table and not was_in_table:
            yield number, *_cannot_be("een tabel")
        if _NOTE.search(line):
            yield number, *_cannot_be("een voetnoot")


def _unpaired_marks(token: Token) -> Iterator[str]:
    """The marks that are left as words, as they close nowhere or, of struck words, are no mark here."""
    for child in token.children or ():
        found = _MARK.search(child.content) if child.type == "text" else None
        if found:
            yield found.group()


def _unpaired(mark: str) -> tuple[str, str]:
    if mark == _STRUCK:
        return _cannot_be("doorgehaalde tekst")
    text = f"'{mark}' staat alleen: het komt als teken in de tekst"
    return text, "zet het voor én achter de woorden, of haal het weg"


_STRUCK = "~~"
_MARK = on_demand(r"\*\*|__|~~|(?<![\w/])[*_](?=\w)")
"""What opens or closes emphasis; a star behind a word is as well that of a note, and behind a slash stands a
part of an address."""


def _cannot_be(what: str) -> tuple[str, str]:
    return f"{what} kan niet in een fragment", "schrijf het als gewone tekst"


_ROW = on_demand(r"\s*(?:\|.*\||:?-+:?\s*(?:\|\s*:?-+:?\s*)+)\s*")
"""A row between bars, or the line below the head of a table (GFM, 4.10)."""
_NOTE = on_demand(r"(?<!\\)\[\^[^\]\s]+\]")


def _tokens_with_lines(text: str) -> Iterator[tuple[Token, int]]:
    for token in _AS_TYPED.parse(text):
        line = token.map[0] + 1 if token.map else 1
        yield token, line
        for child in token.children or ():
            yield child, line


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a filled text; values and brackets are still marks in it."""
    found: list[Block] = []
    lists: list[bool] = []
    level = 0
    for token in _MARKDOWN.parse(text):
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
                    found.append(Block(Kind.HEADING, spans, level=level))
                elif lists:
                    found.append(Block(Kind.ITEM, spans, level=len(lists) - 1, ordered=lists[-1]))
                else:
                    found.append(Block(Kind.PARAGRAPH, spans))
    return tuple(found)


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
