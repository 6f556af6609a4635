"""What is ended on one side and given or kept on the other, however much was told anew: 'wij schrappen de
bijdrage aan de club', 'de club krijgt van ons een bijdrage'."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import GETTING


def ended_or_given(pair: Pair) -> tuple[str, str] | None:
    """The verb by which a thing ends and the one by which it is given or kept; None where nothing ends, or
    where more than this verb was left without an answer. Another thing may end then, and this one come."""
    for side in pair.sides:
        end = _end(pair, side)
        if end is None or not _IN_PART.isdisjoint(side.all_keys):
            continue
        other = pair.other(side)
        gift = _gift(pair, other)
        if gift is not None and not _ends_too(pair, other) and _gift(pair, side) is None:
            return pair.in_order(side, (side.words(*side.verb_words(end)), other.words(gift)))
    return None


def _end(pair: Pair, side: Side) -> int | None:
    """Where the verb stands that ends a thing, and is all that the other side does not answer."""
    left = [at for at in pair.left(side) if at not in side.particles]
    if len(left) != 1 or left[0] in side.in_hedges:
        return None
    if side.roots[left[0]] not in _roots(pair.lexicon, _ENDING):
        return None
    return None if not pair.lexicon.plain_denials.isdisjoint(side.all_keys) else left[0]


@lru_cache(maxsize=4)
def _roots(lexicon: Lexicon, verbs: tuple[str, ...]) -> frozenset[str]:
    """The roots of these verbs; worked out once, as each pair that is weighed asks for them."""
    return frozenset(map(lexicon.root, verbs))


_ENDING = tuple(
    "schrappen afschaffen intrekken beëindigen stoppen stopzetten afbouwen staken terugdraaien opheffen "
    "opzeggen wegbezuinigen bezuinigen uitfaseren ophouden".split()
)
"""'Sluiten' is no such verb: 'sluiten een overeenkomst'."""


def _gift(pair: Pair, side: Side) -> int | None:
    """Where the verb stands by which somebody gets or keeps a thing, outside a condition."""
    giving = _roots(pair.lexicon, _GIVING)
    return next(
        (
            at
            for at, root in enumerate(side.roots)
            if (root in giving or side.keys[at] in GETTING) and at not in side.in_hedges and side.is_verb(at)
        ),
        None,
    )


_GIVING = tuple(
    "krijgen ontvangen geven verlenen bieden verstrekken toekennen subsidiëren steunen ondersteunen helpen "
    "investeren financieren bekostigen bijdragen betalen vergoeden houden behouden handhaven "
    "voortzetten".split()
)


def _ends_too(pair: Pair, side: Side) -> bool:
    """Whether a side that gives says that it is for the last time, less, or another thing instead."""
    fresh = [at for at in pair.content(side) if side.roots[at] not in pair.other(side).all_roots]
    quiet = any(is_quiet(pair, side, at) for at in fresh)
    denied = not pair.lexicon.plain_denials.isdisjoint(side.all_keys)
    return quiet or denied or not _IN_PART.isdisjoint(side.all_keys)


_IN_PART = frozenset(
    "tot totdat laatste minder lager lagere kleiner kleinere voortaan terug plaats vervanging anders pas "
    "geleidelijk stapsgewijs eenmalig".split()
)
"""With these what is given ends as well, or ends for something in its stead."""
