"""Which fragments stand in a text, in which strength, and why."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.dossier.model import INCLUDED, LEFT_OUT, Choice, Dossier, Municipality
from regioparagraaf.errors import Remark, fault
from regioparagraaf.library.model import Fragment, Library, Variant

BY_THEME = ("opgave", "werkwijze")
"""The building blocks that stand under a heading a theme; the others stand together."""


class Piece(Struct, frozen=True):
    """A fragment in the text, with the words that were chosen for it."""

    fragment: Fragment
    level: str
    """The level whose text it is; empty for a text of one's own."""
    text: str
    place: str
    """The file that the text stands in."""
    line: int
    """The line of that file on which the text begins."""


class Selection(Struct, frozen=True):
    """The pieces of a text in their order, and what is worth knowing about the choice."""

    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(piece.fragment.id for piece in self.pieces)


def select(library: Library, dossier: Dossier, municipality: Municipality | None = None) -> Selection:
    """The fragments of the common text, or of one municipality's version of it."""
    pieces, remarks = _pieces(library, dossier, municipality)
    remarks.extend(_clashes(library, dossier, pieces, municipality))
    return Selection(tuple(pieces), tuple(remarks))


def _pieces(
    library: Library, dossier: Dossier, municipality: Municipality | None
) -> tuple[list[Piece], list[Remark]]:
    pieces: list[Piece] = []
    remarks: list[Remark] = []
    choices = _choices(dossier, municipality)
    for fragment in candidates(library, dossier):
        choice = choices.get(fragment.id)
        if not _takes_part(fragment, choice, municipality):
            continue
        piece, remark = _piece(fragment, choice, dossier, municipality)
        if piece is not None:
            pieces.append(piece)
        if remark is not None:
            remarks.append(remark)
    return pieces, remarks


def candidates(library: Library, dossier: Dossier) -> list[Fragment]:
    """The fragments on the themes of the dossier: by building block, theme, order and id."""
    themes = {theme.id: rank for rank, theme in enumerate(dossier.themes)}
    sections = {section: rank for rank, section in enumerate(dossier.order)}
    return sorted(
        (f for f in library.fragments if f.theme in themes and f.element in sections),
        key=lambda f: (sections[f.element], themes[f.theme] if f.element in BY_THEME else 0, f.order, f.id),
    )


def _choices(dossier: Dossier, municipality: Municipality | None) -> dict[str, Choice]:
    """Fragment -> the municipality's own choice before that of the dossier."""
    own = municipality.choices if municipality else ()
    return {choice.fragment: choice for choice in reversed((*own, *dossier.choices))}


def _takes_part(fragment: Fragment, choice: Choice | None, municipality: Municipality | None) -> bool:
    if choice is not None and choice.level == LEFT_OUT:
        return False
    if fragment.taken is not None and fragment.taken.dropped:
        return municipality is not None and municipality.choice(fragment.id) is not None
    if fragment.chosen and choice is None:
        return False
    if municipality is not None and _leaves_out(municipality, fragment):
        return False
    return fragment.is_for(municipality.name if municipality else "")


def _leaves_out(municipality: Municipality, fragment: Fragment) -> bool:
    """Whether it wants nothing under the heading of the theme, save what it chose itself."""
    level = dict(municipality.theme_levels).get(fragment.theme)
    own = municipality.choice(fragment.id)
    return level == LEFT_OUT and own is None and fragment.element in BY_THEME


def _piece(
    fragment: Fragment, choice: Choice | None, dossier: Dossier, municipality: Municipality | None
) -> tuple[Piece | None, Remark | None]:
    if choice is not None and choice.text:
        place, _, line = choice.place.rpartition(":")
        return Piece(fragment, "", choice.text, place, int(line or 1)), None
    wanted = _level(fragment, choice, dossier, municipality)
    variant = fragment.variant(wanted) or _nearest(fragment, wanted, dossier.ladder)
    if variant is None:
        return None, None
    remark = None
    if variant.level != wanted:
        own = municipality and wanted != _level(fragment, dossier.choice(fragment.id), dossier, None)
        who = f"{municipality.name} staat op '{wanted}'; " if municipality and own else ""
        ranks = [level for level in dossier.ladder if level in (wanted, variant.level)]
        more = ", en die belooft meer" if ranks[:1] == [wanted] else ""
        remark = Remark(
            "RP024",
            f"{who}{fragment.id} kent geen '{wanted}'; genomen: '{variant.level}'{more}",
            f"schrijf '## variant: {wanted}', of kies zelf onder [keuzes]",
            f"{fragment.place}:{variant.line}",
        )
    return Piece(fragment, variant.level, variant.text, fragment.place, variant.line), remark


