"""Which deviations of a draft the dossier knows: the municipality's own version says them in the same words.

They stay deviations from the common text, with their weight and signals. Who reads them should know that
they were agreed, and where a draft does otherwise than its own version.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Change, Comparison, Relation, text_of
from regioparagraaf.dutch.words import normal


class Agreed(Struct, frozen=True):
    """A comparison in which the records of the own version are marked."""

    comparison: Comparison
    followed: tuple[str, ...]
    """The numbers of the records that say what the own version says."""
    not_followed: tuple[str, ...]
    """The numbers of what the own version has otherwise than the common text, and the draft not so."""


def agreed(comparison: Comparison, own: Comparison) -> Agreed:
    """The comparison of a draft, beside that of the municipality's own version with the same common text."""
    theirs = Counter(_said(change) for change in own.changes if _deviates(change))
    waiting = theirs.copy()
    changes: list[Change] = []
    for change in comparison.changes:
        said = _said(change)
        is_own = _deviates(change) and waiting[said] > 0
        if is_own:
            waiting[said] -= 1
        changes.append(replace(change, own_version=is_own))
    left = _labels([change for change in own.changes if _deviates(change) and _take(waiting, change)])
    followed = _labels([change for change in changes if change.own_version])
    return Agreed(replace(comparison, changes=tuple(changes)), followed, left)


def _deviates(change: Change) -> bool:
    return change.relation is not Relation.EQUAL


def _said(change: Change) -> tuple[object, ...]:
    """What two records share that say the same of the same sentences; what was added, wherever it stands."""
    words = normal(text_of(change.draft))
    return change.relation, tuple(unit.position for unit in change.common), words


def _take(waiting: Counter[tuple[object, ...]], change: Change) -> bool:
    said = _said(change)
    waiting[said] -= 1
    return waiting[said] >= 0


def _labels(changes: Sequence[Change]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change.label for change in changes))
