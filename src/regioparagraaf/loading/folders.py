"""Where a dossier is, found without reading it, and which files in its folders are nobody's."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from regioparagraaf.errors import WrongUse, fault
from regioparagraaf.library.layout import DOSSIER_FILE, VERSIONS_FOLDER
from regioparagraaf.patterns import on_demand

SAYING = ("fragmenten", "gemeenten", "bronnen", VERSIONS_FOLDER)
"""The folders of which every file is part of what the dossier says."""
TAKEN_OVER = "was-wordt-versie-{number}.docx"
"""The list in `uitvoer/` of what a version of the common text took over."""
_TEMPORARY = on_demand(r"\.rp-\d+-\d+\.tmp")
"""As writing names what it has not put in its place yet."""


def find_dossier(start: Path) -> Path | None:
    """The folder with a dossier.toml: the start itself or the nearest folder around it."""
    return next((folder for folder in (start, *start.parents) if (folder / DOSSIER_FILE).is_file()), None)


_LEFT_BY_SYSTEMS = ("thumbs.db", "desktop.ini")


def is_nobodys(path: Path) -> bool:
    """Whether a program left it of its own accord: the lock of a file that is open, what a system keeps of a
    folder, or what a run of ours that was cut off had not put in its place. Nobody meant it to be read."""
    return path.name.startswith((".", "~$")) or path.name.casefold() in _LEFT_BY_SYSTEMS


def no_file(path: Path) -> str:
    """Why there is nothing to read where somebody put something; empty for a file, and for a folder that
    stands there itself. A link to a folder is not followed: it may lead back to where it stands."""
    if path.is_file() or (path.is_dir() and not path.is_symlink()):
        return ""
    if path.is_dir():
        return "dit is een verwijzing naar een map; wat daarin staat telt hier niet mee"
    return "dit verwijst naar iets wat er niet is" if path.is_symlink() else "dit is geen gewoon bestand"


NO_FILE_ADVICE = "zet hier neer wat er had moeten staan, of haal dit weg"


def refuse_unlistable(folders: Iterable[Path]) -> None:
    """Raises where a folder, or one below it, may not be listed: Python would find nothing in it, and what
    the dossier says there would silently not count."""
    for folder in folders:
        for place, _, _ in os.walk(folder, onerror=_refuse):
            if not os.access(place, os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), place)


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def refuse_as_output(folder: Path) -> None:
    """Raises for a folder of a dossier that holds what somebody wrote or sent: a text that the program made
    would be read there as part of the dossier, or as a draft."""
    whole = Path(os.path.realpath(folder))
    dossier = find_dossier(whole)
    inside = whole.relative_to(dossier).parts[:1] if dossier else ()
    if inside and inside[0].casefold() in (*SAYING, "invoer"):
        text = "hier staat alleen wat het programma leest, geen uitvoer"
        raise WrongUse(fault("RP010", text, "kies een andere map met --uit", str(folder)))


def is_left_behind(path: Path) -> bool:
    """Whether it is a file of a run that was cut off while it wrote."""
    return _TEMPORARY.fullmatch(path.name) is not None
