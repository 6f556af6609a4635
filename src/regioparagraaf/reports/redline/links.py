"""Linked records as steps: which characters and paragraph ends of both sides stand for each other.

A word diff speaks of joined texts; here each of its characters gets its place in a block again, also
where a keep shows other typography than the common text has, and where the units of a record stand
in different paragraphs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Edit, Op, Relation, Unit, joint
from regioparagraaf.dutch.unseen import DROPPED
from regioparagraaf.dutch.words import normal
from regioparagraaf.reports.redline.sides import BODY, End, Item, Side, Text

LEAST_KEPT = 0.2
"""A record of which only a piece can stay in place keeps it when at least this part of it is kept;
below it the whole is clearer struck and written anew."""


class Step(Struct, frozen=True):
    """Items of the common text (struck unless kept) beside items of the draft (written in unless kept).

    A kept step shows the draft's characters.
    """

    kept: bool
    common: tuple[Item, ...] = ()
    draft: tuple[Item, ...] = ()


class Link(Struct, frozen=True):
    """A record whose text can stay where it is, wholly or for a run of its units on each side."""

    record: int
    common: range
    """The units of the common side that take part."""
    draft: range
    steps: tuple[Step, ...]
    moved: bool
    size: int
    """Characters of the draft's units."""


def links(changes: Sequence[Change], common: Side, draft: Side, exact: bool) -> Iterator[Link]:
    """The records that have units on both sides which no barrier parts."""
    for record, change in enumerate(changes):
        if not change.common or not change.draft:
            continue
        ours = _longest_run(change.common, common)
        theirs = _longest_run(change.draft, draft)
        if not ours or not theirs:
            continue
        steps = _steps(change, ours, theirs, common, draft, exact)
        if steps is not None:
            size = sum(len(draft.units[unit].text) for unit in theirs)
            yield Link(record, ours, theirs, steps, change.moved, size)


def own_words(
    changes: Sequence[Change], common: Side, draft: Side
) -> dict[tuple[int, int], tuple[Text, ...]]:
    """For each unit of an equal record, by its block and start, the draft's text of it.

    A unit that is struck elsewhere than it stands is struck in these words: its slots are filled as the
    draft fills them, in the draft's typography.
    """
    found: dict[tuple[int, int], tuple[Text, ...]] = {}
    for change in changes:
        if change.relation is not Relation.EQUAL:
            continue
        was, wordt = _joined(common, change.common), _joined(draft, change.draft)
        parts = _in_units(change, was, wordt)
        for at, index in enumerate(was.units):
            unit = common.units[index]
            texts = [text for start, end in parts.get(at, ()) for text in _texts(draft, wordt, start, end)]
            if texts:
                found[unit.position] = tuple(_in_one(texts))
    return found


def _in_one(texts: Sequence[Text]) -> Iterator[Text]:
    """Texts that follow each other in one block as one, with the white space between them."""
    open_text = texts[0]
    for text in texts[1:]:
        if text.block == open_text.block:
            open_text = Text(text.block, open_text.start, text.end, is_unit=True)
        else:
            yield open_text
            open_text = text
    yield open_text


def _in_units(change: Change, was: _Joined, wordt: _Joined) -> dict[int, list[tuple[int, int]]]:
    """Of each common unit the stretches of the joined draft that stand for it."""
    if len(was.units) == 1:
        return {0: [(0, len(wordt.text))]}
    parts: dict[int, list[tuple[int, int]]] = {}
    for piece in _locate(change.diff, was.text, wordt.text) or ():
        for part in _cut(_as_kept(piece, was), was, wordt, exact=False):
            at, is_joint = was.unit_at(part.c0)
            if not is_joint and part.d0 < part.d1:
                parts.setdefault(at, []).append((part.d0, part.d1))
    return parts


