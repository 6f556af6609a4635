"""Names that one side writes out and the other shortens to their initials: 'Gedeputeerde Staten' and 'GS'.

A draft that shortens a name changes nothing, and no table holds every 'ODMH'. So an abbreviation that only
one side has is read as the words of the other side whose letters it takes, and shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Signal
from regioparagraaf.dutch.words import Token, tokens
from regioparagraaf.patterns import on_demand

_SHORT = on_demand(r"\b[A-Z][A-Za-z]{0,4}[A-Z]\b")
"""An abbreviation, which may have its small words in small letters: 'GS', 'VvE'."""
_JOINING = on_demand(r"(?<=[A-Z])(?:en|van|voor)(?=[A-Z])")
"""Small words that an abbreviation writes out: the 'en' of 'WenS', 'Water en Strand'."""
_BETWEEN = frozenset("van voor en de der den het te".split())
"""Words of a name that its abbreviation may skip: the 'voor' of 'Gemeenschappelijke Dienst voor Water'."""
_LONGEST = 6
"""Words of a name that is shortened to initials."""


def written_out(was: str, wordt: str) -> tuple[str, str, dict[str, str]]:
    """Both texts with the abbreviations that the other text writes out written out too, and for each name
    that came so the abbreviation that stood there."""
    names: dict[str, str] = {}
    was, wordt = _as_introduced(was, wordt, names), _as_introduced(wordt, was, names)
    return _with_names(was, wordt, names), _with_names(wordt, was, names), names


def as_written(signal: Signal, was: str, wordt: str, names: Mapping[str, str]) -> Signal:
    """The signal with the abbreviations that the texts have where they were read written out."""
    for name, short in names.items():
        if name not in was:
            signal = replace(signal, common=signal.common.replace(name, short))
        if name not in wordt:
            signal = replace(signal, draft=signal.draft.replace(name, short))
    return signal


def _as_introduced(text: str, other: str, names: dict[str, str]) -> str:
    """The text without the abbreviation that it puts in brackets behind a name, and with that name where the
    other text introduces the abbreviation: 'de Wet maatschappelijke ondersteuning (Wmo)', 'de Wmo'."""
    for introduced in _INTRODUCED.finditer(text):
        if _introduced_name(text, introduced):
            text = text.replace(introduced.group(), "", 1)
    for introduced in _INTRODUCED.finditer(other):
        short, name = introduced[1], _introduced_name(other, introduced)
        if name and name not in text and re.search(rf"\b{short}\b", text):
            names[name] = short
            text = re.sub(rf"\b{short}\b", name, text)
    return text


_INTRODUCED = on_demand(r" \(([A-Za-z]{2,6}(?:'s|s)?)\)")
"""An abbreviation in brackets, which may be lower case and a plural: 'Wmo', 'boa's'."""


def _introduced_name(text: str, introduced: re.Match[str]) -> str:
    """The words right before the brackets that the abbreviation stands for; '' where they are no name."""
    letters = introduced[1].lower().removesuffix("'s")
    words = [word for word in tokens(text) if word.end <= introduced.start()][-_LONGEST:]
    for start in range(len(words)):
        every = [word.key for word in words[start:]]
        counted = [key for key in every if key not in _BETWEEN]
        named = every[0] in counted and all(map(str.isalpha, every))
        if named and (_takes(letters, counted) or letters == "".join(key[0] for key in every)):
            return text[words[start].start : introduced.start()]
    return ""


def _with_names(text: str, other: str, names: dict[str, str]) -> str:
    for short in dict.fromkeys(_SHORT.findall(text)):
        if f" ({short})" in text and _name_of(short.lower(), text.replace(f" ({short})", "")):
            text = text.replace(f" ({short})", "")  # 'zeer zorgwekkende stoffen (ZZS)'
            continue
        if re.search(rf"\b{short}\b", other):
            continue
        name = _name_of(short.lower(), other) or _name_of(_JOINING.sub("", short).lower(), other)
        if name and name not in text:
            names[name] = short
            text = re.sub(rf"\b{short}\b", name.replace("\\", ""), text)
    return text


def _name_of(letters: str, text: str) -> str:
    """The words in a text that these are the initials of; '' where there are none, or more than one."""
    words = tokens(text)
    found = {
        text[words[start].start : words[end - 1].end]
        for start in range(len(words))
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1)
        if words[start].key[0] == letters[0] and _is_name(words[start:end], letters)
    }
    by_initials = {name for name in found if letters in _initials(name)}
    found = by_initials or found
    if len(found) > 1:  # 'het Kadaster meldt aan de Kiesraad'
        found = {name for name in found if _is_capital(name)} or found
    return found.pop() if len(found) == 1 else ""


def _is_capital(name: str) -> bool:
    """Whether all words of a name that count have a capital: 'Openbaar Vervoer', not 'ook vervoer'."""
    words = name.split()
    return all(w[0].isupper() for w in words if w.lower() not in _BETWEEN) and len(words) > 1


def _initials(name: str) -> tuple[str, str]:
    """The first letters of all words of a name, and of those that count."""
    words = name.lower().split()
    return "".join(w[0] for w in words), "".join(w[0] for w in words if w not in _BETWEEN)


def _is_name(words: Sequence[Token], letters: str) -> bool:
    """Whether these words are a name with these initials: two words or more, or one with a capital; each
    word that counts gives its first letter, and a compound may give those of its other parts."""
    counted = [word for word in words if word.key not in _BETWEEN and word.is_word]
    if not counted or words[0] is not counted[0] or words[-1] is not counted[-1]:
        return False
    if not _is_whole(words) or (len(counted) == 1 and not words[0].text[0].isupper()):
        return False
    every = "".join(word.key[0] for word in words if word.is_word)
    return _takes(letters, [word.key for word in counted]) or (len(counted) > 1 and letters == every)


def _is_whole(words: Sequence[Token]) -> bool:
    """Whether a name has no marks in it, but for the comma of a row: 'Landbouw, Natuur en Visserij'."""
    commas = [at for at, word in enumerate(words) if not word.is_word]
    ahead = all(words[at].key == "," and words[at - 1].text[0].isupper() for at in commas)
    return ahead and all(words[at + 1].text[0].isupper() for at in commas)


def _takes(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters can be shared out over the words: the first of each, then any later ones in
    order."""
    if not words:
        return not letters
    if letters[:1] != words[0][0]:
        return False
    for more in range(min(len(letters), _PARTS)):
        if _in_order(letters[1 : 1 + more], words[0][_PART:]) and _takes(letters[1 + more :], words[1:]):
            return True
    return False


_PARTS, _PART = 3, 3
"""Parts that a compound gives a letter for at most, and letters of its first part at least."""


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
