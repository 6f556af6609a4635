"""What is done on one side and on the other only can be, however freely the rest is told: 'een wachter werkt
bij elke sluis', 'bij elke sluis kan een wachter worden ingezet'; 'lekken worden gemeld', 'u kunt lekken
doorgeven'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import PROMISERS
from regioparagraaf.comparison.reading.promise import clause
from regioparagraaf.comparison.reading.said_here import is_condition, said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import is_participle


def only_can_be(pair: Pair, side: Side, at: int) -> bool:
    """Whether the 'kunnen' or 'mogen' here only makes possible what the other side has happen."""
    can = side.keys[at] in ("kan", "kunt", "kunnen")
    told = can and (_may_be_used(side, at) or _is_left_to_others(pair, side, at))
    return told or _may_be_done(side, at, pair.other(side))


def _may_be_used(side: Side, at: int) -> bool:
    """Whether those who promise may use a thing or somebody: 'kan een wachter worden ingezet'. That a thing
    can be read, lent or visited is how one tells that it is there."""
    _, stop = clause(side, at)
    if not ANYBODY.isdisjoint(side.keys[max(at - 1, 0) : at + 2]):
        return False
    return any(
        side.keys[place] == "worden"
        and any(
            is_participle(side.keys[p]) and not side.keys[p].startswith(_OPEN) for p in (place - 1, place + 1)
        )
        for place in range(at + 2, min(stop, len(side.keys) - 1))
    )


ANYBODY = frozenset("u je wie iedereen iemand zij ze hij".split())
"""Whoever it may be: not those who promise, nor a thing."""
_OPEN = tuple(
    "ingezien ingekeken bekeken gelezen gezien gevolgd bezocht gebruikt gehuurd geleend gekocht aangevraagd "
    "opgevraagd afgehaald opgehaald gedownload geraadpleegd besteld".split()
)
"""How participles begin of what people do with what is there for them."""


def _is_left_to_others(pair: Pair, side: Side, at: int) -> bool:
    """Whether one can do what the other side has done in the passive, by whoever it concerns."""
    other = pair.other(side)
    done = [root for p, root in enumerate(other.roots) if is_participle(other.keys[p]) and _is_done(other, p)]
    return any(
        side.keys[place].endswith("n")
        and side.keys[place] != "blijven"
        and any(alike(side.roots[place], root, pair.lexicon) for root in done)
        for place in range(at + 1, clause(side, at)[1])
    )


def _is_done(side: Side, at: int) -> bool:
    """Whether a participle stands with the 'worden' of a main clause that names nobody who does it."""
    places = range(*side.stretch(at))
    verb = next((p for p in places if side.keys[p] in BECOMING), None)
    if verb is None or "door" in side.keys[places.start : places.stop]:
        return False
    return not is_subordinate(side.keys, verb) and not is_condition(side, verb)


def _may_be_done(side: Side, at: int, other: Side) -> bool:
    """Whether a thing can be done that those who promise do on the other side: 'wij herstellen de pomp', 'de
    pomp kan worden hersteld'."""
    stop = side.stop(at)
    done = [p for p in range(at + 1, stop) if is_participle(side.keys[p])]
    if not done or "worden" not in side.keys[at:stop] or "door" in side.keys[at:stop]:
        return False
    ours = {body.start for body in other.bodies if body.kind in PROMISERS and body.role == "doet"}
    return any(
        root == side.roots[done[-1]]
        and said_here(other, there)
        and not is_participle(other.keys[there])
        and not ours.isdisjoint((there - 1, there + 1))
        for there, root in enumerate(other.roots)
    )
