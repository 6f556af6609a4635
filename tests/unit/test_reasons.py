"""A reason as a reader gets it."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison.weighing.reasons import as_told


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("'komt er' staat aan één kant: nog niets", "‘komt er’ staat alleen in de oude tekst: nog niets"),
        ("'auto's' staat aan één kant", "‘auto's’ staat alleen in de nieuwe tekst"),
        ("'wij' staat aan één kant", "‘wij’ staat aan één kant"),  # on both, each in its own place
        ("'auto's' werd 'loodsen'", "‘auto's’ werd ‘loodsen’"),
        ("in twijfel: ‘kade’ kwam erbij", "in twijfel: ‘kade’ kwam erbij"),
    ],
)
def test_a_reason_says_on_which_side_its_words_stand(reason: str, told: str) -> None:
    assert as_told(reason, "Er komt een loods en wij betalen.", "Wij betalen de auto's.") == told
