"""Where a moved text came from and went to, so that a reader of the redline finds the other end.

The redline shows no numbers, and a chapter that moved with its heading stands under the same heading at both
ends. So the other end is told by which way to look, and by what stands above it there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.words import normal, shortened

_LONGEST = 50
"""Characters of a sentence that a place is told by."""


class Texts(Struct, frozen=True):
    """The units of both texts in their order."""

    common: tuple[Unit, ...]
    draft: tuple[Unit, ...]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> Texts:
        """Those of these records."""
        changes = tuple(changes)
        sides = ([unit for change in changes for unit in side(change)] for side in (_common, _draft))
        return cls(*(tuple(sorted(side, key=lambda unit: unit.position)) for side in sides))

    def whereabouts(self, change: Change, *, is_later: bool) -> tuple[str, str]:
        """Where a moved record stands now, told where it is struck; and where it stood, told where
        it stands. `is_later`: the redline comes to that place last."""
        there, here = change.draft[0], change.common[0]
        ways = ("verderop", "eerder") if is_later else ("eerder", "verderop")
        return (
            f"Verplaatst: staat nu {ways[0]}, {_place(there, here, self.draft)}",
            f"Verplaatst: stond {ways[1]}, {_place(here, there, self.common)}",
        )


def _common(change: Change) -> tuple[Unit, ...]:
    return change.common


def _draft(change: Change) -> tuple[Unit, ...]:
    return change.draft


def _place(unit: Unit, other: Unit, side: Sequence[Unit]) -> str:
    """What a unit stands under or behind on its side, where that tells it from its other end."""
    if unit.kind is not Kind.HEADING and unit.heading and normal(unit.heading) != normal(other.heading):
        return f"onder ‘{unit.heading}’"
    at = bisect_left(side, unit.position, key=lambda one: one.position)
    if not at:
        return "aan het begin"
    before = side[at - 1]
    if unit.kind is Kind.HEADING and before.heading:
        return f"achter ‘{before.heading}’"
    return f"na ‘{shortened(before.text, _LONGEST)}’"
