"""The gemene deler: the text on which all drafts agree, with the contested places in attributed brackets.

A place is contested where some draft deviates in substance or leaves out what is no heading; other words
for the same agreement, and another place for the same words, leave it agreed, in the words of the common
text, and in a contested place they stand with these. Brackets are as small as they can be and still be read:
some words, or else the whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Edit,
    Op,
    Relation,
    Unit,
    Weight,
    struck_in,
    text_of,
)
from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.dutch.words import shortened
from regioparagraaf.errors import listed
from regioparagraaf.markup.brackets import Alternative
from regioparagraaf.reports.about import About
from regioparagraaf.reports.page import Page
from regioparagraaf.reports.parts import add_failed, add_judged
from regioparagraaf.reports.versions import Place, Version, compared, places, split_found
from regioparagraaf.reports.wording import drafts_of, not_found_sentence

_LARGEST_SHARE = 0.4
"""Where more of a sentence than this is contested, it is bracketed as a whole."""
_MOST_BRACKETS = 2
"""In one sentence; one bracket of two sentences reads better than four of some words."""


def common_ground(comparisons: Sequence[Comparison], about: About = About()) -> Document:  # noqa: B008  a frozen value
    """The common text with what is contested in it bracketed."""
    page = Page("Gemene deler van de regionale paragraaf")
    page.heading(page.title, level=0)
    drafts = compared(comparisons)
    found = places(comparisons)
    page.text(_introduction(drafts, found, about))
    add_failed(page, about)
    missed = split_found(comparisons, about.names(comparisons))[1]
    if drafts and missed:
        page.text(not_found_sentence(missed))
    if not drafts:
        return page.document()
    add_judged(page, drafts)
    doubted = list(_perhaps_said(found))
    if doubted:
        page.text(f"{_NOT_FOUND} {'; '.join(doubted)}.")
    text = _bracketed(drafts[0].common, found, [comparison.municipality for comparison in drafts])
    page.blocks += _levelled(text)
    return replace(page.document(), tables=drafts[0].common.tables)


def _introduction(drafts: Sequence[Comparison], found: Sequence[Place], about: About) -> str:
    if not drafts:
        return "De gemeenschappelijke tekst is in geen enkel concept gevonden."
    names = drafts_of([comparison.municipality for comparison in drafts])
    agreeing = f"{names} het eens zijn" if len(drafts) > 1 else f"{names} het eens is met de regio"
    date = f" Stand van {about.date}." if about.date else ""
    counts = [(_agreements(place), _is_contested(place)) for place in found]
    total = sum(count for count, _ in counts)
    agreed = sum(count for count, is_contested in counts if not is_contested)
    share = "het ene onderdeel" if total == 1 else f"{agreed} van de {total} onderdelen"
    told = f"De tekst waarover {agreeing}: {share}."
    if total and not agreed:
        every = "Het ene onderdeel" if total == 1 else f"Van de {total} onderdelen"
        told = f"{every} is er geen waarover {agreeing}."
    return (
        f"{told} {_NOT_COUNTED} "
        f"Wat betwist is, staat tussen haken, met de namen van wie het zo wil; wie alleen "
        f"andere woorden koos, staat bij de gemeenschappelijke tekst.{date}"
    )


_NOT_FOUND = (
    "Staat er ‘(niets)’ voor een hele zin, dan is die niet gevonden. Lees eerst na of hij er in andere "
    "woorden staat, want daar staat misschien een andere zin voor in de plaats:"
)


def _perhaps_said(found: Sequence[Place]) -> Iterator[str]:
    """What a draft lacks but perhaps says in another sentence: its number, who lacks it, and its words."""
    for place in found:
        for version in place.versions:
            names = listed(version.municipalities)
            for change in version.changes:
                if change.relation is Relation.DROPPED and change.instead:
                    yield f"bij {change.label} ({names}) ‘{shortened(text_of(change.common), _SHOWN)}’"


_SHOWN = 70
"""Characters of such a sentence that tell it."""
_NOT_COUNTED = "Koppen en zinnen die een opsomming inleiden, zijn niet meegeteld."


def _agreements(place: Place) -> int:
    """How many of its units can be agreed on: no heading can, nor what only leads a list in."""
    return sum(unit.kind is not Kind.HEADING and not unit.text.rstrip().endswith(":") for unit in place.units)


def _is_contested(place: Place) -> bool:
    return any(map(_is_other, place.versions))


def _is_other(version: Version) -> bool:
    """Whether its municipalities want another text: not where they only say it in other words, but where they
    leave it out, as a sentence that only leads in the list that they dropped; headings stay, as they order
    the text."""
    if version.weight is Weight.SUBSTANTIVE:
        return True
    return any(change.relation is Relation.DROPPED and not _is_heading(change) for change in version.changes)


def _is_heading(change: Change) -> bool:
    return change.common[0].kind is Kind.HEADING


def _bracketed(common: Document, found: Sequence[Place], order: Sequence[str]) -> Iterator[Block]:
    at: dict[int, list[tuple[int, int, Place | None]]] = {}
    added: dict[int, list[Block]] = {}
    block_of: dict[int, int] = {}
    for place in found:
        block_of |= {number: unit.block for number, unit in zip(place.numbers, place.units, strict=True)}
        if place.is_open and not place.units:
            added.setdefault(block_of.get(place.behind, -1), []).append(_addition(place))
        elif _is_contested(place):
            for position, unit in enumerate(place.units):
                at.setdefault(unit.block, []).append((unit.start, unit.end, place if position == 0 else None))
    added = _behind_lists(common.blocks, added)
    yield from added.get(-1, ())
    for index, block in enumerate(common.blocks):
        contested_here = sorted(at.get(index, ()), key=lambda one: one[0])
        spans = tuple(_spans(block, contested_here, order))
        if spans or not contested_here:
            yield replace(block, spans=spans)
        yield from added.get(index, ())


def _behind_lists(blocks: Sequence[Block], added: dict[int, list[Block]]) -> dict[int, list[Block]]:
    """What was added, none of it between a sentence that leads a list in and that list, of which it would
    seem to be the first item: it comes behind the last."""
    moved: dict[int, list[Block]] = {}
    for index, extra in added.items():
        place = index
        if index >= 0 and blocks[index].text.rstrip().endswith(":"):
            while place + 1 < len(blocks) and blocks[place + 1].kind is Kind.ITEM:
                place += 1
        moved.setdefault(place, []).extend(extra)
    return moved


def _spans(
    block: Block, units: Sequence[tuple[int, int, Place | None]], order: Sequence[str]
) -> Iterator[Span]:
    """The spans of a block with its open places bracketed; `None` marks a unit that was joined to an
    earlier one, and stands in the bracket there."""
    position = 0
    for start, end, place in units:
        yield from _cut(block, position, start)
        if place is not None:
            yield from contested(text_of(place.units), place, order)
        position = end
    yield from _cut(block, position, len(block.text))


def _cut(block: Block, start: int, end: int) -> Iterator[Span]:
    offset = 0
    for span in block.spans:
        text = span.text[max(start - offset, 0) : max(end - offset, 0)]
        if text:
            yield replace(span, text=text)
        offset += len(span.text)


def _addition(place: Place) -> Block:
    version = place.versions[0]
    first = version.changes[0].draft[0]
    kind = Kind.ITEM if first.kind is Kind.ITEM else Kind.PARAGRAPH
    text = _said(version)
    return Block(kind, tuple(_bracket([Alternative(version.municipalities, text)])))


# One contested place.


class _Hunk(Struct, frozen=True):
    """Characters start to end of the common text that a version replaces."""

    start: int
    end: int
    text: str


def contested(text: str, place: Place, order: Sequence[str]) -> Iterator[Span]:
    """The text of a place with a bracket around what is contested in it; names stand in `order`."""
    others = [version for version in place.versions if _is_other(version)]
    agreeing = (
        *place.unchanged,
        *(name for version in place.versions if version not in others for name in version.municipalities),
    )
    place = replace(place, versions=tuple(others), unchanged=agreeing)
    hunks = [_hunks(text, version) for version in place.versions]
    ranges = _ranges(text, [hunk for own in hunks if own for hunk in own])
    if any(own is None for own in hunks) or _is_too_much(text, ranges):
        ranges = [(0, len(text))]
        hunks = [[_Hunk(0, len(text), _said(version))] for version in place.versions]
    position = 0
    for start, end in ranges:
        before = text[position:start]
        alternatives = _alternatives(text, start, end, place, hunks)
        if before and not before[-1].isspace() and before[-1] not in "(‘“":
            before += " "
        yield from (Span(before),) if before else ()
        yield from _bracket([replace(one, who=_ordered(one.who, order)) for one in alternatives])
        position = end
        if text[end : end + 1].isalnum():
            yield Span(" ")
    if text[position:]:
        yield Span(text[position:])


def _ordered(names: Sequence[str], order: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=order.index))


def _is_too_much(text: str, ranges: Sequence[tuple[int, int]]) -> bool:
    size = sum(end - start for start, end in ranges)
    return len(ranges) > _MOST_BRACKETS or size > _LARGEST_SHARE * len(text)


def _bracket(alternatives: Sequence[Alternative]) -> Iterator[Span]:
    """The bracket of the dossier's notation, with the names set off from the words."""
    for number, alternative in enumerate(alternatives):
        opening = " | " if number else "["
        yield Span(f"{opening}{listed(alternative.who)}: ", role=Role.BRACKET)
        yield Span(alternative.text or "(niets)")
    yield Span("]", role=Role.BRACKET)


