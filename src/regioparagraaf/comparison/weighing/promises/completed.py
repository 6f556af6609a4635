"""A deed that is told as done: 'de renovatie is voltooid', 'is gerenoveerd'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import has_alike


def completed(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places on both sides of the words that say that a deed is completed, where the other side tells
    that deed itself as done."""
    return _told_there(pair, pair.common), _told_there(pair, pair.draft)


def _told_there(pair: Pair, side: Side) -> frozenset[int]:
    done = [at for at in pair.left(side) if side.keys[at] in _COMPLETED]
    other = pair.other(side)
    if not done or not _COMPLETED.isdisjoint(other.all_keys) or _BEING.isdisjoint(other.all_keys):
        return frozenset()
    deeds = {side.roots[at] for at in pair.content(side) if side.keys[at].endswith(_DEED)}
    told = any(
        other.keys[at].endswith(("d", "t", "en")) and has_alike(deeds, other.roots[at], pair.lexicon)
        for at in pair.content(other)
        if other.keys[at] not in side.all_keys
    )
    return frozenset(done) if told else frozenset()


_COMPLETED = frozenset("voltooid afgerond klaar gereed afgemaakt uitgevoerd".split())
_BEING = frozenset("is zijn wordt worden heeft hebben".split())
_DEED = ("ing", "tie", "atie", "bouw", "aanleg", "sloop", "onderhoud")
"""What nouns of deeds end in, of which a verb tells that they were done."""
