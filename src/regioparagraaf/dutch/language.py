"""Whether a text is plainly in another language: told by the small words of which every text is full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regioparagraaf.dutch.words import tokens

LEAST = 20
"""Words of a text of which the language can be told."""
SENTENCE = 6
"""Words of what may be a sentence: a cell of a table is a name or a number."""
KINDS = 4
"""Different small words of a language that a text in it has at the least: a name has one ('Le Havre')."""
SHARE = 0.12
"""Of the words of a text, small ones of its language: 0.2 and more in prose, 0.01 in Dutch."""
PLAINLY = 4
"""Times as many small words as there are Dutch ones: half a text in English is a Dutch text with English."""

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
    counts: Counter[str] = Counter()
    for text in texts:
        words = [token.key for token in tokens(text) if token.key.isalpha()]
        counts.update(words if len(words) >= SENTENCE else ())
    total = sum(counts.values())
    if total < LEAST:
        return ""
    dutch = sum(counts[word] for word in _DUTCH)
    for language, small in _OTHERS.items():
        times = [counts[word] for word in small if counts[word]]
        if len(times) >= KINDS and sum(times) >= max(SHARE * total, PLAINLY * dutch):
            return language
    return ""
