"""The files that a comparison gives, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from regioparagraaf.cli.comparing import Outcome
from regioparagraaf.document.model import Document
from regioparagraaf.errors import ExitCode, Remark
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.writers.json import comparison_json
from regioparagraaf.writers.safe import Output


@dataclass(frozen=True, slots=True)
class Task:
    """A finished comparison with all that an output needs to know of the run."""

    common_path: Path
    common: Document
    outcome: Outcome
    moment: str
    comments: bool
    loaded: Loaded | None


@dataclass(frozen=True, slots=True)
class Part:
    """A file to be: its name, its bytes, and the check that they must pass."""

    name: str
    content: bytes
    check: Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made, and what there is to say about it."""

    parts: tuple[Part, ...]
    json: str
    remarks: tuple[Remark, ...]
    exit_code: ExitCode

    def outputs(self, folder: Path) -> list[Output]:
        return [Output(folder / part.name, part.content, part.check) for part in self.parts]


def make(task: Task, kinds: Sequence[str]) -> Made:
    """The parts of the kinds that were asked for."""
    text = as_json(task)
    parts: list[Part] = []
    remarks: list[Remark] = []
    if task.outcome.compared and "json" in kinds:
        parts.append(Part("vergelijking.json", text.encode(), json.loads))
    return Made(tuple(parts), text, tuple(remarks), ExitCode.FINE)


def as_json(task: Task) -> str:
    """The interface of docs/vergelijking.md, section 5, failed drafts included."""
    return comparison_json(
        task.common_path.name,
        "",
        [(draft.path.name, draft.comparison) for draft in task.outcome.compared],
        [(failure.path.name, failure.remarks[0]) for failure in task.outcome.failed],
    )
