"""`fragment`: find, read, make and adapt fragments."""

from __future__ import annotations

import json
from pathlib import Path

import click

from regioparagraaf.cli import completing, options
from regioparagraaf.cli.command import HELP_NAMES, VerbGroup, subverb
from regioparagraaf.cli.dossiers import open_unfinished
from regioparagraaf.cli.libraries import library_at_hand, theme_named
from regioparagraaf.cli.terminal import give_json, say, tell_written
from regioparagraaf.errors import Unwritable, WrongUse, did_you_mean, fault
from regioparagraaf.library.check import SEARCH
from regioparagraaf.library.layout import ID
from regioparagraaf.library.model import Element, Fragment, Library
from regioparagraaf.library.search import search
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.markup.values import shown
from regioparagraaf.writers.outputs import dossier_text
from regioparagraaf.writers.safe import write_all
from regioparagraaf.writers.skeletons import fragment_file


@click.group("fragment", cls=VerbGroup, context_settings=HELP_NAMES)
def command() -> None:
    """Zoekt, toont, maakt en bewerkt fragmenten."""


@subverb(command, "lijst", example="fragment lijst fietsroutes")
@click.argument("words", metavar="[ZOEK]...", nargs=-1)
@click.option("--thema", "theme", metavar="THEMA", help="Alleen dit thema.")
@click.option(
    "--bouwsteen",
    "element",
    type=click.Choice([str(one) for one in Element]),
    metavar="SOORT",
    help="positie, opgave, …",
)
@click.option("--aanbeveling", "item", metavar="BRON/NR", help="Alleen wat deze aanbeveling uitvoert.")
@options.dossier
@options.as_json
def _list(
    words: tuple[str, ...],
    theme: str | None,
    element: str | None,
    item: str | None,
    dossier: Path | None,
    as_json: bool,
) -> None:
    """Toont de fragmenten, of die waarin de woorden voorkomen (ook met een tikfout)."""
    library, _ = library_at_hand(dossier)
    wanted = None if theme is None else theme_named(theme, library).id
    answer = search(library, " ".join(words))
    fragments = [
        fragment
        for fragment in answer.fragments
        if wanted in (None, fragment.theme)
        and (element is None or fragment.element == element)
        and (item is None or item in map(str, fragment.citations))
    ]
    if as_json:
        give_json(json.dumps([_data(fragment) for fragment in fragments], ensure_ascii=False, indent=2))
        return
    for word, meaning in answer.read_as:
        say(f"'{word}' gelezen als '{meaning}'.")
    for fragment in fragments:
        choice = " (keuze)" if fragment.chosen else ""
        say(f"{fragment.id:<8} {fragment.title}{choice}", bold=True)
        levels = ", ".join(variant.level for variant in fragment.variants)
        say(f"         {fragment.element} · {fragment.theme} · {levels}")
    say(f"{len(fragments)} van {len(library.fragments)} fragmenten." if fragments else "Niets gevonden.")


@subverb(command, "toon", example="fragment toon won-01")
@click.argument("id", metavar="ID", shell_complete=completing.fragments)
@options.dossier
@options.as_json
def _show(id: str, dossier: Path | None, as_json: bool) -> None:  # noqa: A002
    """Toont een fragment: de varianten, wat het uitvoert, en wanneer u het kiest."""
    library, _ = library_at_hand(dossier)
    fragment = _fragment(library, id)
    if as_json:
        give_json(json.dumps(_data(fragment), ensure_ascii=False, indent=2))
        return
    say(f"{fragment.id} · {fragment.title}", bold=True)
    say(f"{fragment.element} · {fragment.theme} · {fragment.place}")
    for citation in fragment.citations:
        found = library.item(citation)
        source = library.source(citation.source)
        mark = " (werkformulering)" if source and source.is_working_formulation else ""
        say(f"  {citation}{mark}: {found.text if found else 'onbekend'}")
    for variant in fragment.variants:
        say()
        say(variant.level, bold=True)
        say(variant.text)
    if fragment.variables:
        say()
        say("waarden", bold=True)
        for variable in fragment.variables:
            default = shown(variable.default) if variable.default is not None else "geen standaard"
            say(f"  {variable.name}: {variable.question or '-'} ({default})")
    if fragment.explanation:
        say()
        say("toelichting", bold=True)
        say(fragment.explanation)


