"""`keuzeblad`: the sheet on which a council group ticks variants, and its reading back."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from regioparagraaf.cli import options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import HELP_NAMES, VerbGroup, one_line, subverb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.house import chosen_style
from regioparagraaf.cli.outputs import SHEET
from regioparagraaf.cli.promises import promises_of
from regioparagraaf.cli.sheets import NOTHING_TAKEN, of_several, read_sheets
from regioparagraaf.cli.sheets_agreed import agreed_on, changed_files, remarks_on
from regioparagraaf.cli.sheets_screen import sheets_json, show_sheets
from regioparagraaf.cli.terminal import give_json, say, show_remarks, tell_written
from regioparagraaf.cli.texts import check_word
from regioparagraaf.errors import WrongUse, fault, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.outputs import Output
from regioparagraaf.writers.safe import write_all


@click.group(
    "keuzeblad",
    cls=VerbGroup,
    context_settings=HELP_NAMES,
    invoke_without_command=True,
    epilog='\b\nVoorbeeld:\n  regioparagraaf keuzeblad --namens "Lijst Dorp"',
)
@click.option(
    "--namens",
    "who",
    metavar="NAAM",
    multiple=True,
    callback=one_line,
    help="Voor welke gemeente of partij (herhaalbaar).",
)
@options.writing
@click.pass_context
def command(
    ctx: click.Context,
    who: tuple[str, ...],
    how: options.Writing,
) -> None:
    """Maakt een Word-bestand waarop een fractie aankruist wat zij wil, en leest het terug."""
    if ctx.invoked_subcommand is None:
        _make(open_dossier(how.dossier), who, how)
    else:
        _refuse_before(ctx, ctx.invoked_subcommand)


def _refuse_before(ctx: click.Context, inner: str) -> None:
    """Raises where options stand before the inner verb: they are those of making, and reading would go on
    without them, in another dossier say."""
    given = [
        parameter.opts[0]
        for parameter in ctx.command.params
        if parameter.name and ctx.get_parameter_source(parameter.name) is ParameterSource.COMMANDLINE
    ]
    if given:
        text = f"wat vóór '{inner}' staat, geldt daar niet: {listed(given)}"
        raise WrongUse(fault("RP401", text, f"zet opties achter '{inner}'"))


def _make(loaded: Loaded, who: tuple[str, ...], how: options.Writing) -> None:
    from regioparagraaf.reports.choice_sheet import choice_sheet
    from regioparagraaf.writers.docx import docx_bytes

    if "" in who:
        advice = "noem een gemeente of partij, of laat --namens weg"
        raise WrongUse(fault("RP401", "--namens noemt niemand", advice))
    if unclear := [remark for name in who if (remark := of_several(loaded.dossier, name))]:
        raise WrongUse(*unclear)
    house, now = chosen_style(how.style, loaded), moment(how.date)
    promises = promises_of(loaded)
    folder = how.folder(loaded.folder)
    outputs = []
    for name in {name.casefold(): name for name in who or ("",)}.values():
        document = choice_sheet(loaded.library, loaded.dossier, promises, name)
        content = docx_bytes(document, house, now, loaded.dossier.region)
        target = folder / file_name(f"{SHEET} {name.casefold()}", suffix=".docx")
        outputs.append(Output(target, content, check_word))
    tell_written(write_all(outputs, overwrite=how.overwrite), how.quiet)


@subverb(command, "lees", example="keuzeblad lees leiden.docx oegstgeest.docx")
@click.argument("files", metavar="BESTAND...", nargs=-1, required=True, type=options.PathType(readable=False))
@click.option("--droog", "dry", is_flag=True, help="Toon wat er is aangekruist en schrijf niets.")
@click.option(
    "--hele-regio",
    "for_all",
    is_flag=True,
    help="Laat een blad van wie geen gemeente of partij is, gelden voor alle gemeenten.",
)
@options.dossier
@options.as_json
@options.quiet
def _read(
    files: tuple[Path, ...], dossier: Path | None, dry: bool, for_all: bool, as_json: bool, quiet: bool
) -> int:
    """Leest ingevulde keuzebladen, toont waar ze gelijk zijn en verschillen, en zet in het dossier waarover
    de bladen van een gemeente (of van de regio) het eens zijn."""
    loaded = open_dossier(dossier)
    reading = read_sheets(loaded, files, for_all)
    agreed = list(agreed_on(loaded, reading.sheets, for_all)) if reading.is_whole else []
    show_remarks((*reading.remarks, *(remark for one in agreed for remark in remarks_on(one, loaded))))
    if not reading.is_whole and not dry:
        show_remarks([NOTHING_TAKEN])
    outputs = [] if dry else list(changed_files(loaded, agreed))
    written = write_all(outputs, inputs=files, overwrite=True)
    if as_json:
        give_json(sheets_json(reading, agreed))
    elif not quiet:
        show_sheets(reading, agreed, loaded)
        for file in written:
            say(f"bijgewerkt: {file.path}")
    return reading.exit_code
