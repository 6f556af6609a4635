"""Which words a form can be a form of, finer than its root: 'sporen' is 'spoor' and 'sporten' is 'sport'.

A root writes a long vowel once and leaves a closing t or d out; here a word of one syllable keeps its long
vowel, and what differs in another way stands in data/gelijknamen.tsv. Only asked of two words that have one
root.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from regioparagraaf.dutch.roots import PREFIX, VOICED, consonants, plain, stripped, undoubled, without_ending
from regioparagraaf.patterns import on_demand


class Lexemes:
    """The words that each form can be, by the rules and by the tables of irregular forms and of namesakes."""

    def __init__(self, irregular: Sequence[tuple[str, ...]], namesakes: Sequence[tuple[str, ...]]) -> None:
        self._own = {
            plain(form): plain(base) for base, forms, _ in namesakes for form in (base, *forms.split())
        }
        self._bases: dict[str, list[str]] = defaultdict(list)
        for base, forms, _ in irregular:
            for form in (base, *forms.split()):
                self._bases[plain(form)].append(base)

    def told_apart(self, one: str, other: str) -> bool:
        """Whether two lower-case words are forms of no one word."""
        return self.of(one).isdisjoint(self.of(other))

    def of(self, key: str) -> frozenset[str]:
        """The words of a lower-case form, each as its root with a long vowel written twice. A plural that is
        also a verb is both: 'wegen'."""
        word = stripped(key)
        if word in self._own:
            return frozenset({self._own[word]})
        split = PREFIX.match(word)
        behind = {split[1] + one for one in self._irregular(split[2])} if split else set[str]()
        return frozenset({*self._irregular(word), *behind, self._regular(word)})

    def _irregular(self, word: str) -> set[str]:
        """The words that the tables give for a form, or for it before its noun: 'verkochte'."""
        if word not in self._bases and word.endswith("e"):
            word = word[:-1]
        return {self._regular(stripped(base)) for base in self._bases.get(word, ())}

    def _regular(self, word: str) -> str:
        """What a form is by the rules, or by its namesakes."""
        if word in self._own:
            return self._own[word]
        split = PREFIX.match(word)
        particle, rest = split.groups() if split else ("", word)
        return particle + _with_long_vowel(rest)


def _with_long_vowel(word: str) -> str:
    stem, opened = without_ending(word)
    long = _long_vowel(stem, opened)
    stem = consonants(undoubled(stem).translate(VOICED))
    return stem.replace(long, 2 * long, 1) if long else stem


def _long_vowel(word: str, opened: bool) -> str:
    """The vowel of a word of one syllable, where it is a long a, e, o or u: that of 'spoor', and of the
    'spor' of 'spo-ren'; '' for 'sport' and for what has more syllables, or a vowel of two letters."""
    found = _ONE_VOWEL.match(word)
    if found is None:
        return ""
    vowel, behind = found.groups()
    return vowel[0] if len(vowel) == 2 or (opened and len(behind) == 1) else ""


_ONE_VOWEL = on_demand(r"^[^aeiouy]*(aa|ee|oo|uu|[aeou])([^aeiouy]+)$")
