"""Fields that begin in one paragraph and end in another, such as a list of sources.

Their text is marked as any text. Their begin, code and end go along only where all their text is written
in and all of them stand in paragraphs of the plan: with one of them gone, accepting or rejecting would leave
half a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lxml import etree
from msgspec import Struct, field

from regioparagraaf.ooxml.names import FLDCHAR, INSTRTEXT, w
from regioparagraaf.ooxml.pieces import Piece
from regioparagraaf.ooxml.walk import Paragraph
from regioparagraaf.writers.docx.redline.strokes import Stroke

_MARKS: Final = frozenset((FLDCHAR, INSTRTEXT, w("delInstrText")))
_KIND: Final = w("fldCharType")


class _Field(Struct, eq=False):
    begun_in: etree._Element
    marks: list[etree._Element] = field(default_factory=list)
    has_text: bool = False
    is_new: bool = True
    """Whether no text of it stood in the common text, and the plan is about all that holds it."""


def loose_marks(
    read: Iterable[tuple[Paragraph, Sequence[Piece]]], planned: Mapping[etree._Element, Sequence[Stroke]]
) -> dict[etree._Element, bool | None]:
    """The marks of fields that are no unit within one paragraph, each with whether its field is written in
    with all its text; None for a begin without an end, or an end without a begin.

    `planned` are the strokes of the draft's text, of the paragraphs that the plan is about.
    """
    found: dict[etree._Element, bool | None] = {}
    open_fields: dict[int, list[_Field]] = {}
    for paragraph, pieces in read:
        fields = open_fields.setdefault(paragraph.aside, [])
        is_new = _newness(planned.get(paragraph.element, ()))
        at = 0
        for piece in pieces:
            kind = piece.element.get(_KIND) if piece.element.tag == FLDCHAR else None
            if kind == "begin":
                fields.append(_Field(paragraph.element))
            if piece.element.tag in _MARKS and fields:
                fields[-1].marks.append(piece.element)
                # Word ends a list of sources in an empty paragraph, which no plan is about.
                fields[-1].is_new = fields[-1].is_new and paragraph.element in planned
            elif kind:
                found[piece.element] = None
            for each in fields if piece.text else ():
                each.has_text = True
                each.is_new = each.is_new and all(is_new[at : at + len(piece.text)] or [False])
            at += len(piece.text)
            if kind == "end" and fields:
                ended = fields.pop()
                if ended.begun_in is not paragraph.element:
                    found |= dict.fromkeys(ended.marks, ended.has_text and ended.is_new)
    never_ended = (mark for fields in open_fields.values() for each in fields for mark in each.marks)
    return found | dict.fromkeys(never_ended)


def _newness(strokes: Sequence[Stroke]) -> list[bool]:
    """Of each character whether it is written in."""
    return [stroke.revision is not None for stroke in strokes for _ in stroke.text]
