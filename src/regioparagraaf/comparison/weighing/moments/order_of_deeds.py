"""Which of two deeds comes first, told in whatever voice: 'ouders worden gehoord voordat het besluit valt'
against 'als het besluit valt, horen wij ouders'."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import WHO


class _Order(Struct, frozen=True):
    """The roots of what comes first and of what comes then, and the word that says so."""

    first: frozenset[str]
    then: frozenset[str]
    word: str
    explicit: bool
    """Whether the word can mean nothing but an order in time."""


def turned_order(pair: Pair) -> tuple[str, str] | None:
    """The words of both sides that say which comes first, where these say the contrary."""
    ours = _order(pair, pair.common)
    theirs = _order(pair, pair.draft) if ours else None
    if not ours or not theirs or not (ours.explicit or theirs.explicit):
        return None
    crossed = _met(ours.first, theirs.then) and _met(ours.then, theirs.first)
    straight = _met(ours.first, theirs.first) or _met(ours.then, theirs.then)
    return (ours.word, theirs.word) if crossed and not straight else None


def _met(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _order(pair: Pair, side: Side) -> _Order | None:
    """The order that one side tells; None where it tells none, or more than one."""
    if _OPENING.isdisjoint(side.all_keys):
        return None
    openers = side.places(_CONJUNCTIONS)
    if "zonder" in side.all_keys:
        openers += [at for at, key in enumerate(side.keys) if key == "zonder" and "te" in side.keys[at:]]
    openers = [at for at in openers if side.keys[at] not in WHO or at == 0 or side.keys[at] == "die"]
    if not openers:  # 'wij stemmen, waarna de raad tekent': what follows opens behind the rest
        openers = [at for at in side.places(_THEN) if side.keys[at - 1 : at] == (",",)]
    if len(openers) != 1 or len(set(side.sentences)) > 1:
        return None
    at = openers[0]
    key, stop = side.keys[at], side.stop(at)
    content = pair.content(side)
    inside = frozenset(side.roots[p] for p in content if at < p < stop)
    outside = frozenset(side.roots[p] for p in content if p < at or p >= stop)
    inside, outside = inside - outside - _EARLY, outside - inside - _EARLY
    if not inside or not outside:
        return None
    denied = any(
        pair.lexicon.denials.get(own) == "vol" for p, own in enumerate(side.keys) if p < at or p >= stop
    )
    early = not _EARLY.isdisjoint(side.all_keys)
    if key == "zonder":
        return _Order(inside, outside, key, early) if denied and early else None
    if key in _THEN:
        return None if denied else _Order(outside, inside, key, True)
    if key in _BEFORE:  # 'niet voordat' is 'pas nadat'
        first, then = (inside, outside) if denied else (outside, inside)
        return _Order(first, then, key, True)
    if denied or (key not in _AFTER and (early or not _TO_COME.isdisjoint(side.keys[at:stop]))):
        return None
    return _Order(inside, outside, key, key in _AFTER)


_BEFORE = frozenset("voordat alvorens vooraleer".split())
_AFTER = frozenset("nadat".split())
_THEN = frozenset("waarna waarop".split())
_WITH = frozenset("als wanneer zodra indien".split())
_CONJUNCTIONS = _BEFORE | _AFTER | _WITH | WHO
_OPENING = _CONJUNCTIONS | _THEN | {"zonder"}
_EARLY = frozenset("eerst vooraf tevoren tijdig vroegtijdig eerder".split())
_TO_COME = frozenset("wil willen gaat gaan zal zullen moet moeten dreigt dreigen overweegt overwegen".split())
"""What is still to come: 'als wij willen kappen, horen wij bewoners'."""
