"""A pronoun that stands for another one now: 'de coach, die hij kiest' against 'de coach, die hem kiest'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.constituents import acts
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def pronoun_turned(pair: Pair) -> str:
    """Why a pronoun in the very same words means another one, as a Dutch clause; empty where it does not."""
    ours, theirs = pair.common.keys, pair.draft.keys
    if len(ours) != len(theirs) or _PRONOUNS.isdisjoint(ours):
        return ""
    other = [at for at, (one, new) in enumerate(zip(ours, theirs, strict=True)) if one != new]
    for at in other:
        words = frozenset({ours[at], theirs[at]})
        turned = words in _CASES or (words == _OWNERS and _may_be_of_two(pair, at))
        if not turned:
            return ""
    if not other:
        return ""
    return f"'{pair.common.words(other[0])}' werd '{pair.draft.words(other[0])}': dat is een ander"


_CASES = (frozenset({"hij", "hem"}), frozenset({"wij", "ons"}), frozenset({"zij", "hen"}))
"""Who does it and to whom it is done."""
_OWNERS = frozenset({"haar", "zijn"})
_PRONOUNS = _OWNERS.union(*_CASES)


def _may_be_of_two(pair: Pair, at: int) -> bool:
    """Whether two are named before a 'haar' whose it could be; of one alone only the gender was wrong."""
    side = pair.common
    start = side.sentences.index(side.sentences[at])
    named = {side.roots[place] for place in range(start, at) if _is_one(pair, side, place)}
    return len(named) > 1


def _is_one(pair: Pair, side: Side, at: int) -> bool:
    """Whether one who acts is named here, and no more than one."""
    key = side.keys[at]
    return key not in _ONE and not key.endswith(("en", "s")) and acts(side, at, pair.lexicon)


_ONE = frozenset("de het een elke iedere onze".split())
