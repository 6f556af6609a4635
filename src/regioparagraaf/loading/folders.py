"""Where a dossier is, found without reading it."""

from __future__ import annotations

from pathlib import Path

DOSSIER_FILE = "dossier.toml"


def find_dossier(start: Path) -> Path | None:
    """The folder with a dossier.toml: the start itself or the nearest folder around it."""
    return next((folder for folder in (start, *start.parents) if (folder / DOSSIER_FILE).is_file()), None)
