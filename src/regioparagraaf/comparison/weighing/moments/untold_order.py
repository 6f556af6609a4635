"""What was to be done before something else, on a side of which the other says nothing of an order."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS

_BEFORE = frozenset("voordat alvorens vóórdat vooraleer".split())
_TALKS = frozenset("overleg inspraak raadpleging".split())
_ORDERED = (
    _BEFORE
    | _TALKS
    | frozenset(
        "voor vóór vooraf voorafgaand voorafgaande tevoren eerst eerder uiterlijk tijdig pas daarna nadat na "
        "waarna vervolgens zodra totdat tot bij zonder mits als indien wanneer dan vroeg begin start aanvang "
        "zolang intussen nog al reeds volgorde beurt".split()
    )
)
"""Words by which the other side may say the order, each in its own way: 'pas na', 'niet zonder', 'bij de
start', 'in overleg met'; talks that both sides have say no order."""


def untold_order(pair: Pair) -> str:
    """The conjunction that tells what comes first, where the other side tells no order at all: 'wij luisteren
    voordat wij tekenen', 'op de tekening kunt u reageren'."""
    for side, other in pair.both_ways:
        said = _opening(side)
        if said and _ORDERED.isdisjoint({*other.keys} - (_TALKS & {*side.keys})):
            return said
    return ""


def _opening(side: Side) -> str:
    """The word that opens a clause of what comes later: 'voordat', 'eerst' before
    'daarna', or 'vóór' and a verb."""
    for at, key in enumerate(side.keys if not _OPENING.isdisjoint(side.all_keys) else ()):
        if key not in _OPENING:
            continue
        if key in _BEFORE:
            return key
        once = side.keys[max(at - 2, 0) : at] == (
            "voor",
            "het",
        )  # 'voor het eerst in 2029 en daarna elk jaar'
        if key == "eerst" and not once and not _THEN.isdisjoint(side.keys[at:]):
            return key
        ahead = side.keys[at + 1 : at + 1 + _CLAUSE]
        if key == "vóór" and ahead[:1] and ahead[0] in DETERMINERS and not _FINITE.isdisjoint(ahead):
            return key
    return ""


_OPENING = _BEFORE | {"eerst", "vóór"}
_THEN = frozenset("daarna vervolgens pas".split())
_FINITE = frozenset("is zijn wordt worden komt komen gaat gaan begint beginnen start".split())
_CLAUSE = 5
"""Words behind 'vóór' in which its clause has its verb: 'vóór het ontwerp wordt gemaakt', not 'vóór 2030'."""
