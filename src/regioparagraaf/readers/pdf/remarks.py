"""What is told of a PDF besides its words: what was not compared, and where a reader may see another text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from textwrap import shorten
from typing import Any, Final

from regioparagraaf.document.model import Block
from regioparagraaf.errors import Remark, counted
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.noticed import places, read_along, says_something, shown
from regioparagraaf.readers.pdf.lines import MARGIN, running_lines
from regioparagraaf.readers.pdf.sight import SCAN

BETTER: Final = "vraag het Word-bestand op"
_SHOWN: Final = 3
"""Pieces of struck text that a remark names."""
_LONGEST: Final = 60
_REPEATS: Final = 3
"""A line outside the text that stands on so many pages, numbers aside, is a header or a footer."""
_NUMBERS: Final = on_demand(r"\d+")
_WORD: Final = on_demand(r"[^\W\d_]+")
_COMMON: Final = frozenset(
    "de het een van en in op te dat die voor met is wij we aan om of niet er zijn".split()
)
_ENOUGH: Final = 20
"""Words by which can be said whether a text reads as Dutch."""
_FEW: Final = 0.05
"""The share of common words below which it does not; of running Dutch they are a quarter to a third."""


def remarks(pages: list[dict[str, Any]], blocks: Sequence[Block], name: str) -> Iterator[Remark]:
    """The remarks about this file, those that may mislead after how it was read."""
    yield from _unseen(pages, name)
    text = "is gelezen uit een PDF; alinea's en koppen zijn zo goed mogelijk teruggevonden"
    yield Remark("RP117", text, f"{BETTER}: dat vergelijkt beter", name)
    for told in _seen_otherwise(pages, blocks):
        yield Remark("RP132", told, f"{BETTER}, of lees de PDF ernaast", name)
    if any(page["doubts"]["mended"] for page in pages):
        told = "is beschadigd en zo goed mogelijk hersteld; er kan tekst ontbreken"
        yield Remark("RP130", told, "vraag het bestand opnieuw op", name)
    missing = list(_not_compared(pages, blocks))
    if missing:
        yield Remark("RP125", f"niet vergeleken: {', '.join(missing)}", "kijk die zelf na", name)
    yield from _struck_out("\n".join(page["struck"] for page in pages), name)


def _unseen(pages: list[dict[str, Any]], name: str) -> Iterator[Remark]:
    """Text that was read and does not show on its page."""
    found: dict[str, list[int]] = {}
    first: dict[str, str] = {}
    for number, page in enumerate(pages, 1):
        for kind, text in (*page["unseen"], *_undrawn(page)):
            found.setdefault(kind, []).append(number)
            first.setdefault(kind, text)
    for kind, numbers in found.items():
        where = places(numbers, "bladzijde")
        if kind == SCAN:
            told = f"{where}: dit is een scan; een programma heeft er de tekst in herkend"
            yield Remark("RP133", told, f"lees de tekst na op fouten, of {BETTER}", name)
        else:
            what = f"{kind} op {where}: {shown(first[kind])}"
            yield read_along(what, "vraag wat ermee is bedoeld: op de bladzijde is hij niet te zien", name)


def _undrawn(page: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is not drawn, besides what is unseen for a reason that was found already."""
    known = {word for _, text in page["unseen"] for word in text.split()}
    for kind, text in page["undrawn"] or ():
        words = [word for word in text.split() if word not in known]
        if words:
            yield kind, " ".join(words)


def _seen_otherwise(pages: list[dict[str, Any]], blocks: Sequence[Block]) -> Iterator[str]:
    """Where the letters in the file may not be the ones on the page."""
    unchecked = [number for number, page in enumerate(pages, 1) if page["undrawn"] is None]
    if unchecked:
        where = places(unchecked, "bladzijde")
        yield f"op {where} is niet nagekeken of een laag die uit staat of een aantekening tekst verbergt"
    unknown = _where(pages, "unknown")
    if unknown:
        yield f"op {unknown} zijn letters niet te herkennen; die zijn weggelaten of verkeerd gelezen"
    elif not _reads_as_dutch(blocks):
        yield "de gelezen tekst is bijna geen Nederlands; de letters zijn misschien verkeerd gelezen"
    replaced = _where(pages, "replaced")
    if replaced:
        first = next(page["doubts"]["replaced"][0] for page in pages if page["doubts"]["replaced"])
        told = f"op {replaced} geeft het bestand zelf een tekst voor wat er te zien is"
        yield f"{told}: {shown(first)}; die is gelezen"
    turned = [number for number, page in enumerate(pages, 1) if page["doubts"]["turns"] or _turns(page)]
    if turned:
        where = places(turned, "bladzijde")
        yield f"op {where} staan woorden in het bestand in een andere volgorde dan op de bladzijde"


