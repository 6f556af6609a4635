"""`demo`: the whole main job on what ships inside, from an empty folder to Word files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from regioparagraaf.cli import options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.job import Question, ask
from regioparagraaf.cli.outputs import USUAL, Wishes
from regioparagraaf.cli.terminal import say, tell_written
from regioparagraaf.cli.texts import as_output, make_text
from regioparagraaf.errors import Unwritable, fault
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers.outputs import Output, dossier_text
from regioparagraaf.writers.safe import write_all


@verb("demo", example="demo proef")
@click.argument("folder", metavar="[MAP]", type=options.PATH, default=Path("demo"))
@options.date
@options.quiet
@options.overwrite
def command(folder: Path, date: str | None, quiet: bool, overwrite: bool) -> int:
    """Laat zien wat het doet, op een meegeleverd voorbeeld.

    Maakt in MAP een dossier van vijf gemeenten, de gemeenschappelijke tekst, en de vergelijking met vijf
    concepten. De concepten zijn verzonnen.
    """
    now = moment(date)
    dossier = folder / "dossier"
    if dossier.exists() and not overwrite:
        advice = "maak het opnieuw met --overschrijf, of kies een andere map"
        raise Unwritable(fault("RP420", "hier staat al een voorbeeld", advice, str(dossier)))
    write_all(list(_dossier_files(dossier)), overwrite=overwrite)
    loaded = load_dossier(dossier)
    made = make_text(loaded, None, now)
    common = folder / f"{made.name}.docx"
    written = write_all([as_output(loaded, made, "docx", common, now)], overwrite=overwrite)
    tell_written(written, quiet=True)
    if not quiet:
        say(f"Het dossier staat in {dossier}, de gemeenschappelijke tekst in {common}.")
    wishes = Wishes(USUAL, folder, now, overwrite=overwrite, quiet=quiet)
    return ask(Question(dossier=dossier), wishes)


def _dossier_files(target: Path) -> Iterator[Output]:
    """The dossier of the demo with its drafts in invoer/."""
    shipped = data_folder("templates") / "demo"
    for file in sorted((shipped / "dossier").rglob("*")):
        if file.is_file():
            yield dossier_text(target / file.relative_to(shipped / "dossier"), file.read_bytes())
    for file in sorted((shipped / "concepten").iterdir()):
        yield Output(target / "invoer" / file.name, file.read_bytes(), bool, is_read_back=True)
