"""What said of a whole row for whom or where it is, and now says it of one thing of the row: 'muziek en dans
voor ouderen', 'muziek voor ouderen en dans'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import JOINTS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def phrase_reaches(pair: Pair) -> tuple[str, str] | None:
    """The row of either side, where a phrase behind both things of it stands behind one of them on the other
    side, and all other words stand as they stood."""
    ours, theirs = ([key for _, key in side.written] for side in pair.sides)
    if len(ours) != len(theirs) or ours == theirs or sorted(ours) != sorted(theirs):
        return None
    for whole, parted in ((ours, theirs), (theirs, ours)):
        for first, stop in _rows(whole, parted):
            return _said(pair, first, stop)
    return None


_Keys = Sequence[str]


def _rows(whole: _Keys, parted: _Keys) -> Iterator[tuple[int, int]]:
    """Where a row begins and ends that one side has as 'A en B voor C' and the other as 'A voor C en B'. Who
    says 'B voor C en A' changes the order alone."""
    for joint in range(1, len(whole) - 2):
        if whole[joint] not in JOINTS or whole[joint - 1] in _NO_THING:
            continue
        for lead in range(joint + 2, min(joint + 2 + _LONGEST, len(whole) - 1)):
            other = whole[joint + 1 : lead]
            if whole[lead] not in _LEADING or not _NO_THING.isdisjoint(other) or other[-1] in DETERMINERS:
                continue
            for stop in range(lead + 2, min(lead + 2 + _PHRASE, len(whole) + 1)):
                told = *whole[:joint], *whole[lead:stop], whole[joint], *other, *whole[stop:]
                if told == tuple(parted):
                    yield joint - 1, stop


_LEADING = PREPOSITIONS - {"als", "per", "door", "via", "tot"}
"""What leads in for whom, where or of what a thing is; by whom something is done goes with the verb."""
_LONGEST = 3
"""Words that name a thing of the row at most: 'de oude kade'."""
_PHRASE = 5
"""Words of the phrase at most: 'in de hele oude haven'."""
_NO_THING = JOINTS | PREPOSITIONS | {",", ".", ";", ":"}
"""What stands in no name of a thing."""


def _said(pair: Pair, first: int, stop: int) -> tuple[str, str]:
    """The words of both sides between two places that count words alone."""
    was, wordt = (side.span(side.written[first][0], side.written[stop - 1][0] + 1) for side in pair.sides)
    return was, wordt