def _turns(page: dict[str, Any]) -> bool:
    """Whether a line stands above the line that is read before it, or to the left of it on the same height.

    What is wholly to the right is another column; the margins hold headers and footers, often drawn last.
    """
    low, high = MARGIN * page["height"], (1 - MARGIN) * page["height"]
    lines = [line for line in page["lines"] if low < line[3] < high]
    for (_, left, right, base, size, _), (_, next_left, _, next_base, *_) in pairwise(lines):
        if next_left < right and next_base > base + size / 2:
            return True
        if next_left < left and abs(next_base - base) <= size / 2:
            return True
    return False


def _reads_as_dutch(blocks: Sequence[Block]) -> bool:
    words = [word.casefold() for block in blocks for word in _WORD.findall(block.text)]
    return len(words) < _ENOUGH or sum(word in _COMMON for word in words) >= _FEW * len(words)


def _not_compared(pages: list[dict[str, Any]], blocks: Sequence[Block]) -> Iterator[str]:
    said = next(_said_in_margins(pages, [block.text for block in blocks]), "")
    if said:
        yield f"kop- en voetteksten ({shown(said)})"
    drawn = _where(pages, "drawn")
    if drawn:
        yield f"{drawn}, waar alleen een beeld staat en geen tekst"
    pictures = sum(page["doubts"]["pictures"] for page in pages if not page["doubts"]["drawn"])
    if pictures:
        yield counted(pictures, "afbeelding", "afbeeldingen")
    filled = [value for page in pages for value in page["filled"]]
    if filled:
        fields = counted(len(filled), "ingevuld formulierveld", "ingevulde formuliervelden")
        yield f"{fields} ({shown(filled[0])})"
    outside = list(_outside(pages))
    if outside:
        where = places([number for number, _ in outside], "bladzijde")
        yield f"tekst op {where} die de PDF niet als lopende tekst aanmerkt ({shown(outside[0][1])})"


def _said_in_margins(pages: list[dict[str, Any]], body: Sequence[str]) -> Iterator[str]:
    """The headers and footers that say more than which page it is and what stands in the text itself, such as
    the title, or the head of a table that runs on."""
    outside = (line for _, line, is_running in _untagged(pages) if is_running)
    lines = (*outside, *running_lines([page for page in pages if page["elements"] is None]))
    text = " ".join(" ".join(body).split())
    for line in dict.fromkeys(lines):
        # Nothing is left of the white between words and the number of the page.
        words = " ".join(_AT_AN_END.sub("", line.strip()).split())
        if words not in text and says_something([line], body):
            yield line


_AT_AN_END: Final = on_demand(r"^\d+\s+|\s+\d+$")


def _outside(pages: list[dict[str, Any]]) -> Iterator[tuple[int, str]]:
    """The page and the line of what is outside the tagged text, headers, footers and page numbers aside."""
    return ((number, line) for number, line, is_running in _untagged(pages) if not is_running)


def _untagged(pages: list[dict[str, Any]]) -> Iterator[tuple[int, str, bool]]:
    """The page and the line of what is outside the tagged text, and whether that is a header or footer."""
    lines = [
        (number, line, _NUMBERS.sub("#", line))
        for number, page in enumerate(pages, 1)
        for line in page["doubts"]["outside"]
    ]
    often = Counter(key for _, _, key in lines)
    for number, line, key in lines:
        yield number, line, often[key] >= _REPEATS or key == "#"


def _where(pages: list[dict[str, Any]], doubt: str) -> str:
    """'bladzijde 3 en 7': the pages with this doubt; empty where there are none."""
    found = [number for number, page in enumerate(pages, 1) if page["doubts"][doubt]]
    return places(found, "bladzijde") if found else ""


def _struck_out(struck: str, name: str) -> Iterator[Remark]:
    """What is to be said where words are struck out: a printed redline holds both texts as plain words."""
    words = [" ".join(piece.split()) for piece in struck.split("\n") if piece.strip()]
    if not words:
        return
    pieces = ", ".join(f"‘{shorten(piece, _LONGEST, placeholder=' …')}’" for piece in words[:_SHOWN])
    more = f" en nog {len(words) - _SHOWN}" if len(words) > _SHOWN else ""
    told = f"hierin staan doorgehaalde woorden ({pieces}{more}), en die zijn meegelezen"
    text = f"{told}: in een PDF is dat gewone tekst"
    yield Remark("RP118", text, f"{BETTER}, of een PDF zonder zichtbare wijzigingen", name)
