"""What stays where it is: the longest ordered run of linked records, as far as paragraphs allow it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from regioparagraaf.reports.redline.links import Link
from regioparagraaf.reports.redline.sides import BODY, Blank, End, Island, Item, Side, Text, table_of

SETTLED = 1_000_000_000_000
"""Weight of a record that the comparison did not call moved: those keep their order, so all of them
stay; records moved by their heading alone join them where they fit."""
RECORD = 1_000_000
"""Weight of a record before its length counts: the fewest records move, then the fewest characters."""


class Anchor(Struct, frozen=True):
    """Items of both sides that stand for each other: a link, or a pair of islands."""

    c0: int
    c1: int
    d0: int
    d1: int
    weight: int
    link: Link | None = None


def anchors(links: Iterable[Link], common: Side, draft: Side) -> tuple[Anchor, ...]:
    """The spine of the running text: links between paragraphs, and pairs of rows or notes."""
    found: list[Anchor] = []
    islands: dict[tuple[int, int], int] = defaultdict(int)
    for link in links:
        ours, theirs = _key(common, link.common), _key(draft, link.draft)
        if ours == theirs == BODY:
            found.append(_anchor(link, common, draft))
        elif BODY not in (ours, theirs) and _is_like(common, draft, ours[0], theirs[0]):
            islands[ours[0], theirs[0]] += _weight(link)
    found += _pairs(islands)
    return _without_clashes(_heaviest_run(found), common, draft)


def anchors_within(
    links: Iterable[Link], common: Side, draft: Side, ours: tuple[int, int], theirs: tuple[int, int]
) -> tuple[Anchor, ...]:
    """The spine within one pair of cells."""
    here = [
        _anchor(link, common, draft)
        for link in links
        if _key(common, link.common) == ours and _key(draft, link.draft) == theirs
    ]
    return _heaviest_run(here)


def _key(side: Side, units: range) -> tuple[int, int]:
    return side.seats[units.start][0]


def _anchor(link: Link, common: Side, draft: Side) -> Anchor:
    def ends(side: Side, units: range) -> tuple[int, int]:
        return side.seats[units.start][1], side.seats[units.stop - 1][1] + 1

    return Anchor(*ends(common, link.common), *ends(draft, link.draft), _weight(link), link)


def _weight(link: Link) -> int:
    return (RECORD if link.moved else SETTLED) + link.size


def _is_like(common: Side, draft: Side, ours: int, theirs: int) -> bool:
    one, other = common.items[ours], draft.items[theirs]
    assert isinstance(one, Island), one
    assert isinstance(other, Island), other
    return (one.table < 0) == (other.table < 0) and len(one.cells) == len(other.cells)


def _pairs(weights: dict[tuple[int, int], int]) -> list[Anchor]:
    """Islands one to one, the best linked first."""
    ours: set[int] = set()
    theirs: set[int] = set()
    found: list[Anchor] = []
    for (c, d), weight in sorted(weights.items(), key=lambda entry: (-entry[1], entry[0])):
        if c not in ours and d not in theirs:
            ours.add(c)
            theirs.add(d)
            found.append(Anchor(c, c + 1, d, d + 1, weight))
    return found


def _heaviest_run(candidates: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """The heaviest run that keeps its order on both sides; of equal ones the earliest in the draft."""
    ordered = sorted(candidates, key=lambda anchor: anchor.c0)
    places = sorted(anchor.d0 for anchor in ordered)
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    before: list[int] = []
    for index, anchor in enumerate(ordered):
        at = bisect_left(places, anchor.d0) + 1
        weight, last = 0, -1
        look = at - 1
        while look:
            if best[look][0] > weight:
                weight, last = best[look]
            look -= look & -look
        before.append(last)
        total = weight + anchor.weight
        while at < len(best):
            if total > best[at][0]:
                best[at] = (total, index)
            at += at & -at
    last = max(best)[1]
    run: list[Anchor] = []
    while last >= 0:
        run.append(ordered[last])
        last = before[last]
    return tuple(reversed(run))


def _without_clashes(run: tuple[Anchor, ...], common: Side, draft: Side) -> tuple[Anchor, ...]:
    """The run without those that would need a paragraph, or a table, on two sides of a barrier."""
    kept: list[Anchor] = []
    for anchor in run:
        before = kept[-1] if kept else None
        if _is_aside(anchor, draft) and not _stands_with(before, anchor, common, draft):
            continue
        while kept and _clash(kept[-1], anchor, common, draft):
            if kept[-1].weight >= anchor.weight:
                break
            kept.pop()
        else:
            kept.append(anchor)
    return tuple(kept)


def _is_aside(anchor: Anchor, draft: Side) -> bool:
    return anchor.link is None and table_of(draft.items[anchor.d0]) < 0


def _stands_with(before: Anchor | None, note: Anchor, common: Side, draft: Side) -> bool:
    """Whether what stays before a note is the text that it stands with, on both sides: what is struck or
    written in between would come on the other side of the note, or take it along."""
    if before is None:
        return note.c0 == note.d0 == 0
    ends = 1 if before.link is not None else 0
    struck, written = common.items[before.c1 : note.c0], draft.items[before.d1 : note.d0]
    return (
        all(isinstance(item, Text | End) for item in struck)
        and all(isinstance(item, Text | End | Blank) or _is_note(item) for item in written)
        and all(sum(isinstance(item, End) for item in between) <= ends for between in (struck, written))
    )


def _is_note(item: Item) -> bool:
    return isinstance(item, Island) and item.table < 0


def _clash(one: Anchor, other: Anchor, common: Side, draft: Side) -> bool:
    if one.link is None and other.link is None:
        tables = [(common.items[pair.c0], draft.items[pair.d0]) for pair in (one, other)]
        (c, d), (c_next, d_next) = [(table_of(a), table_of(b)) for a, b in tables]
        return d == d_next >= 0 and c != c_next
    if one.link is None or other.link is None:
        return False
    c, c_next = _blocks(common, one.link.common, other.link.common)
    d, d_next = _blocks(draft, one.link.draft, other.link.draft)
    parted_in_common = common.region[c] != common.region[c_next]
    parted_in_draft = draft.region[d] != draft.region[d_next]
    return (parted_in_common and d == d_next) or (parted_in_draft and c == c_next)


def _blocks(side: Side, one: range, other: range) -> tuple[int, int]:
    """The block that the first ends in and the one that the other begins in."""
    return side.units[one.stop - 1].block, side.units[other.start].block
