"""What a person decided about records, kept over all later runs by the very words it was about.

A judgement names the units on both sides by fingerprint. It holds while both stand, also where the machine
would link them otherwise by now; when a text has changed it has lapsed, which is told, and it is never
carried over to other words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compared_units, regrouped
from regioparagraaf.comparison.counterparts import without_decided
from regioparagraaf.comparison.linking.align import Group
from regioparagraaf.comparison.model import Change, Comparison, Relation, Signal, Unit, Weight
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.errors import Remark
from regioparagraaf.trace.fingerprints import fingerprint

LAPSED, CONTRADICTED = "RP210", "RP211"
TWICE = "een van de teksten staat er vaker dan één keer, en niets zegt welke is bedoeld"

Marks = tuple[str, ...]
"""The fingerprints of the units on one side, in order."""


class Verdict(StrEnum):
    """What a judgement is about (`soort`)."""

    LINKED = "koppeling"
    APART = "los"
    WEIGHT = "gewicht"
    NO_SIGNAL = "signaal"
    SLOT = "invulplek"


class Judgement(Struct, frozen=True):
    """One decision about one record of one municipality's draft."""

    municipality: str
    verdict: Verdict
    common: Marks
    draft: Marks
    reason: str
    value: str = ""
    """The weight; or the signal that is wrong, as 'getal' or 'getal: lager'."""
    date: str = ""
    number: str = ""
    """Of the record at the time: for the reader, never looked at."""
    place: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What a later judgement on the same question has in common with this one."""
        question = Verdict.LINKED if self.verdict is Verdict.APART else self.verdict
        value = self.value if self.verdict is Verdict.NO_SIGNAL else ""
        return self.municipality, question, value, self.common, self.draft

    @property
    def sentence(self) -> str:
        """As every report shows it."""
        said = {
            Verdict.LINKED: "deze teksten horen bij elkaar",
            Verdict.APART: "deze teksten horen niet bij elkaar",
            Verdict.WEIGHT: self.value,
            Verdict.NO_SIGNAL: f"het signaal {self.value} klopt niet",
            Verdict.SLOT: "deze invulling mag",
        }[self.verdict]
        day = f" op {'-'.join(reversed(self.date.split('-')))}" if self.date else ""
        return f"Beoordeeld{day}: {said}; reden: {self.reason.strip().rstrip('.')}."


def marks(side: Iterable[Unit]) -> Marks:
    """The fingerprints of units, each by itself."""
    return tuple(fingerprint([unit.text]) for unit in side)


def judged(
    comparison: Comparison, judgements: Sequence[Judgement], lexicon: Lexicon, settings: Settings
) -> Comparison:
    """The comparison as people decided it, with a remark for every judgement that could not be followed."""
    own = [one for one in judgements if one.municipality == settings.municipality]
    if not own:
        return comparison
    texts = _Texts(comparison, lexicon)
    remarks: list[Remark] = []
    holding: list[Judgement] = []
    for one in _latest(own, remarks):
        problem = texts.link(one)
        if problem:
            remarks.append(problem)
        else:
            holding.append(one)
    if texts.changed:
        comparison = regrouped(comparison, texts.groups, lexicon, settings)
    changes = without_decided(_decided(change, holding) for change in comparison.changes)
    return replace(comparison, changes=changes, remarks=(*comparison.remarks, *remarks))


def in_the_way(comparison: Comparison, one: Judgement, lexicon: Lexicon) -> Remark | None:
    """What stands in the way of following a judgement in this comparison: 'een van de teksten staat er
    vaker'."""
    return _Texts(comparison, lexicon).link(one)


def _latest(own: Sequence[Judgement], remarks: list[Remark]) -> list[Judgement]:
    """Of judgements on the same question the last, each earlier one told."""
    last = {one.key: one for one in own}
    for one in own:
        if last[one.key] is not one:
            text = f"{_named(one)} spreekt een later oordeel tegen; het latere telt"
            remarks.append(Remark(CONTRADICTED, text, "laat er één staan", one.place))
    return list(last.values())


