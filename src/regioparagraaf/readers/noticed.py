"""What a reader tells about a text besides its words, whatever the format it came in.

Nothing here stops the work. What may mislead comes first: open revisions, hidden text, characters
that cannot be seen or that look like others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from regioparagraaf.document.model import Block, Document
from regioparagraaf.document.revisions import open_revisions
from regioparagraaf.dutch.disguised import disguised
from regioparagraaf.dutch.unseen import DROPPED, TURNING, first_unseen
from regioparagraaf.errors import Remark, counted, listed
from regioparagraaf.patterns import on_demand

_SHOWN: Final = 40
_IGNORED: Final = frozenset(DROPPED)


@cache
def _counts() -> re.Pattern[str]:
    """What is not seen and yet makes another word: all but what is told of already, what a font of symbols
    needs, and what `_IGNORED` holds. The soft hyphen is no oddity: Word puts it in by itself."""
    return re.compile(
        "[^\\x00-\\x9f\u061c\u200f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff\U000f0000-\U0010ffff"
        + DROPPED
        + "]"
    )


_LABEL_WORD: Final = on_demand(r"(?![ivxlcdmIVXLCDM]+\b)[^\W\d_]{4,}")
_USUAL_LABELS: Final = frozenset(
    "aanbeveling actie actiepunt afbeelding afdeling afspraak agendapunt ambitie artikel besluit bijlage"
    " bouwsteen casus deel doel figuur hoofdstuk kader maatregel onderdeel opgave paragraaf pijler programma"
    " punt speerpunt spoor stap stelling tabel thema vraag wens annex appendix article chapter figure part"
    " section table".split()
)
"""What the numbers of paragraphs are usually called; other words in a numbering say something."""


def noticed(document: Document, name: str) -> Iterator[Remark]:
    """The remarks that follow from the document itself."""
    yield from _revisions(document, name)
    yield from _comments(document, name)
    yield from _characters(document, name)
    yield from _labels(document.blocks, name)


def read_along(what: str, advice: str, name: str) -> Remark:
    """Of text that nobody sees: that it is read all the same."""
    return Remark("RP123", f"{what}; die is meegelezen", advice, name, subject=what)


def shown(text: str) -> str:
    """The first words of a text, between quotes, safe to print."""
    plain = " ".join("".join(" " if unicodedata.category(c)[0] == "C" else c for c in text).split())
    return f"‘{plain if len(plain) <= _SHOWN else plain[:_SHOWN].rstrip() + '…'}’"


def _revisions(document: Document, name: str) -> Iterator[Remark]:
    by_author = open_revisions(document)
    if by_author:
        total = sum(count for _, count in by_author)
        # Names of persons would travel on with the reports.
        text = (
            f"{counted(total, 'openstaande wijziging', 'openstaande wijzigingen')}"
            f" van {counted(len(by_author), 'auteur', 'auteurs')}"
        )
        yield Remark("RP121", text, "--zicht geaccepteerd of --zicht origineel kiest", name)


def _comments(document: Document, name: str) -> Iterator[Remark]:
    if document.comments:
        authors = len({comment.author for comment in document.comments})
        text = (
            f"{counted(len(document.comments), 'opmerking', 'opmerkingen')} in de kantlijn"
            f" van {counted(authors, 'auteur', 'auteurs')}, niet vergeleken"
        )
        yield Remark("RP122", text, "lees ze na: er kan een voorbehoud in staan", name)


def _characters(document: Document, name: str) -> Iterator[Remark]:
    turned: list[int] = []
    unseen: list[int] = []
    counting: list[int] = []
    mixed: list[str] = []
    for block in document.blocks:
        text = block.text
        if text.isascii():
            continue
        if TURNING.search(text):
            turned.append(block.number)
        odd = set(map(first_unseen, text)) - {"", "\u00ad"} if first_unseen(text) else set()
        if odd & _IGNORED:
            unseen.append(block.number)
        if any(_counts().match(character) for character in odd):
            counting.append(block.number)
        mixed.extend(disguised(text))
    if turned:
        text = f"tekens die de leesrichting omkeren, in {places(turned)}: wat u ziet kan iets anders zijn"
        yield Remark("RP124", text, "haal deze tekens weg in Word, of vraag wat ermee is bedoeld", name)
    if unseen:
        text = f"onzichtbare tekens, in {places(unseen)}"
        yield Remark("RP124", text, "bij het vergelijken tellen ze niet mee", name)
    if counting:
        text = f"onzichtbare tekens die een woord anders maken, in {places(counting)}"
        yield Remark("RP124", text, "typ deze woorden opnieuw: zo heten ze gewijzigd", name)
    if mixed:
        which = ", ".join(map(shown, mixed[:3]))
        text = f"woorden met tekens uit een ander schrift die op gewone letters of cijfers lijken: {which}"
        yield Remark("RP124", text, "typ deze woorden opnieuw", name)


_PAGE_NUMBER: Final = on_demand(r"(pagina|bladzijde|blz\.?|p\.)?\s*\d*\s*((van|/)\s*\d*)?", re.IGNORECASE)
_BETWEEN: Final = on_demand(r"[|\t•·]")


def says_something(margins: Iterable[str], body: Iterable[str]) -> bool:
    """Whether a header or footer says more than which page it is and what stands in the text itself, such
    as the title: that needs no reader's eye."""
    parts = {part.strip() for line in margins for part in _BETWEEN.split(line)}
    left = {part for part in parts if not _PAGE_NUMBER.fullmatch(part)}
    return bool(left) and not left <= {line.strip() for line in body}


def _labels(blocks: Sequence[Block], name: str) -> Iterator[Remark]:
    found = {
        block.number: block.label
        for block in blocks
        if {word.casefold() for word in _LABEL_WORD.findall(block.label)} - _USUAL_LABELS
    }
    if found:
        text = f"een nummering met woorden, in {places(list(found))}: {shown(next(iter(found.values())))}"
        yield Remark("RP125", f"niet vergeleken: {text}", "kijk die zelf na", name)


def places(numbers: Sequence[int], kind: str = "alinea") -> str:
    """'alinea 3, 7 en 12'; of many the first ones."""
    first = list(map(str, dict.fromkeys(numbers)))
    if len(first) > 5:
        return f"{kind} {', '.join(first[:5])} en {len(first) - 5} meer"
    return f"{kind} {listed(first)}"


def shows_signs(font: str, text: str) -> bool:
    """Whether letters are shown as other signs, as bars, or not at all in this font."""
    return _SIGNS.match(font) is not None and _LETTERS.search(text) is not None


_SIGNS: Final = on_demand(
    r"Symbol|Wingdings|Webdings|Zapf ?Dingbats|Marlett|MT Extra|Bookshelf Symbol|MS Outlook|Monotype Sorts"
    r"|Segoe (?:MDL2|Fluent)|Font ?Awesome|Material (?:Icons|Symbols)"
    r"|Adobe ?(?:Blank|NotDef)|Last ?Resort|Redacted|Flow ?(?:Block|Circular|Rounded)|BLOKK"
    r"|(?:.*\b)?(?:Bar ?code|3 ?of ?9)|Code ?(?:39|93|128)|C39|EAN ?-?(?:8|13)|UPC-?A|IDAutomation",
    re.IGNORECASE,
)
"""Fonts that show signs, bars, blocks or nothing in the places of letters."""
_LETTERS: Final = on_demand(r"[A-Za-z]{2}|[0-9]")
