"""Opening a dossier for a verb, and the texts that it gives."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.errors import Unreadable, fault
from regioparagraaf.loading.dossier import Loaded, find_dossier, load_dossier, read_dossier


def dossier_folder(given: Path | None) -> Path:
    """The folder that the user named, or the dossier that they stand in."""
    folder = given or find_dossier(Path.cwd())
    if folder is None:
        advice = "ga naar de map van uw dossier, geef --dossier MAP, of maak er een: regioparagraaf nieuw MAP"
        raise Unreadable(fault("RP001", "hier is geen dossier", advice, str(Path.cwd())))
    return folder


def open_dossier(given: Path | None) -> Loaded:
    """The dossier, without faults; all of them together are one error."""
    return load_dossier(dossier_folder(given))


def look_into_dossier(given: Path | None) -> Loaded:
    """The dossier with its faults as remarks."""
    return read_dossier(dossier_folder(given))
