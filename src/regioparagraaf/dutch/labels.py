"""The typed number in front of a heading, an article, a member or an item ('3.2', 'Artikel 4.', 'b.', '2°'),
and the references to such numbers ('artikel 4, derde lid').

A label says where a text stands, not what it promises: it is shown and counted as a change of the text,
but neither compared for likeness nor read as a quantity (docs/vergelijking.md, settled cases: a manual
number before a heading is editorial).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from regioparagraaf.dutch.words import Keys
from regioparagraaf.patterns import on_demand

MUST = (
    "1. ",
    "3.2 ",
    "2.1.3. ",
    "a. ",
    "b) ",
    "(iv) ",
    "Artikel 4. ",
    "Artikel 12 ",
    "Hoofdstuk 3: ",
    "§ 2 ",
    "1° ",
)
MUST_NOT = (
    "12 woningen",
    "1.200 bomen",
    "2.400.000 euro",
    "2027 wordt",
    "3,5 miljoen",
    "30% van",
    "a la carte",
    "1 juli",
    "Artikel over",
)

_LABEL = on_demand(
    r"""\s*(?:
      (?:artikel|art\.|hoofdstuk|paragraaf|afdeling|bijlage|deel|lid|punt|onderdeel|§)\s+
        (?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})(?![\w%]) \s*[.:)]?   # a word that announces it
      | (?!\d{1,3}(?:\.\d{3})+\s)                                        # a thousand is no number of a text
        \(?\d{1,3}(?:\.\d{1,3})+\.?\)? (?=\s)                            # 3.2, with or without a point
      | \(?(?:\d{1,3}|[a-z]|[ivx]{1,5}) (?:[.)]|°) (?=\s)                # 3.  b)  (iv)  1°
    )\s*[-:]?\s*""",
    re.IGNORECASE | re.VERBOSE,
)


def label_length(text: str) -> int:
    """How many characters at the start of a unit are its typed number; 0 where it has none.

    What is left must be text: a unit that is only a number (a table cell) keeps it.
    """
    found = _LABEL.match(text)
    if not found or not any(c.isalpha() for c in text[found.end() :]):
        return 0
    return found.end()


_LETTERED = on_demand(r"\s*(?:\(?[a-z][.)]|\d{1,2}°)\s+(?=\w)")


def is_lettered(text: str) -> bool:
    """Whether the unit opens as an item of a list does ('a. ', 'b) ', '2° '), where numbers open members."""
    return _LETTERED.match(text) is not None


_INLINE = on_demand(r"(?<=[:;,])(?:\s+(?:en|of))?\s+(?:\(?[a-z][.)]|\d{1,2}[°)])(?=\s)")


def unlettered(text: str) -> str:
    """A passage with the list in its running text as an enumeration: 'wij letten op: a. licht; b. geluid'."""
    bare, letters = _INLINE.subn("", text) if ":" in text else (text, 0)
    if letters < _LEAST:
        bracketed = text.count(")") >= _LEAST and len(_BRACKETED.findall(text)) >= _LEAST
        return _BRACKETED.sub("", text) if bracketed else text
    opening, _, items = bare.partition(":")
    rest = items.split(";")
    return f"{opening}: {', '.join(part.strip() for part in rest[:-1])} en {rest[-1].strip()}"


_BRACKETED = on_demand(r"(?<=\s)\(?[a-h]\)\s+(?=\w)")
"""'(a)' and '(b)' in a row in running text: they only count its parts."""
_LEAST = 2
"""Letters that make a list: one alone may be anything."""


def without_label(text: str) -> str:
    """The unit without its typed number."""
    return text[label_length(text) :]


_ANNOUNCED = frozenset(
    "artikel artikelen art. lid leden hoofdstuk hoofdstukken paragraaf paragrafen afdeling bijlage bijlagen "
    "tabel tabellen figuur kaart onderdeel onderdelen punt bladzijde pagina §".split()
)
_JOINTS = frozenset(", en of tot met t/m onder".split())
_ORDINALS = frozenset(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende laatste".split()
)


def references(keys: Keys) -> frozenset[int]:
    """The places of words that say where something stands ('artikelen 4 en 5'): no quantities."""
    if _ANNOUNCED.isdisjoint(keys):
        return frozenset()
    found: set[int] = set()
    for at, key in enumerate(keys):
        if key not in _ANNOUNCED:
            continue
        if at and keys[at - 1] in _ORDINALS:
            found.add(at - 1)
        place = at + 1
        while place < len(keys):
            if _is_number(keys[place]):
                found.add(place)
            elif (
                keys[place] not in _JOINTS
                or not _goes_on(keys, place)
                or (place == at + 1 and key == "leden")
            ):
                break  # 'tien leden, 2 uit elke kern'
            place += 1
    return frozenset(found)


def points_elsewhere(keys: Keys, at: int) -> bool:
    """Whether the number here only says in brackets where in this text to look: '(zie paragraaf 2.3)'."""
    if keys[at + 1 : at + 2] != (")",) or at < _LOOKING or keys[at - 1] not in _ANNOUNCED:
        return False
    led = keys[at - _LOOKING : at - 1]
    return _is_number(keys[at]) and (led[1:] == ("(", "zie") or led in _LOOK)


_LOOKING = 4
_LOOK = (("(", "zie", "ook"), ("(", "zie", "verder"), ("(", "zie", "hierover"))


def _is_number(key: str) -> bool:
    parts = key.rstrip(".").split(".")
    return key[:1].isdecimal() and all(part.isdecimal() and len(part) < 4 for part in parts)


def _goes_on(keys: Keys, place: int) -> bool:
    """Whether a joint ('en', 'tot en met') leads to another number."""
    ahead = place
    while ahead < len(keys) and keys[ahead] in _JOINTS and ahead < place + 3:
        ahead += 1
    return ahead < len(keys) and _is_number(keys[ahead]) and keys[ahead + 1 : ahead + 2] != ("%",)


_ARTICLE = on_demand(r"\s*artikel\s+(\d{1,3}(?:\.\d{1,3})*)", re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*"
_CITED = on_demand(
    rf"\b(artikel(?:en)?\s+)({_NUMBER}(?:(?:,\s*|\s+(?:en|of|tot en met|t/m)\s+){_NUMBER})*)",
    re.IGNORECASE,
)


def article_number(heading: str) -> str:
    """The number of an article ('Artikel 4. Groen' -> '4'); empty where the heading is of no article."""
    found = _ARTICLE.match(heading)
    return found[1] if found else ""


def renumbered(text: str, numbers: Mapping[str, str]) -> str:
    """The text with its references to articles as they are numbered on the other side."""
    if not numbers:
        return text

    def move(match: re.Match[str]) -> str:
        return match[1] + re.sub(r"\d[\d.]*\d|\d", lambda n: numbers.get(n[0], n[0]), match[2])

    return _CITED.sub(move, text)


_TITLED = r"(?P<lead>\b(?:(?:hoofdstuk|paragraaf|onderdeel|afdeling|kopje|zie|zie ook|zie onder) )[‘'\"“]?)"


def retitled(text: str, other: str, titles: Mapping[str, str]) -> str:
    """The text with the titles of headings that it points at as the other text has them: 'zie Water'."""
    cited = [old for old, new in titles.items() if old in text and new in other]
    if not cited:
        return text
    longest_first = "|".join(re.escape(title) for title in sorted(cited, key=len, reverse=True))
    return re.sub(
        rf"{_TITLED}(?P<title>{longest_first})(?!\w)",
        lambda found: found["lead"] + titles[found["title"]],
        text,
    )
