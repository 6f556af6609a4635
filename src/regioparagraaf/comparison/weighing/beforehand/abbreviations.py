"""Abbreviations of ordinary words, which one side has and the other writes out or says otherwise.

'M.b.t.' is as good as 'met betrekking tot', and 'z.s.m.' as much a reservation as 'zo spoedig mogelijk'. So
what one side abbreviates is read as the words it stands for, and shown as it was written.
"""

from __future__ import annotations

import re
from functools import lru_cache

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.patterns import on_demand

UNDOTTED = 3
"""Letters from which on an abbreviation is known without its full stops: 'mbt' and 'evt', but not 'ed'."""
_WORDS = frozenset(
    "afb alg art bijl fam fig gem ing jhr min par plm tel vgl vlg wnd mevr prof pag tab dir".split()
)
"""These are known with their full stop only: without it they are words, or belong to a name."""

_BEFORE_NUMBERS = frozenset("afb art bijl fig par tab pag".split())
"""These are known without their full stop before a number: 'art 4'."""


def spelled_out(was: str, wordt: str, lexicon: Lexicon, names: dict[str, str]) -> tuple[str, str]:
    """Both texts with the abbreviations that only one of them has spelled out; `names` gets for each of them
    what was written."""
    if _openings(lexicon).isdisjoint(_WORD.findall(f"{was} {wordt}".lower())):
        return was, wordt  # as most
    pattern = _abbreviations(lexicon)
    ours, theirs = ({short.lower() for short in pattern.findall(text)} for text in (was, wordt))
    if ours == theirs:
        return was, wordt
    return _spelled(was, ours - theirs, lexicon, names), _spelled(wordt, theirs - ours, lexicon, names)


def _spelled(text: str, alone: set[str], lexicon: Lexicon, names: dict[str, str]) -> str:
    known = _by_letters(lexicon)

    def full(found: re.Match[str]) -> str:
        short = found[0]
        if short.lower() not in alone:
            return short
        meaning = known[_bare(short)]
        meaning = meaning.capitalize() if short[0].isupper() else meaning
        last = meaning.rsplit(" ", 1)[-1]
        if re.match(rf"\s+{last}\b", text[found.end() :]):
            meaning = meaning[: -len(last)].rstrip()  # 'o.v.b. van' is as often written as 'o.v.b.'
        names[meaning] = short
        ends = short.endswith(".") and not text[found.end() :].strip()
        return meaning + "." if ends else meaning  # one full stop does for both

    return _abbreviations(lexicon).sub(full, text)


@lru_cache(maxsize=4)
def _abbreviations(lexicon: Lexicon) -> re.Pattern[str]:
    """What finds them, the longest first: with a capital or not, and without full stops in small letters."""
    forms = []
    for short in sorted(lexicon.meanings, key=len, reverse=True):
        letters = _bare(short)
        counted = r"(?<=\d )" if letters == "u" else ""  # '24 u.', and not 'een café voor u.'
        numbered = r"(?= ?\d)" if letters == "p" else ""  # 'p. 6'
        forms.append(f"{counted}(?i:{short[0]}){re.escape(short[1:])}{numbered}")
        if len(letters) >= UNDOTTED and letters not in _WORDS:
            forms += [letters, letters.upper()]
        elif letters in _BEFORE_NUMBERS:
            forms.append(rf"{letters}(?= \d)")
    return re.compile(rf"(?<![\w./])(?:{'|'.join(forms)})(?!\w)")


_WORD = on_demand(r"\w+")


@lru_cache(maxsize=4)
def _openings(lexicon: Lexicon) -> frozenset[str]:
    """The letters that each of them opens with as a word of its own: the 'm' of 'm.b.t.', and 'mbt'."""
    return frozenset(word for short in lexicon.meanings for word in (short.partition(".")[0], _bare(short)))


@lru_cache(maxsize=4)
def _by_letters(lexicon: Lexicon) -> dict[str, str]:
    return {_bare(short): meaning for short, meaning in lexicon.meanings.items()}


def _bare(short: str) -> str:
    return short.replace(".", "").lower()
