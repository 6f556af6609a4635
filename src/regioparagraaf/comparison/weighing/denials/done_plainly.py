"""What one side denies and the other one does, in a clause that denies nothing: 'na de proef beslist de
raad', 'na de proef beslist de raad niet'. No quiet word elsewhere tells such a denial."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.denials.recast_denials import told_in_other_words
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import one_thing
from regioparagraaf.dutch.small_words import NEED
from regioparagraaf.dutch.words import EVERY


def done_plainly(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether all that a clause with a denial is about stands in a clause of the other side in which nothing
    denies, not even quietly; a 'voor elke' or 'alle' there makes it only firmer."""
    start, end = rich.stretch(denial)
    if rich.keys[denial] not in _DENYING or not _WHO.isdisjoint(rich.keys[start:denial]):
        return False  # 'wie geen baan heeft' says who it is for
    behind = rich.keys[denial + 1 : end]
    if rich.keys[end : end + 1] == ("?",) or rich.keys[end : end + 2] == (",", "dan"):
        return False  # 'heeft het dorp geen arts, dan'
    if (
        not _BOUNDING.isdisjoint(behind)
        or rich.keys[end : end + 2] == (",", "maar")
        or _MATTERS in rich.roots[start:end]
    ):
        return False  # 'niet langer dan', 'niet alleen', 'niet rood, maar groen', 'maakt niet uit'
    need = not NEED.isdisjoint(rich.keys[start:end])
    if need and told_in_other_words(pair, rich, denial, poor):
        return False  # 'hoeven niet te betalen', 'de gemeente draagt de kosten'
    if rich.keys[start] in NEED or not ONLY.isdisjoint(poor.all_keys):
        return False  # 'wie ziek is, hoeft niet te komen'
    if not _SAVE.isdisjoint(poor.all_keys) and not any(_excepts(rich, hedge) for hedge in rich.hedges):
        return False  # 'elke dag, behalve op zondag', 'op zondag niet'
    about = [at for at in pair.content(rich) if start <= at < end]
    left = pair.left(rich)
    if len(about) < FEWEST or any(at in left for at in about):
        return False
    told = {at: _told(pair, rich, at, poor) for at in about}
    what = _what(rich, denial, about)
    answers = {place for places in told.values() for place in places}
    for first, last in {poor.stretch(place) for at in what for place in told[at]}:
        there = [at for at in about if any(first <= place < last for place in told[at])]
        if len(there) < max(FEWEST, MOST * len(about)):
            continue
        if not any(_denies(pair, poor, at, rich, answers) for at in range(first, last)):
            return True
    return False


def _what(side: Side, denial: int, about: Sequence[int]) -> Sequence[int]:
    """What is denied: behind 'geen' the thing, else the verbs; all of it where there is none."""
    if side.keys[denial] == "geen":
        return [at for at in about if at > denial][:2]
    return [at for at in about if side.is_verb(at)] or about


MOST = 0.6
"""The share of what the clause is about that must stand together on the other side."""
FEWEST = 2
"""Content words of a clause, at least, that say what it is about."""
_DENYING = frozenset("niet geen nooit".split())
_WHO = frozenset("die wie als wanneer indien waar waarbij of dat zodat voordat tenzij zolang mits".split())
"""Before a denial these make its clause say of whom, when or why."""
_BOUNDING = frozenset(
    "dan alleen meer slechts enkel enkele buiten langer eerder zonder voordat tenzij behalve of zelf "
    "maar".split()
)


def _told(pair: Pair, rich: Side, at: int, poor: Side) -> list[int]:
    root = rich.roots[at]
    return [place for place, own in enumerate(poor.roots) if own and one_thing(pair, root, own)]


def _excepts(side: Side, hedge: Hedge) -> bool:
    return hedge.group == EXCEPTION or side.keys[hedge.start] == "tenzij"


def _denies(pair: Pair, side: Side, at: int, other: Side, answers: Collection[int]) -> bool:
    """Whether a word denies what its clause says: no mere 'alle', no verb that affirms and answers what is
    denied ('besluit' for 'beslist niet'), not the 'afloop' of 'na afloop', nothing that both sides have."""
    key, root = side.keys[at], side.roots[at]
    if key in pair.lexicon.plain_denials:
        return True
    if key in EVERY or key == "afloop" or root in other.all_roots:
        return False
    affirms = root in pair.lexicon.mirror_roots or root == _REPLACED
    return is_quiet(pair, side, at) and not (affirms and at in answers)


_MATTERS = "uitmak"
"""The root of 'maakt niet uit', which is 'ongeacht'."""
_REPLACED = "ferfang"
"""The root of 'vervangen': what is replaced comes anew."""
_SAVE = frozenset("behalve behoudens tenzij uitzondering uitgezonderd".split())
