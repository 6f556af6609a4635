"""A bound on a measure that a word tells and no number: 'stijgt hooguit met de inflatie'."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.wordclass import DETERMINERS


def bound_moved(pair: Pair) -> Signal | None:
    """The signal of such a bound that came, went or turned round, where the measure itself stayed."""
    turned = _turned(pair)
    if turned or all(_OPENING.isdisjoint(side.all_keys) for side in pair.sides):
        return turned  # as of most
    for side, other in pair.both_ways:
        for one in _bounds(pair, side):
            root = side.roots[one.measure]
            there = other.roots.index(root) if root in other.all_roots else None
            if (
                there is None
                or _is_bound(other, one.way)
                or (pair.changed > RETOLD and not _bounds(pair, other))
            ):
                continue
            twin = next((b for b in _bounds(pair, other) if b.measure == there), None)
            start = twin.start if twin else _phrase(other, there)
            said = side.span(one.start, one.measure + 1), other.span(start, there + 1)
            return Signal(SignalKind.QUANTITY, *pair.in_order(side, said), Direction.CHANGED)
    return None


def _turned(pair: Pair) -> Signal | None:
    """'Niet meer dan de inflatie' that became 'niet minder dan de inflatie': a ceiling, and a floor."""
    ours, theirs = _no_more_than(pair.common), _no_more_than(pair.draft)
    for was, start in ours.items():
        for wordt, place in theirs.items():
            if frozenset((was, wordt)) in _CONTRARY:
                said = pair.common.span(start, start + 3), pair.draft.span(place, place + 3)
                return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


def _no_more_than(side: Side) -> dict[str, int]:
    """The words between 'niet' and 'dan', with the place of each 'niet'."""
    if "niet" not in side.all_keys or "dan" not in side.all_keys:
        return {}
    return {
        side.keys[at + 1]: at
        for at, key in enumerate(side.keys[:-2])
        if key == "niet" and side.keys[at + 2] == "dan"
    }


_CONTRARY = frozenset(
    frozenset(pair.split())
    for pair in (
        "meer minder",
        "hoger lager",
        "langer korter",
        "later eerder",
        "sneller trager",
        "groter kleiner",
    )
)
RETOLD = 0.5
"""Above this share of changed words the other side may bound the measure in its own way."""


class _Bound(Struct, frozen=True):
    """Where a bound starts, its way ('min', 'max'), and where the measure stands that it holds for."""

    start: int
    way: str
    measure: int


def _bounds(pair: Pair, side: Side) -> list[_Bound]:
    """The bounds of a side that no number follows."""
    if _OPENING.isdisjoint(side.all_keys):
        return []
    found = []
    measured = side.measures
    taken = [(quantity.start, quantity.end) for quantity in measured.quantities]
    taken += [(term.start, term.end) for term in measured.terms]
    taken += [(often.start, often.end) for often in measured.frequencies]
    taken += [(start, end) for _, _, start, end in side.scopes]
    bodies = {at for body in side.bodies for at in range(body.start, body.end)}
    for at, key in enumerate(side.keys):
        way, end = bound_at(side.keys, at) if key in _OPENING else ("", at)
        if way not in ("min", "max") or any(start <= at < end for start, end in taken):
            continue
        measure = _measure(side, end)
        people = measure in bodies or (
            measure is not None and side.roots[measure] in pair.lexicon.people_roots
        )
        if measure is not None and not people:
            found.append(_Bound(at, way, measure))
    return found


_OPENING = frozenset("hooguit hoogstens maximaal minimaal minstens ten op".split())
"""The first words of those bounds: 'uiterlijk' is one of time, 'niet hoger dan' is weighed as a denial."""


def _measure(side: Side, at: int) -> int | None:
    """Where the noun of 'met de inflatie', 'de wettelijke norm' or 'kostendekkend' stands."""
    if at < len(side.keys) and side.keys[at].startswith(_BY_ITSELF):
        return at
    place = at + (side.keys[at : at + 1] in (("met",), ("tot",), ("aan",)))
    if side.keys[place : place + 1] == () or side.keys[place] not in _THE:
        return None
    place += 1
    while place + 1 < len(side.keys) and side.keys[place].endswith("e") and side.keys[place + 1][0].isalpha():
        place += 1  # 'de wettelijke norm', but also 'de inflatie in de regio'
        if side.keys[place] in DETERMINERS or len(side.keys[place]) < _SHORT:
            place -= 1
            break
    named = place < len(side.keys) and side.keys[place][0].isalpha()
    return place if named and side.keys[place] not in ("een", "één") else None


_BY_ITSELF = ("kostendekkend", "kostenneutraal", "budgetneutraal", "evenveel")
_THE = frozenset("de het deze dit onze ons hun haar zijn die".split())
_SHORT = 4
"""Letters of a word that may still be the noun behind an adjective."""


def _phrase(side: Side, at: int) -> int:
    """Where the phrase of a noun starts: 'met de wettelijke norm'."""
    while at and (side.keys[at - 1] in DETERMINERS or side.keys[at - 1].endswith("e")):
        at -= 1
    return at - 1 if at and side.keys[at - 1] in ("met", "tot", "aan") else at


def _is_bound(side: Side, way: str) -> bool:
    """Whether a number or a word of the side is bound in this way too."""
    bound = {q.bound for q in side.measures.quantities}
    bound |= {bound_at(side.keys, at)[0] for at in range(len(side.keys))}
    return way in bound or any(key.startswith(way) and key.endswith("um") for key in side.keys)
