"""A small word that took another's place in a kept sentence: 'ondanks de wind', 'vanwege de wind'.

Anywhere else in the sentence either may come or go as it likes; behind the same word it was exchanged for the
other (dutch/data/wissels.tsv).
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.phrases import Found, Phrasebook


def small_word_instead(pair: Pair) -> tuple[str, str] | None:
    """The small words of both sides of which one took the other's place."""
    ours, theirs = frozenset(pair.common.keys), frozenset(pair.draft.keys)
    for row in pair.lexicon.small_exchanges:
        if row.words.isdisjoint(ours) or row.words.isdisjoint(theirs):
            continue
        for one, other in ((row.one, row.other), (row.other, row.one)):
            gone, new = _more(one, pair.common, pair.draft), _more(other, pair.draft, pair.common)
            for was in gone:
                for wordt in new:
                    if _before(pair.common, was.start) == _before(pair.draft, wordt.start):
                        return pair.common.quote(was), pair.draft.quote(wordt)
    return None


def _more(book: Phrasebook, side: Side, other: Side) -> list[Found]:
    """Where a side has these words, if it has them more often than the other side; not in 'voor ons geldt',
    which only says that it is agreed."""
    found = [words for words in book.find(side.keys) if words.start not in side.announcements]
    return found if found and len(found) > len(book.find(other.keys)) else []


def _before(side: Side, at: int) -> str:
    """The word right before a place; '' at the start of a clause."""
    return side.keys[at - 1] if at and side.keys[at - 1][0].isalnum() else ""
