"""Of several one is left, or one became several, and nothing else changed: 'in de havens', 'in de haven'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import EVERY


def only_one_left(pair: Pair) -> tuple[str, str] | None:
    """The noun in both numbers, where a sentence stands as it was. Who acts is as often any of them."""
    ours, theirs = pair.common, pair.draft
    if len(ours.keys) - len(theirs.keys) not in _AN_ARTICLE:
        return None
    if not (EVERY.isdisjoint(ours.all_keys) and EVERY.isdisjoint(theirs.all_keys)):
        return None  # 'elke haven', 'alle havens'
    places = [[at for at, key in enumerate(side.keys) if key not in DETERMINERS] for side in (ours, theirs)]
    if len(places[0]) != len(places[1]):
        return None
    people = pair.lexicon.people_roots | DWELLERS
    nouns = []
    for at, place in zip(*places, strict=True):
        key, instead = ours.keys[at], theirs.keys[place]
        if key == instead:
            continue
        single, several = sorted((key, instead), key=len)
        counted = is_plural_of(several, single) and len(single) > BRIEF
        alike = ours.roots[at] and ours.roots[at] == theirs.roots[place] and key[0] == instead[0]
        if not (alike or counted) or ours.roots[at] in people or may_act(ours, at, pair.lexicon):
            return None
        if counted and _is_noun(ours, at) and _is_noun(theirs, place):
            nouns.append((ours.words(at), theirs.words(place)))
    return nouns[0] if nouns else None


def _is_noun(side: Side, at: int) -> bool:
    before = side.keys[at - 1] if at > 1 else ""
    described = before.endswith("e") and before not in DETERMINERS  # 'de laagste delen'
    led = at > 0 and side.keys[at - 1 - described] in DETERMINERS
    opens = at <= 1 and side.keys[0] not in PREPOSITIONS and "." not in side.all_keys  # 'Nieuwe steigers'
    return (led or opens) and kind_of(side.keys, at, side.torn) is Kind.NOUN


_AN_ARTICLE = (-1, 0, 1)
"""Words more or less: 'een' has no plural."""
BRIEF = 3
"""Letters up to which a word is more often another one."""
