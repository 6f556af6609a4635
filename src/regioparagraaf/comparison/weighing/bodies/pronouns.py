"""A pronoun that stands for another one now: 'de coach, die hij kiest' against 'de coach, die hem kiest', 'de
politie bouwt, wij betalen' against 'zij betaalt'."""

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
    turned = [at for at in other if _is_turned(pair, at)]
    bent = all(_is_one_verb(pair, at) for at in other if at not in turned)  # 'wij betalen', 'zij betaalt'
    if not turned or not bent:
        return ""
    return f"'{pair.common.words(turned[0])}' werd '{pair.draft.words(turned[0])}': dat is een ander"


def _is_turned(pair: Pair, at: int) -> bool:
    words = frozenset({pair.common.keys[at], pair.draft.keys[at]})
    if words in _CASES or (words == _OWNERS and _may_be_of_two(pair, at)):
        return True
    return bool(words & _US and words & _OTHERS) and _others_were_named(pair, at)


def _others_were_named(pair: Pair, at: int) -> bool:
    """Whether a 'zij' here means somebody else than the municipalities: others are named before it, and they
    are not."""
    side = pair.common
    if any(body.start < at and body.concept in _SIGNATORIES for body in side.bodies):
        return False
    return any(acts(side, place, pair.lexicon) for place in range(at))


def _is_one_verb(pair: Pair, at: int) -> bool:
    return bool(pair.common.roots[at]) and pair.common.roots[at] == pair.draft.roots[at]


_US = frozenset("wij we ons onze".split())
_OTHERS = frozenset("zij ze hij hem hen hun haar zijn".split())
_SIGNATORIES = frozenset({"gemeente", "gemeenten", "wij"})
_CASES = (
    frozenset({"hij", "hem"}),
    frozenset({"wij", "ons"}),
    frozenset({"zij", "hen"}),
    frozenset({"zij", "deze"}),
)
"""Who does it and to whom it is done, and the first or the last of two who were named."""
_OWNERS = frozenset({"haar", "zijn"})
_PRONOUNS = _OWNERS.union(_US, _OTHERS, *_CASES)


def _may_be_of_two(pair: Pair, at: int) -> bool:
    """Whether two are named before a 'haar' whose it could be; of one alone only the gender was wrong."""
    side = pair.common
    start = side.sentence_start(at)
    named = {side.roots[place] for place in range(start, at) if _is_one(pair, side, place)}
    return len(named) > 1


def _is_one(pair: Pair, side: Side, at: int) -> bool:
    """Whether one who acts is named here, and no more than one."""
    key = side.keys[at]
    return key not in _ONE and not key.endswith(("en", "s")) and acts(side, at, pair.lexicon)


_ONE = frozenset("de het een elke iedere onze".split())
