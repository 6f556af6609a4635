"""`verwerk`: the next version of the common text, with changes of drafts taken over into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import one_line, verb
from regioparagraaf.cli.dossiers import dossier_folder, open_dossier
from regioparagraaf.cli.terminal import put, say, show_remarks, styled
from regioparagraaf.errors import Remark, Unwritable, WrongUse, fault
from regioparagraaf.reports.wording import listed

if TYPE_CHECKING:
    from regioparagraaf.cli.records import Record
    from regioparagraaf.document.model import Document
    from regioparagraaf.library.model import Fragment
    from regioparagraaf.loading.dossier import Loaded
    from regioparagraaf.trace.numbers import Numbered
    from regioparagraaf.trace.renewing import Renewed
    from regioparagraaf.trace.rounds import CommonVersion
    from regioparagraaf.trace.taking import Taking
    from regioparagraaf.writers.safe import Output


@verb("verwerk", example="verwerk Leiderdorp:7a 12")
@click.argument("records", nargs=-1, metavar="[GEMEENTE:NUMMER...]", shell_complete=completing.municipalities)
@click.option("--droog", "dry", is_flag=True, help="Toon wat er verandert en schrijf niets.")
@click.option(
    "--vastleggen",
    "keep",
    metavar="REDEN",
    default="",
    callback=one_line,
    help="Leg de tekst van nu vast als versie, als u hem zelf wijzigde.",
)
@options.out
@options.style
@options.dossier
@options.date
@options.quiet
@options.overwrite
def command(
    records: tuple[str, ...],
    dry: bool,
    keep: str,
    out: Path | None,
    style: Path | None,
    dossier: Path | None,
    date: str | None,
    quiet: bool,
    overwrite: bool,
) -> None:
    """Neemt wijzigingen van gemeenten over in de volgende versie van de gemeenschappelijke tekst.

    Een nummer zonder gemeente hoort bij de gemeente ervoor. De vorige versie blijft bewaard, en elke zin
    houdt zijn nummer. Zonder nummer ziet u de versies.
    """
    now = moment(date)
    loaded = open_dossier(dossier)
    if keep or records:
        _need_later(loaded, now)
    if keep and records:
        text = "--vastleggen kan niet samen met over te nemen wijzigingen"
        raise WrongUse(fault("RP466", text, "doe het na elkaar"))
    if keep:
        _keep(loaded, keep, now, quiet)
    elif not records:
        _list(loaded)
    else:
        from regioparagraaf.cli.records import asked_for

        found = asked_for(dossier_folder(dossier), loaded, with_municipality(records), now)
        round_ = made(loaded, found, now)
        show_remarks(round_.remarks)
        if not quiet or dry:
            _show(round_)
        if not dry:
            folder = out or loaded.folder / "uitvoer"
            _write(loaded, round_, folder, style, now, overwrite, quiet)


def _need_later(loaded: Loaded, now: str) -> None:
    """A version before the last one would turn around which common text a draft answered."""
    last = loaded.versions[-1] if loaded.versions else None
    if last and now[:10] < last.date:
        from regioparagraaf.dutch.calendar import day_in_words

        text = f"{day_in_words(now)} ligt vóór versie {last.number}, die van {day_in_words(last.date)} is"
        raise WrongUse(fault("RP471", text, "geef met --datum de dag van het besluit"))


def with_municipality(names: Sequence[str]) -> list[str]:
    """The names in full: 'Leiderdorp:7a 12b' is 'Leiderdorp:7a Leiderdorp:12b'."""
    found: list[str] = []
    municipality = ""
    for name in names:
        before, colon, label = name.rpartition(":")
        municipality = before if colon else municipality
        found.append(f"{municipality}:{label}" if municipality else name)
    return found


class Round(Struct, frozen=True):
    """A step of the common text before it is written."""

    taking: Taking
    before: tuple[CommonVersion, ...]
    """Versions that have to be kept first: the text as it began, or as somebody changed it since."""
    version: CommonVersion
    fragments: tuple[tuple[str, str], ...]
    """Path in the dossier -> text."""
    remarks: tuple[Remark, ...]


def made(loaded: Loaded, found: Sequence[Record], now: str) -> Round:
    from regioparagraaf.assembly.compose import compose
    from regioparagraaf.cli.rounds import numbered_now
    from regioparagraaf.loading.lexicon import load_lexicon
    from regioparagraaf.trace.fingerprints import of_document
    from regioparagraaf.trace.numbers import Numbered
    from regioparagraaf.trace.renewing import fixed_by, renewed, traced_text
    from regioparagraaf.trace.rounds import CommonVersion, used_names
    from regioparagraaf.trace.taking import Wanted, coming_back, problems, take

    wanted = [
        Wanted(
            one.name,
            one.municipality,
            one.draft.edition.words or one.draft.path.name,
            one.draft.comparison,
            one.change,
        )
        for one in found
    ]
    wrong = problems(wanted, (*loaded.dossier.names, *loaded.dossier.parties))
    if wrong:
        raise WrongUse(*wrong)
    composed = compose(loaded.library, loaded.dossier)
    text = numbered_now(loaded, composed.document)
    before = _kept_first(loaded, text, now)
    used = used_names((*loaded.versions, *before))
    traced = Numbered(traced_text(composed, loaded.dossier), text.names)
    taking = take(traced, wanted, used, load_lexicon())
    number = _next_number(loaded) + len(before)
    version = CommonVersion(
        number,
        now[:10],
        taking.text.names,
        of_document(taking.text.document),
        taking.steps,
        document=taking.text.document,
    )
    for plain in (False, True):
        changed = renewed(composed, taking, plain=plain)
        files = _fragments(loaded, changed, version, composed.document)
        if files is not None:
            remarks = (
                *taking.remarks,
                *coming_back(taking.steps, (*loaded.versions, *before)[:-1], load_lexicon()),
                *fixed_by(changed, loaded.dossier.municipalities),
                *_other_levels(changed),
            )
            ids = tuple(one.piece.fragment.id for one in changed)
            return Round(taking, before, replace(version, fragments=ids), files, remarks)
    names = ", ".join(one.name for one in found)
    advice = "neem de wijziging zelf over in het fragment: regioparagraaf fragment overnemen ID"
    raise WrongUse(fault("RP469", f"{names} is niet letterlijk in een fragment te schrijven", advice))


def _other_levels(found: Sequence[Renewed]) -> tuple[Remark, ...]:
    """That the other rungs of the ladder still say what they said, and so does the explanation."""
    names = [
        one.piece.fragment.id for one in found if one.piece.level and len(one.piece.fragment.variants) > 1
    ]
    if not names:
        return ()
    text = f"in {listed(names)} is alleen het niveau gewijzigd dat in de tekst staat"
    advice = "lees de andere niveaus en de toelichting na: die zijn gebleven zoals ze waren"
    return (Remark("RP467", text, advice),)


def _next_number(loaded: Loaded) -> int:
    """One more than any version that left a trace."""
    fragments = [one.taken.version for one in loaded.library.fragments if one.taken]
    return max([version.number for version in loaded.versions] + fragments, default=0) + 1


def _kept_first(loaded: Loaded, text: Numbered, now: str, reason: str = "") -> tuple[CommonVersion, ...]:
    """The text of today as a version, where none has these words: the first one, or one made by hand."""
    from regioparagraaf.trace.fingerprints import of_document
    from regioparagraaf.trace.rounds import CommonVersion

    mark = of_document(text.document)
    if loaded.versions and loaded.versions[-1].fingerprint == mark:
        return ()
    by_hand = reason or ("in het dossier gewijzigd" if loaded.versions else "")
    number = _next_number(loaded)
    return (CommonVersion(number, now[:10], text.names, mark, (), by_hand, text.document),)


def _fragments(
    loaded: Loaded, found: Sequence[Renewed], version: CommonVersion, before: Document
) -> tuple[tuple[str, str], ...] | None:
    """The files of the fragments that changed; None where the text that they give is not the version's."""
    from regioparagraaf.writers.rounds import fragment_path

    files: list[tuple[str, str]] = []
    fragments: dict[str, Fragment] = {}
    choices = {choice.fragment: choice for choice in loaded.dossier.choices}
    for one in found:
        text, read = _renewed_fragment(loaded, one, version)
        if read is None:
            return None
        fragment = one.piece.fragment
        files.append((fragment_path(fragment, version.number), text))
        fragments[fragment.id] = read
        if not one.piece.level:
            assert read.taken is not None, "it says of which step it is"
            choices[fragment.id] = replace(choices[fragment.id], text="", level=read.taken.level)
    new = tuple(fragments.get(one.id, one) for one in loaded.library.fragments)
    after = replace(
        loaded,
        library=replace(loaded.library, fragments=new),
        dossier=replace(loaded.dossier, choices=tuple(choices.values())),
    )
    return tuple(files) if _gives(after, version, before) else None


