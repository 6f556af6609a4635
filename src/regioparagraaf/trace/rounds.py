"""The common text over its rounds: each version, and the steps by which it came from the one before.

A step names units by their numbers and says in full what it puts in their place, so that a version can be
made again from the first one and the log alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Edit, Op, Unit
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.dutch.calendar import day_in_words
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.trace.numbers import BEGINNING, Names, Numbered, in_order, next_name


class Layout(StrEnum):
    """How words that come in stand in the text (`alinea`)."""

    INLINE = "zelfde"
    PARAGRAPH = "eigen"
    ITEM = "punt"
    ORDERED = "genummerd punt"
    HEADING = "kop"


class Step(Struct, frozen=True):
    """One change that was taken over into the common text."""

    proposals: tuple[str, ...]
    """As the comparison called it: 'Leiderdorp:7a'."""
    origin: str
    """'op voorstel van Leiderdorp, concept 2'."""
    numbers: Names
    """Of the units that it changes or drops; none where words come in."""
    behind: str
    """The number of the unit behind which words come in; empty where there are none such."""
    was: tuple[str, ...]
    """The words of those units."""
    becomes: str
    """Empty where the units are dropped."""
    layout: Layout = Layout.INLINE
    level: int = 0
    """Of a list item or a heading that comes in."""
    given: Names = ()
    """The numbers of what stands there after it."""
    why: tuple[str, ...] = ()
    """What people had decided about it."""
    edits: tuple[Edit, ...] = ()
    """The word diff, by which the words that stay keep what was filled in; not in the log."""

    @property
    def diff(self) -> tuple[Edit, ...]:
        """What it does, in words."""
        if self.edits:
            return self.edits
        went, came = Edit(Op.REMOVE, " ".join(self.was)), Edit(Op.INSERT, self.becomes)
        return tuple(edit for edit in (went, came) if edit.text)

    @property
    def sentence(self) -> str:
        """'7 gewijzigd, op voorstel van Leiderdorp, concept 2'."""
        told = ", ".join(self.numbers) or ", ".join(self.given)
        what = "toegevoegd" if not self.numbers else "gewijzigd" if self.becomes else "vervallen"
        behind = f" na {self.behind}" if self.behind else ""
        return f"{told} {what}{behind}, {self.origin}"


class CommonVersion(Struct, frozen=True):
    """The common text as it was from a day on."""

    number: int
    date: str
    names: Names
    fingerprint: str
    """Of the text, by which a file is known as this version."""
    steps: tuple[Step, ...] = ()
    """By which it came from the version before; none for the first and for one made by hand."""
    reason: str = ""
    """Why it was made by hand."""
    document: Document = Document(())
    place: str = ""
    fragments: tuple[str, ...] = ()
    """Those whose words the steps changed: each is kept beside the others, in the folder of this version."""

    @property
    def day(self) -> str:
        """From when it was the text, in words. The first one was there before anybody kept it, which the
        first change that was taken over did: of that one it is known until when."""
        until = "tot " if self.number == 1 and not self.reason and self.date else ""
        return f"{until}{day_in_words(self.date)}"

    @property
    def text(self) -> Numbered:
        return Numbered(self.document, self.names)

    @property
    def in_order(self) -> tuple[Step, ...]:
        """The steps as a reader wants them: in the order of the text."""
        return tuple(sorted(self.steps, key=lambda step: in_order((*step.numbers, *step.given)[0])))

    @property
    def by_hand(self) -> bool:
        return self.number > 1 and not self.steps


def used_names(versions: Iterable[CommonVersion]) -> set[str]:
    """Every number that was ever given out."""
    return {name for version in versions for name in (*version.names, *_given(version.steps))}


def _given(steps: Iterable[Step]) -> Iterable[str]:
    return (name for step in steps for name in step.given)


class UnknownPlaceError(ValueError):
    """A step names a unit that the text does not have."""


def taken_over(text: Numbered, step: Step, used: Collection[str], lexicon: Lexicon) -> tuple[Numbered, Names]:
    """The text after one step, and what the words that it put there are called. `used` are the numbers that
    were ever given out, beside those of the text itself."""
    work = _Work(text, lexicon)
    if step.behind:
        work.insert(step)
    else:
        work.put(step)
    return work.result(step, {*used, *text.names, *step.numbers})


class _Work:
    """A text while a step is carried out: its blocks, and where each unit begins in them."""

    def __init__(self, text: Numbered, lexicon: Lexicon) -> None:
        self.document, self.lexicon = text.document, lexicon
        self.blocks = list(text.document.blocks)
        self.units = dict(zip(text.names, units(text.document, lexicon.abbreviations), strict=True))
        self.begins = {name: unit.position for name, unit in self.units.items()}

    def insert(self, step: Step) -> None:
        """Puts words behind a unit: in its block, or as a block of their own below that."""
        unit = self._unit(step.behind)
        if step.layout is Layout.INLINE:
            self._splice(unit.block, unit.end, unit.end, [Span(f" {step.becomes}")])
            return
        kind = _KINDS[step.layout]
        origin = self._origin(unit.block)
        new = Block(
            kind,
            (Span(step.becomes),),
            level=step.level,
            ordered=step.layout is Layout.ORDERED,
            origin=origin.origin,
            citations=origin.citations,
            bookmark=origin.bookmark,
        )
        self._insert_block(unit.block + 1, new)

    def put(self, step: Step) -> None:
        """Puts other words in the place of units, or none."""
        found = [self._unit(number) for number in step.numbers]
        spans = self._edited(found, step)
        if step.becomes and _are_neighbours(found, self.blocks):
            first = found[0]
            for number in step.numbers[1:]:
                del self.begins[number]
            self._splice(first.block, first.start, found[-1].end, spans)
            return
        for number in reversed(step.numbers[1:] if step.becomes else step.numbers):
            self._drop(number)
        if step.becomes:
            first = found[0]
            self._splice(first.block, first.start, first.end, spans)

    def result(self, step: Step, used: Collection[str]) -> tuple[Numbered, Names]:
        """The text with the names of all its units."""
        kept = [index for index, block in enumerate(self.blocks) if block.text.strip()]
        moved = {old: new for new, old in enumerate(kept)}
        known = {
            (moved[block], start): name for name, (block, start) in self.begins.items() if block in moved
        }
        document = replace(self.document, blocks=tuple(self.blocks[index] for index in kept))
        spare = [number for number in step.numbers if number not in self.begins] if step.becomes else []
        taken = set(used)
        names: list[str] = []
        given: list[str] = list(step.numbers[:1]) if step.becomes else []
        for unit in units(document, self.lexicon.abbreviations):
            name = known.get(unit.position, "")
            if not name:
                behind = names[-1] if names else BEGINNING
                name = spare.pop(0) if spare else next_name(behind, taken)
                given.append(name)
                taken.add(name)
            names.append(name)
        return Numbered(document, tuple(names)), tuple(given)

    def _edited(self, found: Sequence[Unit], step: Step) -> list[Span]:
        """The new words; those that stay are the old spans, so that they keep their looks and notation."""
        old: list[Span] = []
        for unit in found:
            old += [Span(" ")] if old else []
            old += cut(self.blocks[unit.block].spans, unit.start, unit.end)
        return _edited(old, step)

    def _unit(self, name: str) -> Unit:
        if name not in self.units:
            raise UnknownPlaceError(name)
        return self.units[name]

    def _origin(self, index: int) -> Block:
        """The block whose fragment words below this block belong to: the heading of a theme is of none."""
        for block in self.blocks[index:]:
            if block.origin is not None and block.origin.fragment:
                return block
        return self.blocks[index]

    def _drop(self, name: str) -> None:
        """Takes out a unit with the white space that parted it from its neighbour."""
        unit = self.units[name]
        text = self.blocks[unit.block].text
        start, end = unit.start, unit.end
        if text[end:].strip():
            end += len(text[end:]) - len(text[end:].lstrip())
        else:
            start, end = len(text[:start].rstrip()), len(text)
        del self.begins[name]
        self._splice(unit.block, start, end, [])

    def _splice(self, index: int, start: int, end: int, spans: Sequence[Span]) -> None:
        block = self.blocks[index]
        size = len(block.text)
        whole = (*cut(block.spans, 0, start), *spans, *cut(block.spans, end, size))
        self.blocks[index] = replace(block, spans=_joined(whole))
        longer = sum(len(span.text) for span in spans) - (end - start)
        for name, (at, begin) in self.begins.items():
            if at == index and begin >= end and begin > start:
                self.begins[name] = (at, begin + longer)

    def _insert_block(self, index: int, block: Block) -> None:
        self.blocks.insert(index, block)
        for name, (at, begin) in self.begins.items():
            if at >= index:
                self.begins[name] = (at + 1, begin)


_KINDS = {
    Layout.PARAGRAPH: Kind.PARAGRAPH,
    Layout.ITEM: Kind.ITEM,
    Layout.ORDERED: Kind.ITEM,
    Layout.HEADING: Kind.HEADING,
}


def _are_neighbours(found: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    """Whether units stand behind each other in one block, with nothing between them."""
    return all(
        one.block == other.block and not blocks[one.block].text[one.end : other.start].strip()
        for one, other in pairwise(found)
    )


def _edited(spans: Sequence[Span], step: Step) -> list[Span]:
    """The spans after the edits of a step; its words alone where those do not fit."""
    was = "".join(span.text for span in spans)
    if "".join(edit.text for edit in step.edits if edit.op is not Op.INSERT) != was:
        return [Span(step.becomes)]
    found: list[Span] = []
    struck: list[Span] = []
    at = 0
    for edit in step.edits:
        if edit.op is Op.INSERT:
            found.append(Span(edit.text))
            continue
        (found if edit.op is Op.KEEP else struck).extend(cut(spans, at, at + len(edit.text)))
        at += len(edit.text)
    for span in struck:
        if span.control:
            found = _moved(found, span, was)
    same = "".join(span.text for span in found) == step.becomes
    return found if same else [Span(step.becomes)]


def _moved(spans: Sequence[Span], filled: Span, was: str) -> list[Span]:
    """The spans with what was filled in put back where its words came in at another place in the sentence:
    'vanaf 2029 betalen wij' for 'wij betalen vanaf 2029' gives no other year."""
    wanted = re.compile(rf"(?<!\w){re.escape(filled.text)}(?!\w)")
    places = [
        (at, match.start())
        for at, span in enumerate(spans)
        if not span.control
        for match in wanted.finditer(span.text)
    ]
    if len(places) != 1 or len(wanted.findall(was)) != 1:
        return list(spans)
    at, start = places[0]
    whole, before = "".join(span.text for span in spans), sum(len(span.text) for span in spans[:at])
    if len(filled.text) < _TELLING and _beside(whole, wanted, before + start).isdisjoint(
        _beside(was, wanted, 0)
    ):
        return list(spans)
    span, end = spans[at], start + len(filled.text)
    parts = (
        replace(span, text=span.text[:start]),
        filled,
        replace(span, text=span.text[end:]),
    )
    return [*spans[:at], *(part for part in parts if part.text), *spans[at + 1 :]]


def _beside(text: str, wanted: re.Pattern[str], start: int) -> set[tuple[bool, str]]:
    """The word before and the word behind what is filled in."""
    match = wanted.search(text, start)
    if match is None:
        return set()
    before, behind = text[: match.start()].split()[-1:], text[match.end() :].split()[:1]
    return {*((False, word.casefold()) for word in before), *((True, word.casefold()) for word in behind)}


_TELLING = 4
"""Characters of a value that is hardly another one with the same figures: '2029', '8.500'."""


def cut(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The spans between two offsets; a span that is cut no longer stands for its notation."""
    found: list[Span] = []
    at = 0
    for span in spans:
        first, last = max(start - at, 0), min(end - at, len(span.text))
        if first < last:
            whole = last - first == len(span.text)
            found.append(span if whole else replace(span, text=span.text[first:last], control=""))
        at += len(span.text)
    return found


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Equal neighbours as one; what was filled in stays by itself."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last and not (last.control or span.control) and replace(last, text="") == replace(span, text=""):
            found[-1] = replace(last, text=last.text + span.text)
        elif span.text:
            found.append(span)
    return tuple(found)
