"""A report as the items of a source: every recommendation once, and what a person must look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.document.model import Document, Kind
from regioparagraaf.errors import Remark, listed
from regioparagraaf.library.report_points import Found, apart, bullets, points
from regioparagraaf.patterns import on_demand

CHECK = "RP076"
"""What to look at in a source that was made of a report."""


class Recommended(Struct, frozen=True):
    """All that a report recommends, and what is worth saying about it."""

    items: tuple[Found, ...]
    remarks: tuple[Remark, ...] = ()


def recommendations(document: Document) -> Recommended:
    """What a report recommends, in its order: 'Aanbeveling 3: …', 'Aanbeveling 3' above its text, 'R3 …',
    '3. Wij bevelen aan …', and the numbered points, headings and rows of a chapter with recommendations;
    where that has no numbers, its bullets, counted. Nothing falls away without a word."""
    shown = (block for block in document.blocks if block.kind is not Kind.CONTENTS and block.text.strip())
    blocks = [part for block in shown for part in apart(block)]
    every, loose = points(blocks), bullets(blocks)
    items, doubled = _apart_by_number(one for one in every if one.text)
    if not items:
        return Recommended(loose)
    empty = {one.number: one for one in every if not one.text and one.number not in items}
    passed_over = _passed_over(one.number for one in every)
    remarks = (*_doubled(doubled), *_empty(empty.values()), *passed_over, *_unnumbered(loose, every))
    return Recommended(tuple(items.values()), remarks)


def _apart_by_number(every: Iterable[Found]) -> tuple[dict[str, Found], list[tuple[str, str]]]:
    """The recommendations by number, and what a second one of a number is called here: chapters that each
    begin at 1 have other recommendations, where a summary has the same ones again."""
    found: dict[str, Found] = {}
    texts: dict[str, set[str]] = {}
    doubled = []
    for one in every:
        earlier = texts.setdefault(one.number, set())
        if _plain(one.text) in earlier:
            continue
        number = _another(one.number, found) if earlier else one.number
        if number != one.number:
            doubled.append((one.number, number))
        earlier.add(_plain(one.text))
        found[number] = replace(one, number=number)
    return found, doubled


def _plain(text: str) -> str:
    """What a text says, however it ends."""
    return text.casefold().rstrip(".;: ")


def _another(number: str, taken: Collection[str]) -> str:
    """A number for a second recommendation of that number: '1b', or '3a-2'."""
    letters = () if number[-1].islower() else "bcdefghijklmnopqrstuvwxyz"
    signs = (*letters, *(f"-{count}" for count in range(2, len(taken) + 3)))
    return next(f"{number}{sign}" for sign in signs if f"{number}{sign}" not in taken)


def _doubled(doubled: Sequence[tuple[str, str]]) -> Iterator[Remark]:
    if not doubled:
        return
    numbers = listed(list(dict.fromkeys(number for number, _ in doubled)))
    names = listed([name for _, name in doubled])
    text = f"een nummer komt vaker voor, met een andere tekst ({numbers}); voorlopig genummerd als {names}"
    yield Remark(CHECK, text, "kijk na of het andere aanbevelingen zijn, en geef ze een eigen nummer")


def _empty(empty: Iterable[Found]) -> Iterator[Remark]:
    for one in empty:
        text = f"aanbeveling {one.number} heeft geen tekst en is niet overgenomen"
        yield Remark(CHECK, text, "zoek haar tekst in het rapport, en zet die met de hand in de bron")


def _passed_over(numbers: Iterable[str]) -> Iterator[Remark]:
    """The numbers between two that were found: 8 and 9, where 7 and 10 are there. Perhaps the report counts
    so; perhaps these are written in a way that nobody foresaw."""
    found: dict[str, set[int]] = {}
    for letters, digits in (part.groups() for part in map(_COUNTED.match, numbers) if part):
        found.setdefault(letters, set()).add(int(digits))
    rows = ((letters, row, min(row), max(row)) for letters, row in found.items())
    missing = [
        f"{letters}{at}" for letters, row, low, high in rows for at in range(low, high) if at not in row
    ]
    if missing:
        more = f", en nog {len(missing) - _MOST}" if len(missing) > _MOST else ""
        is_not = "is" if len(missing) == 1 else "zijn"
        text = f"tussen de nummers die zijn gevonden {is_not} {listed(missing[:_MOST])}{more} niet gevonden"
        yield Remark(CHECK, text, "kijk in het rapport of ze er zijn, en zet ze dan met de hand in de bron")


_COUNTED = on_demand(r"([A-Z]*)(\d+)[a-z]?$")
_MOST = 10


def _unnumbered(loose: Iterable[Found], every: Iterable[Found]) -> Iterator[Remark]:
    """The bullets that stand beside numbers, in another chapter or in the same one: these may be
    recommendations too, unless they work a numbered one out."""
    with_numbers = {one.heading for one in every}
    counts = Counter(one.heading for one in loose if one.heading not in with_numbers or not one.is_led)
    for heading, count in counts.items():
        are = "1 punt zonder nummer staat" if count == 1 else f"{count} punten zonder nummer staan"
        under = f" (onder ‘{heading}’)" if heading else ""
        text = f"{are} ook in een hoofdstuk met aanbevelingen{under}; niet overgenomen"
        yield Remark(CHECK, text, "zijn het aanbevelingen, zet ze dan met de hand in de bron")
