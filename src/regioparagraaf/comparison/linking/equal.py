"""Units that are the same in the normal form: links that need no likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from regioparagraaf.comparison.linking.links import Links
from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.document.model import Kind


def link_equal(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what is the same and can stand nowhere else: the beginning and the end that both texts share,
    what occurs once in each, and equal neighbours of those.

    A sentence that occurs more often waits: of two equal report sentences the one that was dropped is
    told by its place.
    """
    ours, theirs = [_key(p) for p in common], [_key(p) for p in draft]
    pairs = _ends(ours, theirs) + _once(ours, theirs)
    for i, j in pairs:
        _link(links, common, draft, i, j)
    for i, j in pairs:
        for step in (1, -1):
            a, b = i + step, j + step
            while 0 <= a < len(ours) and 0 <= b < len(theirs) and ours[a] == theirs[b]:
                if not _link(links, common, draft, a, b):
                    break
                a, b = a + step, b + step


def link_equal_leftovers(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Link what is the same and still free on both sides, in order: first with its own kind, then with any
    other but a table cell, as a heading that lost its style is a paragraph; and a list that became a table,
    or came out of one, with the cells that have its words."""
    _link_in_order(links, common, draft, _key)
    _link_in_order(
        links,
        [p for p in common if p.unit.kind is not Kind.CELL],
        [p for p in draft if p.unit.kind is not Kind.CELL],
        lambda p: p.key,
    )
    _link_lists(links, common, draft)
    _link_lists(links, draft, common, turned=True)


def _link_lists(
    links: Links, side: Sequence[Profile], other: Sequence[Profile], turned: bool = False
) -> None:
    """Link what stands outside a table on one side with the cells of the other side that say the same, where
    a table has several such: one of them alone may be a column's word for a thing."""
    taken = (links.of_draft, links.of_common) if turned else (links.of_common, links.of_draft)
    free: dict[str, list[Profile]] = defaultdict(list)
    for profile in side:
        is_said = profile.unit.kind is not Kind.CELL and len(profile.words) > 1
        if is_said and profile.index not in taken[0]:
            free[profile.key].append(profile)
    found: dict[int, list[tuple[Profile, Profile]]] = defaultdict(list)
    for cell in other:
        if cell.unit.cell is not None and cell.index not in taken[1] and free.get(cell.key):
            found[cell.unit.cell.table].append((free[cell.key].pop(0), cell))
    for pairs in found.values():
        for one, cell in pairs if len(pairs) >= _SEVERAL else ():
            ours, theirs = (cell, one) if turned else (one, cell)
            links.link((ours.index,), (theirs.index,))


_SEVERAL = 2
"""Cells that say what a list said, from which on a table is that list."""


def exchange_equal(links: Links, common: Sequence[Profile], draft: Sequence[Profile]) -> None:
    """Of two or three pairs that each differ and would be the same with each other's answer, exchange those:
    'A' was linked with 'B' and 'B' with 'A' for their places, and neither was changed. A pair may be what
    was dropped, with nothing, or nothing with what was added."""
    pairs: dict[tuple[_Same, _Same], list[_Pair]] = defaultdict(list)
    onward: dict[_Same, dict[_Same, None]] = defaultdict(dict)
    for pair in _differing(links):
        was, wordt = keys = _keys(links, pair)
        pairs[keys].append(pair)
        onward[was][wordt] = None
    linked = list(pairs)
    for pair in _free(links, linked, common, draft):
        pairs[_keys(links, pair)].append(pair)
    for was, wordt in linked:
        for other in (was, None, *onward[wordt]):
            cycle = [(was, wordt), (wordt, other), (other, was)][: 2 if other == was else 3]
            while all(pairs.get(keys) for keys in cycle):
                _exchange(links, [pairs[keys].pop(0) for keys in cycle])


_Same = tuple[str, str] | None
"""What two units share that are the same; None of no unit."""
_Pair = tuple[int | None, int | None]


def _differing(links: Links) -> Iterator[_Pair]:
    """The units that stand alone on their side in a pair of two that differ."""
    for ours, theirs in links.groups():
        if len(ours) == len(theirs) == 1 and links.common[ours[0]].key != links.draft[theirs[0]].key:
            yield ours[0], theirs[0]


def _free(
    links: Links, linked: Sequence[tuple[_Same, _Same]], common: Sequence[Profile], draft: Sequence[Profile]
) -> Iterator[_Pair]:
    """The units that stand in no pair, and are the same as one on the other side of a pair that differs."""
    ours = {was[1] for was, _ in linked if was}
    theirs = {wordt[1] for _, wordt in linked if wordt}
    yield from ((p.index, None) for p in common if p.key in theirs and p.index not in links.of_common)
    yield from ((None, p.index) for p in draft if p.key in ours and p.index not in links.of_draft)


def _keys(links: Links, pair: _Pair) -> tuple[_Same, _Same]:
    ours, theirs = pair
    return (
        None if ours is None else _key(links.common[ours]),
        None if theirs is None else _key(links.draft[theirs]),
    )


def _exchange(links: Links, cycle: Sequence[_Pair]) -> None:
    """Link each common unit with the draft unit of the pair before it, which is the same."""
    for ours, theirs in cycle:
        if ours is not None and theirs is not None:
            links.unlink((ours,), (theirs,))
    for (_, theirs), (ours, _) in zip((cycle[-1], *cycle[:-1]), cycle, strict=True):
        if ours is not None and theirs is not None:
            links.link((ours,), (theirs,))


def _link_in_order(
    links: Links, common: Sequence[Profile], draft: Sequence[Profile], key: Callable[[Profile], object]
) -> None:
    free = [profile for profile in common if profile.index not in links.of_common]
    asked = {profile.key for profile in free}
    waiting: dict[object, list[Profile]] = defaultdict(list)
    for profile in draft:
        if profile.key in asked and profile.index not in links.of_draft:
            waiting[key(profile)].append(profile)
    for profile in free:
        if waiting.get(key(profile)):
            links.link((profile.index,), (waiting[key(profile)].pop(0).index,))


def _key(profile: Profile) -> tuple[str, str]:
    return (str(profile.unit.kind), profile.key)


def _link(links: Links, common: Sequence[Profile], draft: Sequence[Profile], i: int, j: int) -> bool:
    mine, yours = common[i].index, draft[j].index
    if mine in links.of_common or yours in links.of_draft:
        return False
    links.link((mine,), (yours,))
    return True


def _ends(ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    shortest = min(len(ours), len(theirs))
    head = 0
    while head < shortest and ours[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < shortest - head and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    pairs = [(n, n) for n in range(head)]
    return pairs + [(len(ours) - n, len(theirs) - n) for n in range(tail, 0, -1)]


def _once(ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    places: list[dict[tuple[str, str], int]] = []
    for side in (ours, theirs):
        seen: dict[tuple[str, str], int] = {}
        for n, key in enumerate(side):
            seen[key] = -1 if key in seen else n
        places.append(seen)
    return [(n, places[1][key]) for key, n in places[0].items() if n >= 0 and places[1].get(key, -1) >= 0]
