"""The words of one side, to look the words of the other side up in."""

from __future__ import annotations

from functools import cached_property
from itertools import chain

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.compounds import splits
from regioparagraaf.dutch.lexicon import Lexicon


class Vocabulary:
    """The words of one side to look another side's words up in."""

    def __init__(self, side: Side, lexicon: Lexicon) -> None:
        self.roots = {
            root for root, key in zip(side.roots, side.keys, strict=True) if root and key not in _NO_ROOT
        }
        self.keys = frozenset(side.keys)
        self.doubled = {
            root
            for root, key in zip(side.roots, side.keys, strict=True)
            if key.endswith("ing") and side.roots.count(root) > 1
        }
        """Roots of a noun and of its verb, both here: the 'won' of 'een woning waarin zij wonen'."""
        self.singled = set[str]() if ONE.isdisjoint(self.keys) else _singled(side)
        self._words = side.keys
        self.torn = frozenset([side.keys[at] for at in side.torn])
        self.roots |= {lexicon.root(side.keys[at]) for at in side.particles}
        self.light_torn = {
            verb: side.keys[at] for at, verb in side.particles.items() if side.keys[verb] in _GOING
        }
        self.groups: set[int] = set()
        self.phrases: set[int] = set()
        self.shared: set[str] = set()
        self.phrase_groups: dict[int, set[int]] = {}
        for found in lexicon.phrases.find(side.roots):
            for at in range(found.start, found.end):
                self.phrase_groups.setdefault(at, set()).add(PADDING)
        self._scattered(side, lexicon)
        self._bare: frozenset[str] | None = None
        self.made: dict[str, bool] = {}
        """Compounds of the other side, and whether their parts all stand here, as far as that was asked."""

    @cached_property
    def compounds(self) -> tuple[str, ...]:
        """The words that may be compounds, in their order."""
        return tuple([key for key in self._words if len(key) >= 7 and key.replace("-", "").isalpha()])

    def _scattered(self, side: Side, lexicon: Lexicon) -> None:
        """Adds the groups of the phrases whose words all stand in one sentence."""
        torn = side.torn.union(side.particles)  # a torn verb counts in part too
        here = {*side.roots, *[lexicon.root(side.keys[at]) for at in torn]}
        phrases = lexicon.scattered.among(here)
        if not phrases:
            return
        wanted = frozenset(chain.from_iterable(roots for roots, _ in phrases))
        sentences: dict[int, dict[str, list[int]]] = {}
        for at, root in enumerate(side.roots):
            if root in wanted:
                sentences.setdefault(side.sentences[at], {}).setdefault(root, []).append(at)
        for at in torn:
            places = sentences.setdefault(side.sentences[at], {})
            places.setdefault(lexicon.root(side.keys[at]), []).append(at)
        for places in sentences.values():
            for roots, group in phrases:
                if roots <= places.keys():
                    self.phrases.add(group)
                    for place in chain.from_iterable(places[other] for other in roots):
                        self.phrase_groups.setdefault(place, set()).add(group)

    def without(self, other: Vocabulary, lexicon: Lexicon) -> None:
        """Words that stand on both sides answer each other: they are no synonym of a third."""
        self.shared = self.roots & other.roots
        spare = (self.shared & self.doubled) - other.doubled
        known = lexicon.groups
        own = known.keys() & ((self.roots - self.shared) | spare)
        self.groups = self.phrases.union(*[known[root] for root in own])

    def has(self, root: str, lexicon: Lexicon) -> bool:
        """Whether the root or a synonym of it stands here."""
        if root in self.roots:
            return True
        groups = lexicon.groups.get(root)
        return groups is not None and not groups.isdisjoint(self.groups)

    def has_namesake(self, key: str, root: str, lexicon: Lexicon) -> bool:
        """Whether only other words with the same root stand here: 'sport' for a 'spoor'."""
        if root not in self.roots or key in self.keys or lexicon.root(key) != root:
            return False
        found = [word for word in self.keys if lexicon.root(word) == root]
        return bool(found) and all(lexicon.lexemes.told_apart(key, word) for word in found)

    def tells(self, part: str, lexicon: Lexicon) -> bool:
        """Whether a part of a compound stands here, or a synonym of it, or a plain word that explains it."""
        bare = self._counted(lexicon) if self._bare is None else self._bare
        if part in bare or self.has(part, lexicon):
            return True
        explained = lexicon.explanations.of(part)
        if not explained:
            return False
        own = self.roots - self.shared
        alone = (word for word in explained if len(word.roots) == 1)
        return any(any(map(own.issuperset, word.others)) for word in alone)

    def _counted(self, lexicon: Lexicon) -> frozenset[str]:
        """The first parts of compounds of which the head adds nothing: the 'lid' of 'ledental'. Worked out
        when it is first asked for."""
        root, empty = lexicon.root, lexicon.empty_heads
        self._bare = frozenset(
            [
                root(left)
                for compound in self.compounds
                for left, right in splits(compound)
                if len(left) > SHORTEST and root(right) in empty
            ]
        )
        return self._bare


def _singled(side: Side) -> set[str]:
    """The words right behind 'één'."""
    return {
        one
        for at, key in enumerate(side.keys)
        if key in ONE
        for one in side.keys[at + 1 : at + 3]
        if len(one) > SHORTEST
    }


PADDING = -1
SHORTEST = 3
"""Letters that the first part of a compound has more than."""
_NO_ROOT = frozenset({"binnen"})
"""Small words with the root of another word: 'binnen' has that of 'bindend'."""
ONE = frozenset("één".split())
_GOING = frozenset("gaan gaat is zijn komen komt staan staat blijft blijven".split())
"""Verbs that lend their particle all its meaning: 'gaan open', 'staan open'."""
