"""One comparison from question to files: read, compare, write, tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli.common_name import common_name
from regioparagraaf.cli.comparing import (
    PUT_IN,
    REJECT,
    Comparing,
    Comparisons,
    as_accepted,
    compare_drafts,
    read_file,
)
from regioparagraaf.cli.documents import (
    copies,
    documents_in,
    draft_files,
    in_folders_below,
    left_aside,
    named_again,
)
from regioparagraaf.cli.dossiers import standing_in
from regioparagraaf.cli.each import Assignment, Outcome, Worked, redline_name, work_on
from regioparagraaf.cli.house import Template, chosen_template
from regioparagraaf.cli.invoer import by_edition, drafts_of_dossier, missing, without_draft
from regioparagraaf.cli.making import REPORTS, Task, Whole, make
from regioparagraaf.cli.naming import Named, name_drafts
from regioparagraaf.cli.outputs import FILES, Wishes, left_of_before
from regioparagraaf.cli.summary import how_many, show_files, show_table, show_weightiest
from regioparagraaf.cli.terminal import give_json, say, show_remarks, together
from regioparagraaf.comparison import Settings
from regioparagraaf.document.model import Document, numbered
from regioparagraaf.errors import ExitCode, RegioError, Remark, WrongUse, fault
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.writers.beforehand import refuse_closed_folder
from regioparagraaf.writers.outputs import Output, Pieces
from regioparagraaf.writers.refusals import refuse_what_is_there
from regioparagraaf.writers.safe import write_all
from regioparagraaf.writers.spool import Spool

if TYPE_CHECKING:  # who compares two files need not wait for what a dossier needs
    from regioparagraaf.loading.dossier import Loaded
    from regioparagraaf.reports.news import Since


class Question(Struct, frozen=True):
    """What is to be compared, as the user said it."""

    texts: tuple[Path, ...] = ()
    """The common text and the drafts; none for those of the dossier."""
    said: tuple[str, ...] = ()
    dossier: Path | None = None
    whole: bool = False
    original: bool = False
    since: str = ""
    """The earlier version that the drafts are to be held against, its file or its folder; empty for none."""
    then: str = ""
    """The version or file of the common text of that time; empty: as the versions of the dossier say."""
    unjudged: bool = False
    """The machine's own view, without what people decided."""


class Found(Struct, frozen=True):
    """The texts that a question is about."""

    common: Document
    common_path: Path
    drafts: tuple[Named, ...]
    participants: tuple[str, ...]
    folder: Path
    """Where results go when the user names no folder: `uitvoer/` here, or in the dossier."""
    loaded: Loaded | None = None
    earlier: tuple[Named, ...] = ()
    """Older versions of the drafts, of each municipality the oldest first."""
    remarks: tuple[Remark, ...] = ()


def ask(question: Question, wishes: Wishes) -> int:
    """Compares, writes and tells; the exit code says how it went."""
    found = find(question, wishes.moment)
    _refuse_early(found, wishes)
    template = chosen_template(wishes.style, found.loaded)
    with closing(Spool()) as spool:
        outcome = _work(found, question, wishes, template, spool)
        developments, unfound = _news(found, outcome.worked, question)
        task = Task(
            common_path=found.common_path,
            common=found.common,
            outcome=outcome,
            moment=wishes.moment,
            only_open=wishes.only_open,
            loaded=found.loaded,
            template=template,
            since=developments,
        )
        files = make(task, wishes.kinds, wishes.folder or found.folder)
        show_remarks([*found.remarks, *unfound, *_noticed(outcome)])
        if wishes.as_json:
            give_json(Whole(task))
        paths, unwritten = _write(files, found, wishes)
        show_remarks(left_of_before(paths, wishes.kinds))
    if outcome.worked and not wishes.as_json and not wishes.quiet:
        _tell(found, outcome, developments, paths)
    return _exit_code(outcome, unwritten, wishes.strict)


