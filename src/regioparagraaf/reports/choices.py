"""What drafts chose where the common text leaves words open between brackets.

Following its own words is no change of substance of a municipality. But five texts that each chose otherwise
are not one agreement: what was chosen is named, and where it differs it is a point to decide on.
"""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, text_of
from regioparagraaf.comparison.weighing.beforehand.disputed import disputes
from regioparagraaf.errors import listed
from regioparagraaf.reports.versions import Place


class Contest(Struct, frozen=True):
    """One bracket in which municipalities chose differently."""

    printed: str
    chosen: tuple[tuple[str, tuple[str, ...]], ...]
    """What was chosen, in words, and by whom; at the end who leaves it open."""


def choices(change: Change) -> tuple[str, ...]:
    """What a draft chose in each bracket of a record, in words; nothing where it leaves them open."""
    if not change.draft:
        return ()
    draft = text_of(change.draft)
    return tuple(filter(None, (one.chosen_in(draft) for one in disputes(text_of(change.common)))))


def chosen(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """The numbers at which a draft chose, each with its words."""
    made = ((change.label, choices(change)) for change in comparison.changes)
    return tuple((label, listed(words)) for label, words in made if words)


def contests(place: Place) -> tuple[Contest, ...]:
    """The brackets of a place in which the drafts differ in what they chose."""
    found = []
    for dispute in disputes(text_of(place.units)):
        by: dict[str, list[str]] = {}
        for version in place.versions:
            if not version.is_dropped:
                draft = text_of(unit for change in version.changes for unit in change.draft)
                by.setdefault(dispute.chosen_in(draft), []).extend(version.municipalities)
        open_at = [*by.pop("", ()), *place.unchanged]
        if len(by) > 1:
            said = [(words, tuple(names)) for words, names in by.items()]
            said += [("laat de haken staan", tuple(open_at))] if open_at else []
            found.append(Contest(dispute.printed, tuple(said)))
    return tuple(found)
