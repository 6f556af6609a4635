"""Which of the signatories are meant, by the word before them: 'de raden', 'de betrokken raden'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import EVERY


def which_of_us(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a word that leaves a part of those who sign, or of all people, on one side alone."""
    if pair.changed > REWORDED:
        return ()
    for side, other in pair.both_ways[::-1]:
        for body in side.bodies:
            part = _part(side, body, pair)
            if not part or _said_too(side, part, other) or _told_by_a_clause(pair, side, part):
                continue
            twins = [twin for twin in other.bodies if twin.concept == body.concept]
            fellows = [one for one in side.bodies if one.concept == body.concept]
            whole = body.kind == "eigen" or any(not EVERY.isdisjoint(other.keys_of(t)) for t in twins)
            if whole and len(twins) == len(fellows) == 1 and not _part(other, twins[0], pair):
                words = other.span(twins[0].start, twins[0].end), side.quote(body)
                return shrunk(*words, side is pair.common)
    return ()


REWORDED = 0.5
"""Up to this share of changed words; who tells it anew calls them as it comes."""


def _part(side: Side, body: Mention, pair: Pair) -> tuple[int, ...]:
    """The places of the words that leave a part of these, where they are several."""
    if body.kind not in ("eigen", "publiek") or not side.keys[body.end - 1].endswith(("en", "s")):
        return ()
    counted = any(number(key) is not None for key in side.keys_of(body))
    here = (
        counted or pair.changed > TINY or any(one.kind in _ONE_OF_US for one in side.bodies)
    )  # 'Wij vragen het de andere gemeenten'
    return tuple(
        at
        for at in range(body.start, body.end - 1)
        if (side.keys[at].endswith(("ende", "betrokken")) and side.keys[at] not in _ALL_OF_US)
        or (side.keys[at] in _THE_REST and not here)
    )


_ONE_OF_US = ("wij", "gemeente", "plaats")
_THE_REST = frozenset("andere overige".split())


def _said_too(side: Side, part: tuple[int, ...], other: Side) -> bool:
    met = any(side.roots[at] in other.all_roots for at in part)
    return met or not _CONCERNING.isdisjoint(other.all_keys)


def _told_by_a_clause(pair: Pair, side: Side, part: tuple[int, ...]) -> bool:
    """Whether the other side answers each of these words in a clause behind the same noun: 'de deelnemende
    raden', 'de raden die meedoen'."""
    other = pair.other(side)
    nouns = {side.keys[body.end - 1] for body in side.bodies}
    clauses = [
        {*other.roots[at + 1 : other.stop(at + 1)], *other.keys[at + 1 : other.stop(at + 1)]}
        for at, (one, link) in enumerate(pairwise(other.keys))
        if one in nouns and link == "die"
    ]
    return any(
        _FREE.isdisjoint(clause) and all(has_alike(clause, side.roots[at], pair.lexicon) for at in part)
        for clause in clauses
    )


_FREE = frozenset("wil willen kan kunnen mag mogen zou zouden".split())
"""With these they may still choose: 'de raden die willen meedoen'."""
_CONCERNING = frozenset("gaat aangaat raakt raken betreft".split())
"""By these the other side says who is concerned: 'de raden om wie het gaat'."""


_ALL_OF_US = frozenset("samenwerkende betreffende desbetreffende volgende".split())
"""These name them all, or point back at those that were named."""