def _refuse_early(found: Found, wishes: Wishes) -> None:
    """Raises before the work where its files stand there already or cannot come there. Who wants the JSON
    gets it all the same."""
    if wishes.as_json:
        return
    folder = wishes.folder or found.folder
    refuse_closed_folder(folder)
    if not wishes.overwrite:
        names = [FILES[kind] for kind in wishes.kinds if kind in FILES]
        if "redlines" in wishes.kinds:
            names += [redline_name(draft.name) for draft in found.drafts]
        refuse_what_is_there(folder / name for name in names)


def _work(found: Found, question: Question, wishes: Wishes, template: Template, spool: Spool) -> Outcome:
    """Everything that is done for each draft by itself."""
    assignment = Assignment(
        comparing=comparing(found, question),
        moment=wishes.moment,
        comments=wishes.comments,
        template=template,
        redline="redlines" in wishes.kinds,
        json=wishes.as_json or "json" in wishes.kinds,
        reports=bool(question.since) or any(kind in wishes.kinds for kind in REPORTS),
    )
    return work_on(found.drafts, assignment, spool)


def _noticed(outcome: Outcome) -> Iterator[Remark]:
    yield from together(remark for draft in outcome.worked for remark in draft.remarks)
    for draft in outcome.worked:
        yield from draft.redline.remarks
    for failure in outcome.failed:
        yield from failure.remarks


def find(question: Question, moment: str) -> Found:
    """The common text and the drafts: the files that were named, or those of the dossier."""
    if question.texts:
        return _named_files(question)
    return _of_dossier(question, moment)


def compare_found(found: Found, question: Question) -> Comparisons:
    """Every draft compared, in the view and on the scope that the user chose."""
    return compare_drafts(found.drafts, comparing(found, question))


def comparing(found: Found, question: Question) -> Comparing:
    """What the drafts are held against, and how."""
    names = dict.fromkeys([*found.participants, *(d.municipality for d in found.drafts if d.municipality)])
    settings = Settings(municipalities=tuple(names), whole=question.whole)
    if found.loaded is None:
        return Comparing(found.common, settings, question.original)
    from regioparagraaf.cli.returned import Known
    from regioparagraaf.cli.rounds import names_of

    judgements = () if question.unjudged or question.whole else found.loaded.judgements
    called = names_of(found.loaded, found.common)
    known = None if question.whole else Known(found.loaded)
    return Comparing(found.common, settings, question.original, judgements, called, known)


def _news(
    found: Found, drafts: Sequence[Worked], question: Question
) -> tuple[tuple[Since, ...], tuple[Remark, ...]]:
    """What is new since an earlier version, where that was asked."""
    if not question.since:
        return (), ()
    from regioparagraaf.cli.since import news_since

    return news_since(found, drafts, question)


def _named_files(question: Question) -> Found:
    common_path, *rest = question.texts
    loaded = _dossier_at_hand(question.dossier)
    participants = loaded.dossier.names if loaded else ()
    drafts = name_drafts(
        list(draft_files(rest, common_path)),
        question.said,
        participants,
        sorted(load_lexicon().municipalities),
    )
    if all(draft.path.is_dir() for draft in drafts):
        raise WrongUse(*_no_draft(rest))
    drafts, earlier = by_edition(drafts, question.since)
    read = as_accepted(read_file(common_path), common_path, REJECT)
    common = replace(read, remarks=())
    if loaded:
        from regioparagraaf.assembly.compose import compose
        from regioparagraaf.trace.origins import known_again

        common = known_again(common, compose(loaded.library, loaded.dossier).document)
    remarks = tuple(remark.at(str(common_path)) for remark in read.remarks)
    for folder in filter(Path.is_dir, rest):
        remarks += (*left_aside(folder), *in_folders_below(folder, rest))
    remarks += tuple(dict.fromkeys(named_again(rest, common_path)))
    remarks += tuple(copies(_paths(drafts), _paths(earlier), common_path))
    return Found(common, common_path, drafts, participants, Path("uitvoer"), loaded, earlier, remarks)


def _paths(drafts: Sequence[Named]) -> list[Path]:
    return [draft.path for draft in drafts]


