"""The links found so far: groups of common units and groups of draft units, each unit in one at most."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.linking.profile import Profile, dice, joined

UNKNOWN_STYLE = 0.75
"""What is supposed of a draft of which no link is known yet."""


class Links:
    """A growing set of links between the units of two texts."""

    def __init__(self, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
        self.common = common
        self.draft = draft
        self.of_common: dict[int, tuple[int, ...]] = {}
        """The draft units that answer each linked common unit."""
        self.by_meaning: dict[int, float] = {}
        """Common units whose link rests on a second opinion, with the evidence beyond what was asked."""
        self.firm: set[int] = set()
        """Common units whose link rests on where they stand, whatever their words."""
        self.of_draft: dict[int, tuple[int, ...]] = {}
        self.least_style = 0.0
        """The strictest reading of the style that is allowed: see judge.BACKED."""
        self.styles: dict[int, float] = {}
        """How freely the draft rewords a passage that it tells anew, by common unit."""
        self._likeness: dict[tuple[tuple[int, ...], tuple[int, ...]], float] = {}

    def link(self, common: tuple[int, ...], draft: tuple[int, ...], firm: bool = False) -> None:
        """Make one group of these and of all that they were linked with; `firm` if their places vouch."""
        ours, theirs = set(common), set(draft)
        for unit in common:
            if unit in self.of_common:
                for other in self.of_common[unit]:
                    theirs.add(other)
                    ours.update(self.of_draft[other])
        for unit in draft:
            if unit in self.of_draft:
                for other in self.of_draft[unit]:
                    ours.add(other)
                    theirs.update(self.of_common[other])
        all_ours, all_theirs = tuple(sorted(ours)), tuple(sorted(theirs))
        for unit in all_ours:
            self.of_common[unit] = all_theirs
        for unit in all_theirs:
            self.of_draft[unit] = all_ours
        if firm:
            self.firm |= ours

    def unlink(self, common: tuple[int, ...], draft: tuple[int, ...]) -> None:
        """Take a group apart; its units are free again."""
        for unit in common:
            del self.of_common[unit]
        for unit in draft:
            del self.of_draft[unit]

    def groups(self) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        """The groups in the order of the common text."""
        found = []
        for unit in sorted(self.of_common):
            theirs = self.of_common[unit]
            ours = self.of_draft[theirs[0]]
            if ours[0] == unit:
                found.append((ours, theirs))
        return found

    def group_likeness(self, common: tuple[int, ...], draft: tuple[int, ...]) -> float:
        """How much of the weight of two groups is shared, 0 to 1."""
        known = self._likeness.get((common, draft))
        if known is None:
            known = self._likeness[common, draft] = self._shared(common, draft)
        return known

    def _shared(self, common: tuple[int, ...], draft: tuple[int, ...]) -> float:
        """The same, worked out: of most links it is asked again for the style of the draft."""
        if [self.common[i].key for i in common] == [self.draft[j].key for j in draft]:
            return 1.0
        ours = joined(self.common[i].bag for i in common)
        theirs = joined(self.draft[i].bag for i in draft)
        mass = sum(self.common[i].mass for i in common) + sum(self.draft[i].mass for i in draft)
        return dice(ours, theirs, mass)

    def style(self) -> float:
        """How freely the draft rewords: the mean likeness of its links."""
        scores = [self.group_likeness(common, draft) for common, draft in self.groups()]
        return max(self.least_style, sum(scores) / len(scores) if scores else UNKNOWN_STYLE)
