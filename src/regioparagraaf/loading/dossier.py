"""A dossier folder to a value, with the library that it draws from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.fill import FIXED
from regioparagraaf.dossier import check as dossier_check
from regioparagraaf.dossier.model import INCLUDED, LEFT_OUT, SECTIONS, Dossier
from regioparagraaf.dossier.period import period_fault, years_of
from regioparagraaf.errors import FAULT, Remark, Unreadable, did_you_mean, fault
from regioparagraaf.library import check as library_check
from regioparagraaf.library.layout import DOSSIER_FILE, VERSIONS_FOLDER
from regioparagraaf.library.model import Library
from regioparagraaf.library.words import UNFINISHED
from regioparagraaf.loading.choosing import choices_of, forwarded_of
from regioparagraaf.loading.current import current_fragments
from regioparagraaf.loading.folders import (
    SAYING,
    TAKEN_OVER,
    is_left_behind,
    is_nobodys,
    refuse_unlistable,
)
from regioparagraaf.loading.library import (
    read_fragments,
    read_shipped,
    read_sources,
    shipped_libraries,
    themes,
    values,
)
from regioparagraaf.loading.municipalities import read_municipalities
from regioparagraaf.loading.toml_file import Table, decode, read_toml, relative

if TYPE_CHECKING:
    from regioparagraaf.trace.judgements import Judgement
    from regioparagraaf.trace.rounds import CommonVersion

JUDGEMENTS_FILE = "beoordelingen.toml"
FORMAT = 1
DEFAULT_LADDER = ("licht", "midden", "stevig")


class Loaded(Struct, frozen=True):
    """A dossier with everything that it can draw from, and all that the files have wrong."""

    folder: Path
    dossier: Dossier
    library: Library
    remarks: tuple[Remark, ...]
    judgements: tuple[Judgement, ...] = ()
    """What people decided about the drafts."""
    versions: tuple[CommonVersion, ...] = ()
    """The common text as it was, the oldest first; none before the first change was taken over."""


def load_dossier(folder: Path) -> Loaded:
    """The dossier in a folder; all faults of its files and of the library together are one error."""
    return _without_faults(read_dossier(folder))


def load_unfinished(folder: Path) -> Loaded:
    """The dossier for who only looks in the library or adds to it: a fragment of which the text is still to
    be written, or a theme that still waits for its fragments, stops no one yet."""
    return _without_faults(read_dossier(folder), but=(UNFINISHED, dossier_check.WITHOUT_FRAGMENT))


def _without_faults(loaded: Loaded, but: Sequence[str] = ()) -> Loaded:
    remarks = all_remarks(loaded, shipped=False)
    faults = [remark for remark in remarks if remark.severity == FAULT and remark.code not in but]
    if faults:
        raise Unreadable(*faults)
    return loaded


def all_remarks(loaded: Loaded, shipped: bool = True) -> tuple[Remark, ...]:
    """What the files have wrong and what the texts and choices in them have wrong; without `shipped` the
    words of the fragments that ship with the program are trusted."""
    names = (*loaded.dossier.names, *loaded.dossier.parties)
    return without_echoes(
        (
            *loaded.remarks,
            *library_check.faults(loaded.library, names, FIXED, shipped),
            *dossier_check.faults(loaded.library, loaded.dossier),
        )
    )


ECHOES = ("RP022", "RP024")
"""What follows from another fault in the same file: the variables of a variant that could not be read are
used nowhere, and the variant itself is missing."""
UNREAD = ("RP002", "RP003", "RP014")
ECHOES_OF_UNREAD = ("RP026", "RP032")
"""What may follow from a file that could not be read: that nobody asks for a value, or carries something."""


def without_echoes(remarks: Iterable[Remark], faults: Iterable[Remark] = ()) -> tuple[Remark, ...]:
    """The remarks without those that go away when the other faults of their file are mended."""
    every = tuple(remarks)
    broken = {file_of(one) for one in (*every, *faults) if one.severity == FAULT and one.code not in ECHOES}
    unread = any(one.code in UNREAD for one in (*every, *faults))
    return tuple(
        one
        for one in every
        if not (one.code in ECHOES and file_of(one) in broken)
        and not (one.code in ECHOES_OF_UNREAD and unread)
    )


def file_of(remark: Remark) -> str:
    """The file that a remark is about."""
    file, colon, line = remark.place.rpartition(":")
    return file if colon and line.isdigit() else remark.place


def read_dossier(folder: Path) -> Loaded:
    """The dossier in a folder with all that is wrong, so that it can be told at once.

    Raises only where nothing can be read at all: no dossier.toml, or a broken one.
    """
    file = folder / DOSSIER_FILE
    if not file.is_file():
        advice = "ga naar de map van uw dossier, geef --dossier MAP, of maak er een: regioparagraaf nieuw MAP"
        raise Unreadable(fault("RP001", "hier is geen dossier", advice, str(folder)))
    refuse_unlistable(folder / name for name in SAYING)
    text, wrong = decode(file.read_bytes(), DOSSIER_FILE)
    table, broken = read_toml(text, DOSSIER_FILE)
    if wrong or broken:
        raise Unreadable(*wrong, *broken, *_broken_beside(folder))
    library, of_library = _library(table)
    dossier = _dossier(table, library)
    municipalities, of_municipalities = read_municipalities(folder, table, dossier)
    dossier = replace(dossier, municipalities=municipalities)
    table.finish()
    sources, of_sources = read_sources(folder / "bronnen", folder, "")
    fragments, of_fragments = read_fragments(
        folder / "fragmenten", folder, "", dossier.ladder or DEFAULT_LADDER, shipped=False
    )
    own_sources = {source.id for source in sources}
    library = replace(
        library,
        themes=dossier.themes
        + tuple(t for t in library.themes if t.id not in {o.id for o in dossier.themes}),
        sources=sources + tuple(source for source in library.sources if source.id not in own_sources),
    )
    current = current_fragments(fragments, library.fragments, dossier.choices)
    library = replace(library, fragments=current.fragments)
    dossier = replace(dossier, choices=current.choices)
    judgements, of_judgements = _judgements(folder, dossier)
    versions, of_versions = _versions(folder)
    remarks = (
        *table.remarks,
        *_left_behind(folder),
        *_copies(folder),
        *of_municipalities,
        *of_sources,
        *of_fragments,
        *current.remarks,
        *of_library,
        *of_judgements,
        *of_versions,
    )
    return Loaded(folder, dossier, library, remarks, judgements, versions)


def _left_behind(folder: Path) -> Iterator[Remark]:
    """What a run that was cut off left of itself: it hinders nothing, and nobody needs it."""
    places = (folder / name for name in (*SAYING, "uitvoer"))
    found = sorted(path for place in places for path in place.rglob(".rp-*") if is_left_behind(path))
    if found:
        what = "dit tijdelijke bestand is" if len(found) == 1 else f"{len(found)} tijdelijke bestanden zijn"
        them = "het" if len(found) == 1 else "ze"
        text = f"{what} achtergebleven van een opdracht die werd afgebroken"
        yield Remark("RP071", text, f"u mag {them} weggooien", relative(found[0], folder))


def _copies(folder: Path) -> Iterator[Remark]:
    """The copies that stand beside the two files of which there is one, as a program that shares a folder
    makes them where two people wrote at once: what the other wrote is in none that counts."""
    for name in (DOSSIER_FILE, JUDGEMENTS_FILE):
        for path in sorted(folder.glob(f"{Path(name).stem}?*.toml")):
            text = f"dit lijkt een kopie van {name}, en telt niet mee"
            yield Remark("RP010", text, "zet over wat u eruit nodig hebt, en verplaats de kopie", path.name)


def _judgements(folder: Path, dossier: Dossier) -> tuple[tuple[Judgement, ...], tuple[Remark, ...]]:
    """What people decided. A dossier without judgements does not wait for what reads them: that brings the
    whole comparison along."""
    if not (folder / JUDGEMENTS_FILE).is_file():
        return (), ()
    from regioparagraaf.loading.judgements import read_judgements

    return read_judgements(folder / JUDGEMENTS_FILE, dossier.names)


def _versions(folder: Path) -> tuple[tuple[CommonVersion, ...], tuple[Remark, ...]]:
    """The versions of the common text; as with judgements, only a dossier that has them, or that has what
    is left of them among its fragments or its output, waits for them."""
    traces = ("fragmenten/versie-*/*", f"uitvoer/{TAKEN_OVER.format(number='*')}")
    if not (folder / VERSIONS_FOLDER).is_dir() and not any(any(folder.glob(trace)) for trace in traces):
        return (), ()
    from regioparagraaf.loading.rounds import read_versions

    return read_versions(folder)


def _broken_beside(folder: Path) -> Iterator[Remark]:
    """What cannot be read either, where dossier.toml itself cannot: all of it is told in one run."""
    for path in sorted((*(folder / "gemeenten").glob("*.toml"), *(folder / "bronnen").rglob("*.toml"))):
        if is_nobodys(path) or not path.is_file():
            continue
        place = relative(path, folder)
        text, wrong = decode(path.read_bytes(), place)
        yield from wrong or read_toml(text, place)[1]
    fragments = read_fragments(folder / "fragmenten", folder, "", DEFAULT_LADDER, shipped=False)[1]
    yield from (remark for remark in fragments if remark.code in UNREAD)


def _library(table: Table) -> tuple[Library, tuple[Remark, ...]]:
    """The shipped library of a dossier; an empty one for a region that brings its own texts."""
    name = table.text("bibliotheek")
    if not name:
        return Library("", "", (), (), (), (), ()), ()
    if name not in shipped_libraries():
        known = shipped_libraries()
        advice = did_you_mean(name, known, f"kies uit: {', '.join(known)}")
        table.complain("RP006", f"er is geen bibliotheek '{name}'", advice, "bibliotheek")
        return Library("", "", (), (), (), (), ()), ()
    return read_shipped(name)


def _dossier(table: Table, library: Library) -> Dossier:
    """The shared part of a dossier."""
    form = table.integer("formaat", FORMAT)
    if form != FORMAT:
        advice = (
            "gebruik een nieuwere versie van regioparagraaf" if form > FORMAT else f"maak er {FORMAT} van"
        )
        table.complain("RP006", f"formaat {form} is onbekend", advice, "formaat")
    ladder = table.texts("ladder", library.ladder or DEFAULT_LADDER)
    for level in dict.fromkeys(ladder):
        if level in (LEFT_OUT, INCLUDED):
            text = f"'{level}' kan geen trede van de ladder zijn: onder [keuzes] betekent het iets anders"
            table.complain("RP006", text, "geef de trede een andere naam", "ladder")
        if ladder.count(level) > 1:
            text = f"trede '{level}' staat er {ladder.count(level)} keer"
            table.complain("RP013", text, "laat er één staan", "ladder")
    found = themes(table) or library.themes
    if not found:
        table.complain("RP004", "er is geen enkel thema", "voeg er een toe: [[thema]] met id en titel")
    for one in table.tables("thema"):
        one.choice("niveau", ladder)
    order = table.texts("volgorde", SECTIONS)
    for section in order:
        if section not in SECTIONS:
            advice = did_you_mean(section, SECTIONS, f"kies uit: {', '.join(SECTIONS)}")
            table.complain("RP006", f"'{section}' kan niet bij 'volgorde'", advice, "volgorde")
    headings = table.table("koppen")
    chosen = tuple((key, headings.text(key)) for key in SECTIONS if headings.has(key))
    headings.finish()
    brackets = table.table("haken")
    return Dossier(
        id=table.text("id", required=True),
        title=table.phrase("titel", required=True),
        region=table.phrase("regio", library.region, required=not library.region),
        municipalities=(),
        themes=found,
        ladder=ladder,
        level=table.choice("niveau", ladder) or ladder[len(ladder) // 2],
        library=library.id,
        document=table.phrase("document", "coalitieakkoord"),
        period=_period(table),
        round=table.integer("ronde", 1),
        style=table.text("huisstijl"),
        values=values(table.table("waarden")),
        choices=choices_of(table.table("keuzes"), table.table("eigen")),
        brackets=tuple((key, brackets.text(key)) for key in brackets.names()),
        forwarded=forwarded_of(table.table("doorverwezen")),
        order=order,
        headings=chosen,
        place=DOSSIER_FILE,
        lines=table.lines,
    )


def _period(table: Table) -> str:
    """The years; another way to write them is made ours, as the texts speak of the first and the last."""
    written = table.phrase("periode")
    wrong = period_fault(written) if written else None
    if wrong:
        table.complain(wrong.code, wrong.text, wrong.advice, "periode")
        return written
    return years_of(written)
