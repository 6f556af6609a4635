"""Who pays on one side and gets on the other, however much was told anew: 'van de kosten betaalt de gemeente
40%', 'de gemeente ontvangt 40% van de kosten'. Who is told from the other end ('de bond betaalt de club',
'de club krijgt het van de bond') is another one."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def pays_or_gets(pair: Pair) -> tuple[str, str] | None:
    """The verbs of paying and getting that the same one does, in the order of the texts."""
    for side, other in pair.both_ways:
        gets = _done(other, _GETTING)
        paid = _paid_by(side) if gets else ""
        if paid and len(gets) == 1 and _subject(other, gets[0]) == paid and not _done(other, _PAYING):
            return pair.in_order(side, (side.words(_done(side, _PAID)[0]), other.words(gets[0])))
        pays = _done(side, _PAYING)
        if len(pays) != 1 or len(gets) != 1 or _done(side, _GETTING) or _done(other, _PAYING):
            continue
        if _subject(side, pays[0]) == _subject(other, gets[0]) != "":
            return pair.in_order(side, (side.words(pays[0]), other.words(gets[0])))
    return None


def costs_or_gets(pair: Pair) -> tuple[str, str] | None:
    """What is got on one side, and costs as much on the other: 'schippers krijgen 100 euro', 'dan kost dat
    100 euro'."""
    for side, other in pair.both_ways:
        sums = {q.value for q in side.measures.quantities if q.unit == "€"}
        if not sums or sums != {q.value for q in other.measures.quantities if q.unit == "€"}:
            continue
        gets, costs = _done(side, _GETS), _done(other, _COSTING)
        if gets and costs and not _done(side, _COSTING | _PAYING) and not _done(other, _GETS):
            return pair.in_order(side, (side.words(gets[0]), other.words(costs[0])))
    return None


_GETS = frozenset("ontvangt ontvangen krijgt krijgen krijg".split())
_COSTING = frozenset("kost kosten kwijt".split())


def _paid_by(side: Side) -> str:
    """The root of who pays in a passive: 'wordt door de reder betaald'; '' where it is none."""
    if not _done(side, _PAID):
        return ""
    return next((side.roots[body.end - 1] for body in side.bodies if body.role == "door"), "")


_PAID = frozenset("betaald bekostigd vergoed gefinancierd".split())


def _done(side: Side, verbs: frozenset[str]) -> list[int]:
    if verbs.isdisjoint(side.all_keys):
        return []
    return side.places(verbs)


def _subject(side: Side, at: int) -> str:
    """The root of who does what a finite verb says: right before it where no preposition leads it in, and
    else right behind it, as 'wij' is always; '' where neither is so."""
    if side.keys[at + 1 : at + 2] in (("wij",), ("we",)):
        return side.roots[at + 1]
    start, _ = side.stretch(at)
    before = side.keys[start:at]
    if before and PREPOSITIONS.isdisjoint(before) and side.roots[at - 1]:
        return side.roots[at - 1]
    behind = at + 1
    while behind < len(side.keys) and side.keys[behind] in DETERMINERS:
        behind += 1
    return side.roots[behind] if behind < len(side.keys) else ""


_PAYING = frozenset({"betaalt", "betalen", "bekostigt", "bekostigen", "vergoedt", "vergoeden"})
_GETTING = frozenset({"ontvangt", "ontvangen", "krijgt", "krijgen", "int", "innen"})
"""Finite forms; a participle ('worden betaald') has another subject."""
