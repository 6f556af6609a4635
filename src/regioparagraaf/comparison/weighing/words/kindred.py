"""Words made of one stem: what is said with kin of a word is not left unanswered."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.patterns import on_demand

KIN = 4
"""Letters that two words share at least before they are taken for kin ('wapen', 'wapenbezit')."""


def has_kin(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word of the other side is made of the same stem.

    Two compounds that share their head alone are two things: 'verkeersplan' is no 'beeldkwaliteitsplan'.
    A shorter word that stands on both sides makes no kin: 'op scholen' tells nothing of 'schoolverzuim'.
    """
    lexicon, word = pair.lexicon, side.keys[at]
    beginnings = _beginnings(word, lexicon)
    for key in _telling(pair.other(side), lexicon):
        if beginnings.isdisjoint(_beginnings(key, lexicon)):
            continue  # as of most
        if not _are_kin(word, key, lexicon) or (len(key) < len(word) and lexicon.root(key) in side.all_roots):
            continue
        if not _names_more(word, key, lexicon) and not _is_step(side.roots[at], lexicon.root(key), lexicon):
            return True
    return False


@lru_cache(maxsize=SIDES)
def _telling(side: Side, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a side that are long enough to have kin, each once."""
    small = lexicon.function_words
    words = dict.fromkeys(side.keys)
    return tuple(key for key in words if len(key) >= KIN and key[0].isalpha() and key not in small)


@lru_cache(maxsize=8192)
def _beginnings(key: str, lexicon: Lexicon) -> frozenset[str]:
    """The first letters of the stems of a word: kin have these in common."""
    return frozenset([stem[:KIN] for stems in _stems(key, lexicon) for stem in stems if len(stem) >= KIN])


def _are_kin(word: str, key: str, lexicon: Lexicon) -> bool:
    """Whether two words have a stem in common, which may be that of a head of one of them."""
    whole, heads = _stems(word, lexicon)
    theirs, their_heads = _stems(key, lexicon)
    return any(_kin(one, two) for one in whole for two in (*theirs, *their_heads)) or any(
        _kin(one, two) for one in heads for two in theirs
    )


def _names_more(compound: str, part: str, lexicon: Lexicon) -> bool:
    """Whether a compound joins another thing to the word: 'winkeldiefstal' says more than 'winkel'."""
    root = lexicon.root(part)
    heads = [right for left, right in splits(compound) if lexicon.root(left) == root and len(right) > KIN]
    return any((lexicon.root(head) in lexicon.groups) and not lexicon.is_notion(head) for head in heads)


def _is_step(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether one word promises more or less than the other, by the table of steps: 'gelijk', 'lijken'."""
    return any(step.said == {one} and {other} in step.those for step in lexicon.steps.get(one, ()))


def _kin(one: str, two: str) -> bool:
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    return long.startswith(short) and len(short) >= KIN and (len(short) > KIN or len(long) <= KIN + 3)


@lru_cache(maxsize=8192)
def _stems(key: str, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The root of a word with that of what a prefix covers ('beantwoord', 'ontlast'), and of its heads."""
    if key.endswith(_WITHOUT):
        return (), ()  # 'vergunningvrij' is no kin of 'vergunning'
    whole = {lexicon.root(key), _DERIVED.sub("", key)}
    if key.startswith(("be", "ge")) and len(key) >= KIN + 2:
        whole.add(lexicon.root(key[2:]))
    heads = {
        lexicon.root(right)
        for left, right in splits(key)
        if len(right) > KIN and len(left) >= KIN - 1 and left not in PARTICLES and left not in _DENIED
    }
    return tuple(whole), tuple(heads - whole)


_DERIVED = on_demand(r"(?<=[a-z]{4})(?:aties?|atieve?|atief|ische?|ie|ieve|ief|ieke?|isme)$")
"""Endings of loan words that make one family: 'archeologie', 'archeologisch'; 'recreatie', 'recreatief'."""
_WITHOUT = ("vrij", "vrije", "loos", "loze")
_DENIED = frozenset("onge onbe onver onont oner".split())
"""What denies the rest of a word: 'ongevraagd' is no kin of 'gevraagd'."""
