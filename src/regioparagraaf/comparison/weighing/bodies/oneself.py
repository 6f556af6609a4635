"""Who does it 'zelf': whether the other side says so too."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EACH


def does_it_oneself(pair: Pair) -> str:
    """'belt de pachter' against 'de pachter belt zelf': who does it may have changed."""
    if "zelf" not in pair.draft.all_keys:
        return ""
    if _each_of_them(pair.draft) and not _SEPARATE.isdisjoint(pair.common.all_keys):
        return ""  # 'de afzonderlijke havens', 'iedere haven zelf'
    told = any(key in _ONESELF or key.startswith("zelf") for key in pair.common.keys)
    if told or ("voor", "zich") in pairwise(pair.common.keys):
        return ""
    at = pair.draft.keys.index("zelf")
    before = pair.draft.keys[max(at - 4, 0) : at]
    if "hoe" in before or (before[-1:] == ("die",) and pair.changed >= _REWRITTEN):
        return ""  # 'hoe zij zelf leven', 'bedrijven die zelf dingen maken'
    if _chooses(pair.draft, at) and not _CHOICE.isdisjoint(pair.common.all_roots):
        return ""  # 'hebben de vrije keuze', 'mogen zelf kiezen'
    return "" if _did_already(pair) else "'zelf' kwam erbij"


_REWRITTEN = 0.5
"""From this share of changed words on, 'die zelf' describes who is meant."""
_ONESELF = frozenset(
    "vrijwillig vrijwillige eigen actief actieve proactief proactieve "
    "persoonlijk persoonlijke veroorzaker veroorzakers vervuiler vervuilers".split()
)


def _each_of_them(side: Side) -> bool:
    """Whether 'zelf' stands in a clause about each of several: 'elke haven is zelf aansprakelijk'."""
    at = side.keys.index("zelf")
    return not EACH.isdisjoint(side.keys[side.stretch(at)[0] : at])


_SEPARATE = frozenset("afzonderlijk afzonderlijke apart aparte".split())


def _chooses(side: Side, at: int) -> bool:
    """Whether what somebody does 'zelf' is to choose or decide."""
    return not _CHOICE.isdisjoint(side.roots[slice(*side.stretch(at))])


_CHOICE = frozenset("kies keus ferkies benoem beslis besluit bepal uitkies uitmak".split())
"""Roots of choosing and deciding."""


def _did_already(pair: Pair) -> bool:
    """Whether the one who does it 'zelf' is a body that did it on the other side too."""
    at = pair.draft.keys.index("zelf")
    if pair.draft.keys[max(at - 1, 0)] == "iemand":
        return True  # 'wegen die van iemand zelf zijn'
    if any(body.role == "van" and body.end == at for body in pair.draft.bodies):
        return True  # 'de werf, van de gemeenten zelf,' says whose it is
    noun = pair.draft.roots[at - 1] if at > 1 and pair.draft.keys[at - 2] in _EVERY else ""
    if noun and any(
        key in _EVERY and pair.common.roots[place + 1 : place + 2] == (noun,)
        for place, key in enumerate(pair.common.keys)
    ):
        return True
    before = [body for body in pair.draft.bodies if body.end <= at and body.role == "doet"]
    doers = {body.concept for body in pair.common.bodies if body.role in ("doet", "door", "van")}
    return bool(before) and before[-1].concept in doers


_EVERY = frozenset("elk elke ieder iedere onze ons".split())