def _gives(loaded: Loaded, version: CommonVersion, before: Document) -> bool:
    """Whether a dossier is without faults and composes to this very text, its open choices still open."""
    from regioparagraaf.assembly.compose import compose, fixed_brackets
    from regioparagraaf.errors import FAULT
    from regioparagraaf.loading.dossier import all_remarks
    from regioparagraaf.trace.renewing import same_text

    composed = compose(loaded.library, loaded.dossier)
    remarks = (*all_remarks(loaded), *composed.remarks)
    if any(remark.severity == FAULT for remark in remarks):
        return False
    blocks, names = composed.document.blocks, (*loaded.dossier.names, *loaded.dossier.parties)
    same = same_text(blocks, version.document.blocks)
    return same and set(fixed_brackets(blocks, names)) <= set(fixed_brackets(before.blocks, names))


def _renewed_fragment(loaded: Loaded, one: Renewed, version: CommonVersion) -> tuple[str, Fragment | None]:
    """The file of a fragment with its new words, and the fragment that it is when it is read."""
    from regioparagraaf.assembly.fill import FIXED
    from regioparagraaf.library.model import Taken
    from regioparagraaf.loading.fragment_file import read_fragment
    from regioparagraaf.loading.resources import data_folder
    from regioparagraaf.trace.fingerprints import fingerprint
    from regioparagraaf.writers.rounds import fragment_path, fragment_text

    piece = one.piece
    fragment = piece.fragment
    root = data_folder("fragments") if fragment.shipped else loaded.folder
    source = (root / fragment.place).read_text("utf-8-sig")
    taken = Taken(
        version.number,
        version.date,
        piece.level or loaded.dossier.theme_level(fragment.theme),
        one.origins,
        fingerprint([piece.text]),
        dropped=not one.words,
    )
    text = fragment_text(source, taken, one.words, FIXED)
    place = fragment_path(fragment, version.number)
    read, wrong = read_fragment(text.encode(), place, loaded.dossier.ladder, shipped=False)
    return text, None if wrong else read


