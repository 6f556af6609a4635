"""Options that the verbs of a dossier share."""

from __future__ import annotations

from pathlib import Path

import click

brackets_option = click.option(
    "--haken/--zonder-haken",
    "brackets",
    default=True,
    help="Laat betwiste woorden tussen haken staan, of weiger zolang ze er zijn.",
)
account_option = click.option(
    "--verantwoording",
    "account",
    is_flag=True,
    help="Zet erachter waar elke passage vandaan komt.",
)

style_option = click.option(
    "--huisstijl",
    "style",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Schrijf in de opmaak van dit Word-bestand.",
)
unjudged_option = click.option(
    "--zonder-oordelen", "unjudged", is_flag=True, help="Laat uw oordelen buiten beschouwing."
)
