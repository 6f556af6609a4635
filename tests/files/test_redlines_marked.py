"""A redline marks little more than it must: words, not sentences, and never a text twice but a moved one."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from edited import SINGLE as KINDS
from edited import Edit, edits, rewritten, three_words_replaced
from marked import least, marked
from redlined import Made, all_samples, of_pair

from regioparagraaf.document.model import Act
from regioparagraaf.reports.redline import lay_out, redline

SINGLE = (
    "a word replaced",
    "an amount replaced",
    "a word dropped",
    "a word added",
    "the first word",
    "the last word",
    "a full stop dropped",
    "a sentence added at the end",
    "a sentence added in front",
    "a sentence added between",
    "a first sentence dropped",
    "a last sentence dropped",
    "a middle sentence dropped",
    "a paragraph dropped",
    "the last paragraph dropped",
    "a paragraph added",
    "a last paragraph added",
    "a paragraph replaced",
    "a heading added",
    "a list item dropped",
    "a cell reworded",
    "a row added",
    "a row dropped",
    "an empty paragraph in a text box",
)


def figures(made: Made) -> tuple[int, int]:
    """What the redline marks, and the least that it must."""
    plan = redline(lay_out(made.comparison), "Gemeente", "")
    struck = [
        span.text
        for block in plan.blocks
        for span in block.spans
        if any(revision.act is Act.DELETED for revision in span.revisions)
    ]
    apart = {
        index
        for index, change in enumerate(made.comparison.changes)
        if change.moved and change.common and any(change.common[0].text in text for text in struck)
    }
    return marked(plan), least(made.comparison, apart)


@pytest.mark.parametrize("name", SINGLE)
def test_a_single_edit_marks_what_it_changes(name: str) -> None:
    found, wanted = figures(of_pair(name))
    assert found <= 1.05 * wanted + 2, "the blank beside a word, or in a phrase, may go along"


@pytest.mark.parametrize("name", ["a paragraph split", "two paragraphs joined", "nothing at all"])
def test_splitting_or_joining_paragraphs_marks_no_word(name: str) -> None:
    found, _ = figures(of_pair(name))
    assert found <= 1


def test_over_the_samples_little_more_is_marked_than_must_be() -> None:
    pairs = [figures(made) for made in all_samples()]
    assert sum(found for found, _ in pairs) <= 1.1 * sum(wanted for _, wanted in pairs)
    assert all(found <= 1.2 * wanted for found, wanted in pairs)


@pytest.mark.parametrize("kind", KINDS)
def test_over_many_edits_of_one_kind_no_more_is_marked_than_must_be(kind: str) -> None:
    assert ratio(edits(kind, KINDS[kind], 40)) <= 1.05


def test_a_sentence_that_is_rewritten_is_marked_in_phrases_and_little_beyond() -> None:
    assert ratio(list(rewritten())[::5]) <= 1.4
    assert ratio(edits("three words replaced", three_words_replaced, 40)) <= 1.4


def ratio(found: Iterable[Edit]) -> float:
    """What is marked over what must be, of all these together."""
    measured = [(edit.marked, edit.least) for edit in found]
    return sum(marked for marked, _ in measured) / sum(wanted for _, wanted in measured)
