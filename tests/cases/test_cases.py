"""The case files: plain text that anyone can add to (docs/signalen.md says how)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Edit, Op
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
    assert signals or [str(passage.weight)] == expected
    if signals:
        assert signals == expected
    if diff != "-":
        assert "".join(map(marked, passage.diff)) == diff, title
