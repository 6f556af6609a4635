"""The largest tables by the roots of their words, each part worked out for the first text that asks for it:
of the whole a text needs hardly any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from regioparagraaf.dutch.entries import Explained
from regioparagraaf.dutch.worked_out import Rows, longest_root

Phrase = tuple[frozenset[str], int]
"""The roots of a synonym of several words, and its group."""


class ScatteredPhrases:
    """Synonyms of several words, which may stand apart in a sentence; by their longest root."""

    def __init__(self, by_longest: Mapping[str, tuple[Phrase, ...]]) -> None:
        self._by_longest = by_longest
        self._by_two: dict[str, dict[str, list[Phrase]]] = {}

    def among(self, roots: Set[str]) -> list[Phrase]:
        """Those of which all roots are among these."""
        found: list[Phrase] = []
        for longest in self._by_longest.keys() & roots:
            known = self._by_two.get(longest) or self._sorted_out(longest)
            for other in known.keys() & roots:
                found += [phrase for phrase in known[other] if phrase[0] <= roots]
        return found

    def _sorted_out(self, longest: str) -> dict[str, list[Phrase]]:
        """The phrases with this longest root by another root of theirs."""
        known: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self._by_longest[longest]:
            known[max(sorted(phrase[0] - {longest} or phrase[0]), key=len)].append(phrase)
        self._by_two[longest] = dict(known)
        return known


class Explanations:
    """What an editor puts for words and phrases; by their longest root."""

    def __init__(self, rows: Rows, where: Mapping[str, tuple[int, ...]], root: Callable[[str], str]) -> None:
        self._rows, self._where, self._root = rows, where, root
        self._known: dict[str, tuple[Explained, ...]] = {}

    def of(self, root: str) -> Sequence[Explained]:
        """Those of the words and phrases of which this is the longest root."""
        if root not in self._where:
            return ()
        known = self._known.get(root)
        if known is None:
            known = self._known[root] = tuple(self._worked_out(root))
        return known

    def of_all(self, roots: Iterable[str]) -> list[Explained]:
        """The same for all of these, of which most have none."""
        return [word for root in roots if root in self._where for word in self.of(root)]

    def _worked_out(self, root: str) -> Iterable[Explained]:
        for words, others, *_ in map(self._rows.__getitem__, self._where[root]):
            for word in words.split():
                if longest_root(word, self._root) == root:
                    instead = tuple(self._roots(other) for other in others.split())
                    yield Explained(self._roots(word), instead)

    def _roots(self, phrase: str) -> frozenset[str]:
        return frozenset(map(self._root, phrase.split("_")))
