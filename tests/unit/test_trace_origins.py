"""A common text that came back as a file knows where its sentences are from."""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.document.model import Citation, Document, Origin, document, heading, paragraph
from regioparagraaf.trace.origins import known_again


def composed() -> Document:
    """A composed text of two fragments."""
    blank = document(heading("Wonen"), paragraph("Wij bouwen woningen."), paragraph("Wij rapporteren."))
    origins = (None, Origin("won-01"), Origin("slt-01"))
    blocks = tuple(
        replace(block, origin=origin, citations=(Citation("av", "A1"),) if origin else ())
        for block, origin in zip(blank.blocks, origins, strict=True)
    )
    return replace(blank, blocks=blocks)


def origins(found: Document) -> list[str]:
    return [block.origin.fragment if block.origin else "" for block in found.blocks]


def test_unchanged_blocks_are_known_again_whatever_their_place_and_white_space() -> None:
    file = document(paragraph("Wij rapporteren."), paragraph("Wij bouwen\u00a0woningen."))
    found = known_again(file, composed())
    assert origins(found) == ["slt-01", "won-01"]
    assert [block.citations for block in found.blocks] == [(Citation("av", "A1"),)] * 2
    assert [block.numbers for block in found.blocks] == [(1,), (2,)]


def test_a_block_in_other_words_is_not_guessed() -> None:
    found = known_again(document(paragraph("Wij bouwen vijf woningen.")), composed())
    assert origins(found) == [""]


def test_a_text_that_stands_twice_is_known_once() -> None:
    file = document(paragraph("Wij rapporteren."), paragraph("Wij rapporteren."), paragraph(""))
    assert origins(known_again(file, composed())) == ["slt-01", "", ""]
