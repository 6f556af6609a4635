"""Struck notes as notes: the common text has them, and the draft's file does not.

A note and the reference to it come and go together (docs/word/notes-and-comments.md).
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.document.model import Document, Kind, Revision
from regioparagraaf.ooxml.names import (
    FOOTNOTEREFERENCE,
    ID,
    WORD,
    P,
    R,
    w,
)
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.writers.docx.redline.margin import Parts
from regioparagraaf.writers.docx.redline.marks import Marks, paragraph_looks, run_looks
from regioparagraaf.writers.docx.xml import el

_OWN_NUMBER: Final = w("footnoteRef")


def with_room_for_notes(data: bytes, name: str, plan: Document) -> bytes:
    """The draft, with an empty part of footnotes where the plan strikes a note and it has none."""
    if not any(block.kind is Kind.NOTE and not block.numbers for block in plan.blocks):
        return data
    word = open_word(data, name)
    if word.related("footnotes") is not None:
        return data
    separators = (
        el("footnote", el("p", el("r", el(kind))), type=kind, id=ident)
        for ident, kind in enumerate(("separator", "continuationSeparator"), -1)
    )
    empty = etree.Element(w("footnotes"), nsmap={"w": WORD})
    empty.extend(separators)
    parts = Parts(word)
    parts.root("footnotes", "footnotes.xml", empty)
    return repacked(data, parts.changed())


class Notes(Struct, frozen=True):
    """Puts struck notes in a file, looking as its own footnotes do. They are footnotes always: of an endnote
    LibreOffice loses the text when its struck reference is rejected."""

    word: WordFile
    marks: Marks

    def strike(
        self, host: etree._Element, text: etree._Element, revision: Revision
    ) -> tuple[etree._Element, etree._Element]:
        """A note with this text, referred to at the end of its paragraph; gives the paragraph of the note,
        and the reference to it.

        The reference alone is struck: where the text is too, LibreOffice loses that of the next note.
        """
        story = self.word.related("footnotes")
        assert story is not None, "there is room for notes"
        like = next((run for run in story.iter(R) if run.find(_OWN_NUMBER) is not None), None)
        donor = None if like is None else next(like.iterancestors(P), None)
        ident = next(self.marks.ids)
        own_number = el("r", *self._number_looks(like), etree.Element(_OWN_NUMBER))
        looks = paragraph_looks(donor)
        paragraph = el("p", *([] if looks is None else [looks]), own_number, text)
        story.append(el("footnote", paragraph, id=ident))
        other = next(self.word.body.iter(FOOTNOTEREFERENCE), None)
        mark = etree.Element(FOOTNOTEREFERENCE, {ID: str(ident)})
        run = el("r", *self._number_looks(None if other is None else other.getparent()), mark)
        host.append(self.marks.around(revision, run))
        return paragraph, mark

    def put_in_order(self) -> None:
        """The notes as their references come, those that nothing refers to behind them, with ids that rise:
        LibreOffice gives the n-th reference the note with the n-th id. Word goes by the id alone."""
        story = self.word.related("footnotes")
        if story is None:
            return
        marks = list(self.word.body.iter(FOOTNOTEREFERENCE))
        place = {mark.get(ID, ""): at for at, mark in reversed(list(enumerate(marks)))}

        def order(note: etree._Element) -> int:
            return place.get(note.get(ID, ""), len(marks)) if _is_own(note) else -1

        story[:] = sorted(story, key=order)
        own = [note for note in story if _is_own(note)]
        idents = [note.get(ID, "") for note in own]
        if len(set(idents)) == len(idents) and all(map(str.isdecimal, idents)):
            given = dict(zip(idents, sorted(idents, key=int), strict=True))
            for element in (*own, *marks):
                element.set(ID, given.get(element.get(ID, ""), element.get(ID, "")))

    def _number_looks(self, like: etree._Element | None) -> list[etree._Element]:
        looks = run_looks(like)
        return [el("rPr", el("vertAlign", val="superscript"))] if looks is None else [deepcopy(looks)]


def _is_own(note: etree._Element) -> bool:
    """Whether somebody wrote it: a separator is a note too."""
    return note.get(w("type"), "normal") == "normal"
