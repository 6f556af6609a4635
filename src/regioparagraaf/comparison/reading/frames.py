"""What is done in a clause and who does it: what reading it gives."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.comparison.reading.constituents import Constituent, row
from regioparagraaf.comparison.reading.side import Side


class Subject(Struct, frozen=True):
    """Who does something; nobody where it doesn't show."""

    roots: frozenset[str]
    within: frozenset[str]
    """The roots of all the words that say so: the club, too, of 'elke speler van de club'."""
    start: int = 0
    end: int = 0


class Clause(Struct, frozen=True):
    """What is done in one clause."""

    verb: str
    """Its root, with a torn-off particle; empty where it only tells what is."""
    at: int
    by: Subject
    beside: frozenset[str]
    """The roots of what stands behind 'met'."""
    things: frozenset[str]
    """The roots of the other nouns."""
    gapped: bool = False
    """Whether it goes on with the verb of the clause before it: 'en de club de kleedkamer'."""

    @property
    def roots(self) -> frozenset[str]:
        """The roots of all nouns that it has to itself."""
        return self.by.roots | self.things


class Read(Struct, frozen=True):
    """A clause that was read, with what the next one may go on with."""

    clause: Clause
    end: int
    plural: bool | None = None
    """The number of its subject."""
    inverted: bool = False
    """Whether its subject stands behind its verb."""
    passive: bool = False
    parts: tuple[Constituent, ...] = ()
    fronts: tuple[Constituent, ...] = ()
    """The nouns behind and before its verb."""
    subordinate: bool = False


def subject_of(side: Side, parts: Sequence[Constituent]) -> Subject:
    """These nouns as who does something."""
    if not parts:
        return Subject(frozenset(), frozenset())
    words = (root for part in parts for root in side.roots[part.start : part.end] if root)
    start = parts[0].start + bool(parts[0].lead)
    return Subject(frozenset(part.root for part in parts), frozenset(words), start, parts[-1].end)


def by_whom(side: Side, parts: Sequence[Constituent]) -> Sequence[Constituent]:
    """Who stand behind the one 'door' of a passive."""
    led = [at for at, part in enumerate(parts) if part.lead == "door"]
    return row(side, parts, led[0]) if len(led) == 1 else ()
