"""The library for a verb that only looks: that of the dossier at hand, or the shipped one."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.cli.dossiers import open_unfinished, standing_in
from regioparagraaf.errors import FAULT, Unreadable
from regioparagraaf.library.model import Library
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.library import read_shipped, shipped_libraries


def library_at_hand(dossier: Path | None) -> tuple[Library, Loaded | None]:
    """The library, and the dossier where there is one."""
    if dossier is not None or standing_in() is not None:
        loaded = open_unfinished(dossier)
        return loaded.library, loaded
    library, remarks = read_shipped(shipped_libraries()[0])
    faults = [remark for remark in remarks if remark.severity == FAULT]
    if faults:
        raise Unreadable(*faults)
    return library, None
