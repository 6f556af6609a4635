"""The files that a comparison gives, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from regioparagraaf.cli.clock import in_words
from regioparagraaf.cli.comparing import Outcome
from regioparagraaf.document.model import Document
from regioparagraaf.errors import ExitCode, Remark
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.package import Package
from regioparagraaf.reports.about import About
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.writers.docx import docx_bytes, house_style
from regioparagraaf.writers.html import TEMPLATE_FILES, Surroundings, comparison_html
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
    """The parts of the kinds that were asked for; where no draft could be compared there are none."""
    text = as_json(task)
    if not task.outcome.compared:
        return Made((), text, (), ExitCode.FINE)
    parts: list[Part] = []
    about = _about(task)
    if "matrix" in kinds:
        parts.append(_report("vergelijking.docx", matrix(task.outcome.comparisons, about), task))
    if "html" in kinds:
        parts.append(Part("vergelijking.html", _html(task, about).encode(), _is_page))
    if "json" in kinds:
        parts.append(Part("vergelijking.json", text.encode(), json.loads))
    return Made(tuple(parts), text, (), ExitCode.FINE)


def _about(task: Task) -> About:
    return About(
        common_file=task.common_path.name,
        files=tuple(draft.path.name for draft in task.outcome.compared),
        date=in_words(task.moment),
        sources=task.loaded.library.sources if task.loaded else (),
        failed=tuple(failure.remarks[0].at(failure.path.name) for failure in task.outcome.failed),
    )


def _report(name: str, report: Document, task: Task) -> Part:
    """A report as a Word file in the house style of the dossier, or in ours."""
    style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    author = task.loaded.dossier.region if task.loaded else ""
    return Part(name, docx_bytes(report, style, task.moment, author), lambda data: Package(data, name))


def _html(task: Task, about: About) -> str:
    folder = data_folder("templates") / "vergelijking"
    surroundings = Surroundings(
        common_file=about.common_file,
        files=about.files,
        date=about.date,
        sources=about.sources,
        themes=task.loaded.dossier.themes if task.loaded else (),
        failed=about.failed,
    )
    template = {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    return comparison_html(task.outcome.comparisons, template=template, about=surroundings)


def _is_page(data: bytes) -> None:
    assert data.rstrip().endswith(b"</html>"), "a page that ends before its end"


def as_json(task: Task) -> str:
    """The interface of docs/vergelijking.md, section 5, failed drafts included."""
    return comparison_json(
        task.common_path.name,
        of_document(task.common),
        [(draft.path.name, draft.comparison) for draft in task.outcome.compared],
        [(failure.path.name, failure.remarks[0]) for failure in task.outcome.failed],
    )
