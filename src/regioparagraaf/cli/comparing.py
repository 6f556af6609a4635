"""Comparing many drafts with one text; a bad draft is named and the others are still done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from regioparagraaf import comparison, readers
from regioparagraaf.cli.bug import bug_remark
from regioparagraaf.cli.naming import Named
from regioparagraaf.cli.terminal import Progress
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document.model import Document
from regioparagraaf.dossier.versions import Edition
from regioparagraaf.errors import ExitCode, RegioError, Remark
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.trace.judgements import Judgement, judged
from regioparagraaf.trace.numbers import Names, named

View = Callable[[Document], Document]


@dataclass(frozen=True, slots=True)
class Compared:
    """A draft with what it does with the common text."""

    path: Path
    municipality: str
    """Empty where it is not known whose draft this is."""
    raw: Document
    """As read, with its open revisions."""
    comparison: Comparison
    remarks: tuple[Remark, ...]
    """All that is to be noticed about this draft, once."""
    edition: Edition = Edition("")  # noqa: RUF009  a frozen value

    @property
    def named(self) -> str:
        """The file with its version: 'leiden.docx (concept 2, 1 maart 2026)'."""
        words = self.edition.words
        return f"{self.path.name} ({words})" if words else self.path.name


@dataclass(frozen=True, slots=True)
class Failed:
    """A draft that could not be compared."""

    path: Path
    remarks: tuple[Remark, ...]
    exit_code: ExitCode


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of every draft, in the order given."""

    compared: tuple[Compared, ...]
    failed: tuple[Failed, ...]

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return tuple(draft.comparison for draft in self.compared)

    def called(self, names: Names) -> Outcome:
        """The same with the units of the common text called by these names."""
        return replace(
            self,
            compared=tuple(
                replace(draft, comparison=named(draft.comparison, names)) for draft in self.compared
            ),
        )

    @property
    def exit_code(self) -> int:
        return max((failure.exit_code for failure in self.failed), default=ExitCode.FINE)


def compare_drafts(
    common: Document,
    drafts: Sequence[Named],
    view: View,
    settings: Settings,
    judgements: Sequence[Judgement] = (),
) -> Outcome:
    """Every draft compared with the common text (`settings` for all; the municipality is each one's own),
    and judged as people judged it."""
    compared: list[Compared] = []
    failed: list[Failed] = []
    progress = Progress("concepten vergelijken", len(drafts))
    for draft in drafts:
        progress.step(draft.path.name)
        try:
            compared.append(_compare(common, draft, view, settings, judgements))
        except RegioError as error:
            failed.append(Failed(draft.path, error.remarks, error.exit_code))
        except Exception as error:  # one draft that we fail on does not stop the others
            failed.append(Failed(draft.path, (bug_remark(error).at(str(draft.path)),), ExitCode.BUG))
    progress.end()
    return Outcome(tuple(compared), tuple(failed))


def _compare(
    common: Document, draft: Named, view: View, settings: Settings, judgements: Sequence[Judgement]
) -> Compared:
    raw = read_file(draft.path)
    own = replace(settings, municipality=draft.municipality)
    result = comparison.compare(common, view(raw), load_lexicon(), own, load_encoder())
    result = judged(result, judgements, load_lexicon(), own)
    result = replace(result, municipality=draft.name)
    noticed = [draft.remark] if draft.remark else []
    noticed += [*result.draft.remarks, *result.remarks]
    return Compared(
        draft.path, draft.municipality, raw, result, _once(_placed(noticed, draft.path)), draft.edition
    )


def read_file(path: Path) -> Document:
    """The document in a file; what is wrong with it is told with the path as the user wrote it."""
    try:
        return readers.read(path)
    except RegioError as error:
        raise type(error)(*_placed(error.remarks, path)) from error


def _placed(remarks: Iterable[Remark], path: Path) -> tuple[Remark, ...]:
    """The remarks with the path as the user wrote it, the line kept."""
    return tuple(_at(remark, path) for remark in remarks)


def _at(remark: Remark, path: Path) -> Remark:
    if not remark.place:
        return remark.at(str(path))
    file, colon, line = remark.place.rpartition(":")
    if colon and line.isdigit() and Path(file).name == path.name:
        return remark.at(f"{path}:{line}")
    return remark.at(str(path)) if Path(remark.place).name == path.name else remark


def _once(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(dict.fromkeys(remarks))
