"""Some of a group in a sentence that was told anew: 'koren met een eigen orgel', 'muziekverenigingen', where
the other side says 'koren' and 'verenigingen', and nothing there tells which of them."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.set_apart import KEPT
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.words import ARTICLES

_HEADS = tuple("scholen school verenigingen vereniging woningen woning clubs club".split())
_KINDS = {
    "basis": ("groep", "kind"),
    "sport": (),
    "jeugd": ("jong", "kind"),
    "koop": ("kop", "eigenaar", "eigen"),
    "huur": ("hur", "verhuur", "corporatie"),
    "senioren": ("ouder", "leeftijd"),
    "studenten": ("student", "stud"),
    "muziek": ("muzi",),
}
"""First parts of a name that set a kind apart, each with how words begin by which the other side tells it."""
_BARE = frozenset(_HEADS)
_FIRSTS = tuple(_KINDS)
_SAME = 0.25
"""Up to this share of changed words no word of one family answers another."""
_STEM = 4
_HAVING = frozenset({"met", "zonder"})
_NEAR = 4
"""Words behind 'met' in which what they have is named: 'met een laag inkomen'."""


def told_of_some(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a group of which one side alone says which ones are meant, in a sentence told anew."""
    anew = pair.changed > KEPT
    for side in pair.sides[::-1]:
        some = _of_a_kind(pair, side) or (_with_what_they_have(pair, side) if anew else None)
        if some:
            return shrunk(*some, side is pair.common)
    return ()


def _of_a_kind(pair: Pair, side: Side) -> tuple[str, str] | None:
    """The whole and the kind: 'scholen', where this side has 'basisscholen' and no word there tells it. Of a
    kept sentence the word that took its place is seen without this."""
    other, kept = pair.other(side), pair.left(side) if pair.changed <= _SAME else ()
    if _BARE.isdisjoint(other.all_keys):
        return None
    for at, key in enumerate(side.keys):
        if not key.startswith(_FIRSTS) or not key.endswith(_HEADS):
            continue  # as of most
        head = next((head for head in _HEADS if key.endswith(head) and key != head), "")
        first = key.removesuffix(head) if head else ""
        if first not in _KINDS or at in kept or head in side.all_keys or head not in other.all_keys:
            continue
        told = (first[:_STEM], *_KINDS[first])
        heads = [place for place, own in enumerate(other.keys) if own.endswith(head)]
        bare = all(other.keys[p] == head and not other.keys[p - 1].endswith("e") for p in heads if p)
        if bare and not any(own.startswith(told) for own in other.keys):
            return other.words(other.keys.index(head)), side.words(at)
    return None


def _with_what_they_have(pair: Pair, side: Side) -> tuple[str, str] | None:
    """The whole and the part: 'koren', where this side opens with 'koren met een eigen orgel', and nothing
    there tells of an organ."""
    other, left = pair.other(side), pair.left(side)
    if not left or pair.left(other):
        return None
    opener = left[0] - 1
    while opener > 0 and left[0] - opener < _NEAR and side.keys[opener] not in _HAVING:
        opener -= 1
    noun = opener - 1
    if noun < 0 or side.keys[opener] not in _HAVING or left[-1] - opener > _NEAR or "?" in other.all_keys:
        return None
    if not side.keys[noun].endswith(("en", "s")) or side.roots[noun] not in other.all_roots - {""}:
        return None
    if [at for at in pair.content(side) if opener < at <= left[-1]] != list(left):
        return None  # 'koren met een orgel krijgen voorrang', 'koren, ook die met een orgel'
    start = side.stretch(noun)[0]
    there = other.roots.index(side.roots[noun])
    described = other.keys[there - 1].endswith("e") and other.keys[there - 1] not in (*ARTICLES, *side.keys)
    told = any(own.startswith(side.keys[at][:_STEM]) for at in left for own in other.keys)
    opens = all(side.keys[at].endswith("e") for at in range(start, noun))
    if told or described or not opens or other.keys[there + 1 : there + 2] in _LIMITED_BY:
        return None
    return other.words(there), side.span(noun, left[-1] + 1)


_LIMITED_BY = tuple((word,) for word in "met zonder van uit".split())
