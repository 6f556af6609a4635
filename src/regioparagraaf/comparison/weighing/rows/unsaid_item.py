"""The item of a row that the other side says in no way, where it tells all the others of that row."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.enumerations import LEAST, Items, enumerations, phrase_end
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.kindred import KIN
from regioparagraaf.comparison.weighing.words.loose import loose
from regioparagraaf.dutch.wordclass import PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import ARTICLES, STOPS


def leaves_one_unsaid(pair: Pair, side: Side) -> bool:
    """Whether one item of a row of three or more is unanswered as a whole, nothing of the others is, and the
    other side has no word that could be it: of 'snelheid, comfort en ruime haltes' it tells how fast it goes
    and how well one sits. Not of a heading, which says in short what it is about."""
    other = pair.other(side)
    if not pair.left(side) or side.keys[-1] not in STOPS:
        return False
    if any(_names(other, at) for at in pair.left(other)):
        return False
    return any(_one_of(pair, side, items) for items in enumerations(side, pair.lexicon))


def _one_of(pair: Pair, side: Side, items: Items) -> bool:
    if len(items) <= LEAST:
        return False
    left, content = pair.left(side), pair.content(side)
    unsaid = 0
    for number, (start, end) in enumerate(items):
        first = end - 1 if number == 0 else start
        last = phrase_end(side, start, end, pair.lexicon) if number else end
        words = [at for at in content if first <= at < last and kind_of(side.keys, at) in _NAMING]
        missing = [at for at in words if at in left]
        if not words or (missing and len(missing) < len(words)):
            return False
        unsaid += bool(missing)
    return unsaid == 1


def _names(side: Side, at: int) -> bool:
    """Whether a word names a thing or a quality, and does not open the main clause: 'wie komt, hangt …'."""
    opens = side.keys[at - 1 : at] == (",",) and side.keys[at].endswith("t")
    return not opens and side.kind(at) in _NAMING


_NAMING = (Kind.NOUN, Kind.MANNER)


def leaves_a_fellow_unsaid(pair: Pair, side: Side, left: Sequence[int]) -> tuple[int, ...]:
    """The places of the nouns that nothing answers, each joined to an answered one of the same build, where
    the other side has no word that could be it: 'langs de kade en op het plein', 'op het plein'. Not of a
    heading, which says in short what it is about."""
    other = pair.other(side)
    if not left or side.keys[-1] not in STOPS or loose(pair, other, pair.left(other)).telling:
        return ()
    content = set(pair.content(side))
    return tuple(
        one if one in left else twin
        for one, twin in _fellows(side)
        if {one, twin} <= content
        and (one in left) != (twin in left)
        and not _may_be(side, one if one in left else twin, other, pair.left(other))
    )


def _fellows(side: Side) -> list[tuple[int, int]]:
    """The nouns that stand on either side of a joint, both behind a preposition, an article or neither."""
    found = []
    for at, key in enumerate(side.keys):
        if key not in _JOINING or at == 0 or side.keys[at - 1] in _ASKED:
            continue
        one, twin = at - 1, _head(side, at + 1)
        if twin is None or not _is_noun(side, one) or _front(side, one) != _front(side, twin):
            continue
        if key == "," and side.keys[twin + 1 : twin + 2] not in _GOING_ON:
            continue
        if twin == at + 1 and side.keys[twin][-1] in "tr" and side.keys[one][-1] != "t":
            continue  # '… en geldt voor de kade', 'feller of zachter'
        found.append((one, twin))
    return found


_JOINING = frozenset({"en", "of", "noch", ","})
_ASKED = frozenset("vraag vragen onderzoek keuze besluit een".split())
"""Behind these 'of' opens a question, and 'en' stands in 'een en ander'."""
_GOING_ON = ((",",), ("en",), ("of",), ("noch",))


def _head(side: Side, at: int) -> int | None:
    """The noun that stands behind a joint, with no more than its preposition and its article before it, and
    nothing behind it that it describes."""
    start = at
    while at < min(start + _FRONTING, len(side.keys)) and side.keys[at] in PREPOSITIONS | ARTICLES:
        at += 1
    if at >= len(side.keys) or not _is_noun(side, at):
        return None
    ends = at + 1 == len(side.keys) or not side.keys[at + 1][0].isalnum()
    return at if ends or side.keys[at + 1] in PREPOSITIONS | {"en", "of", "noch"} else None


_FRONTING = 3


def _is_noun(side: Side, at: int) -> bool:
    return side.is_noun(at) and len(side.verb_words(at)) == 1


def _front(side: Side, at: int) -> str:
    """What kind of word leads to a noun."""
    if not PREPOSITIONS.isdisjoint(side.keys[max(at - 2, 0) : at]):
        return "preposition"
    return "article" if at and side.keys[at - 1] in ARTICLES else ""


def _may_be(side: Side, at: int, other: Side, left: Sequence[int]) -> bool:
    """Whether a word of the other side begins as this one does and nothing answers it, or is its head:
    'peuterspeelzaal', 'peuters'; 'vakantiehuisjes', 'huisjes'."""
    key = side.keys[at]
    begins = any(other.keys[place][:KIN] == key[:KIN] for place in left)
    return begins or any(len(head) >= KIN and key.endswith(head) for head in other.all_keys)
