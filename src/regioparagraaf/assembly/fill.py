"""The words of a piece with brackets settled and values filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from regioparagraaf.assembly.select import Piece
from regioparagraaf.document.model import Block
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import Remark, fault
from regioparagraaf.markup import blocks as markdown
from regioparagraaf.markup import brackets
from regioparagraaf.markup.brackets import Bracket
from regioparagraaf.markup.values import UnfitError, Value, enumeration, fill, uses

FIXED = ("gemeente", "gemeenten", "aantal_gemeenten", "regio", "document", "periode", "begin", "einde")
"""Values that every dossier has of itself; a fragment uses them without declaring them."""

ONE_OF_US = "onze gemeente"
"""What the common text says where a municipality puts its own name."""


@dataclass(frozen=True, slots=True)
class Text:
    """The blocks of a piece, and what is wrong with it."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


def fixed_values(dossier: Dossier, municipality: Municipality | None) -> dict[str, Value]:
    """The values that follow from the dossier itself."""
    begin, _, end = dossier.period.partition("-")
    return {
        "gemeente": municipality.name if municipality else ONE_OF_US,
        "gemeenten": enumeration(dossier.names),
        "aantal_gemeenten": len(dossier.names),
        "regio": dossier.region,
        "document": (municipality.document if municipality else "") or dossier.document,
        "periode": dossier.period,
        "begin": begin,
        "einde": end,
    }


def fill_piece(piece: Piece, dossier: Dossier, municipality: Municipality | None) -> Text:
    """The piece as blocks: its brackets settled where that can be, its values in place."""
    settled = piece.text
    if "[[" in settled:
        settled = brackets.settle(settled, lambda one: _settle(one, piece, dossier, municipality))
    first_line = {use.name: use.line for use in reversed(uses(settled))}
    known = _values(piece, dossier, municipality)
    missing = [
        _missing(name, piece, line, municipality) for name, line in first_line.items() if name not in known
    ]
    if missing:
        return Text((), tuple(reversed(missing)))
    try:
        return Text(_blocks(settled, tuple((name, known[name]) for name in first_line)), ())
    except UnfitError as error:
        advice = "zet in [waarden] een waarde van de goede soort"
        return Text((), (fault("RP025", f"een waarde past niet: {error}", advice, _place(piece, 1)),))


@lru_cache(maxsize=4096)
def _blocks(text: str, values: tuple[tuple[str, Value], ...]) -> tuple[Block, ...]:
    """The blocks of a text with these values: most municipalities share most of their words."""
    return markdown.parse(fill(text, dict(values)))


def _values(piece: Piece, dossier: Dossier, municipality: Municipality | None) -> dict[str, Value]:
    """Local values before shared ones before the defaults of the fragment."""
    defaults = {v.name: v.default for v in piece.fragment.variables if v.default is not None}
    own = municipality.values if municipality else ()
    return {**defaults, **dict(dossier.values), **dict(own), **fixed_values(dossier, municipality)}


def _missing(name: str, piece: Piece, line: int, municipality: Municipality | None) -> Remark:
    whom = f" voor {municipality.name}" if municipality else " in het dossier"
    file = municipality.place if municipality and municipality.place else "dossier.toml"
    return fault(
        "RP021",
        f"variabele '{name}' heeft geen waarde{whom}",
        f"zet hem onder [waarden] in {file}",
        _place(piece, line),
    )


def _place(piece: Piece, line: int) -> str:
    return f"{piece.place}:{piece.line + line - 1}"


def _settle(bracket: Bracket, piece: Piece, dossier: Dossier, municipality: Municipality | None) -> str:
    """The agreed wording; else the municipality's own; else the bracket itself, marked as open."""
    agreed = dict(dossier.brackets).get(piece.fragment.id)
    for name in (agreed, *((municipality.name, *municipality.parties) if municipality else ())):
        words = bracket.wanted_by(name) if name else None
        if words is not None:
            return words
    return f"{markdown.OPEN_BRACKET}{_in_force(bracket, dossier).shown}{markdown.CLOSE_BRACKET}"


def _in_force(bracket: Bracket, dossier: Dossier) -> Bracket:
    """The bracket without names that take no part in this dossier."""
    known = {*dossier.names, *dossier.parties}
    kept = tuple(
        brackets.Alternative(who, alternative.text)
        for alternative in bracket.alternatives
        if (who := tuple(name for name in alternative.who if name in known))
    )
    return Bracket(kept or bracket.alternatives, bracket.line)
