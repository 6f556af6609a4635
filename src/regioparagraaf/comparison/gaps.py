"""Linking between sure neighbours: what stands between two links on one side answers what stands there on
the other, if it is like enough; a sentence may be split or joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.links import Links
from regioparagraaf.comparison.profile import Bag, Profile, joined, shared

GROUP = 5
"""The most sentences that one sentence is split into or joined from."""
WIDEST = 80
"""Units on one side of a gap that are looked at; a wider gap is a text of its own."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a link and a split ask, given how freely this draft rewords."""

    link: float
    """The likeness from which two sentences in the same place are linked."""
    cover: float
    """The share of an extra sentence that the other side must explain before it joins a group."""


def demand(style: float) -> Demand:
    """The thresholds for a draft whose sure links have this mean likeness."""
    return Demand(link=min(0.5, max(0.08, style - 0.5)), cover=min(0.45, max(0.1, 0.9 * (style - 0.5))))


@dataclass(frozen=True, slots=True)
class Gap:
    """Free units of both sides that face each other, between two linked ones."""

    before: tuple[int, int] | None
    after: tuple[int, int] | None
    common: tuple[int, ...]
    draft: tuple[int | None, ...]
    """None is a seam: what stands before and after it does not adjoin in the draft."""


def fill_gaps(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what faces each other between linked units, the tightest gaps first."""
    groups = [(c, d) for c, d in links.groups()]
    scores = [links.group_likeness(c, d) for c, d in groups]
    mean = sum(scores) / len(scores) if scores else 0.75
    gaps = _gaps(links, [p.index for p in common], [p.index for p in draft])
    gaps.sort(key=lambda gap: (None in gap.draft, len(gap.common) * len(gap.draft), gap.common))
    for gap in gaps:
        near = [
            links.group_likeness(links.of_draft[pair[1]], links.of_common[pair[0]])
            for pair in (gap.before, gap.after)
            if pair is not None
        ]
        style = (mean * 2 + sum(near)) / (2 + len(near))
        _fill(links, gap, demand(style))


def _gaps(links: Links, common: list[int], draft: list[int]) -> list[Gap]:
    """The gaps in the order of the common text, also those with nothing free on one side."""
    place = {unit: n for n, unit in enumerate(draft)}
    anchors = [
        (n, place[links.of_common[unit][0]], place[links.of_common[unit][-1]])
        for n, unit in enumerate(common)
        if unit in links.of_common and links.of_common[unit][0] in place
    ]
    gaps = []
    edges = [None, *anchors, None]
    for first, second in zip(edges, edges[1:], strict=False):
        start = first[0] + 1 if first else 0
        end = second[0] if second else len(common)
        if first and second and first[1] == second[1]:
            continue
        ours = common[start:end][:WIDEST]
        after = _free(links, draft, first[2] + 1, 1) if first else []
        before = _free(links, draft, second[1] - 1, -1)[::-1] if second else []
        if not first and not second:
            theirs: list[int | None] = list(draft[:WIDEST])
        elif first and second and after and after == before:
            theirs = list(after)
            reach = 3 * len(ours) + 8
            if len(theirs) > reach:
                theirs = [*theirs[: reach // 2], None, *theirs[-reach // 2 :]]
        else:
            reach = 2 * len(ours) + 3
            theirs = (
                [*after[:reach], None, *before[-reach:]]
                if first and second
                else [*after[:reach], *before[-reach:]]
            )
        gaps.append(
            Gap(
                (common[first[0]], draft[first[2]]) if first else None,
                (common[second[0]], draft[second[1]]) if second else None,
                tuple(ours),
                tuple(theirs),
            )
        )
    return gaps


def _free(links: Links, draft: list[int], start: int, step: int) -> list[int]:
    """The unlinked units from one place on, up to the next linked one."""
    found = []
    place = start
    while 0 <= place < len(draft) and draft[place] not in links.of_draft and len(found) < WIDEST:
        found.append(draft[place])
        place += step
    return found


def _fill(links: Links, gap: Gap, asked: Demand) -> None:
    theirs = [unit for unit in gap.draft if unit is None or unit not in links.of_draft]
    ours = [unit for unit in gap.common if unit not in links.of_common]
    if not any(unit is not None for unit in theirs) and not ours:
        return
    if gap.before:
        ours.insert(0, gap.before[0])
        theirs.insert(0, gap.before[1])
    if gap.after:
        ours.append(gap.after[0])
        theirs.append(gap.after[1])
    for c, d in _best_path(links, ours, theirs, gap, asked):
        links.link(
            tuple(ours[i] for i in range(*c)), tuple(u for i in range(*d) if (u := theirs[i]) is not None)
        )


Span = tuple[int, int]


def _best_path(
    links: Links, ours: list[int], theirs: list[int | None], gap: Gap, asked: Demand
) -> list[tuple[Span, Span]]:
    """The groups of the best ordered way through the gap (dynamic programming over both sides)."""
    n, m = len(ours), len(theirs)
    first = gap.before is not None
    last = gap.after is not None
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(n + 1):
        for j in range(m + 1):
            here = best.get((i, j))
            if here is None:
                continue
            fixed_c = (i == 0 and first) or (i == n - 1 and last)
            fixed_d = (j == 0 and first) or (j == m - 1 and last)
            if i < n and not fixed_c:
                _step(best, came, (i, j), (i + 1, j), here)
            if j < m and not fixed_d:
                _step(best, came, (i, j), (i, j + 1), here)
            for a, b in _shapes(n - i, m - j):
                if None in theirs[j : j + b]:
                    continue
                if first and (i == 0) != (j == 0):
                    continue
                if last and (i + a == n) != (j + b == m):
                    continue
                if first and last and i == 0 and i + a == n:
                    continue
                gain = _gain(links, ours[i : i + a], theirs[j : j + b], asked)  # type: ignore[arg-type]
                pinned = (first and i == 0) or (last and i + a == n)
                if gain > 0 or pinned:
                    _step(best, came, (i, j), (i + a, j + b), here + gain)
    path = []
    at = (n, m)
    while at in came:
        back = came[at]
        if at[0] > back[0] and at[1] > back[1]:
            path.append(((back[0], at[0]), (back[1], at[1])))
        at = back
    return path


def _step(
    best: dict[tuple[int, int], float],
    came: dict[tuple[int, int], tuple[int, int]],
    start: tuple[int, int],
    end: tuple[int, int],
    value: float,
) -> None:
    if value > best.get(end, float("-inf")):
        best[end] = value
        came[end] = start


def _shapes(n: int, m: int) -> list[tuple[int, int]]:
    shapes = []
    if n and m:
        shapes = [(1, b) for b in range(1, min(m, GROUP) + 1)] + [(a, 1) for a in range(2, min(n, GROUP) + 1)]
    return shapes


def _gain(links: Links, ours: list[int], theirs: list[int], asked: Demand) -> float:
    """What linking these units adds: the weight they share, less what a link must share at least."""
    first = [links.common[i] for i in ours]
    second = [links.draft[i] for i in theirs]
    both = shared(_bag(first), _bag(second))
    masses = [p.mass for p in (first if len(first) > 1 else second)]
    extra = sum(masses) - max(masses)
    total = sum(p.mass for p in first) + sum(p.mass for p in second)
    return 2 * both - asked.link * total - (2 * asked.cover - asked.link) * extra - 0.1 * (len(masses) - 1)


def _bag(group: list[Profile]) -> Bag:
    return group[0].bag if len(group) == 1 else joined(p.bag for p in group)
