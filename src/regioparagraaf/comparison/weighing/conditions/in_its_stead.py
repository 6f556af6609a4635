"""What comes beside or after another thing on one side, and instead of it on the other: 'als de haven wordt
uitgebreid, komt er een kraan', 'er komt een kraan in plaats van uitbreiding van de haven'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def in_its_stead(pair: Pair) -> str:
    """'In plaats van' with what it takes the place of, where the other side has both; '' for none."""
    for side, other in pair.both_ways[::-1]:
        at = _instead(side)
        if at is None or _instead(other) is not None or any(key.startswith(_OTHERWISE) for key in other.keys):
            continue
        behind = [place for place in pair.content(side) if at + _WORDS <= place < side.stop(at)]
        first = next((place for place in behind if side.roots[place] in other.all_roots), None)
        if first is not None and first == behind[0]:
            return side.span(at, first + 1)
    return ""


def _instead(side: Side) -> int | None:
    return next((at for at in range(len(side.keys)) if side.keys[at : at + _WORDS] == _INSTEAD), None)


_INSTEAD = ("in", "plaats", "van")
_WORDS = len(_INSTEAD)
_OTHERWISE = tuple(
    "niet geen nooit niets zonder vervang inruil ruil inwissel wissel verdwijn afschaf stop ander liever "
    "voorkeur maar of wordt worden maken maakt tot naar".split()
)
"""How words begin by which the other side may say as much."""
