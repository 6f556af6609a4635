"""Where one municipality's version differs from the common text by choice, in the words of a remark."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.assembly.select import Piece, select
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import Remark
from regioparagraaf.library.model import Library
from regioparagraaf.markup.values import shown, uses


def deviations(library: Library, dossier: Dossier, municipality: Municipality) -> tuple[Remark, ...]:
    """A remark for every fragment and every value that the municipality has its own way."""
    common = {piece.fragment.id: piece for piece in select(library, dossier).pieces}
    own = {piece.fragment.id: piece for piece in select(library, dossier, municipality).pieces}
    place = municipality.place or dossier.place
    return tuple(
        Remark("RP042", f"{municipality.name} wijkt af: {text}", "", place)
        for text in (*_of_fragments(common, own), *_of_values(common, own, dossier, municipality))
    )


def _of_fragments(common: dict[str, Piece], own: dict[str, Piece]) -> Iterator[str]:
    for id in dict.fromkeys((*common, *own)):  # noqa: A001
        shared, local = common.get(id), own.get(id)
        if local is None:
            yield f"{id} is weggelaten"
        elif shared is None:
            yield f"{id} is toegevoegd"
        elif not local.level and local.text != shared.text:
            yield f"{id} heeft een eigen tekst"
        elif local.level != shared.level:
            yield f"{id} staat op '{local.level}' in plaats van '{shared.level or 'eigen tekst'}'"


def _of_values(
    common: dict[str, Piece], own: dict[str, Piece], dossier: Dossier, municipality: Municipality
) -> Iterator[str]:
    used = {use.name for piece in own.values() for use in uses(piece.text)}
    defaults = {
        variable.name: variable.default for piece in common.values() for variable in piece.fragment.variables
    }
    shared = {**defaults, **dict(dossier.values)}
    for name, value in municipality.values:
        if name in used and value != shared.get(name):
            before = f" in plaats van {shown(shared[name])}" if shared.get(name) is not None else ""
            yield f"{name} is {shown(value)}{before}"
