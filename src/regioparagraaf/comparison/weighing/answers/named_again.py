"""A word that only names again what a compound names: 'een bijenplan. Het plan …', 'terrein De Stroom'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.vocabulary import SHORTEST, Vocabulary
from regioparagraaf.dutch.words import ARTICLES


def is_named_again(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the word only names again, as the head of its compound, what both sides named before: 'een
    bijenplan. Het plan …', 'de sluisbrug is te smal. Wij bouwen een nieuwe brug'."""
    again = side.keys[at - 1] in ("de", "het") or (at > 1 and side.keys[at - 2 : at] == ("een", "nieuwe"))
    return again and any(
        heads(side.keys[at], own, SHORTEST)
        and own in other.keys
        and side.sentences[place] < side.sentences[at]
        for place, own in enumerate(side.keys[: at - 1])
    )


def is_before_a_name(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the word only says what kind of thing a name is of, which the other side says by its compound
    or by the head of it: 'terrein De Stroom', 'bedrijventerrein De Stroom'."""
    named = side.tokens[at + 1].text[:1].isupper() if at + 1 < len(side.tokens) else False
    name = next((key for key in side.keys[at + 1 : at + 3] if key not in ARTICLES), "")
    if not named or name not in other.keys:
        return False
    return any(heads(side.keys[at], key) or heads(key, side.keys[at]) for key in other.keys)


def is_shared_head(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the word is only said once more as the head of a compound that 'en' or 'of' joins to it, and
    that both sides have."""
    if side.keys[at + 1 : at + 2] not in (("en",), ("of",)):
        return False
    return any(heads(side.keys[at], key) and key in other.keys for key in side.keys[at + 2 : at + 4])


def heads(key: str, compound: str, least: int = 0) -> bool:
    """Whether a word of at least so many letters ends a compound."""
    return len(key) >= (least or _HEAD) and len(compound) > len(key) + 2 and compound.endswith(key)


_HEAD = 4
"""Letters of a word that ends a compound by no chance."""


def is_shortened(side: Side, at: int) -> bool:
    """Whether the word can be cut short here: a full stop stands behind it inside the text."""
    inside = at + 2 < len(side.keys) and side.keys[at + 1] == "."
    return inside and len(side.keys[at]) >= _HEAD - 1
