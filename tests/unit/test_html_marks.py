"""The words of a signal are marked on both sides, and marking changes no character."""

from __future__ import annotations

import pytest
from comparisons import weaker
from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.comparison.model import Direction, Edit, Op, Signal, SignalKind
from regioparagraaf.writers.html.marks import marked_diff, marked_text


def marked(text: str, *words: str) -> list[str]:
    return [piece.text for piece in marked_text(text, words) if piece.signal]


def test_words_are_marked_whole_whatever_their_case() -> None:
    assert marked("De raden stellen een agenda vast.", "de raden") == ["De raden"]
    assert marked("De raden besluiten.", "raad") == []


def test_the_words_of_a_split_verb_are_marked_apart() -> None:
    assert marked("De raden stellen een agenda vast.", "stellen vast") == ["stellen", "vast"]
    assert marked("Zij leggen vast wat zij stellen.", "stellen vast") == []


def test_another_kind_of_dash_or_quote_is_the_same_word() -> None:
    assert marked("in 2026–2030 en ‘samen’", "2026-2030", "'samen'") == ["2026–2030", "‘samen’"]


@pytest.mark.parametrize("words", ["", "  ", "ontbreekt"])
def test_words_that_are_not_there_mark_nothing(words: str) -> None:
    assert marked("De raden besluiten.", words) == []


def test_a_number_with_a_sign_is_found() -> None:
    assert marked("waarvan 30% sociale huur voor € 250.000", "30%", "€ 250.000") == ["30%", "€ 250.000"]


def test_overlapping_words_are_marked_once() -> None:
    assert marked("uiterlijk 1 juli 2027", "uiterlijk 1 juli", "1 juli 2027") == ["uiterlijk 1 juli 2027"]


def test_a_signal_is_marked_in_what_went_and_in_what_came() -> None:
    diff = (Edit(Op.KEEP, "De raden "), Edit(Op.REMOVE, "stellen"), Edit(Op.INSERT, "streven naar"))
    pieces = marked_diff(diff, (weaker("stellen", "streven naar"),))
    assert [(piece.op, piece.text) for piece in pieces if piece.signal] == [
        (Op.REMOVE, "stellen"),
        (Op.INSERT, "streven naar"),
    ]


def test_of_two_places_the_changed_one_is_marked() -> None:
    diff = (Edit(Op.KEEP, "een raad en "), Edit(Op.INSERT, "een "), Edit(Op.KEEP, "college"))
    signal = Signal(SignalKind.QUANTITY, "", "een", Direction.ADDED)
    assert [piece.op for piece in marked_diff(diff, (signal,)) if piece.signal] == [Op.INSERT]


def test_words_that_stand_half_in_kept_and_half_in_new_text_are_marked_in_both() -> None:
    diff = (Edit(Op.KEEP, "uiterlijk "), Edit(Op.REMOVE, "1 juli"), Edit(Op.INSERT, "1 oktober"))
    signal = Signal(SignalKind.TERM, "uiterlijk 1 juli", "uiterlijk 1 oktober", Direction.LATER)
    assert [piece.text for piece in marked_diff(diff, (signal,)) if piece.signal] == [
        "uiterlijk ",
        "1 juli",
        "1 oktober",
    ]


EDITS = st.lists(
    st.builds(Edit, st.sampled_from(Op), st.text("aAbİ€–‘ .", min_size=1, max_size=8)), max_size=6
)
WORDS = st.text("aAbİ€–' .", max_size=4)


@settings(max_examples=50, deadline=None)
@given(EDITS, WORDS, WORDS)
def test_marking_changes_no_character(edits: list[Edit], common: str, draft: str) -> None:
    pieces = marked_diff(edits, (weaker(common, draft),))
    for op in Op:
        assert "".join(piece.text for piece in pieces if piece.op is op) == "".join(
            edit.text for edit in edits if edit.op is op
        )
