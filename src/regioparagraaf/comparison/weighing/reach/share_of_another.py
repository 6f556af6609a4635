"""A share of one thing that became that share of another: 'leden krijgen de helft van hun inleg terug', 'de
helft van de leden krijgt de inleg terug'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.patterns import on_demand


def share_of_another(pair: Pair) -> tuple[str, str] | None:
    """The share with its whole on either side, where the other side has each whole without the share."""
    ours = _shares(pair.common)
    theirs = _shares(pair.draft) if len(ours) == 1 else []
    if len(theirs) != 1:
        return None
    (share, start, at), (same, first, place) = ours[0], theirs[0]
    mine, yours = pair.common.roots[at], pair.draft.roots[place]
    if share != same or mine == yours:
        return None
    if mine not in pair.draft.all_roots or yours not in pair.common.all_roots:
        return None
    return pair.common.span(start, at + 1), pair.draft.span(first, place + 1)


def _shares(side: Side) -> list[tuple[float, int, int]]:
    """Each share with 'van', where it starts, and the place of its whole."""
    found = []
    for quantity in side.measures.quantities:
        if quantity.unit != "%" or side.keys[quantity.end : quantity.end + 1] != ("van",):
            continue
        noun = quantity.end + 1
        while noun < len(side.keys) and side.keys[noun] in DETERMINERS:
            noun += 1
        noun = _behind_participle(side, noun)
        while noun + 1 < len(side.keys) and _describes(side.keys[noun]) and side.roots[noun + 1]:
            noun += 1  # 'van de oude leden'
        if noun < len(side.keys) and side.roots[noun] and side.keys[noun].isalpha():
            found.append((quantity.value, quantity.start, noun))
    return found


def _describes(key: str) -> bool:
    """Whether a word before a noun is its adjective: 'oude', and no noun as 'energie' is."""
    return key.endswith("e") and not key.endswith("ie")


def _behind_participle(side: Side, at: int) -> int:
    """Where a noun starts from which a participle with its own words stands apart: 'van de in de streek
    geoogste appels', 'van de lokaal opgewekte energie'."""
    for place in range(at + 1, min(at + _ITS_WORDS, side.stop(at) - 1)):
        key = side.keys[place]
        strong = key.startswith("ge") and key.endswith("en") and side.keys[at] in PREPOSITIONS
        if (strong or _PARTICIPLE.fullmatch(key)) and side.roots[place + 1]:
            return place + 1
    return at


_ITS_WORDS = 6
_PARTICIPLE = on_demand(r"(?:\w{0,6}ge|be|ver|ont|her)\w{2,}[dt]e")
