"""The item of a row that nothing answers, in a sentence that was told in another order or construction: its
fellow is there, and nothing that could stand for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.reading.enumerations import LEAST, Items, is_clause, phrase_end
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.row_items import (
    acts_there,
    are_all_of_them,
    are_partners,
    is_deed,
    is_item,
)
from regioparagraaf.dutch.wordclass import Kind, kind_of, names_notion
from regioparagraaf.dutch.words import ARTICLES


def missing_fellow(pair: Pair, side: Side, lists: Sequence[Items], theirs: Sequence[Items]) -> list[str]:
    """The first thing of a row that the other side does not have, where it has another of that row by its
    own name, and says nothing that this side does not say: 'spreekt over kade, sluis en brug', 'over de brug
    en de kade wordt gesproken'."""
    left, other = frozenset(pair.left(side)), pair.other(side)
    if not left or not lists:
        return []
    unsaid = [at for at in pair.left(other) if not _is_weighed(other, at)]
    if any(not _is_verb(pair, other, at) for at in unsaid):
        return []
    for items in lists:
        if _joins_clauses(pair, side, items):
            continue
        heads = [_head(pair, side, items, number) for number in range(len(items))]
        named = [number for number in range(len(items)) if _is_named_there(side, other, items, number)]
        lone = [
            number
            for number, head in enumerate(heads)
            if head in left and number not in named and _is_missing(pair, side, items, number, head, unsaid)
        ]
        kept = {side.roots[head] for head in heads if head not in left and head >= 0} & other.all_roots
        if not lone or not (kept or named) or are_partners(side, items, pair.lexicon):
            continue
        if are_all_of_them(pair, side, items):
            continue
        if any(len(row) >= len(items) and (not kept or _shares(pair, other, row, kept)) for row in theirs):
            continue  # as many stand there: one took another's place
        places = {at for number in lone for at in range(*items[number])}
        if any(at not in places and _is_told(pair, side, at) for at in left):
            continue  # more than this row was left out
        start, head = items[lone[0]][0], heads[lone[0]]
        return [side.span(start if lone[0] else first_words_of(side, start, head, left), head + 1)]
    return []


def _joins_clauses(pair: Pair, side: Side, items: Items) -> bool:
    """Whether sentences are joined here: '…, en de pont vaart', '… en legt die ter inzage', 'hoe en waar'."""
    start = items[-1][0]
    if any(side.keys[first] in _ASKING for first, _ in items):
        return True
    two = len(items) == LEAST and side.keys[max(start - 2, 0)] == ","
    return two or is_clause(side, items[-1], pair.lexicon) or is_deed(side, start, pair.lexicon)


_ASKING = frozenset("wat hoe waar wie welke hoeveel wanneer waarom".split())


def _head(pair: Pair, side: Side, items: Items, number: int) -> int:
    """The place of the noun of an item: before the first one stands the sentence, behind the others what is
    said of them; -1 where it carries nothing."""
    start, end = items[number]
    content = pair.content(side)
    if number == 0:
        return end - 1 if end - 1 in content else -1
    stop = phrase_end(side, start, end, pair.lexicon)
    words = [at for at in content if start <= at < stop]
    nouns = (at for at in words if kind_of(side.keys, at) is Kind.NOUN)
    return next(nouns, words[0] if words else -1)


def _is_missing(
    pair: Pair, side: Side, items: Items, number: int, head: int, unsaid: Collection[int]
) -> bool:
    """Whether an item is a thing, and no deed for which a verb of the other side may stand."""
    if not side.is_noun(head) or _is_weighed(side, head):
        return False
    if any(key in pair.lexicon.documents for key in side.keys[items[number][0] : head]):
        return False  # 'een nota opgesteld'
    if unsaid and (names_notion(side.keys[head]) or side.keys[head].endswith(("d", "t"))):
        return False  # for 'onderhoud' and 'gesloopt' a verb may stand
    return is_item(pair, side, items, number) and not acts_there(side, items[number])


def _is_weighed(side: Side, at: int) -> bool:
    """Whether the word stands in a condition or names a body: other signals weigh those."""
    return at in side.in_hedges or at in side.in_bodies


def _is_verb(pair: Pair, side: Side, at: int) -> bool:
    return side.roots[at] in pair.lexicon.light_roots or side.is_verb(at)


def _is_named_there(side: Side, other: Side, items: Items, number: int) -> bool:
    """Whether an item is a body that the other side names."""
    there = {body.concept for body in other.bodies}
    start, end = items[number]
    return any(
        body.concept in there and (body.end == end if number == 0 else start <= body.start <= start + 1)
        for body in side.bodies
    )


def _shares(pair: Pair, side: Side, row: Items, roots: Collection[str]) -> bool:
    return any(
        head >= 0 and side.roots[head] in roots
        for head in (_head(pair, side, row, number) for number in range(len(row)))
    )


def _is_told(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word names something by itself, and is no frame of what is said."""
    if _is_weighed(side, at) or side.roots[at] in pair.lexicon.frame_roots:
        return False
    return not _is_verb(pair, side, at)


def first_words_of(side: Side, start: int, head: int, left: Collection[int]) -> int:
    """Where the words of the first item of a row begin: its article, and the adjectives that went with it."""
    begin = head
    while begin > start and (
        side.keys[begin - 1] in ARTICLES or (begin - 1 in left and side.keys[begin - 1].endswith("e"))
    ):
        begin -= 1
    return begin
