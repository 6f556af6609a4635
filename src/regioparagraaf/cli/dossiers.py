"""Opening a dossier for a verb, and the texts that it gives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from regioparagraaf.errors import Unreadable, fault
from regioparagraaf.loading.folders import find_dossier

if TYPE_CHECKING:
    from regioparagraaf.loading.dossier import Loaded


def standing_in() -> Path | None:
    """The dossier that the user stands in, as seen from there: messages name `invoer/leiden.docx`."""
    folder = find_dossier(Path.cwd())
    return Path(os.path.relpath(folder)) if folder else None


def dossier_folder(given: Path | None) -> Path:
    """The folder that the user named, or the dossier that they stand in."""
    folder = given or standing_in()
    if folder is None:
        advice = "ga naar de map van uw dossier, geef --dossier MAP, of maak er een: regioparagraaf nieuw MAP"
        raise Unreadable(fault("RP001", "hier is geen dossier", advice, str(Path.cwd())))
    return folder


def open_dossier(given: Path | None) -> Loaded:
    """The dossier, without faults; all of them together are one error."""
    from regioparagraaf.loading.dossier import load_dossier

    return load_dossier(dossier_folder(given))


def open_unfinished(given: Path | None) -> Loaded:
    """The dossier, in which fragments may be that are still to be written."""
    from regioparagraaf.loading.dossier import load_unfinished

    return load_unfinished(dossier_folder(given))


def look_into_dossier(given: Path | None) -> Loaded:
    """The dossier with its faults as remarks."""
    from regioparagraaf.loading.dossier import read_dossier

    return read_dossier(dossier_folder(given))
