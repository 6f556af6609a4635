"""`bron`: the recommendations, and drafting a source from a report."""

from __future__ import annotations

import json
from pathlib import Path

import click

from regioparagraaf.cli import options
from regioparagraaf.cli.command import HELP_NAMES, VerbGroup, subverb
from regioparagraaf.cli.comparing import REJECT, read_file
from regioparagraaf.cli.dossiers import standing_in
from regioparagraaf.cli.libraries import library_at_hand
from regioparagraaf.cli.terminal import give_json, say, show_remarks
from regioparagraaf.document import views
from regioparagraaf.document.model import Document, Kind
from regioparagraaf.errors import Unreadable, WrongUse, counted, did_you_mean, fault
from regioparagraaf.library.check import source_id_fault
from regioparagraaf.library.model import Library, Recommendation, Source, SourceKind
from regioparagraaf.library.report import recommendations
from regioparagraaf.loading.library import read_shipped, shipped_libraries
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.outputs import dossier_text
from regioparagraaf.writers.safe import write_all
from regioparagraaf.writers.skeletons import source_file


@click.group("bron", cls=VerbGroup, context_settings=HELP_NAMES)
def command() -> None:
    """Toont bronnen en hun aanbevelingen, en maakt een bron van een rapport."""


@subverb(command, "lijst", example="bron lijst")
@options.dossier
@options.as_json
def _list(dossier: Path | None, as_json: bool) -> None:
    """Toont de bronnen met hun aanbevelingen."""
    library, _ = library_at_hand(dossier)
    if as_json:
        data = [_data(source, library) for source in library.sources]
        give_json(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for source in library.sources:
        _say_source(source)
        for item in source.items:
            say(f"  {source.id}/{item.id:<4} {item.text}")
        say()
    if not library.sources:
        say("Niets gevonden.")


@subverb(command, "toon", example="bron toon av2018/A3")
@click.argument("id", metavar="BRON[/NR]")
@options.dossier
@options.as_json
def _show(id: str, dossier: Path | None, as_json: bool) -> None:  # noqa: A002
    """Toont een bron of één aanbeveling, met de fragmenten die haar uitvoeren."""
    library, _ = library_at_hand(dossier)
    name, _, number = id.partition("/")
    source = library.source(name)
    if source is None:
        advice = did_you_mean(name, [source.id for source in library.sources])
        raise WrongUse(fault("RP030", f"bron '{name}' bestaat niet", advice))
    items = [item for item in source.items if number in ("", item.id)]
    if not items:
        advice = did_you_mean(number, [item.id for item in source.items])
        raise WrongUse(fault("RP030", f"aanbeveling '{id}' bestaat niet", advice))
    if as_json:
        give_json(json.dumps(_data(source, library, items), ensure_ascii=False, indent=2))
        return
    _say_source(source)
    for item in items:
        page = f" (pagina {item.page})" if item.page else ""
        say(f"  {source.id}/{item.id}{page}: {item.text}")
        carriers = _carriers(library, source, item)
        say(f"     uitgevoerd door: {', '.join(carriers) or 'geen enkel fragment'}")


@subverb(command, "lees", example="bron lees RAPPORT.docx --id rapport2026")
@click.argument("report", metavar="RAPPORT", type=options.PATH)
@click.option("--id", "id", metavar="ID", default="", help="De korte naam van de bron.")
@click.option(
    "--soort",
    "kind",
    type=click.Choice([str(one) for one in SourceKind]),
    default="verkenning",
    show_default=True,
)
@click.option("--droog", "dry", is_flag=True, help="Toon de bron en schrijf niets.")
@options.dossier
@options.overwrite
def _read(report: Path, id: str, kind: str, dry: bool, dossier: Path | None, overwrite: bool) -> None:  # noqa: A002
    """Zoekt genummerde aanbevelingen in een rapport en maakt er een bron van, om na te kijken."""
    name = id or file_name(report.stem.casefold(), suffix="")
    if wrong := source_id_fault(name):
        raise WrongUse(wrong)
    if not overwrite:
        _refuse_taken(name)
    document = views.accepted(read_file(report), "gelezen", REJECT)
    found = recommendations(document)
    show_remarks(remark.at(str(report)) for remark in (*document.remarks, *found.remarks))
    if not found.items:
        advice = (
            "het programma zoekt 'Aanbeveling 3: …', '3. Wij bevelen aan …', lijsten onder een kop "
            "'Aanbevelingen' en tabellen met zo'n kolom"
        )
        raise Unreadable(fault("RP064", "hierin staan geen genummerde aanbevelingen", advice, str(report)))
    text = source_file(name, _title(document) or report.stem, kind, report.name, found.items)
    if dry:
        say(text.rstrip("\n"))
        return
    folder = dossier or standing_in()
    target = (folder / "bronnen" if folder else Path()) / f"{name}.toml"
    write_all([dossier_text(target, text.encode())], inputs=[report], overwrite=overwrite)
    say(f"geschreven: {target} ({counted(len(found.items), 'aanbeveling', 'aanbevelingen')})")
    say("Kijk elke tekst na en vul 'thema' en 'pagina' in.")


def _refuse_taken(name: str) -> None:
    """Raises where the name is that of a shipped source: that one would make way, with all its items that
    the fragments cite."""
    library, _ = read_shipped(shipped_libraries()[0])
    source = library.source(name)
    if source is not None:
        text = f"'{name}' is de naam van een meegeleverde bron: {source.title}"
        advice = "kies een andere --id; met --overschrijf gaat uw bron voor de meegeleverde"
        raise WrongUse(fault("RP013", text, advice))


def _title(document: Document) -> str:
    """What a report calls itself: in its properties, or else in its first heading of the highest level."""
    headings = [block for block in document.blocks if block.kind is Kind.HEADING and block.text.strip()]
    highest = min((block.level for block in headings), default=0)
    first = next((block.text for block in headings if block.level == highest), "")
    return document.title or " ".join(first.split())


def _say_source(source: Source) -> None:
    mark = " · werkformulering" if source.is_working_formulation else ""
    whose = f" · {source.municipality}" if source.municipality else ""
    date = f" · {source.date}" if source.date else ""
    say(f"{source.id} · {source.title}", bold=True)
    say(f"  {source.kind}{whose}{date}{mark}")
    if source.provenance:
        say(f"  herkomst: {source.provenance}")


def _carriers(library: Library, source: Source, item: Recommendation) -> list[str]:
    return [
        fragment.id
        for fragment in library.fragments
        if f"{source.id}/{item.id}" in map(str, fragment.citations)
    ]


def _data(source: Source, library: Library, items: list[Recommendation] | None = None) -> dict[str, object]:
    return {
        "id": source.id,
        "titel": source.title,
        "soort": source.kind,
        "datum": source.date,
        "status": source.status,
        "herkomst": source.provenance,
        "gemeente": source.municipality,
        "aanbevelingen": [
            {
                "id": item.id,
                "thema": item.theme,
                "tekst": item.text,
                "pagina": item.page,
                "fragmenten": _carriers(library, source, item),
            }
            for item in (source.items if items is None else items)
        ],
    }
