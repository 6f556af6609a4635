"""The preposition that stands before each thing of a sentence."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.structure.attributes import heads


def fronts(side: Side) -> dict[str, str]:
    """For each content word that stands once the preposition right before it ('' for none)."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    last, described = "", heads(side)
    for at, root in enumerate(side.roots):
        if len(side.keys[at]) < 4 or at in side.particles.values() or side.keys[at] in _BEFORE:
            continue
        if side.keys[at : at + 2] in _AMONG_OTHERS:
            continue
        back = at - 1
        while back >= 0 and side.keys[back] in ("de", "het", "een", "onze", "ons", "alle"):
            back -= 1
        front = side.keys[back] if back >= 0 and side.keys[back] in FRONTS else ""
        if front == side.keys[at - 1] and side.keys[at + 1 : at + 2] == ("dat",):
            front = ""  # in 'er wordt naar gestreefd dat' the 'naar' points at what follows
        if "dan" in side.keys[max(back - 1, 0) : back + 1] and "liever" in side.keys[:back]:
            front = f"dan {front}"  # 'liever voor renovatie dan voor sloop'
        if (back > 0 and side.keys[back - 1] == "uitzondering") or back in side.announcements:
            front = ""  # 'een uitzondering voor' is one phrase, and 'voor ons geldt' names who does it
        if front == "aan" and back > 0 and side.keys[back - 1] == "tot":
            front = "tot"
        if back >= 0 and side.keys[back] in (",", "en", "of"):
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
_AMONG_OTHERS = (("onder", "andere"), ("onder", "meer"))
