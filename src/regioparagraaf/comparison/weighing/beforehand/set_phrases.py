"""A small word or set phrase that always says what another does: 'blijkens de peiling', 'volgens de peiling'.

The table (dutch/data/wendingen.tsv) holds no phrase on which an agreement turns. Where each side has another
of one row, the text is read as the other side has it, and shown as it was written.
"""

from __future__ import annotations

import re
from collections import Counter

from regioparagraaf.dutch.entries import SetPhrases
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import word_keys

RETOLD = 0.5
"""Share of the words that only one side has from which on a sentence was told anew: there no word is held
against the one in its place."""
FEW = 6
"""So many words make no other sentence, however short it is: 'verleent hulp aan' for 'helpt'."""
_IN_TWO_PHRASES = 8
"""Words at most of two phrases of one row: 'van elke afkomst', 'waar zij ook vandaan komen'."""
_ARTICLES = frozenset("de het een deze dit die dat zijn haar hun onze ons uw elke elk alle".split())
_BARRING = _ARTICLES | {"geen", "niet", "zo", "te"}
_MOST = 3
"""Exchanges of one row in one passage at most."""


def in_one_phrase(was: str, wordt: str, lexicon: Lexicon, names: dict[str, str]) -> tuple[str, str]:
    """Both texts with such phrases as the other side has them; `names` gets for each what was written."""
    ours, theirs = word_keys(was), word_keys(wordt)
    alone = ours ^ theirs
    most = max(FEW, RETOLD * len(ours | theirs))
    if len(alone) > most + _IN_TWO_PHRASES:
        return was, wordt
    rows = {id(row): row for word in sorted(alone) for row in lexicon.set_phrases.get(word, ())}
    for row in rows.values():
        if len(alone) > most and len(alone - row.words_of_long_ones) > most:
            continue  # besides a phrase of many words the sentence was told anew
        for _ in range(_MOST):
            both = _exchanged(was, wordt, row, names)
            if both is None:
                break
            was, wordt = both
    return was, wordt


def _exchanged(was: str, wordt: str, row: SetPhrases, names: dict[str, str]) -> tuple[str, str] | None:
    """Both texts after one exchange: the shorter phrase is read as the longer, which no other words hold."""
    said = _may_say(row, was)
    said_too = _may_say(row, wordt) if said else said
    if not said_too or said == said_too == said[:1]:
        return None  # as of most rows: a side says none of it, or both the same
    ours, theirs = list(row.pattern.finditer(was)), list(row.pattern.finditer(wordt))
    here, there = (Counter(map(_said, side)) for side in (ours, theirs))
    for one in ours if here and there and here != there else ():
        for other in theirs:
            if here[_said(one)] <= there[_said(one)] or there[_said(other)] <= here[_said(other)]:
                continue
            if row.is_before and _behind(was, one) != _behind(wordt, other):
                continue
            if row.is_bare and (_after_article(was, one) or _after_article(wordt, other)):
                continue
            if len(one[0]) < len(other[0]):
                return _read_as(was, one, other[0], names), wordt
            return was, _read_as(wordt, other, one[0], names)
    return None


def _may_say(row: SetPhrases, text: str) -> list[str]:
    """The phrases of a row whose letters stand in a text, be it as a part of other words."""
    low = text.lower()
    return [phrase for phrase in row.phrases if phrase in low]


def _said(found: re.Match[str]) -> str:
    return found[0].lower()


def _behind(text: str, found: re.Match[str]) -> list[str]:
    """The word behind a phrase, with the next where it is an article or the like."""
    words = [word.lower() for word in re.findall(r"[\w'’-]+", text[found.end() : found.end() + 60])[:2]]
    return words if words and words[0] in _ARTICLES else words[:1]


def _after_article(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].lower().split()[-1:]
    return not _BARRING.isdisjoint(before)


def _read_as(text: str, found: re.Match[str], said: str, names: dict[str, str]) -> str:
    said = (said[0].upper() if found[0][0].isupper() else said[0].lower()) + said[1:]
    names[said] = found[0]
    return text[: found.start()] + said + text[found.end() :]
