"""Whether a text is plainly in another language: told by the small words of which every text is full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

LEAST = 20
"""Words of a text of which the language can be told."""
SENTENCE = 6
"""Words of what may be a sentence: a cell of a table is a name or a number."""
KINDS = 4
"""Different small words of a language that a text in it has at the least: a name has one ('Le Havre')."""
SHARE = 0.12
"""Of the words of a text, small ones of its language: 0.2 and more in prose, 0.01 in Dutch."""
PLAINLY = 8
"""Times as many small words, and texts with such a word, as there are Dutch ones: a Dutch text with a long
summary in English is Dutch."""

_DUTCH = frozenset(
    "het een van voor niet zijn wordt worden aan bij naar ook dat deze dit wij onze hun door met op uit "
    "zij om te tot daar geen meer wel kan nog heeft hebben zal zullen".split()
)
_OTHERS = {
    "Engels": frozenset(
        "the and to for that with on by be are will this from which have has not at their our or an as "
        "shall we they its been can must than into these those who".split()
    ),
    "Duits": frozenset(
        "der und das den dem ein eine einer einem einen ist nicht für mit auf von zu zum zur wird werden "
        "im sich auch wir des bei nach dass daß oder sind bis vor davon zusammen durch über unter wenn "
        "noch sie es".split()
    ),
    "Frans": frozenset(
        "la le les et des du un une dans pour que qui par sur au aux est sont ce cette avec nous ne pas "
        "plus il ils se ou leur leurs dont entre à été sera".split()
    ),
}
"""Small words that are none in Dutch, nor in Frisian, Limburgish or Afrikaans, but for a few."""


def foreign_language(texts: Iterable[str]) -> str:
    """The language, by its Dutch name, in which the texts plainly are; '' for Dutch and where in doubt."""
    texts = tuple(texts)
    if _is_dutch_at_a_glance(texts):
        return ""
    found = [_words(text) for text in texts]
    spoken = [words for words in found if len(words) >= SENTENCE]
    counts = Counter(chain.from_iterable(spoken))
    if counts.total() < LEAST:
        return ""
    dutch = sum(word in _DUTCH for words in found for word in words)
    dutch_ones = sum(not _DUTCH.isdisjoint(words) for words in found)
    for language, small in _OTHERS.items():
        times = [counts[word] for word in small if counts[word]]
        own_ones = sum(not small.isdisjoint(words) for words in spoken)
        is_plain = sum(times) >= PLAINLY * dutch and own_ones >= PLAINLY * dutch_ones
        if len(times) >= KINDS and sum(times) >= SHARE * counts.total() and is_plain:
            return language
    return ""


def _is_dutch_at_a_glance(texts: Iterable[str]) -> bool:
    """Whether so many words are small Dutch ones that all the others would be too few for another language:
    so nearly every draft is known without reading its words one by one."""
    words = " ".join(texts).lower().split()
    return PLAINLY * sum(map(_DUTCH.__contains__, words)) > len(words)


def _words(text: str) -> list[str]:
    """The words by their letters: small ones have no other signs."""
    return [word for part in text.lower().split() if (word := part.strip(_MARKS)).isalpha()]


_MARKS = ".,;:!?()[]'\"‘’“”„«»"
