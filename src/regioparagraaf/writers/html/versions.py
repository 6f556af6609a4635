"""What the drafts say about each place of the common text, identical deviations taken together."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Edit,
    Found,
    Op,
    Relation,
    Signal,
    SignalKind,
    Weight,
    text_of,
)
from regioparagraaf.dutch.words import normal
from regioparagraaf.reports.versions import likeness
from regioparagraaf.reports.weighty import NO_RANK, Rank, gravest_first, ranks
from regioparagraaf.reports.wording import (
    DOUBT,
    beside_the_text,
    change_title,
    instead_clause,
    reason_clause,
    touched_clause,
)
from regioparagraaf.writers.html.marks import Piece, marked_diff
from regioparagraaf.writers.html.reasons import EITHER_WAY, WEAKER, Reason, reasons


class Who(Struct, frozen=True):
    """One municipality at one place of the report."""

    name: str
    index: int
    """Of the draft, from 0."""
    anchor: str
    """The address of this place for this municipality, without '#'."""


class Instead(Struct, frozen=True):
    """Which other record may stand for a dropped or added one, and at whom."""

    names: tuple[str, ...]
    """Empty where it holds for all who say it so."""
    lead: str
    label: str
    anchor: str


class Version(Struct, frozen=True):
    """What one or more municipalities make of one place, in the same words."""

    who: tuple[Who, ...]
    number: int
    """The place of the (first) common unit; of an added one, that of the unit behind which it stands."""
    label: str
    """`nummer` of the record, and of the last common unit where it joins several ('7', '7a', '7–8')."""
    relation: Relation
    weight: Weight
    moved: bool
    pieces: tuple[Piece, ...]
    signals: tuple[Signal, ...]
    heading: str = ""
    """The draft's heading above a moved record, where it is another one than in the common text."""
    follows: int = -1
    """The common unit that a moved record now stands behind (0: at the very beginning); -1: not moved."""
    parts: tuple[int, int] = (1, 1)
    """How many common and draft units it links."""
    doubt: int = 0
    """The chance in percent that relation and weight are right, where it is low; otherwise 0."""
    by_meaning: bool = False
    reason: str = ""
    judged: tuple[str, ...] = ()
    """What the dossier knows and a person decided about it, each a sentence."""
    where: str = ""
    """Of an added unit where it stands, if that is no running text."""
    touches: str = ""
    """Of an added unit that it touches an agreement, in a clause."""
    is_on_all: bool = False
    """Whether it touches all that was agreed."""
    rank: Rank = NO_RANK
    """How soon it is read, as at the one at whom that is soonest."""
    reasons: tuple[Reason, ...] = ()
    """What is different, where it deviates in substance and is not dropped."""
    instead: tuple[Instead, ...] = ()
    own_names: bool = False
    """Whether the municipalities differ in nothing but their own name."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def anchor(self) -> str:
        return self.who[0].anchor

    @property
    def title(self) -> str:
        return change_title(self.relation, self.weight)

    @property
    def is_same_text(self) -> bool:
        """Whether the common text beside it already says it all."""
        return self.relation is Relation.EQUAL

    @property
    def shape(self) -> str:
        """The shape that stands before its title."""
        if self.relation in (Relation.DROPPED, Relation.ADDED):
            return str(self.relation)
        return "verplaatst" if self.relation is Relation.EQUAL else str(self.weight)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the reader should know beside the words."""
        common, draft = self.parts
        return tuple(
            filter(
                None,
                (
                    *self.judged,
                    _sentence(self.touches),
                    _sentence(self.where),
                    f"Hoort bij de onderdelen {self.label} samen." if common > 1 else "",
                    f"Verdeeld over {draft} zinnen." if draft > 1 and common == 1 else "",
                    "" if self.relation in (Relation.DROPPED, Relation.ADDED) else _sentence(self.reason),
                    "Gekoppeld op betekenis, niet op woorden." if self.by_meaning else "",
                    f"Zekerheid {self.doubt}%: kijk zelf na of dit klopt." if self.doubt else "",
                    f"Elk met de eigen naam; hier zoals bij {self.who[0].name}." if self.own_names else "",
                ),
            )
        )

    @property
    def is_weaker(self) -> bool:
        """Whether it may bind less."""
        return any(reason.kind == WEAKER for reason in self.reasons)

    @property
    def is_either_way(self) -> bool:
        """Whether it may bind less or more, where nothing says that it is less."""
        return not self.is_weaker and any(reason.kind == EITHER_WAY for reason in self.reasons)

    @property
    def relations(self) -> tuple[str, ...]:
        """What happened to the unit, as the filter calls it."""
        moved = ("verplaatst",) if self.moved else ()
        return moved if self.relation is Relation.EQUAL else (str(self.relation), *moved)

    @property
    def sorts(self) -> tuple[str, ...]:
        """Every word that the filter knows this version by."""
        return (*self.relations, *dict.fromkeys(str(signal.kind) for signal in self.signals))


