"""Whose a thing is, or who only has a say in it or the use of it: 'de werf blijft eigendom van de stad', 'de
stad houdt zeggenschap over de werf'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def less_than_owning(pair: Pair) -> tuple[str, str] | None:
    """The words for owning on one side and for a say or the use on the other."""
    for side, other in pair.both_ways:
        passes = "eigendom" in side.all_keys and not _PASSING.isdisjoint(side.all_keys)
        less = _HAVING_A_PART if passes else _USING
        if _OWNING.isdisjoint(side.all_keys) or less.isdisjoint(other.all_keys):
            continue
        if not _owns(other) and less.isdisjoint(side.all_keys):
            return pair.in_order(side, (_first(side, _OWNING), _first(other, less)))
    return None


def _owns(side: Side) -> bool:
    """Whether anything on this side tells whose it is; 'in eigen beheer' does not."""
    return any(
        key in _OWNING_TOO and not (key == "eigen" and side.keys[at + 1 : at + 2] in _BY_ONESELF)
        for at, key in enumerate(side.keys)
    )


_BY_ONESELF = (("beheer",), ("hand",), ("handen",))


def _first(side: Side, words: frozenset[str]) -> str:
    return side.words(side.places(words)[0])


_OWNING = frozenset("eigendom eigenaar eigenaars eigenaren bezit".split())
_OWNING_TOO = _OWNING | frozenset(
    "koopt kopen koop gekocht verkoopt verkopen verkoop verkocht eigen eigendommen bezitten onze".split()
)
_USING = frozenset(
    "zeggenschap inspraak medezeggenschap invloed gebruiksrecht bruikleen erfpacht pacht huurrecht "
    "beheer beheerder beheerd beheert beheren".split()
)
_HAVING_A_PART = _USING | frozenset(
    "toegang medegebruik gefinancierd financiert financieren bezichtigen bezichtigd aandeel aandelen".split()
)
"""What is less than a property that passes or stays: 'wordt eigendom van de vissers'."""
_PASSING = frozenset("wordt worden blijft blijven".split())
