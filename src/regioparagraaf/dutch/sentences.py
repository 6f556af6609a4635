"""Sentences of a Dutch paragraph, as places in its text.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or the label in
front of a numbered line; the next sentence opens with a capital, a digit, an amount, a quotation mark, or a
bracket around what is still to be filled in. Where the space between them was forgotten, small letters before
the stop and a word with a capital behind it show it all the same.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from regioparagraaf.dutch.unseen import DROPPED
from regioparagraaf.patterns import on_demand

_END = on_demand(
    rf"""
    (?<![.?!\u2026])[.?!\u2026]++                   # what can end a sentence, a row of dots at once
    (?:
    (?:["'\u2019\u201d\u00bb)\]]|\d{{1,2}}(?=\s))* # closing quotes and brackets, the number of a note
    [{DROPPED}]*[\s\u00a0\u202f\u2007\u2009]+[{DROPPED}]*  # white space of any sort, and what nobody sees
    (?=["'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab(\[]*
       (?:[\u2018\u2019'][a-z](?:\s|-))?           # 's Avonds, 't Hart
       [^\W_a-z\u00df-\u00ff]|["'\u2018\u201c\u201e(]*[{{\[]|["'\u2018\u201c\u201e(]*[\u20ac\u2022])
    |(?<=[a-z\u00df-\u00ff]{{2}}[.?!])[{DROPPED}]*  # a forgotten space: 'de regio.Wij'
       (?=[A-Z][a-z\u00df-\u00ff]+[\s,])
    )
    """,
    re.VERBOSE,
)
_BEFORE = on_demand(r".*[\s\u00a0\u202f(\[\"'\u2018\u201c\u201e]", re.DOTALL)
"""All that stands before the last word."""
_LABEL = on_demand(r"\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])+$", re.IGNORECASE)
_INITIAL = on_demand(r"(?:[A-Z]|Th|Chr|Ph|IJ)\.(?:(?:[A-Z]|Th|Chr|Ph|IJ)\.)*$")
_LETTERED = on_demand(r"[A-Za-z]\.(?:[a-z]\.)+")
"""An abbreviation of single letters, which ends no sentence unless the table says that it may."""
_DAY = on_demand(r"(?<![\d.,])\d{1,2}\.$")
_SHORT_MONTHS = frozenset("jan. feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec.".split())
_DAY_MONTH = on_demand(r"(?<![\d.,])\d{1,2}\s\w+\.$")
"""A day before the last word, which is a month."""
_MONTH = on_demand(r"(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*\b", re.IGNORECASE)


class Abbreviations(Struct, frozen=True):
    """Words that are written with a full stop, in lower case."""

    inside: frozenset[str] = field(default_factory=frozenset)
    """Never the last word of a sentence: 'bijv.', 'mevr.'."""
    closing: frozenset[str] = field(default_factory=frozenset)
    """May be the last one: 'enz.', 'e.d.'; a capital after it then opens a new sentence."""


def sentences(text: str, abbreviations: Abbreviations) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends, in order, without the white space around it."""
    found: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        mark = match.start()
        if text[mark] == "." and not _ends(text, start, mark, match.end(), abbreviations):
            continue
        end = mark + len(match.group().rstrip(DROPPED).rstrip().rstrip(DROPPED))
        found.append((start, end))
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return tuple(found)


def _ends(text: str, start: int, mark: int, after: int, abbreviations: Abbreviations) -> bool:
    """Whether the full stop at `mark` ends the sentence that began at `start`."""
    if text.startswith("..", mark):
        return True
    before = text[start : mark + 1]
    if _LABEL.fullmatch(before):
        return False
    found = _BEFORE.match(before)
    word = before[found.end() :] if found else before
    if _INITIAL.fullmatch(word) and len(word) > 1:
        # 'De heer P. Jansen', but also '... in bijlage B. De raad ...': an initial has a name behind it
        # and a title or another name before it; a lone letter after a noun is rare, so a letter joins.
        return False
    if word.lower() in abbreviations.inside:
        return False
    if word.lower() in abbreviations.closing:
        return text[after].isupper()
    if _LETTERED.fullmatch(word):
        return False
    if word.lower() in _SHORT_MONTHS and _DAY_MONTH.search(before):
        return not text[after].isdecimal()  # '1 jan. 2028'
    # '1. Juli' is how a date is written in haste; '... in 2028. De raad' ends a sentence.
    return not (before[-2:-1].isdecimal() and _DAY.search(before) and _MONTH.match(text, after))
