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


def left_bare(pair: Pair) -> tuple[str, str] | None:
    """The words of 'alle schepen' or 'elk schip', where the other side has 'schepen' and nothing that says
    which: however freely the rest is told, that may be some."""
    for side, other in pair.both_ways:
        often, there = _how_often(side), _how_often(other)  # 'elke zondag', 'eens per jaar'
        if _shares(side) or any(
            key in _ALL | _COUNTED and at not in there for at, key in enumerate(other.keys)
        ):
            continue
        for at, key in enumerate(side.keys[:-1]):
            several = _several(side, at + 1, other) if key in _EACH and at not in often else None
            if several is not None and not _is_led(other, several) and not _is_limited(other, several):
                return pair.in_order(side, (side.words(at, at + 1), other.words(several)))
    return None


_EACH = frozenset("alle elk elke ieder iedere".split())
_COUNTED = frozenset("alleen uitsluitend slechts één enige".split())


def _how_often(side: Side) -> set[int]:
    return {at for often in side.measures.frequencies for at in range(often.start, often.end)}


def _shares(side: Side) -> bool:
    return any(quantity.unit == "%" for quantity in side.measures.quantities)


def _several(side: Side, at: int, other: Side) -> int | None:
    """The one place of the noun on the other side in the plural: 'schepen' for 'elk schip'."""
    noun, root = side.keys[at], side.roots[at]
    if number(noun) is not None or not root or any(body.end - 1 == at for body in side.bodies):
        return None
    forms = (noun + "en", noun + "s")
    found = [p for p, own in enumerate(other.roots) if own == root or other.keys[p] in forms]
    longer = len(found) == 1 and len(other.keys[found[0]]) >= len(noun)  # 'van welk ras ook'
    plural = longer and other.keys[found[0]].endswith(("en", "s"))
    return found[0] if plural and other.is_noun(found[0]) else None


def _is_led(side: Side, at: int) -> bool:
    """Whether an article, a number or an adjective before the noun says which they are."""
    before = side.keys[at - 1] if at else ""
    return before in _LED or before.endswith("e") or bool(before and number(before) is not None)


def _is_limited(side: Side, at: int) -> bool:
    """Whether what stands behind the noun says which they are: 'schepen die lekken', 'schepen van boven de
    tien meter'."""
    behind = side.keys[at + 1 : at + 3]
    return bool(behind) and (behind[0] in _LIMITS or (behind[0] == "," and behind[-1] in _LIMITS))


_LIMITS = frozenset(
    "die dat van met zonder boven onder waar waarvan waarin tot in uit voor bij aan op over".split()
)


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
    return not _is_led(other, place)


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
