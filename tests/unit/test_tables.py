"""The tables of words say nothing twice, and each row why it is there."""

from itertools import combinations

import pytest

from regioparagraaf.dutch.lexicon import TABLES
from regioparagraaf.loading.lexicon import load_lexicon


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice_and_each_has_its_reason(name: str) -> None:
    rows = load_lexicon().tables[name]
    assert rows
    assert len(rows) == len(set(rows))
    assert all(row[-1].strip() for row in rows)


def test_no_group_of_synonyms_is_part_of_another() -> None:
    """The larger one says it already; a group of namesakes ('zelfde') in a plainer one says more."""
    rows = [(frozenset(words.split()), why) for words, why in load_lexicon().tables["synoniemen"]]
    by_word: dict[str, list[tuple[frozenset[str], str]]] = {}
    for row in rows:
        for word in row[0]:
            by_word.setdefault(word, []).append(row)
    inside = [
        sorted(small[0] if small[0] <= large[0] else large[0])
        for together in by_word.values()
        for small, large in combinations(together, 2)
        if small[1] == large[1] and (small[0] <= large[0] or large[0] <= small[0])
    ]
    assert inside == []


def test_no_word_denies_in_two_ways() -> None:
    words = [word for _, words, _ in load_lexicon().tables["ontkenningen"] for word in words.split()]
    assert len(words) == len(set(words))
