"""Drop caps in a redline: one stays as long as its letter does.

The plan has the letter and the paragraph behind it as one text, as they are read; in the file they are two
paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec.structs import replace

from regioparagraaf.document.model import Block, Comment, Document
from regioparagraaf.ooxml.initials import is_initial, put_back
from regioparagraaf.ooxml.pieces import Pieces
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.reports.redline.flow import cut


def without_initials(plan: Document, word: WordFile, elements: Mapping[int, etree._Element]) -> Document:
    """The plan without the letters that stay as drop caps; a drop cap of which the letter changes is made a
    plain letter in the file."""
    letters = dict(_letters(word))
    blocks = list(plan.blocks)
    gone: dict[int, int] = {}
    for index, block in enumerate(blocks):
        found = [elements[number] for number in block.numbers[:-1] if elements.get(number) in letters]
        for element in found:
            letter = letters.pop(element)
            if _stays(block, letter):
                gone[index] = len(letter)
                blocks[index] = replace(block, spans=tuple(cut(block.spans, len(letter), len(block.text))))
            else:
                put_back(element)
    comments = (_moved(comment, gone.get(comment.block, 0)) for comment in plan.comments)
    return replace(plan, blocks=tuple(blocks), comments=tuple(comments)) if gone else plan


def _letters(word: WordFile) -> Iterator[tuple[etree._Element, str]]:
    pieces = Pieces(word.body, word.related("footnotes"), word.related("endnotes"))
    for paragraph in paragraphs(word):
        found = pieces.of(paragraph)
        if is_initial(paragraph.element):
            yield paragraph.element, "".join(piece.text for piece in found)


def _stays(block: Block, letter: str) -> bool:
    first = next(iter(block.spans), None)
    return not letter or (first is not None and not first.revisions and first.text.startswith(letter))


def _moved(comment: Comment, by: int) -> Comment:
    if not by:
        return comment
    return replace(comment, start=max(comment.start - by, 0), end=max(comment.end - by, 0))
