"""`stel-samen`: the common text or one municipality's version, as a file or on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from regioparagraaf.assembly.place import Place, at_block, at_marker, behind_heading
from regioparagraaf.cli import completing
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import both, date_option, dossier_option, overwrite_option, quiet_option, verb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.options import account_option, brackets_option
from regioparagraaf.cli.terminal import say, show_remarks
from regioparagraaf.cli.texts import (
    Made,
    check_word,
    format_of,
    make_text,
    outputs,
    refuse_brackets,
    style_of,
    to_be_written,
    with_account,
)
from regioparagraaf.document import views
from regioparagraaf.document.model import Document, Kind
from regioparagraaf.errors import WrongUse, fault
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.markup.text import plain
from regioparagraaf.writers.safe import Output, file_name, write_all


@dataclass(frozen=True, slots=True)
class Host:
    """An existing agreement, and where in it the paragraph is to stand."""

    path: Path
    behind: str
    """A heading or a bookmark; empty: at the line [[regioparagraaf]]."""


@verb("stel-samen", example='stel-samen Leiden --in akkoord.docx --na "Regio"')
@click.argument(
    "municipality", metavar="[GEMEENTE]", required=False, shell_complete=completing.municipalities
)
@click.option("--als", "formats", metavar="SOORT", help="docx, odt, pdf, md of txt; meer mag: docx,pdf.")
@click.option("--droog", "dry", is_flag=True, help="Toon de tekst en schrijf niets.")
@both(brackets_option, account_option)
@click.option(
    "--in",
    "host",
    metavar="AKKOORD",
    type=click.Path(path_type=Path),
    help="Zet de tekst in dit Word-bestand.",
)
@click.option(
    "--na",
    "behind",
    metavar="KOP",
    help="Achter deze kop of bladwijzer; anders op de regel [[regioparagraaf]].",
)
@click.option("--uit", "out", metavar="MAP", type=click.Path(path_type=Path), help="De map voor de uitvoer.")
@both(dossier_option, date_option, quiet_option, overwrite_option)
def command(
    municipality: str | None,
    formats: str | None,
    dry: bool,
    brackets: bool,
    account: bool,
    host: Path | None,
    behind: str | None,
    out: Path | None,
    dossier: Path | None,
    date: str | None,
    quiet: bool,
    overwrite: bool,
) -> None:
    """Maakt de gemeenschappelijke tekst, of de versie van één gemeente."""
    if behind and host is None:
        raise WrongUse(fault("RP056", "--na hoort bij --in", "noem het bestand: --in akkoord.docx"))
    loaded = open_dossier(dossier)
    asked = format_of(formats)
    now = moment(date)
    made = make_text(loaded, municipality, now)
    if not brackets:
        refuse_brackets(made)
    if account:
        made = with_account(made, loaded)
    show_remarks(made.remarks)
    if dry:
        say(plain(made.document).rstrip("\n"))
        return
    folder = out or loaded.folder / "uitvoer"
    if host is not None:
        files = [in_host(loaded, made, Host(host, behind or ""), folder)]
    else:
        files = outputs(loaded, [made], asked, folder, now)
    written = write_all(to_be_written(files, overwrite), inputs=[host] if host else [], overwrite=overwrite)
    show_remarks(file.remark for file in written if file.remark)
    if not quiet:
        for file in written:
            say(f"geschreven: {file.path}")
        if not written:
            say(f"ongewijzigd: {files[0].target}")


def in_host(loaded: Loaded, made: Made, host: Host, folder: Path) -> Output:
    """The agreement with the paragraph in it, under a name of its own."""
    from regioparagraaf.cli.comparing import read_file
    from regioparagraaf.writers.docx.insert import inserted

    if any(block.kind is Kind.CELL for block in made.document.blocks):
        raise WrongUse(
            fault("RP056", "--verantwoording kan niet samen met --in", "maak de verantwoording apart")
        )
    raw = read_file(host.path)
    data = host.path.read_bytes()
    if not data.startswith(b"PK") or host.path.suffix.lower() == ".odt":
        advice = "bewaar het akkoord als .docx"
        raise WrongUse(fault("RP056", "--in kan alleen met een Word-bestand", advice, str(host.path)))
    place = _place(views.accepted(raw), data, host)
    document = _under(made.document, place.level)
    content = inserted(
        data, host.path.name, document, place.before, place.replaces, style_of(loaded, made.municipality)
    )
    name = file_name(host.path.stem, made.name if made.municipality else "", "met paragraaf", suffix=".docx")
    return Output(folder / name, content, check_word)


def _place(document: Document, data: bytes, host: Host) -> Place:
    from regioparagraaf.writers.docx.insert import bookmarked

    if not host.behind:
        marked = at_marker(document)
        if marked is None:
            advice = 'zet een regel [[regioparagraaf]] in het akkoord, of noem een kop: --na "Regio"'
            text = "in dit akkoord staat nergens [[regioparagraaf]]"
            raise WrongUse(fault("RP054", text, advice, str(host.path)))
        return marked
    number = bookmarked(data, host.path.name, host.behind)
    at = next((block for block in document.blocks if number and number in block.numbers), None)
    if at is not None:
        return at_block(document, at, replace=False)
    return behind_heading(document, host.behind)


def _under(document: Document, level: int) -> Document:
    """The headings below the level of the heading that they come under."""
    blocks = tuple(
        replace(block, level=min(9, block.level + level)) if block.kind is Kind.HEADING else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)
