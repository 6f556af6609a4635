"""Tidying a word diff: no confetti, and what belongs together changes together."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.worddiff import Run, merged
from regioparagraaf.dutch.words import Token


def tidy(runs: Sequence[Run], common: Sequence[Token], draft: Sequence[Token]) -> list[Run]:
    """The same diff, easier to read: islands of chance words between two changes are swallowed."""
    return merged(runs)
