"""A deed that became a mark of the thing it is done to: 'wij knappen de pleinen op en maken ze autovrij', 'de
pleinen die wij opknappen, maken wij autovrij'. No plein need be done up."""

from __future__ import annotations

from regioparagraaf.comparison.reading.our_clauses import our_clauses
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import is_participle


def only_of_those(pair: Pair) -> tuple[str, str] | None:
    """The verb of the deed, and the clause that only says of which things the rest is true."""
    for side, other in pair.both_ways:
        if "en" not in side.all_keys or _clauses(side):
            continue
        for start, end, root in _clauses(other):
            done = [at for at, own in enumerate(side.roots) if own == root and _is_done(side, at)]
            if done and not other.roots.count(root) > 1:
                said = side.words(*side.verb_words(done[0])), other.span(start, end)
                return pair.in_order(side, said)
    return None


def _is_done(side: Side, at: int) -> bool:
    """Whether a verb says what is done, and not of a thing what was done with it."""
    return side.keys[at].endswith(("n", "t")) and not is_participle(side.keys[at])


def _clauses(side: Side) -> list[tuple[int, int, str]]:
    """The clauses with 'die wij' behind a thing, from where to where, and the root of their verb."""
    return [
        (start, end, side.roots[end - 1])
        for start, end in our_clauses(side)
        if side.roots[end - 1] and side.keys[end - 1].endswith("n")
    ]
