"""`stel-samen`: the common text or one municipality's version, as a file or on the screen."""

from __future__ import annotations

from pathlib import Path

import click

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.host import Host, in_host
from regioparagraaf.cli.standing import left_as_they_were, standing_in, to_be_written
from regioparagraaf.cli.terminal import say, show_remarks, tell_written
from regioparagraaf.cli.texts import (
    brackets_at_once,
    formats_of,
    make_text,
    outputs,
    refuse_brackets,
    refuse_style,
    with_account,
)
from regioparagraaf.errors import WrongUse, fault
from regioparagraaf.markup.text import plain
from regioparagraaf.writers.safe import write_all


@verb("stel-samen", example='stel-samen Leiden --in akkoord.docx --na "Regio"')
@click.argument(
    "municipality", metavar="[GEMEENTE]", required=False, shell_complete=completing.municipalities
)
@click.option("--als", "formats", metavar="SOORT", help="docx, odt, pdf, md of txt; meer mag: docx,pdf.")
@click.option("--droog", "dry", is_flag=True, help="Toon de tekst en schrijf niets.")
@options.brackets
@options.account
@click.option(
    "--in",
    "host",
    metavar="AKKOORD",
    type=options.PATH,
    help="Zet de tekst in een kopie van dit Word-bestand.",
)
@click.option(
    "--na",
    "behind",
    metavar="KOP",
    help="Achter deze kop of bladwijzer; anders op de regel [[regioparagraaf]].",
)
@click.option(
    "--vervang",
    "anew",
    is_flag=True,
    help="Vervang de paragraaf die in het akkoord staat, ook als daarin is gewijzigd.",
)
@options.writing
def command(
    municipality: str | None,
    formats: str | None,
    dry: bool,
    brackets: bool,
    account: bool,
    host: Path | None,
    behind: str | None,
    anew: bool,
    how: options.Writing,
) -> None:
    """Maakt de gemeenschappelijke tekst, of de versie van één gemeente."""
    if behind and host is None:
        raise WrongUse(fault("RP056", "--na hoort bij --in", "noem het bestand: --in akkoord.docx"))
    if anew and host is None:
        raise WrongUse(fault("RP056", "--vervang hoort bij --in", "noem het bestand: --in akkoord.docx"))
    if formats and host is not None:
        raise WrongUse(
            fault("RP056", "--als kan niet samen met --in", "met --in komt er een Word-bestand uit")
        )
    loaded = open_dossier(how.dossier)
    asked = formats_of("docx" if formats is None else formats)
    if how.style is not None:
        refuse_style(asked)
    now = moment(how.date)
    made = make_text(loaded, municipality, now)
    if not brackets:
        refuse_brackets(made)
    show_remarks(brackets_at_once(made.remarks))
    folder = how.folder(loaded.folder)
    if host is not None and not dry:
        files = list(in_host(loaded, made, Host(host, behind or "", account, how.style, anew), folder, now))
    else:
        made = with_account(made, loaded) if account else made
        if dry:
            say(plain(made.document).rstrip("\n"))
            return
        files = outputs(loaded, [made], asked, folder, now, how.style)
        show_remarks(left_as_they_were(standing_in(folder), loaded, [made], asked, now, how.style))
    written = write_all(
        to_be_written(files, how.overwrite), inputs=[host] if host else [], overwrite=how.overwrite
    )
    tell_written(written, how.quiet)
    if not (written or how.quiet):
        say(f"ongewijzigd: {files[0].target}")
