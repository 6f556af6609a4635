"""A separable verb with another particle, or without one: 'schaffen af', 'schaffen aan'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def reparticled(pair: Pair) -> tuple[str, str] | None:
    """One verb with another particle, torn off on both sides: 'schaffen af', 'schaffen aan'."""
    light = pair.lexicon.light_roots  # 'leggen voor' and 'leggen verantwoording af' say it by their noun
    for particle, verb in pair.common.particles.items():
        if pair.common.keys[particle] in _ADVERBS or pair.lexicon.root(pair.common.keys[verb]) in light:
            continue
        for other, place in pair.draft.particles.items():
            here, there = pair.common.roots[verb], pair.draft.roots[place]
            if pair.common.keys[verb] != pair.draft.keys[place] or pair.draft.keys[other] in _ADVERBS:
                continue
            if here == there or here in pair.draft.all_roots or there in pair.common.all_roots:
                continue
            if not alike(here, there, pair.lexicon) and pair.changed <= REPARTICLED:
                return pair.common.words(verb, particle), pair.draft.words(place, other)
    return None


REPARTICLED = 0.34
"""Up to this share of changed words a particle was exchanged on purpose."""


def torn_otherwise(pair: Pair) -> tuple[str, str] | None:
    """A verb of which the particle came, went, or made way: 'stemt in', 'stemt over'."""
    for side, other in pair.both_ways:
        for particle, verb in side.particles.items():
            root = side.roots[verb]
            by_itself = side.keys[particle] in _ADVERBS or side.keys[verb] in AUXILIARIES
            if by_itself or root in other.all_roots or side.keys[verb] not in other.all_keys:
                continue
            if any(
                alike(root, own, pair.lexicon) for own in other.roots if own and own not in side.all_roots
            ):
                continue
            if side.keys[particle] == "beschikbaar" and "beschikking" in other.all_keys:
                continue
            place = other.keys.index(side.keys[verb])
            said, told = side.words(verb, particle), other.words(*other.verb_words(place))
            return pair.in_order(side, (said, told))
    return None


def bare_instead(pair: Pair) -> tuple[str, str] | None:
    """A verb that lost the preposition that made it another one: 'stemmen in met het plan', 'stemmen over het
    plan', wherever these stand."""
    for side, other in pair.both_ways:
        for particle, verb in side.particles.items():
            key, bare = side.keys[particle], pair.lexicon.root(side.keys[verb])
            says_little = bare in pair.lexicon.light_roots or bare in pair.lexicon.pale_roots
            if key not in PREPOSITIONS or says_little or side.keys.count(key) <= other.keys.count(key):
                continue
            places = [at for at, root in enumerate(other.roots) if root == bare]
            if alike(side.roots[verb], bare, pair.lexicon):
                continue  # by the tables it is one verb: 'opbellen', 'bellen'
            verbal = places and other.is_verb(places[0])
            if (
                len(places) == 1
                and verbal
                and side.roots[verb] not in other.all_roots
                and bare not in side.all_roots
            ):
                return pair.in_order(side, (side.words(verb, particle), other.words(places[0])))
    return None


_ADVERBS = frozenset("samen bijeen verder los goed".split())
"""Particles that say by themselves what they say: 'werken samen' is 'werken gezamenlijk'."""

AUXILIARIES = (
    "zijn worden hebben zullen gaan kunnen moeten mogen willen hoeven laten doen waren werd had "
    "wordt is heeft zal gaat kan mag wil moet bent ben geweest geworden gehad".split()
)