def _keep(loaded: Loaded, reason: str, now: str, quiet: bool) -> None:
    """Keeps the text of today as a version."""
    from regioparagraaf.assembly.compose import common_text
    from regioparagraaf.cli.rounds import numbered_now
    from regioparagraaf.writers.safe import write_all

    text = numbered_now(loaded, common_text(loaded.library, loaded.dossier))
    versions = _kept_first(loaded, text, now, reason)
    if not versions:
        text_ = f"de tekst is nog die van versie {loaded.versions[-1].number}"
        raise WrongUse(fault("RP466", text_, "wijzig hem eerst, of neem wijzigingen van gemeenten over"))
    written = write_all(_version_outputs(loaded, versions))
    if not quiet:
        say(f"Versie {versions[0].number} van de gemeenschappelijke tekst is vastgelegd.", bold=True)
        for file in written:
            say(f"geschreven: {file.path}")


def _list(loaded: Loaded) -> None:
    """Every version with what was taken over in it."""
    from regioparagraaf.cli.rounds import words_of

    if not loaded.versions:
        say("Er is nog niets overgenomen: dit is de eerste versie van de gemeenschappelijke tekst.")
    for version in loaded.versions:
        count = len(version.names)
        say(f"{words_of(version)}: {count} onderdelen", bold=True)
        if version.reason:
            say(f"  {version.reason}")
        for step in version.in_order:
            put(styled(f"  {', '.join(step.proposals)}: {step.sentence}"), hang=4)


def _show(round_: Round) -> None:
    """What the step does, before it is written."""
    from regioparagraaf.cli.diff import shown

    for version in round_.before:
        if version.by_hand:
            say(f"De tekst was gewijzigd sinds de vorige versie; dat wordt versie {version.number}.")
    say(f"Versie {round_.version.number} van de gemeenschappelijke tekst", bold=True)
    for step in round_.version.in_order:
        put(styled(f"  {', '.join(step.proposals)}: {step.sentence}"), hang=4)
        put(" " * 6 + shown(step.diff).strip())


def _write(
    loaded: Loaded,
    round_: Round,
    folder: Path,
    style: Path | None,
    now: str,
    overwrite: bool,
    quiet: bool,
) -> None:
    from regioparagraaf.cli.house import chosen_style
    from regioparagraaf.cli.texts import check_word
    from regioparagraaf.dutch.calendar import day_in_words
    from regioparagraaf.loading.folders import TAKEN_OVER
    from regioparagraaf.reports.taken_over import taken_over
    from regioparagraaf.writers.docx import docx_bytes
    from regioparagraaf.writers.safe import Output, write_all

    version = round_.version
    report = taken_over(version, round_.taking.text.document.title, day_in_words(version.date))
    word = docx_bytes(report, chosen_style(style, loaded), now, loaded.dossier.region)
    kept = _version_outputs(loaded, (*round_.before, version))
    kept += [Output(loaded.folder / path, text.encode(), _as_text) for path, text in round_.fragments]
    for file in kept:
        if file.target.exists():
            advice = "haal het weg als u die versie wilt overdoen"
            raise Unwritable(fault("RP350", "het bestand bestaat al", advice, str(file.target)))
    name = folder / TAKEN_OVER.format(number=version.number)
    written = write_all([*kept, Output(name, word, check_word)], overwrite=overwrite)
    show_remarks(file.remark for file in written if file.remark)
    if not quiet:
        say()
        for done in written:
            say(f"geschreven: {done.path}")


def _version_outputs(loaded: Loaded, versions: Sequence[CommonVersion]) -> list[Output]:
    from regioparagraaf.writers.rounds import version_files
    from regioparagraaf.writers.safe import Output

    return [
        Output(loaded.folder / path, text.encode(), _as_text)
        for version in versions
        for path, text in version_files(version).items()
    ]


def _as_text(content: bytes) -> str:
    return content.decode()
