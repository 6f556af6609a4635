"""Reasons and purposes: a clause that only says why may come or go without touching what is agreed."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from regioparagraaf.comparison.reading.whys import (
    CAUSES,
    GOING_ON,
    IF,
    MEANS,
    PROMISING,
    RESULTS,
    tells_the_deed,
)
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import STOPS, tokens
from regioparagraaf.patterns import on_demand

_OPENING = sorted(CAUSES | RESULTS)
_WHY = on_demand(
    rf"(?<![.?!;])(?<![.?!;]\s)(?!^),?\s*\b(?:{'|'.join(_OPENING)})\b[^.?!;]*?"
    rf"(?=,\s(?:{'|'.join(GOING_ON)})\s|\s(?:mits|tenzij)\s"
    rf"|\s(?:{'|'.join(IF)})\s[^.?!;]*\b(?:{'|'.join(MEANS)})|[.?!;]|$)"
    r"|(?<=[.?!]\s)[^.?!;]*(?:,? en daarom|; daarom)\b"
    r"|^[^.?!;]*?, en daarom\b",
    re.IGNORECASE,
)
"""A clause that says why behind what is promised; what comes before a conclusion."""
ANSWERED = 0.34
"""From this share of its content words on, a reason is said on the other side too, and stays."""


def both_without_reasons(was: str, wordt: str, lexicon: Lexicon) -> tuple[str, str]:
    """Both texts without the reasons that only one of them has; as they are where another purpose, told with
    'zodat' on either side, is all that was changed."""
    ours, theirs = without_reasons(was, wordt, lexicon), without_reasons(wordt, was, lexicon)
    if ours == theirs and all(_RESULT.search(text) for text in (was, wordt)) and ours not in (was, wordt):
        return was, wordt
    return ours, theirs


_RESULT = on_demand(rf"\b(?:{'|'.join(sorted(RESULTS))})\b")


def without_reasons(text: str, other: str, lexicon: Lexicon) -> str:
    """The text without the clauses that say why and that the other text does not have."""
    if not any(word in text for word in (*_OPENING, "daarom")):
        return text
    roots = _content(other, lexicon)
    groups = {group for root in roots for group in lexicon.groups.get(root, ())}

    def keep(match: re.Match[str]) -> str:
        clause = match.group()
        inside = _content(clause, lexicon)
        found = [r for r in inside if _said(r, roots, groups, lexicon)]
        measured = any(number(token.key) is not None for token in tokens(clause))
        if not inside or measured or _promises(clause) or len(found) >= ANSWERED * len(inside):
            return clause
        if tells_the_deed(_keys(clause), _keys(text[: match.start()])):
            return clause
        return ""

    bare = _WHY.sub(keep, text).strip()
    return bare if len(tokens(bare)) > 3 else text


def _said(root: str, roots: Set[str], groups: Set[int], lexicon: Lexicon) -> bool:
    """Whether the other text has the word, another word for it, or a compound that begins with it."""
    if root in roots or not groups.isdisjoint(lexicon.groups.get(root, ())):
        return True
    return len(root) >= _PART and any(other.startswith(root) for other in roots)


_PART = 5
"""Letters of a word that a compound shows again: 'energie' in 'energiekosten'."""


def _promises(clause: str) -> bool:
    """Whether a result clause says what we do, or what somebody gets, pays or may: no mere reason."""
    keys = {token.key for token in tokens(clause)}
    return not RESULTS.isdisjoint(keys) and not PROMISING.isdisjoint(keys)


def _keys(text: str) -> tuple[str, ...]:
    """The words of the last sentence of a text, as they are compared."""
    keys = tuple(token.key for token in tokens(text) if token.key != ",")
    return keys[max((at + 1 for at, key in enumerate(keys) if key in STOPS), default=0) :]


@lru_cache(maxsize=512)
def _content(text: str, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        lexicon.root(token.key)
        for token in tokens(text)
        if token.is_word and token.key not in lexicon.function_words
    )
