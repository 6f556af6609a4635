"""What holds for every report, whatever the drafts say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from accessibility import findings
from comparisons import DROPPED, Says, compared, weaker
from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.comparison.model import Comparison, Weight
from regioparagraaf.document.model import Block, Document, Kind, Role
from regioparagraaf.readers import read_bytes
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.coverage_table import coverage_table
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.trace.coverage import coverage
from regioparagraaf.writers.docx import docx_bytes, house_style
from regioparagraaf.writers.odt import odt_bytes

TEMPLATES = Path(__file__).parents[2] / "templates"
STYLE = house_style((TEMPLATES / "huisstijl.docx").read_bytes())
ODT = (TEMPLATES / "huisstijl.odt").read_bytes()

Report = Callable[[Sequence[Comparison]], Document]
REPORTS: list[Report] = [matrix, cover_note, common_ground, lambda drafts: coverage_table(coverage(drafts))]

words = st.lists(
    st.sampled_from(["De", "raden", "8.500", "niet,", "<b>", "waar mogelijk", "–", "(of)"]), min_size=1
)
sentences = words.map(lambda some: " ".join(some) + ".")
said = st.one_of(
    st.none(),
    st.just(DROPPED),
    st.builds(Says, sentences, st.sampled_from([Weight.EDITORIAL, Weight.SUBSTANTIVE])),
    st.builds(lambda text: Says(text, signals=(weaker("stellen", "streven"),)), sentences),
)


@st.composite
def drafts(draw: st.DrawFn) -> list[Comparison]:
    made = []
    for name in ("Leiden", "'s-Graveland", "Den <Haag>")[: draw(st.integers(1, 3))]:
        says = {number: one for number in range(2, 7) if number != 4 and (one := draw(said)) is not None}
        added = {number: draw(sentences) for number in range(7) if draw(st.integers(0, 4)) == 0}
        made.append(compared(name, says, added))
    return made


def told(document: Document) -> list[tuple[object, ...]]:
    return [(b.kind, b.level, b.ordered, b.cell, b.text) for b in document.blocks if b.text]


@pytest.mark.parametrize("report", REPORTS, ids=["matrix", "oplegger", "gemene deler", "transponeringstabel"])
@settings(max_examples=15, deadline=None)
@given(drafts())
def test_every_report_is_accessible_and_reads_back_the_same(report: Report, drafts: list[Comparison]) -> None:
    document = report(drafts)
    word = docx_bytes(document, STYLE)
    # A sentence of a draft may begin with a dash; that is quoted, not a typed list of ours.
    assert [finding for finding in findings(word) if not finding.startswith("T07")] == []
    assert told(read_bytes(word, "x.docx")) == told(document)
    assert told(read_bytes(odt_bytes(document, ODT), "x.odt")) == told(document)


@settings(max_examples=40, deadline=None)
@given(drafts())
def test_what_no_draft_contests_stands_in_the_common_ground_as_it_is(drafts: list[Comparison]) -> None:
    text = [block.text for block in common_ground(drafts).blocks]
    for number, block in enumerate(drafts[0].common.blocks, 1):
        records = [c for one in drafts for c in one.changes if any(u.number == number for u in c.common)]
        if all(change.weight is not Weight.SUBSTANTIVE for change in records):
            assert block.text in text


@settings(max_examples=40, deadline=None)
@given(drafts())
def test_all_that_a_draft_says_in_substance_stands_in_the_matrix(drafts: list[Comparison]) -> None:
    shown = [_standing(block) for block in matrix(drafts).blocks if block.kind is Kind.CELL]
    for draft in drafts:
        for change in draft.changes:
            if change.weight is Weight.SUBSTANTIVE and change.draft:
                said = _bare(" ".join(unit.text for unit in change.draft))
                assert any(said in text for text in shown), change.label


def _standing(block: Block) -> str:
    """What is left of a cell without the words that are struck."""
    return _bare("".join(span.text for span in block.spans if span.role is not Role.REMOVED))


def _bare(text: str) -> str:
    return "".join(text.split())
