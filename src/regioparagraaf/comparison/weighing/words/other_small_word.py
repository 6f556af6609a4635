"""A preposition, conjunction or verb of being that made way for another in a sentence that stands as it was.

Of most words that nothing answers it is doubtful what they say; a small word between the same words says how
they stand to each other: 'de bus uit de stad', 'de bus naar de stad'. So the table (evengoed.tsv) holds what
may stand in each other's place, and anything else is a change.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.weighing.pair import Pair


def other_small_word(pair: Pair) -> tuple[str, str] | None:
    """The two words, where one took the other's place and hardly another word did."""
    ours, theirs = pair.common.keys, pair.draft.keys
    if len(ours) != len(theirs):
        return None
    other = [at for at, words in enumerate(zip(ours, theirs, strict=True)) if words[0] != words[1]]
    if len(other) > MOST:
        return None
    for at in other:
        words = ours[at], theirs[at]
        alike = any(kind.issuperset(words) for kind in pair.lexicon.small_words)
        if alike and words not in pair.lexicon.as_well and _stands_between(pair, at, other):
            return pair.common.words(at), pair.draft.words(at)
    return None


def _stands_between(pair: Pair, at: int, other: Sequence[int]) -> bool:
    """Whether the words before and behind it are the same on both sides; a particle whose verb is another is
    a part of that: 'volgt op', 'voert uit'."""
    around = (at - 1, at + 1, at + 2)
    return not any(place in other for place in around) and (
        len(other) == 1 or at not in pair.common.particles
    )


MOST = 2
"""Words that are others, the small one among them: 'wie huurt of kreeg', 'wie huurt en ontving'."""
