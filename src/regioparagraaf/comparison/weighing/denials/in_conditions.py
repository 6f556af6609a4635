"""The denials that belong to a condition or an exception, which `voorbehoud` weighs with all that they say:
'als het niet botst' for 'zolang het niet in strijd is', 'op zondag niet' for 'behalve op zondag'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.denials import Denials
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart, only_there
from regioparagraaf.comparison.weighing.conditions.forbidden_without import lacking
from regioparagraaf.comparison.weighing.conditions.retold import is_told_otherwise
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import one_thing


def of_promises(pair: Pair, side: Side, denied: Denials) -> Denials:
    """The denials of a side without those that say with its condition what the other side says with one."""
    other = pair.other(side)
    if not denied or not (side.hedges or other.hedges):
        return denied
    if only_there(pair) and any(hedge.group == EXCEPTION for hedge in side.hedges):
        return ()  # 'verboden, behalve op het plein', 'alleen op het plein'
    told = [apart for hedge in other.hedges if (apart := excepted_apart(pair, other, hedge, side))]
    told += [(hedge.start, hedge.end) for hedge in side.hedges if _is_told(pair, side, hedge, other)]
    # 'verboden, tenzij hij een pas heeft gegeven', 'zonder zijn pas mag het niet'
    told += [(at, at + 1) for h in other.hedges if (at := lacking(pair, other, h, side)) is not None]
    told += [(at, at + 1) for at in _waits(pair, side, other)]
    return tuple(where for where in denied if not any(start <= where[0] < end for start, end in told))


def _waits(pair: Pair, side: Side, other: Side) -> Iterator[int]:
    """The denial of what is not done as long as a thing lacks, where the other side says with 'niet voordat'
    as much: that one counts as no denial, but as the condition that it opens."""
    orders = any(other.keys[h.start : h.start + 2] in _NOT_BEFORE for h in other.hedges)
    for hedge in side.hedges if orders else ():
        if side.keys[hedge.start] == "zolang" and is_told_otherwise(pair, side, hedge):
            start = side.sentence_start(hedge.start)
            end = start + side.sentences.count(side.sentences[hedge.start])
            outside = (at for at in range(start, end) if not hedge.start <= at < hedge.end)
            yield from [at for at in outside if side.keys[at] in ("niet", "geen")][:1]


_NOT_BEFORE = (("niet", "voordat"), ("niet", "alvorens"))


def _is_told(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side has a condition that denies as this one does, in words that count as none."""
    if not hedge.is_condition or hedge.group in (UNTIL, EXCEPTION):
        return False
    words = side.keys_of(hedge)
    if sum(key in NOT_THERE for key in words) != 1:
        return False
    return any(_lasts_without(other, twin) or _lets(pair, side, hedge, other, twin) for twin in other.hedges)


def _lasts_without(side: Side, hedge: Hedge) -> bool:
    """Whether a condition lasts as long as something is not so ('zolang het niet in strijd is'), and no other
    of its side denies."""
    words = side.keys_of(hedge)
    opens = words[0] == "zolang" and sum(key in NOT_THERE for key in words) == 1
    others = (h for h in side.hedges if h != hedge and h.is_condition)
    return opens and all(NOT_THERE.isdisjoint(side.keys_of(h)) for h in others)


def _lets(pair: Pair, side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether 'als de wind niet te hard is' is told as 'mits de wind dat toelaat'."""
    words = side.keys_of(hedge)
    at = next(at for at, key in enumerate(words) if key in NOT_THERE)
    if words[at] != "niet" or words[at + 1 : at + 2] != ("te",):
        return False
    if _LETTING.isdisjoint(other.keys[twin.start : twin.end]):
        return False
    about = what_of(pair, other, twin) - {pair.lexicon.root(key) for key in _LETTING}
    said = {root for root in side.roots[hedge.start : hedge.end] if len(root) > _SHORT}
    return any(one_thing(pair, one, root) for one in about for root in said)


_LETTING = frozenset("toelaat toelaten toestaat toestaan".split())
_SHORT = 3
"""Letters of a root that stands in another by chance."""
