"""Another one in the place of a pronoun that pointed back, in a sentence that stands as it was: 'levert de
aannemer te laat, dan betaalt hij', 'dan betaalt de gemeente'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def pronoun_replaced(pair: Pair) -> tuple[str, str] | None:
    """The pronoun of one side and the words of the other that stand for somebody else; None where these name
    again who was named before."""
    for side, other in pair.both_ways:
        at = next((n for n, (a, b) in enumerate(zip(side.keys, other.keys, strict=False)) if a != b), 0)
        extra = len(other.keys) - len(side.keys)
        end = at + 1 + extra
        if not at or extra not in _LONGER or side.keys[at] not in _PRONOUNS:
            continue
        named = other.keys[at] in DETERMINERS and side.keys[at + 1 :] == other.keys[end:]
        if named and _speaks_of_somebody(pair, side, at) and not _named_before(other, at, end):
            return pair.in_order(side, (side.words(at), other.span(at, end)))
    return None


def _speaks_of_somebody(pair: Pair, side: Side, at: int) -> bool:
    """Whether anything is named before the pronoun, in its sentence, that it can point back at."""
    return any(place < at and side.sentences[place] == side.sentences[at] for place in pair.content(side))


def _named_before(side: Side, at: int, end: int) -> bool:
    """Whether the words here stand, or their head does, before this place too."""
    root = side.roots[end - 1]
    before = side.roots[:at]
    return not root or root in before or any(body.end <= at and body.kind == "wij" for body in side.bodies)


_LONGER = (1, 2)
"""Words that a name has more than a pronoun: 'de gemeente', 'de nieuwe aannemer'."""
_PRONOUNS = frozenset("hij zij ze hem hen".split())
