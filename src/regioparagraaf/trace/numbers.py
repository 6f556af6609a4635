"""What the units of the common text are called over its versions: a unit keeps its number, however much
comes in before it. What comes in is numbered under the unit that it comes behind: 7.1. Letters are left to
what drafts add (7a, 7.1a). A number is a name: one that fell away is never given out again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from string import ascii_lowercase

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Change, Comparison, Unit
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal

Names = tuple[str, ...]
BEGINNING = "0"
"""Under this number comes what is put before the first unit."""


class Numbered(Struct, frozen=True):
    """A common text with what its units are called, in their order."""

    document: Document
    names: Names


def first(document: Document, lexicon: Lexicon) -> Numbered:
    """A text that no earlier one gave numbers to: counted from 1."""
    count = len(units(document, lexicon.abbreviations))
    return Numbered(document, tuple(str(number) for number in range(1, count + 1)))


def named(comparison: Comparison, names: Names) -> Comparison:
    """The comparison with its records called by these names of the common units."""
    if not names:
        return comparison

    def called(label: str) -> str:
        number = label.rstrip(ascii_lowercase)
        return (names[int(number) - 1] if int(number) else number) + label[len(number) :]

    def renamed(change: Change) -> Change:
        touched = change.touched
        return replace(
            change,
            label=called(change.label),
            instead=called(change.instead) if change.instead else "",
            touched=replace(touched, label=called(touched.label)) if touched and touched.label else touched,
        )

    changes = tuple(map(renamed, comparison.changes))
    elsewhere = tuple(replace(place, touches=called(place.touches)) for place in comparison.elsewhere)
    return replace(comparison, changes=changes, elsewhere=elsewhere, names=names)


def carried(earlier: Numbered, document: Document, used: Collection[str], lexicon: Lexicon) -> Names:
    """What the units of a later text are called that nobody kept a log of: those of the units that they
    answer, and new ones for what came in. `used` are all numbers that were ever given out."""
    later = units(document, lexicon.abbreviations)
    if [normal(unit.text) for unit in later] == [
        normal(unit.text) for unit in units(earlier.document, lexicon.abbreviations)
    ]:
        return earlier.names
    comparison = named(compare(earlier.document, document, lexicon, Settings()), earlier.names)
    known: dict[tuple[int, int], str] = {}
    for change in comparison.changes:
        olds = [earlier.names[number] for number in _places(comparison, change.common, lexicon)]
        known |= {unit.position: name for unit, name in zip(change.draft, olds, strict=False)}
    found: list[str] = []
    taken = {*used, *earlier.names}
    for unit in later:
        name = known.get(unit.position) or next_name(found[-1] if found else BEGINNING, taken)
        taken.add(name)
        found.append(name)
    return tuple(found)


def _places(comparison: Comparison, side: Sequence[Unit], lexicon: Lexicon) -> list[int]:
    order = {
        unit.position: place for place, unit in enumerate(units(comparison.common, lexicon.abbreviations))
    }
    return [order[unit.position] for unit in side]


def in_order(name: str) -> tuple[int, int, int, str]:
    """A number as a reader counts it: 7, 7a, 7.1, 7.1a, 8."""
    bare = name.rstrip(ascii_lowercase)
    root, _, below = bare.partition(".")
    letters = name[len(bare) :]
    return int(root), int(below or 0), len(letters), letters


def next_name(behind: str, used: Collection[str]) -> str:
    """A free number for what comes in behind a unit: 7.1 behind 7, and 7.2 behind 7.1."""
    root = behind.partition(".")[0]
    taken = [int(name.partition(".")[2]) for name in used if name.startswith(f"{root}.")]
    return f"{root}.{max(taken, default=0) + 1}"
