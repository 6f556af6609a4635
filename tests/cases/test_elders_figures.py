"""How well the local sentences that touch an agreement are told from those that do not."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCORER = runpy.run_path(str(ROOT / "bench" / "score_elders.py"))

BUILT_ON = ("bestuur", "plassen", "wegen")
MEASURED = ("cultuur", "energie", "zorg")
"""Their texts are not looked at when a rule is made."""


@pytest.mark.parametrize(
    ("names", "precision", "recall"),
    [(BUILT_ON, 0.95, 0.80), (MEASURED, 0.85, 0.75)],
    ids=["built", "measured"],
)
def test_elders_reach_their_figures(names: tuple[str, ...], precision: float, recall: float) -> None:
    folders = [ROOT / "tests" / "samples" / "elders" / name for name in names]
    scores = [SCORER["score"](folder, case) for folder in folders for case in SCORER["cases"](folder)]
    total = sum(scores, SCORER["Score"]())
    assert total.precision >= precision, str(total)
    assert total.recall >= recall, str(total)
    assert total.at_the_agreement == total.right
