"""A few words that were changed in a sentence that otherwise stands.

Who rewrites a sentence changes much of it and as a rule promises the same; who changes one word of it wants
that word. docs/decisions/what-is-read-first.md has the counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Edit, Op, Relation, text_of
from regioparagraaf.reports.wording import reason_clause

FEW = 4
"""Words on either side that are changed at most."""
_IN_ONE_PLACE, _IN_MORE = 2, 3
"""Words that stand for each that was changed at least: where all of it is in one place, and elsewhere."""


class SmallEdit(Struct, frozen=True):
    """The words that went and those that came, each side with a sign where more stands between."""

    was: str
    wordt: str

    @property
    def is_exchange(self) -> bool:
        """Whether words took the place of others."""
        return bool(self.was and self.wordt)

    @property
    def told(self) -> str:
        """As a Dutch clause: '‘mogelijk’ werd ‘wenselijk’'."""
        if self.is_exchange:
            return f"‘{self.was}’ werd ‘{self.wordt}’"
        return f"‘{self.was or self.wordt}’ {'viel weg' if self.was else 'kwam erbij'}"


def small_edit(change: Change) -> SmallEdit | None:
    """What was changed in a sentence that otherwise stands; None of any other change."""
    if change.relation is not Relation.CHANGED:
        return None
    places = _places(change.diff)
    kept, changed = _kept_and_changed(change.diff)
    if not 0 < changed <= min(FEW, kept // (_IN_ONE_PLACE if len(places) == 1 else _IN_MORE)):
        return None
    return SmallEdit(*(" … ".join(place[side] for place in places if place[side]) for side in (0, 1)))


def mostly_stands(change: Change) -> bool:
    """Whether at least half the words of a sentence are still in it, wherever they stand now."""
    was, wordt = (Counter(_words(text_of(units))) for units in (change.common, change.draft))
    return 2 * (was & wordt).total() >= max(was.total(), wordt.total())


def in_its_words(change: Change) -> str:
    """What was changed, as a Dutch clause with the reason of the weighing where it gives one; '' where much
    was changed."""
    small = small_edit(change)
    if small is None:
        return ""
    reason = reason_clause(change)
    if "‘" in reason:
        return reason
    return f"{reason} ({small.told})" if reason else small.told


def _places(diff: Sequence[Edit]) -> list[tuple[str, str]]:
    """The words that went and came at each place that was changed; marks alone are none."""
    found, is_open = list[tuple[str, str]](), False
    for edit in diff:
        if edit.op is Op.KEEP:
            is_open = is_open and not _count(edit.text)
        elif _count(edit.text):
            was, wordt = found.pop() if is_open else ("", "")
            words = edit.text.strip(_AROUND)
            if edit.op is Op.REMOVE:
                was = f"{was} {words}".strip()
            else:
                wordt = f"{wordt} {words}".strip()
            found.append((was, wordt))
            is_open = True
    return found


def _kept_and_changed(diff: Sequence[Edit]) -> tuple[int, int]:
    """How many words stand as they were, and how many went or came, whichever are more."""
    kept, went, came = (
        sum(_count(edit.text) for edit in diff if edit.op is op) for op in (Op.KEEP, Op.REMOVE, Op.INSERT)
    )
    return kept, max(went, came)


_AROUND = " ,;:.?!–-\n\t"


def _count(text: str) -> int:
    return len(_words(text))


def _words(text: str) -> list[str]:
    return [word.strip(_AROUND).lower() for word in text.split() if any(map(str.isalnum, word))]