@subverb(command, "nieuw", example='fragment nieuw won-20 --thema wonen-groen --titel "Studenten"')
@click.argument("id", metavar="ID", shell_complete=completing.fragments)
@click.option("--thema", "theme", metavar="THEMA", required=True, help="Het thema waaronder het staat.")
@click.option("--titel", "title", metavar="TEKST", default="", help="Waar het over gaat.")
@click.option(
    "--bouwsteen",
    "element",
    type=click.Choice([str(one) for one in Element]),
    default="opgave",
    show_default=True,
)
@options.dossier
def _new(id: str, theme: str, title: str, element: str, dossier: Path | None) -> None:  # noqa: A002
    """Maakt een nieuw fragment in uw dossier, klaar om in te vullen."""
    loaded = open_unfinished(dossier)
    if not ID.fullmatch(id):
        raise WrongUse(fault("RP012", f"id '{id}' kan niet", "gebruik kleine letters, cijfers en streepjes"))
    known = loaded.library.fragment(id)
    if known is not None:
        other = f"fragment overnemen {id}" if known.shipped else f"bewerk {known.place}"
        raise Unwritable(fault("RP013", f"fragment '{id}' bestaat al", f"kies een andere id, of: {other}"))
    chosen = theme_named(theme, loaded.library).id
    template = (data_folder("templates") / "fragment" / "fragment.md").read_text("utf-8")
    text = fragment_file(
        template, id, title or id, chosen, element, loaded.dossier.ladder, loaded.dossier.names[0]
    )
    target = loaded.folder / "fragmenten" / chosen / f"{id}.md"
    tell_written(write_all([dossier_text(target, text.encode())]))


@subverb(command, "overnemen", example="fragment overnemen won-01")
@click.argument("ids", metavar="ID...", nargs=-1, required=True, shell_complete=completing.fragments)
@options.dossier
def _adopt(ids: tuple[str, ...], dossier: Path | None) -> None:
    """Kopieert meegeleverde fragmenten naar uw dossier, om ze daar te bewerken."""
    loaded = open_unfinished(dossier)
    outputs = []
    for id in dict.fromkeys(ids):  # noqa: A001
        fragment = _fragment(loaded.library, id)
        if not fragment.shipped:
            raise Unwritable(
                fault("RP013", f"fragment '{id}' staat al in uw dossier", "bewerk het daar", fragment.place)
            )
        target = loaded.folder / "fragmenten" / fragment.theme / f"{id}.md"
        content = (data_folder("fragments") / fragment.place).read_bytes()
        outputs.append(dossier_text(target, content))
    tell_written(write_all(outputs))


def _fragment(library: Library, id: str) -> Fragment:  # noqa: A002
    found = library.fragment(id)
    if found is None:
        advice = did_you_mean(id, [fragment.id for fragment in library.fragments], SEARCH)
        raise WrongUse(fault("RP040", f"fragment '{id}' bestaat niet", advice))
    return found


def _data(fragment: Fragment) -> dict[str, object]:
    return {
        "id": fragment.id,
        "titel": fragment.title,
        "thema": fragment.theme,
        "bouwsteen": fragment.element,
        "keuze": fragment.chosen,
        "aanbevelingen": [str(citation) for citation in fragment.citations],
        "varianten": {variant.level: variant.text for variant in fragment.variants},
        "variabelen": [variable.name for variable in fragment.variables],
        "toelichting": fragment.explanation,
        "bestand": fragment.place,
    }
