"""What a side says does not matter: 'ook als het regent', 'hoe ver het ook is', 'of de provincie betaalt of
niet', 'al zijn er klachten', 'ondanks klachten', 'met of zonder pas', 'brand of geen brand'.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side

Words = tuple[int, int]
"""The places of words, from start to end (exclusive)."""


@lru_cache(maxsize=SIDES)
def concessions(side: Side) -> tuple[Words, ...]:
    """The words of each concession, from its opener to the end of its clause. Remembered: it is asked of a
    pair for its conditions and for its denials."""
    if _OPENERS.isdisjoint(side.all_keys):
        return ()  # as of most sides
    return tuple(found for at in range(len(side.keys)) if (found := _opened(side, at)))


def _opened(side: Side, at: int) -> Words | None:
    """The concession that opens, or with 'of niet' closes, at this place."""
    key, behind = side.keys[at], side.keys[at + 1 : at + 2]
    though = behind in _THOUGH or (behind in _NOT and side.keys[at + 2 : at + 3] in _THOUGH)
    if key in ("ook", "zelfs") and though and side.keys[max(at - 1, 0)] not in _GOING_ON:
        return at, side.stop(at + 1)
    if key in _HOWEVER and "ook" in side.keys[at + 2 : side.stop(at)] and behind != ("dan",):
        return at, side.stop(at)
    if key == "ondanks" or (key == "al" and side.keys[at - 1 : at] == (",",) and behind in _BEING):
        return at, side.stop(at)
    if side.keys[at - 1 : at + 2] == ("met", "of", "zonder"):
        return at - 1, side.stop(at)
    if key == "of" and behind == ("geen",) and at and side.keys[at + 2 : at + 3] == (side.keys[at - 1],):
        return at - 1, at + 3
    ends = at + 2 >= len(side.keys) or not side.keys[at + 2][0].isalnum()
    return (side.stretch(at)[0], at + 2) if key == "of" and behind == ("niet",) and ends else None


_THOUGH = tuple((word,) for word in "als wanneer indien al".split())
_NOT = (("niet",), ("dan",))
_GOING_ON = frozenset("en maar of".split())
"""Behind these 'ook als' names one more case."""
_HOWEVER = frozenset("hoe hoeveel welke welk".split())
_BEING = tuple((word,) for word in "is zijn komt komen heeft hebben wordt worden blijft blijven".split())
_OPENERS = frozenset("ook zelfs of ondanks al".split())
