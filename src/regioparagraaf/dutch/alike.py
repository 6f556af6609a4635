"""Whether two roots say the same, by the tables of the lexicon."""

from __future__ import annotations

from collections.abc import Iterable

from regioparagraaf.dutch.lexicon import Lexicon


def explains(root: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a root is that of one of the plain words that explain this word."""
    known = lexicon.explanations.of(word)
    return bool(known) and any(one.roots == {word} and {root} in one.others for one in known)


def alike(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two roots are the same or stand in one group of synonyms."""
    if one == other:
        return True
    groups = lexicon.groups.get(one)
    return groups is not None and not groups.isdisjoint(lexicon.groups.get(other, ()))


def has_alike(roots: Iterable[str], one: str, lexicon: Lexicon) -> bool:
    """Whether one of these roots is the same or a synonym; a torn-off particle, which has none, is not."""
    return any(root and alike(root, one, lexicon) for root in roots)


def says_the_same(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two roots are the same or synonyms of each other. Two plain words that only explain a third
    need not say the same: 'uitrollen' is 'invoeren' or 'uitvoeren'."""
    if one == other:
        return True
    shared = lexicon.groups.get(one, frozenset()) & lexicon.groups.get(other, frozenset())
    return any(group in lexicon.namesakes or lexicon.head_of_group(group) in (one, other) for group in shared)
