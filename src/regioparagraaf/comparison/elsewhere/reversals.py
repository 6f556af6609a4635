"""How a local sentence undoes what is agreed on a thing that it names, in whosever name.

The thing ends, stays in the own house, costs what was free, is raised or lowered, or goes on after the last
day; and of a place by its name another measure is given, or what the agreement keeps out is let in.
"""

from __future__ import annotations

from collections.abc import Collection, Set
from itertools import pairwise

from regioparagraaf.comparison.elsewhere.subjects import STRONG, Tie
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import ALONE, MAY, OURS
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def reverses(side: Side, agreement: Side, tie: Tie, lexicon: Lexicon) -> bool:
    """Whether a sentence undoes what is agreed on the thing that it names."""
    places = side.places(tie.named)
    return (
        _ends(side, places, lexicon)
        or _charges(side, agreement, lexicon)
        or _goes_on_after(side, agreement)
        or _stays_in_own_house(side, places)
        or (tie.share >= STRONG and _raises(side, agreement, lexicon))
    )


def reverses_there(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """Whether a sentence undoes what is agreed on the place that both name."""
    return _measures_otherwise(side, agreement) or _lets_in(side, agreement, lexicon)


def _ends(side: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """'De zwemles stopt in 2028'; not 'de bus stopt bij het station' or 'om acht uur'."""
    ending = frozenset(map(lexicon.root, _ENDING))
    for at, root in enumerate(side.roots):
        start, end = side.stretch(at)
        if root not in ending or not any(start <= place < at and _is_first(side, place) for place in places):
            continue
        behind = side.keys[at + 1 : end]
        if not behind or behind[0] in _WHEN or any(map(str.isdecimal, behind[:2])):
            return True
    return False


_ENDING = "stoppen eindigen vervallen verdwijnen".split()
_WHEN = frozenset("als zodra wanneer indien per na vanaf uiterlijk".split())


def _is_first(side: Side, place: int) -> bool:
    """Whether no preposition stands before a thing: it is what ends."""
    return PREPOSITIONS.isdisjoint(side.keys[max(place - _BEFORE, 0) : place])


_BEFORE = 2
"""Words before a noun in which its preposition stands: 'met de bus'."""


def _charges(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """'Senioren betalen in de bus een euro', where it is free."""
    if _FREE.isdisjoint(agreement.keys) or not _FREE.isdisjoint(side.keys):
        return False
    has_price = not _MONEY.isdisjoint(side.keys) or any(one.unit == "€" for one in side.measures.quantities)
    return has_price and not frozenset(map(lexicon.root, _PAYING)).isdisjoint(side.roots)


_FREE = frozenset("gratis kosteloos niets".split())
_MONEY = frozenset("euro euro's cent".split())
_PAYING = "betalen kosten vragen rekenen".split()


def _goes_on_after(side: Side, agreement: Side) -> bool:
    """Whether something is done after the last day that the agreement gives it: 'ook na 2030'."""
    last = [term.moment for term in agreement.measures.terms if term.kind == "op"]
    after = [
        term.moment
        for term in side.measures.terms
        if term.kind == "vanaf" and ("ook", "na") in pairwise(side.keys[max(term.start - 1, 0) : term.end])
    ]
    return bool(last and after) and min(after) >= max(last)


def _raises(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """'De huur gaat met 6 procent omhoog', where it stays as it is or rises by another share."""
    moving = frozenset(map(lexicon.root, _MOVING))
    if moving.isdisjoint(side.roots) or denials(side, lexicon):
        return False
    here, there = (
        {one.value for one in each.measures.quantities if one.unit in ("€", "%")}
        for each in (side, agreement)
    )
    stays = not _STAYING.isdisjoint(agreement.keys)
    return (
        bool(here)
        and here.isdisjoint(there)
        and (stays or bool(there and moving.intersection(agreement.roots)))
    )


_MOVING = "verhogen verlagen stijgen dalen omhooggaan omlaaggaan".split()
_STAYING = frozenset("gelijk hetzelfde ongewijzigd bevriezen bevroren".split())


def _stays_in_own_house(side: Side, places: Collection[int]) -> bool:
    """'Het archief blijft in ons eigen gemeentehuis', where it goes elsewhere."""
    for at in range(1, len(side.keys) - 1):
        if side.keys[at] in OURS and side.keys[at + 1] == "eigen" and side.keys[at - 1] in _IN:
            start, end = side.stretch(at)
            stays = not _STAYS.isdisjoint(side.keys[start:end])
            if stays and any(start <= place < end and _is_first(side, place) for place in places):
                return True
    return False


_IN = frozenset("in bij op".split())
_STAYS = frozenset("blijft blijven houden".split())


def _measures_otherwise(side: Side, agreement: Side) -> bool:
    """Whether a rate that both give is another one: '80 kilometer per uur' for 60."""
    here, there = (
        {(one.unit, one.value) for one in each.measures.quantities if "/" in one.unit}
        for each in (side, agreement)
    )
    units = {unit for unit, _ in here} & {unit for unit, _ in there}
    return bool(units) and here.isdisjoint(there)


def _lets_in(side: Side, agreement: Side, lexicon: Lexicon) -> bool:
    """'In de polder mogen boeren stallen bouwen', where nobody builds; 'op dat terrein is ook plaats voor een
    sloper', where only one kind may come."""
    if denials(side, lexicon) or not ALONE.isdisjoint(side.keys):
        return False
    if not ALONE.isdisjoint(agreement.keys) and "ook" in side.keys:
        return not _ROOM.isdisjoint(side.keys)
    denied = [agreement.stretch(words[0]) for words in denials(agreement, lexicon)]
    done = _deeds(side, lexicon)
    return not MAY.isdisjoint(side.keys) and any(
        not done.isdisjoint(agreement.roots[start:end]) for start, end in denied
    )


_ROOM = frozenset("plaats plek ruimte welkom mag mogen".split())


def _deeds(side: Side, lexicon: Lexicon) -> Set[str]:
    """The roots of the verbs that close a clause: what may be done."""
    return {
        root
        for at, root in enumerate(side.roots)
        if root and at + 1 == side.stop(at) and side.keys[at] not in lexicon.function_words
    }
