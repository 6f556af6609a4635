"""Whom 'wij' do it to or for, and who does it now: 'de kosten van de pachters betalen wij', 'de pachters
betalen de kosten'. 'Wij' is a subject wherever it stands, and what stands before its verb is none then."""

from __future__ import annotations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import WE
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def done_to_them(pair: Pair) -> str:
    """Why others do it now, as a Dutch clause; '' where they do not."""
    for side, other in pair.both_ways:
        if not _OURS.isdisjoint(other.all_keys) or any(body.kind in _SIGNING for body in other.bodies):
            continue
        for at in range(1, len(side.keys) - 1):
            if side.keys[at].endswith("en") and side.keys[at + 1] in WE and side.roots[at]:
                doer = _doer_of(pair, other, side.roots[at], side)
                if doer:
                    was, now = pair.in_order(side, ("wij", doer))
                    return f"'{was}' werd '{now}': het doet nu een ander"
    return ""


_OURS = frozenset("wij we ons onze worden wordt door".split())
"""With these it may still be done by us: 'de pachters betalen ons', 'worden betaald'."""
_SIGNING = frozenset({"wij", "gemeente", "eigen", "plaats"})


def _doer_of(pair: Pair, side: Side, verb: str, other: Side) -> str:
    """The people right before a plural verb with this root, whom the other side names too; '' for none."""
    for at in range(1, len(side.keys)):
        if side.roots[at] != verb or not side.keys[at].endswith("en"):
            continue
        start = at - 1 - (at > 1 and side.keys[at - 2] in DETERMINERS)
        led = start > 0 and side.keys[start - 1] in PREPOSITIONS
        who = side.roots[at - 1]
        people = who in pair.lexicon.people_roots or at - 1 in side.in_bodies
        if not led and who in other.all_roots and (people or may_act(side, at - 1, pair.lexicon)):
            return side.words(at - 1)
    return ""
