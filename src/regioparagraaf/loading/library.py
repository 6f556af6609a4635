"""A folder with a library to a value: `bibliotheek.toml`, `bronnen/*.toml`, `fragmenten/**/*.md`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from regioparagraaf.errors import Remark, Unreadable, did_you_mean, fault
from regioparagraaf.library.model import VERSION_MARK, Fragment, Library, Source, Theme
from regioparagraaf.loading.folders import NO_FILE_ADVICE, is_nobodys, no_file
from regioparagraaf.loading.fragment_file import read_fragment
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.loading.source_file import read_source
from regioparagraaf.loading.toml_file import Table, decode, read_toml, relative
from regioparagraaf.markup.values import Value

T = TypeVar("T")

DESCRIPTION = "bibliotheek.toml"


def shipped_libraries() -> tuple[str, ...]:
    """The names of the libraries that ship with the program."""
    return tuple(sorted(path.parent.name for path in data_folder("fragments").glob(f"*/{DESCRIPTION}")))


def read_shipped(name: str) -> tuple[Library, tuple[Remark, ...]]:
    """A shipped library and everything that is wrong with it."""
    known = shipped_libraries()
    if name not in known:
        advice = did_you_mean(name, known, f"kies uit: {', '.join(known)}")
        raise Unreadable(fault("RP001", f"er is geen bibliotheek '{name}'", advice, "dossier.toml"))
    return read_library(data_folder("fragments") / name, f"{name}/")


def read_library(folder: Path, prefix: str) -> tuple[Library, tuple[Remark, ...]]:
    """A library from a folder, and everything that is wrong with its files.

    `prefix` stands before the paths in messages, so that a reader knows which folder is meant.
    """
    description, remarks = _describe(folder, prefix)
    sources, of_sources = read_sources(folder / "bronnen", folder, prefix)
    fragments, of_fragments = read_fragments(
        folder / "fragmenten", folder, prefix, description.ladder, shipped=True
    )
    return replace(description, sources=sources, fragments=fragments), (
        *remarks,
        *of_sources,
        *of_fragments,
    )


def _describe(folder: Path, prefix: str) -> tuple[Library, tuple[Remark, ...]]:
    """The library without its texts."""
    place = f"{prefix}{DESCRIPTION}"
    text, remarks = decode((folder / DESCRIPTION).read_bytes(), place)
    table, broken = read_toml(text, place)
    if remarks or broken:
        raise Unreadable(*remarks, *broken)
    library = Library(
        id=table.text("id", required=True),
        region=table.text("regio", required=True),
        municipalities=table.texts("gemeenten", required=True),
        themes=themes(table),
        ladder=table.texts("ladder", required=True),
        sources=(),
        fragments=(),
        values=values(table.table("waarden")),
    )
    table.finish()
    return library, tuple(table.remarks)


def themes(table: Table) -> tuple[Theme, ...]:
    """The themes of a library or dossier, in order."""
    found: list[Theme] = []
    for one in table.tables("thema"):
        theme = Theme(one.text("id", required=True), one.text("titel", required=True), one.text("niveau"))
        if theme.id in [earlier.id for earlier in found]:
            one.complain("RP013", f"thema '{theme.id}' staat er twee keer", "laat er één staan", "id")
        found.append(theme)
        one.finish()
    return tuple(found)


def values(table: Table) -> tuple[tuple[str, Value], ...]:
    """A table of values, in order."""
    pairs = ((name, table.value(name)) for name in table.names())
    return tuple((name, value) for name, value in pairs if value is not None)


def read_sources(folder: Path, root: Path, prefix: str) -> tuple[tuple[Source, ...], tuple[Remark, ...]]:
    """The sources in a folder, and everything that is wrong with them; none where there is no folder."""
    return _read_all(folder, root, prefix, ".toml", "geen bron", read_source)


def read_fragments(
    folder: Path, root: Path, prefix: str, ladder: tuple[str, ...], shipped: bool
) -> tuple[tuple[Fragment, ...], tuple[Remark, ...]]:
    """The fragments in a folder and below it, and everything that is wrong with them."""

    def read(content: bytes, place: str) -> tuple[Fragment | None, tuple[Remark, ...]]:
        return read_fragment(content, place, ladder, shipped)

    return _read_all(folder, root, prefix, ".md", "geen fragment", read)


def _read_all(
    folder: Path,
    root: Path,
    prefix: str,
    ending: str,
    stranger: str,
    read: Callable[[bytes, str], tuple[T | None, tuple[Remark, ...]]],
) -> tuple[tuple[T, ...], tuple[Remark, ...]]:
    """What `read` makes of every file in the folder, in the order of their names."""
    found: list[T] = []
    remarks: list[Remark] = []
    for path in sorted(folder.rglob("*")):
        place = f"{prefix}{relative(path, root)}"
        if path.name == VERSION_MARK or is_nobodys(path):
            continue
        if wrong_kind := no_file(path):
            remarks.append(fault("RP010", wrong_kind, NO_FILE_ADVICE, place))
        if not path.is_file():
            continue
        if path.suffix != ending:
            advice = f"verplaats het, of geef het een naam die eindigt op {ending}"
            remarks.append(fault("RP010", stranger, advice, place))
            continue
        one, wrong = read(path.read_bytes(), place)
        remarks.extend(wrong)
        if one is not None:
            found.append(one)
    return tuple(found), tuple(remarks)
