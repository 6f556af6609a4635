"""By what costs are shared out: 'naar inwonertal', 'naar gebruik'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def another_key(pair: Pair) -> tuple[str, str] | None:
    """The two keys, where each side shares out by one that the other does not name."""
    ours, theirs = _keys(pair.common), _keys(pair.draft)
    if not ours or not theirs or ours.keys() & theirs.keys():
        return None
    was, wordt = min(ours.values()), min(theirs.values())
    return pair.common.span(*was), pair.draft.span(*wordt)


def _keys(side: Side) -> dict[str, tuple[int, int]]:
    """By what a side shares out, with the words that say so, each from its front to its noun."""
    found: dict[str, tuple[int, int]] = {}
    for at, key in enumerate(side.keys):
        if key not in _FRONTS or (key == "gelijke" and side.keys[at + 1 : at + 2] != ("delen",)):
            continue
        for place in range(at + 1, min(at + _REACH, side.stop(at))):
            word = side.keys[place]
            counted = side.keys[place + 1] if word == "aantal" and place + 1 < len(side.keys) else ""
            for name in sorted(_KEYS.keys() | _COUNTED.keys()):
                if word in _KEYS.get(name, ()) or counted in _COUNTED.get(name, ()):
                    found.setdefault(name, (at, place + 1 + (word == "aantal")))
    return found


_FRONTS = frozenset(
    "naar rato evenredigheid verhouding verdeelsleutel sleutel volgt hangt bepaalt bepaald gelijke".split()
)
_REACH = 6
_KEYS = {
    "inwoners": frozenset("inwonertal inwoneraantal inwoneraantallen inwonertallen".split()),
    "gebruik": frozenset("gebruik verbruik afname bezoek".split()),
    "draagkracht": frozenset("draagkracht begroting inkomsten inkomen".split()),
    "oppervlakte": frozenset("oppervlakte oppervlak grondgebied".split()),
    "delen": frozenset("delen".split()),
}
_COUNTED = {
    "inwoners": ("inwoners",),
    "gebruik": ("gebruikers", "bezoekers", "deelnemers"),
    "woningen": ("woningen", "huizen", "huishoudens"),
}
