"""The one word of a row that the other side says in no way, however much of the sentence was told anew:
'voorrang aan loodsen en vissers', 'vissers gaan voor'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import THE
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind
from regioparagraaf.dutch.words import MARKS

Row = tuple[int, ...]
"""The places of the words of a row: of each item the one that names it."""


def lone_word(pair: Pair, side: Side) -> list[str]:
    """The first word of a row that nothing on the other side tells, where another of that row stands there,
    and no noun that could be it."""
    other = pair.other(side)
    if "en" not in side.all_keys or "wat" in other.all_keys:
        return []  # 'de kosten en de opbrengst', 'wat het kost en wat het opbrengt'
    if any(_may_stand_for_it(pair, other, at) for at in pair.left(other)):
        return []
    for row in _rows(side, pair.lexicon):
        if not side.in_bodies.isdisjoint(row):
            continue  # 'burgemeester en wethouders'; `orgaan` weighs who acts
        told = [_is_told(pair, side, at, other, row) for at in row]
        if told.count(False) == 1 and any(_stands(side, at, other) for at in row):
            missing = row[told.index(False)]
            if side.roots[missing] in pair.lexicon.people_roots and not _ANYBODY.isdisjoint(other.all_keys):
                continue  # 'starters', 'mensen die hun eerste huis zoeken'
            if side.keys[missing + 1 : missing + 2] in _OF_WHAT:
                continue  # 'specialisten in beveiliging', 'beveiligers'
            if not _is_weighed(side, missing) and side.roots[missing] not in pair.lexicon.pale_roots:
                return [side.words(missing)]
    return []


def _rows(side: Side, lexicon: Lexicon) -> Iterator[Row]:
    """The rows of single nouns that 'en' closes: 'wonen, zorg en sport', 'aan loodsen en vissers'."""
    for joint, key in enumerate(side.keys[:-1]):
        if key != "en" or joint < 1:
            continue
        last = joint + 1 + (side.keys[joint + 1] == "ook")
        if last == len(side.keys):
            continue
        while last - joint < _DESCRIBED and _leads(side.keys[last]) and _is_word(side, last + 1):
            last += 1
        row = [joint - 1, last]
        while (before := _opens_item(side, row[0])) > 1 and side.keys[before - 1] == ",":
            row.insert(0, before - 2)
        words = [side.keys[at] for at in row]
        if not all(_names(word) for word in words) or not _AND_SO_ON.isdisjoint(words):
            continue
        if any(word in lexicon.denials for word in words):
            continue
        if _is_word(side, last + 1) and side.is_noun(last + 1):
            continue  # 'kleedkamers en vers gras': what is named stands further on
        if not lexicon.function_words.isdisjoint(words):
            continue
        if all(side.roots[at] for at in row) and _is_row(side, row, joint):
            yield tuple(row)


def _names(word: str) -> bool:
    """Whether it is a word, or the first part of a compound that is long enough to be known: 'milieu-'."""
    return word.isalpha() or (word[:-1].isalpha() and word.endswith("-") and len(word) > _STEM + 1)


def _is_word(side: Side, at: int) -> bool:
    """Whether a word stands here that may be a noun: no mark and no preposition."""
    return side.keys[at : at + 1] != () and side.keys[at][0].isalpha() and side.keys[at] not in PREPOSITIONS


def _opens_item(side: Side, at: int) -> int:
    """Where the words of an item begin of which the noun stands here: 'zijn vaste helper'."""
    start = at
    while start > 0 and _leads(side.keys[start - 1]) and at - start < _DESCRIBED:
        start -= 1
    return start


def _leads(key: str) -> bool:
    """Whether a word goes with the noun behind it."""
    return key in DETERMINERS or key in _WHOSE or (key.endswith("e") and len(key) > _STEM)


_WHOSE = frozenset("zijn haar hun onze ons".split())
_DESCRIBED = 3
"""Words before the noun of an item at most."""
LEAST = 2
"""Words of a row."""
_OF_WHAT = tuple((word,) for word in "in van over met voor".split())
_AND_SO_ON = frozenset("dergelijke zo meer andere anderen".split())
_ANYBODY = frozenset("mensen wie degenen personen".split())


def _is_row(side: Side, row: Sequence[int], joint: int) -> bool:
    """Whether its words name things: two with an article each, two behind a preposition, two in the plural
    behind an article, of which the last has no object of its own, or three that stand there bare."""
    kinds = [side.kind(at) for at in row]
    if len(row) > LEAST:
        return kinds.count(Kind.NOUN) >= LEAST and kinds[-1] is Kind.NOUN
    if kinds == [Kind.NOUN] * LEAST and all(side.keys[at - 1] in THE for at in row):
        return True  # 'de loods en het dok'
    if kinds[0] is not Kind.NOUN or (row[-1] > joint + 1 and side.keys[joint + 1] != side.keys[row[0] - 1]):
        return False  # 'zijn loods en zijn boot', and not 'op kades en de boot'
    following = side.keys[row[-1] + 1 : row[-1] + 2]
    if kinds[-1] is not Kind.NOUN and following and following[0] not in PREPOSITIONS | MARKS:
        return False  # 'aan leraren en verpleegkundigen': behind 'en' many a noun looks like a verb
    led = side.keys[row[0] - 1 : row[0]]
    if led == ("per",):
        return False  # '6 kilometer per uur en steigers'
    many = all(side.keys[at].endswith(("en", "s", "-")) and not side.keys[at].endswith("ds") for at in row)
    acts = following in _OBJECTS
    many = many or (kinds == [Kind.NOUN] * LEAST and not PREPOSITIONS.isdisjoint(led))
    return many and bool(led) and led[0] in DETERMINERS | PREPOSITIONS and not acts


_OBJECTS = tuple(
    (word,) for word in "de het een die dat dit deze hun haar zijn onze geen niet er daar ze".split()
)
"""Behind these a word was a verb: 'op de kade en betalen de helft'."""


def _stands(side: Side, at: int, other: Side) -> bool:
    return bool(side.roots[at]) and side.roots[at] in other.all_roots


def _is_told(pair: Pair, side: Side, at: int, other: Side, row: Row) -> bool:
    """Whether the other side has the word, one that says the same, or a compound of it; what tells its
    fellows does not tell it."""
    word = side.keys[at].rstrip("-")
    root, stem = side.roots[at] if word == side.keys[at] else pair.lexicon.root(word), word[:_STEM]
    fellows = {side.roots[place] for place in row if place != at}
    for key, own in zip(other.keys, other.roots, strict=True):
        if not own or (own in fellows and own != root):
            continue
        if own == root or alike(root, own, pair.lexicon) or key.startswith(stem):
            return True
        if explains(root, own, pair.lexicon) or explains(own, root, pair.lexicon):
            return True
        if len(root) >= _STEM and root in own:
            return True
        if len(own) >= _STEM and (root.endswith(own) or word.endswith(key) or key.endswith(word)):
            return True  # 'woningbouw', 'bouwen'; 'poppodia', 'podia voor popmuziek'
    return False


_STEM = 4
"""Letters by which two words are taken for kin."""


def _may_stand_for_it(pair: Pair, other: Side, at: int) -> bool:
    """Whether an unanswered word of the other side is a noun that may tell it."""
    dressing = pair.lexicon.nouns["aankleding"]
    return other.is_noun(at) and other.keys[at] not in dressing


def _is_weighed(side: Side, at: int) -> bool:
    """Whether the word stands in a condition or a number, or says when: other rules weigh those."""
    return at in side.in_hedges or at in side.in_measures
