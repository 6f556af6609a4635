"""`stel-samen`: the common text or one municipality's version, as a file or on the screen."""

from __future__ import annotations

from pathlib import Path

import click

from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import date_option, dossier_option, overwrite_option, quiet_option, verb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.terminal import say, show_remarks
from regioparagraaf.cli.texts import as_output, format_of, make_text, refuse_brackets
from regioparagraaf.markup.text import plain
from regioparagraaf.writers.safe import write_all


@verb("stel-samen", example="stel-samen Leiden --als docx,md")
@click.argument("municipality", metavar="[GEMEENTE]", required=False)
@click.option("--als", "formats", metavar="SOORT", help="docx, odt, md of txt; meer mag: docx,md.")
@click.option("--droog", "dry", is_flag=True, help="Toon de tekst en schrijf niets.")
@click.option(
    "--haken/--zonder-haken",
    "brackets",
    default=True,
    help="Laat betwiste woorden tussen haken staan, of weiger zolang ze er zijn.",
)
@click.option("--uit", "out", metavar="MAP", type=click.Path(path_type=Path), help="De map voor de uitvoer.")
@dossier_option
@date_option
@quiet_option
@overwrite_option
def command(
    municipality: str | None,
    formats: str | None,
    dry: bool,
    brackets: bool,
    out: Path | None,
    dossier: Path | None,
    date: str | None,
    quiet: bool,
    overwrite: bool,
) -> None:
    """Maakt de gemeenschappelijke tekst, of de versie van één gemeente."""
    loaded = open_dossier(dossier)
    asked = format_of(formats)
    made = make_text(loaded, municipality, moment(date))
    if not brackets:
        refuse_brackets(made)
    show_remarks(made.remarks)
    if dry:
        say(plain(made.document).rstrip("\n"))
        return
    folder = out or loaded.folder / "uitvoer"
    outputs = [as_output(loaded, made, form, folder / f"{made.name}.{form}", moment(date)) for form in asked]
    written = write_all(outputs, overwrite=overwrite)
    show_remarks(file.remark for file in written if file.remark)
    if not quiet:
        for file in written:
            say(f"geschreven: {file.path}")
