"""None of it became less of it, in a word: 'het plein wordt autovrij', 'er rijden minder auto's'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.small_words import NOT

_NONE, _LESS = frozenset("vrij vrije loos loze".split()), frozenset("luw luwe arm arme".split())
"""What ends a compound that says that there is none of its first part, or little of it."""


def none_or_less(pair: Pair) -> tuple[str, str] | None:
    """The compound that says there is none ('rookvrij') and what says there is less ('minder gerookt'), or
    that says there is little ('autoluw') and what says there is none; None without them."""
    for at, key in enumerate(pair.common.keys):
        if key.endswith(_ENDINGS) and (words := _other_amount(pair, pair.common, at)):
            return pair.common.words(at), words
    for at, key in enumerate(pair.draft.keys):
        if key.endswith(_ENDINGS) and (words := _other_amount(pair, pair.draft, at)):
            return words, pair.draft.words(at)
    return None


_ENDINGS = tuple(_NONE | _LESS)


def ended_or_lessened(pair: Pair) -> tuple[str, str] | None:
    """What is not done any more on one side and is done less on the other: 'stoken geen turf meer', 'bouwen
    het stoken van turf af'; None where it is one thing, or where it ends there after all."""
    for side, other in pair.both_ways:
        if _ENDED.isdisjoint(side.all_keys) or not (_ENDED | _NOTHING).isdisjoint(other.all_keys):
            continue  # as of most
        ends = _ends_it(side)
        less = next((at for at, root in enumerate(other.roots) if root in _LESSENING), None)
        if ends is None or less is None or not _LESSENING.isdisjoint(side.all_roots):
            continue
        if not pair.left(other) or set(pair.left(other)) <= set(other.verb_words(less)):
            return pair.in_order(side, (side.words(*ends), other.words(*other.verb_words(less))))
    return None


def _ends_it(side: Side) -> tuple[int, ...] | None:
    """The places of 'geen … meer', 'niet meer' or 'stoppen met'; None where none stands."""
    for at, key in enumerate(side.keys):
        words = side.keys[at + 1 : side.stop(at)]
        if key in NOT and "meer" in words and "dan" not in words:
            return at, at + 1 + words.index("meer")
        if key in _STOPPING and "met" in words:
            return at, at + 1 + words.index("met")
    return None


_STOPPING = frozenset("stopt stoppen".split())
_ENDED = frozenset("meer met".split())
_LESSENING = frozenset("afbouw ferminder terugdring beperk inperk ferlag reducer".split())
"""Roots of doing less of a thing."""


def _other_amount(pair: Pair, side: Side, at: int) -> str:
    """The words of the other side that tell another amount of what a compound names, or ''."""
    other, lexicon = pair.other(side), pair.lexicon
    if side.roots[at] in other.all_roots:
        return ""
    for left, right in splits(side.keys[at]):
        asked, excused = _AMOUNTS.get(right, (frozenset(), frozenset()))
        if not asked or not excused.isdisjoint(other.all_keys) or not asked.isdisjoint(side.all_keys):
            continue
        if asked is _SOME and any(key.endswith(tuple(_NONE)) for key in other.keys):
            continue  # 'minder gas in een aardgasvrije wijk'
        named = lexicon.root(left)
        for place, key in enumerate(other.keys):
            thing = next((n for n in (place + 1, place + 2) if _names(other, n, named, pair)), 0)
            if key in asked and thing:
                return other.words(*range(place, thing + 1))
    return ""


_SOME = frozenset("minder weinig beperkt".split())
_NOTHING = frozenset("geen zonder nul".split())
_AMOUNTS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **dict.fromkeys(_NONE, (_SOME, _NOTHING | frozenset("niet nooit nergens verboden verbod weg".split()))),
    **dict.fromkeys(_LESS, (_NOTHING, _SOME | frozenset("bijna vrijwel nauwelijks amper".split()))),
}
"""What tells another amount than an ending does, and what on the same side tells that amount after all."""


def _names(side: Side, at: int, named: str, pair: Pair) -> bool:
    """Whether the word is what a compound begins with, or the head of that: the 'gas' of 'aardgasvrij'."""
    if at >= len(side.keys) or len(side.roots[at]) < _SHORTEST:
        return False
    return named.endswith(side.roots[at]) or alike(named, side.roots[at], pair.lexicon)


_SHORTEST = 3
