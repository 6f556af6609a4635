"""The sections of the common text of which a draft has nothing: one thing to tell, for a note and a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, Unit
from regioparagraaf.document.model import Kind


class Section(Struct, frozen=True):
    """The record of a heading of the common text, with those of what stands right under it."""

    title: Change
    changes: tuple[Change, ...]

    @property
    def heading(self) -> Unit:
        return self.title.common[0]

    @property
    def is_gone(self) -> bool:
        return all(change.relation is Relation.DROPPED for change in self.changes)


def missing_sections(comparison: Comparison) -> Iterator[Section]:
    """Those under whose heading nothing is left, nor under a heading that it holds: where only the words
    under the title went, the chapters of the text may all be there."""
    sections = _sections(comparison)
    for at, section in enumerate(sections):
        here = (section, *_held_by(section, sections[at + 1 :]))
        if section.changes and all(one.is_gone for one in here):
            yield section


def _held_by(section: Section, behind: Sequence[Section]) -> Iterator[Section]:
    return takewhile(lambda other: other.heading.level > section.heading.level, behind)


def _sections(comparison: Comparison) -> list[Section]:
    found: list[tuple[Change, list[Change]]] = []
    for change in comparison.changes:
        if change.common and change.common[0].kind is Kind.HEADING:
            found.append((change, []))
        elif change.common and found:
            found[-1][1].append(change)
    return [Section(title, tuple(changes)) for title, changes in found]
