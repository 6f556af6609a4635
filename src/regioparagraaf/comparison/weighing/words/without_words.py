"""Nothing to hold on to: a side without words, or one small word for another."""

from __future__ import annotations

from itertools import islice

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def without_words(pair: Pair) -> str | None:
    """Why two texts cannot be said to agree: one of them has no words ('👍', '…'), or both are one word that
    says nothing by itself ('Wij', 'De'); None where there is something to weigh."""
    ours, theirs = _words(pair.common), _words(pair.draft)
    if not ours or not theirs:
        return "in twijfel: aan één kant staan geen woorden" if ours or theirs else None
    if max(len(ours), len(theirs)) > 1 or not (ours[0] + theirs[0]).isalpha() or pair.changed == 0:
        return None
    weighed = pair.content(pair.common) or pair.content(pair.draft)
    return None if weighed else f"in twijfel: ‘{ours[0]}’ werd ‘{theirs[0]}’"


def _words(side: Side) -> tuple[str, ...]:
    """The first two words of a side: as many as show that there are more than one."""
    return tuple(islice((token.plain for token in side.tokens if token.key[0].isalnum() or token.is_word), 2))
