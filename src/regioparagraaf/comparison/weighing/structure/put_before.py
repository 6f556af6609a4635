"""A thing that stands before the one it is about, and that is another thing: 'voor het besluit', 'voor de
publicatie van het besluit'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def put_before(pair: Pair) -> str:
    """The words that came before a thing that both sides name, or went there; '' where there are none."""
    if pair.changed > REWORDED:
        return ""
    for side, other in pair.both_ways[::-1]:
        if _THINGS.isdisjoint(side.all_keys) or not _THINGS.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-2]):
            start = at - (side.keys[max(at - 1, 0)] in DETERMINERS)
            if key in _THINGS and side.keys[at + 1] in _OF and _led_alike(side, start, at + 2, other):
                return side.span(start, at + 2)
    return ""


def only_made_ready(pair: Pair) -> str:
    """'De voorbereiding van' before a deed that the other side does, or gives money for: 'om de kade te
    verhogen', 'voor de voorbereiding van de verhoging van de kade'; '' where neither stands."""
    for side, other in pair.both_ways[::-1]:
        if _READYING.isdisjoint(side.all_keys) or any(key.startswith("voorbere") for key in other.keys):
            continue
        deeds = {root for at, root in enumerate(other.roots) if root and _is_verbal(other, at)}
        for at, key in enumerate(side.keys[:-2]):
            noun = at + 2 + (side.keys[at + 2] in DETERMINERS)
            named = key in _READYING and side.keys[at + 1] in _OF and noun < len(side.keys)
            if named and side.roots[noun] in deeds:
                return side.span(at, noun + 1)
    return ""


_READYING = frozenset("voorbereiding voorbereidingen".split())


def _is_verbal(side: Side, at: int) -> bool:
    """Whether the word may be a verb, and no noun for a deed: 'verhogen', 'legt … aan'."""
    return at in side.torn or (side.keys[at][-1] in "tdn" and side.keys[max(at - 1, 0)] not in DETERMINERS)


def only_its_hours(pair: Pair) -> str:
    """'Spreekuren' or 'een afhaalpunt' put before 'van' who or what comes there on the other side: 'de
    wijk krijgt een huisarts', 'de wijk krijgt spreekuren van een huisarts'; '' where none is."""
    for side, other in pair.both_ways[::-1]:
        if _HOURS.isdisjoint(side.all_keys) or not _HOURS.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-2]):
            if key not in _HOURS or side.keys[at + 1] not in _OF:
                continue
            noun = at + 2 + (side.keys[at + 2] in DETERMINERS)
            if noun < len(side.keys) and side.roots[noun] and side.roots[noun] in other.all_roots:
                return side.span(at, noun + 1)
    return ""


_HOURS = frozenset(
    "spreekuur spreekuren afhaalpunt afhaalpunten uitleenpunt uitleenpunten servicepunt servicepunten".split()
)
"""What somebody or something is there by, and not yet himself."""
REWORDED = 0.34
"""Up to this share of changed words; who tells it anew may need another noun."""


def _led_alike(side: Side, start: int, behind: int, other: Side) -> bool:
    """Whether the preposition before what was put in led in, on the other side, what stands behind it."""
    noun = behind + (side.keys[behind] in DETERMINERS)
    lead = side.keys[start - 1] if start else ""
    if noun >= len(side.keys) or not side.roots[noun] or lead not in PREPOSITIONS:
        return False
    return any(
        root == side.roots[noun] and lead in other.keys[max(at - 2, 0) : at]
        for at, root in enumerate(other.roots)
    )


_OF = frozenset("van achter".split())
_THINGS = frozenset(
    "publicatie uitvoering bekendmaking inwerkingtreding ondertekening voorbereiding evaluatie aankondiging "
    "gedachte geest bedoeling strekking idee uitgangspunten hoofdlijnen geschiedenis rand buurt "
    "omgeving nabijheid directeur voorzitter naam kleur".split()
)
"""What is not the thing that 'van' hangs on it, nor a way to name that: 'de komst van', 'het maken van'."""
