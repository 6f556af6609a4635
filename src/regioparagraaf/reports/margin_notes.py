"""At which agreements somebody put a remark in the margin of a draft: a reserve may stand there."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Change, Comparison
from regioparagraaf.document.model import Comment
from regioparagraaf.errors import counted
from regioparagraaf.reports.wording import numbers


def place_of(comment: Comment, comparison: Comparison) -> str:
    """The number of the change that a remark stands at; '' where it is on text that was not compared."""
    return next((change.label for change in comparison.changes if _is_on(comment, change)), "")


def _is_on(comment: Comment, change: Change) -> bool:
    return any(
        unit.block == comment.block and unit.start <= comment.start < max(unit.end, unit.start + 1)
        for unit in change.draft
    )


def margin_sentence(comparison: Comparison) -> str:
    """How many remarks the draft has, and at which numbers; '' where it has none."""
    comments = comparison.draft.comments
    if not comments:
        return ""
    how_many = counted(len(comments), "opmerking", "opmerkingen")
    labels = list(_labels(comparison))
    where = f", bij {numbers(labels)}" if labels else ""
    stand = "staat" if len(comments) == 1 else "staan"
    return f"In de kantlijn {stand} {how_many}{where}; er kan een voorbehoud in staan."


def _labels(comparison: Comparison) -> Iterator[str]:
    """The numbers that have a remark, in the order of the draft's changes."""
    found = {place_of(comment, comparison) for comment in comparison.draft.comments}
    return (change.label for change in comparison.changes if change.label in found)
