"""What a condition turns on, told by other words of the same sense: 'niet in strijd is' and 'niet botst',
'daarboven' and 'is het meer', 'het aantal daalt' and 'er zijn er minder'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart
from regioparagraaf.comparison.weighing.conditions.only_after import only_after
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, bodies_of, what_of
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among


def told_in_words(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side turns on the same in such words."""
    if _is_beyond(side, hedge, other):
        return True
    return any(_tells(pair, side, hedge, other, twin) for twin in other.hedges)


def _tells(pair: Pair, side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether two conditions say one thing by a word for a clash, or for how many there are."""
    clauses = all(one.is_condition and one.group != EXCEPTION for one in (hedge, twin))
    return clauses and (_agrees(pair, side, hedge, other, twin) or _fall(pair, side, hedge, other, twin))


def _agrees(pair: Pair, side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether both ask that a thing does not go against another: 'zolang het niet in strijd is met de wet',
    'als het niet botst met de wet'."""
    words = side.keys_of(hedge), other.keys_of(twin)
    if any(_AGAINST.isdisjoint(one) or sum(key in NOT_THERE for key in one) != 1 for one in words):
        return False
    if any(one[0] in _UNLESS for one in words) or bodies_of(side, hedge) != bodies_of(other, twin):
        return False
    return not any(
        one.keys[at] not in _AGAINST
        for one, it in ((side, hedge), (other, twin))
        for at in pair.left(one)
        if it.start <= at < it.end
    )


_AGAINST = frozenset(
    "strijd strijdig botst botsen ingaat ingaan indruist indruisen tegenspreekt tegenspreken wringt".split()
)
_UNLESS = frozenset("tenzij behalve behoudens".split())


def answered_there(pair: Pair) -> tuple[set[int], set[int]]:
    """The places on both sides of the words that answer each other so: of 'is het bedrag hoger, dan' and the
    'daarboven' that says as much, of 'strijdig is' and 'ingaat', of 'het aantal daalt' and 'minder'."""
    told: tuple[set[int], set[int]] = (set(), set())
    for here, (side, other) in enumerate(pair.both_ways):
        for hedge in side.hedges:
            if _is_beyond(side, hedge, other):
                told[here].update(range(hedge.start, hedge.end))
                told[1 - here].update(at for at, key in enumerate(other.keys) if key in _POINTING)
            apart = excepted_apart(pair, side, hedge, other)
            if apart:  # 'behalve in de zomer', 'in de zomer is hij gesloten'
                told[1 - here].update(range(*apart))
            if only_after(pair, side, hedge, other):
                told[here].add(hedge.start + 1)
                told[1 - here].add(other.keys.index("pas"))
            for twin in other.hedges:
                if _tells(pair, side, hedge, other, twin):
                    told[here].update(at for at in range(hedge.start, hedge.end) if side.keys[at] in _TOLD)
    return told


def _is_beyond(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'is het bedrag hoger, dan' is told as 'daarboven', 'zijn het er minder, dan' as 'daaronder'."""
    inside = {key for key in side.keys_of(hedge) if key[0].isalpha()}
    return any(
        not inside.isdisjoint(more) and inside <= _MEASURING | more and not there.isdisjoint(other.all_keys)
        for more, there in ((_MORE, _ABOVE), (_LESS, _BELOW))
    )


_MEASURING = frozenset(
    "als indien wanneer is zijn het een de er gaat om dat dit bedrag aantal wordt worden duurt kost kosten "
    "die ze zij dan daar voor".split()
)
_MORE = frozenset("meer hoger groter langer duurder".split())
_LESS = frozenset("minder lager kleiner korter goedkoper".split())
_ABOVE = frozenset("daarboven erboven hierboven".split())
_BELOW = frozenset("daaronder eronder hieronder".split())
_POINTING = _ABOVE | _BELOW


def _fall(pair: Pair, side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether one says that the number of them falls or rises, and the other that there are fewer or more:
    'als het aantal leden daalt', 'als er minder leden zijn'."""
    return _counts(pair, side, hedge, other, twin) or _counts(pair, other, twin, side, hedge)


def _counts(pair: Pair, side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether the first of two conditions counts who or what the second calls fewer or more."""
    counted, told = side.keys_of(hedge), other.keys_of(twin)
    if "aantal" not in counted or _conceded(side, hedge) != _conceded(other, twin):
        return False
    ways = ((_FALLING, "minder"), (_RISING, "meer"))
    if not any(word in told and not moving.isdisjoint(counted) for moving, word in ways):
        return False
    if not NOT_THERE.isdisjoint((*counted, *told)) or counted[0] in _UNLESS or told[0] in _UNLESS:
        return False
    moving = {pair.lexicon.root(key) for key in _FALLING | _RISING | {"aantal"}}
    about = what_of(pair, side, hedge) - moving
    named = what_of(pair, other, twin)
    people = "mensen" in told and about <= pair.lexicon.people_roots
    return people or all_among(pair, about, named)


def _conceded(side: Side, hedge: Hedge) -> bool:
    """Whether it makes no matter: 'ook als', 'zelfs als'."""
    return side.keys[max(hedge.start - 1, 0)] in ("ook", "zelfs")


_FALLING = frozenset(
    "daalt dalen afneemt afnemen terugloopt teruglopen slinkt slinken krimpt krimpen".split()
)
_RISING = frozenset("stijgt stijgen toeneemt toenemen groeit groeien oploopt oplopen".split())
_TOLD = _AGAINST | _FALLING | _RISING | frozenset("aantal minder meer".split())
