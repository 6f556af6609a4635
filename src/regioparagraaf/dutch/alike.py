"""Whether two roots say the same, by the tables of the lexicon."""

from __future__ import annotations

from regioparagraaf.dutch.lexicon import Lexicon


def explains(root: str, word: str, lexicon: Lexicon) -> bool:
    """Whether a root is that of one of the plain words that explain this word."""
    return any(one.roots == {word} and {root} in one.others for one in lexicon.explanations(word))


def alike(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two roots are the same or stand in one group of synonyms."""
    groups = lexicon.groups
    return one == other or not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))
