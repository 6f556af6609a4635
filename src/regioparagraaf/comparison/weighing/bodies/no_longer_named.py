"""A body to which, from which or with which a thing is done, and that the other side does not name at all,
however much was told anew: 'wij pleiten bij het Rijk voor een sluis', 'wij pleiten voor een sluis'.

Who does it is asked about elsewhere (`signals/orgaan.py`): a passive may leave that to be understood. The
municipalities themselves are understood wherever nobody is named.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def no_longer_named(pair: Pair) -> str | None:
    """The words of the body, with what leads it in."""
    for side, other in pair.both_ways:
        here, there = ({body.concept for body in one.bodies} for one in (side, other))
        if there - here:
            continue  # another body took its place, which `orgaan` asks about
        for body in side.bodies:
            asked = (
                body.kind in _BODIES and body.role in _ROLES and body.concept not in {*there, *_UNDERSTOOD}
            )
            if asked and not _told(side, other, body):
                return side.span(max(body.start - 1, 0), body.end)
    return None


def _told(side: Side, other: Side, body: Mention) -> bool:
    """Whether another word of the other side tells the body: one of its family, or a compound with it."""
    last = side.keys[body.end - 1]
    stem = _SINGULAR.get(last, last)[:_STEM]
    root = side.roots[body.end - 1]
    return any(stem in key or (root and root in key) for key in other.keys)


_STEM = 4
"""Letters with which the words of a family begin alike: 'raad', 'raadsvergadering'."""
_SINGULAR = {"raden": "raad"}
_UNDERSTOOD = frozenset({"gemeenten"})
"""Told by 'samen', 'overal' and 'gezamenlijk' as well."""
_BODIES = frozenset({"eigen", "ander"})
_ROLES = frozenset({"aan", "bij", "met", "van"})
