"""A list that became a table, or came out of one, is linked by its words."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Relation, Weight
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

LIST = "Wij onderhouden samen:\n\n- de sluis bij de kade\n- het gemaal\n- de steigers aan de plas\n"
TABLE = """| Nr | Wij onderhouden samen: |
|---|---|
| 1 | de sluis bij de kade |
| 2 | het gemaal |
| 3 | de steigers aan de plas |
"""
TEXT = "# Water\n\nWij schonen de vaarten.\n\n{}\nDe raden komen bijeen.\n"


def _compared(was: str, wordt: str) -> Comparison:
    common, draft = (read_bytes(TEXT.format(text).encode(), "tekst.md") for text in (was, wordt))
    return compare(common, draft, load_lexicon(), Settings())


@pytest.mark.parametrize(("was", "wordt"), [(LIST, TABLE), (TABLE, LIST)])
def test_a_list_is_linked_with_the_table_that_says_the_same(was: str, wordt: str) -> None:
    changes = _compared(was, wordt).changes
    alone = [change for change in changes if change.relation in (Relation.DROPPED, Relation.ADDED)]
    assert {change.weight for change in alone} == {Weight.EDITORIAL}  # the numbers of the rows
    assert sum(change.relation is Relation.EQUAL for change in changes) == len(changes) - len(alone)


def test_one_cell_that_names_a_thing_is_no_list() -> None:
    costs = "| Wat | Bijdrage |\n|---|---|\n| de sluis bij de kade | 5.000 euro |\n"
    changes = _compared(LIST, costs).changes
    dropped = {change.common[0].text for change in changes if change.relation is Relation.DROPPED}
    assert "de sluis bij de kade" in dropped
