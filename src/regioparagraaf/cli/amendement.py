"""`amendement`: the text of an amendment on changes of one municipality, as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.dossiers import dossier_folder, open_dossier
from regioparagraaf.cli.outputs import AMENDMENT
from regioparagraaf.cli.terminal import show_remarks, tell_written
from regioparagraaf.dutch.calendar import day_in_words
from regioparagraaf.errors import Remark, WrongUse, fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regioparagraaf.cli.records import Record
    from regioparagraaf.document.model import Document
    from regioparagraaf.loading.dossier import Loaded


@verb("amendement", example="amendement Leiden 9")
@click.argument("municipality", metavar="GEMEENTE", shell_complete=completing.municipalities)
@click.argument("numbers", nargs=-1, metavar="NUMMER...")
@click.option(
    "--terug",
    "back",
    is_flag=True,
    help="Andersom: breng het akkoord van de gemeente terug naar de gemeenschappelijke tekst.",
)
@options.writing
def command(
    municipality: str,
    numbers: tuple[str, ...],
    back: bool,
    how: options.Writing,
) -> None:
    """Maakt de tekst van een amendement: het ontwerp luidt, te wijzigen in, toelichting.

    Standaard stelt het amendement voor de gemeenschappelijke tekst te wijzigen zoals deze gemeente dat in
    haar nieuwste concept doet. De nummers zijn die van de vergelijking.
    """
    from regioparagraaf.cli.house import chosen_style
    from regioparagraaf.cli.records import asked_for, still_tracked
    from regioparagraaf.cli.texts import check_word
    from regioparagraaf.writers.docx import docx_bytes
    from regioparagraaf.writers.file_names import file_name
    from regioparagraaf.writers.outputs import Output
    from regioparagraaf.writers.safe import write_all

    now = moment(how.date)
    loaded = open_dossier(how.dossier)
    folder = dossier_folder(how.dossier)
    found = asked_for(folder, loaded, _names(municipality, numbers), now)
    show_remarks(still_tracked(found))
    if not back:
        show_remarks(_of_earlier_text(found))
    report = _amendment(loaded, found, back, now)
    name = found[0].municipality
    content = docx_bytes(report, chosen_style(how.style, loaded, name), now, f"Gemeente {name}")
    labels = [record.change.label for record in found]
    target = how.folder(folder) / file_name(
        AMENDMENT, name, *labels, *(["terug"] if back else []), suffix=".docx"
    )
    written = write_all([Output(target, content, check_word)], overwrite=how.overwrite)
    tell_written(written, how.quiet)


def _amendment(loaded: Loaded, found: Sequence[Record], back: bool, now: str) -> Document:
    """The text of an amendment of these records, or of the way `back`; a fault where one changes nothing."""
    from regioparagraaf.comparison.model import Weight
    from regioparagraaf.reports.amendment import Sides, proposal, way_back
    from regioparagraaf.trace.wanted import only_struck

    for record in found:
        if record.change.weight is Weight.NONE:
            text = f"{record.name} is gelijk: er valt niets te wijzigen"
            raise WrongUse(fault("RP455", text, "kijk in de vergelijking welke nummers afwijken"))
        if record.change.is_only_struck:
            raise WrongUse(only_struck(record.name, record.change))
    comparison, edition = found[0].draft.comparison, found[0].draft.edition
    common = comparison.common
    sides = Sides(common.title or loaded.dossier.title, _named(loaded, common, now), edition.words)
    return (way_back if back else proposal)(comparison, [record.change for record in found], sides)


def _of_earlier_text(found: Sequence[Record]) -> Iterator[Remark]:
    """That a draft has an earlier text here, so that the amendment may undo what was agreed since."""
    for record in found:
        if record.change.outdated:
            advice = "kijk of de gemeente dat voorstelt, of haar concept van vóór de wijziging is"
            yield Remark("RP476", f"{record.name}: {record.change.outdated.removesuffix('.')}", advice)


def _named(loaded: Loaded, common: Document, now: str) -> str:
    """Which text is amended, so that a council knows it later on: its version, or else the day."""
    from regioparagraaf.cli.rounds import version_of, words_of

    version = version_of(loaded, common)
    if version:
        return words_of(version)
    after = f"na versie {loaded.versions[-1].number}, " if loaded.versions else ""
    return f"{after}zoals op {day_in_words(day_of(now))}"


def _names(municipality: str, numbers: tuple[str, ...]) -> list[str]:
    """The changes as 'Leiden:9'; the municipality may stand in front of the first number, or of each."""
    name, _, first = municipality.partition(":")
    asked = [first, *numbers] if first else list(numbers)
    if not asked:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[1])
    before = f"{name}:".casefold()
    return [number if number.casefold().startswith(before) else f"{name}:{number}" for number in asked]
