"""A word that stands twice on one side and once on the other: each time it says something of its own.

'Sociale woningen worden vervangen door sociale woningen' has the words of 'Sociale woningen worden vervangen
door woningen', and promises more. What an ellipsis leaves out is no loss: 'besluiten over water en
(besluiten) over wegen' (ANS 27.3).
"""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind

_ELLIPTIC = frozenset("en of maar dan als noch zowel , ; : - (".split())
"""Behind these the words that were said before may be left out: 'lager dan (de huur) voor leden'."""


def said_once_less(pair: Pair) -> str:
    """What came or went though its words stand elsewhere too, as a Dutch clause; empty where nothing did."""
    if pair.extra is not None:
        side, start, end = pair.extra
        return _told(pair, side, start, end) if _says_more(pair, side, start, end) else ""
    if pair.changed > KEPT_WORDS:
        return ""
    for side in pair.sides:
        at = _lost_attribute(pair, side)
        if at is not None:
            return _told(pair, side, at, at + 1)
    return ""


def _told(pair: Pair, side: Side, start: int, end: int) -> str:
    return f"'{side.span(start, end)}' {'viel weg' if side is pair.common else 'kwam erbij'}"


def _says_more(pair: Pair, side: Side, start: int, end: int) -> bool:
    """Whether the one stretch that makes the difference repeats words of its own sentence, and no ellipsis
    leaves it out."""
    content = [at for at in pair.content(side) if start <= at < end]
    if not content or side.keys[start - 1 : start] in {(key,) for key in _ELLIPTIC} or _opens_row(side, end):
        return False
    if any(side.keys[at] in _ELLIPTIC for at in range(start, end)) or _is_head_alone(side, start, end):
        return False
    return all(_stands_elsewhere(side, at, start, end) for at in content)


def _opens_row(side: Side, end: int) -> bool:
    """Whether a fellow follows right behind 'en': 'water en (over) wegen'."""
    return side.keys[end : end + 1] in (("en",), ("of",))


def _is_head_alone(side: Side, start: int, end: int) -> bool:
    """Whether a noun went whose article or adjective stays: 'een tweede (aanvraag)', 'die (club)'."""
    if end - start > 1 or not start or _is_noun(side, end):
        return False
    before = side.keys[start - 1]
    return before in DETERMINERS or before.endswith("e") or before[0].isdigit()


def _is_noun(side: Side, at: int) -> bool:
    if at >= len(side.keys) or not side.keys[at][0].isalpha() or side.keys[at] in PREPOSITIONS:
        return False
    return side.is_noun(at)


def _stands_elsewhere(side: Side, at: int, start: int, end: int) -> bool:
    return any(
        root == side.roots[at] and not start <= place < end and side.sentences[place] == side.sentences[at]
        for place, root in enumerate(side.roots)
    )


def _lost_attribute(pair: Pair, side: Side) -> int | None:
    """The adjective that stands once more on this side, before a noun that stands without it on the other."""
    other = pair.other(side)
    here, there = side.roots, other.roots
    for at in pair.content(side):
        root, noun = here[at], here[at + 1] if at + 1 < len(here) else ""
        often = here.count(root) if noun else 0
        if often < _TWICE or not 0 < there.count(root) < often or here.count(noun) != there.count(noun):
            continue
        before = side.keys[at - 1] if at else ""
        if before in _ELLIPTIC or (root, noun) in pairwise(there) or not _is_adjective(side, at):
            continue
        return at
    return None


_TWICE = 2


def _is_adjective(side: Side, at: int) -> bool:
    shaped = side.keys[at].endswith("e") and side.keys[at] not in _THE_SAME
    return shaped and _is_noun(side, at + 1) and side.kind(at) is Kind.MANNER


_THE_SAME = frozenset("dezelfde hetzelfde zelfde".split())
"""In the place of these another word may say it: 'aan dezelfde rivier', 'aan één rivier'."""
