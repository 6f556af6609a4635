"""A thing that is banned in either of two ways, and that may be done in one of them on the other side: 'geen
honden, ook niet aan de lijn', 'honden alleen aan de lijn'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def either_way_banned(pair: Pair) -> tuple[str, str] | None:
    """The words that ban it in that way too, and those that allow it in that way alone."""
    for side in pair.sides:
        other = pair.other(side)
        allowed = _only(other)
        for start, end in _banned_too(side):
            for at, stop in allowed:
                shared = {*side.roots[start:end]} & {*other.roots[at:stop]} - {""}
                if shared & {side.roots[place] for place in pair.content(side)}:
                    return pair.in_order(side, (side.span(start, end), other.span(at, stop)))
    return None


def _banned_too(side: Side) -> list[tuple[int, int]]:
    """From where to where (exclusive) 'ook niet aangelijnd', 'ook aangelijnd niet' or 'noch aangelijnd'
    stands."""
    found = []
    for at, key in enumerate(side.keys):
        end = min(side.stop(at), at + _NEAR)
        if key == "noch" or (key == "ook" and "niet" in side.keys[at:end]):
            found.append((at, end))
    return found


def _only(side: Side) -> list[tuple[int, int]]:
    """From where to where (exclusive) the one way stands in which it may be done, where nothing denies it."""
    if not _ALLOWING.intersection(side.all_keys) or not _DENYING.isdisjoint(side.all_keys):
        return []
    return [
        (at, min(side.stop(at), at + _NEAR))
        for at, key in enumerate(side.keys)
        if key in ("alleen", "uitsluitend", "slechts", "mits")
    ]


_ALLOWING = frozenset("mag mogen toegestaan kan kunnen welkom".split())
_DENYING = frozenset("niet geen nooit nergens noch verboden".split())
_NEAR = 5
"""Words in which a way of doing it stands."""
