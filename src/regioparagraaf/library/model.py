"""A library: the sources of a region and the fragments that carry their items out."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from regioparagraaf.document.model import Citation
from regioparagraaf.library.layout import bookmark_of
from regioparagraaf.markup.values import Value


class Element(StrEnum):
    """The building blocks of a regional paragraph, in the order in which reports show them."""

    POSITION = "positie"
    CONDITION = "voorwaarde"
    TASK = "opgave"
    WORKING = "werkwijze"
    CLOSING = "slot"


class SourceKind(StrEnum):
    """Where the items of a source come from."""

    EXPLORATION = "verkenning"
    VISION = "toekomstvisie"
    WISHES = "wensen-en-bedenkingen"
    INPUT = "inbreng"


WORKING_FORMULATION = "werkformulering"
"""The status of a source whose items are our own wording; said in every output that cites it."""
STATUSES = (WORKING_FORMULATION, "concept", "vastgesteld")


Lines = tuple[tuple[str, int], ...]
"""Key of a file, as 'sluit_uit' or 'waarden.banen' -> the line that it stands on."""


def placed(file: str, lines: Lines, key: str) -> str:
    """Where a key stands, as a message says it."""
    line = dict(lines).get(key)
    return f"{file}:{line}" if line else file


class Theme(Struct, frozen=True):
    """A subject under which fragments and recommendations stand."""

    id: str
    title: str
    level: str = ""
    """The level of the ladder for this theme; empty: that of the dossier."""


class Recommendation(Struct, frozen=True):
    """An item of a source: a recommendation, an ambition, a wish or a suggestion."""

    id: str
    theme: str
    text: str
    page: str = ""
    place: str = ""


class Source(Struct, frozen=True):
    """A document that brings items which the agreements can carry out."""

    id: str
    title: str
    kind: SourceKind
    items: tuple[Recommendation, ...]
    date: str = ""
    status: str = ""
    provenance: str = ""
    """Where it was found, or the file that it was read from."""
    municipality: str = ""
    """Whose wishes and concerns these are."""
    place: str = ""

    @property
    def is_working_formulation(self) -> bool:
        return self.status == WORKING_FORMULATION


class Variable(Struct, frozen=True):
    """A value that a fragment asks for."""

    name: str
    question: str = ""
    default: Value | None = None
    line: int = 0


class Variant(Struct, frozen=True):
    """The text of a fragment on one rung of the ladder."""

    level: str
    text: str
    line: int
    """The line of the file on which the text begins."""


VERSION_MARK = "versie.toml"
"""A file beside the fragments of a version: by it the loss of all that is kept in `versies/` is noticed."""


class Taken(Struct, frozen=True):
    """From which version of the common text a fragment of a dossier is, and how it came to its words."""

    version: int
    date: str
    level: str
    """The variant that it changed."""
    origins: tuple[str, ...]
    """'op voorstel van Leiderdorp, concept 2', one a change."""
    replaces: str
    """The fingerprint of the words that stood there before."""
    dropped: bool = False
    """Whether nothing of it is left in the common text."""


class Fragment(Struct, frozen=True):
    """A passage that can stand in the paragraph, in one or more strengths."""

    id: str
    title: str
    theme: str
    element: Element
    variants: tuple[Variant, ...]
    order: int = 100
    citations: tuple[Citation, ...] = ()
    variables: tuple[Variable, ...] = ()
    only: tuple[str, ...] = ()
    """Municipalities that alone use it; such a fragment is not in the common text."""
    excepted: tuple[str, ...] = ()
    """Municipalities that leave it out."""
    excludes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    chosen: bool = False
    """Only in the text where a dossier chooses it (`keuze = true`)."""
    taken: Taken | None = None
    """Of a fragment that a step of the common text made."""
    explanation: str = ""
    """For the negotiator; never in an export."""
    place: str = ""
    lines: Lines = ()
    shipped: bool = True
    """From the library rather than from the dossier's own folder."""

    def at(self, key: str) -> str:
        """The place of a key of its front matter."""
        return placed(self.place, self.lines, key)

    def variant(self, level: str) -> Variant | None:
        return next((variant for variant in self.variants if variant.level == level), None)

    def is_for(self, municipality: str) -> bool:
        """Whether it may stand in the text of a municipality; without a name: in the common text."""
        return municipality in self.only if self.only else municipality not in self.excepted

    @property
    def bookmark(self) -> str:
        return bookmark_of(self.id)


class Library(Struct, frozen=True):
    """Everything that a dossier can draw from: its own texts first, then those of the library."""

    id: str
    region: str
    municipalities: tuple[str, ...]
    themes: tuple[Theme, ...]
    ladder: tuple[str, ...]
    """The levels from light to firm."""
    sources: tuple[Source, ...]
    fragments: tuple[Fragment, ...]
    values: tuple[tuple[str, Value], ...] = ()
    """What a new dossier starts with."""

    def fragment(self, id: str) -> Fragment | None:  # noqa: A002  the word of the format
        return next((fragment for fragment in self.fragments if fragment.id == id), None)

    def rivals(self, fragment: Fragment) -> tuple[str, ...]:
        """The fragments that may not stand beside one, whichever of the two says so."""
        return tuple(
            other.id
            for other in self.fragments
            if other.id in fragment.excludes or fragment.id in other.excludes
        )

    def source(self, id: str) -> Source | None:  # noqa: A002
        return next((source for source in self.sources if source.id == id), None)

    def item(self, citation: Citation) -> Recommendation | None:
        """The item that a citation names; None for an orphan."""
        source = self.source(citation.source)
        return next((item for item in source.items if item.id == citation.item), None) if source else None

    def theme(self, id: str) -> Theme | None:  # noqa: A002
        return next((theme for theme in self.themes if theme.id == id), None)
