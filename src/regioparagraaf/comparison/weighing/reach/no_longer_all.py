"""'Alle' or 'altijd' that went while the rest was only put in other words: 'leggen op alle daken panelen',
'op daken worden panelen gelegd'.

In a kept sentence such a word is a hinge; in one told anew it goes with the construction. Between these it is
asked where nothing else that stands on either side lacks an answer.
"""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import MAY

REWORDED = 0.5
"""Up to this share of changed words a sentence was put in other words; above it all was told anew."""


def no_longer_any(pair: Pair) -> tuple[Signal, ...]:
    """The signal of all of them that became some, or of always that became at times; or of the reverse."""
    sides = (pair.common, pair.draft)
    if (
        not KEPT_WORDS < pair.changed <= REWORDED
        or len([s for s in sides if MAY.isdisjoint(s.all_keys)]) == 1
    ):
        return ()  # what only may be, `verbintenis` weighs
    for side, other, wider in ((*sides, False), (*sides[::-1], True)):
        for at, key in enumerate(side.keys):
            if key == "alle" and all_else_answered(pair, side, at) and _some_of_them(side, at, other):
                return shrunk(side.words(at, at + 1), side.words(at + 1), wider)
            if key == "altijd" and all_else_answered(pair, side, at) and _ALWAYS.isdisjoint(other.all_keys):
                return shrunk(side.words(at), "", wider)
    return ()


_ALWAYS = frozenset(
    "altijd steeds telkens immer tijde nooit niet niets geen zonder blijft blijven elk elke ieder iedere "
    "iedereen alle alles vast vaste vanzelf automatisch standaard permanent doorlopend dag nacht voortdurend "
    "wie per".split()
)
"""Words by which the other side may say that it is always so."""


def all_else_answered(pair: Pair, side: Side, at: int) -> bool:
    """Whether nothing on either side lacks an answer but the word at this place."""
    return not pair.left(pair.other(side)) and set(pair.left(side)) <= {at}


def _some_of_them(side: Side, at: int, other: Side) -> bool:
    """Whether the other side has bare 'daken', which may be some, for 'alle daken'."""
    if at + 1 >= len(side.keys) or side.keys[max(at - 1, 0)] == "niet" or not _ALL.isdisjoint(other.all_keys):
        return False
    noun = side.keys[at + 1]
    bodies = {body.end - 1 for body in side.bodies}
    noun = next((key for key in other.keys if _is_its_head(noun, key, other)), noun)
    if number(noun) is not None or at + 1 in bodies or other.keys.count(noun) != 1:
        return False
    place = other.keys.index(noun)
    before = other.keys[place - 1] if place else ""
    return before not in _LED and not before.endswith("e") and (not before or number(before) is None)


def _is_its_head(noun: str, key: str, other: Side) -> bool:
    """Whether the other side takes a compound apart: 'alle havenhoofden', 'hoofden van havens'."""
    return len(key) >= _HEAD and noun != key and noun.endswith(key) and noun not in other.all_keys


_HEAD = 4
"""Letters of the last part of a compound that stands on the other side by no chance."""
_LED = frozenset("de het deze die onze hun haar zijn uw een geen ons".split())
_ALL = frozenset(
    "alle al elk elke ieder iedere iedereen allemaal alles hele heel gehele volledig volledige overal per "
    "wie welke uitzondering geen niemand telkens altijd integraal geheel allen allebei beide".split()
)
"""Words by which the other side may say that all are meant."""
