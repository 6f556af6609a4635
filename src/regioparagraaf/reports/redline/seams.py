"""Paragraph ends that every program settles alike.

LibreOffice takes an insertion at the end of a paragraph and one at the begin of the next for a single
insertion, and rejects the paragraph end between them along with it; so in a plan they never meet there. A
paragraph with a note or a comment stays behind empty when it goes, and one that moved leaves its style to
the next; so the end of such a paragraph stays where it can (docs/word/redlines.md). Each of the ways out
leaves both readings as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Revision, Span
from regioparagraaf.document.revisions import act_of
from regioparagraaf.reports.redline.flow import Place, is_like, is_uniform
from regioparagraaf.reports.redline.sides import is_aside

Places = Mapping[int, list[Place]]


def part_insertions(blocks: list[Block], places: Places, walls: Collection[int]) -> None:
    """Changes the blocks so that no two insertions meet around a kept end; places move along."""
    index = 0
    while index < len(blocks):
        following = _next(blocks, index, walls)
        meets = following is not None and _meet(blocks[index], blocks[following])
        if meets and not _swap(blocks, places, index) and not _turn(blocks, walls, index):
            walls = _split(blocks, places, walls, index)
            index += 1
        index += 1


def turn_ends(blocks: list[Block], walls: Collection[int], held: AbstractSet[int]) -> None:
    """Turns the ends of whole paragraphs that come or go behind one of their kind, where LibreOffice would
    leave one behind empty, or give its style to what follows: a note or a comment of the draft holds it
    (`held` are the numbers of paragraphs with one), or it takes it for moved."""
    came, went = (_texts(blocks, act) for act in (Act.INSERTED, Act.DELETED))
    for index, block in enumerate(blocks):
        if block.mark or block.row or is_aside(block):
            continue
        chain, following = _whole_behind(blocks, walls, index)
        if following is None:
            continue
        is_held = any(is_aside(blocks[at + 1]) or held & {*blocks[at].numbers} for at in chain)
        moves = any(blocks[at].text.strip() in came & went for at in chain)
        if not is_held and (not moves or is_like(blocks[following], block)):
            continue
        if _whole_act(blocks[chain[0]]) is Act.DELETED:
            _turn_struck(blocks, index, chain)
        else:
            _turn(blocks, walls, index)


def _texts(blocks: list[Block], act: Act) -> set[str]:
    """The texts of the paragraphs and notes that wholly come or go."""
    whole = (
        block
        for block in blocks
        if block.spans and all(act_of(span.revisions) is act for span in block.spans)
    )
    return {block.text.strip() for block in whole}


def _whole_behind(blocks: list[Block], walls: Collection[int], index: int) -> tuple[list[int], int | None]:
    """The whole paragraphs of its kind that all come, or all go, behind this one; and what follows them."""
    chain: list[int] = []
    following = _next(blocks, index, walls)
    while following is not None and is_like(blocks[following], blocks[index]):
        act = _whole_act(blocks[following])
        if act is None or (chain and act is not _whole_act(blocks[chain[0]])):
            break
        chain.append(following)
        following = _next(blocks, following, walls)
    return chain, following


def _turn_struck(blocks: list[Block], index: int, chain: list[int]) -> None:
    """The own end of this paragraph is struck; that of the last one stays, as in the draft it is the same."""
    mark = blocks[chain[0]].mark
    blocks[chain[-1]] = replace(blocks[index], spans=blocks[chain[-1]].spans, mark=())
    blocks[index] = replace(blocks[index], mark=mark)


def put_notes_in_place(blocks: list[Block], places: Places) -> None:
    """A note to a table cell moved from behind its row to behind its cell, where it is read."""
    for index, block in enumerate(blocks):
        if not block.numbers or not is_aside(block):
            continue
        target = _behind_its_cell(blocks, index)
        if target == index:
            continue
        blocks.insert(target, blocks.pop(index))
        _move(places, _shift(target, index))


def _behind_its_cell(blocks: list[Block], index: int) -> int:
    """Where a note belongs by its number: before all that stands behind it in the draft, and what is struck
    among that."""
    target = index
    for at in reversed(range(index)):
        if blocks[at].numbers[:1] > blocks[index].numbers[:1]:
            target = at
        elif blocks[at].numbers:
            return at + 1 if target < index else index
    return target


def _shift(target: int, index: int) -> Callable[[Place], Place]:
    """Where places stand once the block at this index has gone to that one."""

    def moved(place: Place) -> Place:
        if place.block == index:
            return replace(place, block=target)
        return replace(place, block=place.block + 1) if target <= place.block < index else place

    return moved


def _next(blocks: list[Block], index: int, walls: Collection[int]) -> int | None:
    """The block that follows in the same text and the same cell."""
    for following in range(index + 1, len(blocks)):
        if following in walls:
            return None
        if is_aside(blocks[following]) and not is_aside(blocks[index]):
            continue
        same = blocks[following].cell == blocks[index].cell
        return following if same and not is_aside(blocks[index]) else None
    return None


def _meet(block: Block, following: Block) -> bool:
    """Whether this paragraph ends, and the next begins, with text written in, and its end stays."""
    return (
        not block.mark
        and not block.row
        and bool(block.spans and following.spans)
        and act_of(block.spans[-1].revisions) is Act.INSERTED
        and act_of(following.spans[0].revisions) is Act.INSERTED
        and not all(act_of(span.revisions) is Act.INSERTED for span in block.spans)
    )


def _swap(blocks: list[Block], places: Places, index: int) -> bool:
    """Where the insertion replaces something, it comes before what it replaces."""
    spans = blocks[index].spans
    tail = len(spans)
    while act_of(spans[tail - 1].revisions) is Act.INSERTED:
        tail -= 1
    struck = tail
    while struck and act_of(spans[struck - 1].revisions) is Act.DELETED:
        struck -= 1
    if struck == tail or not any(act_of(span.revisions) is None for span in spans):
        return False
    blocks[index] = replace(blocks[index], spans=(*spans[:struck], *spans[tail:], *spans[struck:tail]))
    at, between, end = _length(spans[:struck]), _length(spans[:tail]), _length(spans)

    def moved(place: Place) -> Place:
        by = at - between if place.start >= between else end - between if place.start >= at else 0
        return replace(place, start=place.start + by, end=place.end + by)

    _move(places, lambda place: moved(place) if place.block == index else place)
    return True


def _turn(blocks: list[Block], walls: Collection[int], index: int) -> bool:
    """Where whole paragraphs of the same kind are written in behind it, their ends are turned round: its
    own end is written in, and that of the last of them stays."""
    chain = [index]
    following = _next(blocks, index, walls)
    while following is not None and _is_new(blocks[following]) and is_like(blocks[following], blocks[index]):
        chain.append(following)
        following = _next(blocks, following, walls)
    after = blocks[following].spans if following is not None else ()
    if len(chain) == 1 or (after and act_of(after[0].revisions) is Act.INSERTED):
        return False
    mark = blocks[chain[1]].mark
    for at in chain:
        blocks[at] = replace(blocks[at], mark=() if at == chain[-1] else mark)
    return True


def _split(blocks: list[Block], places: Places, walls: Collection[int], index: int) -> Collection[int]:
    """The end struck before the insertion, and one written in behind it; gives the walls as they are now."""
    block = blocks[index]
    tail = len(block.spans)
    while act_of(block.spans[tail - 1].revisions) is Act.INSERTED:
        tail -= 1
    told = block.spans[-1].revisions[-1]
    head, rest = block.spans[:tail], block.spans[tail:]
    has_draft_text = any(act_of(span.revisions) is not Act.DELETED for span in head)
    blocks[index : index + 1] = [
        replace(
            block,
            spans=head,
            mark=(Revision(Act.DELETED, told.author, told.moment),),
            numbers=block.numbers if has_draft_text else (),
        ),
        replace(block, spans=rest, mark=(Revision(Act.INSERTED, told.author, told.moment),)),
    ]
    offset = _length(head)

    def moved(place: Place) -> Place:
        if place.block > index:
            return replace(place, block=place.block + 1)
        if place.block == index and place.start >= offset:
            return replace(place, block=index + 1, start=place.start - offset, end=place.end - offset)
        return place

    _move(places, moved)
    return {wall + 1 if wall > index else wall for wall in walls}


def _move(places: Places, moved: Callable[[Place], Place]) -> None:
    for found in places.values():
        found[:] = map(moved, found)


def _is_new(block: Block) -> bool:
    return _whole_act(block) is Act.INSERTED


def _whole_act(block: Block) -> Act | None:
    """Whether a paragraph comes or goes with all its text."""
    return act_of(block.mark) if is_uniform(block) else None


def _length(spans: tuple[Span, ...]) -> int:
    return sum(len(span.text) for span in spans)
