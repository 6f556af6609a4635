"""The comments of a Word file, with the piece of text that each is about."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regioparagraaf.document.model import Comment
from regioparagraaf.ooxml.names import (
    AUTHOR,
    COMMENTRANGEEND,
    COMMENTRANGESTART,
    COMMENTREFERENCE,
    DATE,
    ID,
    w,
)
from regioparagraaf.ooxml.pieces import Pieces
from regioparagraaf.ooxml.walk import walk
from regioparagraaf.readers.docx.blocks import Read


def comments(root: etree._Element | None, blocks: list[Read]) -> Iterator[Comment]:
    """The comments that the text refers to, in the order in which their anchors begin.

    A comment on several blocks is anchored on the first of them.
    """
    elements = {} if root is None else {element.get(ID, ""): element for element in root.iter(w("comment"))}
    if not elements:
        return
    for comment_id, (block, start, end) in _anchors(blocks).items():
        element = elements.get(comment_id)
        if element is not None:
            yield Comment(
                _text(element),
                element.get(AUTHOR, ""),
                block,
                start,
                end,
                element.get(DATE, ""),
                element.get(w("initials"), ""),
            )


def _anchors(blocks: list[Read]) -> dict[str, tuple[int, int, int]]:
    anchors: dict[str, tuple[int, int, int]] = {}
    begun: set[str] = set()
    for index, read in enumerate(blocks):
        offset = 0
        for piece in read.pieces:
            tag = piece.element.tag
            if tag in (COMMENTRANGESTART, COMMENTRANGEEND, COMMENTREFERENCE):
                comment_id = piece.element.get(ID, "")
                if tag == COMMENTRANGESTART and comment_id not in anchors:
                    anchors[comment_id] = (index, offset, len(read.block.text))
                    begun.add(comment_id)
                elif tag == COMMENTRANGEEND and comment_id in begun:
                    block, start, end = anchors[comment_id]
                    anchors[comment_id] = (block, start, offset if block == index else end)
                elif tag == COMMENTREFERENCE:
                    anchors.setdefault(comment_id, (index, offset, offset))
            offset += len(piece.text)
    return anchors


def _text(element: etree._Element) -> str:
    pieces = Pieces(element)
    return "\n".join(
        "".join(piece.text for piece in pieces.of(paragraph)) for paragraph in walk(element)
    ).strip()
