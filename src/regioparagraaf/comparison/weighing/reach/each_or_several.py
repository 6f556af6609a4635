"""'Elke haven krijgt een steiger' that became 'havens krijgen een steiger': each of them, or some.

With 'elke' the noun and the verb are one, and without it they are several: these words change along, so that
hardly a word of the sentence stays as it was. Here they count as kept. 'Alle havens' is weighed on the scale,
where only that one word goes.
"""

from __future__ import annotations

from collections import Counter

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import ARTICLES, EACH, EVERY, stem


def each_or_several(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'elke' and its noun, of which the draft has the plural and says no more than that. Who
    makes 'elke haven' of 'havens' only says how 'havens' is read."""
    side, other = pair.common, pair.draft
    if EACH.isdisjoint(side.all_keys) or not _OF_ALL.isdisjoint(other.all_keys) or "?" in other.all_keys:
        return ()
    if _says_more(pair, side) or _says_more(pair, other):
        return ()
    for at, key in enumerate(side.keys[:-1]):
        if key not in EACH or side.keys[max(at - 1, 0)] in _HARDLY:
            continue
        described = (
            side.keys[at + 1].endswith("e") and side.keys[at + 1] in other.all_keys
        )  # 'elke nieuwe haven'
        noun = min(at + 1 + described, len(side.keys) - 1)
        several = _several(pair, side, noun)
        if several and _apart(side, other) <= ON_PURPOSE:
            return shrunk(side.span(at, noun + 1), other.span(*several), wider=False)
    return ()


_OF_ALL = EVERY | frozenset(
    "allemaal iedereen overal beide allebei per altijd steeds telkens geen niemand nooit nergens zonder "
    "enkel volledig geheel heel hele wie welke welk beiden afzonderlijk afzonderlijke samen gezamenlijk "
    "onze".split()
)
"""Words by which the other side too may mean every one of them, or all of them together."""
_HARDLY = frozenset("niet bijna vrijwel nagenoeg zowat haast".split())


def _says_more(pair: Pair, side: Side) -> bool:
    """Whether a word stands unanswered here, which is no other number of one there: 'haven', 'havens'."""
    others = [key for key in pair.other(side).keys if len(key) >= _STEM]
    return any(
        not any(own.startswith(side.keys[at]) or side.keys[at].startswith(own) for own in others)
        for at in pair.left(side)
    )


_STEM = 4
"""Letters of a noun that its plural goes on from, at least."""


def _several(pair: Pair, side: Side, noun: int) -> tuple[int, int] | None:
    """Where the other side has the bare plural of this noun; None where it has none, or says which or how
    many they are."""
    other, one, root = pair.other(side), side.keys[noun], side.roots[noun]
    if not root or one in SPANS or one in WEEKDAYS or _signs(side, noun):
        return None
    for at, key in enumerate(other.keys):
        same = other.roots[at] == root or key in (one + "s", one + "en", one + "n")
        if not same or key == one or not key.endswith(_PLURAL):
            continue
        if other.is_verb(at):
            continue  # 'voor elke gekapte boom', 'kappen wij een boom'
        start = at
        while start and other.keys[start - 1].endswith("e") and len(other.keys[start - 1]) >= _STEM:
            start -= 1
        if other.keys[max(start - 1, 0)] in _DEFINITE:
            return None  # 'de havens' are all of them
        if any(number(other.keys[place]) is not None for place in range(max(start - 1, 0), at)):
            return None
        return start, at + 1
    return None


_DEFINITE = frozenset("de deze die onze hun haar".split())
_PLURAL = ("en", "s", "ën")


def _signs(side: Side, noun: int) -> bool:
    """Whether the noun is one of those who agree: 'elke gemeente betaalt' is 'de gemeenten betalen'."""
    return any(body.start <= noun < body.end and body.kind in _SIGNING for body in side.bodies)


_SIGNING = frozenset("wij eigen gemeente plaats".split())


def _apart(side: Side, other: Side) -> float:
    """Which share of the words one side alone has, but for 'elke', articles and what makes a passive."""
    ours, theirs = _said(side, other), _said(other, side)
    apart = (ours - theirs) + (theirs - ours)
    return apart.total() / max(ours.total() + theirs.total(), 1)


ON_PURPOSE = 0.34
"""Up to this share of other words 'elke' went on purpose; who tells it anew may leave it out."""


def _said(side: Side, other: Side) -> Counter[str]:
    return Counter(
        root if root in other.all_roots else _one(key, other)
        for root, key in zip(side.roots, side.keys, strict=True)
        if key[0].isalnum() and root and key not in _SMALL
    )


_SMALL = ARTICLES | EACH | frozenset("er wordt worden door aan".split())


def _one(key: str, other: Side) -> str:
    """The form by which a plural meets its noun: 'havens', 'haven'."""
    if key.endswith("s") and key[:-1] in other.all_keys:
        return key[:-1]
    return key if key + "s" in other.all_keys else stem(key)
