"""A change that is one piece of text struck, or one put in, with all the rest as it stood."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Edit, Op
from regioparagraaf.dutch.words import shortened

LEAST = 3
"""Words from which on a piece is told as a whole: of fewer the one that counts says more."""
_SHOWN = 90
"""Characters of a piece that are quoted."""


class Piece(Struct, frozen=True):
    """The piece without the marks around it, and whether it was struck."""

    text: str
    went: bool

    @property
    def told(self) -> str:
        """That it went or came, as a Dutch clause."""
        return f"‘{shortened(self.text, _SHOWN)}’ {'viel weg' if self.went else 'kwam erbij'}"


def one_piece(diff: Sequence[Edit]) -> Piece | None:
    """The only piece that was struck or put in, of `LEAST` words or more; None where it is less, more than
    one, all there was, or where something took its place."""
    changed = [edit for edit in diff if edit.op is not Op.KEEP and _words(edit.text)]
    if not any(edit.op is Op.KEEP and _words(edit.text) for edit in diff):
        return None
    if len(changed) != 1 or len(_words(changed[0].text)) < LEAST:
        return None
    return Piece(changed[0].text.strip(" ,;:.–-\n"), changed[0].op is Op.REMOVE)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]
