"""One comparison from question to files: read, compare, write, tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from regioparagraaf.assembly.compose import compose
from regioparagraaf.cli.comparing import Outcome, compare_drafts, read_file
from regioparagraaf.cli.documents import draft_files
from regioparagraaf.cli.dossiers import standing_in
from regioparagraaf.cli.invoer import drafts_of_dossier
from regioparagraaf.cli.making import Made, Task, make
from regioparagraaf.cli.naming import Named, name_drafts
from regioparagraaf.cli.outputs import Wishes
from regioparagraaf.cli.rounds import names_of
from regioparagraaf.cli.summary import show_files, show_table, show_weightiest
from regioparagraaf.cli.terminal import give_json, say, show_remarks, together
from regioparagraaf.cli.texts import make_text
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Weight
from regioparagraaf.document import views
from regioparagraaf.document.model import Document
from regioparagraaf.errors import ExitCode, RegioError, Remark, WrongUse, did_you_mean, fault
from regioparagraaf.loading.dossier import Loaded, load_dossier
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.news import Since
from regioparagraaf.trace.origins import known_again
from regioparagraaf.trace.since import since
from regioparagraaf.writers.safe import write_all

NONE_EARLIER = "zet een eerdere versie in invoer/ naast de nieuwste"


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be compared, as the user said it."""

    texts: tuple[Path, ...] = ()
    """The common text and the drafts; none for those of the dossier."""
    said: tuple[str, ...] = ()
    dossier: Path | None = None
    whole: bool = False
    original: bool = False
    since: str = ""
    """The earlier version that the newest drafts are to be held against; empty for none."""
    unjudged: bool = False
    """The machine's own view, without what people decided."""


@dataclass(frozen=True, slots=True)
class Found:
    """The texts that a question is about."""

    common: Document
    common_path: Path
    drafts: tuple[Named, ...]
    participants: tuple[str, ...]
    folder: Path
    """Where results go when the user names no folder: `uitvoer/` here, or in the dossier."""
    loaded: Loaded | None = None
    earlier: tuple[Named, ...] = ()
    remarks: tuple[Remark, ...] = ()


def ask(question: Question, wishes: Wishes) -> int:
    """Compares, writes and tells; the exit code says how it went."""
    found = find(question, wishes.moment)
    outcome = compare_found(found, question)
    developments, unfound = news_since(found, outcome, question)
    task = Task(
        common_path=found.common_path,
        common=found.common,
        outcome=outcome,
        moment=wishes.moment,
        comments=wishes.comments,
        only_open=wishes.only_open,
        whole=question.whole,
        original=question.original,
        loaded=found.loaded,
        since=developments,
    )
    made = make(task, wishes.kinds)
    noticed = [remark for draft in outcome.compared for remark in draft.remarks]
    failures = [remark for failure in outcome.failed for remark in failure.remarks]
    show_remarks([*found.remarks, *unfound, *together(noticed), *made.remarks, *failures])
    if wishes.as_json:
        give_json(made.json)
    paths, unwritten = _write(made, found, wishes)
    if outcome.compared and not wishes.as_json and not wishes.quiet:
        _tell(found, outcome, developments, paths)
    return _exit_code(outcome, made, unwritten, wishes.strict)


def find(question: Question, moment: str) -> Found:
    """The common text and the drafts: the files that were named, or those of the dossier."""
    if question.texts:
        return _named_files(question)
    return _of_dossier(question, moment)


def compare_found(found: Found, question: Question) -> Outcome:
    """Every draft compared, in the view and on the scope that the user chose."""
    view = views.original if question.original else views.accepted
    names = dict.fromkeys([*found.participants, *(d.municipality for d in found.drafts if d.municipality)])
    settings = Settings(municipalities=tuple(names), whole=question.whole)
    judgements = found.loaded.judgements if found.loaded and not (question.unjudged or question.whole) else ()
    outcome = compare_drafts(found.common, found.drafts, view, settings, judgements)
    return outcome.called(names_of(found.loaded, found.common))


