"""`vergelijk`: what every draft does with the common text, on the screen and in Word."""

from __future__ import annotations

from pathlib import Path

import click

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.outputs import KINDS, Wishes, chosen
from regioparagraaf.errors import WrongUse, fault

VIEWS = ("geaccepteerd", "origineel")
SCOPES = ("zoek", "geheel")


@verb("vergelijk", example="vergelijk gemeenschappelijk.docx leiden.docx leiderdorp.odt")
@options.texts
@options.out
@click.option(
    "--alleen",
    "only",
    metavar="SOORTEN",
    shell_complete=completing.kinds,
    help=f"Maak alleen, met komma's: {', '.join(KINDS)}.",
)
@click.option(
    "--bereik",
    "scope",
    metavar="WAT",
    type=click.Choice(SCOPES),
    default="zoek",
    help="zoek: het deel dat antwoordt (standaard); geheel: alles, letter voor letter.",
)
@click.option(
    "--zicht",
    "view",
    metavar="TEKST",
    type=click.Choice(VIEWS),
    default="geaccepteerd",
    help="Bij open wijzigingen: geaccepteerd (standaard), of origineel, de tekst ervoor.",
)
@options.whose
@click.option(
    "--sinds",
    "since",
    metavar="VERSIE",
    default="",
    help="Toon ook wat er nieuw is sinds deze versie, dit bestand of deze map.",
)
@click.option(
    "--toen",
    "then",
    metavar="VERSIE",
    default="",
    help="Bij --sinds: de gemeenschappelijke tekst van toen, als versie of bestand.",
)
@click.option(
    "--alleen-open",
    "only_open",
    is_flag=True,
    help="Toon in de matrix alleen wat inhoudelijk afwijkt; de HTML-pagina begint daarmee.",
)
@options.unjudged
@click.option("--zonder-opmerkingen", "bare", is_flag=True, help="Zet geen opmerkingen in de kantlijn.")
@options.style
@click.option("--streng", "strict", is_flag=True, help="Eindig met code 1 als er verschillen zijn.")
@options.dossier
@options.date
@options.as_json
@options.quiet
@options.overwrite
def command(
    texts: tuple[Path, ...],
    out: Path | None,
    only: str | None,
    scope: str,
    view: str,
    said: tuple[str, ...],
    since: str,
    then: str,
    only_open: bool,
    unjudged: bool,
    bare: bool,
    style: Path | None,
    strict: bool,
    dossier: Path | None,
    date: str | None,
    as_json: bool,
    quiet: bool,
    overwrite: bool,
) -> int:
    """Vergelijkt concepten zin voor zin met de gemeenschappelijke tekst.

    Een concept mag .docx, .odt, .md, .txt of .pdf zijn, of een map met concepten. Zonder bestanden, in
    een dossier: de eigen gemeenschappelijke tekst met het nieuwste concept van elke gemeente in invoer/.
    """
    from regioparagraaf.cli.job import Question, ask

    if len(texts) == 1 and not any("=" in value for value in said):
        text = (
            "er is maar één bestand genoemd; vergelijken kan met een gemeenschappelijke tekst en een concept"
        )
        raise WrongUse(fault("RP415", text, "noem eerst de gemeenschappelijke tekst, dan de concepten"))
    if then and not since:
        raise WrongUse(
            fault("RP421", "--toen hoort bij --sinds", "noem ook de eerdere versie: --sinds vorige")
        )
    question = Question(
        texts=texts,
        said=said,
        dossier=dossier,
        whole=scope == "geheel",
        original=view == "origineel",
        since=since,
        then=then,
        unjudged=unjudged,
    )
    wishes = Wishes(
        kinds=chosen(only),
        folder=out,
        moment=moment(date),
        comments=not bare,
        style=style,
        only_open=only_open,
        overwrite=overwrite,
        as_json=as_json,
        quiet=quiet,
        strict=strict,
    )
    return ask(question, wishes)
