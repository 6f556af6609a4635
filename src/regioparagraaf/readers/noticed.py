"""What a reader tells about a text besides its words, whatever the format it came in.

Nothing here stops the work. What may mislead comes first: open revisions, hidden text, characters
that cannot be seen or that look like others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from regioparagraaf.document.model import Document
from regioparagraaf.document.revisions import open_revisions
from regioparagraaf.errors import Remark

_SHOWN: Final = 40
_ORDER: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the reading order round (Unicode Annex 9, 2.1 to 2.5)."""
_UNSEEN: Final = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]")
"""Of zero width. The soft hyphen is none of these: Word puts it in by itself."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LATIN: Final = re.compile(r"[A-Za-z]")
_LOOK_ALIKE: Final = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
"""Greek and Cyrillic, in which letters look like Latin ones."""


def noticed(document: Document, name: str) -> Iterator[Remark]:
    """The remarks that follow from the document itself."""
    yield from _revisions(document, name)
    yield from _comments(document, name)
    yield from _characters(document, name)


def counted(count: int, singular: str, plural: str) -> str:
    """'1 opmerking', '3 opmerkingen'."""
    return f"{count} {singular if count == 1 else plural}"


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
    mixed: list[str] = []
    for block in document.blocks:
        text = block.text
        if text.isascii():
            continue
        if _ORDER.search(text):
            turned.append(block.number)
        if _UNSEEN.search(text):
            unseen.append(block.number)
        if _LOOK_ALIKE.search(text):
            mixed.extend(
                word for word in _WORD.findall(text) if _LATIN.search(word) and _LOOK_ALIKE.search(word)
            )
    if turned:
        text = f"tekens die de leesrichting omkeren, in {places(turned)}: wat u ziet kan iets anders zijn"
        yield Remark("RP124", text, "haal deze tekens weg in Word, of vraag wat ermee is bedoeld", name)
    if unseen:
        text = f"onzichtbare tekens, in {places(unseen)}"
        yield Remark("RP124", text, "bij het vergelijken tellen ze niet mee", name)
    if mixed:
        which = ", ".join(map(shown, mixed[:3]))
        text = f"woorden met letters uit een ander alfabet die op gewone letters lijken: {which}"
        yield Remark("RP124", text, "typ deze woorden opnieuw", name)


def places(numbers: list[int]) -> str:
    """'alinea 3, 7 en 12'; of many the first ones."""
    first = list(map(str, dict.fromkeys(numbers)))
    if len(first) > 5:
        return f"alinea {', '.join(first[:5])} en {len(first) - 5} meer"
    return f"alinea {' en '.join(filter(None, (', '.join(first[:-1]), first[-1])))}"
