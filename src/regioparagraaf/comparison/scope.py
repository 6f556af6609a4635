"""Which part of the draft answers the common text (docs/vergelijking.md, section 2, 'The part')."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from regioparagraaf.comparison.model import Found, Scope, Unit
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.dutch.run_on import LONG, UNMARKED


class Part(Struct, frozen=True):
    """The units of the draft that are in the records, and how much of the draft that is."""

    scope: Scope
    units: frozenset[int]


def whole(draft: Sequence[Unit], blocks: Sequence[Block]) -> Part:
    """The part when the two files are compared whole."""
    return _part(Found.WHOLE, range(len(draft)), draft, blocks)


def part(
    linked: Collection[int],
    draft: Sequence[Unit],
    blocks: Sequence[Block],
    chapter: Collection[int] = (),
    own: Collection[int] = (),
) -> Part:
    """The part that the linked units show, with the chapter that the file itself marks as ours; without the
    `own` paragraphs of a draft among which the text is spread."""
    if not linked:
        return Part(Scope(Found.NOTHING), frozenset())
    if not chapter and is_half(linked, draft):
        return _without(own, linked, draft, blocks) if own else whole(draft, blocks)
    inside: set[int] = set()
    for section in _sections(draft):
        if section[0] in chapter or _half(section, linked, draft):
            inside.update(section)
            continue
        for _, grouped in groupby(section, key=lambda index: draft[index].block):
            block = list(grouped)
            half = 2 * linked_in(block, linked) >= len(block)
            inside.update(block if half else [i for i in block if i in linked])
    return _found_in(inside, draft, blocks)


def is_half(linked: Collection[int], draft: Sequence[Unit]) -> bool:
    """Whether at least half of the draft is linked."""
    return _half(range(len(draft)), linked, draft)


def spread_among(
    own: Sequence[Collection[int]], linked: Collection[int], draft: Sequence[Unit]
) -> frozenset[int]:
    """The units of these own paragraphs, where the text is spread among them; none where they may as well be
    a few sentences that were added to it."""
    strange = frozenset(index for paragraph in own for index in paragraph)
    said = [index for index, unit in enumerate(draft) if not _is_heading(unit)]
    free = sum(index not in linked for index in said)
    if len(own) < _LEAST or free < _FREE * len(said) or len(strange) < _SURE * free:
        return frozenset()
    rows = [is_own for is_own, _ in groupby(index in strange for index in said)]
    return strange if sum(rows) >= _ROWS else frozenset()


_FREE = 1 / 3
"""The share of its sentences that a draft has of its own from which on these may be other business: with less
it is the regional text with a few sentences more, whatever they are about."""
_SURE = 1 / 2
"""The share of these that must surely be that: of the rest it is in doubt, and stays."""
_LEAST = 3
"""Own paragraphs from which on a text is spread among them ..."""
_ROWS = 2
"""... and in how many places: one row of them, before or behind the text, may be an addition to it."""


def _without(
    own: Collection[int], linked: Collection[int], draft: Sequence[Unit], blocks: Sequence[Block]
) -> Part:
    """The draft without these units, and without the headings that stand above nothing else."""
    inside = set(linked)
    for section in _sections(draft):
        kept = [index for index in section if index not in own]
        if len(kept) == len(section) or any(not _is_heading(draft[index]) for index in kept):
            inside.update(kept)
    return _found_in(inside, draft, blocks)


def marked_chapter(title: int | None, draft: Sequence[Unit], blocks: Sequence[Block]) -> range:
    """The chapter below the title of the paragraph, in an agreement that we put it in: the file marks our
    fragments in there, and the agreement has chapters of its own before it. Empty for any other file: what
    somebody adds to a text that stands by itself is an addition to it, under whatever heading."""
    if title is None or not stands_in_agreement(title, draft):
        return range(0)
    chapter = _chapter(title, draft)
    marked = [at for at, unit in enumerate(draft) if blocks[unit.block].bookmark]
    ours = sum(title < at < chapter.stop for at in marked)
    return chapter if ours and 2 * ours >= len(marked) else range(0)


def titled_chapter(title: int | None, linked: Collection[int], draft: Sequence[Unit]) -> range:
    """The chapter below the title of the paragraph in an agreement with several chapters of its own, one of
    them at least before it, where it holds what there is of the paragraph; no bookmarks are needed. `title`
    is where that title stands word for word. Empty for any other file, as for a text that stands by itself
    to which a chapter or two were added."""
    if title is None or not stands_in_agreement(title, draft):
        return range(0)
    chapter = _chapter(title, draft)
    found = linked_in(chapter, linked)
    others = [other for other in _chapters(draft[title].level, draft) if other.start != title]
    own = [
        other for other in others if len(other) >= _SAID and _HARDLY * linked_in(other, linked) <= len(other)
    ]
    before = any(other.start < title for other in own)
    return chapter if before and len(own) >= _CHAPTERS and _HOME * len(linked) <= found else range(0)


_CHAPTERS = 3
"""Own chapters from which on a draft is an agreement of which the paragraph is one chapter."""
_SAID = 2
"""Units of a chapter that says something: its heading and a sentence."""
_HARDLY = 4
"""In a chapter of its own at most one in so many units answers anything: a sentence that was moved to it."""
_HOME = 0.9
"""The share of all that is linked that stands in the chapter of the paragraph."""


def _chapter(title: int, draft: Sequence[Unit]) -> range:
    """From this heading up to the next one of its level."""
    level = draft[title].level
    behind = range(title + 1, len(draft))
    end = next((at for at in behind if _is_heading(draft[at]) and draft[at].level <= level), len(draft))
    return range(title, end)


def _chapters(level: int, draft: Sequence[Unit]) -> list[range]:
    """The chapters of this level; what is written above them all is none."""
    tops = (at for at, unit in enumerate(draft) if _is_heading(unit) and 0 < unit.level <= level)
    return [_chapter(at, draft) for at in tops]


def stands_in_agreement(title: int | None, draft: Sequence[Unit]) -> bool:
    """Whether chapters of its own level stand before the title of the paragraph."""
    if title is None or not _is_heading(draft[title]):
        return False
    return any(_is_heading(unit) and 0 < unit.level <= draft[title].level for unit in draft[:title])


def _is_heading(unit: Unit) -> bool:
    return unit.kind is Kind.HEADING


def strange_sections(linked: Collection[int], draft: Sequence[Unit], least: int) -> list[Unit]:
    """The headings of the sections of at least so many units in which nothing is linked."""
    return [
        draft[section[0]]
        for section in _sections(draft)
        if len(section) >= least and _is_heading(draft[section[0]]) and linked_in(section, linked) == 0
    ]


def linked_in(section: Sequence[int], linked: Collection[int]) -> int:
    """How many of these units are linked."""
    return sum(index in linked for index in section)


def _half(indexes: Sequence[int], linked: Collection[int], draft: Sequence[Unit]) -> bool:
    """Whether at least half is linked; a row of a table counts once, by any of its cells: beside an agreement
    it holds a number, a name, a year. A run of sentences that could not be cut counts as more."""
    found = every = 0
    rows: dict[tuple[int, int], bool] = {}
    for index in indexes:
        unit, is_linked = draft[index], index in linked
        if unit.cell is None:
            size = _sentences(unit.text)
            every += size
            found += size if is_linked else 0
        else:
            row = unit.cell.table, unit.cell.row
            rows[row] = is_linked or rows.get(row, False)
    return 2 * (found + sum(rows.values())) >= every + len(rows)


def _sentences(text: str) -> int:
    """About how many sentences a unit is: people hardly write one of more than forty words."""
    if len(text) <= 2 * LONG:
        return 1  # so many words have more letters and blanks
    words = len(text.split())
    return words // UNMARKED if words > LONG else 1


def _sections(draft: Sequence[Unit]) -> Iterable[list[int]]:
    """The units from each heading up to the next one; those before the first heading too."""
    section: list[int] = []
    for index, unit in enumerate(draft):
        if unit.kind is Kind.HEADING and section:
            yield section
            section = []
        section.append(index)
    if section:
        yield section


def _found_in(inside: Collection[int], draft: Sequence[Unit], blocks: Sequence[Block]) -> Part:
    is_one = len(_runs(inside, draft)) == 1
    return _part(Found.PART if is_one else Found.SCATTERED, inside, draft, blocks)


def _part(found: Found, inside: Iterable[int], draft: Sequence[Unit], blocks: Sequence[Block]) -> Part:
    kept = frozenset(inside)
    ranges = tuple(
        (blocks[first].number, max(blocks[last].numbers, default=0)) for first, last in _runs(kept, draft)
    )
    return Part(Scope(found, ranges), kept)


def _runs(inside: Collection[int], draft: Sequence[Unit]) -> list[tuple[int, int]]:
    """The first and last block of each run of blocks of the part; an empty block breaks no run."""
    order = list(dict.fromkeys(unit.block for unit in draft))
    place = {block: n for n, block in enumerate(order)}
    runs: list[tuple[int, int]] = []
    for block in sorted({draft[index].block for index in inside}):
        if runs and place[block] == place[runs[-1][1]] + 1:
            runs[-1] = (runs[-1][0], block)
        else:
            runs.append((block, block))
    return runs
