"""Two conditions of which both must be met on one side, and one will do on the other: 'als A en B', 'als A of
B'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import any_among
from regioparagraaf.dutch.words import STOPS

Roots = frozenset[str]


def rejoined_conditions(pair: Pair) -> tuple[Signal, ...]:
    """The change from all conditions to any of them, if there is one."""
    for side, other in pair.both_ways:
        for hedge in side.hedges:
            found = _any_of_them(pair, side, hedge)
            if found:
                said = side.quote(hedge), other.span(*found)
                ordered = pair.in_order(side, said)
                return (Signal(SignalKind.RESERVATION, *ordered, Direction.CHANGED),)
    return ()


def _any_of_them(pair: Pair, side: Side, hedge: Hedge) -> tuple[int, int] | None:
    """The words of the other side that join with 'of' what a condition of this one joins with 'en'."""
    other = pair.other(side)
    clause = side.keys[hedge.start] in OPENERS or hedge.group == "zin-mits"
    denials = [sum(key in NOT_THERE for key in one.keys) for one in (side, other)]
    if not clause or denials[0] != denials[1] or "of" not in other.all_keys:
        return None  # 'als A en B er zijn' is 'niet als A of B er niet is'
    both = [at for at in range(hedge.start + 1, hedge.end) if _joins(side, at)]
    for at in both:
        ours = _around(pair, side, at, hedge.start, hedge.end)
        for place, key in enumerate(other.keys):
            if key == "of" and other.keys[place + 1 : place + 2] not in (("niet",), ("geen",)):
                start, end = _sentence(other, place)
                theirs = _around(pair, other, place, start, end)
                if _matched(pair, ours, theirs) and not _joined_too(pair, other, ours):
                    return _condition_at(other, place) or (max(place - _NEAR, start), min(place + _NEAR, end))
    return None


def _condition_at(side: Side, at: int) -> tuple[int, int] | None:
    """Where the condition of a side stands that holds this place."""
    return next(((h.start, h.end) for h in side.hedges if h.holds(at)), None)


def _joins(side: Side, at: int) -> bool:
    """Whether 'en', or the 'als' behind 'zowel', joins here."""
    return side.keys[at] == "en" or (side.keys[at] == "als" and "zowel" in side.keys[max(at - 5, 0) : at])


def _joined_too(pair: Pair, other: Side, ours: tuple[Roots, Roots]) -> bool:
    """Whether the other side joins the same things with 'en' as well."""
    return any(
        _joins(other, at) and _matched(pair, ours, _around(pair, other, at, *_sentence(other, at)))
        for at in range(1, len(other.keys))
    )


def _around(pair: Pair, side: Side, at: int, start: int, end: int) -> tuple[Roots, Roots]:
    """The roots of the two content words or bodies before a place and of the two behind it."""
    named = {body.end - 1 for body in side.bodies if body.kind != "wij"}
    content = sorted(named.union(pair.content(side)))
    before = [side.roots[place] for place in content if start <= place < at]
    behind = [side.roots[place] for place in content if at < place < end]
    return frozenset(before[-2:]), frozenset(behind[:2])


def _sentence(side: Side, at: int) -> tuple[int, int]:
    start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in STOPS), 0)
    return start, next((p for p in range(at, len(side.keys)) if side.keys[p] in STOPS), len(side.keys))


def _matched(pair: Pair, one: tuple[Roots, Roots], other: tuple[Roots, Roots]) -> bool:
    """Whether each of two joined things is one of the other two, in either order."""

    def met(ours: Roots, theirs: Roots) -> bool:
        return any_among(pair, ours, theirs)

    straight = met(one[0], other[0]) and met(one[1], other[1])
    return straight or (met(one[0], other[1]) and met(one[1], other[0]))


_NEAR = 4
"""Words between 'en' and the condition in which the verb of the second promise stands."""