def _no_draft(named: Sequence[Path]) -> Iterator[Remark]:
    """Why there is nothing to compare: which folder was named, and what is not in it."""
    folders = [path for path in named if path.is_dir()]
    for folder in folders:
        only = "alleen de gemeenschappelijke tekst" if documents_in(folder) else "geen concept"
        yield fault("RP415", f"is een map waarin {only} staat", PUT_IN, str(folder))
        yield from in_folders_below(folder, named)
    if not folders:
        yield fault("RP415", "er is geen concept om te vergelijken", "noem een of meer concepten")


def _of_dossier(question: Question, moment: str) -> Found:
    folder = question.dossier or standing_in()
    if folder is None:
        text = "hier is geen dossier, en er zijn geen bestanden genoemd"
        advice = "noem de gemeenschappelijke tekst en de concepten, of geef --dossier MAP"
        raise WrongUse(fault("RP415", text, advice))
    from regioparagraaf.cli.rounds import changed_since
    from regioparagraaf.cli.texts import make_text, without_open_brackets
    from regioparagraaf.loading.dossier import load_dossier

    loaded = load_dossier(folder)
    invoer = folder / "invoer"
    received = drafts_of_dossier(invoer, loaded.dossier.municipalities, question.said)
    if not received.newest:
        text = "hier staat geen concept van een gemeente van het dossier"
        advice = "zet de ontvangen concepten daarin, of noem de bestanden zelf"
        raise WrongUse(fault("RP419", text, advice, str(invoer)))
    made = make_text(loaded, None, moment)
    out = folder / "uitvoer"
    return Found(
        common=numbered(made.document),
        common_path=out / f"{made.name}.docx",
        drafts=received.newest,
        participants=loaded.dossier.names,
        folder=out,
        loaded=loaded,
        earlier=received.earlier,
        remarks=(
            *received.remarks,
            *missing(without_draft(received, loaded.dossier.names), "de vergelijking"),
            *copies(_paths(received.newest), _paths(received.earlier)),
            *without_open_brackets(made.remarks),
            *changed_since(loaded, made.document),
        ),
    )


def _dossier_at_hand(folder: Path | None) -> Loaded | None:
    """The dossier that was named or that the user stands in; one that is not in order does not stand in
    the way of comparing two files."""
    folder_at_hand = folder or standing_in()
    if folder_at_hand is None:
        return None
    from regioparagraaf.loading.dossier import load_dossier

    if folder is not None:
        return load_dossier(folder)
    try:
        return load_dossier(folder_at_hand)
    except RegioError:
        return None


def _write(files: Sequence[Output | Pieces], found: Found, wishes: Wishes) -> tuple[list[Path], ExitCode]:
    inputs = [found.common_path, *(draft.path for draft in found.drafts)]
    try:
        written = write_all(files, inputs=inputs, overwrite=wishes.overwrite)
    except RegioError as error:
        show_remarks(error.remarks)
        return [], error.exit_code
    show_remarks(file.remark for file in written if file.remark)
    return [file.path for file in written], ExitCode.FINE


def _tell(found: Found, outcome: Outcome, developments: Sequence[Since], paths: Sequence[Path]) -> None:
    summaries = [draft.summary for draft in outcome.worked]
    say(
        f"{how_many(summaries)} vergeleken met {common_name(found.loaded, found.common_path, found.common)}",
        bold=True,
    )
    show_weightiest(summaries)
    say()
    show_table(summaries)
    for one in developments:
        say()
        say(f"{one.municipality}: van {one.earlier} naar {one.later}", bold=True)
        for line in one.summary:
            say(f"  {line}")
    if paths:
        show_files(paths)


def _exit_code(outcome: Outcome, unwritten: ExitCode, strict: bool) -> int:
    failed = max(outcome.exit_code, unwritten)
    if failed or not strict:
        return failed
    return ExitCode.FINDINGS if any(draft.summary.differs for draft in outcome.worked) else ExitCode.FINE
