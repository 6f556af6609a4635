"""The files that a comparison gives, as bytes: nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from regioparagraaf.cli.bug import bug_remark
from regioparagraaf.cli.clock import in_words
from regioparagraaf.cli.comparing import Compared, Outcome
from regioparagraaf.cli.terminal import Progress
from regioparagraaf.comparison.model import Comparison, Found
from regioparagraaf.document.model import Document
from regioparagraaf.errors import ExitCode, RegioError, Remark
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.package import Package
from regioparagraaf.readers import sniff
from regioparagraaf.readers.sniff import Format
from regioparagraaf.reports.about import About
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.reports.cover_note import cover_note
from regioparagraaf.reports.matrix import matrix
from regioparagraaf.reports.news import Since, news_report
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.writers.docx import HouseStyle, docx_bytes, house_style
from regioparagraaf.writers.docx.redline import Wishes, fresh_redline, write_redline
from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html
from regioparagraaf.writers.json import comparison_json
from regioparagraaf.writers.safe import Output, file_name


@dataclass(frozen=True, slots=True)
class Task:
    """A finished comparison with all that an output needs to know of the run."""

    common_path: Path
    common: Document
    outcome: Outcome
    moment: str
    comments: bool = True
    only_open: bool = False
    """Only the places where some draft deviates in substance, where a report shows all."""
    whole: bool = False
    original: bool = False
    loaded: Loaded | None = None
    since: tuple[Since, ...] = ()
    """What is new since earlier versions, where that was asked."""


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
    remarks: list[Remark] = []
    exit_code = ExitCode.FINE
    about = _about(task)
    drafts = task.outcome.compared if "redlines" in kinds else ()
    progress = Progress("uitvoer maken", len(drafts) + 1)
    for draft in drafts:
        progress.step(draft.path.name)
        part, said, code = _redline(draft, task)
        parts += [part] if part else []
        remarks += said
        exit_code = max(exit_code, code)
    progress.step("overzichten")
    for kind, (name, report) in _reports(task).items():
        if kind in kinds:
            parts.append(_report(name, report(task.outcome.comparisons, about), task))
    if task.since:
        parts.append(_report("sinds.docx", news_report(task.since, about.date), task))
    if "html" in kinds:
        parts.append(Part("vergelijking.html", _html(task, about).encode(), _is_page))
    if "json" in kinds:
        parts.append(Part("vergelijking.json", text.encode(), json.loads))
    progress.end()
    return Made(tuple(parts), text, tuple(remarks), exit_code)


def _reports(task: Task) -> Mapping[str, tuple[str, Callable[[Sequence[Comparison], About], Document]]]:
    """The reports in Word, by the kind that a user asks for."""
    return {
        "matrix": ("vergelijking.docx", partial(matrix, only_open=task.only_open)),
        "oplegger": ("oplegger.docx", cover_note),
        "gemene-deler": ("gemene-deler.docx", common_ground),
    }


def _redline(draft: Compared, task: Task) -> tuple[Part | None, tuple[Remark, ...], ExitCode]:
    """The redline of one draft; none where nothing was found. One that fails does not stop the others."""
    comparison = draft.comparison
    if comparison.scope.found is Found.NOTHING:
        return None, (), ExitCode.FINE
    author = f"Gemeente {draft.municipality}" if draft.municipality else "Concept"
    wishes = Wishes(author, task.moment, task.whole, task.original, task.comments)
    try:
        data = draft.path.read_bytes()
        if sniff.named(data) is Format.WORD:
            made = write_redline(data, str(draft.path), comparison, wishes, _style())
        else:
            made = fresh_redline(comparison, wishes, _style())
    except RegioError as error:
        return None, error.remarks, error.exit_code
    except Exception as error:  # as everywhere where one of many may fail
        return None, (bug_remark(error).at(str(draft.path)),), ExitCode.BUG
    name = file_name(comparison.municipality, "wijzigingen", suffix=".docx")
    return Part(name, made.content, lambda data: Package(data, name)), made.remarks, ExitCode.FINE


def _style() -> HouseStyle:
    return house_style((data_folder("templates") / "huisstijl.docx").read_bytes())


def _about(task: Task) -> About:
    return About(
        common_file=task.common_path.name,
        files=tuple(draft.named for draft in task.outcome.compared),
        date=in_words(task.moment),
        sources=task.loaded.library.sources if task.loaded else (),
        failed=tuple(failure.remarks[0].at(failure.path.name) for failure in task.outcome.failed),
    )


def _report(name: str, report: Document, task: Task) -> Part:
    """A report as a Word file in the house style of the dossier, or in ours."""
    author = task.loaded.dossier.region if task.loaded else ""
    return Part(name, docx_bytes(report, _style(), task.moment, author), lambda data: Package(data, name))


def _html(task: Task, about: About) -> str:
    folder = data_folder("templates") / "vergelijking"
    themes = task.loaded.dossier.themes if task.loaded else ()
    template = {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    return comparison_html(
        task.outcome.comparisons, template=template, about=about, themes=themes, only_open=task.only_open
    )


def _is_page(data: bytes) -> None:
    assert data.rstrip().endswith(b"</html>"), "a page that ends before its end"


def as_json(task: Task) -> str:
    """The interface of docs/vergelijking.md, section 5, failed drafts included."""
    return comparison_json(
        task.common_path.name,
        of_document(task.common),
        [(draft.path.name, draft.comparison) for draft in task.outcome.compared],
        [(failure.path.name, failure.remarks[0]) for failure in task.outcome.failed],
        [draft.edition.words for draft in task.outcome.compared],
    )
