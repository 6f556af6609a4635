"""Words made from the name of a place: who lives there ('Leidenaren'), and what is of it ('Leidse').

Dutch makes them from the name or from its stem with a handful of endings (Taalunie, Technische Handleiding,
deel 4); the exceptions are few and stand in a table.
"""

from __future__ import annotations

from collections.abc import Iterable

_DWELLING = frozenset("aar aars aren ar naar naars naren enaar enaars enaren er ers".split())
_BELONGING = frozenset("s se sche er".split())
_IRREGULAR = {
    "hagenaar": "Den Haag",
    "hagenaars": "Den Haag",
    "hagenaren": "Den Haag",
    "haags": "Den Haag",
    "haagse": "Den Haag",
    "bosschenaren": "Den Bosch",
    "bossche": "Den Bosch",
    "zeeuws": "Zeeland",
    "zeeuwse": "Zeeland",
    "fries": "Friesland",
    "friese": "Friesland",
    "drents": "Drenthe",
    "drentse": "Drenthe",
}


def dwelling_in(word: str, places: Iterable[str]) -> str:
    """The place, one of `places`, of which the word names those who live there; '' for another word."""
    key = word.lower()
    plural = key.endswith(("s", "en"))
    return _made_from(key, places, _DWELLING) if word[:1].isupper() and plural else ""


def belonging_to(word: str, places: Iterable[str]) -> str:
    """The place, one of `places`, of which the word is the adjective; '' for another word."""
    key = word.lower()
    return _made_from(key, places, _BELONGING) if word[:1].isupper() else ""


def _made_from(key: str, places: Iterable[str], endings: frozenset[str]) -> str:
    for place in places:
        if _IRREGULAR.get(key) == place:
            return place
        name = place.lower()
        for stem in (name, name.removesuffix("en"), name.removesuffix("e"), name.removesuffix("a")):
            if len(stem) < _STEM or not key.startswith(stem):
                continue
            ending = key[len(stem) :]
            if ending in endings or (ending == "e" and stem[-1] == "s" and endings is _BELONGING):
                return place  # 'Liemerse' of 'Liemers': one 's' does for both
    return ""


_STEM = 4
"""Letters that a name keeps at least: 'Leid' of 'Leiden'."""
