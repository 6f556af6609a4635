"""A word that only one of two conditions has, and that makes it narrower or easier to meet: 'tenzij de stroom
sterk verschilt', 'zonder dat er naar een andere ligplaats is gezocht'.

Elsewhere 'sterk' or 'goed' says little, and who tells an agreement anew leaves it out. What an agreement
depends on is wider or narrower by each of its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, says_how

Places = tuple[int, ...]


def limited_inside(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> tuple[Places, Places]:
    """The words of manner or of trying on either side that nothing answers, within a condition that the other
    side has without them; none where both sides have some."""
    ours, theirs = _within(pair, pair.common, gone), _within(pair, pair.draft, new)
    return ((), ()) if ours and theirs else (ours, theirs)


def _within(pair: Pair, side: Side, left: Sequence[int]) -> Places:
    other = pair.other(side)
    if not any(_is_answered(pair, other, twin) for twin in other.hedges):
        return ()
    inside = {at for hedge in side.hedges if hedge.is_condition for at in range(hedge.start, hedge.end)}
    return tuple(
        at for at in left if at in inside and (_is_manner(pair, side, at) or _is_trying(side, at, other))
    )


def _is_answered(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether a condition has no word of its own, for which the other side may have the one in question."""
    return hedge.is_condition and not any(hedge.holds(at) for at in pair.left(side))


def _is_manner(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word says how something is done or is that the other side has too: 'sterk verschilt', 'goed
    is onderhouden'."""
    told = not side.is_verb(at) and side.keys[at] not in _ENOUGH
    told = told and side.keys[at - 1] not in DETERMINERS | PREPOSITIONS  # 'uit de vloot stappen'
    behind = at + 1
    while behind < len(side.keys) and side.keys[behind] in _HELPING:
        behind += 1
    if not told or behind not in pair.content(side) or behind in pair.left(side):
        return False
    if side.keys[behind] in _ENOUGH:
        return False  # 'goed genoeg'
    return says_how(side.keys[at]) or side.is_verb(behind)


_HELPING = frozenset("is zijn wordt worden heeft hebben".split())
_ENOUGH = frozenset("genoeg voldoende eerder later ander".split())
"""What a condition of means or of time has of itself ('niet eerder dan nadat'), and 'een en ander'."""


def _is_trying(side: Side, at: int, other: Side) -> bool:
    """Whether the word says that a thing was tried, asked or talked about, where the other side has it."""
    return side.keys[at] in _TRIED and _TRIED.isdisjoint(other.all_keys)


_TRIED = frozenset(
    "gezocht geprobeerd gepoogd getracht gestreefd onderzocht bekeken nagegaan besproken overlegd gevraagd "
    "aangevraagd uitgesproken overwogen".split()
)
