"""What a Dutch word shares with its kin: rough roots, so that 'wachttijd' meets 'wachten' and 'tijd'.

For likeness only, never for meaning: a root that is wrong costs a little weight, no more. (The root
that says the same is in roots.py.)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum
from functools import lru_cache

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal, stem
from regioparagraaf.patterns import on_demand


class Class(Enum):
    """How much a word says about the subject of its sentence."""

    FUNCTION = "function"
    """Articles, pronouns, prepositions, auxiliaries: in every sentence."""
    FRAME = "frame"
    """Verbs, adverbs and general nouns that any agreement can be cast in: 'maken', 'gezamenlijk', 'plan'."""
    NUMBER = "number"
    CONTENT = "content"


_WORD = on_demand(r"\d+(?:[.,]\d+)*(?!\w)|\w+(?:'\w+)?|%")
_THOUSANDS = on_demand(r"\d{1,3}(?:\.\d{3})+")

_UNITS = dict(zip("een twee drie vier vijf zes zeven acht negen".split(), range(1, 10), strict=True))
_TENS = dict(
    zip(
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(),
        range(20, 100, 10),
        strict=True,
    )
)
NUMBERS: dict[str, str] = (
    {word: str(value) for word, value in _UNITS.items() if value > 1}
    | {word: str(value) for word, value in _TENS.items()}
    | {
        f"{unit}{join}en{ten}": str(value + tens)
        for unit, value in _UNITS.items()
        for join in ("", "ë")
        for ten, tens in _TENS.items()
    }
    | {
        word: str(value)
        for value, word in enumerate(
            "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(), 10
        )
    }
    | {f"{unit}honderd": str(100 * value) for unit, value in _UNITS.items()}
    | {f"{unit}duizend": str(1000 * value) for unit, value in _UNITS.items()}
    | {"honderd": "100", "duizend": "1000", "tienduizend": "10000", "kwart": "25", "helft": "50"}
)
"""Numbers in words meet the same numbers in digits; 'een' is an article more often than a number."""

_SEPARABLE = tuple(
    sorted(
        "aan achteruit af bij bijeen binnen door in langs mee na om onder op over plaats rond samen tegemoet "
        "terecht terug toe uit vast voor vooruit vrij weg ver be ont her".split(),
        key=len,
        reverse=True,
    )
)


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, in the normal form and lower case."""
    return words_of_normal(normal(text))


@lru_cache(maxsize=2048)
def words_of_normal(text: str) -> tuple[str, ...]:
    """Those of a text that is in the normal form. Remembered for about as many units as two texts have: those
    of the common text come back with every draft, those of a draft never (a memory of four times the size
    made a batch grow by 15 MB, and spared 1 ms a draft)."""
    return tuple(_WORD.findall(text.lower()))


class Kin:
    """The kinship of words under one lexicon; what was worked out once is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._function = lexicon.word_classes["functie"]
        self._frame = frozenset(map(lexicon.root, lexicon.word_classes["kader"]))
        self._general = frozenset(map(lexicon.root, lexicon.word_classes["algemeen"]))
        self._lexicon = lexicon
        self._roots: dict[str, str] = {}
        self._classes: dict[str, Class] = {}
        self._documents = frozenset(map(lexicon.root, lexicon.documents))
        self._texts = self._documents | frozenset(map(lexicon.root, lexicon.word_classes["tekst"]))

    def word_class(self, word: str) -> Class:
        """The class of one lower-case word."""
        known = self._classes.get(word)
        if known is None:
            known = self._classes[word] = self._word_class(word)
        return known

    def _word_class(self, word: str) -> Class:
        if word[0].isdecimal() or word in NUMBERS:
            return Class.NUMBER
        if word == "%":
            return Class.FRAME
        if word in self._function or len(word) == 1:
            return Class.FUNCTION
        return Class.FRAME if self._lexicon.root(word) in self._frame else Class.CONTENT

    def is_general(self, word: str) -> bool:
        """Whether the word by itself does not tell what an agreement is about: 'tarief', 'kinderen'."""
        return self._lexicon.root(word) in self._general

    def is_form_of(self, word: str, other: str) -> bool:
        """Whether two words are forms of one: 'strand' and 'stranden', not 'bergen' and 'berging'."""
        return self._lexicon.root(word) == self._lexicon.root(other)

    def is_document(self, word: str) -> bool:
        """Whether the word names the kind of document itself."""
        return self._lexicon.root(word) in self._documents

    def is_text(self, word: str) -> bool:
        """Whether the word names the document or the common text in it ('deze paragraaf')."""
        return self._lexicon.root(word) in self._texts

    def synonyms(self, word: str) -> frozenset[int]:
        """The groups of words that name the same thing as this one."""
        groups = self._lexicon.groups.get(self._lexicon.root(word), frozenset())
        return groups & self._lexicon.namesakes

    def root(self, word: str) -> str:
        """The rough root of one lower-case word."""
        known = self._roots.get(word)
        if known is None:
            known = self._roots[word] = self._root(word)
        return known

    def _root(self, word: str) -> str:
        if word in NUMBERS:
            return NUMBERS[word]
        if word[0].isdecimal():
            return word.replace(".", "") if _THOUSANDS.fullmatch(word) else word
        if word == "%":
            return "procent"
        return word if word in self._function else stem(word)

    def base(self, word: str) -> str:
        """The root of a verb without separable part and participle mark: 'vastgesteld' gives 'stel'."""
        if not word.startswith(_SEPARABLE):
            return ""
        for prefix in _SEPARABLE:
            rest = word[len(prefix) :]
            if word.startswith(prefix) and len(rest) >= 4:
                if rest.startswith("ge") and len(rest) >= 6:
                    rest = rest[2:]
                return self.root(rest)
        return ""

    def parts(self, word: str, known: Collection[str]) -> tuple[str, ...]:
        """The roots of the two parts of a compound, or of its three where there are no two, that all occur
        (in `known`) by themselves; else nothing."""
        whole = self.root(word)
        if len(whole) > _LONGEST:
            return ()
        cuts = list(_cuts(whole, known))
        for left, right in cuts:
            if left in known:
                return (self.root(left), right)
        for left, right in cuts:
            for first, second in _cuts(left, known):
                if first in known and min(len(first), len(second)) >= _PART:
                    return (self.root(first), self.root(second), right)
        return ()


_PART = 4
"""Letters of the first two of three parts, at least: 'zoet-water-bekken', and not 'dienst-ver-lening'."""
_LONGEST = 100
"""Letters of a compound: a longer one is no word, and cutting it everywhere costs its length squared."""


def _cuts(whole: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The ways to cut a word in two of which the last part occurs by itself."""
    for at in range(3, len(whole) - 2):
        if whole[at:] in known:
            for left in _lefts(whole[:at]):
                yield left, whole[at:]


def _lefts(left: str) -> Iterator[str]:
    """The first half of a compound, with and without the sound that joins it ('veiligheids-', 'dorpen-')."""
    yield left
    if left[-1] in "se" and len(left) > 4:
        yield left[:-1]
    if left.endswith("en") and len(left) > 5:
        yield left[:-2]
