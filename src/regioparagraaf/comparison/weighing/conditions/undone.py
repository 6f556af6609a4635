"""A condition of one side that the other side does away with: 'als hij slaagt', 'ook als hij zakt'; 'als u
een pas toont', 'een pas is niet nodig'; or asks for afterwards: 'pas na een keuring', 'daarna volgt een
keuring'.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words, concessions
from regioparagraaf.comparison.reading.denials import ONLY, denials, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.retold import denied
from regioparagraaf.comparison.weighing.conditions.same_condition import NOT_THERE, what_of
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among, any_among, is_among
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def undone(pair: Pair) -> tuple[Signal, ...]:
    """The condition that holds on one side, and of which the other says that it does not matter, is not
    needed or comes later."""
    for side, other in pair.both_ways:
        found = _found(pair, side, other)
        if found:
            (start, end), (first, last) = found
            said = side.span(start, end), other.span(first, last)
            lost = side is pair.common
            way = Direction.DROPPED if lost else Direction.ADDED
            return (Signal(SignalKind.RESERVATION, *(said if lost else said[::-1]), way),)
    return ()


def undoing(pair: Pair, side: Side) -> Words | None:
    """The words of a side that do away with a condition of the other: a denial in them belongs to that."""
    found = _found(pair, pair.other(side), side)
    return found[1] if found else None


def _found(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The words of a condition of a side, and those of the other side that do away with it."""
    if not side.hedges and _UNDOING.isdisjoint(other.all_keys) and not concessions(other):
        return None
    return (
        _conceded(pair, side, other)
        or _counted_in(pair, side, other)
        or _waived(pair, side, other)
        or _put_off(pair, side, other)
        or _forfeited(pair, side, other)
    )


