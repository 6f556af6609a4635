"""The preposition that stands before each thing of a sentence."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.structure.attributes import JOINTS, heads


@lru_cache(maxsize=SIDES)
def fronts(side: Side) -> dict[str, str]:
    """For each content word that stands once the preposition right before it ('' for none)."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    keys, torn = side.keys, side.torn
    last, described, rather = "", heads(side), "liever" in keys
    for at, (key, root) in enumerate(zip(keys, side.roots, strict=True)):
        if len(key) < _SHORTEST or at in torn or key in _BEFORE:
            continue
        if key == "onder" and keys[at : at + 2] in _AMONG_OTHERS:
            continue
        back = at - 1
        while back >= 0 and keys[back] in _LEADING_IN:
            back -= 1
        led, before = keys[back] if back >= 0 else "", keys[back - 1] if back > 0 else ""
        front = led if led in FRONTS else ""
        if front and front == keys[at - 1] and keys[at + 1 : at + 2] == ("dat",):
            front = ""  # in 'er wordt naar gestreefd dat' the 'naar' points at what follows
        if rather and "dan" in (before, led) and "liever" in keys[:back]:
            front = f"dan {front}"  # 'liever voor renovatie dan voor sloop'
        if before == "uitzondering" or back in side.announcements:
            front = ""  # 'een uitzondering voor' is one phrase, and 'voor ons geldt' names who does it
        if front == "aan" and before == "tot":
            front = "tot"
        if led in JOINTS:
            front = last
        if front or described.get(side.roots[at - 1]) != root:
            last = front  # of 'met hogere hekken, lage banken' the 'met' goes on
        if root in found:
            twice.add(root)
        found[root] = front
    return {root: front for root, front in found.items() if root not in twice}


FRONTS = frozenset(
    "in op voor aan bij met uit naar over door van onder boven tegen rond rondom naast achter tussen langs "
    "binnen buiten tijdens via tot vanaf na".split()
)
_BEFORE = frozenset({"vóór"})
_LEADING_IN = frozenset("de het een onze ons alle".split())
_SHORTEST = 4
"""Letters of a word that says something."""
_AMONG_OTHERS = (("onder", "andere"), ("onder", "meer"))