def _texts(side: Side, joined: _Joined, start: int, end: int) -> Iterator[Text]:
    """The characters of a stretch; of a joint the white space where the two units share a block."""
    for begin, stop in _pieces(start, end, list(joined.cuts(start, end))):
        at, is_joint = joined.unit_at(begin)
        unit = side.units[joined.units[at]]
        if not is_joint:
            first = unit.start + begin - joined.starts[at]
            yield Text(unit.block, first, first + stop - begin, is_unit=True)


def _pieces(start: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    yield from zip([start, *cuts], [*cuts, end], strict=True)


def _longest_run(units: Sequence[Unit], side: Side) -> range:
    """Of these units the longest run (in characters) that stands together in one container."""
    best, run = range(0), range(0)
    for index in sorted(side.index(unit) for unit in units):
        if index not in side.seats:
            continue
        joins = len(run) and run.stop == index and _stand_together(side, index - 1, index)
        run = range(run.start, index + 1) if joins else range(index, index + 1)
        if _size(side, run) > _size(side, best):
            best = run
    return best


def _stand_together(side: Side, one: int, other: int) -> bool:
    (key, _), (beside, _) = side.seats[one], side.seats[other]
    if key != beside or key != BODY:
        return key == beside
    return side.region[side.units[one].block] == side.region[side.units[other].block]


def _size(side: Side, units: range) -> int:
    return sum(len(side.units[unit].text) for unit in units)


# From the edits of a record to steps.


class _Joined(Struct, frozen=True):
    """The text of a record's units on one side, joined as its diff has it."""

    text: str
    units: tuple[int, ...]
    starts: tuple[int, ...]
    """Where each unit begins in `text` ..."""
    ends: tuple[int, ...]
    """... and where it ends: a joint stands between."""

    def cuts(self, start: int, end: int) -> Iterator[int]:
        """Where a stretch is to be cut, so that each piece is of one unit or is a joint."""
        for joint_of in zip(self.ends, self.starts[1:], strict=False):
            yield from (cut for cut in joint_of if start < cut < end)

    def unit_at(self, start: int) -> tuple[int, bool]:
        """Index in `units` of what stands here; or, for a joint, of the unit before it, and True."""
        at = max(n for n, begin in enumerate(self.starts) if begin <= start or n == 0)
        return at, at + 1 < len(self.starts) and start >= self.ends[at]


def _joined(side: Side, units: Sequence[Unit]) -> _Joined:
    indexes = tuple(side.index(unit) for unit in units)
    text, starts, ends = "", [], []
    for n, index in enumerate(indexes):
        unit = side.units[index]
        text += joint(side.units[indexes[n - 1]], unit) if n else ""
        starts.append(len(text))
        text += unit.text
        ends.append(len(text))
    return _Joined(text, indexes, tuple(starts), tuple(ends))


def _steps(
    change: Change, ours: range, theirs: range, common: Side, draft: Side, exact: bool
) -> tuple[Step, ...] | None:
    if change.relation is Relation.EQUAL and not exact and len(change.common) == len(change.draft) == 1:
        return (Step(True, (_unit(common, ours.start),), (_unit(draft, theirs.start),)),)
    was, wordt = _joined(common, change.common), _joined(draft, change.draft)
    located = _locate(change.diff, was.text, wordt.text)
    if located is None:
        return None
    if change.relation is Relation.EQUAL and not exact:
        located = [_as_kept(piece, was) for piece in located]
    steps: list[Step] = []
    for piece in located:
        for part in _cut(piece, was, wordt, exact):
            steps += _step(part, was, wordt, ours, theirs, common, draft)
    kept = sum(
        len(draft.text(item)) for step in steps if step.kept for item in step.draft if isinstance(item, Text)
    )
    whole = len(ours) == len(change.common) and len(theirs) == len(change.draft)
    if not whole and kept < LEAST_KEPT * _size(draft, theirs):
        return None
    return tuple(steps) if kept else None


class _Piece(Struct, frozen=True):
    """A stretch of both joined texts; kept where both are equal in the normal form."""

    kept: bool
    c0: int
    c1: int
    d0: int
    d1: int


def _locate(diff: Sequence[Edit], was: str, wordt: str) -> list[_Piece] | None:
    """The edits with their offsets in both texts, or None where they do not spell these texts."""
    pieces: list[_Piece] = []
    c = d = 0
    for edit in diff:
        size = len(edit.text)
        if edit.op is Op.REMOVE:
            if not was.startswith(edit.text, c):
                return None
            pieces.append(_Piece(False, c, c + size, d, d))
            c += size
            continue
        if not wordt.startswith(edit.text, d):
            return None
        if edit.op is Op.INSERT:
            pieces.append(_Piece(False, c, c, d, d + size))
        else:
            taken = _length_of(edit.text, was, c)
            if taken is None:
                return None
            pieces.append(_Piece(True, c, c + taken, d, d + size))
            c += taken
        d += size
    return pieces if not was[c:].strip(DROPPED + " ") and not wordt[d:] else None


def _length_of(kept: str, text: str, at: int) -> int | None:
    """How many characters of the text, from here, a keep stands for."""
    if text.startswith(kept, at):
        return len(kept)
    wanted = _folds(kept)
    found = _folds(text[at : at + 2 * len(kept) + 40])[: len(wanted)]
    if [fold.key for fold in found] != [fold.key for fold in wanted]:
        return None
    return found[-1].end if found else 0


class _Fold(Struct, frozen=True):
    """A character of the normal form and the characters that it was written with; two of a ligature have the
    same."""

    key: str
    start: int
    end: int


def _folds(text: str) -> list[_Fold]:
    folds: list[_Fold] = []
    for index, character in enumerate(text):
        key = character if character.isascii() and character.isalnum() else normal(character)
        is_space = not key and character not in DROPPED
        joins = character in DROPPED or unicodedata.combining(character)
        if folds and (joins or (is_space and folds[-1].key == " ")):
            start, key = folds[-1].start, folds[-1].key
            if character not in DROPPED and key != " ":
                key = normal(text[start : index + 1])
            folds[-1] = _Fold(key, start, index + 1)
        else:
            folds += [_Fold(letter, index, index + 1) for letter in (" " if is_space else key)]
    return folds


def _as_kept(piece: _Piece, was: _Joined) -> _Piece:
    """In an equal record all of the draft's text stays, and only joints of the common text can go."""
    if piece.kept or piece.d0 < piece.d1:
        return _Piece(True, piece.c0, piece.c1, piece.d0, piece.d1)
    return (
        piece
        if any(was.cuts(piece.c0 - 1, piece.c1 + 1))
        else _Piece(True, piece.c0, piece.c1, piece.d0, piece.d1)
    )


def _cut(piece: _Piece, was: _Joined, wordt: _Joined, exact: bool) -> Iterator[_Piece]:
    """The piece in parts that each lie in one unit, or are one joint, on both sides."""
    if not piece.kept:
        yield from _spans(piece, list(was.cuts(piece.c0, piece.c1)), list(wordt.cuts(piece.d0, piece.d1)))
        return
    ours, theirs = was.text[piece.c0 : piece.c1], wordt.text[piece.d0 : piece.d1]
    pairs: set[tuple[int, int]] = set()
    c_cuts = [cut - piece.c0 for cut in was.cuts(piece.c0, piece.c1)]
    d_cuts = [cut - piece.d0 for cut in wordt.cuts(piece.d0, piece.d1)]
    if c_cuts or d_cuts:
        there, back = _mapping(ours, theirs)
        pairs |= {(cut, there(cut)) for cut in c_cuts} | {(back(cut), cut) for cut in d_cuts}
    at_c = at_d = 0
    for c, d in [*sorted(pairs), (len(ours), len(theirs))]:
        if c > at_c or d > at_d:
            part = _Piece(True, piece.c0 + at_c, piece.c0 + c, piece.d0 + at_d, piece.d0 + d)
            yield from _exactly(part, was.text, wordt.text) if exact else (part,)
        at_c, at_d = c, d


def _spans(piece: _Piece, c_cuts: list[int], d_cuts: list[int]) -> Iterator[_Piece]:
    for start, end in _pieces(piece.c0, piece.c1, c_cuts):
        if end > start:
            yield _Piece(False, start, end, piece.d0, piece.d0)
    for start, end in _pieces(piece.d0, piece.d1, d_cuts):
        if end > start:
            yield _Piece(False, piece.c1, piece.c1, start, end)


def _mapping(ours: str, theirs: str) -> tuple[Callable[[int], int], Callable[[int], int]]:
    """From offsets in one text to those in the other, for two texts equal in the normal form."""
    if ours == theirs:
        return (lambda at: at), (lambda at: at)
    a, b = _folds(ours), _folds(theirs)

    def across(one: list[_Fold], other: list[_Fold], end: int) -> Callable[[int], int]:
        def at(offset: int) -> int:
            for near, far in zip(one, other, strict=False):
                if near.start >= offset:
                    return far.start
            return end

        return at

    return across(a, b, len(theirs)), across(b, a, len(ours))


def _exactly(piece: _Piece, was: str, wordt: str) -> Iterator[_Piece]:
    """A kept piece, kept only in the words that are the same to the character."""
    ours, theirs = was[piece.c0 : piece.c1], wordt[piece.d0 : piece.d1]
    if ours == theirs:
        yield piece
        return
    for kept, c, d in _words(ours, theirs):
        moved = (piece.c0 + c.start, piece.c0 + c.stop, piece.d0 + d.start, piece.d0 + d.stop)
        if kept:
            yield _Piece(True, *moved)
        else:
            yield _Piece(False, moved[0], moved[1], moved[2], moved[2])
            yield _Piece(False, moved[1], moved[1], moved[2], moved[3])


def _words(ours: str, theirs: str) -> Iterator[tuple[bool, range, range]]:
    """Whole words and the white space between them, kept where they are equal."""
    a, b = _word_ranges(ours), _word_ranges(theirs)
    if len(a) != len(b):
        yield False, range(len(ours)), range(len(theirs))
        return
    for c, d in zip(a, b, strict=True):
        yield ours[c.start : c.stop] == theirs[d.start : d.stop], c, d


def _word_ranges(text: str) -> list[range]:
    out: list[range] = []
    for index, character in enumerate(text):
        if out and text[out[-1].start].isspace() == character.isspace():
            out[-1] = range(out[-1].start, index + 1)
        else:
            out.append(range(index, index + 1))
    return out


def _step(
    piece: _Piece, was: _Joined, wordt: _Joined, ours: range, theirs: range, common: Side, draft: Side
) -> Iterator[Step]:
    c = _items(common, was, piece.c0, piece.c1, ours)
    d = _items(draft, wordt, piece.d0, piece.d1, theirs)
    both_ends = any(isinstance(item, End) for item in c) == any(isinstance(item, End) for item in d)
    if piece.kept and both_ends and d and (c or piece.c0 == piece.c1):
        yield Step(True, c, d)
    else:
        if c:
            yield Step(False, common=c)
        if d:
            yield Step(False, draft=d)


def _items(side: Side, joined: _Joined, start: int, end: int, wanted: range) -> tuple[Item, ...]:
    """The items of a side between two offsets of the joined text, as far as its run holds them."""
    if start == end:
        return ()
    at, is_joint = joined.unit_at(start)
    index = joined.units[at]
    if index not in wanted:
        return ()
    if is_joint:
        return side.between(index, index + 1) if index + 1 in wanted else ()
    unit = side.units[index]
    begin = unit.start + start - joined.starts[at]
    return (Text(unit.block, begin, begin + end - start, is_unit=True),)


def _unit(side: Side, index: int) -> Text:
    unit = side.units[index]
    return Text(unit.block, unit.start, unit.end, is_unit=True)
