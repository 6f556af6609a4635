"""An adjective in another degree: 'schoon' is what it must be, 'schoner' only the way to it, 'het schoonst'
what no other is. The three share a stem, and promise three things."""

from __future__ import annotations

import re
from functools import lru_cache

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.patterns import on_demand

KEPT = 0.5
"""Up to this share of changed words the degree was changed on purpose."""
_PLAIN, _MORE, _MOST = range(3)
_IRREGULAR = {
    "goed": ("goed", _PLAIN),
    "goede": ("goed", _PLAIN),
    "beter": ("goed", _MORE),
    "betere": ("goed", _MORE),
    "best": ("goed", _MOST),
    "beste": ("goed", _MOST),
}
_ENDINGS = (
    (on_demand(r"(\w{3,}?)ste?"), _MOST),
    (on_demand(r"(\w{3,}?)d?ere?"), _MORE),
    (on_demand(r"(\w{3,})e"), _PLAIN),
)


def regraded(pair: Pair) -> tuple[str, str] | None:
    """The adjective and what it became in another degree; None where there is none."""
    if pair.changed > KEPT:
        return None
    gone = _only_here(pair.common, pair.draft)
    new = _only_here(pair.draft, pair.common) if gone else []
    for at in gone:
        for place in new:
            if _degrees(pair.common.keys[at], pair.draft.keys[place]):
                return pair.common.words(at), pair.draft.words(place)
    return None


def _only_here(side: Side, other: Side) -> list[int]:
    """The longer words that the other side does not have in this form, and that are not compared: 'langer dan
    wij willen' is 'te lang'."""
    there = frozenset(other.keys)
    return [
        at
        for at, key in enumerate(side.keys)
        if key not in there
        and len(key) >= _SHORTEST
        and key[0].isalpha()
        and side.roots[at] not in _OF_TIME
        and side.keys[at + 1 : at + 2] not in _NOT_COMPARED
        and side.keys[max(at - 1, 0)] not in _TURNING
        and not _is_doer(side, at)
    ]


_NOT_COMPARED = tuple(
    (word,) for word in "dan deel delen gedeelte gedeelten plek plekken stuk stukken".split()
)
"""Of the parts of one thing the low ones are the lowest: 'de lage delen van de polder'."""


def _is_doer(side: Side, at: int) -> bool:
    """Whether a word in '-er' is who does it: 'de gebruiker betaalt', not 'een schoner water'."""
    if not side.keys[at].endswith("er") or not at or side.keys[at - 1] not in DETERMINERS:
        return False
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return not behind[0].isalpha() or behind in PREPOSITIONS or behind.endswith("t")


_SHORTEST = 4
_OF_TIME = frozenset({"lang", "lat", "froeg"})
"""'Langer' and 'later' say as often when."""
_TURNING = frozenset("te minder meer zo".split())


@lru_cache(maxsize=4096)
def _degrees(one: str, other: str) -> bool:
    """Whether two forms are one adjective in two degrees."""
    if one in _IRREGULAR and other in _IRREGULAR:
        return _IRREGULAR[one][1] != _IRREGULAR[other][1]
    if one[:2] != other[:2] and not (one.endswith(other[:_WORD]) or min(len(one), len(other)) > _WORD):
        return False
    ours, theirs = _read(one), _read(other)
    if not {*ours}.isdisjoint(theirs):
        return False
    return any(
        degree != grade and (stem == root or (min(len(stem), len(root)) > _WORD and _ends(stem, root)))
        for stem, degree in ours
        for root, grade in theirs
        if {degree, grade} & {_MORE, _MOST}
    )


_WORD = 6
"""Letters of a word that ends a compound by no chance: 'toegankelijker', 'rolstoeltoegankelijk'."""


def _ends(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _read(key: str) -> list[tuple[str, int]]:
    """The stems that a form may have, each with its degree: 'strenge' is 'streng', 'veiliger' is 'veilig'."""
    found = [(_plainly(one[1]), degree) for ending, degree in _ENDINGS if (one := ending.fullmatch(key))]
    return [*found, (_plainly(key), _PLAIN)]


def _plainly(stem: str) -> str:
    """A stem without what spelling doubles or hardens: 'schoon' and 'schon', 'dikk' and 'dik'."""
    stem = re.sub(r"(aa|ee|oo|uu)", lambda found: found[1][0], stem)
    stem = re.sub(r"([bdfgklmnprst])\1$", r"\1", stem)
    return re.sub(r"v$", "f", re.sub(r"z$", "s", stem))
