"""Words and numbers that look like others: a Cyrillic letter in 'Leiden', digits of full width.

Who reads sees the word that he expects; who searches or compares does not find it.
"""

from __future__ import annotations

from typing import Final

from regioparagraaf.patterns import on_demand

_WORD: Final = on_demand(r"[^\W_]{2,}|\d")
_LATIN: Final = on_demand(r"[A-Za-z]")
_LOOK_ALIKE: Final = on_demand(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uab70-\uabbf\u2c80-\u2cff\ua4d0-\ua4ff]"
)
"""Greek, Cyrillic, Armenian, Cherokee, Coptic and Lisu, in which letters look like Latin ones."""
_DOUBLES: Final = frozenset("αινοορυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧаеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ")
"""The Greek and Cyrillic letters that can hardly be told from Latin ones: a word of nothing else is read as
a Latin word."""
_DISGUISED: Final = on_demand("[\u0250-\u02af\u1d00-\u1d7f\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb]")
"""Latin letters in another dress: phonetic, small capitals, of full width, mathematical."""
_OTHER_DIGIT: Final = on_demand(r"(?![0-9])\d")
"""Of full width, Arabic and others: a number in them is no number that is found by searching."""


_FOREIGN: Final = on_demand("[^\x00-\u024f\u2000-\u2bff]")
"""All of these, and whatever else is neither of a Latin alphabet nor punctuation: a text without any need not
be looked at word by word."""


def disguised(text: str) -> list[str]:
    """The words and numbers of a text that are read as others than they are, in order."""
    if text.isascii() or not _FOREIGN.search(text):
        return []
    return [found[0] for found in _WORD.finditer(text) if _misleads(found[0])]


def _misleads(word: str) -> bool:
    """Whether it is read as a Latin word or as a number in our digits, though its signs are others."""
    if _DISGUISED.search(word) or _OTHER_DIGIT.search(word):
        return True
    letters = [character for character in word if not character.isdecimal()]
    return bool(_LOOK_ALIKE.search(word)) and (bool(_LATIN.search(word)) or _DOUBLES.issuperset(letters))
