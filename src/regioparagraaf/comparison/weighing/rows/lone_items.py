"""The items of a row whose words the other side does not have, though it has others of that row."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.enumerations import OPENERS, Items, phrase_end
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.alternative import alone
from regioparagraaf.comparison.weighing.rows.row_items import (
    acts_there,
    are_all_of_them,
    are_partners,
    are_two_verbs,
    is_item,
    is_lone,
    is_parallel,
    named_first,
    only_stays,
)


def lone_items(pair: Pair, side: Side, lists: Sequence[Items], theirs: Sequence[Items]) -> list[str]:
    """The items that came or went, in lists of which the other side has another item."""
    if not pair.left(side):
        return []
    rows = (_row(pair, side, items) for items in lists)
    return [words for row in rows for words in _lone_in(pair, side, row, theirs)]


class _Row(Struct, frozen=True):
    """A list as one side has it: where each item stands, its content, and what the other side has of it."""

    items: Items
    content: tuple[tuple[int, ...], ...]
    lone: tuple[int, ...]
    """The numbers of the items whose thing has no answer."""
    kept: tuple[int, ...]
    """Of the others those of which a word is answered."""
    partly: int
    """How many items have a word that is answered, lone or not."""

    @property
    def last(self) -> int:
        return len(self.items) - 1


def _row(pair: Pair, side: Side, told: Items) -> _Row:
    carrying, left = frozenset(pair.content(side)), pair.left(side)
    content = [tuple(at for at in range(start, end) if at in carrying) for start, end in told]
    items = (named_first(side, told[0], content[0], left), *told[1:])
    content[0] = tuple(at for at in content[0] if at >= items[0][0])
    said = [(number, words) for number, words in enumerate(content) if words]
    last = len(items) - 1
    lone = tuple(n for n, words in said if is_lone(side, words, n, last, left, pair.lexicon))
    partly = [n for n, words in said if any(at not in left for at in words)]
    kept = tuple(n for n in partly if n not in lone)
    return _Row(items, tuple(content), lone, kept, len(partly))


def _lone_in(pair: Pair, side: Side, row: _Row, theirs: Sequence[Items]) -> list[str]:
    """The words of the items of one row that came or went."""
    if not row.lone or not row.kept or _is_weighed_elsewhere(pair, side, row):
        return []
    lone = [number for number in row.lone if not _is_no_item(pair, side, row, number, theirs)]
    if not lone or not _stands(pair, side, row, lone, theirs):
        return []
    parallel = is_parallel(side, row.items)
    found = []
    for number in lone:
        start, end = row.items[number]
        if parallel or is_item(pair, side, row.items, number):
            whole = end if parallel else phrase_end(side, start, end, pair.lexicon)
            found.append(side.span(start, alone(side, start, whole)))
    return found


def _is_weighed_elsewhere(pair: Pair, side: Side, row: _Row) -> bool:
    """Whether the row names who does it with us, all there is, or one thing with what is of its kind:
    'theaters en andere instellingen' are 'instellingen'."""
    rest = row.last in row.kept and side.keys[row.items[row.last][0]] in _OTHERS
    return rest or are_partners(side, row.items, pair.lexicon) or are_all_of_them(pair, side, row.items)


_OTHERS = frozenset({"ander", "andere", "overig", "overige"})


def _is_no_item(pair: Pair, side: Side, row: _Row, number: int, theirs: Sequence[Items]) -> bool:
    """Whether a lone item is no thing that came or went: the words of a commitment or a denial, a body that
    acts, the same item in other words."""
    start = row.items[number][0]
    content = row.content[number]
    if side.keys[start : start + 2] in _ANEW:
        return True
    marked = {at for marker in commitments(side, pair.lexicon) for at in marker.places}
    denied = {at for denial in denials(side, pair.lexicon) for at in denial}
    if marked.issuperset(content) or denied.issuperset(content):
        return True
    idle = acts_there(side, row.items[number]) or only_stays(side, content)
    return idle or _is_told_there(pair, side, row.items, number, theirs)


_ANEW = tuple((preposition, "andere") for preposition in sorted(OPENERS))
"""'Op straat en op andere plekken' names one thing."""


def _is_told_there(pair: Pair, side: Side, items: Items, number: int, theirs: Sequence[Items]) -> bool:
    """Whether the item of a row as long that no other item here answers is this one, told with more words or
    in other words that answer it: 'op de kop van de pier', 'op de pier'."""
    other = pair.other(side)
    own = _words(pair, side, items, number)
    beside = [_words(pair, side, items, at) for at in range(len(items)) if at != number]
    for row in theirs:
        if len(row) != len(items) or len(row) <= LEAST:
            continue
        told = [_words(pair, other, row, at) for at in range(len(row))]
        open_ones = [words for words in told if all(words.isdisjoint(others) for others in beside)]
        if len(open_ones) != 1:
            continue
        unanswered = {other.roots[at] for at in pair.left(other)} | side.all_roots
        if not own.isdisjoint(open_ones[0]) or (open_ones[0] and unanswered.isdisjoint(open_ones[0])):
            return True
    return False


def _words(pair: Pair, side: Side, items: Items, number: int) -> frozenset[str]:
    """The roots of what an item names: of the first one only its noun, before which the sentence stands."""
    start, end = items[number]
    start = end - 1 if number == 0 and side.keys[start] not in OPENERS else start
    content = [at for at in pair.content(side) if start <= at < end]
    stop = phrase_end(side, start, end, pair.lexicon) if number else end
    if side.keys[stop : stop + 1] == ("van",):
        stop = next((at + 1 for at in content if at > stop), stop)
    return frozenset(side.roots[at] for at in content if at < stop)


def _stands(pair: Pair, side: Side, row: _Row, lone: Sequence[int], theirs: Sequence[Items]) -> bool:
    """Whether enough of the row stands on the other side to say that these items came or went."""
    other = pair.other(side)
    most = max((len(items) for items in theirs), default=1)
    if theirs and len(row.items) == most and not _is_swapped(pair, side, row, lone):
        return False
    rewritten = pair.changed > REWRITTEN
    if rewritten and not _in_own_words(side, other, row, row.kept):
        return False
    joint = row.items[-1][0] - 1
    verbs = {side.roots[joint - 1], side.roots[joint + 1]}
    if are_two_verbs(side, row.items) and verbs.isdisjoint(other.all_roots):
        return False  # for 'meet en weegt' one verb may stand: 'keurt'
    half = 2 * len(row.kept) <= len(row.items)
    return not (rewritten and half) or _all_else_said(pair, side, row, lone)


REWRITTEN = 0.5
"""Above this share of changed words a list may have been told in another way: more of it must be left."""


def _is_swapped(pair: Pair, side: Side, row: _Row, lone: Sequence[int]) -> bool:
    """Whether one item took another's place in a row that otherwise stands."""
    stays = sum(_in_own_words(side, pair.other(side), row, [number]) for number in row.kept)
    at_most = RETOLD if stays > 1 and len(row.items) > LEAST else KEPT
    return len(lone) == 1 and row.partly > 1 and pair.changed <= at_most


KEPT, RETOLD = 0.25, 0.38
"""Up to this share of changed words an item that took another's place is no other name for it; the second
where at least two others stand there in their own words."""
LEAST = 2
"""Items of a row."""


def _in_own_words(side: Side, other: Side, row: _Row, numbers: Collection[int]) -> bool:
    """Whether one of these items has a word of its own there: a synonym may answer a whole list."""
    return any(side.roots[at] in other.all_roots for number in numbers for at in row.content[number])


def _all_else_said(pair: Pair, side: Side, row: _Row, lone: Sequence[int]) -> bool:
    """Whether nothing but the lone items is unanswered on either side."""
    said = {at for number in lone for at in row.content[number]}
    return not pair.left(pair.other(side)) and said.issuperset(pair.left(side))
