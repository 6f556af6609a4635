"""Which recommendation each draft carries out, from what the draft really says.

A recommendation is carried by the sentences of the common text that cite it. Where all of them are left
as they are, or say the same in other words, it is covered; what falls away or loosens shows in the
state. Nothing here judges: a state names what the comparison found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.losses import loosens
from regioparagraaf.comparison.model import Change, Comparison, Found, Relation, Unit, Weight
from regioparagraaf.document.model import Citation, Document, Kind
from regioparagraaf.dutch.words import normal
from regioparagraaf.library.layout import BOOKMARK, bookmark_of, fragment_of
from regioparagraaf.library.model import Fragment, Recommendation, Source
from regioparagraaf.trace.provenance import Stale, touched


class State(StrEnum):
    """How a recommendation fares in one draft."""

    COVERED = "gedekt"
    PARTLY = "deels"
    """Some of its sentences fell away."""
    WEAKENED = "afgezwakt"
    """All are there, but a signal points to less."""
    CHANGED = "gewijzigd"
    """All are there, and one says something else in substance, without a signal that points to less."""
    UNCOVERED = "ongedekt"
    FORWARDED = "doorverwezen"
    """Left to another chapter on purpose."""
    STALE = "verouderd"
    """The draft was made from an earlier text or recommendation than the one of today."""
    DOUBLE = "dubbel"
    """All is there, and a sentence of it stands in the draft twice."""
    ORPHAN = "wees"
    """The text carries it out, but no source has it."""


SETTLED = (State.COVERED, State.FORWARDED)
"""What asks nobody's attention: it is done, or left to another chapter on purpose."""


class Place(Struct, frozen=True):
    """Where in a draft a sentence stands, so that a reader finds it."""

    heading: str
    number: int
    """Of its block in the file (`alinea`), headings and empty ones counted too."""
    below: int = 0
    """Of its block below the heading, of those that hold text; 0 where there is no heading."""

    @property
    def paragraph(self) -> str:
        """As one counts in Word: '2e alinea' below its heading, or else 'alinea 7'."""
        return f"{self.below}e alinea" if self.heading and self.below else f"alinea {self.number}"


class Carrying(Struct, frozen=True):
    """What one draft does with one recommendation."""

    municipality: str
    state: State
    changes: tuple[Change, ...] = ()
    """The records of the sentences that carry it."""
    reason: str = ""
    places: tuple[Place, ...] = ()
    """Where the draft has what is left of it."""

    @property
    def is_open(self) -> bool:
        return self.state not in SETTLED

    @property
    def kept(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.draft)

    @property
    def dropped(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.relation is Relation.DROPPED)

    @property
    def is_weakened_too(self) -> bool:
        """Whether a part fell away and another part says less: the one state must not hide the other."""
        return self.state is State.PARTLY and any(map(_weakens, self.kept))


class Coverage(Struct, frozen=True):
    """One recommendation and what becomes of it."""

    citation: Citation
    item: Recommendation | None
    """None where the text cites an item that no source has."""
    fragments: tuple[str, ...]
    """The fragments of the common text that carry it."""
    carrying: tuple[Carrying, ...]
    """Per municipality, in the order of the comparisons."""
    absent: tuple[str, ...] = ()
    """The fragments that would carry it, and that the common text has not."""

    @property
    def is_open(self) -> bool:
        """Whether it asks for attention anywhere."""
        return any(carrying.is_open for carrying in self.carrying)

    @property
    def is_in_text(self) -> bool:
        """Whether the common text carries it at all."""
        return any(carrying.changes for carrying in self.carrying) or bool(self.fragments)


Forwarding = Mapping[tuple[str, Citation], str]
"""Municipality ('' for all) and recommendation -> why it is left to another chapter."""

Ageing = Mapping[str, tuple[str, Stale]]
"""Municipality -> the version that its draft was made from ('de versie van …'), and what changed since."""

COMMON = "gemeenschappelijk"
"""Whose text it is where there are no drafts."""


def coverage(
    comparisons: Sequence[Comparison],
    sources: Sequence[Source] = (),
    forwarded: Forwarding | None = None,
    ageing: Ageing | None = None,
) -> tuple[Coverage, ...]:
    """Every recommendation of the sources, and every other one that the text cites, in that order."""
    known = {Citation(source.id, item.id): item for source in sources for item in source.items}
    commons = [comparison.common for comparison in comparisons[:1]]
    found = []
    for citation in dict.fromkeys([*known, *_cited(commons)]):
        fragments = tuple(_fragments(commons, citation))
        carrying = [_carrying(comparison, citation, forwarded or {}) for comparison in comparisons]
        if ageing:
            carrying = [_aged(one, citation, fragments, ageing) for one in carrying]
        if citation not in known:
            carrying = [replace(one, state=State.ORPHAN) for one in carrying]
        found.append(Coverage(citation, known.get(citation), fragments, tuple(carrying)))
    return tuple(found)


def coverage_of_text(
    common: Document, sources: Sequence[Source], forwarded: Forwarding | None = None
) -> tuple[Coverage, ...]:
    """The same for a common text of which no draft has come back yet."""
    found = []
    for source in sources:
        for item in source.items:
            citation = Citation(source.id, item.id)
            fragments = tuple(_fragments([common], citation))
            reason = (forwarded or {}).get(("", citation), "")
            missing = State.FORWARDED if reason else State.UNCOVERED
            carrying = Carrying(COMMON, State.COVERED if fragments else missing, reason=reason)
            found.append(Coverage(citation, item, fragments, (carrying,)))
    return tuple(found)


