"""The folder `versies/` of a dossier to the versions of the common text: of each its text (`versie-2.md`),
the numbers of its units and the log of the steps that made it (`versie-2.toml`). What the steps made of the
fragments is kept elsewhere, in `fragmenten/versie-2/`; each of the two tells when the other is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Remark, fault, listed
from regioparagraaf.library.layout import VERSIONS_FOLDER
from regioparagraaf.loading.folders import TAKEN_OVER, is_nobodys
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.toml_file import Table, decode, read_toml, relative
from regioparagraaf.markup.blocks import parse
from regioparagraaf.markup.values import Filled
from regioparagraaf.patterns import on_demand
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import first
from regioparagraaf.trace.rounds import CommonVersion, Layout, Step

DAMAGED = "RP464"
_LOG, _TEXT = on_demand(r"versie-(\d+)\.toml"), on_demand(r"versie-(\d+)\.md")
_FOLDER = on_demand(r"versie-(\d+)")
_TAKEN_OVER = on_demand(re.escape(TAKEN_OVER).replace(re.escape("{number}"), r"(\d+)"))


def read_versions(folder: Path) -> tuple[tuple[CommonVersion, ...], tuple[Remark, ...]]:
    """The versions in their order, and everything that is wrong with them or lost of them."""
    found = _named(folder / VERSIONS_FOLDER, _LOG)
    kept = _named(folder / VERSIONS_FOLDER, _TEXT)
    taken = _named(folder / "fragmenten", _FOLDER)
    if not found and not kept:
        return (), _all_lost(max(taken)) if taken else tuple(_gone(folder, 0))
    last = max((*found, *kept, *taken))
    remarks: list[Remark] = []
    versions: list[CommonVersion] = []
    for number, path in sorted(found.items()):
        version, wrong = _version(folder, path, number)
        remarks += wrong
        if version is not None:
            versions.append(version)
            remarks += _lost_fragments(folder, version, last)
    for number in sorted(set(range(1, last + 1)) - set(found)):
        text = f"versie {number} van de gemeenschappelijke tekst ontbreekt"
        advice = f"zet het bestand terug: elke versie bouwt voort op de vorige{_or_undone(number, last)}"
        remarks.append(fault(DAMAGED, text, advice, f"versies/versie-{number}.toml"))
    remarks += _gone(folder, last)
    return tuple(versions), tuple(remarks)


def _named(folder: Path, name: re.Pattern[str]) -> dict[int, Path]:
    """Version -> what is kept of it in a folder under this name; an empty folder is nothing."""
    if not folder.is_dir():
        return {}
    paths = (path for path in sorted(folder.iterdir()) if path.is_file() or _holds_anything(path))
    return {int(match[1]): path for path in paths if (match := name.fullmatch(path.name))}


def _holds_anything(folder: Path) -> bool:
    return any(path for path in folder.rglob("*.*") if not is_nobodys(path))


def _gone(folder: Path, last: int) -> Iterator[Remark]:
    """That a list in `uitvoer/` is of a later version than any that is left: nothing begins anew then."""
    listed_ = _named(folder / "uitvoer", _TAKEN_OVER)
    if listed_ and max(listed_) > last:
        number = max(listed_)
        text = f"dit is de lijst van versie {number}, maar die versie is er niet meer"
        advice = (
            "zet versies/ en fragmenten/ terug uit een reservekopie; maakte u de versie zelf ongedaan, "
            "haal dan ook dit bestand weg"
        )
        yield fault(DAMAGED, text, advice, relative(listed_[number], folder))


def _all_lost(last: int) -> tuple[Remark, ...]:
    """That nothing is left of the versions but what they made of the fragments: nothing begins anew then."""
    text = f"de map ontbreekt of is leeg, maar in fragmenten/versie-{last}/ staat tekst van versie {last}"
    advice = "zet de map terug uit een reservekopie: daarin staan de nummers van de zinnen en het logboek"
    return (fault(DAMAGED, text, advice, "versies/"),)


def _or_undone(number: int, last: int) -> str:
    """How the last version is undone: nothing builds on it, and what a run that was cut off did not write
    can't be put back."""
    if number < last:
        return ""
    rest = f"versies/versie-{number}.md en .toml, fragmenten/versie-{number}/ en de was-wordt-lijst"
    return f"; werd verwerk afgebroken, haal dan weg wat er van deze versie is: {rest}"


def _lost_fragments(folder: Path, version: CommonVersion, last: int) -> Iterator[Remark]:
    """What a version took over, and what is no longer there: an older text would count without a word."""
    place = f"fragmenten/versie-{version.number}/"
    lost = [name for name in version.fragments if not (folder / place / f"{name}.md").is_file()]
    if lost:
        text = f"hier ontbreekt wat versie {version.number} volgens versies/ overnam: {listed(lost)}"
        yield fault(DAMAGED, text, f"zet het terug{_or_undone(version.number, last)}", place)


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
        names=table.texts("nummers"),
        fingerprint=table.text("vingerafdruk"),
        steps=tuple(map(_step, table.tables("stap"))),
        reason=table.text("reden"),
        fragments=table.texts("fragmenten"),
        document=document,
        place=place,
    )
    table.finish()
    remarks = [*table.remarks, *unread]
    advice = "zet het terug zoals het was: hieruit komen de nummers van de tekst"
    if not remarks and not (version.names and version.fingerprint):
        remarks.append(fault(DAMAGED, "het logboek van deze versie is leeg of niet heel", advice, place))
    elif not remarks and not _is_whole(version):
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
