"""What is said and promised, or only said: 'de brug is nodig en komt er', 'de brug is nodig'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def and_it_comes(pair: Pair) -> str:
    """The 'en' with its verb, and no thing, that makes all the difference; '' where something else does."""
    if pair.extra is None:
        return ""
    side, start, end = pair.extra
    words = side.keys[start:end]
    promised = words[:1] == ("en",) and len(words) <= _BRIEF and not _COMING.isdisjoint(words)
    return side.span(start, end) if promised and DETERMINERS.isdisjoint(words) else ""


_COMING = frozenset("komt komen gebeurt blijft blijven gaat gaan doen krijgt krijgen".split())
_BRIEF = 4
"""Words of 'en die komt er'."""