def _alternatives(
    text: str, start: int, end: int, place: Place, hunks: Sequence[Sequence[_Hunk] | None]
) -> tuple[Alternative, ...]:
    """The wordings of one range, those of the common text first, each under the names of who wants it."""
    wanted: dict[str, list[str]] = {}
    if place.unchanged:
        wanted[text[start:end].strip()] = list(place.unchanged)
    for version, own in zip(place.versions, hunks, strict=True):
        wanted.setdefault(_applied(text, start, end, own or ()).strip(), []).extend(version.municipalities)
    return tuple(Alternative(tuple(names), words) for words, names in wanted.items())


def _applied(text: str, start: int, end: int, hunks: Sequence[_Hunk]) -> str:
    out, position = "", start
    for hunk in hunks:
        if start <= hunk.start and hunk.end <= end:
            out += text[position : hunk.start] + hunk.text
            position = hunk.end
    return out + text[position:end]


def _hunks(text: str, version: Version) -> list[_Hunk] | None:
    """What a version replaces in the text; None where it can only be shown as a whole."""
    if len(version.changes) != 1 or version.changes[0].relation is Relation.DROPPED:
        return None
    if struck_in(version.changes[0].draft):
        return None
    diff = version.changes[0].diff
    if "".join(edit.text for edit in diff if edit.op is not Op.INSERT) != text:
        return None
    return [hunk for hunk in _replaced(diff) if not _names_itself(text, hunk, version.municipalities)]


