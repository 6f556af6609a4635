"""Fragments are found by what a negotiator types."""

from __future__ import annotations

from functools import cache

import pytest

from regioparagraaf.library.abbreviations import MEANINGS
from regioparagraaf.library.model import Library
from regioparagraaf.library.search import search
from regioparagraaf.loading.library import read_shipped


@cache
def library() -> Library:
    return read_shipped("leidse-regio")[0]


def ids(words: str) -> list[str]:
    return [fragment.id for fragment in search(library(), words).fragments]


@pytest.mark.parametrize(
    ("words", "meaning", "first"),
    [
        ("OV", "openbaar vervoer", "ber-03"),
        ("ggz", "preventieakkoord", "gez-01"),
        ("ROM", "economische agenda", "eco-01"),
        ("mkb", "kleine ondernemers", "eco-04"),
        ("RES", "energietransitie", "duu-01"),
    ],
)
def test_an_abbreviation_finds_what_it_stands_for_and_that_is_said(
    words: str, meaning: str, first: str
) -> None:
    answer = search(library(), words)
    assert answer.fragments[0].id == first
    assert answer.read_as == ((words, meaning),)


def test_an_abbreviation_that_a_fragment_uses_is_looked_for_as_it_stands() -> None:
    answer = search(library(), "GGD")
    assert [fragment.id for fragment in answer.fragments] == ["gez-01"]
    assert answer.read_as == ()


def test_other_words_beside_an_abbreviation_count_too() -> None:
    assert ids("ov avond") == ["ber-03"]


def test_short_words_that_are_no_abbreviation_begin_a_word() -> None:
    assert "ber-03" in ids("bus")
    assert ids("qq") == []


def test_words_that_share_no_more_than_a_rough_stem_are_not_taken_for_each_other() -> None:
    assert ids("gezondheid") == ["gez-01"], "not every fragment with 'zonder'"


def test_every_abbreviation_is_written_small_and_means_something_else() -> None:
    for short, meanings in MEANINGS.items():
        assert short == short.casefold()
        assert meanings
        assert short not in meanings
