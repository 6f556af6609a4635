"""The best ordered way through two short lists of sentences: which answer which, alone or in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.judge import MOULD, POINTERS, Demand, in_one_mould
from regioparagraaf.comparison.profile import Bag, Profile, joined, shared

GROUP = 5
"""The most sentences that one sentence is split into or joined from."""
EXTRA = 0.1
"""What each further sentence of a group costs, so that nothing joins on a chance word."""

Place = tuple[int, int]
Match = tuple[list[Profile], list[Profile]]


def best_path(
    common: Sequence[Profile],
    draft: Sequence[Profile | None],
    starts_linked: bool,
    ends_linked: bool,
    asked: Demand,
) -> list[Match]:
    """The groups of the best way from the start of both lists to their end.

    A None in the draft parts what does not adjoin: no group reaches over it. Where the lists start or
    end with a linked pair, that pair stays together, and may draw its neighbours in.
    """
    n, m = len(common), len(draft)
    best: dict[Place, float] = {(0, 0): 0.0}
    came: dict[Place, Place] = {}

    def step(start: Place, end: Place, value: float) -> None:
        if value > best.get(end, float("-inf")):
            best[end] = value
            came[end] = start

    for i in range(n + 1):
        for j in range(m + 1):
            here = best.get((i, j))
            if here is None:
                continue
            first, last_common, last_draft = starts_linked and not i + j, i == n - 1, j == m - 1
            if i < n and not (starts_linked and i == 0) and not (ends_linked and last_common):
                step((i, j), (i + 1, j), here)
            if j < m and not (starts_linked and j == 0) and not (ends_linked and last_draft):
                step((i, j), (i, j + 1), here)
            if starts_linked and (i == 0) != (j == 0):
                continue
            for a, b in _shapes(n - i, m - j):
                last = ends_linked and i + a == n
                if ends_linked and last != (j + b == m) or (first and last):
                    continue
                theirs = draft[j : j + b]
                if None in theirs or _walled(theirs) or _walled(common[i : i + a]):
                    continue
                gain = _gain(common[i : i + a], theirs, asked, first or last)  # type: ignore[arg-type]
                if gain > 0 or first or last:
                    step((i, j), (i + a, j + b), here + gain)
    return list(_matches(common, draft, came, asked))


def _walled(group: Sequence[Profile | None]) -> bool:
    """Whether a heading stands among the units of a group."""
    first, last = group[0], group[-1]
    return first is not None and last is not None and first.section != last.section


def _shapes(n: int, m: int) -> Iterator[Place]:
    if n and m:
        yield (1, 1)
        for a in range(2, min(n, GROUP) + 1):
            yield (a, 1)
        for b in range(2, min(m, GROUP) + 1):
            yield (1, b)


def _gain(common: Sequence[Profile], draft: Sequence[Profile], asked: Demand, pinned: bool) -> float:
    """What linking these adds: the weight they share, less the least that a link must share."""
    both = shared(_bag(common), _bag(draft))
    many = common if len(common) > 1 else draft
    masses = [p.mass for p in many]
    head = max(range(len(many)), key=lambda n: (masses[n], -n))
    extra = sum(masses) - masses[head]
    total = sum(p.mass for p in common) + sum(p.mass for p in draft)
    link = asked.link
    if not pinned and link < MOULD:
        pair = (common[head], draft[0]) if many is common else (common[0], draft[head])
        if both * 2 < MOULD * total and in_one_mould(*pair):
            link = MOULD
    gain = 2 * both - link * (total - extra) - 2 * asked.cover * extra - EXTRA * (len(masses) - 1)
    if asked.follower and many is draft and len(draft) > 1:
        unsaid = common[0].mass - both
        gain += asked.follower * min(max(unsaid, 0.0), sum(p.mass for p in _leaning(draft)))
    return gain


def _leaning(draft: Sequence[Profile]) -> list[Profile]:
    """The sentences of a group that ask what the next one answers, or point back at the one before."""
    last = len(draft) - 1
    return [
        p
        for n, p in enumerate(draft)
        if (n < last and p.unit.text.endswith("?") and draft[n + 1].unit.block == p.unit.block)
        or (n > 0 and p.opening in POINTERS and draft[n - 1].unit.block == p.unit.block)
    ]


def _bag(group: Sequence[Profile]) -> Bag:
    return group[0].bag if len(group) == 1 else joined(p.bag for p in group)


def _matches(
    common: Sequence[Profile], draft: Sequence[Profile | None], came: dict[Place, Place], asked: Demand
) -> Iterator[Match]:
    at = (len(common), len(draft))
    while at in came:
        back = came[at]
        if at[0] > back[0] and at[1] > back[1]:
            theirs = [p for p in draft[back[1] : at[1]] if p is not None]
            yield _pruned(list(common[back[0] : at[0]]), theirs, asked)
        at = back


def _pruned(common: list[Profile], draft: list[Profile], asked: Demand) -> Match:
    """The group without the sentences in its middle that add nothing: they stand there, and are no part."""
    if len(common) > 2:
        kept = [p for n, p in enumerate(common) if n in (0, len(common) - 1) or _adds(p, common, draft, asked)]
        return kept, draft
    return common, draft


def _adds(one: Profile, group: Sequence[Profile], other: Sequence[Profile], asked: Demand) -> bool:
    with_it = shared(_bag(group), _bag(other))
    without = shared(joined(p.bag for p in group if p is not one), _bag(other))
    return with_it - without >= asked.cover * one.mass
