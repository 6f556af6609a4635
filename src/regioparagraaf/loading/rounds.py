"""The folder `versies/` of a dossier to the versions of the common text: of each its text (`versie-2.md`),
the numbers of its units and the log of the steps that made it (`versie-2.toml`)."""

from __future__ import annotations

import re
from pathlib import Path

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Remark, fault
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.toml_file import Table, decode, read_toml, relative
from regioparagraaf.markup.blocks import parse
from regioparagraaf.markup.values import Filled
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import first
from regioparagraaf.trace.rounds import CommonVersion, Layout, Step

DAMAGED = "RP464"
_NAME = re.compile(r"versie-(\d+)\.toml")


def read_versions(folder: Path) -> tuple[tuple[CommonVersion, ...], tuple[Remark, ...]]:
    """The versions in their order, and everything that is wrong with them."""
    files = {int(found[1]): path for path in _files(folder) if (found := _NAME.fullmatch(path.name))}
    remarks: list[Remark] = []
    versions: list[CommonVersion] = []
    for number, path in sorted(files.items()):
        version, wrong = _version(folder, path, number)
        remarks += wrong
        if version is not None:
            versions.append(version)
    missing = sorted(set(range(1, max((*files, *_traces(folder)), default=0) + 1)) - set(files))
    for number in missing:
        advice = "zet het bestand terug: elke versie bouwt voort op de vorige"
        place = f"versies/versie-{number}.toml"
        remarks.append(
            fault(DAMAGED, f"versie {number} van de gemeenschappelijke tekst ontbreekt", advice, place)
        )
    return tuple(versions), tuple(remarks)


def _traces(folder: Path) -> list[int]:
    """The versions of which the text is kept."""
    names = (re.fullmatch(r"versie-(\d+)\.md", path.name) for path in _files(folder))
    return [int(found[1]) for found in names if found]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "versies").iterdir() if path.is_file())


def _version(folder: Path, path: Path, number: int) -> tuple[CommonVersion | None, tuple[Remark, ...]]:
    place = relative(path, folder)
    text, wrong = decode(path.read_bytes(), place)
    table, broken = read_toml(text, place)
    if wrong or broken:
        return None, (*wrong, *broken)
    document, unread = _text(folder, path.with_suffix(".md"))
    version = CommonVersion(
        number=number,
        date=table.date("datum"),
        names=table.texts("nummers", required=True),
        fingerprint=table.text("vingerafdruk", required=True),
        steps=tuple(map(_step, table.tables("stap"))),
        reason=table.text("reden"),
        document=document,
        place=place,
    )
    table.finish()
    remarks = [*table.remarks, *unread]
    if not remarks and not _is_whole(version):
        advice = "zet het terug zoals het was: hieruit komen de nummers van de tekst"
        text = "de tekst is niet meer die van deze versie"
        remarks.append(fault(DAMAGED, text, advice, relative(path.with_suffix(".md"), folder)))
    return (None if remarks else version), tuple(remarks)


def _text(folder: Path, path: Path) -> tuple[Document, tuple[Remark, ...]]:
    place = relative(path, folder)
    if not path.is_file():
        advice = "zet het terug: het is de tekst van een eerdere versie"
        return Document(()), (fault(DAMAGED, "dit bestand ontbreekt", advice, place),)
    text, wrong = decode(path.read_bytes(), place)
    return Document(parse(Filled(text, ()))), wrong


def _is_whole(version: CommonVersion) -> bool:
    """Whether the text is the one that was kept, with a number for each of its units."""
    counted = first(version.document, load_lexicon()).names
    return of_document(version.document) == version.fingerprint and len(counted) == len(version.names)


def _step(table: Table) -> Step:
    layout = table.choice("alinea", map(str, Layout))
    step = Step(
        proposals=table.texts("voorstel"),
        origin=table.text("herkomst"),
        numbers=table.texts("nummers"),
        behind=table.text("achter"),
        was=table.texts("was"),
        becomes=table.text("wordt"),
        layout=Layout(layout) if layout else Layout.INLINE,
        level=table.integer("diepte", 0),
        given=table.texts("gegeven"),
        why=table.texts("oordelen"),
    )
    table.finish()
    return step
