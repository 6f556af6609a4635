"""What a draft differs in because the common text moved on: it has the words of an earlier version, or it was
made before a version and cannot have what came with that.

A record stays what it is, for draft and common text do differ. A sentence says why, so that nobody takes what
the region changed for a choice of the municipality.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Change, Comparison, Relation, text_of
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import Names
from regioparagraaf.trace.provenance import Issue
from regioparagraaf.trace.rounds import CommonVersion


class Behind(Struct, frozen=True):
    """A comparison in which every record that the region caused says so."""

    comparison: Comparison
    earlier: tuple[str, ...]
    """The numbers of the records with words of a version that the draft may well know to be past."""
    unseen: tuple[str, ...]
    """The numbers of the records that come of versions which the draft has not seen."""
    before: str
    """The first of those versions: 'versie 2 (1 maart 2026)'; empty where none is known."""


def behind(
    comparison: Comparison,
    versions: Sequence[CommonVersion],
    made_from: Issue | None,
    date: str,
    lexicon: Lexicon,
    settings: Settings,
) -> Behind:
    """The comparison of a draft of this date, with what it could not know of the common text."""
    looking = _Looking(comparison, versions, lexicon, settings)
    seen = looking.seen(made_from, date)
    changes = tuple(looking.told(change, seen) for change in comparison.changes)
    unseen = tuple(looking.unseen)
    earlier = tuple(change.label for change in changes if change.outdated and change.label not in unseen)
    before = looking.words[seen.place + 1] if seen and seen.certain and seen.place < looking.last else ""
    return Behind(replace(comparison, changes=changes), earlier, unseen, before)


class _Seen(Struct, frozen=True):
    """The last version that a draft can have known."""

    place: int
    certain: bool = True
    """Whether its file or its date says so; else only its own words do."""


class _Looking:
    """A comparison beside the versions of the common text, up to the text that it was made with."""

    def __init__(
        self,
        comparison: Comparison,
        versions: Sequence[CommonVersion],
        lexicon: Lexicon,
        settings: Settings,
    ) -> None:
        mark = of_document(comparison.common)
        here = [place for place, one in enumerate(versions) if one.fingerprint == mark]
        self.versions = versions[: here[-1] + 1] if here else versions
        self.texts = [_by_name(one.document, one.names, lexicon) for one in self.versions]
        self.words = [_in_words(one) for one in self.versions]
        if not here:
            self.texts.append(_by_name(comparison.common, comparison.names, lexicon))
            self.words.append(f"de tekst na versie {versions[-1].number}")
        self.last = len(self.texts) - 1
        found = units(comparison.common, lexicon.abbreviations)
        self.names = dict(zip((u.position for u in found), comparison.names, strict=True))
        self.comparison, self.lexicon, self.settings = comparison, lexicon, settings
        self.unseen: list[str] = []
        self.moves: dict[tuple[int, int], set[str]] = {}

    def seen(self, made_from: Issue | None, date: str) -> _Seen | None:
        """The last version that the draft can have known: by the file that it was made in, else by its date,
        else by its words. None where nothing says that it is older than the text of the comparison."""
        marks = [one.fingerprint for one in self.versions]
        if made_from and made_from.text in marks:
            return _Seen(len(marks) - 1 - marks[::-1].index(made_from.text))
        made = (made_from.date if made_from else "") or date
        # The first version is dated on the day that the second one was made: it was there before.
        later = [place for place, one in enumerate(self.versions) if place and made and one.date > made]
        if later:
            return _Seen(later[0] - 1)
        known = any(place and made and one.date < made for place, one in enumerate(self.versions))
        return None if known else self._seen_by_words()

    def _seen_by_words(self) -> _Seen | None:
        """The newest earlier version that the draft has words of, where it has none of a later one but what
        the municipality itself proposed."""
        named = [(change, self._names(change)) for change in self.comparison.changes]
        earlier = [self._same_words(change, names) for change, names in named if change.deviates]
        newest = max((place for place in earlier if place is not None), default=None)
        if newest is None:
            return None
        own = self._own_proposals()
        kept = [names for change, names in named if not change.deviates and not own.intersection(names)]
        is_older = all(self._said(newest, names) == self._said(self.last, names) for names in kept)
        return _Seen(newest, certain=False) if is_older else None

    def _own_proposals(self) -> set[str]:
        """The sentences that this municipality had before the region took them over."""
        whose = f"{self.settings.municipality}:"
        steps = (step for version in self.versions for step in version.steps)
        return {
            name
            for step in steps
            if any(proposal.startswith(whose) for proposal in step.proposals)
            for name in (*step.numbers, *step.given)
        }

    def _names(self, change: Change) -> Names:
        return tuple(self.names[unit.position] for unit in change.common)

    def told(self, change: Change, seen: _Seen | None) -> Change:
        """The record with the sentence that says what the region changed here, where it did."""
        if not change.deviates:
            return change
        if change.relation is Relation.ADDED:
            return self._added(change, seen)
        names = self._names(change)
        same = self._same_words(change, names)
        if same is not None:
            later = self._changed_after(same, names)
            text = f"Het concept heeft hier de tekst van {self.words[same]}. De regio wijzigde die in "
            return self._noted(change, f"{text}{self.words[later]}", later, seen, alike=True)
        if seen is None:
            return change
        if self._said(seen.place, names) == self._said(self.last, names):
            return self._moved(change, names, seen)
        later = self._changed_after(seen.place, names)
        is_new = not self._said(seen.place, names) and change.relation is Relation.DROPPED
        text = "Nieuw in" if is_new else "De regio wijzigde dit in"
        return self._noted(change, f"{text} {self.words[later]}", later, seen, alike=is_new)

    def _moved(self, change: Change, names: Names, seen: _Seen) -> Change:
        """A sentence in another place, where it is the region that put it elsewhere."""
        later = self._moved_after(seen.place, names) if change.moved else None
        if later is None:
            return change
        text = f"De regio verplaatste dit in {self.words[later]}"
        return self._noted(change, text, later, seen, alike=change.relation is Relation.EQUAL)

    def _moved_after(self, place: int, names: Names) -> int | None:
        """The first version after this one in which these sentences stood elsewhere; None where they stand
        in the text of now where they stood then."""
        later = range(place + 1, self.last + 1)
        if not self._between(place, self.last).issuperset(names):
            return None
        return next(one for one in later if self._between(place, one).issuperset(names))

    def _between(self, place: int, later: int) -> set[str]:
        """The sentences that moved from one version to a later one."""
        if (place, later) not in self.moves:
            then, now = self.versions[place], self._document(later)
            found = units(then.document, self.lexicon.abbreviations)
            called = dict(zip((unit.position for unit in found), then.names, strict=True))
            changes = compare(then.document, now, self.lexicon, Settings()).changes
            self.moves[place, later] = {
                called[unit.position] for change in changes if change.moved for unit in change.common
            }
        return self.moves[place, later]

    def _document(self, place: int) -> Document:
        return self.comparison.common if place == self.last else self.versions[place].document

    def _added(self, change: Change, seen: _Seen | None) -> Change:
        """An addition that is a sentence of an earlier version."""
        words = _words(change)
        for place in range(self.last - 1, -1, -1):
            for name, text in self.texts[place].items():
                if self._alike(text, words) and text != self.texts[self.last].get(name):
                    later = self._changed_after(place, (name,))
                    what = "wijzigde" if name in self.texts[later] else "schrapte"
                    told = f"Dit is {name} van {self.words[place]}. De regio {what} die zin in "
                    return self._noted(change, f"{told}{self.words[later]}", later, seen, alike=True)
        return change

    def _noted(self, change: Change, text: str, later: int, seen: _Seen | None, *, alike: bool) -> Change:
        """The record with the sentence. `alike`: the draft says there no more than that earlier version."""
        if seen is None or seen.place >= later:
            return replace(change, outdated=f"{text}.")
        if seen.certain:
            self.unseen.append(change.label)
        verb = "is" if seen.certain else "lijkt"
        told = f"{text}; dit concept {verb} van vóór die versie."
        return replace(change, outdated=told, behind=seen.certain and alike)

    def _same_words(self, change: Change, names: Names) -> int | None:
        """The newest earlier version in which these sentences were what the draft says."""
        words, now = _words(change), self._said(self.last, names)
        earlier = (place for place in range(self.last - 1, -1, -1) if self._said(place, names) != now)
        return next((p for p in earlier if words and self._alike(self._said(p, names), words)), None)

    def _alike(self, text: str, words: str) -> bool:
        return bool(text) and same_but_slots(text, words, self.lexicon, self.settings)

    def _said(self, place: int, names: Names) -> str:
        """What these sentences were in a version; empty where it had none of them."""
        return " ".join(self.texts[place][name] for name in names if name in self.texts[place])

    def _changed_after(self, place: int, names: Names) -> int:
        """The first version after this one in which these sentences were otherwise."""
        was = self._said(place, names)
        return next(later for later in range(place + 1, self.last + 1) if self._said(later, names) != was)


def _by_name(text: Document, names: Names, lexicon: Lexicon) -> dict[str, str]:
    """Number -> sentence."""
    found = units(text, lexicon.abbreviations)
    return {name: normal(unit.text) for name, unit in zip(names, found, strict=True)}


def _in_words(version: CommonVersion) -> str:
    date = f" ({version.day})" if version.date else ""
    return f"versie {version.number}{date}"


def _words(change: Change) -> str:
    return normal(text_of(change.draft))
