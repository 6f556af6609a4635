"""A preposition, conjunction or verb of being that made way for another in a sentence that stands as it was.

Of most words that nothing answers it is doubtful what they say; a small word between the same words says how
they stand to each other: 'de bus uit de stad', 'de bus naar de stad'. So the table (evengoed.tsv) holds what
may stand in each other's place, and anything else is a change.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.frequencies import WEEKDAYS


def other_small_word(pair: Pair) -> tuple[str, str] | None:
    """The two words, where one took the other's place and hardly another word did."""
    ours, theirs = pair.common.keys, pair.draft.keys
    if len(ours) != len(theirs):
        return None
    other = [at for at, words in enumerate(zip(ours, theirs, strict=True)) if words[0] != words[1]]
    anew = [at for at in other if not pair.common.roots[at] or pair.common.roots[at] != pair.draft.roots[at]]
    if len(anew) > MOST or any(not _TURNING.isdisjoint((ours[at], theirs[at])) for at in other):
        return None
    for at in other:
        small = any(kind.issuperset((ours[at], theirs[at])) for kind in pair.lexicon.small_words)
        if small and not stand_as_well(pair, ours[at], theirs[at]) and _stands_between(pair, at, other):
            return pair.common.words(at), pair.draft.words(at)
    return None


def stand_as_well(pair: Pair, one: str, other: str) -> bool:
    """Whether the table says that either word can stand there, beside some verb of this sentence if it names
    any."""
    beside = pair.lexicon.as_well.get((one, other))
    return beside is not None and (not beside or not beside.isdisjoint(pair.common.all_roots))


def _stands_between(pair: Pair, at: int, other: Sequence[int]) -> bool:
    """Whether the words before and behind it are the same on both sides. What leads in a number or a moment
    is weighed with it, and a particle with its verb: 'volgt op', 'voert uit'."""
    if any(place in other for place in (at - 1, at + 1, at + 2)):
        return False
    if len(other) > 1 and at in pair.common.particles:
        return False
    return not any(_measures(side, at) for side in (pair.common, pair.draft))


def _measures(side: Side, at: int) -> bool:
    """Whether the word stands in a number or a moment, or leads one in."""
    leads = side.keys[at] not in _JOINING
    counted = any(q.start - leads <= at < q.end + 1 for q in side.measures.quantities)
    timed = at in side.times or (leads and at + 1 in side.times)
    return counted or timed or not WEEKDAYS.isdisjoint(side.keys[at + 1 : at + 2])


_JOINING = frozenset({"en", "of"})
MOST = 2
"""Words that are others, the small one among them: 'wie huurt of kreeg', 'wie huurt en ontving'."""
_TURNING = frozenset("niet geen pas alleen nooit zonder slechts enkel uitsluitend".split())
"""With these the small word that goes with them is another: 'niet voordat', 'pas nadat'."""
