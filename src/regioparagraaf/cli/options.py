"""The arguments and options that verbs share, each with the one help that it has everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from regioparagraaf.cli import completing


class PathType(click.Path):
    """A path as the user gave it; an empty one is none, and not the folder at hand."""

    def __init__(self, *, readable: bool = True) -> None:
        super().__init__(readable=readable, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("het pad is leeg", param, ctx)
        return super().convert(value, param, ctx)


PATH = PathType()
texts = click.argument(
    "texts",
    nargs=-1,
    metavar="[GEMEENSCHAPPELIJK CONCEPT...]",
    type=PathType(readable=False),
)
whose = click.option(
    "--gemeente",
    "said",
    multiple=True,
    metavar="NAAM[=BESTAND]",
    shell_complete=completing.municipalities,
    help="Van wie een concept is, als de bestandsnaam dat niet zegt. Mag vaker.",
)
dossier = click.option(
    "--dossier",
    metavar="MAP",
    type=PATH,
    help="De map van het dossier (standaard: de map waarin u staat).",
)


def _for_output(_context: click.Context, _parameter: click.Parameter, folder: Path | None) -> Path | None:
    """The folder, where output may stand in it."""
    if folder is not None:
        from regioparagraaf.loading.folders import refuse_as_output

        refuse_as_output(folder)
    return folder


out = click.option(
    "--uit",
    "out",
    metavar="MAP",
    type=PATH,
    callback=_for_output,
    help="De map voor de uitvoer (standaard: uitvoer).",
)
style = click.option(
    "--huisstijl",
    "style",
    metavar="BESTAND",
    type=PATH,
    help="Schrijf in de opmaak van dit Word-bestand.",
)
brackets = click.option(
    "--haken/--zonder-haken",
    "brackets",
    default=True,
    help="Laat betwiste woorden tussen haken staan, of weiger zolang ze er zijn.",
)
account = click.option(
    "--verantwoording", "account", is_flag=True, help="Zet erachter waar elke passage vandaan komt."
)
unjudged = click.option(
    "--zonder-oordelen", "unjudged", is_flag=True, help="Laat uw oordelen buiten beschouwing."
)
date = click.option(
    "--datum",
    "date",
    metavar="DATUM",
    help="Datum van de uitvoer: 2026-11-24 of 24-11-2026.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Geef JSON op het scherm, en niets anders.")
quiet = click.option("--stil", "quiet", is_flag=True, help="Toon alleen fouten en waarschuwingen.")
overwrite = click.option("--overschrijf", "overwrite", is_flag=True, help="Vervang uitvoer die er al staat.")


class Writing(Struct, frozen=True):
    """Where, how and of which day a verb of a dossier writes, as the user said it."""

    out: Path | None
    style: Path | None
    dossier: Path | None
    date: str | None
    quiet: bool
    overwrite: bool

    def folder(self, beside: Path) -> Path:
        """The folder for what is written: the one that the user named, or else `uitvoer` in a dossier."""
        return self.out or beside / "uitvoer"


def writing(function: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a verb the options of who writes files of a dossier, as one value named `how`."""

    @wraps(function)
    def verb(*args: Any, **given: Any) -> Any:
        how = Writing(*(given.pop(name) for name in Writing.__struct_fields__))
        return function(*args, how=how, **given)

    made: Callable[..., Any] = verb
    for option in (overwrite, quiet, date, dossier, style, out):
        made = option(made)
    return made
