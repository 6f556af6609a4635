"""Which recommendation each draft carries out, from what the draft really says.

A recommendation is carried by the sentences of the common text that cite it. Where all of them are left
as they are, or say the same in other words, it is covered; what falls away or loosens shows in the
state. Nothing here judges: a state names what the comparison found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regioparagraaf.comparison.model import Change, Comparison, Found, Relation, Weight
from regioparagraaf.document.model import Citation, Kind
from regioparagraaf.library.model import Recommendation, Source


class State(StrEnum):
    """How a recommendation fares in one draft."""

    COVERED = "gedekt"
    PARTLY = "deels"
    """Some of its sentences fell away."""
    WEAKENED = "afgezwakt"
    """All are there, but a signal points to less."""
    UNCOVERED = "ongedekt"
    FORWARDED = "doorverwezen"
    """Left to another chapter on purpose."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """What one draft does with one recommendation."""

    municipality: str
    state: State
    changes: tuple[Change, ...] = ()
    """The records of the sentences that carry it."""
    reason: str = ""

    @property
    def kept(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.draft)

    @property
    def dropped(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.relation is Relation.DROPPED)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One recommendation and what becomes of it."""

    citation: Citation
    item: Recommendation | None
    """None where the text cites an item that no source has."""
    fragments: tuple[str, ...]
    """The fragments of the common text that carry it."""
    carrying: tuple[Carrying, ...]
    """Per municipality, in the order of the comparisons."""

    @property
    def is_in_text(self) -> bool:
        """Whether the common text carries it at all."""
        return any(carrying.changes for carrying in self.carrying) or bool(self.fragments)


Forwarding = Mapping[tuple[str, Citation], str]
"""Municipality ('' for all) and recommendation -> why it is left to another chapter."""


def coverage(
    comparisons: Sequence[Comparison], sources: Sequence[Source] = (), forwarded: Forwarding | None = None
) -> tuple[Coverage, ...]:
    """Every recommendation of the sources, and every other one that the text cites, in that order."""
    known = {Citation(source.id, item.id): item for source in sources for item in source.items}
    citations = dict.fromkeys([*known, *_cited(comparisons)])
    return tuple(
        Coverage(
            citation,
            known.get(citation),
            tuple(_fragments(comparisons, citation)),
            tuple(_carrying(comparison, citation, forwarded or {}) for comparison in comparisons),
        )
        for citation in citations
    )


def _cited(comparisons: Iterable[Comparison]) -> Iterator[Citation]:
    for comparison in comparisons:
        for block in comparison.common.blocks:
            yield from block.citations


def _fragments(comparisons: Sequence[Comparison], citation: Citation) -> dict[str, None]:
    return dict.fromkeys(
        block.origin.fragment
        for comparison in comparisons[:1]
        for block in comparison.common.blocks
        if citation in block.citations and block.origin
    )


def _carrying(comparison: Comparison, citation: Citation, forwarded: Forwarding) -> Carrying:
    name = comparison.municipality
    reason = forwarded.get((name, citation), forwarded.get(("", citation), ""))
    changes = tuple(
        change
        for change in comparison.changes
        if any(citation in unit.citations and unit.kind is not Kind.HEADING for unit in change.common)
    )
    if comparison.scope.found is Found.NOTHING:
        return Carrying(name, State.FORWARDED if reason else State.UNCOVERED, reason=reason)
    state = _state(changes)
    if state is State.UNCOVERED and reason:
        state = State.FORWARDED
    return Carrying(name, state, changes, reason)


def _state(changes: Sequence[Change]) -> State:
    if all(change.relation is Relation.DROPPED for change in changes):
        return State.UNCOVERED
    if any(change.relation is Relation.DROPPED and change.weight is Weight.SUBSTANTIVE for change in changes):
        return State.PARTLY
    if any(signal.loosens for change in changes for signal in change.signals):
        return State.WEAKENED
    return State.COVERED
