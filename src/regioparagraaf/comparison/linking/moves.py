"""Which records moved: those outside the longest run that keeps its order, or under another heading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from msgspec import Struct

from regioparagraaf.comparison.linking.align import Group
from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Kind

Worth = tuple[int, int]
"""Records, then characters: of two blocks that swapped the one with less of both moved."""


class Moves(Struct, frozen=True):
    """What moved among the linked groups, by their place in the list that was given."""

    outside_run: frozenset[int]
    """Not in the longest run: struck at the old place and written at the new one."""
    other_heading: frozenset[int]
    """Kept its order, but stands under a heading that answers another heading."""


def moves(groups: Sequence[Group], common: Sequence[Unit], draft: Sequence[Unit]) -> Moves:
    """What moved among linked groups that stand in the order of the common text."""
    places = [min(group.draft) for group in groups]
    sizes = [sum(len(common[i].text) for i in group.common) for group in groups]
    elsewhere = frozenset(_under_another_heading(groups, common, draft))
    run = _heaviest_run(places, sizes)
    above = _headings(common)
    for n, group in enumerate(groups):
        if n not in run and common[group.common[0]].kind is Kind.HEADING:
            below = {m for m in run - elsewhere if above[groups[m].common[0]] == group.common[0]}
            run = _with_heading(n, below, run, places, elsewhere)
    outside = frozenset(n for n in range(len(groups)) if n not in run)
    return Moves(outside, elsewhere - outside)


def _with_heading(
    n: int, below: Collection[int], run: set[int], places: Sequence[int], elsewhere: Collection[int]
) -> set[int]:
    """The run with this heading, where all that changed sides with it stands under another one now, and no
    more than what is still below it: of the last sentence of a chapter that became the first of the next the
    sentence moved, not the heading."""
    passed = {other for other in run if (other < n) is not (places[other] < places[n])}
    return run - passed | {n} if passed.issubset(elsewhere) and len(passed) <= len(below) else run


def _heaviest_run(places: Sequence[int], sizes: Sequence[int]) -> set[int]:
    """The increasing run with the most records, then the most characters, then the earliest records."""
    order = sorted(set(places))
    tree: list[tuple[Worth, int]] = [((0, 0), -1)] * (len(order) + 1)
    before: list[int] = []
    best: tuple[Worth, int] = ((0, 0), -1)
    for n, (place, size) in enumerate(zip(places, sizes, strict=True)):
        at = bisect_left(order, place)
        worth, last = _best_below(tree, at)
        before.append(last)
        mine = ((worth[0] + 1, worth[1] + size), n)
        if mine[0] > best[0]:
            best = mine
        slot = at + 1
        while slot < len(tree):
            if mine[0] > tree[slot][0]:
                tree[slot] = mine
            slot += slot & -slot
    run: set[int] = set()
    n = best[1]
    while n >= 0:
        run.add(n)
        n = before[n]
    return run


def _best_below(tree: Sequence[tuple[Worth, int]], slot: int) -> tuple[Worth, int]:
    best: tuple[Worth, int] = ((0, 0), -1)
    while slot > 0:
        if tree[slot][0] > best[0]:
            best = tree[slot]
        slot -= slot & -slot
    return best


def _under_another_heading(
    groups: Sequence[Group], common: Sequence[Unit], draft: Sequence[Unit]
) -> set[int]:
    """Groups whose heading is answered by another heading than the one they stand under now."""
    headings_of_common, headings_of_draft = _headings(common), _headings(draft)
    answered = {i: group for group in groups for i in group.common if common[i].kind is Kind.HEADING}
    answering = {j: group for group in groups for j in group.draft if draft[j].kind is Kind.HEADING}
    found: set[int] = set()
    for n, group in enumerate(groups):
        if draft[group.draft[0]].kind is Kind.HEADING:
            continue
        now = answering.get(headings_of_draft[min(group.draft)])
        if now is None:
            continue
        for i in group.common:
            was = headings_of_common[i]
            if common[i].kind is not Kind.HEADING and was in answered and answered[was] is not now:
                found.add(n)
    return found


def _headings(units: Sequence[Unit]) -> list[int]:
    """For each unit the index of the heading it stands under; -1 where there is none."""
    found: list[int] = []
    heading = -1
    for index, unit in enumerate(units):
        if unit.kind is Kind.HEADING:
            heading = index
        found.append(heading)
    return found
