"""Local sentences outside the part that touch an agreement: a place to look, in no record."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.align import Group
from regioparagraaf.comparison.model import Elsewhere, Unit


def elsewhere(
    common: Sequence[Unit], draft: Sequence[Unit], inside: Collection[int], groups: Sequence[Group]
) -> tuple[Elsewhere, ...]:
    """The local sentences that limit, repeat or contradict an agreement of the common text."""
    return ()
