"""One source: a TOML file with what it is and its items."""

from __future__ import annotations

from regioparagraaf.errors import Remark
from regioparagraaf.library.check import source_id_fault
from regioparagraaf.library.model import STATUSES, Recommendation, Source, SourceKind
from regioparagraaf.loading.toml_file import Table, decode, read_toml


def read_source(content: bytes, place: str) -> tuple[Source | None, tuple[Remark, ...]]:
    """The source in a file, and everything that is wrong with it; None where nothing is left of it."""
    text, remarks = decode(content, place)
    if remarks:
        return None, remarks
    table, broken = read_toml(text, place)
    if broken:
        return None, broken
    source = _source(table, place)
    return source, tuple(table.remarks)


def _source(table: Table, place: str) -> Source | None:
    identity = table.text("id", required=True)
    wrong = source_id_fault(identity) if identity else None
    if wrong:
        table.complain(wrong.code, wrong.text, wrong.advice, "id")
    kind = table.choice("soort", SourceKind, required=True)
    municipality = table.text("gemeente")
    if kind == SourceKind.WISHES and not municipality:
        advice = 'voeg toe: gemeente = "…"'
        table.complain("RP004", "bij wensen en bedenkingen ontbreekt 'gemeente'", advice, "soort")
    source = Source(
        id=identity,
        title=table.text("titel", required=True),
        kind=SourceKind(kind) if kind else SourceKind.EXPLORATION,
        date=table.date("datum"),
        status=table.choice("status", STATUSES),
        provenance=table.text("herkomst"),
        municipality=municipality,
        items=tuple(_item(one) for one in table.tables("aanbeveling")),
        place=place,
    )
    seen: set[str] = set()
    for one in table.tables("aanbeveling"):
        number = str(one.data.get("id", ""))
        if number and number in seen:
            one.complain(
                "RP013", f"aanbeveling '{number}' staat er twee keer", "geef elk een eigen nummer", "id"
            )
        seen.add(number)
    if not source.items:
        advice = "voeg er een toe: [[aanbeveling]] met id, thema en tekst"
        table.complain("RP004", "heeft geen enkele aanbeveling", advice, "id")
    table.finish()
    return source if identity else None


def _item(table: Table) -> Recommendation:
    item = Recommendation(
        id=table.text("id", required=True),
        theme=table.text("thema"),
        text=" ".join(table.text("tekst", required=True).split()),
        page=table.text("pagina"),
        place=table.place("tekst"),
    )
    table.finish()
    return item
