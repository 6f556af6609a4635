"""Where one municipality's version differs from the common text by choice, in the words of a remark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioparagraaf.assembly.fill import filling, settled_words
from regioparagraaf.assembly.select import Piece, select
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import Remark, listed
from regioparagraaf.library.model import Library, Theme
from regioparagraaf.markup import brackets
from regioparagraaf.markup.values import shown, uses

NAMED = 3
"""Fragments that go by their names; of more that differ in the same way a reader wants the number."""


def deviations(
    library: Library,
    dossier: Dossier,
    municipality: Municipality,
    of_common: Iterable[Piece] | None = None,
    of_own: Iterable[Piece] | None = None,
) -> tuple[Remark, ...]:
    """A remark for every way in which the municipality's version is its own; what differs alike is one.

    Whoever made the two texts has their pieces already.
    """
    of_common = select(library, dossier).pieces if of_common is None else of_common
    of_own = select(library, dossier, municipality).pieces if of_own is None else of_own
    common = {piece.fragment.id: piece for piece in of_common}
    own = {piece.fragment.id: piece for piece in of_own}
    place = municipality.place or dossier.place
    told = (
        *_of_themes(common, own, dossier.themes),
        *_of_fragments(common, own),
        *_of_values(common, own, dossier, municipality),
        *_of_brackets(common, own, dossier, municipality),
    )
    return tuple(Remark("RP042", f"{municipality.name} wijkt af: {text}", "", place) for text in told)


def unused_values(
    pieces: Iterable[Piece], dossier: Dossier, municipality: Municipality
) -> tuple[Remark, ...]:
    """A remark for every value of its own that stands nowhere in the municipality's version: somebody chose
    it, and a text of the dossier or a change that was taken over put other words in its place."""
    texts = (dossier.title, *(piece.text for piece in pieces))
    asked = {use.name for text in texts for use in uses(text)}
    return tuple(
        Remark(
            "RP048",
            f"de eigen waarde '{name}' van {municipality.name} staat nergens in haar tekst",
            "zet de zin met die waarde als eigen tekst bij de gemeente, of haal de waarde weg",
            municipality.at(f"waarden.{name}"),
        )
        for name, _ in municipality.values
        if name not in asked
    )


def _of_themes(common: dict[str, Piece], own: dict[str, Piece], themes: tuple[Theme, ...]) -> Iterator[str]:
    """The themes that are left out whole."""
    left_out = _themes_of(common) - _themes_of(own)
    for theme in themes:
        if theme.id in left_out:
            yield f"het thema '{theme.title}' is weggelaten"


def _of_fragments(common: dict[str, Piece], own: dict[str, Piece]) -> Iterator[str]:
    ways: dict[tuple[str, str], list[str]] = {}
    left_out = _themes_of(common) - _themes_of(own)
    for id in dict.fromkeys((*common, *own)):  # noqa: A001
        shared, local = common.get(id), own.get(id)
        if shared is not None and local is None and shared.fragment.theme in left_out:
            continue
        if way := _way(shared, local):
            ways.setdefault(way, []).append(id)
    for (of_one, of_many), ids in ways.items():
        if len(ids) == 1:
            yield f"{ids[0]} {of_one}"
        elif len(ids) <= NAMED:
            yield f"{listed(ids)} {of_many}"
        else:
            yield f"{len(ids)} fragmenten {of_many}"


def _way(shared: Piece | None, local: Piece | None) -> tuple[str, str] | None:
    """How a fragment differs, said of one and of several; None where it does not."""
    if local is None:
        return "is weggelaten", "zijn weggelaten"
    if shared is None:
        return "is toegevoegd", "zijn toegevoegd"
    if local.text == shared.text:
        return None
    if not local.level:
        return "heeft een eigen tekst", "hebben een eigen tekst"
    if local.level != shared.level:
        how = f"op '{local.level}' in plaats van '{shared.level or 'eigen tekst'}'"
        return f"staat {how}", f"staan {how}"
    return None


def _themes_of(pieces: dict[str, Piece]) -> set[str]:
    return {piece.fragment.theme for piece in pieces.values()}


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


def _of_brackets(
    common: dict[str, Piece], own: dict[str, Piece], dossier: Dossier, municipality: Municipality
) -> Iterator[str]:
    """The places that the common text leaves open and that hold the municipality's own words here."""
    of_all, of_one = filling(dossier), filling(dossier, municipality)
    for id, piece in own.items():  # noqa: A001
        shared = common.get(id)
        if shared is None or shared.text != piece.text:
            continue  # told already, as an own level or text
        for bracket in brackets.find(piece.text):
            words = settled_words(bracket, piece, of_one)
            if words != settled_words(bracket, shared, of_all):
                yield f"{id} heeft in plaats van de haken de eigen woorden '{words or '(niets)'}'"
