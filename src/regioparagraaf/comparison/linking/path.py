"""The best ordered way through two short lists of sentences: which answer which, alone or in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.linking.judge import (
    ALONE,
    LOOSE,
    OTHER_MATTER,
    OTHER_MOULD,
    POINTERS,
    Demand,
    asked_in_mould,
    both_on_adoption,
    goes_another_way,
    leans_back,
    other_amounts,
    other_matter,
    other_subject,
)
from regioparagraaf.comparison.linking.profile import Bag, Profile, joined, shared

GROUP = 5
"""The most sentences that one sentence is split into or joined from."""
EXTRA = 0.07
"""What each further sentence of a group costs, so that nothing joins on a chance word."""
EARNED = 0.15
"""The share of the further sentences that must be found in the other side for a group to be more than the
mould of its first: two sentences joined in one, not one that resembles it with a chance neighbour."""

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
    gains = _Gains(common, draft, starts_linked, ends_linked, asked)
    nothing = float("-inf")
    best = [[nothing] * (m + 1) for _ in range(n + 1)]
    came: dict[Place, Place] = {}
    best[0][0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            here = best[i][j]
            if here == nothing:
                continue
            if i < n and gains.may_skip_common(i) and here > best[i + 1][j]:
                best[i + 1][j] = here
                came[i + 1, j] = (i, j)
            if j < m and gains.may_skip_draft(j) and here > best[i][j + 1]:
                best[i][j + 1] = here
                came[i, j + 1] = (i, j)
            for a, b, gain in gains.of(i, j):
                if here + gain > best[i + a][j + b]:
                    best[i + a][j + b] = here + gain
                    came[i + a, j + b] = (i, j)
    return list(_matches(common, draft, came, asked))


class _Gains:
    """What each possible group adds, worked out only where enough is shared."""

    def __init__(
        self,
        common: Sequence[Profile],
        draft: Sequence[Profile | None],
        starts_linked: bool,
        ends_linked: bool,
        asked: Demand,
    ) -> None:
        self.common, self.draft, self.asked = common, draft, asked
        self.starts_linked, self.ends_linked = starts_linked, ends_linked
        self.table = [[0.0 if d is None else shared(c.bag, d.bag) for d in draft] for c in common]
        lightest = min(p.mass for p in common) + min((p.mass for p in draft if p is not None), default=0.0)
        self.least = asked.link * lightest / 2
        """Less than this is never enough, whatever else a group holds."""
        self._bags: dict[tuple[bool, int, int], Bag] = {}

    def may_skip_common(self, i: int) -> bool:
        return not (self.starts_linked and i == 0) and not (self.ends_linked and i == len(self.common) - 1)

    def may_skip_draft(self, j: int) -> bool:
        return not (self.starts_linked and j == 0) and not (self.ends_linked and j == len(self.draft) - 1)

    def of(self, i: int, j: int) -> Iterator[tuple[int, int, float]]:
        """The groups that start here, as their sizes and their gain."""
        n, m = len(self.common), len(self.draft)
        if i == n or j == m or self.draft[j] is None or (self.starts_linked and (i == 0) != (j == 0)):
            return
        first = self.starts_linked and i == 0
        across, down = self.table[i][j : j + GROUP], [row[j] for row in self.table[i : i + GROUP]]
        near_end = self.ends_linked and (n - i <= GROUP or m - j <= GROUP)
        if not first and not near_end and sum(across) + sum(down) < self.least:
            return
        shapes = [(1, b, sum(across[:b])) for b in range(1, len(across) + 1)]
        shapes += [(a, 1, sum(down[:a])) for a in range(2, len(down) + 1)]
        for a, b, most in shapes:
            last = self.ends_linked and i + a == n
            if self.ends_linked and (last != (j + b == m) or (first and last)):
                continue
            ours, theirs = self.common[i : i + a], self.draft[j : j + b]
            pinned = first or last
            if None in theirs or (most < self.least and not pinned) or _walled(ours) or _walled(theirs):
                continue
            both = most
            if a + b > 2:  # less than each of the group shares by itself: a word counts once
                both = shared(self._joined(self.common, i, a), self._joined(self.draft, j, b))
            alone = across[:b] if a == 1 else down[:a]
            gain = _gain(ours, theirs, both, alone, self.asked, pinned)  # type: ignore[arg-type]
            if gain > 0 or pinned:
                yield a, b, gain

    def _joined(self, side: Sequence[Profile | None], at: int, size: int) -> Bag:
        """The bag of a group, which is held against many others."""
        key = side is self.common, at, size
        if key not in self._bags:
            self._bags[key] = joined(p.bag for p in side[at : at + size] if p is not None)
        return self._bags[key]


def _walled(group: Sequence[Profile | None]) -> bool:
    """Whether a heading stands among the units of a group."""
    first, last = group[0], group[-1]
    return first is not None and last is not None and first.section != last.section


def _gain(
    common: Sequence[Profile],
    draft: Sequence[Profile],
    both: float,
    alone: Sequence[float],
    asked: Demand,
    pinned: bool,
) -> float:
    """What linking these adds: the weight they share (`both`; `alone` what each of several has of that), less
    the least that a link must share."""
    many, other = (common, draft[0]) if len(common) > 1 else (draft, common[0])
    at = alone.index(max(alone))
    head = many[at]  # the sentence that answers the other side most; the rest must earn its place
    extra = sum(p.mass for p in many) - head.mass
    total = sum(p.mass for p in common) + sum(p.mass for p in draft)
    link = asked.link
    if not pinned:
        pair = (head, other) if many is common else (other, head)
        if both_on_adoption(*pair):
            link = min(link, LOOSE)
        if other_amounts(*pair):
            link = max(link, asked.other_amounts)
        earned = extra and both - alone[at] >= EARNED * extra
        if both * 2 < asked.other_subject * total and not earned:
            sure = 1.0 if asked.turns else other_subject(*pair)
            if sure == 1 or not asked.alone:
                link = max(link, asked.other_subject * sure)
        if both * 2 < asked.other_matter * total and not earned and other_matter(*pair):
            link = max(link, asked.other_matter)
        if not earned and both * 2 < OTHER_MATTER * total and goes_another_way(*pair):
            link = max(link, OTHER_MATTER)
        moulded = 0.0 if earned or both * 2 >= OTHER_MOULD * total else asked_in_mould(*pair)
        link = max(link, moulded)
        if asked.alone and moulded < OTHER_MOULD:
            link = min(link, ALONE)
    # 'Dat betalen wij.' says something of what stands before it, whatever words it has in common with this
    leans = many is draft and at > 0 and leans_back(draft[0]) and not leans_back(common[0])
    back = alone[0] if leans else 0.0
    gain = 2 * (both - back) - link * (total - extra) - 2 * asked.cover * extra - EXTRA * (len(many) - 1)
    if asked.follower and many is draft and len(draft) > 1:
        unsaid = common[0].mass - both
        gain += asked.follower * min(max(unsaid, 0.0), sum(p.mass for p in _leaning(draft, at, asked)))
    return gain


def _leaning(draft: Sequence[Profile], head: int, asked: Demand) -> list[Profile]:
    """The sentences of a group that ask what the next one answers, or point back at the one before; where no
    agreement is left, only those that lean so on the one that answers the other side most: 'Valt iets duurder
    uit? Dan praten eerst de raden.' lean on each other, and on no third sentence."""
    low, high = 0, len(draft) - 1
    if asked.nothing_left:
        low = high = head
        while low > 0 and _lean(draft, low):
            low -= 1
        while high < len(draft) - 1 and _lean(draft, high + 1):
            high += 1
    return [
        draft[n]
        for n in range(low, high + 1)
        if (n < high and _asks(draft, n)) or (n > low and _points_back(draft, n))
    ]


def _lean(draft: Sequence[Profile], n: int) -> bool:
    """Whether this sentence and the one before it lean on each other."""
    return _asks(draft, n - 1) or _points_back(draft, n)


def _asks(draft: Sequence[Profile], n: int) -> bool:
    return draft[n].unit.text.endswith("?") and draft[n + 1].unit.block == draft[n].unit.block


def _points_back(draft: Sequence[Profile], n: int) -> bool:
    return draft[n].opening in POINTERS and draft[n - 1].unit.block == draft[n].unit.block


def _bag(group: Sequence[Profile]) -> Bag:
    return joined(p.bag for p in group)


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
        kept = [
            p for n, p in enumerate(common) if n in (0, len(common) - 1) or _adds(p, common, draft, asked)
        ]
        return kept, draft
    return common, draft


def _adds(one: Profile, group: Sequence[Profile], other: Sequence[Profile], asked: Demand) -> bool:
    with_it = shared(_bag(group), _bag(other))
    without = shared(joined(p.bag for p in group if p is not one), _bag(other))
    return with_it - without >= asked.cover * one.mass
