"""Two who changed parts through a noun: 'de gemeente geeft de club de sleutel', 'de sleutel gaat van de club
naar de gemeente'; 'de inspecteur bezoekt de aannemer', 'de aannemer brengt de inspecteur een bezoek'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.subjects import Actor, actors
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.verbs import GETTING


def turned_by_noun(pair: Pair) -> str:
    """Why it goes the other way now, as a Dutch clause; empty where it does not."""
    for side, other in pair.both_ways:
        ours, theirs = ({actor.root: actor for actor in actors(one, pair.lexicon)} for one in (side, other))
        doer = next((actor for actor in ours.values() if not actor.lead), None)
        if doer is None or not GETTING.isdisjoint(side.all_keys) or not _named_once(pair, side, other):
            continue
        there = theirs.get(doer.root)
        if there is None:
            continue
        for root, actor in ours.items():
            if actor is doer or root not in theirs or actor.at < doer.at:
                continue
            if _is_source(other, there, theirs[root], actor):
                return "wie het gaf, krijgt het nu"
            if _does_it(pair, side, other, there, theirs[root]):
                return "wie wat doet, is verwisseld"
    return ""


def _named_once(pair: Pair, side: Side, other: Side) -> bool:
    """Whether nobody is named twice: of two places one cannot tell which part is meant."""
    named = [[actor.root for actor in actors(one, pair.lexicon)] for one in (side, other)]
    return all(len(roots) == len(set(roots)) for roots in named)


def _is_source(other: Side, doer: Actor, getter: Actor, was: Actor) -> bool:
    """Whether it goes to who did it, from who got it."""
    if getter.lead != "van" or was.lead not in _TOWARDS_OR_BARE:
        return False
    if doer.lead == "bij":
        return was.lead == "aan"
    up_to = other.keys[max(other.keys.index("aan") - 1, 0)] in _BEING if doer.lead == "aan" else False
    return doer.lead in _TOWARDS and not up_to  # 'de benoeming van de ombudsman is aan de raad'


def _does_it(pair: Pair, side: Side, other: Side, there: Actor, now: Actor) -> bool:
    """Whether who it was done to does it now, by its noun with a verb that says little, to who did it."""
    if not _MANY_PARTS.isdisjoint(side.all_keys | other.all_keys) or _DOING.isdisjoint(other.all_keys):
        return False
    first = next((actor for actor in actors(other, pair.lexicon) if not actor.lead), None)
    if first is None or first.root != now.root or (there.lead and there.lead not in _TOWARDS):
        return False
    taken = {actor.at for one in (side, other) for actor in actors(one, pair.lexicon)}
    deeds = [root for at, root in enumerate(side.roots) if root and at not in taken and side.is_verb(at)]
    return any(
        alike(deed, own, pair.lexicon)
        for at, own in enumerate(other.roots)
        if own and at not in taken and other.is_noun(at)
        for deed in deeds
    )


_TOWARDS = frozenset("aan naar op".split())
_TOWARDS_OR_BARE = _TOWARDS | {""}
_BEING = frozenset("is zijn blijft blijven ligt".split())
_MANY_PARTS = GETTING | frozenset(", : ; en of door wordt worden namens dat die nadat samen".split())
"""With these more is told than who does one thing to another."""
_DOING = frozenset(
    "geeft geven brengt brengen doet doen voert voeren pleegt plegen verricht verrichten".split()
)
"""With these a noun says what is done."""
