"""The open revisions of a document, counted as a reader in Word would count them; what becomes of a text
that stands in some; and whether a document may be sent as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from regioparagraaf.document.model import Act, Document, Revision

WORKING: Final = "werkversie"
SENDABLE: Final = "verzendversie"
"""What a file of ours says that it may be used for, in its properties (`Status` in Word)."""


def status(document: Document) -> str:
    """A text with open changes or comments, or that quotes what is hidden elsewhere, is for those at work on
    it; any other may be sent."""
    is_working = document.is_inside or document.comments or open_revisions(document)
    return WORKING if is_working else SENDABLE


def open_revisions(document: Document) -> tuple[tuple[str, int], ...]:
    """How many changes each author has made, most first.

    What lies next to each other by one author is one change: an inserted paragraph counts once, not
    once for each of its runs and once for its mark.
    """
    counts: Counter[str] = Counter()
    before: frozenset[tuple[str, str, bool]] = frozenset()
    for block in document.blocks:
        for revisions in (
            *((*block.row, *span.revisions) for span in block.spans),
            (*block.row, *block.mark),
        ):
            here = frozenset(map(_kind, revisions))
            for _, author, _ in here - before:
                counts[author] += 1
            before = here
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def act_of(revisions: Sequence[Revision]) -> Act | None:
    """What the innermost of these does, and so what becomes of the text in it; None where there are none."""
    return revisions[-1].act if revisions else None


def _kind(revision: Revision) -> tuple[str, str, bool]:
    return revision.act, revision.author, revision.moved
