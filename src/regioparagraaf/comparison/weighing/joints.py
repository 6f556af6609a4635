"""What joins the things of a row: all of them, or one of them, also where the rest was reworded."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.enumerations import enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.each_of_a_row import distributes
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon


def rejoined(pair: Pair) -> tuple[str, str] | None:
    """What joins the same things on either side, where one is 'en' and the other 'of': 'licht, banken
    en bomen', 'bomen, banken of licht'."""
    sides = (pair.common, pair.draft)
    if any("?" in side.keys or not _FREE.isdisjoint(side.keys) for side in sides) or distributes(pair):
        return None
    if any(denials(side, pair.lexicon) for side in sides):
        return None  # 'geen licht en banken' is 'geen licht of banken'
    ours, theirs = (_rows(side, pair.lexicon) for side in sides)
    for things, joint in ours:
        for others, other in theirs:
            if len(things & others) >= _PAIR and {joint, other} == {"en", "of"}:
                return joint, other
    return None


def _rows(side: Side, lexicon: Lexicon) -> list[tuple[frozenset[str], str]]:
    """The enumerations of three things or more, each by the roots of its nouns, with what joins the last."""
    found = []
    for items in enumerations(side, lexicon):
        things = frozenset(side.roots[end - 1] for _, end in items)
        if len(things) > _PAIR and "" not in things:
            found.append((things, side.keys[items[-1][0] - 1]))
    return found


_PAIR = 2
_FREE = frozenset("kunnen kan kunt mogen mag zowel".split())
"""With these 'of' leaves all of it open: 'u kunt er wonen, werken of leren'."""
