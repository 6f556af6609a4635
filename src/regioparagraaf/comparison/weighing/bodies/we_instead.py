"""Who does it to whom, between the municipalities and another: 'de veerdienst betaalt ons', 'wij betalen de
veerdienst'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.constituents import AUXILIARIES
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import BECOMING, WE
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def we_instead(pair: Pair) -> tuple[str, str] | None:
    """What either side says of one deed that 'wij' do on one side and that is done to 'ons' on the other."""
    for side, other in pair.both_ways:
        if WE.isdisjoint(side.all_keys) or "ons" not in other.all_keys:
            continue
        if not WE.isdisjoint(other.all_keys) or "ons" in side.all_keys:
            continue
        if not _TURNING.isdisjoint(side.all_keys | other.all_keys) or len(set(other.sentences)) > 1:
            continue
        deeds = {side.roots[at]: at for at in range(len(side.keys)) if _we_do(side, at)}
        for at, root in enumerate(other.roots):
            who = at - 1 if at and other.roots[at - 1] in side.all_roots else at + 1
            if root not in deeds or _to_us(other, at) is None or not _acts(other, who):
                continue
            if other.roots[who] in side.all_roots:
                told = side.words(deeds[root]), other.words(at)
                subject = next(key for key in side.keys if key in WE)
                return pair.in_order(side, (f"{subject} {told[0]}", f"{other.keys[who]} {told[1]} ons"))
    return None


_TURNING = BECOMING | frozenset("laat laten krijg krijgt krijgen is zijn blijft blijven".split())
"""With these the one to whom it is done is the subject."""


def _we_do(side: Side, at: int) -> bool:
    """Whether a verb that says what is done stands beside 'wij'."""
    beside = side.keys[max(at - 1, 0) : at] + side.keys[at + 1 : at + 2]
    return bool(side.roots[at]) and side.keys[at] not in AUXILIARIES and not WE.isdisjoint(beside)


def _to_us(side: Side, at: int) -> int | None:
    """The place of the 'ons' to whom it is done, behind the verb; not 'ons college', nor 'met ons'."""
    for place in range(at + 1, side.stop(at)):
        if side.keys[place] != "ons":
            continue
        led = side.keys[place - 1] if place - 1 > at else ""
        owned = place in side.body_ends and side.body_ends[place] > place + 1
        if not owned and (led not in PREPOSITIONS or led in _TO_OR_FROM):
            return place
    return None


_TO_OR_FROM = frozenset("aan van voor".split())


def _acts(side: Side, at: int) -> bool:
    """Whether a noun beside the verb can be the one who does it: led in by no preposition."""
    if not 0 <= at < len(side.keys) or not side.roots[at] or side.keys[at] in DETERMINERS:
        return False
    start = at - (side.keys[max(at - 1, 0)] in DETERMINERS)
    led = start > 0 and side.keys[start - 1] in PREPOSITIONS
    return not led and side.is_noun(at)
