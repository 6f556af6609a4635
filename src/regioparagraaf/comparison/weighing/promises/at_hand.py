"""What somebody gets, or what only lies there for him: 'de schippers krijgen de kaart', 'de kaart ligt voor
de schippers ter inzage'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def at_hand(pair: Pair) -> tuple[str, str] | None:
    """The word for getting it on one side, and on the other that it can be seen, asked for or fetched."""
    for side, other in pair.both_ways[::-1]:
        if _OPENING.isdisjoint(side.all_keys) or not _GETS.isdisjoint(side.all_keys):
            continue
        gets = other.first(_GETS)
        if gets is None:
            continue
        there = _lies_there(side) or _may_ask(side)
        if there is not None and not any(key.startswith(_AT_HAND_TOO) for key in other.keys):
            return pair.in_order(side, (side.span(*there), other.words(gets)))
    return None


def _lies_there(side: Side) -> tuple[int, int] | None:
    """Where it says that the thing is there to be seen or fetched."""
    for at in range(len(side.keys)):
        for words in _AT_HAND:
            if side.keys[at : at + len(words)] == words:
                return at, at + len(words)
    return None


def _may_ask(side: Side) -> tuple[int, int] | None:
    """Where somebody can see it or ask for it himself: 'kunnen de raden bij haar opvragen'."""
    for at in side.places(_ASKING):
        if not ABLE.isdisjoint(side.keys[slice(*side.stretch(at))]):
            return at, at + 1
    return None


_AT_HAND = (
    ("ter", "inzage"),
    ("in", "te", "zien"),
    ("te", "bekijken"),
    ("te", "raadplegen"),
    ("te", "downloaden"),
    ("op", "te", "vragen"),
    ("op", "te", "halen"),
    ("af", "te", "halen"),
    ("gereed", "voor", "verzending"),
    ("klaar", "voor", "verzending"),
    ("klaar", "voor", "verspreiding"),
    ("opvraagbaar",),
    ("raadpleegbaar",),
)
_ASKING = frozenset("opvragen inzien raadplegen downloaden ophalen afhalen".split())
_OPENING = _ASKING.union(words[0] for words in _AT_HAND)
_AT_HAND_TOO = ("inzage", "inzien", "bekijk", "raadple", "download", "opvraag", "opvrag", "ophal", "afhal")
_GETS = frozenset(
    "krijg krijgt krijgen ontvang ontvangt ontvangen stuurt sturen gestuurd toegestuurd bezorgt bezorgen "
    "bezorgd thuisbezorgd rapporteert rapporteren informeert informeren meldt melden".split()
)
