"""Whether a hyphen at the end of a line of a PDF broke the word there, or belongs to it.

The page doesn't say: 'gemeen-/ten' and 'A-/diploma' end their lines with the same sign. What the rest of the
text writes counts first, then how Dutch spells.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from regioparagraaf.patterns import on_demand

BROKEN: Final = ("\x02", "\ufffe")
"""How any hyphen at the end of a line comes out of a PDF, in the middle of the text."""
NO_WORD_GOES_ON: Final = on_demand(r"^(?:en|of|tot|dan wel)\b(?!-)")
"""Behind such a hyphen a part is left out: 'land- en tuinbouw'."""

_SIGN: Final = on_demand("[\x02\ufffe]")
_WORD: Final = on_demand(r"\w+(?:-\w+)*")
_END: Final = on_demand(r"[\w'’-]*$")
_LONGEST: Final = 80
"""Characters of a word that are looked at: in a file that means harm there is no end to them."""
_INNER: Final = on_demand(r"(?:aan|op|en|of|de|den|der|het|in|bij|te|ten|tot|van|voor|to|up)-\w")
"""How 'Alphen-/aan-den-Rijn' and 'kant-/en-klaar' go on."""
_VOWELS: Final = frozenset("aeiouy")
_CLASH: Final = frozenset("aa ae ai au ee ei eu ie ii oe oi oo ou ui uu".split())
"""Two vowels that would be read as one: between the parts of a compound they ask for a hyphen (Leidraad 6.1),
and no syllable ends between them elsewhere, but before the Latin ends of 'museum' and 'opticien'."""
_LATIN: Final = on_demand(r"(?:um|us|en|ens)(?![^\W_])|um\w")


def written_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of a text as they stand there unbroken, in small letters."""
    return frozenset(word.casefold() for text in texts for word in _unbroken(text))


def _unbroken(text: str) -> Iterator[str]:
    goes_on = False
    for token in text.split():
        if not (goes_on or _SIGN.search(token)):
            yield from _WORD.findall(token)
        goes_on = token.endswith(("-", *BROKEN))


def mended(text: str, words: frozenset[str]) -> str:
    """The text with its broken words whole, and with the hyphens that belong to one."""
    pieces = _SIGN.split(text)
    for at, piece in enumerate(pieces[1:], 1):
        pieces[at - 1] += _sign(last_word(pieces[at - 1]), piece.lstrip(), words)
        pieces[at] = piece.lstrip() if first_word(piece.lstrip()) else piece
    return "".join(pieces)


def last_word(text: str) -> str:
    """The word that a text ends with, its hyphens included; empty where it ends otherwise."""
    found = _END.search(text[-_LONGEST:])
    return found[0] if found else ""


def first_word(text: str) -> str:
    """The word that a text begins with, likewise."""
    found = _WORD.match(text[:_LONGEST])
    return found[0] if found else ""


def _sign(left: str, rest: str, words: frozenset[str]) -> str:
    """What stands between the last word of a line and the text behind it."""
    right = first_word(rest)
    if not left or not right:
        return "-" if left else ""
    if _is_left_out(left, rest, words):
        return "- "
    return "-" if belongs(left, right, words) else ""


def is_one_word(left: str, right: str, words: frozenset[str]) -> bool:
    """Whether the text writes this word elsewhere, and never with the hyphen."""
    return _shown(left, right, words) is False


def belongs(left: str, right: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between these is one of the word's own."""
    shown = _shown(left, right, words)
    return _is_spelled_with(left.rpartition("-")[2], right) if shown is None else shown


def _shown(left: str, right: str, words: frozenset[str]) -> bool | None:
    """Whether the text writes it elsewhere with the hyphen; None where it writes neither, or both."""
    with_it, without = (f"{left}{sign}{right}".casefold() in words for sign in ("-", ""))
    return None if with_it == without else with_it


def _is_left_out(left: str, rest: str, words: frozenset[str]) -> bool:
    """Whether a part is left out behind the hyphen; 'partij-/en' has a syllable there."""
    found = NO_WORD_GOES_ON.match(rest)
    if not found or _shown(left, found[0], words) is not None:
        return False
    return not (found[0] == "en" and left.endswith(("i", "ij")))


def _is_spelled_with(left: str, right: str) -> bool:
    """Whether Dutch spelling has a hyphen between these parts of a word."""
    if not left or len(left) == 1 or not left[-1].isalpha() or not right[0].isalpha():
        return True  # 'A-/diploma', '65-/plussers', '2026-/2030'
    if right[0].isupper():  # 'Noord-/Holland', but 'GEMEEN-/TEN'
        return not (left.isupper() and right.isupper())
    if left[-1].isupper() or _INNER.match(right):
        return True  # 'OV-/knooppunt'
    plain = unicodedata.normalize("NFD", left.casefold())
    if _VOWELS.isdisjoint(plain):
        return True  # no syllable: 'ggz-/instelling'
    return left[-1] + right[0] in _CLASH and not _LATIN.match(right)  # 'zee-/egel'
