"""Texts of one's own, weighed against the variant of the fragment that each took the place of.

A fragment carries its recommendations out in the words of its variants. What a text of one's own does with
them nobody has looked at, so it is compared as a draft would be.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.fill import Filling, fill_piece, filling
from regioparagraaf.assembly.select import Piece, instead_of, select
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Change
from regioparagraaf.document.model import Document, numbered
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.library.model import Library
from regioparagraaf.trace.coverage import Carrying, Coverage, State, state_of, worst


class OwnText(Struct, frozen=True):
    """A text of one's own and what it makes of the fragment."""

    fragment: str
    level: str
    """Of the variant that it was weighed against."""
    changes: tuple[Change, ...]
    reason: str = ""
    """Why it is there, as the dossier says."""
    place: str = ""

    @property
    def state(self) -> State:
        """How the recommendations of the fragment fare in it."""
        return state_of(self.changes)


def own_texts(
    library: Library, dossier: Dossier, lexicon: Lexicon, municipality: Municipality | None = None
) -> tuple[OwnText, ...]:
    """The own texts in the common text, or all of them in a municipality's version."""
    with_ = filling(dossier, municipality)
    pieces = (piece for piece in select(library, dossier, municipality).pieces if not piece.level)
    return tuple(_weighed(own, with_, lexicon) for own in pieces)


def _weighed(own: Piece, with_: Filling, lexicon: Lexicon) -> OwnText:
    dossier, municipality = with_.dossier, with_.municipality
    variant = instead_of(own, dossier, municipality)
    chosen = municipality.choice(own.fragment.id) if municipality else None
    chosen = chosen or dossier.choice(own.fragment.id)
    reason, place = (chosen.reason.strip(), chosen.place) if chosen else ("", own.place)
    if variant is None:
        return OwnText(own.fragment.id, "", (), reason, place)
    common, draft = (numbered(Document(fill_piece(piece, with_).blocks)) for piece in (variant, own))
    settings = Settings(municipality.name if municipality else "", dossier.names)
    comparison = compare(common, draft, lexicon, settings)
    id = own.fragment.id  # noqa: A001
    # The number of a record is none of the whole text, so it goes by the name of its fragment.
    changes = tuple(replace(one, label=f"{id} (zin {one.label})") for one in comparison.changes)
    return OwnText(id, variant.level, changes, reason, place)


def with_own_texts(covered: Iterable[Coverage], own: Iterable[OwnText]) -> tuple[Coverage, ...]:
    """The same, where the own texts in the common text are no proof by themselves: a draft that takes one
    over covers a recommendation no better than the own text does."""
    by_fragment = {one.fragment: one for one in own}
    return tuple(
        replace(one, carrying=tuple(_carried(each, one, by_fragment) for each in one.carrying))
        for one in covered
    )


def _carried(carrying: Carrying, one: Coverage, own: dict[str, OwnText]) -> Carrying:
    texts = [own[fragment] for fragment in one.fragments if fragment in own]
    if not texts or carrying.state in (State.UNCOVERED, State.FORWARDED, State.ORPHAN):
        return carrying
    states = [text.state for text in texts]
    if State.UNCOVERED in states and (len(texts) < len(one.fragments) or set(states) != {State.UNCOVERED}):
        states.append(State.PARTLY)  # another fragment still carries it out
        states = [state for state in states if state is not State.UNCOVERED]
    changes = (change for text in texts for change in text.changes if change.common and change.deviates)
    reasons = filter(None, (carrying.reason, *map(_reason, texts)))
    return replace(
        carrying,
        state=worst((carrying.state, *states)),
        changes=(*carrying.changes, *changes),
        reason="; ".join(reasons),
    )


def _reason(text: OwnText) -> str:
    return f"eigen tekst van {text.fragment} ({text.reason or 'zonder reden'})"
