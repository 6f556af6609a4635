"""Whose it is or which one is meant, in a sentence that stands as it was: 'voorrang in zijn dorp', 'in een
dorp'; 'die kernen', 'andere kernen'; 'elke stad onderhoudt haar wegen', 'de wegen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import THE
from regioparagraaf.dutch.words import EVERY


def whose_or_any(pair: Pair) -> tuple[str, str] | None:
    """The two words before a thing, where one took the other's place and every other word stands."""
    ours, theirs = pair.common.keys, pair.draft.keys
    if len(ours) != len(theirs):
        return None
    other = [at for at, words in enumerate(zip(ours, theirs, strict=True)) if words[0] != words[1]]
    if len(other) != 1:
        return None
    at = other[0]
    words = {ours[at], theirs[at]}
    any_of_them = bool(words & _WHOSE) and "een" in words
    other_ones = bool(words & _OTHERS) and bool(words & _THESE)
    of_each = bool(words & _WHOSE) and bool(words & THE) and _tells_of_each(pair.common, at)
    if any_of_them or other_ones or of_each:
        return pair.common.words(at), pair.draft.words(at)
    return None


def _tells_of_each(side: Side, at: int) -> bool:
    """Whether the sentence says what each one does with what is his."""
    return not EVERY.isdisjoint(side.keys[side.stretch(at)[0] : at])


_WHOSE = frozenset("zijn haar hun uw je jouw mijn".split())
_THESE = frozenset("die dat deze dit dezelfde hetzelfde zulke".split())
_OTHERS = frozenset("andere ander sommige".split())
