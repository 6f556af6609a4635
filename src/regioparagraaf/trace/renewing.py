"""What fragments have to say so that the composed text becomes the one with the changes in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.compose import Composed
from regioparagraaf.assembly.fill import filling
from regioparagraaf.assembly.select import Piece
from regioparagraaf.assembly.traced import notations, source_of, traced_piece
from regioparagraaf.document.model import Block, Document
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import Remark
from regioparagraaf.markup.values import shown, uses
from regioparagraaf.trace.taking import Taking

FIXED_WORDS = "RP465"


class Renewed(Struct, frozen=True):
    """A fragment with other words in the common text."""

    piece: Piece
    words: str
    """As a fragment is written; empty where nothing of it is left."""
    origins: tuple[str, ...]
    dropped: bool = False
    """Whether the steps only took sentences away."""


def traced_text(composed: Composed, dossier: Dossier) -> Document:
    """The composed text in which what was filled in still knows its notation."""
    with_ = filling(dossier)
    traced = {piece.fragment.id: list(traced_piece(piece, with_)) for piece in composed.pieces}
    blocks: list[Block] = []
    for block in composed.document.blocks:
        waiting = traced.get(block.origin.fragment) if block.origin else None
        blocks.append(replace(block, spans=waiting.pop(0).spans) if waiting else block)
    return replace(composed.document, blocks=tuple(blocks))


def renewed(composed: Composed, taking: Taking, *, plain: bool) -> tuple[Renewed, ...]:
    """The fragments that the steps changed, in the order of the text. With `plain` all that was filled in
    stands there as the words that it came to."""
    by_fragment: dict[str, list[Block]] = defaultdict(list)
    for block in taking.text.document.blocks:
        if block.origin is not None:
            by_fragment[block.origin.fragment].append(_without_notation(block) if plain else block)
    origins: dict[str, list[str]] = defaultdict(list)
    written: set[str] = set()
    for step, fragments in zip(taking.steps, taking.fragments, strict=True):
        for fragment in fragments:
            origins[fragment].append(step.origin)
            if step.becomes:
                written.add(fragment)
    return tuple(
        Renewed(
            piece, source_of(tuple(by_fragment[id])), tuple(dict.fromkeys(origins[id])), id not in written
        )
        for piece in composed.pieces
        if (id := piece.fragment.id) in origins  # noqa: A001
    )


def fixed_by(found: Sequence[Renewed], municipalities: Sequence[Municipality]) -> Iterator[Remark]:
    """Where a change put fixed words in the place of a value or of words between brackets, and whose own
    value does nothing there any more."""
    for one in found:
        id = one.piece.fragment.id  # noqa: A001
        gone = [text for text in dict.fromkeys(notations(one.piece.text)) if text not in one.words]
        for notation in gone if one.words else ():
            text = f"in {id} staan nu vaste woorden in plaats van {notation}"
            advice = "geldt een nieuwe waarde ook elders, pas haar dan aan onder [waarden] in dossier.toml"
            if one.dropped:
                text = f"met de geschrapte zin verdwijnt {notation} uit {id}"
                advice = "vraagt geen andere zin erom, haal de waarde dan weg uit dossier.toml"
            yield Remark(FIXED_WORDS, text, advice)
        names = dict.fromkeys(use.name for text in gone for use in uses(text))
        for municipality in municipalities:
            for name, value in municipality.values:
                if name in names:
                    text = f"{municipality.name} heeft een eigen waarde voor {name} ({shown(value)}); "
                    text += f"die geldt niet meer in {id}"
                    advice = f"houdt de gemeente haar waarde, zet de zin dan onder [eigen.{id}]"
                    yield Remark(FIXED_WORDS, text, advice, municipality.at(f"waarden.{name}"))


def _without_notation(block: Block) -> Block:
    return replace(block, spans=tuple(replace(span, control="") for span in block.spans))


def same_text(one: Sequence[Block], other: Sequence[Block]) -> bool:
    """Whether two texts are the same, block for block and character for character."""
    return [(block.kind, block.text) for block in one] == [(block.kind, block.text) for block in other]
