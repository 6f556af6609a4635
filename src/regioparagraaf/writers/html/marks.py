"""The word diff in pieces that can be shown, with the words of the signals marked on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Edit, Op, Signal

_FOLD = str.maketrans(
    "\u2018\u2019\u201b\u201c\u201d\u201e\u201f\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u202f",
    "'''" + 4 * '"' + 6 * "-" + 2 * " ",
)
"""One character for one, so that places in the folded text are places in the text."""

Stretch = tuple[int, int]


class Piece(Struct, frozen=True):
    """Characters that share how they are shown."""

    text: str
    op: Op = Op.KEEP
    signal: bool = False
    """Whether they are words that gave a signal."""


def marked_text(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The text in pieces, the given words marked wherever they are found whole."""
    stretches = [stretch for phrase in words for stretch in _find(text, phrase, ())]
    return tuple(_cut(text, Op.KEEP, _merged(stretches)))


def marked_diff(diff: Sequence[Edit], signals: Sequence[Signal]) -> tuple[Piece, ...]:
    """The diff in pieces, with each signal's words marked in what went and in what came."""
    went = _marks(diff, Op.REMOVE, [signal.common for signal in signals])
    came = _marks(diff, Op.INSERT, [signal.draft for signal in signals])
    pieces: list[Piece] = []
    at_common = at_draft = 0
    for edit in diff:
        marks: list[Stretch] = []
        if edit.op is not Op.INSERT:
            marks += [(start - at_common, end - at_common) for start, end in went]
            at_common += len(edit.text)
        if edit.op is not Op.REMOVE:
            marks += [(start - at_draft, end - at_draft) for start, end in came]
            at_draft += len(edit.text)
        pieces += _cut(edit.text, edit.op, _merged(marks))
    return tuple(pieces)


def _marks(diff: Sequence[Edit], own: Op, words: Sequence[str]) -> list[Stretch]:
    """Where the words stand in one side of the diff; a place that changed goes before one that stayed."""
    text = ""
    changed: list[Stretch] = []
    for edit in diff:
        if edit.op in (Op.KEEP, own):
            if edit.op is own:
                changed.append((len(text), len(text) + len(edit.text)))
            text += edit.text
    return _merged([stretch for phrase in words for stretch in _find(text, phrase, changed)])


def _find(text: str, phrase: str, preferred: Sequence[Stretch]) -> list[Stretch]:
    """Where the phrase stands in the text: in one go, or else word by word in the same order (the
    words of a split verb stand together in a signal); nothing where a word is missing."""
    if not phrase.strip():
        return []
    whole = _places(text, phrase)
    if whole:
        return [next((place for place in whole if _touches(place, preferred)), whole[0])]
    found: list[Stretch] = []
    start = 0
    for word in phrase.split():
        places = [place for place in _places(text, word) if place[0] >= start]
        if not places:
            return []
        found.append(next((place for place in places if _touches(place, preferred)), places[0]))
        start = found[-1][1]
    return found


def _places(text: str, phrase: str) -> list[Stretch]:
    folded, words = _folded(text), _folded(phrase).split()
    if not all(word in folded for word in words):
        return []
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, folded)]


def _folded(text: str) -> str:
    lowered = text.translate(_FOLD).lower()
    # A few letters grow when lowered (İ); places must stay places.
    return lowered if len(lowered) == len(text) else text.translate(_FOLD)


def _touches(place: Stretch, others: Sequence[Stretch]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    out: list[Stretch] = []
    for start, end in sorted(stretches):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _cut(text: str, op: Op, marks: Sequence[Stretch]) -> Iterator[Piece]:
    start = 0
    for begin, end in marks:
        begin, end = max(begin, start), min(end, len(text))
        if begin >= end:
            continue
        if start < begin:
            yield Piece(text[start:begin], op)
        yield Piece(text[begin:end], op, signal=True)
        start = end
    if start < len(text):
        yield Piece(text[start:], op)
