"""The paragraphs of a redline as they are written, one after the other.

A paragraph that holds draft text, or whose end stands in the draft, carries the numbers of that draft
paragraph; one that is only struck carries none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Cell, Kind, Revision, Role, Span
from regioparagraaf.document.revisions import act_of
from regioparagraaf.reports.redline.sides import Side, Text, is_aside


class Place(Struct, frozen=True):
    """Where a piece of a record stands in the plan."""

    block: int
    start: int
    end: int
    struck: bool


class Flow(Struct):
    """Collects blocks; every text goes into the open paragraph until `end` closes it."""

    common: Side
    draft: Side
    author: str
    moment: str
    own_words: Mapping[tuple[int, int], tuple[Text, ...]]
    """(block, start) of an equal unit -> the draft's text of it, in which it is struck."""
    blocks: list[Block] = field(default_factory=list)
    places: dict[int, list[Place]] = field(default_factory=lambda: defaultdict(list))
    """Record -> where its characters stand."""
    cell: Cell | None = None
    row: tuple[Revision, ...] = ()
    _spans: list[Span] = field(default_factory=list)
    _length: int = 0
    _standing: int = -1
    """Block of the draft whose text stands in the open paragraph."""
    walls: set[int] = field(default_factory=set)
    """Blocks that do not follow the one before them in the draft."""
    _reach: int = 0
    """Paragraphs before this one are out of reach of `settle`."""

    def revision(self, act: Act) -> tuple[Revision, ...]:
        """The revisions of text with which this happens, by the author of the redline."""
        return (Revision(act, self.author, self.moment),)

    def keep(self, text: Text, record: int = -1) -> None:
        """Puts draft text in as it stands; `record` is the change that it belongs to, -1 for none."""
        self._put(self.draft, text, (), record)

    def add(self, text: Text, record: int = -1) -> None:
        """Puts draft text in as written in."""
        self._put(self.draft, text, self.revision(Act.INSERTED), record)

    def strike(self, text: Text, record: int = -1) -> None:
        """Puts common text in as struck; an equal unit in the draft's own words for it."""
        own = self.own_words.get((text.block, text.start), ()) if text.is_unit else ()
        if not own:
            self._put(self.common, text, self.revision(Act.DELETED), record)
            return
        standing = self._standing
        for index, piece in enumerate(own):
            if index:
                self._write(Span(" ", self.revision(Act.DELETED)))
            self._put(self.draft, piece, self.revision(Act.DELETED), record, struck=True)
        self._standing = standing

    def _put(
        self, side: Side, text: Text, revisions: tuple[Revision, ...], record: int, struck: bool = False
    ) -> None:
        if text.start == text.end:
            return
        begin = self._length
        for span in cut(side.blocks[text.block].spans, text.start, text.end):
            self._write(replace(span, revisions=revisions))
        if record >= 0:
            is_struck = struck or side is self.common
            self.places[record].append(Place(len(self.blocks), begin, self._length, is_struck))
        if side is self.draft:
            self._standing = text.block

    def _write(self, span: Span) -> None:
        self._length += len(span.text)
        if self._spans and replace(self._spans[-1], text="") == replace(span, text=""):
            span = replace(span, text=self._spans.pop().text + span.text)
        self._spans.append(span)

    def end_kept(self, draft_block: int, role: Role = Role.PLAIN) -> None:
        """Ends the open paragraph as this one of the draft, whose end stays."""
        self._end(self.draft.blocks[draft_block], (), draft_block, role)

    def end_added(self, draft_block: int) -> None:
        """Ends it as this one of the draft, whose end is written in."""
        self._end(self.draft.blocks[draft_block], self.revision(Act.INSERTED), draft_block)

    def end_struck(self, common_block: int) -> None:
        """Ends it as this one of the common text, whose end is struck; it has the numbers of the draft's
        paragraph of which text stands in it. What stood in a text box is a paragraph of the text."""
        like = replace(self.common.blocks[common_block], aside=0)
        self._end(like, self.revision(Act.DELETED), self._standing)

    def note_struck(self, common_block: int) -> None:
        """The end of a note that goes with the reference to it."""
        like = replace(self.common.blocks[common_block], aside=0, row=self.revision(Act.DELETED))
        self.blocks.append(replace(like, spans=tuple(self._spans), numbers=(), cell=None, mark=()))
        self._spans, self._length, self._standing = [], 0, -1

    def end_gone(self, common_block: int) -> None:
        """The end of a paragraph in a struck row, which goes with its row."""
        self._end(self.common.blocks[common_block], (), -1)

    def _end(
        self, like: Block, mark: tuple[Revision, ...], draft_block: int, role: Role = Role.PLAIN
    ) -> None:
        numbers = self.draft.blocks[draft_block].numbers if draft_block >= 0 else ()
        if draft_block >= 0:
            # White space alone in a paragraph holds no unit, but stands in the file.
            text = self.draft.blocks[draft_block].text
            blank = Text(draft_block, 0, 0 if text.strip() else len(text))
            is_new = bool(mark or self.row or self._spans)
            self._put(self.draft, blank, self.revision(Act.INSERTED) if is_new else (), -1)
        kind = like.kind
        if self.cell is not None:
            kind = Kind.CELL
        elif kind is Kind.CELL or (kind is Kind.NOTE and draft_block < 0):
            kind = Kind.PARAGRAPH
        self.blocks.append(
            replace(
                like,
                kind=kind,
                spans=tuple(self._spans),
                numbers=numbers,
                cell=self.cell,
                mark=mark,
                row=self.row,
                role=role,
            )
        )
        self._spans, self._length, self._standing = [], 0, -1

    def wall(self) -> None:
        """What follows stands elsewhere in the draft."""
        self.barrier()
        self.walls.add(len(self.blocks))

    def barrier(self, aside: bool = False) -> None:
        """What follows stands in another container; one `aside` leaves the text around it one text."""
        assert not self._spans, self._spans
        if not aside:
            self._reach = len(self.blocks)

    def settle(self) -> None:
        """Before a table, or at the end of the text, no paragraph mark can go: let an earlier one go.

        Of the paragraphs since the last one whose mark is kept, each takes the mark of the next, and the
        last one the kept mark: the text is the same in both views (ECMA-376 part 1, 17.13.5.15: a
        deleted mark joins its paragraph to the next, and here there is none to join). Where some come and
        others go, the last of both have the kept mark together.
        """
        within = range(self._reach, len(self.blocks))
        found = [index for index in within if not is_aside(self.blocks[index])]
        first = len(found) - 1
        while first >= 0 and self.blocks[found[first]].mark and self.blocks[found[first]].cell is None:
            first -= 1
        if first == len(found) - 1:
            return
        trailing = [self.blocks[index] for index in found[first + 1 :]]
        alike = all(is_uniform(block) and block.mark == trailing[0].mark for block in trailing)
        if first < 0 or self.blocks[found[first]].cell is not None or not alike:
            if not self._share_end(found[first + 1 :]):
                # An empty paragraph stays in one of the views.
                self.blocks[found[-1]] = replace(trailing[-1], mark=())
            return
        turned = [self.blocks[found[first]], *trailing]
        marks = [block.mark for block in trailing] + [()]
        standing = [block for block in turned if not _is_struck(block.mark)]
        for index, block, mark in zip(found[first:], turned, marks, strict=True):
            looks = block if _is_struck(mark) else standing.pop(0)
            self.blocks[index] = replace(looks, spans=block.spans, mark=mark)

    def _share_end(self, trailing: Sequence[int]) -> bool:
        """Puts the last paragraph that goes and the last that comes in one, whose end stays; notes move
        along. Whether it could: they have to be of one kind, and wholly go and come, as does all behind the
        first of them."""
        last = trailing[-1]
        act = act_of(self.blocks[last].mark)
        other = next((at for at in reversed(trailing) if act_of(self.blocks[at].mark) is not act), None)
        if other is None or not is_like(self.blocks[other], self.blocks[last]):
            return False
        moved = [at for at in trailing if at >= other]
        if not all(is_uniform(self.blocks[at]) for at in moved):
            return False
        gone, come = (other, last) if act is Act.INSERTED else (last, other)
        struck = self.blocks[gone].spans
        self.blocks[last] = replace(self.blocks[come], spans=(*struck, *self.blocks[come].spans), mark=())
        following = moved[1]
        order = [*range(other), *range(following, last + 1), *range(other + 1, following)]
        order += range(last + 1, len(self.blocks))
        self.blocks = [self.blocks[at] for at in order]
        to = {was: now for now, was in enumerate(order)} | {other: order.index(last)}
        length = sum(len(span.text) for span in struck)
        for places in self.places.values():
            places[:] = [_moved(place, to[place.block], length * (place.block == come)) for place in places]
        return True


def _moved(place: Place, block: int, by: int) -> Place:
    return replace(place, block=block, start=place.start + by, end=place.end + by)


def cut(spans: tuple[Span, ...], start: int, end: int) -> Iterator[Span]:
    """The spans between two offsets of a block's text."""
    at = 0
    for span in spans:
        begin, stop = max(start - at, 0), min(end - at, len(span.text))
        if begin < stop:
            yield replace(span, text=span.text[begin:stop])
        at += len(span.text)
        if at >= end:
            return


def _is_struck(mark: tuple[Revision, ...]) -> bool:
    return any(revision.act is Act.DELETED for revision in mark)


def is_uniform(block: Block) -> bool:
    """Whether all of it is inserted, or all of it is struck, its mark included."""
    return all(span.revisions == block.mark for span in block.spans)


def is_like(block: Block, other: Block) -> bool:
    """Whether two paragraphs are of one kind."""
    return (block.kind, block.level, block.ordered) == (other.kind, other.level, other.ordered)
