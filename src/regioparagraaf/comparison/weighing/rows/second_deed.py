"""One of two deeds to one thing that went while all else was told otherwise: 'plant en snoeit bomen', 'bomen
worden geplant'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS, is_participle
from regioparagraaf.dutch.words import STOPS


def second_deed(pair: Pair, side: Side) -> list[str]:
    """The verb of a pair with 'en' between that the other side does not say, where it says all the rest."""
    left, other = pair.left(side), pair.other(side)
    if len(left) != 1 or pair.left(other) or other.keys.count("en") >= side.keys.count("en"):
        return []  # as of most
    gone = left[0]
    for kept in (gone - 2, gone + 2):
        if not 0 <= kept < len(side.keys) or side.keys[(gone + kept) // 2] != "en":
            continue
        told = side.roots[kept] in other.all_roots and _is_said(pair, side, kept)
        deeds = _is_deed(side, kept) and (_is_deed(side, gone) or _goes_with(side, kept, gone))
        if told and deeds and _alike(side.keys[gone], side.keys[kept]):
            return [side.words(gone)]
    return []


def _is_said(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb carries what is said, or the other side has it done in the passive: 'wordt gelegd'."""
    other = pair.other(side)
    if is_participle(side.keys[at]):
        return at in pair.content(side)
    return at in pair.content(side) or is_participle(other.keys[other.roots.index(side.roots[at])])


def _is_deed(side: Side, at: int) -> bool:
    return side.is_verb(at) or is_participle(side.keys[at])


def _goes_with(side: Side, kept: int, gone: int) -> bool:
    """Whether a word behind a finite verb or a participle is one too: 'plant en snoeit wilgen', 'geplant en
    onderhouden'."""
    closes = gone + 1 >= len(side.keys) or side.keys[gone + 1] in PREPOSITIONS | STOPS
    finite = side.keys[kept].endswith("t") and side.keys[gone].endswith("t")
    return kept < gone and (finite or (is_participle(side.keys[kept]) and closes))


def _alike(one: str, other: str) -> bool:
    """Whether two verbs may stand in one form: 'plant en snoeit', 'geplant en gesnoeid'."""
    both = all(key.endswith(("en", "t", "d")) for key in (one, other))
    return both and ((one[-2:] == "en") == (other[-2:] == "en") or is_participle(one) or is_participle(other))
