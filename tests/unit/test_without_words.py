"""A text without words says nothing, and signs are no words: neither is ever the same agreement for sure."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

SAYS_YES, SAYS_NO = "\U0001f44d", "\U0001f44e"


@pytest.mark.parametrize("empty", ["", "…", "- -", "?", SAYS_YES, f"{SAYS_YES} !"])
@pytest.mark.parametrize("words", ["Wij", "Ja.", "de", "Wij planten bomen.", "Groen", "12"])
def test_no_words_against_words_is_substantive_both_ways(empty: str, words: str) -> None:
    for was, wordt in ((empty, words), (words, empty)):
        assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(("was", "wordt"), [("Wij", "De"), ("de", "en"), ("Zij", "Er"), ("", "Wij")])
def test_a_small_word_for_another_with_nothing_beside_it_is_in_doubt(was: str, wordt: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert said.weight is Weight.SUBSTANTIVE
    assert said.reason.startswith("in twijfel")


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (SAYS_YES, SAYS_NO),
        (f"Bomen planten {SAYS_YES}", f"Bomen planten {SAYS_NO}"),
        ("Bomen planten ✓", "Bomen planten ✗"),
        ("☐ ja ☒ nee", "☒ ja ☐ nee"),
        ("[ ] ja [x] nee", "[x] ja [ ] nee"),
        ("☒ De gemeente doet mee.", "☐ De gemeente doet mee."),
    ],
)
def test_another_sign_of_yes_or_no_is_substantive(was: str, wordt: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("…", "!"),
        ("Wij", "Wij."),
        ("100", "honderd"),
        ("✓ Wij planten bomen.", "Wij planten bomen."),
        ("■ Wij planten bomen.", "• Wij planten bomen."),
        ("Wij planten bomen", "➢ Wij planten bomen."),
    ],
)
def test_marks_alone_and_bullets_stay_editorial(was: str, wordt: str) -> None:
    assert weigh_passage(was, wordt, load_lexicon(), Settings()).weight is Weight.EDITORIAL
