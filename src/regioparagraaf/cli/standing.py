"""What stands already where the texts of a dossier are made: which of it is of the same text, which of an
earlier one, and which of who takes no part (any more)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from regioparagraaf.cli.texts import FORMATS, REPORT, Made, as_output, file_stem
from regioparagraaf.errors import RegioError, Remark, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.writers.outputs import Output


class Standing(Struct, frozen=True):
    """A folder in which texts were made before, by the report on them; empty where there is none."""

    folder: Path
    names: tuple[str, ...] = ()
    """Whose texts were last made together."""
    text_of: dict[str, str] = {}
    """The checksum of a file -> the fingerprint of its text."""


class _File(Struct):
    sha256: str


class _Text(Struct):
    gemeente: str
    vingerafdruk: str
    bestanden: list[_File]


class _Report(Struct):
    """What is read here of the report that `exporteer` writes."""

    teksten: list[_Text]


def standing_in(folder: Path) -> Standing:
    """What the report in a folder tells; it is read once for all texts, as it grows with them."""
    try:
        texts = msgspec.json.decode((folder / REPORT).read_bytes(), type=_Report).teksten
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Standing(folder)
    files = {file.sha256: text.vingerafdruk for text in texts for file in text.bestanden}
    return Standing(folder, tuple(text.gemeente for text in texts), files)


def left_as_they_were(
    standing: Standing,
    loaded: Loaded,
    texts: Sequence[Made],
    formats: Sequence[str],
    moment: str,
    style: Path | None = None,
) -> list[Remark]:
    """A remark about the files of an earlier text that stand beside the new ones in a format that is not
    made now: nobody sees which of the two is of today. To be asked before anything is written."""
    files: dict[Path, str] = {}
    for made in texts:
        for form in FORMATS:
            path = standing.folder / f"{made.name}.{form}"
            if form in formats or not path.is_file():
                continue
            text = standing.text_of.get(sha256(path.read_bytes()).hexdigest(), "")
            if text != made.issue.text and not _is_of_now(loaded, made, form, path, moment, style):
                files[path] = text
    if not files:
        return []
    is_one, is_known = len(files) == 1, all(files.values())
    endings = listed(list(dict.fromkeys(path.suffix for path in files)))
    which = next(iter(files)).name if is_one else f"{len(files)} bestanden ({endings})"
    are, can = ("is", "kan") if is_one else ("zijn", "kunnen")
    text = f"{which} {are} niet vernieuwd en {can} van een eerdere tekst zijn"
    if is_known:
        text = f"{which} {are} van een eerdere tekst en {are} niet vernieuwd"
    asked = ",".join((*formats, *dict.fromkeys(path.suffix.lstrip(".") for path in files)))
    them = "het" if is_one else "ze"
    return [
        Remark("RP080", text, f"maak {them} mee met --als {asked}, of gooi {them} weg", str(standing.folder))
    ]


def of_the_same_text(standing: Standing, made: Made, formats: Sequence[str]) -> dict[str, str]:
    """The files of a text in a format that is not made now, of which the report knows that they are of just
    this text: name -> checksum."""
    others = (standing.folder / f"{made.name}.{form}" for form in FORMATS if form not in formats)
    sums = {path.name: sha256(path.read_bytes()).hexdigest() for path in others if path.is_file()}
    return {
        name: checksum for name, checksum in sums.items() if standing.text_of.get(checksum) == made.issue.text
    }


def _is_of_now(loaded: Loaded, made: Made, form: str, path: Path, moment: str, style: Path | None) -> bool:
    """Whether the file is what would be made of the text now; a PDF costs too much to make for that."""
    return form != "pdf" and _stands_already(as_output(loaded, made, form, path, moment, style))


def left_of_others(standing: Standing, loaded: Loaded, texts: Sequence[Made]) -> list[Remark]:
    """A remark about the files of who takes no part (any more): they stand among the texts of today as if
    they belonged to them. To be asked before anything is written."""
    made = {text.name for text in texts}
    known = (*standing.names, *loaded.library.municipalities)
    gone = [name for name in dict.fromkeys(known) if file_stem(name) not in made]
    files = {
        path.name: name
        for name in gone
        for form in FORMATS
        if (path := standing.folder / f"{file_stem(name)}.{form}").is_file()
    }
    if not files:
        return []
    does = "doet" if len(set(files.values())) == 1 else "doen"
    who = listed(list(dict.fromkeys(files.values())))
    text = f"hier staat nog {listed(list(files))}, en {who} {does} niet mee in dit dossier"
    return [Remark("RP080", text, "gooi dat weg, of zet het in een andere map", str(standing.folder))]


def to_be_written(files: Iterable[Output], overwrite: bool) -> list[Output]:
    """The files without those that stand there already, but for the moment of making: they need no
    overwriting, so that `exporteer` can follow `stel-samen`."""
    return [file for file in files if overwrite or not _stands_already(file)]


def _stands_already(file: Output) -> bool:
    if not file.target.is_file():
        return False
    return _parts(file.target.read_bytes()) == _parts(file.content)


def _parts(content: bytes) -> object:
    """What makes two files the same: of a package all parts but the one with the moment."""
    from regioparagraaf.ooxml.package import Package

    try:
        package = Package(content, "uitvoer")
        moments = ("docProps/core.xml", "meta.xml")
        return {name: package.read(name) for name in package.names if name not in moments}
    except RegioError:
        return content
