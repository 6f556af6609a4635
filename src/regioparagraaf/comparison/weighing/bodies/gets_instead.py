"""Who gives or pays a thing on one side and gets it on the other: 'de bonden betalen de boete', 'de bonden
ontvangen de boete'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, is_participle


def gets_instead(pair: Pair) -> tuple[str, str] | None:
    """The verbs of giving and getting that the same ones do to the same thing, in the order of the texts."""
    named = {body.concept for side in pair.sides for body in side.bodies}
    if len(named) > 1:
        return None  # 'wij geven de raad een pas', 'de raad krijgt van ons een pas'
    for side, other in pair.both_ways:
        gives, gets = _done(side, _GIVING), _done(other, _GETTING)
        gives_too = [at for at in _done(other, _GIVING) if not is_participle(other.keys[at])]
        if len(gives) != 1 or len(gets) != 1 or _done(side, _GETTING) or gives_too:
            continue  # but 'krijgen een pas aangeboden'
        (give,), (get,) = gives, gets
        if _beside(side, give) & _beside(other, get) and _thing(side, give) == _thing(other, get) != "":
            return pair.in_order(side, (side.words(*side.verb_words(give)), other.words(get)))
    return None


def _done(side: Side, verbs: frozenset[str]) -> list[int]:
    if verbs.isdisjoint(side.all_roots):
        return []
    return [at for at, root in enumerate(side.roots) if root in verbs]


def _beside(side: Side, at: int) -> set[str]:
    """Who stands right before or behind a verb and does it, or opens the sentence right before it."""
    first = side.sentence_start(at)
    opens = {side.roots[at - 1]} if first < at <= first + _OPENING else set[str]()
    return {b.concept for b in side.bodies if b.role == "doet" and at in (b.end, b.start - 1)} | opens - {""}


def _thing(side: Side, at: int) -> str:
    """The root of the first noun behind a verb that is no body."""
    for place in range(at + 1, side.stop(at)):
        if side.roots[place] and place not in side.in_bodies and side.keys[place] not in DETERMINERS:
            return side.roots[place]
    return ""


_OPENING = 2
"""Words of a subject that opens its sentence: 'de scholen'."""
_GIVING = frozenset(
    "betal gef ferstrek lefer aanlefer bied aanbied ferlen fergoed bekostig financier schenk fersorg".split()
)
_GETTING = frozenset("krijg ontfang".split())
"""The roots of both."""
