"""What was to be in a place and is now to be outside it, however the sentence around it was told."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS

OUTSIDE = "buiten"
_INSIDE = frozenset("in binnen op".split())
_LIMITING = frozenset("alleen uitsluitend slechts enkel behalve uitgezonderd behoudens".split())
"""'Alleen buiten het dorp' is 'niet in het dorp'."""
REACH = 3
"""Words between the preposition and its noun: 'buiten de bestaande bebouwde kom'."""


def put_outside(pair: Pair) -> tuple[str, str] | None:
    """The preposition of a place and the contrary one that took its place: 'huizen in het dorp', 'woningen
    buiten het dorp'. Nothing where a denial or 'alleen' on one side may turn it round again."""
    sides = pair.common, pair.draft
    if not any(OUTSIDE in side.all_keys for side in sides) or may_be_turned(pair):
        return None
    (ours_in, ours_out), (theirs_in, theirs_out) = (_places(side) for side in sides)
    for was, wordt in ((ours_in, theirs_out), (ours_out, theirs_in)):
        for root in sorted(was.keys() & wordt.keys()):
            stays = root in ours_in and root in ours_out, root in theirs_in and root in theirs_out
            if not any(stays):
                return was[root], wordt[root]
    return None


def may_be_turned(pair: Pair) -> bool:
    """Whether what is denied or limited on one side alone may say by itself that it is outside: 'niet in het
    dorp', 'alleen buiten het dorp'."""
    sides = pair.common, pair.draft
    return len({len(denials(side, pair.lexicon)) % 2 for side in sides}) > 1 or any(
        not _LIMITING.isdisjoint(side.all_keys) for side in sides
    )


def _places(side: Side) -> tuple[dict[str, str], dict[str, str]]:
    """The nouns that something is in, and those that it is outside, by root, each with its preposition."""
    inside: dict[str, str] = {}
    outside: dict[str, str] = {}
    for at, key in enumerate(side.keys):
        if (key in _INSIDE or key == OUTSIDE) and at not in side.torn:
            noun = _noun_behind(side, at)
            if noun:
                (outside if key == OUTSIDE else inside)[noun] = key
    return inside, outside


def _noun_behind(side: Side, at: int) -> str:
    """The root of the noun that a preposition governs, where an article or the like leads to it; or ''."""
    if side.keys[at + 1 : at + 2] == () or side.keys[at + 1] not in DETERMINERS:
        return ""
    for place in range(at + 2, min(at + 2 + REACH, len(side.keys))):
        if side.is_noun(place) and side.roots[place]:
            return side.roots[place]
    return ""
