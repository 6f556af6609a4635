"""What dossier.toml and the file of a municipality say in the same tables: choices, and what is forwarded."""

from __future__ import annotations

from regioparagraaf.document.model import Citation
from regioparagraaf.dossier.model import INCLUDED, Choice, Forwarded
from regioparagraaf.errors import Remark
from regioparagraaf.loading.toml_file import Table


def choices_of(levels: Table, own: Table) -> tuple[Choice, ...]:
    """What is chosen per fragment: under [keuzes] a level, 'weg' or 'mee'; under [eigen.ID] a text."""
    found = [Choice(id, level=levels.text(id), place=levels.place(id)) for id in levels.names()]  # noqa: A001
    for id in own.names():  # noqa: A001
        table = own.table(id)
        written, reason = table.text("tekst", required=True), table.text("reden")
        # The text of a value between triple quotes begins on the line below its key.
        line = table.line("tekst") + ("\n" in written)
        level = next((choice.level for choice in found if choice.fragment == id), INCLUDED)
        if level != INCLUDED:
            text = f"voor {id} staat hier een eigen tekst, en die gaat voor de keuze '{level}' onder [keuzes]"
            advice = f"geldt de keuze, haal dan [eigen.{id}] weg; geldt de tekst, haal dan de keuze weg"
            table.remarks.append(Remark("RP083", text, advice, levels.place(id)))
        found = [choice for choice in found if choice.fragment != id]
        found.append(Choice(id, text=written.strip("\n"), reason=reason, place=f"{table.file}:{line}"))
        table.finish()
    return tuple(found)


def forwarded_of(table: Table) -> tuple[Forwarded, ...]:
    """The recommendations that are left to another chapter on purpose, each with the reason."""
    found = []
    for written in table.names():
        source, slash, item = written.partition("/")
        reason = table.text(written)
        if not slash:
            table.complain(
                "RP030", f"'{written}' is geen verwijzing", "schrijf bron/nummer, zoals av2018/A3", written
            )
        elif not reason.strip():
            table.complain(
                "RP004", f"bij '{written}' ontbreekt de reden", "schrijf waar het wel staat", written
            )
        else:
            found.append(Forwarded(Citation(source, item), reason, table.place(written)))
    return tuple(found)
