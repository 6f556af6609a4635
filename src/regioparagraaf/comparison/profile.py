"""What a unit is about, as weighted features: rare words weigh more, words that any sentence has weigh little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regioparagraaf.comparison.model import Unit
from regioparagraaf.dutch.kin import Class, base, parts, root, word_class, words

Bag = dict[str, float]
"""Features with their weight in one unit or in a group of units."""

CLASS_WEIGHT = {Class.FUNCTION: 0.12, Class.FRAME: 0.45, Class.NUMBER: 0.6, Class.CONTENT: 1.0}
"""What a word of each class says about the subject. A sentence with another subject in the same frame must
stay unlike; a sentence with the same subject in another frame must stay like."""

SMOOTHING = 30
"""Units added to the count when rarity is taken, so that in two short texts a shared word still counts."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One unit as the alignment sees it."""

    index: int
    unit: Unit
    words: tuple[str, ...]
    bag: Bag
    mass: float
    """The sum of the weights in the bag."""


def profiles(
    common: Sequence[Unit], draft: Sequence[Unit]
) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """The units of both sides, weighed by how rare their words are in the two texts together."""
    lists = [[words(unit.text) for unit in side] for side in (common, draft)]
    vocabulary = {word for side in lists for unit_words in side for word in unit_words}
    shares = _shares(vocabulary)
    counts: Counter[str] = Counter()
    for side in lists:
        for unit_words in side:
            counts.update({feature for word in set(unit_words) for feature, _ in shares[word]})
    total = len(common) + len(draft) + SMOOTHING
    scale = math.log(total)
    rarity = {feature: max(0.02, math.log(total / count) / scale) for feature, count in counts.items()}
    weights = {
        word: tuple((feature, share * rarity[feature]) for feature, share in pairs)
        for word, pairs in shares.items()
    }
    first, second = (
        tuple(
            _profile(index, unit, unit_words, weights)
            for index, (unit, unit_words) in enumerate(zip(side, side_words, strict=True))
        )
        for side, side_words in zip((common, draft), lists, strict=True)
    )
    return first, second


def _profile(
    index: int, unit: Unit, unit_words: list[str], weights: dict[str, tuple[tuple[str, float], ...]]
) -> Profile:
    bag: Bag = {}
    for word in unit_words:
        for feature, weight in weights[word]:
            bag[feature] = bag.get(feature, 0.0) + weight
    return Profile(index, unit, tuple(unit_words), bag, sum(bag.values()))


def _shares(vocabulary: Iterable[str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """For each word its features, each with a share of the word's weight."""
    known: set[str] = set()
    ordered = sorted(vocabulary)
    for word in ordered:
        if len(word) > 2 and word_class(word) is not Class.FUNCTION:
            known.add(root(word))
            known.add(word)
    return {word: tuple(_features(word, known)) for word in ordered}


def _features(word: str, known: set[str]) -> list[tuple[str, float]]:
    kind = word_class(word)
    weight = CLASS_WEIGHT[kind]
    whole = root(word)
    if kind in (Class.FUNCTION, Class.NUMBER) or len(whole) < 4:
        return [(whole, weight)]
    halves = parts(word, known) if len(word) >= 7 else ()
    if halves:
        return [(whole, 0.4 * weight), (halves[0], 0.3 * weight), (halves[1], 0.3 * weight)]
    stripped = base(word)
    if stripped and len(stripped) >= 3 and stripped in known:
        return [(whole, 0.5 * weight), (stripped, 0.5 * weight)]
    if len(whole) >= 6:
        return [(whole, 0.6 * weight), ("^" + whole[:5], 0.25 * weight), (whole[-5:] + "$", 0.15 * weight)]
    return [(whole, weight)]


def joined(bags: Iterable[Bag]) -> Bag:
    """The features of a group of units together."""
    out: Bag = {}
    for bag in bags:
        for feature, weight in bag.items():
            out[feature] = out.get(feature, 0.0) + weight
    return out


def shared(first: Bag, second: Bag) -> float:
    """The weight that two bags have in common, each occurrence counted once."""
    if len(second) < len(first):
        first, second = second, first
    get = second.get
    total = 0.0
    for feature, weight in first.items():
        other = get(feature)
        if other is not None:
            total += weight if weight < other else other
    return total
