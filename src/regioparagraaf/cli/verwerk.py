"""`verwerk`: the next version of the common text, with changes of drafts taken over into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import one_line, verb
from regioparagraaf.cli.dossiers import dossier_folder, open_dossier
from regioparagraaf.cli.terminal import put, say, show_remarks, styled, tell_written
from regioparagraaf.errors import Unwritable, WrongUse, fault

if TYPE_CHECKING:
    from regioparagraaf.cli.next_version import Round
    from regioparagraaf.loading.dossier import Loaded
    from regioparagraaf.trace.rounds import CommonVersion
    from regioparagraaf.writers.outputs import Output


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
@options.writing
def command(
    records: tuple[str, ...],
    dry: bool,
    keep: str,
    how: options.Writing,
) -> None:
    """Neemt wijzigingen van gemeenten over in de volgende versie van de gemeenschappelijke tekst.

    Een nummer zonder gemeente hoort bij de gemeente ervoor. De vorige versie blijft bewaard, en elke zin
    houdt zijn nummer. Zonder nummer ziet u de versies.
    """
    now = moment(how.date)
    loaded = open_dossier(how.dossier)
    if keep or records:
        _need_later(loaded, now)
    if keep and records:
        text = "--vastleggen kan niet samen met over te nemen wijzigingen"
        raise WrongUse(fault("RP466", text, "doe het na elkaar"))
    if keep:
        _keep(loaded, keep, now, how.quiet, dry)
    elif not records:
        _list(loaded)
    else:
        from regioparagraaf.cli.next_version import next_version
        from regioparagraaf.cli.records import asked_for
        from regioparagraaf.writers.beforehand import refuse_closed_folder

        found = asked_for(dossier_folder(how.dossier), loaded, with_municipality(records), now)
        round_ = next_version(loaded, found, now)
        if not dry:
            refuse_closed_folder(how.folder(loaded.folder))
        show_remarks(round_.remarks)
        if not how.quiet or dry:
            _show(round_)
        if not dry:
            _write(loaded, round_, how, now)


def _need_later(loaded: Loaded, now: str) -> None:
    """A version before the last one would turn around which common text a draft answered."""
    last = loaded.versions[-1] if loaded.versions else None
    today = day_of(now)
    if last and today < last.date:
        from regioparagraaf.dutch.calendar import day_in_words

        text = f"{day_in_words(today)} ligt vóór versie {last.number}, die van {day_in_words(last.date)} is"
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


def _keep(loaded: Loaded, reason: str, now: str, quiet: bool, dry: bool) -> None:
    """Keeps the text of today as a version."""
    from regioparagraaf.assembly.compose import common_text
    from regioparagraaf.cli.next_version import kept_first
    from regioparagraaf.cli.rounds import numbered_now
    from regioparagraaf.writers.safe import write_all

    text = numbered_now(loaded, common_text(loaded.library, loaded.dossier))
    versions = kept_first(loaded, text, now, reason)
    if not versions:
        text_ = f"de tekst is nog die van versie {loaded.versions[-1].number}"
        raise WrongUse(fault("RP466", text_, "wijzig hem eerst, of neem wijzigingen van gemeenten over"))
    if dry:
        say(f"Dit wordt versie {versions[0].number} van de gemeenschappelijke tekst.", bold=True)
        return
    written = write_all(_version_outputs(loaded, versions))
    if not quiet:
        say(f"Versie {versions[0].number} van de gemeenschappelijke tekst is vastgelegd.", bold=True)
    tell_written(written, quiet)


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


def _write(loaded: Loaded, round_: Round, how: options.Writing, now: str) -> None:
    from regioparagraaf.cli.house import chosen_style
    from regioparagraaf.cli.texts import check_word
    from regioparagraaf.dutch.calendar import day_in_words
    from regioparagraaf.loading.folders import TAKEN_OVER
    from regioparagraaf.reports.taken_over import taken_over
    from regioparagraaf.writers.docx import docx_bytes
    from regioparagraaf.writers.outputs import Output, dossier_text
    from regioparagraaf.writers.safe import write_all

    version = round_.version
    report = taken_over(version, round_.taking.text.document.title, day_in_words(version.date))
    word = docx_bytes(report, chosen_style(how.style, loaded), now, loaded.dossier.region)
    kept = _version_outputs(loaded, (*round_.before, version))
    kept += [dossier_text(loaded.folder / path, text.encode()) for path, text in round_.fragments]
    for file in kept:
        if file.target.exists():
            advice = "haal het weg als u die versie wilt overdoen"
            raise Unwritable(fault("RP350", "het bestand bestaat al", advice, str(file.target)))
    name = how.folder(loaded.folder) / TAKEN_OVER.format(number=version.number)
    written = write_all([*kept, Output(name, word, check_word)], overwrite=how.overwrite)
    if not how.quiet:
        say()
    tell_written(written, how.quiet)


def _version_outputs(loaded: Loaded, versions: Sequence[CommonVersion]) -> list[Output]:
    from regioparagraaf.writers.outputs import dossier_text
    from regioparagraaf.writers.rounds import version_files

    return [
        dossier_text(loaded.folder / path, text.encode())
        for version in versions
        for path, text in version_files(version).items()
    ]
