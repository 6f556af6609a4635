"""By what costs are shared out: 'naar inwonertal', 'naar gebruik'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def key_gone(pair: Pair) -> str:
    """The key of one side, where the other says in no way how it is shared out: 'naar rato van het
    inwonertal'; '' for none."""
    for side in pair.sides:
        other = pair.other(side)
        keys = {name: span for name, span in _keys(side).items() if _is_a_share(side, *span)}
        told = other.keys.count("meer") > 1 or any(word.startswith(_SHARING) for word in other.keys)
        if keys and not told:
            return side.span(*min(keys.values()))
    return ""


def _is_a_share(side: Side, start: int, end: int) -> bool:
    return not _IN_PROPORTION.isdisjoint(side.keys[start:end]) or side.keys[start + 1] == "meer"


_IN_PROPORTION = frozenset("rato evenredigheid verhouding".split())
_SHARING = tuple(
    "rato evenredig verhouding verdeel verdel sleutel aandeel omslaan omgeslagen omslag gelijk draagkracht "
    "inwoner ieder elk deel naargelang hoe per".split()
)
"""How words begin by which the other side may say how it is shared out."""


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
        if key == "meer" and (more := _by_more(side, at)):
            found.setdefault(*more)
        if not _leads_in(side, at) or (key == "gelijke" and side.keys[at + 1 : at + 2] != ("delen",)):
            continue
        for place in range(at + 1, min(at + _REACH, side.stop(at))):
            word = side.keys[place]
            numbered = side.keys[place + 1] if word == "aantal" and place + 1 < len(side.keys) else ""
            for name in sorted(_KEYS.keys() | _COUNTED.keys()):
                if word in _KEYS.get(name, ()) or numbered in _COUNTED.get(name, ()):
                    found.setdefault(name, (at, place + 1 + (word == "aantal")))
    return found


def _leads_in(side: Side, at: int) -> bool:
    """Whether a key may follow: 'naar', 'op basis van', and the 'over' of what is levied."""
    if side.keys[at] == "over":
        return not _LEVYING.isdisjoint(side.all_keys)
    return side.keys[at] in _FRONTS


def _by_more(side: Side, at: int) -> tuple[str, tuple[int, int]] | None:
    """The key that is told by what more of it does: 'hoe meer inwoners', 'met meer inwoners … naar verhouding
    meer'."""
    noun = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    again = "meer" in side.keys[at + 1 :]
    if not again or not (side.keys[at - 1 : at] == ("hoe",) or "verhouding" in side.all_keys):
        return None
    for name, words in _COUNTED.items():
        if noun in words:
            return name, (max(at - 1, 0), at + 2)
    return None


_FRONTS = frozenset(
    "naar basis rato evenredigheid verhouding verdeelsleutel sleutel volgt hangt bepaalt bepaald "
    "gelijke".split()
)
_LEVYING = frozenset("slaan slaat omslaan omgeslagen omslaat".split())
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
    "banen": ("arbeidsplaatsen", "banen", "werkplekken"),
    "rechthebbenden": ("rechthebbenden", "gerechtigden"),
}
