"""Where in an existing agreement the paragraph is to stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import WrongUse, did_you_mean, fault

MARKER = "[[regioparagraaf]]"


class Place(Struct, frozen=True):
    """A place between two paragraphs of a file."""

    before: int
    """The number of the paragraph that comes behind it; 0 for the end of the text."""
    level: int
    """Of the heading that it stands under; 0 where there is none."""
    replaces: tuple[int, ...] = ()
    """The numbers of the paragraphs that make way."""


def behind_heading(document: Document, words: str) -> Place:
    """At the end of the section under that heading, so that its own text stays under it."""
    headings = [block for block in document.blocks if _is_heading(block)]
    found = [block for block in headings if _plain(block.text) == _plain(words)]
    if not found:
        advice = did_you_mean(
            words, [_named(block.text) for block in headings], "noem een kop zoals hij er staat"
        )
        raise WrongUse(fault("RP054", f"er is geen kop '{words}'", advice))
    if len(found) > 1:
        advice = "geef een van de koppen een andere naam, of zet [[regioparagraaf]] op de goede plaats"
        raise WrongUse(fault("RP054", f"kop '{words}' staat er {len(found)} keer", advice))
    heading = found[0]
    behind = document.blocks[document.blocks.index(heading) + 1 :]
    following = next((b for b in behind if _is_heading(b) and b.level <= heading.level), None)
    return Place(following.number if following else 0, heading.level)


def at_marker(document: Document) -> Place:
    """In the place of the line `[[regioparagraaf]]`, which must stand there once and by itself."""
    holding = _holding_marker(document)
    if not holding:
        advice = f'zet een regel {MARKER} in het akkoord, of noem een kop: --na "Regio"'
        raise WrongUse(fault("RP054", f"in dit akkoord staat nergens {MARKER}", advice))
    if len(holding) > 1:
        text = f"{MARKER} staat er {len(holding)} keer"
        raise WrongUse(fault("RP054", text, "laat er één staan"))
    if _unspaced(holding[0].text) != MARKER:
        text = f"{MARKER} staat in een alinea met andere woorden: '{_shortened(holding[0].text)}'"
        raise WrongUse(fault("RP054", text, "zet het op een eigen regel"))
    if holding[0].cell is not None or holding[0].aside:
        where = "een tabel" if holding[0].cell is not None else "een tekstvak of een noot"
        text = f"{MARKER} staat in {where}, en daar past geen paragraaf met koppen in"
        raise WrongUse(fault("RP054", text, "zet het op een eigen regel in de lopende tekst"))
    return at_block(document, holding[0])


def refuse_marker(document: Document, otherwise: str = "") -> None:
    """Raises where the line stands in a text that gets its paragraph elsewhere: it would go out as it is."""
    if _holding_marker(document):
        text = f"in dit akkoord staat ook {MARKER}, en dat zou blijven staan"
        raise WrongUse(fault("RP054", text, f"haal die regel weg{otherwise}"))


def _holding_marker(document: Document) -> list[Block]:
    return [block for block in document.blocks if MARKER in _unspaced(block.text)]


def at_block(document: Document, block: Block, replace: bool = True) -> Place:
    """In the place of a paragraph, or behind it."""
    index = document.blocks.index(block)
    level = next((b.level for b in reversed(document.blocks[:index]) if _is_heading(b)), 0)
    following = next((b.number for b in document.blocks[index + 1 :] if not b.aside), 0)
    return Place(following, level, (block.number,) if replace else ())


def in_place_of(blocks: Sequence[Block]) -> Place:
    """In the place of a text that begins with its title, at the same depth."""
    numbers = tuple(number for block in blocks for number in block.numbers)
    return Place(0, max(blocks[0].level - 1, 0), numbers)


def _is_heading(block: Block) -> bool:
    """A heading of the running text: in a table or a text box it heads nothing."""
    return block.kind is Kind.HEADING and block.cell is None and not block.aside


def _unspaced(text: str) -> str:
    """The text with the marker as we write it, also where somebody typed '[[ Regioparagraaf ]]'."""
    return re.sub(r"(?<=\[\[) +| +(?=\]\])", "", normal(text).casefold()).strip()


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"


_EXCERPT = 60
"""Characters of a paragraph by which a reader finds it again."""


def _plain(text: str) -> str:
    """A heading without the number that somebody typed in front of it."""
    return _named(normal(text).casefold())


def _named(text: str) -> str:
    """A heading as a user names it: without its number, and without a tab."""
    return " ".join(re.sub(r"^\s*(\d+(\.\d+)*\.?|[a-z]\))\s+", "", text).split())
