"""Comments of the draft itself in paragraphs whose end a redline strikes or writes in.

The mark of such a comment goes where our own comments have theirs: held by it, the end would not be settled
in LibreOffice (docs/word/redlines.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy

from lxml import etree

from regioparagraaf.document.model import Block, Document
from regioparagraaf.ooxml.names import COMMENTRANGEEND, COMMENTRANGESTART, COMMENTREFERENCE, ID, PPR, RPR, R
from regioparagraaf.ooxml.nodes import take_out
from regioparagraaf.reports.redline.flow import Place
from regioparagraaf.reports.redline.hanging import Hooks, local_texts
from regioparagraaf.reports.redline.sides import is_aside
from regioparagraaf.writers.docx.xml import el


def let_go(
    plan: Document, draft: Document, placed: Mapping[int, etree._Element], ours: Collection[str]
) -> None:
    """Moves the marks of the draft's comments out of the paragraphs of the plan whose ends change; `placed`
    are these by their index, `ours` the ids of comments that the plan brought."""
    held = [index for index, block in enumerate(plan.blocks) if _may_hold(block)]
    hooks = Hooks(plan.blocks, set(local_texts(plan.blocks, draft.blocks))) if held else None
    for index in reversed(held):  # so that of more than one the first comes first
        marks = [mark for mark in placed[index].iter(COMMENTREFERENCE) if mark.get(ID) not in ours]
        spot = hooks.spot(Place(index, 0, 0, struck=False)) if hooks is not None and marks else None
        if spot is None:
            continue
        if spot.until >= 0:
            _put_first(placed[spot.until], [part for mark in marks for part in _taken(placed[index], mark)])
        else:
            parts = [part for mark in marks for part in _taken(placed[index], mark, with_begin=True)]
            if spot.block < index:
                placed[spot.block].extend(parts)
            else:
                _put_first(placed[spot.block], parts)


def _may_hold(block: Block) -> bool:
    return bool(block.mark and block.numbers) and not block.row and not is_aside(block)


def _taken(
    paragraph: etree._Element, mark: etree._Element, *, with_begin: bool = False
) -> Iterator[etree._Element]:
    """Takes the end of a comment out of its paragraph, and the begin of its range along where that would come
    behind it."""
    tags = (COMMENTRANGESTART, COMMENTRANGEEND) if with_begin else (COMMENTRANGEEND,)
    for border in [one for one in paragraph.iter(*tags) if one.get(ID) == mark.get(ID)]:
        take_out(border)
        yield border
    run = next(mark.iterancestors(R), None)
    properties = None if run is None else run.find(RPR)
    take_out(mark)
    if run is not None and all(child is properties for child in run):
        holder = run.getparent()
        take_out(run)
        if holder is not None and holder is not paragraph and not len(holder):
            take_out(holder)
    yield el("r", *([] if properties is None else [deepcopy(properties)]), mark)


def _put_first(paragraph: etree._Element, parts: list[etree._Element]) -> None:
    at = 0 if paragraph.find(PPR) is None else 1
    paragraph[at:at] = parts
