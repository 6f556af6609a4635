"""The whole work on one draft, in whichever process: compared, its redline and its piece of the JSON made."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli.bug import bug_remark
from regioparagraaf.cli.comparing import Compared, Comparing, Failed, compare_draft, failed_on
from regioparagraaf.cli.house import Template
from regioparagraaf.cli.interrupt import stop_if_asked
from regioparagraaf.cli.naming import Named, organisations_of
from regioparagraaf.cli.outputs import CHANGES
from regioparagraaf.cli.summary import Summary, summary_of
from regioparagraaf.cli.terminal import Progress
from regioparagraaf.cli.workers import spread
from regioparagraaf.comparison.model import Comparison, Found
from regioparagraaf.document.model import Block, Document, Kind
from regioparagraaf.dossier.versions import Edition
from regioparagraaf.errors import ExitCode, RegioError, Remark, fault
from regioparagraaf.writers.docx.redline import Wishes, write_redline
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.json import draft_json
from regioparagraaf.writers.spool import Kept, Spool


class Assignment(Struct, frozen=True):
    """What is to be done with every draft; it goes to other processes as it is."""

    comparing: Comparing
    moment: str
    comments: bool
    template: Template
    """Of the house style that a fresh redline takes."""
    redline: bool
    json: bool
    reports: bool
    """Whether the comparisons are wanted afterwards, for what is made of all together."""

    def __call__(self, draft: Named) -> Worked | Failed:
        found = compare_draft(draft, self.comparing)
        if isinstance(found, Failed):
            return found
        try:
            return self._worked(found)
        except Exception as error:  # as where it is compared: the others are still done
            return failed_on(found.path, error)

    def _worked(self, found: Compared) -> Worked:
        redline = self._redline(found) if self.redline else Redlined()
        comparison = found.comparison
        return Worked(
            path=found.path,
            municipality=found.municipality,
            edition=found.edition,
            remarks=found.remarks,
            summary=summary_of(comparison, found.named),
            units=len(comparison.common_units),
            comparison=_without_texts(comparison) if self.reports else None,
            redline=redline,
            json=draft_json(found.path.name, comparison, found.edition.words) if self.json else b"",
        )

    def _redline(self, draft: Compared) -> Redlined:
        """The redline of one draft; none where nothing was found. One that fails does not stop the others."""
        comparison, original = draft.comparison, self.comparing.original
        if comparison.scope.found is Found.NOTHING:
            return Redlined()
        author = f"Gemeente {draft.municipality}" if draft.municipality else "Concept"
        wishes = Wishes(
            author,
            self.moment,
            self.comparing.settings.whole,
            original,
            self.comments,
            organisations_of(self.comparing.known.loaded if self.comparing.known else None),
        )
        try:
            made = write_redline(draft.data, str(draft.path), comparison, wishes, self.template.style)
        except RegioError as error:
            return Redlined(remarks=error.remarks, exit_code=error.exit_code)
        except Exception as error:  # as everywhere where one of many may fail
            return Redlined(remarks=(bug_remark(error).at(str(draft.path)),), exit_code=ExitCode.BUG)
        return Redlined(redline_name(comparison.municipality), made.content, made.remarks)


def redline_name(municipality: str) -> str:
    """What the file with the changes of a draft is called."""
    return file_name(municipality, CHANGES, suffix=".docx")


class Redlined(Struct, frozen=True):
    """The redline of a draft, or why there is none."""

    name: str = ""
    content: bytes | Kept = b""
    remarks: tuple[Remark, ...] = ()
    exit_code: ExitCode = ExitCode.FINE


class Worked(Struct, frozen=True):
    """What is left of a draft when the work on it is done: no more than what comes after needs."""

    path: Path
    municipality: str
    edition: Edition
    remarks: tuple[Remark, ...]
    summary: Summary
    units: int
    """Of the common text."""
    comparison: Comparison | None
    """None where nothing is to be made of all comparisons together; without the blocks of the draft."""
    redline: Redlined
    json: bytes | Kept

    @property
    def named(self) -> str:
        return self.edition.named(self.path.name)


class Outcome(Struct, frozen=True):
    """What became of every draft, in the order given."""

    worked: tuple[Worked, ...]
    failed: tuple[Failed, ...]

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return tuple(draft.comparison for draft in self.worked if draft.comparison)

    @property
    def exit_code(self) -> int:
        codes = [failure.exit_code for failure in self.failed]
        return max((*codes, *(draft.redline.exit_code for draft in self.worked)), default=ExitCode.FINE)


def work_on(drafts: Sequence[Named], assignment: Assignment, spool: Spool) -> Outcome:
    """The work on all drafts; what is to be written is put aside as soon as it is made."""
    worked: list[Worked] = []
    failed: list[Failed] = []
    progress = Progress("concepten vergelijken", len(drafts))
    with closing(spread(assignment, drafts, _lost)) as results:
        for draft, result in zip(drafts, results, strict=True):
            stop_if_asked()
            progress.step(draft.path.name)
            if isinstance(result, Failed):
                failed.append(result)
            else:
                worked.append(_put_aside(result, assignment.comparing.common, spool))
    progress.end()
    return Outcome(tuple(worked), tuple(failed))


def _lost(draft: Named) -> Failed:
    text = "het programma is van buitenaf beëindigd terwijl het met dit concept bezig was"
    advice = "sluit andere programma's en probeer het opnieuw; misschien was er te weinig geheugen"
    return Failed(draft.path, (fault("RP910", text, advice, str(draft.path)),), ExitCode.BUG)


def _put_aside(result: Worked, common: Document, spool: Spool) -> Worked:
    redline, comparison = result.redline, result.comparison
    if redline.name:
        assert isinstance(redline.content, bytes)
        redline = replace(redline, content=spool.put(redline.content))
    if comparison:
        comparison = replace(comparison, common=common)
    assert isinstance(result.json, bytes)
    kept = spool.put(result.json) if result.json else b""
    return replace(result, redline=redline, comparison=comparison, json=kept)


_NO_TEXT = Document(())
_NO_BLOCK = Block(Kind.PARAGRAPH)


def _without_texts(comparison: Comparison) -> Comparison:
    """The comparison without the texts that it was made of, but for what the draft's comments hang on."""
    draft = comparison.draft
    hung = {comment.block for comment in draft.comments}
    blocks = tuple(block if n in hung else _NO_BLOCK for n, block in enumerate(draft.blocks)) if hung else ()
    return replace(comparison, common=_NO_TEXT, draft=replace(draft, blocks=blocks))