class _Texts:
    """The links of one comparison, while judgements change them."""

    def __init__(self, comparison: Comparison, lexicon: Lexicon) -> None:
        self.common, self.draft = compared_units(comparison, lexicon)
        ours = {unit.position: i for i, unit in enumerate(self.common)}
        theirs = {unit.position: j for j, unit in enumerate(self.draft)}
        self.groups = [
            Group(
                tuple(ours[unit.position] for unit in change.common),
                tuple(theirs[unit.position] for unit in change.draft),
                basis=change.basis,
            )
            for change in comparison.changes
            if change.common and change.draft
        ]
        inside = [theirs[unit.position] for change in comparison.changes for unit in change.draft]
        self.of_common = _by_mark(self.common, range(len(self.common)))
        self.of_draft = _by_mark(self.draft, sorted(inside))
        self.changed = False
        self.settled: set[tuple[str, int]] = set()
        """Units whose links a judgement fixed: a later one may not undo it."""

    def link(self, one: Judgement) -> Remark | None:
        """Brings the links in line with a judgement; what stands in the way comes back as a remark."""
        gone = self._gone(one)
        if gone:
            return _lapsed(one, gone)
        found = self._groups_of(one)
        if one.verdict is Verdict.APART:
            return self._unlink(one, found)
        if not one.common or not one.draft:
            return None if self._stands_alone(one) else _lapsed(one, "de tekst heeft nu een tegenhanger")
        if found:
            self._settle(found)
            return None
        places = (
            self._places(one.common, self.common, self.of_common),
            self._places(one.draft, self.draft, self.of_draft),
        )
        if places[0] is None or places[1] is None:
            return _lapsed(one, TWICE)
        group = Group(places[0], places[1])
        if self._is_settled(group):
            return _contradicts(one)
        self.groups = [*self._without(group), group]
        self._settle([group])
        self.changed = True
        return None

    def _gone(self, one: Judgement) -> str:
        """Which side no longer has the words."""
        common = all(mark in self.of_common for mark in one.common)
        draft = all(mark in self.of_draft for mark in one.draft)
        if common and draft:
            return ""
        if not common and not draft:
            return "beide teksten zijn veranderd"
        return (
            "de tekst van het concept is veranderd" if common else "de gemeenschappelijke tekst is veranderd"
        )

    def _groups_of(self, one: Judgement) -> list[Group]:
        return [
            group
            for group in self.groups
            if marks(self.common[i] for i in group.common) == one.common
            and marks(self.draft[j] for j in group.draft) == one.draft
        ]

    def _unlink(self, one: Judgement, found: Sequence[Group]) -> Remark | None:
        if any(self._is_settled(group) for group in found):
            return _contradicts(one)
        if found:
            self.groups = [group for group in self.groups if group not in found]
            self.changed = True
        return None

    def _stands_alone(self, one: Judgement) -> bool:
        """Whether some unit with these words has no counterpart, as when it was judged."""
        linked = {i for group in self.groups for i in (group.common if one.common else group.draft)}
        known = self.of_common if one.common else self.of_draft
        return any(i not in linked for mark in one.common or one.draft for i in known[mark])

    def _places(
        self, side: Marks, units: Sequence[Unit], known: dict[str, list[int]]
    ) -> tuple[int, ...] | None:
        """Where these units stand; None where that is not in one place alone. Of words that stand in more
        places ('raden' in each row of a table) those are meant that stand in a row with the others, or else
        right beside them."""
        chosen = {known[mark][0] for mark in side if len(known[mark]) == 1}
        waiting = [mark for mark in side if len(known[mark]) > 1]
        while waiting:
            found = next(filter(None, (self._beside(mark, chosen, units, known) for mark in waiting)), None)
            if found is None:
                return None
            waiting.remove(found[0])
            chosen.add(found[1])
        return tuple(sorted(chosen))

    def _beside(
        self, mark: str, chosen: set[int], units: Sequence[Unit], known: dict[str, list[int]]
    ) -> tuple[str, int] | None:
        """The one place of these words that is beside what was chosen."""
        free = [at for at in known[mark] if at not in chosen]
        rows = [at for at in free if any(units[at].is_beside(units[other]) for other in chosen)]
        near = [at for at in free if not {at - 1, at + 1}.isdisjoint(chosen)]
        for places in (rows, near):
            if len(places) == 1:
                return mark, places[0]
        return None

    def _without(self, taken: Group) -> Iterator[Group]:
        """The groups without the units that go to another one; a side that is left alone is not linked."""
        for group in self.groups:
            common = tuple(i for i in group.common if i not in taken.common)
            draft = tuple(j for j in group.draft if j not in taken.draft)
            if common and draft:
                yield replace(group, common=common, draft=draft)

    def _settle(self, groups: Iterable[Group]) -> None:
        for group in groups:
            self.settled |= {("common", i) for i in group.common} | {("draft", j) for j in group.draft}

    def _is_settled(self, group: Group) -> bool:
        return any(("common", i) in self.settled for i in group.common) or any(
            ("draft", j) in self.settled for j in group.draft
        )


