"""A deed that one side does, and at which a verb that the other has for itself is only aimed: 'wij vernieuwen
het dak', 'het dak vraagt om vernieuwing'; 'wij overkappen de stalling', 'wij meten de stalling op voor een
overkapping'.

The verb alone may go with the way it is told; with the deed behind its preposition it is what is promised.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_aimed_at(pair: Pair) -> tuple[str, str] | None:
    """The deed of the common text, and the verb of the draft with the noun it is aimed at; None for none."""
    ours, theirs = pair.common, pair.draft
    if not pair.left(theirs):
        return None
    for at, root in enumerate(theirs.roots):
        lead = _led_in(theirs, at) if root and theirs.roots.count(root) == 1 else 0
        if not lead or theirs.keys[lead] not in _AIMING or not theirs.keys[at].endswith(_DEEDS):
            continue
        verb = next((place for place in pair.left(theirs) if _governs(theirs, place, at)), None)
        done = next((place for place, own in enumerate(ours.roots) if own == root), None)
        if verb is not None and done is not None and _is_done(ours, done):
            start, end = sorted((theirs.verb_words(verb)[0], lead))
            told = theirs.span(lead, at + 1)
            words = theirs.words(*theirs.verb_words(verb))
            near = theirs.span(start, at + 1) if end == lead and lead - start == 1 else f"{words} {told}"
            return ours.words(*ours.verb_words(done)), near
    return None


def _led_in(side: Side, at: int) -> int:
    """Where the preposition of a noun stands, an article and an adjective in between; 0 for none."""
    start = at - 1
    while start > 0 and (side.keys[start] in DETERMINERS or side.keys[start].endswith("e")):
        start -= 1
    return max(start, 0)


def _governs(side: Side, verb: int, noun: int) -> bool:
    """Whether this is a verb of the clause in which the noun stands."""
    start, end = side.stretch(noun)
    return start <= verb < end and side.is_verb(verb)


def _is_done(side: Side, at: int) -> bool:
    """Whether the word is the verb of a main clause, and no plural that opens it."""
    verb = at > 0 and side.is_verb(at)
    return verb and not is_subordinate(side.keys, at) and at not in side.in_hedges


_AIMING = frozenset("om naar voor aan op over tot".split())
_DEEDS = ("ing", "bouw", "aanleg", "beheer", "onderhoud", "koop", "verhuur", "sloop", "herstel", "toezicht")
"""How the nouns of deeds end."""
