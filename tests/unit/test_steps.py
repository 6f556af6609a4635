"""Near-synonyms that promise more or less than each other (trappen.tsv)."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

ROWS = load_lexicon().tables["trappen"]
WORDS = [(one, other) for row in ROWS for one in row[0].split() for other in row[1].split()]


def test_each_row_has_two_sides_and_says_what_differs() -> None:
    wrong = [row for row in ROWS if row[3:] not in ((), ("altijd",)) or len(row) < 3 or not all(row)]
    assert wrong == []
    assert [row for row in ROWS if set(row[0].split()) & set(row[1].split())] == []


@pytest.mark.parametrize(("one", "other"), WORDS)
def test_a_step_in_a_kept_sentence_is_a_change_of_substance(one: str, other: str) -> None:
    frame = "In het derde hoofdstuk van de afspraken over de kade langs de vaart gaat het om {} in de polder."
    for was, wordt in ((one, other), (other, one)):
        passage = weigh_passage(frame.format(was), frame.format(wordt), load_lexicon(), Settings())
        assert passage.weight is Weight.SUBSTANTIVE, (was, wordt)


def test_who_pays_a_named_share_pays_it() -> None:
    was = "De pachters en de schippers dragen ieder een derde bij aan de kade."
    wordt = "De pachters en de schippers betalen ieder een derde van de kade."
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.EDITORIAL
