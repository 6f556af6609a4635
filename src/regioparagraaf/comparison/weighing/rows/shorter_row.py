"""The item of a row for which the shorter row of the other side has none, however much else was told anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.reading.enumerations import (
    LEAST,
    OPENERS,
    Items,
    is_clause,
    phrase_end,
    speaks,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.missing_fellow import first_words_of
from regioparagraaf.comparison.weighing.rows.row_items import acts_there, are_partners, is_deed, is_item
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import Kind, kind_of


def without_fellow(pair: Pair, side: Side, lists: Sequence[Items], theirs: Sequence[Items]) -> list[str]:
    """The first item of a row of three or more that nothing in a shorter row of the other side can be, where
    all of that row are items of this one: 'in kunst, sport en zang', 'er komen plekken in de sport en de
    kunst'."""
    other = pair.other(side)
    for items in lists:
        if len(items) <= LEAST or are_partners(side, items, pair.lexicon):
            continue
        own, head = _row(pair, side, items)
        for row in theirs:
            if not LEAST <= len(row) < len(items):
                continue
            there, other_head = _row(pair, other, row)
            lone = _unmatched(own, there, pair.lexicon) if head == other_head else []
            exact = not lone and not head and not other_head
            if exact:
                lone = _led_by_itself(side, items, own, there)
            if lone and head and lone[0] and own[lone[0]].isdisjoint(other.all_roots):
                return [side.span(*items[lone[0]])]
            start, end = items[0]
            first = first_words_of(side, start, end - 1, pair.left(side))
            things = ((first, end), *items[1:])
            if lone and not head and _is_lacked(pair, side, things, lone[0], exact):
                start, end = things[lone[0]]
                return [side.span(start, phrase_end(side, start, end, pair.lexicon) if lone[0] else end)]
    return []


def _row(pair: Pair, side: Side, items: Items) -> tuple[list[frozenset[str]], str]:
    """The roots of what the items of a row name, and that of the noun that they share, in their place, of
    which the rest says which are meant: 'kinderen uit de stad, kinderen uit het dorp'."""
    shared = side.roots[items[-1][0]] if items[-1][0] in pair.content(side) else ""
    heads = {side.roots[start] for start, _ in items[1:]}
    if not shared or heads != {shared} or shared not in side.roots[slice(*items[0])]:
        return [_named(pair, side, items, number) for number in range(len(items))], ""
    content = pair.content(side)
    named = [{side.roots[at] for at in content if start <= at < end} - {shared} for start, end in items]
    return [frozenset(words) for words in named], shared


def _named(pair: Pair, side: Side, items: Items, number: int) -> frozenset[str]:
    """The roots of what an item names: of the first one, before which the sentence stands, those at its
    end; where nothing in it carries anything ('op de site'), its last word."""
    start, end = items[number]
    stop = end
    content = [at for at in pair.content(side) if start <= at < end]
    if number == 0:
        content = [at for at in content if at >= end - _NEAR_ITS_END]
    elif number == len(items) - 1:
        stop = phrase_end(side, start, end, pair.lexicon)
        content = [at for at in content if at < stop]
    return frozenset(side.roots[at] for at in content or [stop - 1])


_NEAR_ITS_END = 4
"""Words from the end of the first item in which its thing is named: 'een brug over de vaart'."""


def _unmatched(own: Sequence[frozenset[str]], there: Sequence[frozenset[str]], lexicon: Lexicon) -> list[int]:
    """The items of a row that are none of the other row, where each of that is one of this row; else none."""
    pairs = [
        (number, place)
        for number, words in enumerate(own)
        for place, others in enumerate(there)
        if _are_one(words, others, lexicon)
    ]
    matched = {number for number, _ in pairs}
    if len({place for _, place in pairs}) < len(there) or len(matched) < len(there):
        return []
    return [number for number, words in enumerate(own) if words and number not in matched]


def _led_by_itself(
    side: Side, items: Items, own: Sequence[frozenset[str]], there: Sequence[frozenset[str]]
) -> list[int]:
    """The item with a preposition of its own that the shorter row does not have by name, where it has all
    others by name: 'via de krant en de site', 'in de krant, op de site en in een brief'."""
    lone = [number for number, words in enumerate(own) if all(words.isdisjoint(others) for others in there)]
    named = all(any(not words.isdisjoint(others) for words in own) for others in there)
    led = all(side.keys[items[number][0]] in OPENERS for number in lone)
    return lone if named and led and len(lone) == len(own) - len(there) else []


def _are_one(words: Collection[str], others: Collection[str], lexicon: Lexicon) -> bool:
    return any(
        alike(one, two, lexicon)
        or explains(one, two, lexicon)
        or explains(two, one, lexicon)
        or _are_kin(one, two)
        for one in words
        for two in others
    )


def _are_kin(one: str, two: str) -> bool:
    """Whether one word is a part of the other: 'loods', 'havenloods'."""
    short, long = sorted((one, two), key=len)
    return len(short) > _SHORT and (long.startswith(short) or long.endswith(short))


_SHORT = 3


def _is_lacked(pair: Pair, side: Side, items: Items, number: int, exact: bool) -> bool:
    """Whether an item is a thing of which the other side has no word; the first one must be named in its
    last. Where all other items stand there by name (`exact`), another word for it elsewhere is no item:
    'bericht via de krant en de site' tells of no letter."""
    start, end = items[number]
    if number == 0 and (end - 1 not in pair.content(side) or side.keys[items[1][0]] in _GOING_ON):
        return False
    if exact and speaks(side, start, end, pair.lexicon):
        return False
    if not exact and not _is_thing(pair, side, items, number):
        return False
    first = end - 1 if number == 0 else start
    stop = phrase_end(side, start, end, pair.lexicon) if number else end
    content = [at for at in pair.content(side) if first <= at < stop]
    words = [at for at in content if kind_of(side.keys, at) is Kind.NOUN and side.keys[at][-1] != "-"]
    other = pair.other(side)
    if any(side.roots[at] in other.all_roots for at in content):
        return False
    torn = other.torn
    nouns = {other.roots[at] for at in pair.content(other) if kind_of(other.keys, at, torn) is not Kind.VERB}
    return bool(words) and (exact or not _are_one({side.roots[at] for at in words}, nouns, pair.lexicon))


def _is_thing(pair: Pair, side: Side, items: Items, number: int) -> bool:
    """Whether an item is a thing in a list, and no deed or clause."""
    if acts_there(side, items[number]) or not is_item(pair, side, items, number):
        return False
    last = items[-1]
    return not is_clause(side, last, pair.lexicon) and not is_deed(side, last[0], pair.lexicon)


_GOING_ON = frozenset("te met namelijk evenals".split())
"""What opens no second item, but goes on with what stands before it: 'twee sluizen, te weten …'."""
