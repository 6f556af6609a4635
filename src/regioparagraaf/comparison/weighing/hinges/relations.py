"""How one thing stands to another, told otherwise: 'trams in plaats van bussen', 'trams naast bussen'.

A rewording may move such a phrase and put one of the same group in its place. Before the same word a phrase
of an opposite group (dutch/data/verhoudingen.tsv) says another thing, however much of the sentence was told
anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def related_anew(pair: Pair) -> tuple[str, str] | None:
    """The words of both sides that say how one thing stands to the same other thing, and differ."""
    ours = _relations(pair, pair.common)
    theirs = _relations(pair, pair.draft)
    opposite, money = pair.lexicon.other_relations, pair.lexicon.relations_of_money
    for was in ours:
        for wordt in theirs:
            about = was.about.keys() & wordt.about.keys()
            if wordt.group not in opposite.get(was.group, ()):
                continue
            if _stands_among(was, about, theirs) or _stands_among(wordt, about, ours):
                continue
            if money & {was.group, wordt.group}:
                about = {root for root in about if root.endswith(_MONEY)}
            if about:
                return _told(pair.common, was, about), _told(pair.draft, wordt, about)
    return _one_instead_of_both(pair, pair.common, ours) or _one_instead_of_both(pair, pair.draft, theirs)


def _one_instead_of_both(pair: Pair, side: Side, found: Sequence[_Relation]) -> tuple[str, str] | None:
    """The words of both sides where two things that were joined ('een markt en een kermis') became the one in
    the place of the other ('een kermis in plaats van een markt'), or the other way round."""
    other = pair.other(side)
    for one in found:
        if one.group != _INSTEAD:
            continue
        rest = set(side.roots) - one.about.keys()
        for at, key in enumerate(other.keys):
            before, behind = (
                set(other.roots[max(at - _BESIDE, 0) : at]),
                other.roots[at + 1 : at + 1 + _BESIDE],
            )
            two_sides = (before, set(behind)), (set(behind), before)
            if key != "en" or not any(one.about.keys() & x and rest & y - {""} for x, y in two_sides):
                continue
            joined = other.span(max(at - 1, 0), min(at + 1 + _BESIDE, other.stop(at)))
            return pair.in_order(side, (_told(side, one, one.about), joined))
    return None


_INSTEAD = "vervangt"
_BESIDE = 2
"""Words from 'en' to what it joins: 'een markt en een kermis'."""


def _stands_among(one: _Relation, about: Collection[str], others: Sequence[_Relation]) -> bool:
    """Whether the other side says it of the same thing too: 'op en rond het plein'."""
    return any(one.group == other.group and not other.about.keys().isdisjoint(about) for other in others)


class _Relation(Struct, frozen=True):
    """A phrase that says how one thing stands to another, and that other thing by its roots."""

    group: str
    start: int
    about: dict[str, int]
    """The roots of the words behind it, with their places."""


def _relations(pair: Pair, side: Side) -> list[_Relation]:
    found = []
    for phrase in pair.lexicon.relations.find(side.keys):
        if phrase.start in side.announcements:
            continue
        about = {side.roots[at]: at for at in _behind(pair, side, phrase.end)}
        found += [_Relation(group, phrase.start, about) for group in phrase.meaning.split() if about]
    return found


def _behind(pair: Pair, side: Side, start: int) -> tuple[int, ...]:
    """The places of the content words right behind a phrase, up to the next preposition, number or verb: in
    'in 2027 verven wij' the 'in' is about the year."""
    content = frozenset(pair.content(side))
    places: list[int] = []
    if side.keys[start : start + 1] in _JOINING:
        start += 2  # 'op en rond het plein'
    for at in range(start, min(start + _NEAR, side.stop(start))):
        if side.keys[at] in PREPOSITIONS or side.keys[at] == "te" or (places and at not in content):
            break
        if side.keys[at][0].isdecimal() or side.is_verb(at):
            break
        if at in content:
            places.append(at)
    return tuple(places)


_JOINING = (("en",), ("of",))
_NEAR = 4
"""Words behind a phrase in which the thing stands that it is about: 'naast de oude bussen'."""


_MONEY = ("budget", "begrot", "middel", "reserf", "subsidi", "gel", "fon", "krediet", "bijdrag")
"""How the roots of words for money end."""


def _told(side: Side, relation: _Relation, about: Collection[str]) -> str:
    """The phrase with the word that both sides have behind it, as written."""
    end = min(relation.about[root] for root in about) + 1
    return side.span(relation.start, end)