def instead_of(own: Piece, dossier: Dossier, municipality: Municipality | None) -> Piece | None:
    """The piece that would stand in the place of a text of one's own; None where there is no variant."""
    shared = dossier.choice(own.fragment.id)
    choice = shared if shared is not None and not shared.text else None
    return _piece(own.fragment, choice, dossier, municipality)[0]


def _level(
    fragment: Fragment, choice: Choice | None, dossier: Dossier, municipality: Municipality | None
) -> str:
    """The chosen level; else the municipality's for the theme or as a whole; else the dossier's."""
    if choice is not None and choice.level not in ("", INCLUDED):
        return choice.level
    if municipality is not None:
        own = dict(municipality.theme_levels).get(fragment.theme, "")
        own = municipality.level if own in ("", LEFT_OUT) else own
        if own:
            return own
    return dossier.theme_level(fragment.theme)


def _nearest(fragment: Fragment, wanted: str, ladder: tuple[str, ...]) -> Variant | None:
    """The next lower variant, else the next higher: rather promise too little than too much."""
    if wanted not in ladder:
        return None
    rank = ladder.index(wanted)
    for level in (*reversed(ladder[:rank]), *ladder[rank + 1 :]):
        variant = fragment.variant(level)
        if variant is not None:
            return variant
    return None


def _clashes(
    library: Library, dossier: Dossier, pieces: list[Piece], municipality: Municipality | None
) -> Iterator[Remark]:
    """A fault for fragments that may not stand together, or that miss the one they lean on; what is wrong
    in the common text already is told there alone."""
    wrong = _wrong(pieces)
    if not wrong:
        return
    shared = wrong if municipality is None else _wrong(_pieces(library, dossier, None)[0])
    for clash, (fragment, other) in wrong.items():
        own = municipality if clash not in shared else None
        whose = f"de tekst van {own.name}" if own else "de gemeenschappelijke tekst"
        place = _chosen_at(fragment, other, dossier, own)
        if other in fragment.excludes:
            words = f"{fragment.id} en {other} sluiten elkaar uit en staan allebei in {whose}"
            advice = f'zet onder [keuzes] "{fragment.id}" of "{other}" op "{LEFT_OUT}"'
            yield fault("RP035", words, advice, place)
        else:
            words = f"{fragment.id} vereist {other}, maar dat staat niet in {whose}"
            advice = f'zet onder [keuzes] "{other}" op "{INCLUDED}", of "{fragment.id}" op "{LEFT_OUT}"'
            yield fault("RP036", words, advice, place)


def _wrong(pieces: list[Piece]) -> dict[frozenset[str], tuple[Fragment, str]]:
    """Each pair that clashes, once, however many of the two say so."""
    ids = {piece.fragment.id for piece in pieces}
    found: dict[frozenset[str], tuple[Fragment, str]] = {}
    for piece in pieces:
        fragment = piece.fragment
        others = [other for other in fragment.excludes if other in ids - {fragment.id}]
        others += [other for other in fragment.requires if other not in ids]
        for other in others:
            found.setdefault(frozenset((fragment.id, other)), (fragment, other))
    return found


def _chosen_at(fragment: Fragment, other: str, dossier: Dossier, municipality: Municipality | None) -> str:
    """Where a person chose one of the two; else the line of the fragment that names the other."""
    ids = (fragment.id, other)
    choices = [one for one in (municipality.choices if municipality else ()) if one.fragment in ids]
    choices += [one for one in dossier.choices if one.fragment in ids]
    key = "sluit_uit" if other in fragment.excludes else "vereist"
    return next((one.place for one in choices if one.place), fragment.at(key))
