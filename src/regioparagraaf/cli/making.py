"""The files that a comparison gives, as bytes: nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regioparagraaf.cli.clock import day_of
from regioparagraaf.cli.common_name import common_name
from regioparagraaf.cli.each import Outcome
from regioparagraaf.cli.house import Template
from regioparagraaf.cli.outputs import FILES, SINCE
from regioparagraaf.cli.terminal import Progress
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document.model import Document
from regioparagraaf.dutch.calendar import day_in_words
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.package import Package
from regioparagraaf.writers.json import check_json, frame, whole_json
from regioparagraaf.writers.outputs import Output, Pieces
from regioparagraaf.writers.spool import Kept

if TYPE_CHECKING:  # a run that makes no reports need not wait for what they are made with
    from regioparagraaf.loading.dossier import Loaded
    from regioparagraaf.reports.about import About
    from regioparagraaf.reports.news import Since

REPORTS = ("matrix", "oplegger", "gemene-deler", "html")
"""The kinds that are made of all comparisons together."""


class Task(Struct, frozen=True):
    """The finished work on all drafts with all that an output needs to know of the run."""

    common_path: Path
    common: Document
    outcome: Outcome
    moment: str
    only_open: bool = False
    """Only the places where some draft deviates in substance, where a report shows all."""
    loaded: Loaded | None = None
    template: Template = Template()
    """Of the house style."""
    since: tuple[Since, ...] = ()
    """What is new since earlier versions, where that was asked."""


def make(task: Task, kinds: Sequence[str], folder: Path) -> list[Output | Pieces]:
    """The files of the kinds that were asked for; where no draft could be compared there are none."""
    if not task.outcome.worked:
        return []
    redlines = [draft for draft in task.outcome.worked if "redlines" in kinds]
    progress = Progress("uitvoer maken", len(redlines) + 1)
    files: list[Output | Pieces] = []
    for draft in redlines:
        progress.step(draft.path.name)
        if draft.redline.name:
            files.append(_redline(folder / draft.redline.name, draft.redline.content))
    progress.step("overzichten")
    files += _overviews(task, kinds, folder)
    progress.end()
    return files


def _redline(target: Path, content: bytes | Kept) -> Pieces:
    assert isinstance(content, Kept)
    return Pieces(target, content, lambda pieces: Package(b"".join(pieces), target.name))


def _overviews(task: Task, kinds: Sequence[str], folder: Path) -> Iterator[Output | Pieces]:
    """What is made of all comparisons together."""
    if task.since or any(kind in kinds for kind in REPORTS):
        about = _about(task)
        for kind, (name, report) in _reports(task).items():
            if kind in kinds:
                yield _report(folder / name, report(task.outcome.comparisons, about), task)
        if task.since:
            from regioparagraaf.reports.news import news_report

            yield _report(folder / SINCE, news_report(task.since, about.date, task.outcome.comparisons), task)
        if "html" in kinds:
            yield Output(folder / FILES["html"], _html(task, about).encode(), _is_page)
    if "json" in kinds:
        yield Pieces(folder / FILES["json"], Whole(task), check_json)


def _reports(task: Task) -> Mapping[str, tuple[str, Callable[[Sequence[Comparison], About], Document]]]:
    """The reports in Word, by the kind that a user asks for."""
    from regioparagraaf.reports.common_ground import common_ground
    from regioparagraaf.reports.cover_note import cover_note
    from regioparagraaf.reports.matrix import matrix

    return {
        "matrix": (FILES["matrix"], partial(matrix, only_open=task.only_open)),
        "oplegger": (FILES["oplegger"], cover_note),
        "gemene-deler": (FILES["gemene-deler"], common_ground),
    }


def _about(task: Task) -> About:
    from regioparagraaf.reports.about import About

    return About(
        common_file=common_name(task.loaded, task.common_path, task.common),
        files=tuple(draft.named for draft in task.outcome.worked),
        date=day_in_words(day_of(task.moment)),
        sources=task.loaded.library.sources if task.loaded else (),
        failed=tuple(failure.reason for failure in task.outcome.failed),
    )


def _report(target: Path, report: Document, task: Task) -> Output:
    """A report as a Word file in the house style."""
    from regioparagraaf.writers.docx import docx_bytes

    author = task.loaded.dossier.region if task.loaded else ""
    content = docx_bytes(report, task.template.style, task.moment, author)
    return Output(target, content, lambda data: Package(data, target.name))


def _html(task: Task, about: About) -> str:
    from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html

    folder = data_folder("templates") / "vergelijking"
    themes = task.loaded.dossier.themes if task.loaded else ()
    template = {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    return comparison_html(
        task.outcome.comparisons,
        template=template,
        about=about,
        themes=themes,
        only_open=task.only_open,
        news=task.since,
    )


def _is_page(data: bytes) -> None:
    assert data.rstrip().endswith(b"</html>"), "a page that ends before its end"


class Whole(Struct, frozen=True):
    """The interface of docs/vergelijking.md, section 5, in pieces; failed drafts included."""

    task: Task

    def __iter__(self) -> Iterator[bytes]:
        from regioparagraaf.trace.fingerprints import of_document

        worked, failed = self.task.outcome.worked, self.task.outcome.failed
        around = frame(
            self.task.common_path.name,
            of_document(self.task.common),
            worked[0].units if worked else 0,
            [(failure.path.name, failure.remarks[0]) for failure in failed],
            _version(self.task),
            self.task.since,
        )
        yield from whole_json(
            around, (b"".join(draft.json) for draft in worked if isinstance(draft.json, Kept))
        )


def _version(task: Task) -> str:
    """Which version of the common text it is, where a dossier keeps them."""
    if task.loaded is None or not task.loaded.versions:
        return ""
    from regioparagraaf.cli.rounds import version_of, words_of

    version = version_of(task.loaded, task.common)
    return words_of(version) if version else ""
