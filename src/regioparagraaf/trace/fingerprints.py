"""Fingerprints: a short name for exactly these words, so that a change of text is noticed by name.

`rp1:` and the first 16 hex digits of SHA-256 over the parts, each preceded by its length, in the normal
form. The prefix names the way of computing: another one is another prefix, never a silent change.
Sixteen digits are for accidents, not for adversaries.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from regioparagraaf.document.model import Block, Document
from regioparagraaf.dutch.words import normal

if TYPE_CHECKING:  # who marks a text that was read need not wait for what a text is put together with
    from regioparagraaf.assembly.compose import Composed
    from regioparagraaf.assembly.fill import Filling
    from regioparagraaf.assembly.select import Piece
    from regioparagraaf.dossier.model import Dossier, Municipality
    from regioparagraaf.library.model import Recommendation

PREFIX = "rp1:"
_DIGITS = 16


def fingerprint(parts: Iterable[str]) -> str:
    """The fingerprint of texts; re-wrapping, composed letters and no-break spaces change nothing."""
    return _fingerprint(tuple(parts))


@lru_cache(maxsize=1024)
def _fingerprint(parts: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        content = normal(part).encode()
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return PREFIX + digest.hexdigest()[:_DIGITS]


def of_document(document: Document) -> str:
    """Of a whole text, block by block; empty blocks do not count."""
    return fingerprint(block.text for block in document.blocks if block.text.strip())


def of_item(item: Recommendation) -> str:
    """Of the text of a recommendation; its page may change freely."""
    return fingerprint([item.text])


def of_piece(piece: Piece, shared: Filling, own: Filling) -> str:
    """Of the chosen words with the shared values, so that 30% → 25% is noticed and a local value is not."""
    from regioparagraaf.assembly.fill import fill_piece

    blocks = fill_piece(piece, shared).blocks or fill_piece(piece, own).blocks
    return fingerprint(block.text for block in blocks)


def of_pieces(
    composed: Composed,
    dossier: Dossier,
    municipality: Municipality | None = None,
    known: Mapping[tuple[str, str], str] | None = None,
) -> dict[str, str]:
    """Fragment -> fingerprint, for all that stands in a text; `known` has those of the same words of the
    same fragments in the common text."""
    from regioparagraaf.assembly.fill import filling

    shared, own = filling(dossier), filling(dossier, municipality)
    known = known or {}
    marks = ((piece, known.get((piece.fragment.id, piece.text))) for piece in composed.pieces)
    return {piece.fragment.id: mark or of_piece(piece, shared, own) for piece, mark in marks}


def stamped(composed: Composed, marks: Mapping[str, str]) -> Document:
    """The text with the fingerprint of its fragment in every block."""
    blocks = tuple(
        _stamped(block, marks[block.origin.fragment])
        if block.origin is not None and block.origin.fragment in marks
        else block
        for block in composed.document.blocks
    )
    return replace(composed.document, blocks=blocks)


@lru_cache(maxsize=4096)
def _stamped(block: Block, mark: str) -> Block:
    """Remembered: most municipalities share most of their blocks."""
    assert block.origin is not None, "only what comes from a fragment is stamped"
    return replace(block, origin=replace(block.origin, fingerprint=mark))