def news_since(
    found: Found, outcome: Outcome, question: Question
) -> tuple[tuple[Since, ...], tuple[Remark, ...]]:
    """What is new in each draft since the version that the user named, and who has no such version."""
    if not question.since:
        return (), ()
    if question.texts:
        text = "--sinds kan alleen in een dossier, met de concepten in invoer/"
        raise WrongUse(fault("RP421", text, "laat de namen van bestanden weg"))
    chosen = [draft for draft in found.earlier if draft.edition.is_called(question.since)]
    if not chosen:
        known = [draft.edition.version or draft.path.name for draft in found.earlier]
        text = f"er is geen eerdere versie '{question.since}' in invoer/"
        raise WrongUse(fault("RP421", text, did_you_mean(question.since, known) if known else NONE_EARLIER))
    older = compare_found(replace(found, drafts=tuple(chosen)), question)
    then = {draft.municipality: draft for draft in older.compared}
    pairs = [(then[draft.municipality], draft) for draft in outcome.compared if draft.municipality in then]
    missing = [draft for draft in outcome.compared if draft.municipality not in then]
    remarks = [remark for failure in older.failed for remark in failure.remarks]
    remarks += [
        Remark("RP421", f"van {draft.municipality} is er geen eerdere versie '{question.since}'", "", "")
        for draft in missing
    ]
    return tuple(
        Since(now.municipality, old.named, now.named, since(old.comparison, now.comparison))
        for old, now in pairs
    ), tuple(remarks)


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
    if not drafts:
        raise WrongUse(fault("RP415", "er is geen concept om te vergelijken", "noem een of meer concepten"))
    raw = read_file(common_path)
    common = replace(views.accepted(raw), remarks=())
    if loaded:
        common = known_again(common, compose(loaded.library, loaded.dossier).document)
    remarks = tuple(remark.at(str(common_path)) for remark in raw.remarks)
    return Found(common, common_path, drafts, participants, Path("uitvoer"), loaded, remarks=remarks)


def _of_dossier(question: Question, moment: str) -> Found:
    folder = question.dossier or standing_in()
    if folder is None:
        text = "hier is geen dossier, en er zijn geen bestanden genoemd"
        advice = "noem de gemeenschappelijke tekst en de concepten, of geef --dossier MAP"
        raise WrongUse(fault("RP415", text, advice))
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
        remarks=(*received.remarks, *made.remarks),
    )


def numbered(document: Document) -> Document:
    """The document with its blocks numbered as a reader would, for a text that was not read from a file."""
    blocks = tuple(replace(block, numbers=(number,)) for number, block in enumerate(document.blocks, 1))
    return replace(document, blocks=blocks)


def _dossier_at_hand(folder: Path | None) -> Loaded | None:
    """The dossier that was named or that the user stands in; one that is not in order does not stand in
    the way of comparing two files."""
    if folder is not None:
        return load_dossier(folder)
    nearest = standing_in()
    try:
        return load_dossier(nearest) if nearest else None
    except RegioError:
        return None


def _write(made: Made, found: Found, wishes: Wishes) -> tuple[list[Path], ExitCode]:
    outputs = made.outputs(wishes.folder or found.folder)
    inputs = [found.common_path, *(draft.path for draft in found.drafts)]
    try:
        written = write_all(outputs, inputs=inputs, overwrite=wishes.overwrite)
    except RegioError as error:
        show_remarks(error.remarks)
        return [], error.exit_code
    show_remarks(file.remark for file in written if file.remark)
    return [file.path for file in written], ExitCode.FINE


def _tell(found: Found, outcome: Outcome, developments: Sequence[Since], paths: Sequence[Path]) -> None:
    count = len(outcome.compared)
    drafts = "1 concept" if count == 1 else f"{count} concepten"
    say(f"{drafts} vergeleken met {found.common_path.name}", bold=True)
    show_weightiest(outcome.comparisons)
    say()
    show_table(outcome.comparisons)
    for one in developments:
        say()
        say(f"{one.municipality}: van {one.earlier} naar {one.later}", bold=True)
        say(f"  {one.summary}")
    if paths:
        show_files(paths)


def _exit_code(outcome: Outcome, made: Made, unwritten: ExitCode, strict: bool) -> int:
    failed = max(outcome.exit_code, made.exit_code, unwritten)
    if failed or not strict:
        return failed
    differs = any(change.weight is not Weight.NONE for c in outcome.comparisons for change in c.changes)
    return ExitCode.FINDINGS if differs else ExitCode.FINE
