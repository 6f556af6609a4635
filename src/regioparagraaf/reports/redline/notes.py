"""Notes that are written in: with the reference to them, so that rejecting leaves no number behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from regioparagraaf.document.model import Act, Block, Kind, Revision
from regioparagraaf.document.revisions import act_of


def written_in_with_references(plan: list[Block], draft: Sequence[Block]) -> None:
    """Changes the blocks of a plan so that a note comes as a whole where all its text is written in, and the
    paragraph that refers to it stands in the plan."""
    standing = {number: index for index, block in enumerate(plan) for number in block.numbers}
    for host, notes in _notes(draft):
        told = [standing[note.number] for note in notes if note.number in standing]
        revisions = [_written_in(plan[index]) for index in told]
        if len(told) == len(notes) and all(revisions) and standing.keys() & set(host.numbers):
            for index in told:
                plan[index] = replace(plan[index], row=revisions[0])


def _notes(draft: Sequence[Block]) -> list[tuple[Block, list[Block]]]:
    """The paragraphs with text of each note, behind the one that refers to it."""
    found: dict[int, list[Block]] = defaultdict(list)
    hosts: dict[int, Block] = {}
    host: Block | None = None
    for block in draft:
        if block.kind is not Kind.NOTE:
            host = block if block.aside == 0 else host
        elif host is not None and block.text.strip():
            key = block.aside or -block.number  # what no reader made has no numbers for its notes
            found[key].append(block)
            hosts[key] = host
    return [(hosts[key], notes) for key, notes in found.items()]


def _written_in(block: Block) -> tuple[Revision, ...]:
    """The insertion that all text of a note stands in; white space around it says nothing."""
    told = [span.revisions for span in block.spans if span.text.strip()]
    return told[0] if told and all(act_of(has) is Act.INSERTED for has in told) else ()
