"""What somebody keeps, where the other side gives him another: 'de harmonie houdt haar zaal', 'de harmonie
krijgt een nieuwe zaal'; and the same thing, where the other side has one like it: 'dezelfde steiger', 'een
vergelijkbare steiger'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import STAYING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def no_longer_kept(pair: Pair) -> tuple[str, str] | None:
    """What is kept on one side, and the words for another one of it on the other; None where nothing is."""
    for side, other in pair.both_ways:
        if _KEEPING.isdisjoint(side.all_keys):
            continue
        if not _KEEPING.isdisjoint(other.all_keys) or not _BESIDES.isdisjoint(side.all_keys | other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key not in _OWN or (side.keys[at - 1] not in _LEADING and not _keeps_here(side, at)):
                continue
            instead = _another(pair, side, _noun(side, at + 1))
            if instead:
                kept = side.places(_KEEPING)[0]
                return pair.in_order(side, (side.words(kept, at, _noun(side, at + 1)), instead))
        elsewhere = _another_place(other)
        stays = next((at for at in side.places(STAYING) if _where(side, at)), None)
        if elsewhere and stays is not None:
            return pair.in_order(side, (side.words(stays), elsewhere))
    return None


def built_over(pair: Pair) -> tuple[str, str] | None:
    """What is kept on one side, and on whose spot another thing comes on the other: 'de buurt houdt haar
    loods', 'op de plek van de loods komt een plein'; None where nothing is."""
    for side in pair.sides:
        other = pair.other(side)
        if _KEEPING.isdisjoint(side.all_keys) or not _KEEPING.isdisjoint(other.all_keys):
            continue
        for at in range(1, len(other.keys) - 2):
            spot = other.keys[at] in _SPOTS and other.keys[at - 1] in _AT_IT and other.keys[at + 1] == "van"
            thing = at + 2 + (other.keys[at + 2] in DETERMINERS)
            if spot and thing < len(other.keys) and other.roots[thing] in side.all_roots - {""}:
                kept = next(place for place, own in enumerate(side.keys) if own in _KEEPING)
                return pair.in_order(side, (side.words(kept), other.span(at - 1, thing + 1)))
    return None


_SPOTS = frozenset("plek plaats locatie".split())
_AT_IT = frozenset("de in".split())


def any_that_is_kept(pair: Pair) -> tuple[str, str] | None:
    """'De steiger' that is kept on one side and 'een steiger' on the other, which may be another one; None
    where nothing is."""
    if any(_PRESERVING.isdisjoint(side.all_roots) for side in pair.sides):
        return None
    for side, other in pair.both_ways:
        for at, key in enumerate(side.keys):
            if not side.roots[at] or not _is_kept(side, at, _THE_ONE) or other.keys.count(key) != 1:
                continue
            there = other.keys.index(key)
            if side.keys.count(key) == 1 and _is_kept(other, there, _ANY):
                return pair.in_order(side, (side.span(at - 1, at + 1), other.span(there - 1, there + 1)))
    return None


def _is_kept(side: Side, at: int, articles: frozenset[str]) -> bool:
    """Whether such an article leads to the word here, and no preposition to the article."""
    led = at > 0 and side.keys[at - 1] in articles
    return led and (at == 1 or side.keys[at - 2] not in PREPOSITIONS)


_THE_ONE, _ANY = frozenset({"de", "het"}), frozenset({"een"})
_PRESERVING = frozenset("blijf behoud handhaf voortset".split())
"""Roots of the verbs by which a thing goes on to be there."""


def _another_place(side: Side) -> str:
    """'Een andere plek', 'een nieuw onderkomen'; '' where no such place is named."""
    return next(
        (
            side.words(at - 1, at)
            for at, key in enumerate(side.keys)
            if at and key in _PLACES and side.keys[at - 1] in _ELSEWHERE
        ),
        "",
    )


def _where(side: Side, at: int) -> bool:
    """Whether what stays, stays somewhere: 'de kermis blijft op het plein'."""
    return side.keys[at + 1 : at + 2] in _AT and side.keys[at + 2 : at + 3] in _THE


_AT = tuple((word,) for word in "op in aan bij".split())
_THE = tuple((word,) for word in "de het zijn haar hun".split())
_ELSEWHERE = frozenset("ander andere nieuw nieuwe vervangend vervangende".split())
_PLACES = frozenset("plek plaats locatie onderkomen standplaats ligplaats gebouw terrein".split())
_KEEPING = frozenset("behoudt behouden behield houdt houden blijft blijven gehouden bewaart bewaren".split())
_OWN = frozenset("zijn haar hun onze ons de het dezelfde hetzelfde".split())
_LEADING = frozenset("op in bij".split())
_BESIDES = frozenset("extra daarnaast bovendien erbij naast ook tweede".split())
"""With these the new one comes beside the one that is kept."""
_NEAR = 4
"""Words between a verb of keeping and what is kept: 'houden de vissers hun steiger'."""


def _keeps_here(side: Side, at: int) -> bool:
    return not _KEEPING.isdisjoint(side.keys[max(at - _NEAR, 0) : at])


def _noun(side: Side, at: int) -> int:
    """Where the noun behind a possessive stands, over its adjectives: 'hun eigen steiger'."""
    while at + 1 < len(side.keys) and side.keys[at] in _ADJECTIVES:
        at += 1
    return at


_ADJECTIVES = frozenset("eigen huidige oude vaste bestaande vertrouwde".split())


def _another(pair: Pair, side: Side, noun: int) -> str:
    """The words of the other side for another one of what stands here; '' where it has none."""
    other, root = pair.other(side), side.roots[noun]
    if not root or root in pair.lexicon.people_roots or len(side.keys[noun]) < _SHORTEST:
        return ""
    for at, own in enumerate(other.roots):
        if own == root and at and other.keys[at - 1] in _OTHER_ONES:
            start = at - 1 - (other.keys[max(at - 2, 0)] in ("een", "hun"))
            return other.span(max(start, 0), at + 1)
    return ""


_SHORTEST = 4
_OTHER_ONES = frozenset(
    "nieuw nieuwe ander andere vervangend vervangende passend passende vergelijkbaar vergelijkbare geschikt "
    "geschikte soortgelijk soortgelijke gelijkwaardig gelijkwaardige tijdelijk tijdelijke gedeelde "
    "gezamenlijk gezamenlijke".split()
)


def only_alike(pair: Pair) -> tuple[str, str] | None:
    """'Dezelfde huur' where the other side has 'een passende huur': like it is not the same."""
    for side, other in pair.both_ways:
        if _SAME.isdisjoint(side.all_keys):
            continue
        gist = "strekking" in other.all_keys and "strekking" not in side.all_keys
        for at, key in enumerate(side.keys[:-1]):
            root = side.roots[at + 1]
            if key not in _SAME or not root:
                continue
            if gist and root in other.all_roots:
                place = other.keys.index("strekking")
                return pair.in_order(side, (side.words(at, at + 1), other.words(place - 1, place)))
            for place, own in enumerate(other.roots):
                if own == root and place and other.keys[place - 1] in _ALIKE | _OTHER_ONES:
                    return pair.in_order(side, (side.words(at, at + 1), other.words(place - 1, place)))
    return None


_SAME = frozenset({"dezelfde", "hetzelfde"})
_ALIKE = frozenset(
    "soortgelijk soortgelijke vergelijkbaar vergelijkbare gelijksoortig gelijksoortige redelijk redelijke "
    "aanvaardbaar aanvaardbare billijk billijke betaalbaar betaalbare".split()
)
