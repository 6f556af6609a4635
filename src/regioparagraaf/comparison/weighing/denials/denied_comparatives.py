"""A comparison made weaker: 'stijgen minder dan de lonen' that became 'stijgen niet meer dan de lonen', 'het
laagste tarief' that became 'een van de laagste tarieven'.

What is not more may be as much: by the opposite with a denial one says less, where a number says the same.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import said_plainly
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import NOT, THE
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def weakened(pair: Pair) -> tuple[str, str] | None:
    """What it said, and what it says now; None where no comparison became weaker or stronger so."""
    return _denied(pair) or _one_of_them(pair)


def _denied(pair: Pair) -> tuple[str, str] | None:
    if NOT.isdisjoint(pair.common.all_keys) and NOT.isdisjoint(pair.draft.all_keys):
        return None
    common, draft = (
        [at for at in _comparatives(side) if side.keys[at] not in pair.other(side).all_keys]
        for side in pair.sides
    )
    if len(common) != 1 or len(draft) != 1:
        return None
    for side, other, plain, turned in (
        (pair.draft, pair.common, draft, common),
        (pair.common, pair.draft, common, draft),
    ):
        if said_plainly(side, pair.lexicon) or said_plainly(other, pair.lexicon) != 1:
            continue
        at = turned[0]
        if other.keys[at - 1] not in NOT or not at or not _AT_MOST.isdisjoint(side.keys[: plain[0]][-_NEAR:]):
            continue  # 'stijgt niet meer dan', 'wordt hooguit zoveel duurder als'
        said = side.words(plain[0]), other.words(at - 1, at)
        return pair.in_order(side, said)
    return None


_AT_MOST = frozenset("hooguit hoogstens hoogste maximaal".split())
_NEAR = 3
"""Words from what bounds a comparison to its word: 'hooguit zo veel duurder'."""


def _comparatives(side: Side) -> list[int]:
    """The places of 'meer', 'lager', 'sneller', unless a number follows, which says how much."""
    than = [at - 1 for at, key in enumerate(side.keys) if key == "dan" and at]
    compared = [at for at in than if side.keys[at].endswith("er") and len(side.keys[at]) > _ER]
    if not compared and _COMMON.isdisjoint(side.all_keys):
        return []
    counted = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    counted |= {at for term in side.measures.terms for at in range(term.start, term.end)}
    return [
        at for at, key in enumerate(side.keys) if at not in counted and (key in _COMMON or at in compared)
    ]


_COMMON = frozenset(
    "meer minder "
    "hoger lager langer korter duurder goedkoper sneller langzamer trager groter kleiner harder zachter "
    "eerder later vaker beter slechter veiliger onveiliger schoner viezer vuiler zwaarder lichter breder "
    "smaller dichter verder strenger soepeler drukker rustiger warmer kouder dieper ondieper "
    "ruimer krapper sterker zwakker moeilijker makkelijker".split()
)
"""Comparatives that need no 'dan' to be one: 'de wachttijd wordt korter'."""
_ER = 5


def _one_of_them(pair: Pair) -> tuple[str, str] | None:
    for side, other in ((pair.draft, pair.common), (pair.common, pair.draft)):
        if _AMONG.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys):
            if (
                side.keys[at - 1] != "de"
                or not key.endswith("ste")
                or len(key) < _STE
                or key in _RANKS
                or not _is_among(side, at)
            ):
                continue
            stem = key.removesuffix("e")
            there = [p for p, own in enumerate(other.keys) if own.removesuffix("e") == stem]
            if len(there) == 1 and not _is_among(other, there[0]) and other.keys[there[0] - 1] in THE:
                if there[0] > 1 and other.keys[there[0] - 2] in _AMONG:
                    continue
                said = side.span(max(at - 3, 0), at + 1), other.span(there[0] - 1, there[0] + 1)
                return pair.in_order(side, said)
    return None


_STE = 6
_AMONG = frozenset("van tot onder bij".split())


def _is_among(side: Side, at: int) -> bool:
    """Whether it is one of several of which that holds: 'een van de laagste', 'behoren tot de laagste'."""
    before = side.keys[max(at - 3, 0) : at]
    if len(before) < 2 or before[-1] != "de" or before[-2] not in _AMONG:
        return False
    if before[-2] in _BESIDE and _is_plural_or_alone(side, at + 1):
        return True
    if len(before) < 3:
        return False
    one = before[0] in ("een", "één") and before[1] == "van"
    return one or not _BELONGING.isdisjoint(side.keys[max(at - _NEAR, 0) : at])


_BESIDE = frozenset("bij onder tot".split())


def _is_plural_or_alone(side: Side, at: int) -> bool:
    """Whether no thing in the singular stands here, of which the superlative says which one it is: 'bij de
    goedkoopste van het land', 'bij de goedkoopste havens', not 'bij de oudste molen'."""
    key = side.keys[at] if at < len(side.keys) else "."
    return not key[0].isalpha() or key in PREPOSITIONS or key in _VERBS or key.endswith(("en", "s"))


_VERBS = frozenset("is wordt blijft hoort behoort gehouden".split())
_NEAR = 6
_BELONGING = frozenset("behoren behoort horen hoort zitten zit blijven blijft rekenen".split())
_RANKS = frozenset("eerste laatste naaste minste".split())
"""These count, or say which one: 'de laatste trein'."""
