"""Nodes of WordprocessingML, built as nodes: text never becomes markup."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import COMPATIBILITY, SPACE, WORD, w
from regioparagraaf.patterns import on_demand

NAMESPACES: Final = {"w": WORD}
"""Of an element on its own; it takes over those of the part that it is put into."""
_ILLEGAL: Final = on_demand("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no place for (2.2 Char): control characters and lone surrogates."""
_IGNORABLE: Final = f"{{{COMPATIBILITY}}}Ignorable"
_SPECIAL: Final = on_demand("([\t\n])")


def el(tag: str, /, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """The element `w:tag` with these children and `w:` attributes."""
    element = copy.copy(_bare(tag, **attributes))
    if children:
        element.extend(children)
    return element


@lru_cache(maxsize=512, typed=True)
def _bare(tag: str, /, **attributes: str | int) -> etree._Element:
    """An element without children. Remembered: a document has few that differ, and a copy costs a third."""
    named = {w(key): str(value) for key, value in attributes.items()} if attributes else None
    return etree.Element(w(tag), named, NAMESPACES)


def clean(text: str) -> str:
    """The text with one kind of line end, and with a visible mark for what XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def text_nodes(text: str, is_deleted: bool = False) -> Iterator[etree._Element]:
    """The content of a run: `w:t` (or `w:delText`), `w:tab` and `w:br`."""
    for piece in _SPECIAL.split(clean(text)):
        if piece == "\t":
            yield el("tab")
        elif piece == "\n":
            yield el("br")
        elif piece:
            node = el("delText" if is_deleted else "t")
            node.text = piece
            if piece != piece.strip() or "  " in piece:
                node.set(SPACE, "preserve")
            yield node


def serialized(root: etree._Element) -> bytes:
    """The part as bytes, without namespaces that it does not use; `mc:Ignorable` uses those it lists."""
    ignorable = root.get(_IGNORABLE, "").split()
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *ignorable])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
