"""One word in two spellings: 'actie' and 'aktie', 'coördinatie' and 'coordinatie', 'fase II' and 'fase 2'.

Who mends a slip of the pen changes nothing: the word is read as the other side spells it, and shown as it was
written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from regioparagraaf.comparison.weighing.beforehand.slips import slips
from regioparagraaf.dutch.calendar import MONTHS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import tokens, word_keys
from regioparagraaf.patterns import on_demand

FOLDED = 6
"""Letters from which on a word is known without its accents and in the spelling before 1996 ..."""
COLLAPSED = 9
"""... and without its doubled letters; of shorter words these tell one from another: 'bomen', 'bommen'."""
_OLD = ((on_demand("ct"), "kt"), (on_demand("c(?=[aoulr])"), "k"))
_DOUBLED = on_demand(r"([bcdfgklmnprst])\1")
_FIGURE = on_demand(r"[\dIVX]")
_NUMBERED = on_demand(r"\b((?:[Ff]ase|[Dd]eel|[Ss]tap|[Bb]ijlage|[Hh]oofdstuk|[Kk]lasse) )([IVX]{1,4})\b")
_TIMES = on_demand(r"\b(\d{1,3})(?: x|[ \u00a0]?×)(?=\s(?:per|p\.|in|om))")
"""Not '2 x 3 meter'."""
_NTH = on_demand(r"\b(1e|1ste|2e|2de|3e|3de|4e|4de)(?= (?:kwartaal|helft|halfjaar|verdieping|etage|lijn)\b)")
_NAMED_NTH = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}
_SHORTENED = on_demand(r"['\u2018\u2019]\d")
_YEAR_SHORT = on_demand(r"\b(20\d\d) ?([-/\u2013]) ?['\u2018\u2019](\d\d)\b")
_YEAR_ALONE = on_demand(
    rf"(?i:\b({'|'.join(MONTHS)}|begin|medio|einde?|in|vanaf|sinds|tot|per|na)) "
    r"['\u2018\u2019]([2-4]\d)(?![\w'\u2018\u2019])"
)
"""Not the opening mark of a quotation: ''30 procent' van de woningen'."""
_ROMAN = {"I": 1, "V": 5, "X": 10}


def spelled_alike(was: str, wordt: str, lexicon: Lexicon, names: dict[str, str]) -> tuple[str, str]:
    """Both texts with the words that the other side spells otherwise spelled as there; `names` gets for each
    what was written."""
    was, wordt = _in_figures(was, names), _in_figures(wordt, names)
    if was.isascii() and wordt.isascii() and was == wordt:
        return was, wordt
    ours, theirs = word_keys(was), word_keys(wordt)
    alone, there = ours - theirs, theirs - ours
    if not alone or not there:
        return _by_table(was, alone, lexicon, names), _by_table(wordt, there, lexicon, names)
    long = [word for word in alone if len(word) >= FOLDED]
    by_form: dict[str, str] = {}
    for word in sorted(there) if long else ():
        by_form.setdefault(_folded(word), word)
    instead = {word: by_form[form] for word in long if (form := _folded(word)) in by_form}
    was = _replaced(was, instead, names)
    was, wordt = _mended(was, wordt, (alone - instead.keys(), there - set(instead.values())), lexicon, names)
    return _by_table(was, alone - instead.keys(), lexicon, names), _by_table(wordt, there, lexicon, names)


def _mended(
    was: str,
    wordt: str,
    left: tuple[frozenset[str], frozenset[str]],
    lexicon: Lexicon,
    names: dict[str, str],
) -> tuple[str, str]:
    """Both texts without the slips of the keyboard among the words that are left on either side."""
    if not all(left):
        return was, wordt
    ours, theirs = _small(left[0], was), _small(left[1], wordt)
    if not ours or not theirs:
        return was, wordt
    return (
        _replaced(was, slips(ours, theirs, lexicon), names),
        _replaced(wordt, slips(theirs, ours, lexicon), names),
    )


def _small(words: frozenset[str], text: str) -> list[str]:
    """Those of the words that stand in small letters: with a capital a word may be a name, which no table
    knows."""
    return sorted({word.key for word in tokens(text) if word.key in words and word.plain == word.key})


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """The word without accents and the stroke within a compound, in the old spelling, and a long one without
    doubled letters."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if not any(map(str.isdecimal, bare)):
        bare = bare.replace("-", "")
    for new, old in _OLD:
        bare = new.sub(old, bare)
    return _DOUBLED.sub(r"\1", bare) if len(word) >= COLLAPSED else bare


def _by_table(text: str, alone: frozenset[str], lexicon: Lexicon, names: dict[str, str]) -> str:
    return _replaced(
        text, {word: lexicon.spellings[word] for word in alone & lexicon.spellings.keys()}, names
    )


def _replaced(text: str, instead: Mapping[str, str], names: dict[str, str]) -> str:
    for word in sorted(instead):
        for written in dict.fromkeys(re.findall(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)):
            spelled = instead[word].capitalize() if written[0].isupper() else instead[word]
            names[spelled] = written
            text = re.sub(rf"\b{re.escape(written)}\b", spelled, text)
    return text


def _in_figures(text: str, names: dict[str, str]) -> str:
    """The text with 'fase 2' for 'fase II', '2x per jaar' for '2 x per jaar', 'tweede kwartaal' for '2e
    kwartaal', '2027/28' for '2027/'28' and 'mei 2028' for 'mei '28'."""
    if not _FIGURE.search(text):
        return text  # as most

    def figure(found: re.Match[str]) -> str:
        values = [_ROMAN[letter] for letter in found[2]]
        following = [*values[1:], 0]
        number = sum(-one if one < two else one for one, two in zip(values, following, strict=True))
        names[f"{found[1]}{number}"] = found[0]
        return f"{found[1]}{number}"

    def times(found: re.Match[str]) -> str:
        names[f"{found[1]}x"] = found[0]
        return f"{found[1]}x"

    def nth(found: re.Match[str]) -> str:
        names[_NAMED_NTH[found[1][0]]] = found[1]
        return _NAMED_NTH[found[1][0]]

    def years(found: re.Match[str]) -> str:
        names[f"{found[1]}{found[2]}{found[3]}"] = found[0]
        return f"{found[1]}{found[2]}{found[3]}"

    def year(found: re.Match[str]) -> str:
        names[f"{found[1]} 20{found[2]}"] = found[0]
        return f"{found[1]} 20{found[2]}"

    text = _NUMBERED.sub(figure, text)
    if " x" in text or "×" in text:
        text = _TIMES.sub(times, text)
    text = _NTH.sub(nth, text)
    if not _SHORTENED.search(text):
        return text
    text = _YEAR_SHORT.sub(years, text)
    return _YEAR_ALONE.sub(year, text)
