"""Whether a word is said where it stands: a verb of the main clause, and of no condition."""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE, bounds
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.verbs import is_noun_use, is_subordinate
from regioparagraaf.patterns import on_demand


def said_here(side: Side, at: int) -> bool:
    """Whether the word is a verb of the main clause: no noun, no infinitive or condition that hangs on it."""
    key, before = side.keys[at], side.keys[at - 1 : at]
    striven = PARTICIPLE.match(key) and is_passive(side, at)  # 'er wordt naar gestreefd'
    noun = (is_noun_use(side.keys, at) or key.endswith(_OF_NOUNS)) and not striven and key not in _IS
    if noun and not key.endswith("en") and at not in side.torn:
        return False
    if before in _LEADING and key not in ABLE and key not in _IS:
        return False
    if before == ("te",) and not _is_promised(side, at):
        return False
    if side.keys[max(at - 2, 0) : at] in _TE_HAVE:
        return False  # 'zonder eerst met hen te hebben gesproken'
    under = is_subordinate(side.keys, at) and not _is_announced(side, at)
    return not under and not is_condition(side, at)


def _is_announced(side: Side, at: int) -> bool:
    """Whether the clause is what an announcement leads in: 'afgesproken is dat de raden erover spreken'."""
    opens = next((p for p in range(at - 1, side.stretch(at)[0], -1) if side.keys[p] == "dat"), 0)
    return opens > 0 and not side.announcements.isdisjoint((opens - 1, opens - 2))


_OF_NOUNS = ("atie", "aties", "ing", "ingen")
"""No verb ends so: 'de eerste evaluatie' is no evaluating."""
_TE_HAVE = (("te", "hebben"), ("te", "zijn"), ("te", "worden"))
_IS = frozenset("is wordt blijft staat".split())
"""Verbs that are never nouns: 'het is mogelijk'."""
_LEADING = tuple((word,) for word in ("de", "het", "een", "onze", "van"))


def is_condition(side: Side, at: int) -> bool:
    """Whether the word stands in a question or in a clause that opens with its verb: both are conditions, and
    so is 'mocht' that opens the last clause: 'wij graven een sloot, mocht die nodig zijn'."""
    start, end = bounds(side, at)
    if side.keys[end - 1] == "?":
        return True
    if side.keys[at] in ("mocht", "mochten") and (at == start or side.keys[at - 1] == ","):
        return True
    return at == start and any(
        side.keys[p] == "," and side.keys[p + 1 : p + 2] == ("dan",) for p in range(at, end)
    )


def is_passive(side: Side, at: int) -> bool:
    return not {"wordt", "worden", "werd", "werden"}.isdisjoint(side.keys[slice(*bounds(side, at))])


def _is_promised(side: Side, at: int) -> bool:
    """Whether what stands behind 'te' is what is promised: 'zeggen toe te bekijken'."""
    return (
        at > 1
        and any(
            side.roots[p].startswith(_PROMISING) and side.sentences[p] == side.sentences[at]
            for p in range(at - 1)
        )
        and "om" not in side.keys[max(at - 6, 0) : at]
    )


_PROMISING = ("toeseg", "belof", "besluit", "afsprek", "ferplich")
PARTICIPLE = on_demand(r"(?:\w*ge|ver|be|ont|her)\w{3,}(?:d|t|en)$")
