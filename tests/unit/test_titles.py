"""Headings of the common text in one paragraph with the text below them."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Relation, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

HOMES = "In 2030 staan er 8.500 woningen. De raden zien daarop toe."
GREEN = "Het landschap tussen de kernen blijft open. Wij bouwen er geen woningen."
COMMON = document(heading("Wonen"), paragraph(HOMES), heading("Water en groen"), paragraph(GREEN))


def weights(draft: Document) -> list[Weight]:
    changes = compare(COMMON, draft, load_lexicon(), Settings()).changes
    assert {change.relation for change in changes} <= {Relation.EQUAL, Relation.CHANGED}
    return [change.weight for change in changes if change.relation is Relation.CHANGED]


@pytest.mark.parametrize(
    "draft",
    [
        document(paragraph(f"Wonen\n{HOMES}"), paragraph(f"Water en groen\n\n{GREEN}")),
        document(paragraph(f"Wonen\n{HOMES}\nWater en groen\n{GREEN}")),
    ],
)
def test_a_heading_on_a_line_of_its_own_is_that_heading(draft: Document) -> None:
    assert weights(draft) == []


@pytest.mark.parametrize("mark", [".", ":"])
def test_a_heading_that_is_run_in_differs_by_its_mark_alone(mark: str) -> None:
    run_in = document(paragraph(f"Wonen{mark} {HOMES}"), paragraph(f"Water en groen{mark} {GREEN}"))
    assert weights(run_in) == [Weight.EDITORIAL, Weight.EDITORIAL]


def test_a_sentence_that_begins_with_the_words_of_a_heading_stays_whole() -> None:
    draft = document(heading("Wonen"), paragraph(HOMES), heading("Water en groen"), paragraph(GREEN))
    longer = document(*draft.blocks[:3], paragraph(f"Water en groen: het blijft open. {GREEN}"))
    changes = compare(COMMON, longer, load_lexicon(), Settings()).changes
    added = [change for change in changes if change.relation is Relation.ADDED]
    assert [change.draft[0].text for change in added] == ["Water en groen: het blijft open."]
