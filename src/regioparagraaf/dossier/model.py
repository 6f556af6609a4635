"""A dossier: what one round of talks in one region chose, filled in and agreed."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.document.model import Citation
from regioparagraaf.dossier.versions import Edition
from regioparagraaf.dutch.words import normal
from regioparagraaf.library.model import Lines, Theme, placed
from regioparagraaf.markup.values import Value

LEFT_OUT = "weg"
"""As a choice: the fragment, or all of a theme, is not in the text."""
INCLUDED = "mee"
"""As a choice: the fragment is in the text, on the level that holds for its theme."""

DOCUMENT_KINDS = (
    "coalitieakkoord",
    "beleidsakkoord",
    "coalitieprogramma",
    "raadsakkoord",
    "raadsprogramma",
    "bestuursakkoord",
    "collegeprogramma",
    "hoofdlijnenakkoord",
)
"""What agreements are called; any other word is allowed too."""

SECTIONS = ("positie", "opgave", "voorwaarde", "werkwijze", "slot")
"""The order of the parts of a paragraph where the dossier says nothing else."""


class Choice(Struct, frozen=True):
    """What is done with one fragment: a level, 'weg' or 'mee'; or a text of one's own."""

    fragment: str
    level: str = ""
    text: str = ""
    reason: str = ""
    place: str = ""


class Forwarded(Struct, frozen=True):
    """A recommendation that is left to another chapter on purpose, and why."""

    citation: Citation
    reason: str
    place: str = ""


class Municipality(Struct, frozen=True):
    """One of the partners and what it has its own way."""

    name: str
    parties: tuple[str, ...] = ()
    document: str = ""
    """What its agreement is called; empty: as in the dossier."""
    level: str = ""
    theme_levels: tuple[tuple[str, str], ...] = ()
    """Theme -> its own level, or 'weg' for what stands under the heading of the theme."""
    values: tuple[tuple[str, Value], ...] = ()
    choices: tuple[Choice, ...] = ()
    forwarded: tuple[Forwarded, ...] = ()
    style: str = ""
    status: str = ""
    date: str = ""
    editions: tuple[Edition, ...] = ()
    """What it said of its drafts: version, date and status."""
    place: str = ""
    lines: Lines = ()

    def at(self, key: str) -> str:
        """The place of a key of its file."""
        return placed(self.place, self.lines, key)

    def choice(self, fragment: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.fragment == fragment), None)


class Dossier(Struct, frozen=True):
    """The shared choices and the partners."""

    id: str
    title: str
    region: str
    municipalities: tuple[Municipality, ...]
    themes: tuple[Theme, ...]
    ladder: tuple[str, ...]
    level: str
    library: str = ""
    """The shipped library that it draws from; empty for none."""
    document: str = "coalitieakkoord"
    period: str = ""
    round: int = 1
    style: str = ""
    values: tuple[tuple[str, Value], ...] = ()
    choices: tuple[Choice, ...] = ()
    brackets: tuple[tuple[str, str], ...] = ()
    """Fragment -> whose wording was agreed for its bracketed places."""
    forwarded: tuple[Forwarded, ...] = ()
    order: tuple[str, ...] = SECTIONS
    headings: tuple[tuple[str, str], ...] = ()
    """Building block -> the heading above it; an empty one for none."""
    place: str = ""
    lines: Lines = ()

    def at(self, key: str) -> str:
        """The place of a key of dossier.toml."""
        return placed(self.place, self.lines, key)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(municipality.name for municipality in self.municipalities)

    @property
    def parties(self) -> tuple[str, ...]:
        """Every party of every municipality, once, in order."""
        return tuple(dict.fromkeys(party for m in self.municipalities for party in m.parties))

    def municipality(self, name: str) -> Municipality | None:
        """The municipality that is called so, however its letters and apostrophes were typed."""
        meant = normal(name).casefold()
        return next((m for m in self.municipalities if normal(m.name).casefold() == meant), None)

    def choice(self, fragment: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.fragment == fragment), None)

    def theme_level(self, theme: str) -> str:
        """The level for a theme: its own, or that of the whole dossier."""
        return next((t.level for t in self.themes if t.id == theme and t.level), self.level)