class Place(Struct):
    """All that the drafts say at one unit of the common text (or, at 0, before the first)."""

    equal: list[Who] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    added: list[Version] = field(default_factory=list)
    joined: list[tuple[Who, int]] = field(default_factory=list)
    """Municipalities that joined this unit to an earlier one, and to which."""
    joins_open: bool = False
    """Whether one of these deviates in substance."""
    arrivals: list[Version] = field(default_factory=list)
    """Records from elsewhere in the common text that a draft has behind this place."""

    @property
    def arrivals_together(self) -> list[tuple[list[str], list[Version]]]:
        """The arrivals, those of the same municipalities in one go."""
        together: dict[tuple[str, ...], list[Version]] = defaultdict(list)
        for version in self.arrivals:
            together[tuple(who.name for who in version.who)].append(version)
        return [(list(names), versions) for names, versions in together.items()]


def anchor(label: str, slug: str) -> str:
    """The address of one record of one municipality: it stays the same as long as the label does."""
    return f"e{label}-{slug}"


def places(comparisons: Sequence[Comparison], drafts: Sequence[str]) -> dict[int, Place]:
    """Per number of a common unit (0 for before the first) what the drafts say there."""
    found: dict[int, Place] = defaultdict(Place)
    groups: dict[tuple[object, ...], list[tuple[Comparison, Change, Who, int]]] = defaultdict(list)
    rank = [ranks(comparison) for comparison in comparisons]
    for index, (comparison, slug) in enumerate(zip(comparisons, drafts, strict=True)):
        if comparison.scope.found is Found.NOTHING:
            continue
        numbers = unit_numbers(comparison)
        follows = _followed(comparison, numbers)
        for change in comparison.changes:
            number = comparison.number_of(change.label)
            who = Who(comparison.municipality, index, anchor(change.label, slug))
            for unit in change.common[1:]:
                other = numbers[unit.position]
                found[other].joins_open |= change.weight is Weight.SUBSTANTIVE
                found[other].joined.append(
                    (replace(who, anchor=anchor(comparison.name(other), slug)), number)
                )
            if change.weight is Weight.NONE and not change.told:
                found[number].equal.append(who)
            else:
                behind = follows.get(id(change), -1)
                key = (number, behind, *likeness(change, comparison.municipality))
                groups[key].append((comparison, change, who, behind))
    for members in sorted(groups.values(), key=len, reverse=True):
        soonest = min(rank[who.index].get(change.label, NO_RANK) for _, change, who, _ in members)
        version = replace(_version(members, unit_numbers(members[0][0])), rank=soonest)
        place = found[version.number]
        (place.added if version.relation is Relation.ADDED else place.versions).append(version)
        if version.follows >= 0:
            found[version.follows].arrivals.append(version)
    return dict(found)


def unit_numbers(comparison: Comparison) -> dict[tuple[int, int], int]:
    """The number of each common unit, by where it stands."""
    return {unit.position: number for number, unit in enumerate(comparison.common_units, 1)}