def with_absent(covered: Iterable[Coverage], fragments: Sequence[Fragment]) -> tuple[Coverage, ...]:
    """The same, with what the library has for each recommendation and the common text has not. A fragment
    of one municipality alone never stands in that text."""
    found = []
    for one in covered:
        carriers = (each for each in fragments if one.citation in each.citations and not each.only)
        found.append(replace(one, absent=tuple(each.id for each in carriers if each.id not in one.fragments)))
    return tuple(found)


def orphans(documents: Iterable[Document], fragments: Iterable[str]) -> tuple[str, ...]:
    """Fragments that a draft still has a bookmark of, and that no library or dossier knows any more."""
    known = set(map(bookmark_of, fragments))
    found = dict.fromkeys(
        block.bookmark
        for document in documents
        for block in document.blocks
        if block.bookmark.startswith(BOOKMARK) and block.bookmark not in known
    )
    return tuple(map(fragment_of, found))


def _aged(one: Carrying, citation: Citation, fragments: tuple[str, ...], ageing: Ageing) -> Carrying:
    """Stale where the draft differs only because it was made from other words than those of today. What it
    changed itself stays what it is, with the reason beside it; what is not there is not stale."""
    version, changed = ageing.get(one.municipality, ("", Stale((), ())))
    names = touched(citation, fragments, changed)
    outdated = [change for change in one.changes if change.outdated]
    if not names or one.state in (State.UNCOVERED, State.FORWARDED):
        return one
    if not outdated and str(citation) not in names:
        return one
    reason = f"gemaakt uit {version}; sindsdien gewijzigd: {', '.join(names)}"
    own = [change for change in one.changes if not _is_of_earlier_text(change)]
    is_stale = not own or state_of(own) is State.COVERED
    return replace(one, state=State.STALE if is_stale else one.state, reason=reason)


def _is_of_earlier_text(change: Change) -> bool:
    """Whether an earlier text explains all of a record. Words that loosen are the draft's own until it is
    certain that it could not know better."""
    is_own = not change.draft or loosens(change)
    return change.behind or (bool(change.outdated) and not is_own)


def _cited(commons: Iterable[Document]) -> Iterator[Citation]:
    for common in commons:
        for block in common.blocks:
            yield from block.citations


def _fragments(commons: Iterable[Document], citation: Citation) -> dict[str, None]:
    return dict.fromkeys(
        block.origin.fragment
        for common in commons
        for block in common.blocks
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
    state = state_of(changes)
    if state is State.UNCOVERED and reason:
        state = State.FORWARDED
    if state is State.COVERED and _stands_twice(comparison, changes):
        state = State.DOUBLE
    return Carrying(name, state, changes, reason, places_of(changes, comparison.draft))


def places_of(changes: Iterable[Change], draft: Document) -> tuple[Place, ...]:
    """Where the units of the draft stand, each place once."""
    units = (unit for change in changes for unit in change.draft)
    return tuple(dict.fromkeys(Place(unit.heading, unit.number, _below(unit, draft)) for unit in units))


def _below(unit: Unit, draft: Document) -> int:
    """Which of the blocks with text below its heading it stands in, from 1; 0 where there is no heading."""
    count = 0
    for block in reversed(draft.blocks[: unit.block + 1]):
        if block.kind is Kind.HEADING:
            return count
        count += bool(block.text.strip())
    return 0


_GRAVEST_FIRST = (State.UNCOVERED, State.PARTLY, State.WEAKENED, State.CHANGED, State.STALE, State.DOUBLE)


def worst(states: Iterable[State]) -> State:
    """The gravest of the states of the parts of one whole."""
    found = set(states)
    return next((state for state in _GRAVEST_FIRST if state in found), State.COVERED)


def state_of(changes: Sequence[Change]) -> State:
    """How a recommendation fares by what became of the sentences that carry it."""
    changes = [change for change in changes if change.common]
    if all(change.relation is Relation.DROPPED for change in changes):
        return State.UNCOVERED
    if any(change.relation is Relation.DROPPED and change.weight is Weight.SUBSTANTIVE for change in changes):
        return State.PARTLY
    if any(map(_weakens, changes)):
        return State.WEAKENED
    is_changed = any(change.weight is Weight.SUBSTANTIVE for change in changes)
    return State.CHANGED if is_changed else State.COVERED


def _weakens(change: Change) -> bool:
    """A person may have decided that a change is editorial; its signals stay with it and count no more."""
    return change.weight is Weight.SUBSTANTIVE and loosens(change)


def _stands_twice(comparison: Comparison, changes: Sequence[Change]) -> bool:
    """Whether a sentence that carries the recommendation stands in the draft once more, word for word."""
    sentences = {normal(unit.text) for change in changes for unit in change.draft}
    others = [unit for change in comparison.changes if not change.common for unit in change.draft]
    others += [elsewhere.unit for elsewhere in comparison.elsewhere]
    return any(normal(unit.text) in sentences for unit in others if unit.text.count(" ") >= _A_SENTENCE)


_A_SENTENCE = 4
"""Spaces from which a unit is a sentence that nobody writes twice by chance: 'Wij doen dit samen.' has 3."""
