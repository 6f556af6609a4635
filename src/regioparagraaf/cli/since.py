"""`vergelijk --sinds`: the earlier versions of drafts, and the common text that they answered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli.comparing import Compared, read_file
from regioparagraaf.cli.documents import documents_in
from regioparagraaf.cli.each import Worked
from regioparagraaf.cli.invoer import doubt, oldest_first
from regioparagraaf.cli.job import Found, Question, compare_found
from regioparagraaf.cli.naming import Named, municipality_in
from regioparagraaf.cli.rounds import text_named, version_of, words_of
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.comparison.model import Found as Scoped
from regioparagraaf.document import views
from regioparagraaf.document.model import Document
from regioparagraaf.dossier.versions import Edition, edition
from regioparagraaf.errors import Remark, WrongUse, did_you_mean, fault, listed
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.news import Since
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import Names, named
from regioparagraaf.trace.provenance import recognised
from regioparagraaf.trace.since import MovedOn, outside, since

CODE = "RP421"
BEFORE = "vorige"
"""The version before the newest, whatever it is called."""
_NONE_IN_DOSSIER = "zet een eerdere versie in invoer/ naast de nieuwste, of noem haar bestand of map"
_NONE_NAMED = "noem het bestand of de map met de eerdere versies: --sinds eerder/"


class Then(Struct, frozen=True):
    """The common text of the time of an earlier draft."""

    document: Document
    names: Names
    words: str
    """'versie 1, 5 maart 2026', or the name of its file."""


def news_since(
    found: Found, drafts: Sequence[Worked], question: Question
) -> tuple[tuple[Since, ...], tuple[Remark, ...]]:
    """What is new in each draft since the version that the user named, and who has no such version."""
    chosen, doubts = _chosen(found, drafts, question)
    older = compare_found(replace(found, drafts=chosen), question)
    then = {draft.municipality: draft for draft in older.compared}
    remarks = [*doubts, *(remark for failure in older.failed for remark in failure.remarks)]
    news: list[Since] = []
    without: list[str] = []
    for draft in drafts:
        old = then.get(draft.municipality)
        if old is not None and draft.comparison is not None:
            if missed := _not_found(old, draft):
                remarks.append(
                    Remark(CODE, f"in {missed} is de gemeenschappelijke tekst niet gevonden", _SKIPPED)
                )
                continue
            news.append(_since(found, question, old, draft, draft.comparison))
        elif draft.municipality not in {one.municipality for one in chosen}:
            without.append(draft.municipality or draft.path.name)
    if without:
        text = f"van {listed(without)} is er geen eerdere versie '{question.since}'"
        remarks.append(Remark(CODE, text, "", ""))
    return tuple(news), tuple(remarks)


_SKIPPED = "wat er nieuw is, is daarom niet te zeggen; kijk of het het goede bestand is"


def _not_found(old: Compared, new: Worked) -> str:
    """The version that does not hold the common text: all of it would be called dropped; '' where both do."""
    assert new.comparison is not None, new.path
    both = (old.named, old.comparison.scope), (new.named, new.comparison.scope)
    return next((name for name, scope in both if scope.found is Scoped.NOTHING), "")


def _chosen(
    found: Found, drafts: Sequence[Worked], question: Question
) -> tuple[tuple[Named, ...], tuple[Remark, ...]]:
    """The earlier versions, and where that is in doubt: the file that was named, those of that name in
    `invoer/`, or those in the folder of that name."""
    path = Path(question.since)
    if path.is_file():
        return (_of_file(path, drafts),), ()
    chosen = _called(found.earlier, question.since)
    if not chosen and path.is_dir():
        return _in_folder(path, drafts)
    if not chosen:
        known = [draft.edition.version or draft.path.name for draft in found.earlier]
        where = "bij de genoemde concepten" if question.texts else "in invoer/"
        text = f"er is geen eerdere versie '{question.since}' {where}"
        none = _NONE_NAMED if question.texts else _NONE_IN_DOSSIER
        advice = did_you_mean(question.since, [*known, BEFORE]) if known else none
        raise WrongUse(fault(CODE, text, advice))
    return chosen, ()


def _in_folder(folder: Path, drafts: Sequence[Worked]) -> tuple[tuple[Named, ...], tuple[Remark, ...]]:
    """Of each municipality the newest of its earlier drafts in a folder, and where that is in doubt."""
    names = [draft.municipality for draft in drafts]
    by_name: dict[str, list[Named]] = {name: [] for name in names if name}
    documents = documents_in(folder)
    earlier = [path for path in documents if not _is_compared(path, drafts)]
    for path in earlier:
        whose = municipality_in(path.stem, names)[0]
        if whose in by_name:
            by_name[whose].append(Named(path, whose, whose, edition=edition(path.name)))
    found = [oldest_first(versions) for versions in by_name.values() if versions]
    if not found:
        text, advice = f"in {folder} staat geen bestand dat een concept kan zijn", _NONE_NAMED
        if earlier:
            text = f"in {folder} staat van geen van deze concepten een eerdere versie"
            advice = "zet de naam van de gemeente in de bestandsnamen"
        elif documents:
            text = f"in {folder} staan alleen de concepten zelf"
        raise WrongUse(fault(CODE, text, advice))
    doubts = tuple(remark for versions in found for remark in doubt(versions))
    return tuple(versions[-1] for versions in found), doubts


def _is_compared(path: Path, drafts: Sequence[Worked]) -> bool:
    """Whether a file is one of the drafts: held against itself it has no news, whatever came before it."""
    return any(path.samefile(draft.path) for draft in drafts)


def _called(earlier: Sequence[Named], since: str) -> tuple[Named, ...]:
    """Of each municipality the earlier version that is meant: by its name; 'vorige' is the one before the
    newest, and '1' also the only one that has no number."""
    by_name: dict[str, list[Named]] = {}
    for draft in earlier:
        by_name.setdefault(draft.municipality, []).append(draft)
    chosen: list[Named] = []
    for drafts in by_name.values():
        called = [draft for draft in drafts if draft.edition.is_called(since)]
        bare = [draft for draft in drafts if not draft.edition.version]
        if not called and Edition("", "1").is_called(since) and len(bare) == 1:
            called = bare
        chosen += drafts[-1:] if since.strip().casefold() == BEFORE else called
    return tuple(chosen)


def _of_file(path: Path, drafts: Sequence[Worked]) -> Named:
    """An earlier draft by its file: of the only draft that is compared, or of whom its name says."""
    if _is_compared(path, drafts):
        raise WrongUse(fault(CODE, f"{path.name} is het concept zelf, geen eerdere versie", _NONE_NAMED))
    names = [draft.municipality for draft in drafts]
    is_only = len(names) == 1
    whose = names[0] if is_only else municipality_in(path.stem, names)[0]
    if not is_only and (not whose or whose not in names):
        text = f"niet duidelijk van welk concept {path.name} de eerdere versie is"
        advice = "vergelijk één concept, of zet de naam van de gemeente in de bestandsnaam"
        raise WrongUse(fault(CODE, text, advice))
    return Named(path, whose, whose, edition=edition(path.name))


def _since(found: Found, question: Question, old: Compared, new: Worked, now: Comparison) -> Since:
    then = _then(found, question, old)
    region = _moved_on(then, found.common) if then else None
    names = (old.named, new.named)
    if old.named == new.named:
        names = _with_folders(old.path, new.path)
    return Since(
        new.municipality,
        *names,
        since(old.comparison, now, region),
        then.words if then and region else "",
        _words_now(found) if region else "",
        outside(old.comparison, now),
    )


def _with_folders(one: Path, other: Path) -> tuple[str, str]:
    """Two files of one name, each with the folders that tell them apart, whatever the system writes between
    them."""
    ours, theirs = one.resolve().parts, other.resolve().parts
    told = next(n for n in range(2, len(ours) + 1) if ours[-n:] != theirs[-n:])
    return "/".join(ours[-told:]), "/".join(theirs[-told:])


def _words_now(found: Found) -> str:
    """The common text of now, as a reader sees it."""
    version = version_of(found.loaded, found.common)
    return words_of(version) if version else text_named(found.loaded, found.common_path.name, found.common)


def _then(found: Found, question: Question, old: Compared) -> Then | None:
    """The common text that an earlier draft answered: as the user says, else what the draft carries with it,
    else the newest that is older than the draft; None where no versions are kept."""
    if question.then:
        return _said(found, question.then)
    versions = found.loaded.versions if found.loaded else ()
    if not versions:
        return None
    made_from = recognised(old.raw)
    carried = [one for one in versions if made_from and one.fingerprint == made_from.text]
    date = old.edition.date
    before = [one for one in versions if date and one.date and one.date < date]
    version = (carried or before or [versions[0]])[-1]
    return Then(version.document, version.names, words_of(version))


def _said(found: Found, name: str) -> Then:
    path = Path(name)
    if path.is_file():
        document = replace(views.accepted(read_file(path)), remarks=())
        version = version_of(found.loaded, document)
        return Then(document, version.names if version else (), path.name)
    versions = found.loaded.versions if found.loaded else ()
    number = name.casefold().removeprefix("versie").strip(" -")
    for version in versions:
        if number in (str(version.number), version.date):
            return Then(version.document, version.names, words_of(version))
    text = f"--toen '{name}' is geen versie van de gemeenschappelijke tekst en geen bestand"
    known = ", ".join(str(version.number) for version in versions)
    advice = f"kies uit: {known}" if known else "noem het bestand met de gemeenschappelijke tekst van toen"
    raise WrongUse(fault(CODE, text, advice))


def _moved_on(then: Then, now: Document) -> MovedOn | None:
    """What became of the common text since; None where it is still the same."""
    return None if of_document(then.document) == of_document(now) else _compared(then, now)


@lru_cache(maxsize=8)
def _compared(then: Then, now: Document) -> MovedOn:
    lexicon = load_lexicon()
    return MovedOn(named(compare(then.document, now, lexicon, Settings()), then.names), lexicon)