def _conceded(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that make it no matter: 'ook als', 'of niet'."""
    if not concessions(other) or concessions(side):
        return None
    asked = [*_asking(side), *_only_for(side)]
    held_too = not _TOO.isdisjoint(side.all_keys)
    for start, end in concessions(other):
        inside = [at for at in pair.content(other) if start <= at < end]
        left = [at for at in inside if at in pair.left(other)]
        about = {other.roots[at] for at in inside}
        hedge = next((h for h in asked if _meets(pair, side, h, about)), None)
        if hedge:
            return (hedge.start, hedge.end), (start, end)
        told = inside and 2 * len(left) <= len(inside) and _narrows(side, other, (start, end))
        if told and other.keys[start] != "al" and not held_too and not denials(side, pair.lexicon):
            return (0, 0), (start, end)
    return None


def _counted_in(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that count in who does not meet it: 'als zij erom
    vragen', 'ook wie er niet om vraagt'."""
    if "ook" not in other.all_keys or concessions(side):
        return None
    for start, end in _without_it(other):
        about = {other.roots[at] for at in range(start, end) if other.roots[at]}
        for hedge in (*_asking(side), *_only_for(side)):
            if not denied(side, hedge) and side.keys[hedge.start] != "tenzij":
                what = what_of(pair, side, hedge)
                if any_among(pair, what, about):
                    return (hedge.start, hedge.end), (start, end)
    return None


def _only_for(side: Side) -> Iterator[Hedge]:
    """Whom alone a promise is for, as the condition that it is: 'alleen voor wie een pas heeft'."""
    for at in side.places(ONLY):
        if not {"wie", "die"}.isdisjoint(side.keys[at : side.stop(at)]):
            yield Hedge("zin-mits", at, side.stop(at))


def _without_it(side: Side) -> Iterator[Words]:
    """Each stretch of words behind 'ook' that tells what somebody does not do or have: 'ook zonder pas', 'ook
    ouders die er niet om vragen'."""
    for at, key in enumerate(side.keys):
        if key != "ook" or side.keys[at + 1 : at + 2] in _NOT:
            continue
        end = side.stop(at)
        opened = next((p for p in range(at + 1, end) if side.keys[p] in _SAYING_WHO), end)
        if opened == end or opened - at > _NEAR:
            continue
        if side.keys[opened] == "zonder" or not NOT_THERE.isdisjoint(side.keys[opened:end]):
            yield at, end


_NOT = (("niet",), ("geen",))
_SAYING_WHO = frozenset("zonder die wie".split())
_NEAR = 8
"""Words from 'ook' within which it is said who is counted in: 'ook voor jonge ouders die'."""


def _narrows(side: Side, other: Side, conceded: Words) -> bool:
    """Whether a side that has the words of a concession is narrowed by them: 'alleen op voordracht van de
    wijk', 'ook als de wijk hem niet voordraagt'."""
    denies = not {"niet", "geen"}.isdisjoint(other.keys[slice(*conceded)])
    return denies and not any(map(is_undone, side.keys))


def _asking(side: Side) -> list[Hedge]:
    return [
        hedge
        for hedge in side.hedges
        if hedge.is_condition or hedge.group in _SAYS or side.keys[hedge.start] in OPENERS
    ]


_SAYS = frozenset("instemming advies overleg verzoek inachtneming".split())
"""Groups of hedges that ask for something in other words than a clause."""


def _meets(pair: Pair, side: Side, hedge: Hedge, about: set[str]) -> bool:
    """Whether a condition is on one of these things."""
    return any_among(pair, what_of(pair, side, hedge), about)


_TOO = frozenset(
    "ook zelfs ongeacht desondanks evengoed evenzeer onafhankelijk eveneens tevens zowel alle "
    "ongevraagd".split()
)
"""With these a side may say itself that it does not matter."""


def _waived(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that say that it need not be met: 'een pas is niet
    nodig'."""
    if _NEEDED.isdisjoint(other.all_keys) or "zonder" in side.all_keys or any(_waivers(side)):
        return None
    for start, end in _waivers(other):
        named = next(
            (w for w, root in _asked_with(pair, side) if _is_waived(other, root, (start, end))), None
        )
        if named:
            return named, (start, end)
        about = {
            other.roots[at]
            for at in pair.content(other)
            if start <= at < end and other.keys[at] not in _NEEDED
        }
        for hedge in side.hedges:
            if not hedge.is_condition or hedge.group == EXCEPTION or denied(side, hedge):
                continue
            what = what_of(pair, side, hedge)
            met = about and all_among(pair, about, what)
            if met and not any(h.is_condition for h in other.hedges):
                return (hedge.start, hedge.end), (start, end)
    return None


def _asked_with(pair: Pair, side: Side) -> Iterator[tuple[Words, str]]:
    """What is asked for in a phrase, with the words of that: 'alleen met een ontheffing', 'na verlening van
    een ontheffing'."""
    content = pair.content(side)
    for at in side.places(_BY_WHICH):
        named = [p for p in content if at < p < min(side.stop(at), at + _PHRASE)]
        if named[1:] and side.keys[named[0] + 1] == "van":
            named = named[1:]
        if named and NOT_THERE.isdisjoint(side.keys[at : named[0]]):
            yield (at - (side.keys[at - 1] in ONLY), named[0] + 1), side.roots[named[0]]


_REQUIRED = frozenset("nodig vereist verplicht noodzakelijk".split())
_BY_WHICH = frozenset("met na via".split())
_PHRASE = 6
"""Words within which a preposition has its noun: 'na verlening van een ontheffing'."""


def _is_waived(side: Side, root: str, waiver: Words) -> bool:
    """Whether it is this thing that need not be, and not what it would be for: 'voor een ontheffing is geen
    advies nodig'."""
    if _REQUIRED.isdisjoint(side.keys[slice(*waiver)]):
        return False
    for at in range(*waiver):
        if side.roots[at] == root:
            before = at - 1 - (side.keys[at - 1] in DETERMINERS)
            return before < waiver[0] or side.keys[before] not in PREPOSITIONS
    return False


def _waivers(side: Side) -> Iterator[Words]:
    """The stretches of words in which it is denied that something is needed."""
    for at in side.places({"niet", "geen"}):
        start, end = side.stretch(at)
        if not _NEEDED.isdisjoint(side.keys[start:end]):
            yield start, end


_NEEDED = frozenset("nodig hoeft hoeven vereist verplicht noodzakelijk".split())


def _put_off(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """The condition of a side and the words of the other that have it come afterwards: 'daarna …'."""
    if _AFTERWARDS.isdisjoint(other.all_keys):
        return None
    for at in other.places(_AFTERWARDS):
        end = other.stop(at)
        start = at - (other.keys[max(at - 2, 0)] == "en")  # 'en overlegt daarna met de buurt'
        denies = sum(other.keys[p] in NOT_THERE for p in range(start, end))
        about = {other.roots[p] for p in pair.content(other) if start <= p < end and p != at}
        for hedge in side.hedges:
            what = what_of(pair, side, hedge)
            met = [one for one in what if is_among(pair, one, about)]
            said = what and 2 * len(met) >= len(what) and denied(side, hedge) == denies
            if said and hedge.group in _FIRST and not _asking(other):
                return (hedge.start, hedge.end), (start, end)
    return None


_AFTERWARDS = frozenset("daarna waarna vervolgens achteraf nadien naderhand".split())
_UNDOING = _NEEDED | _AFTERWARDS | {"ook"}
"""Without one of these or a concession a side does away with nothing, but with what the other keeps."""
_FIRST = frozenset("zin-mits zin-als zin-indien zin-zodra instemming advies overleg".split())


def _forfeited(pair: Pair, side: Side, other: Side) -> tuple[Words, Words] | None:
    """What a side keeps ('onverminderd hun rechten'), and the words of the other by which it is lost:
    'waarmee hun rechten vervallen'."""
    for hedge in (h for h in side.hedges if h.group == "behoud"):
        kept = next((side.roots[at] for at in pair.content(side) if at >= hedge.end), "")
        for at in (p for p in other.places(_LOST) if kept in other.all_roots):
            start, end = other.stretch(at)
            if kept in other.roots[start:end] and NOT_THERE.isdisjoint(other.keys[start:end]):
                return (hedge.start, side.stop(hedge.end)), (start, end)
    return None


_LOST = frozenset(
    "vervallen vervalt verliezen verliest verloren verspelen inleveren opgeven prijsgeven".split()
)
