"""Compounds of which the shared part is said once: 'in- en uitgang', 'het voor- en najaar'.

Where the other side says the whole word, it is read whole, and shown as it was written.
"""

from __future__ import annotations

import re

from regioparagraaf.dutch.words import tokens
from regioparagraaf.patterns import on_demand

_CUT = on_demand(r"\b(\w{2,})- (en|of) ((?:de |het |een )?)(\w{4,})\b")
"""'voor- en najaar', with an article behind 'en' or not."""


def made_whole(text: str, other: str, names: dict[str, str]) -> str:
    """The text, each first part with a hyphen as the word of the other text that it opens and that ends as
    the second word does; `names` gets what was written."""
    if "- " not in text:
        return text
    said = {word.key for word in tokens(other) if word.is_word}

    def whole(found: re.Match[str]) -> str:
        first, joint, article, second = found.groups()
        word = next((w for w in sorted(said) if _completes(w, first.lower(), second.lower())), "")
        if not word:
            return found[0]
        word = word.capitalize() if first[0].isupper() else word
        names[word] = f"{first}-"
        return f"{word} {joint} {article}{second}"

    return _CUT.sub(whole, text)


def _completes(word: str, first: str, second: str) -> bool:
    """Whether a word opens with the first part and ends as the second word does."""
    rest = word.removeprefix(first)
    return word != rest and len(rest) >= _SHARED and second.endswith(rest)


_SHARED = 3
"""Letters of the part that both words share: the 'dag' of 'zon- en feestdag'."""
