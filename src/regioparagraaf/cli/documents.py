"""Which files of a folder are documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from filecmp import cmp
from os.path import realpath
from pathlib import Path

from regioparagraaf.cli.outputs import is_ours
from regioparagraaf.errors import Remark, listed
from regioparagraaf.library.layout import DOSSIER_FILE
from regioparagraaf.loading.folders import NO_FILE_ADVICE, is_nobodys, no_file

SUFFIXES = (".docx", ".docm", ".odt", ".md", ".markdown", ".txt", ".text", ".pdf", ".doc")
"""Old Word files too: they cannot be read, and the user must hear that."""


def documents_in(folder: Path) -> list[Path]:
    """The documents in a folder by name, without what Word and other programs leave beside them."""
    found = (
        file
        for file in folder.iterdir()
        if file.suffix.lower() in SUFFIXES and file.is_file() and not is_nobodys(file)
    )
    return sorted(found, key=lambda file: (file.name.casefold(), file.name))


_OTHERS = {
    ".pages": "Pages (Apple)",
    ".rtf": "RTF",
    ".dotx": "een sjabloon van Word",
    ".dotm": "een sjabloon van Word",
}


def left_aside(folder: Path) -> Iterator[Remark]:
    """A remark for every file in a folder of drafts that we do not read: somebody put it there. A folder in
    it is what somebody put aside."""
    for file in sorted(folder.iterdir()):
        if is_nobodys(file) or file.is_dir() or (file.suffix.lower() in SUFFIXES and file.is_file()):
            continue
        if wrong_kind := no_file(file):
            yield Remark("RP422", f"{wrong_kind}, en is overgeslagen", NO_FILE_ADVICE, str(file))
            continue
        kind = _OTHERS.get(file.suffix.lower(), "dit soort bestand")
        text = f"{kind} wordt niet gelezen; het bestand is overgeslagen"
        yield Remark("RP422", text, "is het een concept? vraag het als .docx of .odt", str(file))


def in_folders_below(folder: Path, named: Iterable[Path]) -> Iterator[Remark]:
    """A remark on the folders in a folder of drafts that hold documents and were not named: those are not
    compared, and who named the folder may have meant them. What we wrote ourselves is nobody's draft."""
    if (folder / DOSSIER_FILE).is_file():
        return  # its folders have names of their own
    known = {realpath(path) for path in named}
    below = {
        place.name: count
        for place in sorted(folder.iterdir())
        if place.is_dir() and not place.name.startswith(".") and realpath(place) not in known
        if (count := sum(not is_ours(file) for file in documents_in(place)))
    }
    if below:
        places = listed([f"{name} ({count})" for name, count in below.items()])
        text = f"in {'een map' if len(below) == 1 else 'mappen'} hierbinnen staan ook bestanden: {places}"
        yield Remark("RP426", text, "zijn het concepten? noem die map ook", str(folder))


def draft_files(paths: Iterable[Path], common: Path) -> Iterator[Path]:
    """The drafts that the user means, each once: files as they are, a folder as the documents in it but
    for the common text. A folder without any is a draft that cannot be read: somebody named it."""
    seen: set[str] = set()
    for path in paths:
        found = documents_in(path) if path.is_dir() else []
        for file in [file for file in found if not _is_same(file, common)] if found else [path]:
            if realpath(file) not in seen:
                seen.add(realpath(file))
                yield file


def named_again(paths: Sequence[Path], common: Path) -> Iterator[Remark]:
    """What somebody named as a draft that is none of its own: the common text, or a file that was named
    before. Of a folder nobody says which files are meant."""
    seen: set[str] = set()
    for path in (path for path in paths if not path.is_dir()):
        real = realpath(path)
        if _is_same(path, common) and real not in seen:
            text = "dit concept is de gemeenschappelijke tekst zelf; verschillen zijn er dus niet"
            yield Remark("RP424", text, "noem het concept dat u bedoelt", str(path))
        elif real in seen:
            text = "dit bestand is meer dan eens genoemd; het telt één keer"
            yield Remark("RP423", text, "noem het andere concept als u dat bedoelde", str(path))
        seen.add(real)


def copies(drafts: Sequence[Path], others: Sequence[Path], common: Path | None = None) -> Iterator[Remark]:
    """Which drafts hold what another one, one of the others, or the common text holds, to the byte: under two
    names somebody sent, or saved, the wrong file."""
    sizes = {path: _size(path) for path in (*drafts, *others, *filter(None, (common,)))}

    def is_copy(one: Path, other: Path) -> bool:
        return 0 < sizes[one] == sizes[other] and _holds_the_same(one, other)

    for number, path in enumerate(drafts):
        if common and is_copy(path, common):
            text = f"heeft precies dezelfde inhoud als de gemeenschappelijke tekst ({common.name})"
            yield Remark("RP425", text, "verwacht u wijzigingen, vraag dan het goede bestand op", str(path))
            continue
        twin = next((one for one in (*drafts[:number], *others) if is_copy(path, one)), None)
        if twin:
            text = f"heeft precies dezelfde inhoud als {twin.name}"
            yield Remark("RP425", text, "horen het er twee te zijn, vraag dan het andere op", str(path))


def _size(path: Path) -> int:
    """The bytes of a file; 0 for what is none or cannot be reached: that is told where it is read."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def _holds_the_same(one: Path, other: Path) -> bool:
    """Whether two files hold the same, and are not one; what cannot be read is told where it is read."""
    try:
        return not _is_same(one, other) and cmp(one, other, shallow=False)
    except OSError:
        return False


def _is_same(one: Path, other: Path) -> bool:
    """`realpath`, for `Path.resolve` fails on a link to itself."""
    return realpath(one) == realpath(other)
