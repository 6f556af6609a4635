"""A ban with an exception, told by what may not be done without it: 'is verboden, tenzij de sluismeester een
pas heeft gegeven' is 'zonder pas van de sluismeester mag het niet'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import asks_for
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import bodies_of, say, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import same_things


def forbidden_alike(pair: Pair) -> bool:
    """Whether both sides forbid a thing without one leave: 'verboden' is then no contrary of 'mogen'."""
    sides = pair.both_ways
    return any(forbidden_without(pair, side, hedge, other) for side, other in sides for hedge in side.hedges)


def forbidden_without(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether a side forbids a thing unless leave is given, and the other forbids it without that leave."""
    return lacking(pair, side, hedge, other) is not None


def lacking(pair: Pair, side: Side, hedge: Hedge, other: Side) -> int | None:
    """The place of the 'zonder' by which the other side says what is given in such an exception."""
    words = side.keys_of(hedge)
    asks = asks_for(other) or {"zonder", "niemand"} <= {*other.keys}
    if words[0] != "tenzij" or _GIVEN.isdisjoint(words) or not asks:
        return None
    if not pair.lexicon.denying_roots.isdisjoint(side.roots[hedge.start : hedge.end]):
        return None
    start = side.sentence_start(hedge.start)
    if _FORBIDDING.isdisjoint(side.keys[start : hedge.start]):
        return None
    at = other.keys.index("zonder")
    end = next((p for p in range(at + 1, other.stop(at)) if other.keys[p] in _MAIN), other.stop(at))
    phrase = Hedge("zin-zonder", at, end)
    about = what_of(pair, side, hedge) - {pair.lexicon.root(key) for key in _GIVEN | _FOR_IT}
    named = what_of(pair, other, phrase)
    asked = {say(side, hedge), say(other, phrase)}
    if len(asked) > 1 or bodies_of(side, hedge) != bodies_of(other, phrase):
        return None
    return at if same_things(pair, about, named) else None


_GIVEN = frozenset(
    "verleend verlenen verleent gegeven geven geeft afgegeven afgeven afgeeft verstrekt verstrekken "
    "toegekend toekennen toekent".split()
)
"""How what one needs is had: behind 'zonder' nothing of that is said."""
_FOR_IT = frozenset("heeft hebben daarvoor hiervoor daartoe hiertoe".split())
_FORBIDDING = frozenset("verboden verbod niet geen niemand nooit".split())
_MAIN = frozenset("mag mogen kan kunnen is zijn wordt worden".split())
"""Where the main clause goes on behind what 'zonder' names."""
