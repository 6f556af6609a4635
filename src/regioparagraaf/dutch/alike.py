"""Whether two roots say the same, by the tables of the lexicon."""

from __future__ import annotations

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
