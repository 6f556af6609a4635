"""What a thing has in a clause, and by 'met': 'dozen die verf bevatten', 'met verf'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import RELATIVES


def told_by_with(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places on both sides of the verbs of having that 'met' answers on the other."""
    return _having(pair.common, pair.draft), _having(pair.draft, pair.common)


def _having(side: Side, other: Side) -> frozenset[int]:
    if "met" not in other.all_keys:
        return frozenset()
    return frozenset(
        at for at, key in enumerate(side.keys) if key in _HAVING | _SHOWN and _is_with(side, at, other)
    )


_SHOWN = frozenset("weergegeven opgenomen vermeld aangegeven afgebeeld getoond ingetekend".split())
"""What is shown in a list or on a map, it has: 'een kaart waarop alle bomen zijn aangegeven', 'een kaart met
alle bomen'."""
_HAVING = frozenset("bevat bevatten omvat omvatten heeft hebben bezit bezitten telt tellen".split())


def _is_with(side: Side, at: int, other: Side) -> bool:
    """Whether the verb closes a clause with 'die' or 'dat', and what that clause names stands behind 'met' on
    the other side, right behind the same thing."""
    which = _WHEREIN if side.keys[at] in _SHOWN else RELATIVES
    start = at
    while start and side.keys[start] not in which and side.keys[start][0].isalnum():
        start -= 1
    whose = start - 1 if start and side.keys[start - 1] != "," else start - 2
    if side.keys[start] not in which or whose < 0 or start + 1 == at:
        return False
    whose -= whose in side.particles and whose > 0  # 'voegen een lijst toe waarin'
    had = side.keys[start + 1 : at]
    had = had[:-1] if which is _WHEREIN and had[-1] in _STANDING else had
    return any(
        other.keys[place] == "met"
        and other.roots[place - 1] == side.roots[whose]
        and other.keys[place + 1 : place + 1 + len(had)] == had
        for place in range(1, len(other.keys))
    )


_WHEREIN = frozenset("waarin waarop".split())
_STANDING = frozenset("is zijn wordt worden staat staan".split())
