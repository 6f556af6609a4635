"""What is to happen to the text of a paragraph, stroke by stroke, and how it fits what may not be cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from regioparagraaf.document.model import Act, Block, Revision


class UnplaceableError(Exception):
    """The plan cannot be carried out here in this form; a coarser one may."""


class Stroke(Struct, frozen=True):
    """A stretch of text with what happens to it; `revision` is None where it stays as it is."""

    text: str
    revision: Revision | None = None

    @property
    def is_struck(self) -> bool:
        """Whether it is text that the draft has no more."""
        return self.revision is not None and self.revision.act is Act.DELETED


class Anchor(Struct, frozen=True):
    """Where a comment begins or ends."""

    comment: int
    begins: bool


class Break(Struct, frozen=True):
    """The end of a paragraph of the plan within this paragraph of the draft."""

    revisions: tuple[Revision, ...]


Token = Stroke | Anchor | Break


def tokens(block: Block, anchors: Sequence[tuple[int, Anchor]]) -> Iterator[Token]:
    """The strokes of a block with the ends of comments between them (by offset in its text)."""
    waiting = _in_order(anchors)
    at = 0
    for span in block.spans:
        revision = span.revisions[-1] if span.revisions else None
        rest = span.text
        while waiting and waiting[0][0] < at + len(rest):
            offset, anchor = waiting.pop(0)
            if offset > at:
                yield Stroke(rest[: offset - at], revision)
                rest = rest[offset - at :]
                at = offset
            yield anchor
        yield Stroke(rest, revision)
        at += len(rest)
    yield from (anchor for _, anchor in waiting)


def _in_order(anchors: Sequence[tuple[int, Anchor]]) -> list[tuple[int, Anchor]]:
    """At one place: ends of comments, then those about a place rather than a text, then begins."""
    ends = Counter((offset, anchor.comment) for offset, anchor in anchors)

    def place(entry: tuple[int, Anchor]) -> tuple[int, int, int, bool]:
        offset, anchor = entry
        if ends[offset, anchor.comment] == 2:
            return offset, 1, anchor.comment, not anchor.begins
        return offset, 2 if anchor.begins else 0, 0, False

    return sorted(anchors, key=place)


class Whole(Struct):
    """A stretch of the paragraph that may not be cut."""

    start: int
    end: int


def is_changed(token: Token) -> bool:
    """Whether text is struck or written in here."""
    return isinstance(token, Stroke) and token.revision is not None


def standing(rest: Sequence[Token]) -> Iterator[Stroke]:
    """The strokes of the draft's text."""
    return (token for token in rest if isinstance(token, Stroke) and not token.is_struck)


def boundaries(wanted: Sequence[Token]) -> list[int]:
    """The offsets in the draft's text between which its strokes stand: 0, and the end of each of them."""
    offsets = [0]
    for stroke in standing(wanted):
        offsets.append(offsets[-1] + len(stroke.text))
    return offsets


def fitted(wanted: Sequence[Token], whole: Whole) -> list[Token]:
    """The tokens with this stretch kept whole, or struck and written in whole."""
    before, inside, after = _divided(wanted, whole)
    if _is_one(inside):
        return [*before, *inside, *after]
    if any(isinstance(token, Break) for token in inside):
        raise UnplaceableError("a field would have to be broken")
    begins = [token for token in inside if isinstance(token, Anchor) and token.begins]
    ends = [token for token in inside if isinstance(token, Anchor) and not token.begins]
    strokes = [token for token in inside if isinstance(token, Stroke)]
    fitted = _anew(strokes) if any(stroke.revision for stroke in strokes) else strokes
    return [*before, *begins, *fitted, *ends, *after]


def _is_one(inside: Sequence[Token]) -> bool:
    strokes = [token for token in inside if isinstance(token, Stroke)]
    return len({stroke.revision for stroke in strokes}) <= 1 and len(strokes) == len(inside)


def _divided(wanted: Sequence[Token], whole: Whole) -> tuple[list[Token], list[Token], list[Token]]:
    """The tokens before, in and behind this stretch."""
    before: list[Token] = []
    inside: list[Token] = []
    after: list[Token] = []
    at = 0
    for token in wanted:
        if not isinstance(token, Stroke) or token.is_struck:
            side = before if at <= whole.start else inside if at < whole.end else after
            if at == whole.start and inside:
                side = inside
            side.append(token)
            continue
        for place, part in _parts(token, at, whole):
            (before, inside, after)[place].append(part)
        at += len(token.text)
    return before, inside, after


def _parts(token: Stroke, at: int, whole: Whole) -> Iterator[tuple[int, Stroke]]:
    """The stroke in what stands before, in and behind the stretch."""
    end = at + len(token.text)
    for place, begin, stop in ((0, at, whole.start), (1, whole.start, whole.end), (2, whole.end, end)):
        first, last = max(begin, at), min(stop, end)
        if first < last:
            yield place, Stroke(token.text[first - at : last - at], token.revision)


def _anew(strokes: Sequence[Stroke]) -> Iterator[Stroke]:
    """All that is struck or kept struck, then all that is kept or written in written in."""
    told = next(stroke.revision for stroke in strokes if stroke.revision)
    gone = "".join(stroke.text for stroke in strokes if stroke.is_struck or stroke.revision is None)
    if gone:
        yield Stroke(gone, Revision(Act.DELETED, told.author, told.moment))
    new = "".join(stroke.text for stroke in strokes if not stroke.is_struck)
    yield Stroke(new, Revision(Act.INSERTED, told.author, told.moment))
