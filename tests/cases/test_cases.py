"""The case files: plain text that anyone can add to (docs/signalen.md says how)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Edit, Op, Passage
from regioparagraaf.loading.lexicon import load_lexicon

FOLDER = Path(__file__).parent


def cases() -> Iterator[tuple[str, str, str, str, list[str]]]:
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text(encoding="utf-8").strip()
        for case in text.split("\n\n"):
            lines = case.split("\n")
            title, was, wordt, diff, *expected = [line for line in lines if line != "."]
            yield f"{path.stem}: {title}", was, wordt, diff, expected


def marked(edit: Edit) -> str:
    if edit.op is Op.KEEP:
        return edit.text
    return f"{{--{edit.text}--}}" if edit.op is Op.REMOVE else f"{{++{edit.text}++}}"


@pytest.mark.parametrize(
    ("title", "was", "wordt", "diff", "expected"), list(cases()), ids=lambda value: str(value)[:50]
)
def test_a_case_gives_its_diff_its_signals_and_its_weight(
    title: str, was: str, wordt: str, diff: str, expected: list[str]
) -> None:
    passage = weigh_passage(was, wordt, load_lexicon(), Settings())
    signals = [f"{signal.kind}: {signal.direction}" for signal in passage.signals]
    assert (signals or [str(passage.weight)]) == expected
    if diff != "-":
        assert "".join(map(marked, passage.diff)) == diff, title


TRICKY = FOLDER.parents[1] / "docs" / "tricky-cases.md"


def tricky_cases() -> Iterator[list[str]]:
    """The rows of the table on weighing: the common text, the draft, what is wanted, and what is reached."""
    rows = re.findall(
        r"^\| (.+) \| (.+) \| (.+) \| (.+) \|$", TRICKY.read_text(encoding="utf-8"), re.MULTILINE
    )
    yield from (list(row) for row in rows if row[0] != "was")


def holds(told: str, passage: Passage) -> bool:
    """Whether a passage has the weight or the signal that a cell of the table names first."""
    named = re.search(r"`(.+?)`", told)
    assert named, told
    found = {str(passage.weight)} | {str(signal.kind) for signal in passage.signals}
    return named[1] in found | {f"{signal.kind}: {signal.direction}" for signal in passage.signals}


@pytest.mark.parametrize(("was", "wordt", "wanted", "present"), list(tricky_cases()))
def test_a_tricky_case_is_reached_as_far_as_its_table_says(
    was: str, wordt: str, wanted: str, present: str
) -> None:
    wordt, own, _ = wordt.partition(" (Leiden's own draft)")
    passage = weigh_passage(was, wordt, load_lexicon(), Settings("Leiden" if own else ""))
    if present.startswith("reached"):
        assert holds(wanted, passage), f"no longer reached: {passage}"
    else:
        assert not holds(wanted, passage), "reached now: say so in docs/tricky-cases.md"
        assert holds(present, passage), f"docs/tricky-cases.md says otherwise: {passage}"
