"""How much a redline marks, against the least that any redline of the same records must mark."""

from __future__ import annotations

import io
import itertools
import zipfile

from lxml import etree
from rapidfuzz.distance import Indel

from regioparagraaf.comparison.model import Change, Comparison, Relation
from regioparagraaf.document.model import Document
from regioparagraaf.dutch.words import normal, tokens


def marked(plan: Document) -> int:
    """The characters that are struck or written in."""
    return sum(len(span.text) for block in plan.blocks for span in block.spans if span.revisions)


def least(comparison: Comparison, apart: set[int]) -> int:
    """The characters outside the longest common run of tokens of linked texts; dropped and added ones
    once; the records `apart`, which cannot stay in their place, twice."""
    return sum(_least(change, index in apart) for index, change in enumerate(comparison.changes))


def _least(change: Change, is_apart: bool) -> int:
    was = " ".join(unit.text for unit in change.common)
    wordt = " ".join(unit.text for unit in change.draft)
    if is_apart or not was or not wordt:
        return len(was) + len(wordt)
    if change.relation is Relation.EQUAL:
        return 0
    ours, theirs = _pieces(was), _pieces(wordt)
    kept = sum(
        len(theirs[at])
        for step in Indel.opcodes([normal(p) or " " for p in ours], [normal(p) or " " for p in theirs])
        if step.tag == "equal"
        for at in range(step.dest_start, step.dest_end)
    )
    return len(was) + len(wordt) - 2 * kept


def _pieces(text: str) -> list[str]:
    """Tokens and the white space between them."""
    edges = sorted({0, len(text), *(edge for token in tokens(text) for edge in (token.start, token.end))})
    return [text[start:end] for start, end in itertools.pairwise(edges)]


def marked_in(content: bytes) -> int:
    """The characters that a written redline strikes and writes in."""
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    struck = body.iterfind(".//{*}del//{*}delText")
    written = body.iterfind(".//{*}ins//{*}t")
    return sum(len(text.text or "") for text in (*struck, *written))
