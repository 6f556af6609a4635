"""The people whom the promise is made to, who do it themselves now: 'wij halen het zwerfvuil op', 'zwerfvuil
halen de inwoners op'.

Most sentences told anew make them the subject ('de inwoners krijgen hulp', 'wij helpen de inwoners'). So it
is asked only where the other side does not name them at all, and what they do is no getting.
"""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import body_signal
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def public_instead(pair: Pair) -> tuple[Signal, ...]:
    """The exchange of the municipality, named or not, for the people as those who do it."""
    for side, other in pair.both_ways:
        people = _they_do(pair, other)
        if people is None or any(body.kind == people.kind for body in side.bodies):
            continue
        doers = [body for body in side.bodies if body.role in ("doet", "door")]
        if len(doers) > 1 or any(body.kind not in _OURS for body in doers):
            continue
        we = doers[0] if doers else None
        was, wordt = pair.in_order(side, (we, people))
        way = Direction.CHANGED
        if we is None:
            way = pair.gone_or_new(other)
        return (body_signal(pair, was, wordt, way),)
    return ()


_OURS = ("wij", "gemeente", "eigen")


def _they_do(pair: Pair, side: Side) -> Mention | None:
    """The people who are the one subject of a side, and whom no word of the other side answers."""
    doers = [body for body in side.bodies if body.role == "doet"]
    if len(doers) != 1 or doers[0].kind != "publiek":
        return None
    people = doers[0]
    unanswered = any(people.start <= at < people.end for at in pair.left(side))
    before, behind = side.keys[max(people.start - 1, 0)], side.keys[people.end : people.end + 1]
    acts = before[-1] in "nt" or any(key[-1] in "nt" for key in behind)
    if not unanswered or side.keys[people.start] not in _THE or before in PREPOSITIONS or not acts:
        return None
    return people if _GETTING.isdisjoint(side.all_keys) else None


_THE = frozenset("de onze alle".split())
_GETTING = frozenset(
    "krijgen krijgt ontvangen ontvangt hebben heeft kunnen kan mogen mag hoeven hoeft worden wordt zijn is "
    "blijven blijft vinden weten wonen merken horen houden betalen moeten gaan gebruiken".split()
)
"""What people do in a promise that is made to them."""
