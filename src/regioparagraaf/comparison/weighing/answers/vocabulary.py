"""The words of one side, to look the words of the other side up in."""

from __future__ import annotations

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
            side.roots[at]
            for at, key in enumerate(side.keys)
            if key.endswith("ing") and side.roots.count(side.roots[at]) > 1
        }
        """Roots of a noun and of its verb, both here: the 'won' of 'een woning waarin zij wonen'."""
        self.singled = {
            one
            for at, key in enumerate(side.keys)
            if key in ONE
            for one in side.keys[at + 1 : at + 3]
            if len(one) > SHORTEST
        }
        self.torn = frozenset(side.keys[at] for at in side.particles.values())
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
        self.compounds = tuple(key for key in side.keys if len(key) >= 7 and key.replace("-", "").isalpha())

    def _scattered(self, side: Side, lexicon: Lexicon) -> None:
        """Adds the groups of the phrases whose words all stand in one sentence."""
        torn = {*side.particles, *side.particles.values()}  # a torn verb counts in part too
        here = {*side.roots, *(lexicon.root(side.keys[at]) for at in torn)}
        known = lexicon.scattered
        phrases = [phrase for root in known.keys() & here for phrase in known[root] if phrase[0] <= here]
        if not phrases:
            return
        sentences: dict[int, dict[str, list[int]]] = {}
        for at, (number, root) in enumerate(zip(side.sentences, side.roots, strict=True)):
            sentences.setdefault(number, {}).setdefault(root, []).append(at)
        for at in torn:
            places = sentences[side.sentences[at]]
            places.setdefault(lexicon.root(side.keys[at]), []).append(at)
        for places in sentences.values():
            for roots, group in phrases:
                if roots <= places.keys():
                    self.phrases.add(group)
                    for place in chain.from_iterable(places[other] for other in roots):
                        self.phrase_groups.setdefault(place, set()).add(group)

    def without(self, other: Vocabulary, lexicon: Lexicon) -> None:
        """Words that stand on both sides answer each other: they are no synonym of a third."""
        for root in self.roots & other.roots:
            self.shared.add(root)
        spare = {root for root in self.shared & self.doubled if root not in other.doubled}
        kept = {g for root in (self.roots - self.shared) | spare for g in lexicon.groups.get(root, ())}
        self.groups = kept | self.phrases

    def has(self, root: str, lexicon: Lexicon) -> bool:
        """Whether the root or a synonym of it stands here."""
        return root in self.roots or not self.groups.isdisjoint(lexicon.groups.get(root, ()))

    def tells(self, part: str, lexicon: Lexicon) -> bool:
        """Whether a part of a compound stands here, or a synonym of it, or a plain word that explains it."""
        if self.has(part, lexicon) or part in self._counted(lexicon):
            return True
        return any(
            word.roots == {part} and any(other <= self.roots - self.shared for other in word.others)
            for word in lexicon.explanations(part)
        )

    def _counted(self, lexicon: Lexicon) -> frozenset[str]:
        """The first parts of compounds of which the head adds nothing: the 'lid' of 'ledental'. Worked out
        when it is first asked for."""
        if self._bare is None:
            self._bare = frozenset(
                lexicon.root(left)
                for compound in self.compounds
                for left, right in splits(compound)
                if len(left) > SHORTEST and lexicon.root(right) in lexicon.empty_heads
            )
        return self._bare


PADDING = -1
SHORTEST = 3
"""Letters that the first part of a compound has more than."""
_NO_ROOT = frozenset({"binnen"})
"""Small words with the root of another word: 'binnen' has that of 'bindend'."""
ONE = frozenset("één".split())
_GOING = frozenset("gaan gaat is zijn komen komt staan staat blijft blijven".split())
"""Verbs that lend their particle all its meaning: 'gaan open', 'staan open'."""
