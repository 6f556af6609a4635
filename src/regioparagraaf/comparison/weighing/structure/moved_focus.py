"""'Alleen', 'ook' or 'niet' that moved to another part of a sentence of which every word stayed: 'alleen wie
huurt, kan vragen', 'wie huurt, kan alleen vragen'; 'beloven niet te sluiten', 'niet beloven te sluiten'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import MARKS


def moved_focus(pair: Pair) -> str:
    """The word that now says something of another part; '' where none does."""
    sides = (pair.common, pair.draft)
    if len({tuple(sorted(key for key in side.keys if key not in MARKS)) for side in sides}) > 1:
        return ""
    if tuple(pair.common.keys) == tuple(pair.draft.keys):
        return ""
    for side in sides:
        word = _led(side, pair.other(side)) or _denied(side, pair.other(side))
        if word:
            return word
    return ""


def _led(side: Side, other: Side) -> str:
    """'Alleen' or 'ook' that opens the sentence here and on the other side stands within it, before what is
    said with a preposition, or behind its verb."""
    word = next(iter(side.keys), "")
    if word not in _FOCUS or side.keys.count(word) != 1 or other.keys.count(word) != 1:
        return ""
    at = other.keys.index(word)
    said = other.keys[at + 1 : at + 2]
    if not at or said == side.keys[1:2] or not said:
        return ""
    if word != "ook" and side.keys[1:2] and side.keys[1] in PREPOSITIONS:
        return ""  # 'alleen met een pas mag het', 'het mag alleen met een pas'
    if word == "ook" and said[0] not in PREPOSITIONS:
        return ""  # 'de raad beslist ook'
    kept = side.keys[1 : at + 1] == other.keys[:at] or sorted(side.keys[1:]) == sorted(
        key for key in other.keys if key != word
    )
    return side.words(0) if kept else ""


def _denied(side: Side, other: Side) -> str:
    """'Niet' that stands right before 'te' here, and before the verb above it on the other side."""
    if "te" not in side.keys or side.keys.count("niet") != 1 or other.keys.count("niet") != 1:
        return ""
    before = side.keys[side.keys.index("niet") + 1 : side.keys.index("niet") + 2] == ("te",)
    place = other.keys.index("niet")
    apart = other.keys[place + 1 : place + 2] != ("te",) and "te" in other.keys[place:]
    return side.words(side.keys.index("niet")) if before and apart else ""


_FOCUS = frozenset("alleen uitsluitend slechts enkel ook".split())
