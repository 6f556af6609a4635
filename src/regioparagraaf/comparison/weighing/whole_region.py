"""A region whose municipalities one side names one by one and the other counts: 'Leiden, Leiderdorp,
Oegstgeest, Voorschoten en Zoeterwoude', 'de vijf gemeenten'.

Whoever writes out all the names, or counts them, changes nothing: so the names are read as the count, and
shown as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import Token, tokens

_COUNTED = re.compile(
    r"\b(?:de|alle|onze|deze) (?:gezamenlijke |deelnemende )?(\w+) (?:(?:deelnemende|samenwerkende) )?gemeenten\b",
    re.IGNORECASE,
)
_LEADING = (("de", "gemeenten"), ("gemeenten",), ("de", "vijf", "gemeenten"))
_FEWEST = 3
"""Names that make a region; two municipalities are as often two of it."""


def counted(text: str, other: str, known: Collection[str], names: dict[str, str]) -> str:
    """The text with a row of municipalities as their count, where the other text counts as many and names
    none of them; `names` gets what stood there, by what it was read as."""
    found = _COUNTED.search(other)
    count = number(found[1].lower()) if found else None
    if not found or count is None or count < _FEWEST or _COUNTED.search(text):
        return text
    words = tokens(text)
    row = _row(words, known, int(count))
    if row is None or any(word.text in known for word in tokens(other)):
        return text
    start, end = row
    for lead in _LEADING:
        if start >= len(lead) and tuple(word.key for word in words[start - len(lead) : start]) == lead:
            start -= len(lead)
            break
    written = text[words[start].start : words[end - 1].end]
    said = found.group()
    opens = words[start].start == 0 or text[: words[start].start].rstrip()[-1:] in ".!?"
    said = said[0].upper() + said[1:] if opens else said[0].lower() + said[1:]
    names[said] = written
    return text[: words[start].start] + said + text[words[end - 1].end :]


def _row(words: Sequence[Token], known: Collection[str], count: int) -> tuple[int, int] | None:
    """Where `count` municipalities stand in a row, 'en' before the last, from start to end (exclusive)."""
    for start in range(len(words)):
        end, seen = start, 0
        while end < len(words) and words[end].text in known:
            seen, end = seen + 1, end + 1
            if words[end : end + 1] and words[end].key in (",", "en") and seen < count:
                end += 1
            else:
                break
        if seen == count and words[end - 2].key == "en" and len({w.text for w in words[start:end]}) > count:
            return start, end
    return None