def slugs(names: Sequence[str]) -> tuple[str, ...]:
    """For each name an address of plain letters, all different."""
    taken: dict[str, None] = {}
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "concept"
        slug, again = base, 2
        while slug in taken:
            slug, again = f"{base}-{again}", again + 1
        taken[slug] = None
    return tuple(taken)


def _followed(comparison: Comparison, numbers: dict[tuple[int, int], int]) -> dict[int, int]:
    """For each moved record (by identity) the common unit that it stands behind in the draft: that of
    the nearest record before it that did not move."""
    order = sorted(
        ((change.draft[0].position, change) for change in comparison.changes if change.draft),
        key=lambda pair: pair[0],
    )
    follows: dict[int, int] = {}
    behind = 0
    for _, change in order:
        if change.moved:
            follows[id(change)] = behind
        elif change.common:
            behind = numbers[change.common[-1].position]
        else:
            behind = comparison.number_of(change.label)
    return follows


def _version(
    members: Sequence[tuple[Comparison, Change, Who, int]], numbers: dict[tuple[int, int], int]
) -> Version:
    comparison, change, _, behind = members[0]
    texts = {normal(text_of(other.draft)) for _, other, _, _ in members}
    number = comparison.number_of(change.label)
    last = numbers[change.common[-1].position] if change.common else number
    confidence = min(other.confidence for _, other, _, _ in members)
    return Version(
        who=tuple(who for _, _, who, _ in members),
        number=number,
        label=change.label if last == number else f"{change.label}–{comparison.name(last)}",
        relation=change.relation,
        weight=change.weight,
        moved=change.moved,
        pieces=() if change.relation is Relation.DROPPED else marked_diff(_shown(change), change.signals),
        signals=tuple(_brief(change, signal) for signal in gravest_first(change)),
        heading=_other_heading(change),
        follows=behind,
        parts=(len(change.common), len(change.draft)),
        doubt=round(100 * confidence) if confidence < DOUBT else 0,
        by_meaning=bool(change.basis),
        reason=reason_clause(change),
        judged=change.told,
        where="" if change.common else beside_the_text(change.draft[0]),
        touches=touched_clause(change),
        is_on_all=change.touched is not None and change.touched.is_on_all,
        reasons=reasons(change),
        instead=tuple(_instead(members)),
        own_names=len(texts) > 1,
    )


def _instead(members: Sequence[tuple[Comparison, Change, Who, int]]) -> Iterator[Instead]:
    whose: dict[str, list[tuple[Change, Who]]] = defaultdict(list)
    for _, change, who, _ in members:
        if change.instead:
            whose[change.instead].append((change, who))
    for label, pairs in whose.items():
        change, first = pairs[0]
        names = tuple(who.name for _, who in pairs) if len(pairs) < len(members) else ()
        lead = instead_clause(change).removesuffix(label)
        slug = first.anchor.removeprefix(anchor(change.label, ""))
        yield Instead(names, lead, label, anchor(label, slug))


def _brief(change: Change, signal: Signal) -> Signal:
    """The signal without its words where they are the whole unit, which stands beside it already."""
    alone = change.relation in (Relation.DROPPED, Relation.ADDED)
    return replace(signal, common="", draft="") if alone and signal.kind is SignalKind.ENUMERATION else signal


def _other_heading(change: Change) -> str:
    if not (change.moved and change.draft and change.common):
        return ""
    common, draft = change.common[0].heading, change.draft[0].heading
    return "" if normal(common) == normal(draft) else draft


def _shown(change: Change) -> tuple[Edit, ...]:
    """The diff; for a record without one (an added unit) the text itself."""
    if change.diff:
        return change.diff
    op = Op.INSERT if change.relation is Relation.ADDED else Op.KEEP
    return (Edit(op, text_of(change.draft)),)


def _sentence(clause: str) -> str:
    clause = clause.strip()
    return f"{clause[0].upper()}{clause[1:].rstrip('.')}." if clause else ""
