"""The plan of a redline: one document that is the draft when accepted, and the common text when rejected.

It holds the part of the draft that answers the common text (docs/vergelijking.md, 'Wat een redline
geeft'). A block that stands in the draft carries its numbers; a struck one has none. Paragraphs that
are local but for single sentences are muted: rejected, they keep their other sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, Relation
from regioparagraaf.document.model import Document, Table
from regioparagraaf.reports.redline.apart import apart
from regioparagraaf.reports.redline.comments import comments
from regioparagraaf.reports.redline.flow import Flow
from regioparagraaf.reports.redline.hanging import Hooks, local_texts
from regioparagraaf.reports.redline.laid import Laid, common_laid, lay_out
from regioparagraaf.reports.redline.links import Link, links
from regioparagraaf.reports.redline.merge import Weaver
from regioparagraaf.reports.redline.notes import written_in_with_references
from regioparagraaf.reports.redline.seams import part_insertions, put_notes_in_place, turn_ends
from regioparagraaf.reports.redline.sides import Island, Side, notes_in_cells
from regioparagraaf.reports.redline.spine import Anchor, anchors

__all__ = [
    "Laid",
    "common_blocks",
    "exact_redline",
    "exact_redline_apart",
    "exact_redline_in_blocks",
    "lay_out",
    "redline",
    "redline_apart",
    "redline_in_blocks",
    "wanted_blocks",
]


def redline(laid: Laid, author: str, moment: str) -> Document:
    """The plan in whole words: with the draft's own slots and typography where units are equal."""
    return _plan(laid, author, moment, exact=False, whole=False)


def redline_in_blocks(laid: Laid, author: str, moment: str) -> Document:
    """The coarse plan: whole paragraphs struck and written in, but for those that are wholly equal."""
    return _plan(laid, author, moment, exact=False, whole=True)


def exact_redline(laid: Laid, author: str, moment: str) -> Document:
    """The plan that gives every character of the common text back, typography and white space too."""
    return _plan(laid, author, moment, exact=True, whole=False)


def exact_redline_in_blocks(laid: Laid, author: str, moment: str) -> Document:
    """The coarse plan, exact to the character."""
    return _plan(laid, author, moment, exact=True, whole=True)


def redline_apart(laid: Laid, author: str, moment: str) -> Document:
    """The plainest plan: both texts whole, one behind the other."""
    return apart(laid.comparison, wanted_blocks(laid, exact=False), author, moment)


def exact_redline_apart(laid: Laid, author: str, moment: str) -> Document:
    """The plainest plan, exact to the character."""
    return apart(laid.comparison, wanted_blocks(laid, exact=True), author, moment)


def wanted_blocks(laid: Laid, *, exact: bool) -> Sequence[str]:
    """The blocks that rejecting must give back, in order."""
    if not exact:
        return common_blocks(laid)
    blocks = sorted({unit.block for unit in laid.common.units})
    return [laid.common.blocks[block].text for block in blocks]


def common_blocks(laid: Laid) -> tuple[str, ...]:
    """The blocks that rejecting gives back: those of the common text, with equal units in the draft's
    words, so that slots are filled as the draft fills them."""
    blocks: dict[int, str] = {}
    end = 0
    for unit in laid.common.units:
        texts = [laid.draft.text(text) for text in laid.own.get(unit.position, ())]
        # Where the end of a paragraph was struck, two units of one block may have nothing between them.
        space = " " if unit.block in blocks and unit.start > end else ""
        blocks[unit.block] = f"{blocks.get(unit.block, '')}{space}{' '.join(texts) or unit.text}"
        end = unit.end
    return tuple(blocks.values())


def _plan(laid: Laid, author: str, moment: str, *, exact: bool, whole: bool) -> Document:
    comparison, draft = laid.comparison, laid.draft
    common, found, spine = _linked(laid, exact=exact, whole=whole)
    flow = Flow(common, draft, author, moment, {} if exact else laid.own)
    weaver = Weaver(common, draft, found, _records(comparison, common, draft), flow, exact)
    tables = weaver.running_text(spine)
    hosts = (comparison.draft.blocks[comment.block] for comment in comparison.draft.comments)
    turn_ends(flow.blocks, flow.walls, {number for host in hosts for number in host.numbers})
    part_insertions(flow.blocks, flow.places, flow.walls)
    put_notes_in_place(flow.blocks, flow.places)
    written_in_with_references(flow.blocks, comparison.draft.blocks)
    hooks = Hooks(flow.blocks, set(local_texts(flow.blocks, comparison.draft.blocks)))
    return replace(
        comparison.draft,
        blocks=tuple(flow.blocks),
        tables=tuple(_layout(comparison, side is draft, table) for side, table in tables),
        comments=comments(comparison.changes, flow.places, hooks, moment),
        remarks=(),
    )


def _linked(laid: Laid, *, exact: bool, whole: bool) -> tuple[Side, tuple[Link, ...], tuple[Anchor, ...]]:
    """The common side with notes to cells apart as far as they stay notes, what links it to the draft, and
    what stays."""
    comparison, draft = laid.comparison, laid.draft
    hosts = notes_in_cells(comparison.common.blocks)
    apart = frozenset(hosts)
    while True:
        common = common_laid(comparison, apart) if apart else laid.common
        found = tuple(links(comparison.changes, common, draft, exact))
        if whole:
            found = _whole_blocks(comparison, common, draft, found)
        spine = anchors(found, common, draft)
        pairs = [common.items[anchor.c0] for anchor in spine if anchor.link is None]
        gone = apart - {pair.first for pair in pairs if isinstance(pair, Island)}
        if not gone:
            return common, found, spine
        # The notes of one cell go together, so that they keep their order.
        cells = {hosts[note] for note in gone}
        apart = frozenset(note for note in apart if hosts[note] not in cells)


def _records(comparison: Comparison, common: Side, draft: Side) -> tuple[dict[int, int], dict[int, int]]:
    changes = tuple(enumerate(comparison.changes))
    return (
        {common.index(unit): record for record, change in changes for unit in change.common},
        {draft.index(unit): record for record, change in changes for unit in change.draft},
    )


def _layout(comparison: Comparison, standing: bool, table: int) -> Table:
    document = comparison.draft if standing else comparison.common
    if table < len(document.tables):
        return document.tables[table]
    columns = max(b.cell.column for b in document.blocks if b.cell and b.cell.table == table) + 1
    return Table((1 / columns,) * columns)


def _whole_blocks(
    comparison: Comparison, common: Side, draft: Side, found: Iterable[Link]
) -> tuple[Link, ...]:
    """The links of paragraphs that answer each other unit for unit, all equal."""
    equal: dict[tuple[int, int], list[Link]] = {}
    for link in found:
        change = comparison.changes[link.record]
        if change.relation is Relation.EQUAL and len(link.common) == len(link.draft) == 1:
            blocks = (common.units[link.common.start].block, draft.units[link.draft.start].block)
            equal.setdefault(blocks, []).append(link)

    def is_whole(side: Side, block: int, units: list[range]) -> bool:
        all_units = [index for index, unit in enumerate(side.units) if unit.block == block]
        return [unit.start for unit in units] == all_units

    return tuple(
        link
        for (c, d), here in equal.items()
        if is_whole(common, c, [link.common for link in here])
        and is_whole(draft, d, [link.draft for link in here])
        for link in here
    )