def _by_mark(side: Sequence[Unit], indexes: Iterable[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        found[fingerprint([side[index].text])].append(index)
    return dict(found)


def _decided(change: Change, judgements: Sequence[Judgement]) -> Change:
    """The record with everything that was decided about exactly its words."""
    common, draft = marks(change.common), marks(change.draft)
    had_signals, followed = bool(change.signals), set[Verdict]()
    for one in judgements:
        if one.verdict is Verdict.APART:
            if (not draft and common and common[0] in one.common) or (
                not common and draft and draft[0] in one.draft
            ):
                change = replace(change, judged=(*change.judged, one.sentence))
        elif (one.common, one.draft) == (common, draft):
            change = _with(change, one)
            followed.add(one.verdict)
    is_bare = had_signals and not change.signals and change.weight is Weight.SUBSTANTIVE
    if is_bare and Verdict.WEIGHT not in followed:
        return replace(change, reason=UNSIGNALLED)
    return change


def _with(change: Change, one: Judgement) -> Change:
    change = replace(change, judged=(*change.judged, one.sentence))
    if one.verdict is Verdict.LINKED:
        return replace(change, basis="")
    if one.verdict is Verdict.WEIGHT:
        weight = Weight(one.value)  # of another one the machine's reason says nothing
        reason = change.reason if weight is change.weight else ""
        return replace(change, weight=weight, confidence=1.0, reason=reason)
    if one.verdict is Verdict.NO_SIGNAL:
        return replace(change, signals=tuple(s for s in change.signals if not _is_meant(s, one.value)))
    weight = Weight.EDITORIAL if change.moved else Weight.NONE
    return replace(change, relation=Relation.EQUAL, weight=weight, signals=(), reason="", confidence=1.0)


UNSIGNALLED = "er blijft geen signaal over; over het gewicht is nog niet geoordeeld"
"""Why a change whose every signal was judged wrong still weighs what it did."""


def _is_meant(signal: Signal, value: str) -> bool:
    return value in (str(signal.kind), f"{signal.kind}: {signal.direction}")


def _named(one: Judgement) -> str:
    number = f" over {one.number}" if one.number else ""
    return f"het oordeel ‘{one.verdict}’{number} van {one.municipality}"


def _lapsed(one: Judgement, why: str) -> Remark:
    advice = "bekijk de wijziging opnieuw; haal het oordeel weg uit het bestand of geef een nieuw"
    return Remark(LAPSED, f"{_named(one)} is vervallen: {why}", advice, one.place, subject=why)


def _contradicts(one: Judgement) -> Remark:
    text = f"{_named(one)} spreekt een eerder oordeel tegen en is niet gevolgd"
    return Remark(CONTRADICTED, text, "laat er één staan", one.place)
