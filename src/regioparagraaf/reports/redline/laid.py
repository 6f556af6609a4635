"""A comparison laid out for its redline: both texts as items, once for the plan and for its proof."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from msgspec import Struct

from regioparagraaf.comparison.model import Comparison, Found
from regioparagraaf.reports.redline.links import own_words
from regioparagraaf.reports.redline.sides import Side, Text, common_side, draft_side


class Laid(Struct, frozen=True, dict=True):
    """Both sides of a comparison, with the draft's words for what is equal."""

    comparison: Comparison
    common: Side
    draft: Side

    @cached_property
    def own(self) -> Mapping[tuple[int, int], tuple[Text, ...]]:
        """(block, start) of each unit of an equal record -> the draft's text of it."""
        return own_words(self.comparison.changes, self.common, self.draft)


def lay_out(comparison: Comparison) -> Laid:
    """The sides of a comparison; asserts that a part of the draft answers, or there is nothing to mark."""
    assert comparison.scope.found is not Found.NOTHING, "no part was found, so there is nothing to mark"
    units = (unit for change in comparison.changes for unit in change.draft)
    return Laid(comparison, common_laid(comparison), draft_side(comparison.draft.blocks, units))


def common_laid(comparison: Comparison, apart: Collection[int] = frozenset()) -> Side:
    """The common side, with these notes to cells `apart` as notes of the draft."""
    units = (unit for change in comparison.changes for unit in change.common)
    return common_side(comparison.common.blocks, units, apart)
