"""Of several one is left, or one became several, and nothing else changed: 'in de havens', 'in de haven'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.wordclass import DETERMINERS, Kind, kind_of


def only_one_left(pair: Pair) -> tuple[str, str] | None:
    """The noun in both numbers, where a sentence stands as it was. 'De huurder' is as often any of them."""
    ours, theirs = pair.common, pair.draft
    if len(ours.keys) != len(theirs.keys):
        return None
    nouns = []
    for at, words in enumerate(zip(ours.keys, theirs.keys, strict=True)):
        if words[0] == words[1] or DETERMINERS.issuperset(words):
            continue
        if not ours.roots[at] or ours.roots[at] != theirs.roots[at]:
            return None
        if _is_noun(ours, at) and _is_noun(theirs, at) and _are_both_numbers(*words):
            nouns.append(at)
    people = pair.lexicon.people_roots | DWELLERS
    if len(nouns) != 1 or ours.roots[nouns[0]] in people:
        return None
    return ours.words(nouns[0]), theirs.words(nouns[0])


def _is_noun(side: Side, at: int) -> bool:
    led = at > 0 and side.keys[at - 1] in DETERMINERS
    return led and kind_of(side.keys, at, side.torn) is Kind.NOUN


def _are_both_numbers(one: str, other: str) -> bool:
    """Whether one word is the plural of the other: 'steiger' and 'steigers', 'loods' and 'loodsen'."""
    single, several = sorted((one, other), key=len)
    return several.endswith(("s", "en")) and not single.endswith("en") and len(single) > BRIEF


BRIEF = 3
"""Letters up to which a word is more often another one."""
