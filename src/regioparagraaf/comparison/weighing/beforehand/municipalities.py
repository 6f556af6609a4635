"""Municipalities that one side calls otherwise: all of them by name, or by their number ('de vijf
gemeenten'); one of them by its name, or by a word made from it ('Leidenaren', 'de Leidse raad'); so for
a region ('de Betuwse gemeenten').

Such a name changes nothing: it is read as the other side says it, and shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from regioparagraaf.dutch.demonyms import belonging_to, dwelling_in
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import says_how
from regioparagraaf.dutch.words import Token, tokens
from regioparagraaf.patterns import on_demand

_COUNTED = on_demand(
    r"\b(?:de|alle|onze|deze) (?:gezamenlijke |deelnemende )?(\w+) "
    r"(?:(?:deelnemende|samenwerkende) )?gemeenten\b",
    re.IGNORECASE,
)
_LEADING = (("de", "gemeenten"), ("gemeenten",))
_FEWEST = 3
"""Names that make a region; two municipalities are as often two of it."""


def municipalities_alike(
    was: str, wordt: str, known: Collection[str], names: dict[str, str]
) -> tuple[str, str]:
    """Both texts with their municipalities named in one way; `names` gets what stood there, by what it is
    read as."""
    was, wordt = _in_plural(was, names), _in_plural(wordt, names)
    if " gemeenten" in was.lower() or " gemeenten" in wordt.lower():
        was, wordt = _those_named(was, wordt, names), _those_named(wordt, was, names)
        was, wordt = _counted(was, wordt, known, names), _counted(wordt, was, known, names)
    return _by_place(was, wordt, known, names), _by_place(wordt, was, known, names)


def _in_plural(text: str, names: dict[str, str]) -> str:
    """The text with 'gemeenten' for 'gemeentes', as good a plural."""
    if "emeentes" not in text:
        return text
    for one in dict.fromkeys(_PLURAL.findall(text)):
        names[f"{one}n"] = f"{one}s"
    return _PLURAL.sub(r"\1n", text)


_PLURAL = on_demand(r"\b((?:\w*[Gg])emeente)s\b")


def _those_named(text: str, other: str, names: dict[str, str]) -> str:
    """The text with 'de drie gemeenten' for 'drie gemeenten', where both texts name exactly these three."""
    found = _SO_MANY.search(text)
    count = number(found[1].lower()) if found else None
    if not found or count is None or count < _FEWEST or named_by_both(text, other) != count:
        return text
    said = f"{'De' if found[1][0].isupper() else 'de'} {found[1].lower()} gemeenten"
    names[said] = found[0]
    return text[: found.start()] + said + text[found.end() :]


_SO_MANY = on_demand(r"(?<!\bde )(?<!\balle )(?<!\bonze )(?<!\bdeze )(?<!\bdie )\b(\w+) gemeenten\b", re.I)


def named_by_both(text: str, other: str) -> int:
    """How many names both texts have; 0 where one of them has a name that the other lacks."""
    (sure, maybe), (sure_too, maybe_too) = _capitals(text), _capitals(other)
    if sure - sure_too - maybe_too or sure_too - sure - maybe:
        return 0
    return len((sure | maybe) & (sure_too | maybe_too))


def _capitals(text: str) -> tuple[set[str], set[str]]:
    """The words with a capital: those that must be names, and those that only open a sentence."""
    sure: set[str] = set()
    maybe: set[str] = set()
    before = "."
    for token in tokens(text):
        if token.text[:1].isupper():
            (maybe if before in ".?!" else sure).add(token.text)
        before = token.key
    return sure, maybe


def _counted(text: str, other: str, known: Collection[str], names: dict[str, str]) -> str:
    """The text with a row of municipalities as their count, where the other text counts as many and names
    none of them."""
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


def _by_place(text: str, other: str, known: Collection[str], names: dict[str, str]) -> str:
    """The text with 'inwoners van Leiden' for 'Leidenaren' and 'raad van Leiden' for 'Leidse raad', where the
    other text names the place, which may be a region, and has no such word."""
    there = tokens(other)
    places = {
        word.text: before.key
        for before, word in pairwise(there)
        if before.key in _IN_PLACES and word.text in known
    }
    regions = {name: lead for lead, name in _REGION.findall(other) if name not in known}
    places |= regions
    if not places:
        return text
    here = tokens(text)
    for at in range(len(here) - 1, -1, -1):
        word = here[at]
        if word.text in known:
            continue
        place = dwelling_in(word.text, places)
        if place:
            article = places[place].partition(" ")[2]
            said, end = " ".join(filter(None, ("inwoners van", article, place))), word.end
        else:
            place = belonging_to(word.text, places)
            noun = here[at + 1] if at + 1 < len(here) else None
            if not place or noun is None or not _is_described(noun) or noun.key in _NAMED:
                continue
            said, end = f"{noun.text} {places[place]} {place}", noun.end
            if place in regions and said.lower() not in other.lower():
                continue  # 'in de Peel planten wij bomen' plants no 'Peelse bomen'
        if re.search(rf"\b{word.text}\b", other):
            continue
        names[said] = text[word.start : end]
        text = text[: word.start] + said + text[end:]
    return text


_IN_PLACES = frozenset({"van", "in", "te", "uit"})
_REGION = on_demand(r"\b((?:van|in|uit)(?: (?:de|het))?) ([A-Z][a-z]{3,}(?:-[A-Z][a-z]+)?)\b(?! [A-Z])")
"""A region: 'in de Betuwe', 'van Twente'. Of a name in two words no adjective is made."""
_NAMED = frozenset({"regio"})
"""'De Leidse regio' is a name of its own."""


def _is_described(word: Token) -> bool:
    """Whether it can be the noun behind 'Leidse', and no second adjective."""
    return word.is_word and not word.key.endswith("e") and not says_how(word.key)


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
