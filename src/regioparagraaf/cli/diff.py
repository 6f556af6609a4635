"""A word diff on one line: signs for a pipe and for who sees no colour, colours at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from regioparagraaf.cli.terminal import styled
from regioparagraaf.comparison.model import Edit, Op
from regioparagraaf.patterns import on_demand

_NEW_LINE = on_demand(r"[^\S\n]*\n\s*")
_SIGNS: dict[Op, tuple[str, str, str | None]] = {
    Op.KEEP: ("", "", None),
    Op.REMOVE: ("[-", "-]", "red"),
    Op.INSERT: ("{+", "+}", "green"),
}


def shown(edits: Iterable[Edit]) -> str:
    """The text with removed words between [- -] and inserted words between {+ +}."""
    return "".join(map(_marked, edits))


def _marked(edit: Edit) -> str:
    """The spaces around changed words stand outside the signs; the end of a line within a paragraph is one of
    them."""
    opening, closing, colour = _SIGNS[edit.op]
    text = _NEW_LINE.sub(" ", edit.text)
    words = text.strip()
    if not words:
        return text
    before, _, after = text.partition(words)
    return before + styled(opening + words + closing, colour=colour) + after