def _names_itself(text: str, hunk: _Hunk, names: Sequence[str]) -> bool:
    """Whether it only puts its own name in place of 'onze gemeente': that is for each to fill in."""
    was = text[hunk.start : hunk.end].strip().casefold()
    return hunk.text.strip().removeprefix("de gemeente ") in names and was in _OURSELVES


_OURSELVES = frozenset({"onze gemeente", "ons dorp", "onze stad"})


def _replaced(diff: Sequence[Edit]) -> Iterator[_Hunk]:
    position = 0
    start, words = 0, ""
    is_open = False
    for edit in (*diff, Edit(Op.KEEP, "")):
        if edit.op is Op.KEEP:
            if is_open:
                yield _Hunk(start, position, words)
            position += len(edit.text)
            is_open, words = False, ""
            continue
        if not is_open:
            start, is_open = position, True
        if edit.op is Op.REMOVE:
            position += len(edit.text)
        else:
            words += edit.text


def _ranges(text: str, hunks: Sequence[_Hunk]) -> list[tuple[int, int]]:
    """The replaced ranges, those that overlap or touch as one; none begins with punctuation, which then
    stands with the word before it."""
    ranges: list[tuple[int, int]] = []
    for hunk in sorted(hunks, key=lambda one: (one.start, one.end)):
        start = hunk.start
        if _begins_with_punctuation(text[start : hunk.end]) or _begins_with_punctuation(hunk.text):
            start = text.rfind(" ", 0, len(text[:start].rstrip())) + 1
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (min(start, ranges[-1][0]), max(ranges[-1][1], hunk.end))
        else:
            ranges.append((start, hunk.end))
    return ranges


def _begins_with_punctuation(text: str) -> bool:
    return text.lstrip()[:1] in (",", ";", ":", ".")


def _said(version: Version) -> str:
    units = [unit for change in version.changes for unit in change.draft]
    struck = struck_in(units)
    said = _with_headings(units)
    return f"{said} (doorgehaald: ‘{struck}’)" if struck else said


def _with_headings(units: Sequence[Unit]) -> str:
    """The text of units, where a heading among sentences is called one: they would run together."""
    if len(units) == 1 or all(unit.kind is not Kind.HEADING for unit in units):
        return text_of(units)
    texts = [f"kop ‘{unit.text}’:" if unit.kind is Kind.HEADING else unit.text for unit in units]
    return " ".join(texts).removesuffix(":")


def _levelled(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks with headings from level 1 on, none of them skipped (WCAG 1.3.1)."""
    above: list[int] = []
    for block in blocks:
        if block.kind is not Kind.HEADING:
            yield block
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        yield replace(block, level=len(above))
