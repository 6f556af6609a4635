"""What the page shows: drafts, sections with the cells of the heat map, items, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from regioparagraaf.comparison.model import Found, Relation, Scope, Weight
from regioparagraaf.document.model import Kind
from regioparagraaf.errors import Remark
from regioparagraaf.library.model import Element
from regioparagraaf.reports.about import About
from regioparagraaf.reports.weighty import NO_RANK, Rank
from regioparagraaf.reports.wording import (
    none_deviates,
    none_falls,
    not_found_sentence,
    unlike_the_page_by,
    what_deviates,
)
from regioparagraaf.writers.html.marks import Piece
from regioparagraaf.writers.html.reasons import Reason
from regioparagraaf.writers.html.versions import Place, Version, Who

CROWD = 40
"""From this many drafts on the heat map turns: a column each would be wider than any screen."""
FIRST = frozenset({Element.POSITION, Element.CONDITION})
"""Where municipalities differ in earnest, so it is shown before the rest."""
DROPPED = str(Relation.DROPPED)
NOT_FOUND = "niet"
"""The weight of a cell where the draft has no part that answers the common text."""


class Carried(Struct, frozen=True):
    """A recommendation that a unit carries out."""

    citation: str
    text: str = ""
    source: str = ""
    working: bool = False
    """Whether its wording is our own (`werkformulering`)."""


class Nearby(Struct, frozen=True):
    """A local sentence outside the part that touches this unit."""

    name: str
    text: str
    heading: str
    number: int
    index: int = 0
    """Of the draft that it stands in."""
    is_on_all: bool = False
    """Whether it is on all that was agreed, and this unit only the first."""


class Item(Struct, frozen=True):
    """One unit of the common text with all that the drafts make of it."""

    number: int
    kind: Kind
    pieces: tuple[Piece, ...]
    theme: str
    element: str
    carried: tuple[Carried, ...]
    place: Place
    nearby: tuple[Nearby, ...]
    where: str = ""
    """Where it stands, if that is no running text."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_body(self) -> bool:
        """Whether it is a unit of the common text that is no heading."""
        return self.number > 0 and self.kind is not Kind.HEADING

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every deviation here, those of the unit before those added behind it."""
        return (*self.place.versions, *self.place.added)

    @property
    def shows(self) -> bool:
        """Whether there is more to see than that all are equal."""
        place = self.place
        return bool(self.versions or place.joined or place.arrivals or self.nearby)

    @property
    def deviates(self) -> bool:
        """Whether some draft deviates in substance from the unit itself; what is added behind it does not."""
        grave = any(version.weight is Weight.SUBSTANTIVE for version in self.place.versions)
        return self.number > 0 and (grave or self.place.joins_open)

    @property
    def grows(self) -> bool:
        """Whether some draft adds something of substance behind it."""
        return any(version.weight is Weight.SUBSTANTIVE for version in self.place.added)

    @property
    def is_open(self) -> bool:
        """Whether some draft deviates in substance, here or by what it adds behind it or says elsewhere."""
        return self.deviates or self.grows or bool(self.nearby)


class Cell(Struct, frozen=True):
    """What one draft does with one section, the gravest first."""

    draft: Draft
    weight: str
    """A Weight; 'vervallen' where the whole section fell away; 'niet' where nothing was found."""
    count: int
    """Records of that weight."""
    share: int = 0
    """How much of the section is deviated from in substance: 0 none, 1 less than a quarter of its
    sentences, 2 less than half, 3 more; what is added does not count."""
    notes: tuple[tuple[int, str], ...] = ()
    href: str = ""

    @property
    def word(self) -> str:
        words = {"geen": "gelijk", NOT_FOUND: "niet gevonden", DROPPED: "geheel vervallen"}
        return words.get(self.weight, self.weight)

    @property
    def tone(self) -> str:
        """The name of its colour: a deviation in substance has three depths."""
        return f"{self.weight}-{self.share}" if self.weight == Weight.SUBSTANTIVE else self.weight


class Section(Struct, frozen=True):
    """A heading of the common text with what stands under it."""

    number: int
    title: str
    items: tuple[Item, ...]
    cells: tuple[Cell, ...]

    @property
    def heading(self) -> int:
        """The number of the heading that is its title (0: it has none)."""
        return next((item.number for item in reversed(self.items) if item.kind is Kind.HEADING), 0)

    @property
    def shown(self) -> tuple[Item, ...]:
        """Its items, without its own heading where all have that."""
        return tuple(item for item in self.items if item.shows or item.number != self.heading)

    @property
    def sentences(self) -> int:
        return sum(item.number > 0 for item in self.items)

    @property
    def open(self) -> int:
        """Of its units those from which some draft deviates in substance."""
        return sum(item.deviates for item in self.items)

    @property
    def grown(self) -> int:
        """Its places where some draft adds something of substance."""
        return sum(item.grows for item in self.items)

    @property
    def points(self) -> int:
        """What the filter for open points leaves of it."""
        return sum(item.is_open for item in self.items)

    @property
    def spread(self) -> Counter[str]:
        """How many drafts there are of each weight."""
        return Counter(cell.weight for cell in self.cells)


class Draft(Struct, frozen=True):
    """One compared draft."""

    index: int
    name: str
    slug: str
    file: str
    scope: Scope
    tally: Mapping[str, int]
    remarks: tuple[Remark, ...]
    elsewhere: tuple[Nearby, ...]


class Finding(Struct, frozen=True):
    """What fell away or may bind less somewhere, with where, by reason."""

    section: Section
    item: Item | None
    """None where it is about the whole section, or about a whole table or row in it."""
    reasons: tuple[tuple[Reason, tuple[Who, ...]], ...]
    table: str = ""
    """Of a whole table or row what stands in it."""
    whole: str = ""
    """Which of the two it is, in words."""
    labels: tuple[str, ...] = ()
    """Of a whole table or row the numbers of its cells."""
    rank: Rank = NO_RANK
    """How soon it is read: as the version of which that is soonest."""

    @property
    def is_first(self) -> bool:
        """Whether it is about what municipalities differ in most in earnest."""
        return self.item is not None and self.item.element in FIRST

    @property
    def indexes(self) -> frozenset[int]:
        """The drafts that it is about."""
        return frozenset(who.index for _, whose in self.reasons for who in whose)


class Page(Struct, frozen=True):
    """Everything that the template shows."""

    about: About
    drafts: tuple[Draft, ...]
    sections: tuple[Section, ...]
    dropped: tuple[Finding, ...]
    """What fell away in some draft."""
    added: tuple[Version, ...]
    """What some draft added and may lay a condition on what was agreed."""
    looser: tuple[Finding, ...]
    """What may bind less in some draft."""
    otherwise: tuple[Finding, ...]
    """What may bind less in some draft, or more."""
    relations: tuple[str, ...]
    """The kinds of change that occur, for the filter; and the kinds of signal."""
    signals: tuple[str, ...]
    themes: tuple[tuple[str, str], ...]
    """Id and title of the themes that occur; of the sections where no unit has a theme."""
    has_themes: bool
    adding_up: str = ""
    """What the numbers in the table of drafts come to."""

    @property
    def unlike(self) -> list[str]:
        """The drafts that may show another text than they hold."""
        return [draft.name for draft in self.drafts if unlike_the_page_by(draft.remarks)]

    @property
    def elsewhere(self) -> tuple[Nearby, ...]:
        """What drafts say outside the part about an agreement in it."""
        return tuple(near for draft in self.drafts for near in draft.elsewhere)

    @property
    def units(self) -> int:
        return sum(section.sentences for section in self.sections)

    @property
    def open(self) -> int:
        return sum(section.open for section in self.sections)

    @property
    def deviations(self) -> str:
        """At how many places some draft deviates in substance, as a sentence; '' where none does."""
        grown = sum(section.grown for section in self.sections)
        return what_deviates(self.open, grown, len(self.drafts))

    @property
    def there(self) -> list[str]:
        """The drafts that were compared; and those in which the common text was not found."""
        return [draft.name for draft in self.drafts if draft.scope.found is not Found.NOTHING]

    @property
    def missed(self) -> list[str]:
        return [draft.name for draft in self.drafts if draft.scope.found is Found.NOTHING]

    @property
    def misses(self) -> bool:
        return bool(self.missed)

    @property
    def not_found(self) -> str:
        """In which drafts it was not found, as a sentence; '' where it was in all."""
        return not_found_sentence(self.missed)

    @property
    def none_falls(self) -> str:
        return none_falls(self.there, self.missed)

    @property
    def none_deviates(self) -> str:
        return none_deviates(self.there, self.missed)

    @property
    def is_crowd(self) -> bool:
        return len(self.drafts) >= CROWD
